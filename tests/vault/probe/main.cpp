// SPDX-License-Identifier: Apache-2.0
// Usage: qorgan_vault_probe make FOLDER [KEYCHAIN]  makes the filled vault kept in
// fixtures/schema-N
//        qorgan_vault_probe hold FOLDER [KEYCHAIN]  opens that vault, says so and keeps it open
// KEYCHAIN is a folder that stands for one; without it the vault rests on the password alone.
#include "../FilledVault.h"
#include "../OutboxSteps.h"
#include "base/Clock.h"
#include "testkit/FakeKeychain.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

int fail(const char *step, const qorgan::base::Error &error)
{
    std::fprintf(stderr, "%s: %s %s\n", step, qPrintable(qorgan::base::shortCode(error.code)),
                 qPrintable(error.detail));
    return 1;
}

/// Takes the steps of an outbox in a vault that is closed.
qorgan::base::Result<void> fillOutbox(qorgan::vault::Vault &vault)
{
    using namespace qorgan;
    const auto opened = testkit::waitFor(vault.open(vault::samples::password(), {}));
    if (!opened)
        return base::failure(opened.error());
    vault::OutboxStore outbox(vault);
    for (const auto &step : vault::samples::outboxSteps()) {
        if (const auto done = step(outbox); !done)
            return done;
    }
    return testkit::waitFor(vault.close());
}

} // namespace

int main(int argc, char **argv)
{
    using namespace qorgan;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3 && arguments.size() != 4)
        return 2;
    crypto::OpenSslRandom random;
    const base::SystemClock clock;
    testkit::FakeKeychain keychain(arguments.value(3));
    const bool hasKeychain = arguments.size() == 4;
    vault::Vault vault(QDir(arguments[2]), {vault::samples::kLeastKdf}, random, clock,
                       hasKeychain ? &keychain : nullptr);
    if (arguments[1] == QStringLiteral("make")) {
        const auto made = vault::samples::fill(vault, random,
                                               hasKeychain ? vault::Protection::DeviceSecret
                                                           : vault::Protection::PasswordOnly)
                              .and_then([&] { return fillOutbox(vault); });
        return made ? 0 : fail("make", made.error());
    }
    const auto opened = testkit::waitFor(vault.open(vault::samples::password(), {}));
    if (!opened)
        return fail("open", opened.error());
    std::puts("open");
    std::fflush(stdout);
    return QCoreApplication::exec();
}
