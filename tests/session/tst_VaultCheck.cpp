// SPDX-License-Identifier: Apache-2.0
#include "crypto/OpenSslRandom.h"
#include "testkit/Outcome.h"
#include "testkit/WaitFor.h"
#include "vault/SettingsStore.h"
#include "vault/Vault.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace qorgan;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;

namespace {
constexpr char kPassword[] = "Тау-бұлақ7";
} // namespace

/// The program itself, with --check-vault, without a display.
class tst_VaultCheck : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        crypto::OpenSslRandom random;
        const base::SystemClock clock;
        vault::Vault vault(QDir(vaultFolder()), {crypto::KdfParameters{64U * 1024U, 3, 1}}, random,
                           clock, nullptr);
        QCOMPARE(outcome(waitFor(vault.create(base::SecretBytes::copyOf(kPassword),
                                              vault::Protection::PasswordOnly, {}))),
                 succeeded());
        vault::SettingsStore settings(vault);
        QVERIFY(waitFor(settings.setValue(QStringLiteral("secret"), QStringLiteral("құпия"), {})));
        QCOMPARE(outcome(waitFor(vault.close())), succeeded());
    }

    void soundVault_isReported()
    {
        const Run run = check(kPassword);
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.output.contains("damaged pages              0\n"), run.output.constData());
        QVERIFY2(run.output.contains("The vault is sound."), run.output.constData());
        QVERIFY(!run.output.contains("құпия"));
    }

    void damagedPage_isReported()
    {
        QFile database(vaultFolder() + QStringLiteral("/vault.db"));
        QVERIFY(database.open(QIODevice::ReadWrite));
        QVERIFY(database.seek(database.size() - 2'000));
        QVERIFY(database.write("damaged") == 7);
        database.close();
        const Run run = check(kPassword);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.output.contains("damaged pages              1\n"), run.output.constData());
        QVERIFY2(run.output.contains("The vault is damaged"), run.output.constData());
    }

    void wrongPassword_countsATry()
    {
        const Run wrong = check("another");
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.errors.contains("tries left: 2"), wrong.errors.constData());
        QCOMPARE(wrong.output, QByteArray());
        QCOMPARE(check(kPassword).exitCode, 0);
    }

    void noVault_isSaid()
    {
        QVERIFY(QDir(vaultFolder()).removeRecursively());
        const Run run = check(kPassword);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors.contains("There is no vault here."), run.errors.constData());
    }

private:
    struct Run {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;
    };

    [[nodiscard]] QString vaultFolder() const
    {
        return m_folder->filePath(QStringLiteral("sandbox-own/vault"));
    }

    [[nodiscard]] Run check(const QByteArray &password) const
    {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char *display :
             {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS"})
            environment.remove(QLatin1String(display));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(QORGAN_BINARY_DIR "/qorgan"),
                      {QStringLiteral("--check-vault"), QStringLiteral("--data-dir"),
                       m_folder->path(), QStringLiteral("--bank"), QStringLiteral("demo")});
        program.write(password + '\n');
        program.closeWriteChannel();
        if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit)
            return {};
        return {program.exitCode(), program.readAllStandardOutput(),
                program.readAllStandardError()};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_VaultCheck)
#include "tst_VaultCheck.moc"
