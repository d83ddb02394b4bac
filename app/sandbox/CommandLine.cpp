// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CommandLine.h"

#include <QCommandLineParser>
#include <QStandardPaths>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"A real HTTPS bank on this computer for demonstrations and tests."_s);
    parser.addHelpOption();
    const auto add = [&parser](const QString &name, const QString &text, const QString &value) {
        parser.addOption(QCommandLineOption(name, text, value));
    };
    add(u"listen"_s, u"Loopback address and port; port 0 takes a free one."_s,
        u"127.0.0.1:PORT"_s);
    add(u"data-dir"_s, u"Folder of the ledger and the certificates."_s, u"D"_s);
    add(u"bank"_s, u"Profile the bank plays."_s, u"ID"_s);
    add(u"ready-file"_s, u"Written when the bank listens."_s, u"F"_s);
    add(u"sms-file"_s, u"Gets one JSON line for each SMS."_s, u"F.jsonl"_s);
    add(u"traffic"_s, u"New operations each second, such as 2/s or 0.5/s."_s, u"N/s"_s);
    add(u"seed"_s, u"Seed of the traffic; the same seed makes the same operations."_s, u"N"_s);
    add(u"scenario"_s, u"Control commands to carry out at start."_s, u"F"_s);
    add(u"control"_s, u"Loopback port for staff and tests; needs --ready-file."_s, u"PORT"_s);
    add(u"history"_s, u"Operations a new customer begins with (300)."_s, u"N"_s);
}

std::optional<int> parsePort(QStringView text)
{
    bool number = false;
    const int port = text.toInt(&number);
    if (!number || port < 0 || port > 65535)
        return std::nullopt;
    return port;
}

std::optional<int> parseListen(const QString &text)
{
    const QString host = u"127.0.0.1:"_s;
    if (!text.startsWith(host))
        return std::nullopt;
    return parsePort(QStringView(text).mid(host.size()));
}

std::optional<double> parseRate(QString text)
{
    if (text.endsWith(u"/s"_s))
        text.chop(2);
    bool number = false;
    const double rate = text.toDouble(&number);
    if (!number || !(rate >= 0.0 && rate <= 1000.0))
        return std::nullopt;
    return rate;
}

} // namespace

tl::expected<CommandLine, QString> CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return tl::unexpected(parser.errorText());
    CommandLine line;
    if (parser.isSet(u"help"_s)) {
        line.helpWanted = true;
        line.help = parser.helpText();
        return line;
    }
    if (!parser.positionalArguments().isEmpty())
        return tl::unexpected(u"Unexpected argument."_s);
    const auto refused = [&](const QString &name) -> QString {
        return u"The value of --%1 is not valid."_s.arg(name);
    };
    const auto number = [](auto minimum, auto maximum) {
        return [minimum, maximum](const QString &text) -> std::optional<decltype(maximum)> {
            bool sound = false;
            const auto value = static_cast<decltype(maximum)>(text.toULongLong(&sound));
            if (!sound || value < minimum || value > maximum)
                return std::nullopt;
            return value;
        };
    };
    const auto read = [&](const QString &name, auto &target, auto reader) {
        if (!parser.isSet(name))
            return true;
        const auto value = reader(parser.value(name));
        if (value)
            target = *value;
        return value.has_value();
    };
    if (!read(u"listen"_s, line.port, parseListen))
        return tl::unexpected(u"--listen takes 127.0.0.1:PORT; the bank serves this computer only."_s);
    if (!read(u"traffic"_s, line.operationsPerSecond, parseRate))
        return tl::unexpected(refused(u"traffic"_s));
    if (!read(u"seed"_s, line.seed, number(quint64{0}, ~quint64{0})))
        return tl::unexpected(refused(u"seed"_s));
    if (!read(u"history"_s, line.historyLength, number(0, 100'000)))
        return tl::unexpected(refused(u"history"_s));
    if (!read(u"control"_s, line.controlPort, [](const QString &text) { return parsePort(text); }))
        return tl::unexpected(refused(u"control"_s));
    line.dataFolder = parser.value(u"data-dir"_s);
    if (line.dataFolder.isEmpty())
        line.dataFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    line.bankId = parser.isSet(u"bank"_s) ? parser.value(u"bank"_s) : u"demo"_s;
    line.readyFile = parser.value(u"ready-file"_s);
    line.smsFile = parser.value(u"sms-file"_s);
    line.scenarioFile = parser.value(u"scenario"_s);
    if (line.controlPort && line.readyFile.isEmpty())
        return tl::unexpected(u"--control needs --ready-file: its token is told there alone."_s);
    return line;
}

} // namespace qorgan::sandbox
