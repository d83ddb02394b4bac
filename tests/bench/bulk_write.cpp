// SPDX-License-Identifier: Apache-2.0
// Writes 200,000 operations into a new vault, in pages as the bank sends them, and prints how many
// milliseconds that took. Built twice, with the client's wiping free() and without.
#include "BenchLedger.h"
#include "crypto/OpenSslRandom.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace qorgan;

namespace {

constexpr int kOperations = 200'000;

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    crypto::OpenSslRandom random;
    const base::SystemClock clock;
    vault::Vault vault(QDir(folder.filePath(QStringLiteral("vault"))),
                       {crypto::KdfParameters{64U * 1024U, 3, 1}}, random, clock, nullptr);
    if (!testkit::waitFor(vault.create(base::SecretBytes::copyOf("bench-1"),
                                       vault::Protection::PasswordOnly, {})))
        qFatal("No vault could be made.");
    vault::OperationStore store(vault);
    QElapsedTimer timer;
    timer.start();
    bench::fill(store, kOperations);
    std::printf("%lld\n", static_cast<long long>(timer.elapsed()));
    (void)testkit::waitFor(vault.close());
    return 0;
}
