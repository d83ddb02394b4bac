// SPDX-License-Identifier: Apache-2.0
// What unlocking costs beyond its key derivation: Vault::open() from call to answer, with the try
// counted on disk before and the database opened behind it, against libargon2 called bare with the
// same parameters in the same process, in turn; the median counts.
#include "BenchLedger.h"
#include "crypto/OpenSslRandom.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <argon2.h>

using namespace qorgan;

namespace {

constexpr int kRuns = 15;
/// What a vault with a device secret has before its computer is measured.
constexpr crypto::KdfParameters kParameters{128U * 1024U, 3, 4};

QByteArray typed()
{
    return "bench-1";
}

double bareMilliseconds()
{
    const QByteArray password = typed();
    const QByteArray salt(16, 's');
    std::array<char, 32> key{};
    QElapsedTimer timer;
    timer.start();
    const int result = argon2id_hash_raw(
        kParameters.passes, kParameters.memoryKib, kParameters.lanes, password.constData(),
        static_cast<std::size_t>(password.size()), salt.constData(),
        static_cast<std::size_t>(salt.size()), key.data(), key.size());
    if (result != ARGON2_OK)
        qFatal("libargon2 refused: %d", result);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double openMilliseconds(vault::Vault &vault)
{
    QElapsedTimer timer;
    timer.start();
    if (!testkit::waitFor(vault.open(base::SecretBytes::copyOf(typed()), {})))
        qFatal("The vault could not be opened.");
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    (void)testkit::waitFor(vault.close());
    return milliseconds;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    crypto::OpenSslRandom random;
    const base::SystemClock clock;
    vault::Vault vault(QDir(folder.filePath(QStringLiteral("vault"))), {kParameters}, random, clock,
                       nullptr);
    if (!testkit::waitFor(
            vault.create(base::SecretBytes::copyOf(typed()), vault::Protection::PasswordOnly, {})))
        qFatal("No vault could be made.");
    vault::OperationStore store(vault);
    bench::fill(store, 1'000);
    (void)testkit::waitFor(vault.close());

    QList<double> opened;
    QList<double> bare;
    // The first of each finds caches as the other has left them.
    for (int run = 0; run <= kRuns; ++run) {
        const double one = bareMilliseconds();
        const double other = openMilliseconds(vault);
        if (run == 0)
            continue;
        bare.append(one);
        opened.append(other);
    }
    bench::print({bench::figure(QStringLiteral("unlock.kdf_overhead"), bench::medianOf(opened),
                                QStringLiteral("ms"), bench::medianOf(bare),
                                QStringLiteral("ratio <= 1.05"))});
    return 0;
}
