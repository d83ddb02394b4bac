// SPDX-License-Identifier: Apache-2.0
// Usage: qorgan_vault_steps ACTION FOLDER KEYCHAIN [PASSWORD [NEW PASSWORD]]
//   try      opens the vault with the password
//   change   opens it, then gives it the new password
//   write    opens it, then writes settings one after the other
//   destroy  removes it, locked as it is
//   logout   opens it, then removes it
//   create   makes it
//   outbox   opens it, then takes the steps of OutboxSteps.h, telling each
//   work     opens it, then takes the steps of DiskSteps.h, telling each
//   replay   opens it, then brings its commands back
//   rebuild  opens it, then makes its database anew
//   giveup   opens it, then gives up five password changes while they derive and waits for a sixth
//   measure  gives up five creations while they measure the computer
//   migrate  opens the database FOLDER with the raw key PASSWORD, in hexadecimal
// KEYCHAIN is a folder that stands for one, or "-" for none. Steps are counted, by what is
// preloaded, from where the action proper begins. Prints "ok" or the code of the error.
#include "../DiskSteps.h"
#include "../VaultSamples.h"
#include "base/Clock.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/FakeKeychain.h"
#include "testkit/Outcome.h"
#include "testkit/WaitFor.h"
#include "vault/OperationStore.h"
#include "vault/SettingsStore.h"
#include "vault/Vault.h"
#include "vault/VaultDatabase.h"

#include <QCoreApplication>
#include <QTimer>

#include <SQLiteCpp/Database.h>
#include <dlfcn.h>

#include <cstdio>

using namespace qorgan;
using base::SecretBytes;
using testkit::outcome;
using testkit::waitFor;
using vault::Protection;
using vault::Vault;

namespace {

constexpr int kSettings = 20;
constexpr int kGivenUp = 5;

void callIfThere(const char *name)
{
    if (auto *function = reinterpret_cast<void (*)()>(dlsym(RTLD_DEFAULT, name)))
        function();
}

/// Counts steps while it lives.
class Counting
{
public:
    Counting() { callIfThere("qorgan_steps_begin"); }
    ~Counting() { callIfThere("qorgan_steps_end"); }
    Counting(const Counting &) = delete;
    Counting &operator=(const Counting &) = delete;
};

QString migrate(const QString &database, const QByteArray &keyHex)
{
    const auto key = SecretBytes::copyOf(QByteArray::fromHex(keyHex));
    const Counting counting;
    return outcome(vault::openDatabase(database, key));
}

QString writeSettings(Vault &vault)
{
    vault::SettingsStore settings(vault);
    for (int n = 0; n < kSettings; ++n) {
        const auto written =
            waitFor(settings.setValue(QStringLiteral("step"), QString::number(n), {}));
        if (!written)
            return outcome(written);
        // Says on the way what is safe.
        std::printf("%d\n", n);
        std::fflush(stdout);
    }
    return outcome(waitFor(vault.close()));
}

template<typename Step, typename Target>
QString take(const QList<Step> &steps, Target &target)
{
    int taken = 0;
    for (const Step &step : steps) {
        const auto done = step(target);
        if (!done)
            return outcome(done);
        std::printf("%d\n", ++taken);
        std::fflush(stdout);
    }
    return testkit::succeeded();
}

/// Cancels at the first step of the key that is told, once what it begins has begun.
template<typename Begin>
QString givenUp(Vault &vault, Begin begin)
{
    const base::CancelScope scope;
    QObject context;
    QObject::connect(&vault, &Vault::keyStepBegun, &context,
                     [&] { QTimer::singleShot(0, &context, [scope] { scope.cancel(); }); });
    return outcome(waitFor(begin(scope)));
}

QString giveUpChanges(Vault &vault)
{
    for (int n = 0; n < kGivenUp; ++n) {
        const QString left = givenUp(vault, [&](const base::CancelScope &scope) {
            return vault.changePassword(vault::samples::password(), scope);
        });
        if (left != testkit::failed(base::ErrorCode::Cancelled))
            return left;
    }
    return outcome(waitFor(vault.changePassword(vault::samples::password(), {})));
}

QString giveUpCreations(const QString &folder, domain::Keychain &keychain)
{
    crypto::OpenSslRandom random;
    const base::SystemClock clock;
    const Counting counting;
    Vault vault(QDir(folder), {}, random, clock, &keychain);
    for (int n = 0; n < kGivenUp; ++n) {
        const QString left = givenUp(vault, [&](const base::CancelScope &scope) {
            return vault.create(vault::samples::password(), Protection::DeviceSecret, scope);
        });
        if (left != testkit::failed(base::ErrorCode::Cancelled))
            return left;
    }
    return testkit::succeeded();
}

QString opened(Vault &vault, const QStringList &arguments)
{
    return outcome(waitFor(vault.open(SecretBytes::copyOf(arguments.value(4).toUtf8()), {})));
}

QString act(Vault &vault, const QStringList &arguments)
{
    const QString action = arguments[1];
    const bool opensFirst = action != QStringLiteral("try") && action != QStringLiteral("create")
                            && action != QStringLiteral("destroy");
    if (opensFirst) {
        if (const QString first = opened(vault, arguments); first != testkit::succeeded())
            return first;
        // What opening does behind the answer is done when the vault thread answers again.
        vault::SettingsStore settings(vault);
        static_cast<void>(waitFor(settings.value(QStringLiteral("step"), {})));
    }
    const Counting counting;
    if (action == QStringLiteral("try"))
        return opened(vault, arguments);
    if (action == QStringLiteral("change")) {
        auto next = SecretBytes::copyOf(arguments.value(5).toUtf8());
        return outcome(waitFor(vault.changePassword(std::move(next), {})));
    }
    if (action == QStringLiteral("write"))
        return writeSettings(vault);
    if (action == QStringLiteral("outbox")) {
        vault::OutboxStore outbox(vault);
        return take(vault::samples::outboxSteps(), outbox);
    }
    if (action == QStringLiteral("work")) {
        vault::samples::checkpointOften(vault);
        return take(vault::samples::diskSteps(), vault);
    }
    if (action == QStringLiteral("replay"))
        return outcome(waitFor(vault::OutboxStore(vault).replay({})));
    if (action == QStringLiteral("rebuild"))
        return outcome(waitFor(vault::OperationStore(vault).rebuild({})));
    if (action == QStringLiteral("giveup"))
        return giveUpChanges(vault);
    if (action == QStringLiteral("create")) {
        auto password = SecretBytes::copyOf(arguments.value(4).toUtf8());
        const auto protection = arguments[3] == QStringLiteral("-") ? Protection::PasswordOnly
                                                                    : Protection::DeviceSecret;
        return outcome(waitFor(vault.create(std::move(password), protection, {})));
    }
    return outcome(waitFor(vault.destroy()));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    QString said;
    if (arguments[1] == QStringLiteral("migrate")) {
        said = migrate(arguments[2], arguments.value(4).toLatin1());
    } else {
        crypto::OpenSslRandom random;
        const base::SystemClock clock;
        testkit::FakeKeychain keychain(arguments[3]);
        const bool hasKeychain = arguments[3] != QStringLiteral("-");
        Vault vault(QDir(arguments[2]), {vault::samples::kLeastKdf}, random, clock,
                    hasKeychain ? &keychain : nullptr);
        said = arguments[1] == QStringLiteral("measure") ? giveUpCreations(arguments[2], keychain)
                                                         : act(vault, arguments);
    }
    std::printf("%s\n", qPrintable(said));
    return said == testkit::succeeded() ? 0 : 1;
}
