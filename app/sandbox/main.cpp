// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Bank.h"
#include "sandbox/PrivateFile.h"
#include "sandbox/StopSignal.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace qorgan;
using namespace qorgan::sandbox;

namespace {

void say(std::FILE *where, const QString &line)
{
    std::fprintf(where, "%s\n", line.toUtf8().constData());
    std::fflush(where);
}

int fail(const QString &sentence)
{
    say(stderr, u"qorgan-bank: "_s + sentence);
    return EXIT_FAILURE;
}

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

tl::expected<BankData, QString> readData(const QString &bankId)
{
    const QByteArray json = resource(u":/profiles/%1.json"_s.arg(bankId));
    if (bankId.contains(u'/') || json.isEmpty())
        return tl::unexpected(u"There is no bank profile of that name."_s);
    auto profile = domain::BankProfile::parse(json);
    auto merchants = MerchantBook::parse(resource(u":/sandbox/merchants.json"_s));
    QByteArray reminders = resource(u":/sandbox/reminders.json"_s);
    if (!profile || !merchants || reminders.isEmpty())
        return tl::unexpected(u"The data of the bank is damaged."_s);
    return BankData{*profile, *merchants, reminders};
}

// Ends the program even when a peer keeps a connection thread busy: the ledger is safe at any
// moment, and whoever sent the signal waits.
void endWithinASecond(Bank &bank)
{
    std::thread([] {
        std::this_thread::sleep_for(std::chrono::milliseconds(900));
        std::_Exit(EXIT_SUCCESS);
    }).detach();
    bank.stop();
}

int run(const CommandLine &line, StopSignal &stopSignal)
{
    auto data = readData(line.bankId);
    if (!data)
        return fail(data.error());
    if (auto folder = makePrivateFolder(line.dataFolder); !folder)
        return fail(u"The data folder cannot be used: %1."_s.arg(folder.error().detail));
    const auto certificate = ServerCertificate::ensure(line.dataFolder);
    if (!certificate)
        return fail(u"The certificates cannot be made: %1."_s.arg(certificate.error().detail));
    Bank bank(line, std::move(*data), *certificate);
    if (auto started = bank.start(); !started)
        return fail(started.error());
    say(stdout, u"qorgan-bank listens on %1, CA certificate %2"_s.arg(
                    QString::fromLatin1(bank.url()), certificate->authorityPath));
    stopSignal.wait();
    endWithinASecond(bank);
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char *argv[])
{
    StopSignal stopSignal;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"qorgan-bank"_s);
    const auto line = CommandLine::parse(QCoreApplication::arguments());
    if (!line)
        return fail(line.error());
    if (line->helpWanted) {
        say(stdout, line->help);
        return EXIT_SUCCESS;
    }
    try {
        return run(*line, stopSignal);
    } catch (const std::exception &) {
        return fail(u"The ledger cannot be opened; it is in use, damaged or of a newer version."_s);
    }
}
