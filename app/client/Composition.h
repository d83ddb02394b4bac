// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/CommandLine.h"
#include "app/client/SandboxProcess.h"
#include "bank/NetworkWatch.h"
#include "base/Clock.h"
#include "crypto/Argon2id.h"
#include "crypto/OpenSslRandom.h"
#include "domain/Keychain.h"
#include "domain/ProofSigner.h"
#include "platform/SingleInstance.h"
#include "session/BankDirectory.h"
#include "session/BankSession.h"
#include "session/ClientSettings.h"
#include "vault/Vault.h"
#include "vault/VaultReport.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace qorgan::client {

/// Builds the program from its parts and is the only place that names concrete classes. Nothing of
/// network, TLS or cryptography is touched before the first bank is opened.
class Composition final : public session::BankSessionFactory
{
public:
    using SmsListener = std::function<void(const QString &text, const QDateTime &at)>;

    /// @param kdf       cost of a new vault's password; unless set, this computer is measured
    /// @param keychain  instead of the operating system's; outlives this object
    explicit Composition(CommandLine line, std::optional<crypto::KdfParameters> kdf = std::nullopt,
                         domain::Keychain *keychain = nullptr);
    ~Composition() override;

    /// Reads the banks and reminders.
    /// @errors ProfileInvalid, ResourceInvalid, ServerOverrideRefused (--server or --ca with a
    ///         profile that is no sandbox)
    [[nodiscard]] base::Result<void> load();

    [[nodiscard]] session::ClientSettings &settings() { return *m_settings; }
    [[nodiscard]] const session::BankDirectory &directory() const { return m_directory; }
    [[nodiscard]] const base::Clock &clock() const { return m_clock; }
    [[nodiscard]] QString dataDir() const { return m_dataDir; }

    base::Task<std::unique_ptr<session::BankSession>>
    open(QString bankId, session::ComputerKind computer, base::CancelScope scope) override;

    struct CheckedVault {
        vault::Opened opened;
        vault::VaultReport report;
    };
    /// Opens the vault of the chosen bank, without bank or session, and examines it. Counts a try
    /// and mends as an unlock does.
    /// @errors those of vault::Vault::open() and vault::examine()
    base::Task<CheckedVault> checkVault(base::SecretBytes password, base::CancelScope scope);

    /// Hears every SMS of a sandbox bank that this program started.
    void setSmsListener(SmsListener listener) { m_smsListener = std::move(listener); }

    /// Ends the sandbox bank; call when the window is gone.
    base::Task<void> shutDown();

private:
    /// The bank this program talks to for a profile.
    struct Server {
        QUrl url;
        QByteArray caPem;
        std::shared_ptr<SandboxProcess> process;
    };
    base::Task<Server> findServer(domain::BankProfile profile, session::ComputerKind computer,
                                  base::CancelScope scope);
    base::Task<Server> startSandbox(QString bankId, session::ComputerKind computer,
                                    base::CancelScope scope);
    [[nodiscard]] QString vaultFolder(const domain::BankProfile &profile) const;

    CommandLine m_line;
    vault::KdfChoice m_kdf;
    QString m_dataDir;
    platform::SingleInstance m_instance;
    base::SystemClock m_clock;
    crypto::OpenSslRandom m_random;
    std::unique_ptr<domain::Keychain> m_systemKeychain;
    domain::Keychain *m_keychain;
    std::unique_ptr<domain::DeviceKeyFactory> m_deviceKeys;
    std::unique_ptr<session::ClientSettings> m_settings;
    session::BankDirectory m_directory;
    bank::SystemNetworkWatch m_network;
    std::shared_ptr<SandboxProcess> m_sandbox;
    /// Where the sandbox bank keeps its data on someone else's computer.
    std::unique_ptr<QTemporaryDir> m_passingFolder;
    SmsListener m_smsListener;
};

} // namespace qorgan::client
