// SPDX-License-Identifier: Apache-2.0
#include "app/client/CommandLine.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

namespace qorgan::client {

namespace {

struct Options {
    QCommandLineOption dataDir{QStringLiteral("data-dir"),
                               QStringLiteral("Folder for the encrypted vault."),
                               QStringLiteral("folder")};
    QCommandLineOption bank{QStringLiteral("bank"), QStringLiteral("Bank profile to start with."),
                            QStringLiteral("id")};
    QCommandLineOption server{QStringLiteral("server"),
                              QStringLiteral("HTTPS address of a sandbox bank; only with a sandbox "
                                             "profile."),
                              QStringLiteral("url")};
    QCommandLineOption ca{QStringLiteral("ca"),
                          QStringLiteral("Certificate of that sandbox bank's authority."),
                          QStringLiteral("file")};
    QCommandLineOption language{QStringLiteral("lang"), QStringLiteral("kk, ru or en."),
                                QStringLiteral("tag")};
    QCommandLineOption log{QStringLiteral("log"),
                           QStringLiteral("Log rules, QLoggingCategory syntax."),
                           QStringLiteral("rules")};
    QCommandLineOption demo{QStringLiteral("demo"),
                            QStringLiteral("Start an own sandbox bank and show its SMS.")};
    QCommandLineOption kiosk{QStringLiteral("kiosk"), QStringLiteral("Branch kiosk.")};
    QCommandLineOption checkVault{QLatin1String(CommandLine::kCheckVault),
                                  QStringLiteral("Ask for the password, examine the vault and "
                                                 "print what is found; needs no display.")};
};

CommandLine refusal(const QString &message)
{
    CommandLine line;
    line.message = message;
    line.exitCode = 2;
    return line;
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Qorgan, the bank client."));
    parser.addOptions({options.dataDir, options.bank, options.server, options.ca, options.language,
                       options.log, options.demo, options.kiosk, options.checkVault});
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return refusal(parser.errorText());

    CommandLine line;
    if (parser.isSet(help)) {
        line.message = parser.helpText();
        return line;
    }
    if (parser.isSet(version)) {
        line.message = QStringLiteral("qorgan ") + QCoreApplication::applicationVersion();
        return line;
    }
    if (parser.isSet(options.dataDir))
        line.dataDir = QDir(parser.value(options.dataDir)).absolutePath();
    line.bankId = parser.value(options.bank);
    line.server = QUrl(parser.value(options.server), QUrl::StrictMode);
    line.caFile = parser.value(options.ca);
    line.logRules = parser.value(options.log);
    line.demo = parser.isSet(options.demo);
    line.kiosk = parser.isSet(options.kiosk);
    line.checkVault = parser.isSet(options.checkVault);
    if (parser.isSet(options.language)) {
        line.language = domain::languageFromTag(parser.value(options.language));
        if (!line.language)
            return refusal(QStringLiteral("--lang takes kk, ru or en."));
    }
    if (parser.isSet(options.server)
        && (!line.server.isValid() || line.server.scheme() != QStringView(u"https")))
        return refusal(QStringLiteral("--server takes an https address."));
    if (parser.isSet(options.ca) != parser.isSet(options.server))
        return refusal(QStringLiteral("--server and --ca go together."));
    if (line.demo && parser.isSet(options.server))
        return refusal(QStringLiteral("--demo starts its own bank; leave out --server."));
    if (line.kiosk)
        return refusal(QStringLiteral("This build has no kiosk mode yet; start without --kiosk."));
    return line;
}

} // namespace qorgan::client
