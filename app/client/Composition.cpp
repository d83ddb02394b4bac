// SPDX-License-Identifier: Apache-2.0
#include "app/client/Composition.h"

#include "bank/HttpBankGateway.h"
#include "bank/SseEventStream.h"
#include "crypto/Digest.h"
#include "crypto/ProofKey.h"
#include "platform/OwnFolders.h"
#include "platform/SystemKeychain.h"
#include "session/CustomerParts.h"
#include "vault/Vault.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace qorgan::client {

using base::CancelScope;
using base::ErrorCode;
using base::failure;
using base::Result;
using base::Task;

namespace {

std::unique_ptr<domain::DeviceKey> asDeviceKey(std::unique_ptr<crypto::ProofKey> key)
{
    return key;
}

class ProofKeyFactory final : public domain::DeviceKeyFactory
{
public:
    Result<std::unique_ptr<domain::DeviceKey>> generate() override
    {
        return crypto::ProofKey::generate().map(asDeviceKey);
    }
    Result<std::unique_ptr<domain::DeviceKey>> load(const base::SecretBytes &pkcs8) override
    {
        return crypto::ProofKey::load(pkcs8).map(asDeviceKey);
    }
};

/// Each data folder has entries of its own in the keychain, which all folders share.
QString serviceOf(const QString &dataDir)
{
    const QString name = QStringLiteral("qorgan");
    if (dataDir == platform::ownDataFolder())
        return name;
    const QByteArray place = QDir(dataDir).absolutePath().toUtf8();
    return name + QLatin1Char('-') + QString::fromLatin1(crypto::sha256(place).toHex().first(16));
}

Result<QByteArray> readAuthority(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::SandboxNotStarted, QStringLiteral("no authority certificate"));
    return file.readAll();
}

} // namespace

Composition::Composition(CommandLine line, std::optional<crypto::KdfParameters> kdf,
                         domain::Keychain *keychain)
    : m_line(std::move(line))
    , m_kdf{kdf}
    , m_dataDir(m_line.dataDir.isEmpty() ? platform::ownDataFolder() : m_line.dataDir)
    , m_instance(m_dataDir)
    , m_systemKeychain(keychain == nullptr ? platform::makeSystemKeychain(serviceOf(m_dataDir))
                                           : nullptr)
    , m_keychain(keychain == nullptr ? m_systemKeychain.get() : keychain)
    , m_deviceKeys(std::make_unique<ProofKeyFactory>())
    , m_settings(std::make_unique<session::ClientSettings>(m_dataDir
                                                           + QStringLiteral("/preferences.json")))
{
}

Composition::~Composition() = default;

Result<void> Composition::load()
{
    auto directory = session::BankDirectory::load(QStringLiteral(":/qorgan"));
    if (!directory)
        return failure(directory.error());
    m_directory = std::move(*directory);
    if (!m_line.bankId.isEmpty()) {
        const auto *bank = m_directory.find(m_line.bankId);
        if (!bank)
            return failure(ErrorCode::ProfileInvalid, QStringLiteral("no such bank"));
        if (!m_line.server.isEmpty() && !bank->sandbox)
            return failure(ErrorCode::ServerOverrideRefused);
        m_settings->setBankId(m_line.bankId);
    }
    if (m_line.language)
        m_settings->setLanguage(*m_line.language);
    return {};
}

QString Composition::vaultFolder(const domain::BankProfile &profile) const
{
    // A sandbox never shares a folder with a real bank, nor one sandbox with another.
    const QString name = !profile.sandbox          ? profile.id
                         : m_line.server.isEmpty() ? QStringLiteral("sandbox-own")
                                                   : QStringLiteral("sandbox-%1-%2")
                                                         .arg(m_line.server.host())
                                                         .arg(m_line.server.port(443));
    return m_dataDir + u'/' + name + QStringLiteral("/vault");
}

Task<Composition::Server> Composition::startSandbox(QString bankId, session::ComputerKind computer,
                                                    CancelScope scope)
{
    if (!m_sandbox) {
        QString folder = m_dataDir + QStringLiteral("/sandbox-bank");
        if (computer == session::ComputerKind::Foreign) {
            m_passingFolder = std::make_unique<QTemporaryDir>();
            folder = m_passingFolder->path();
        }
        const auto traffic =
            m_line.demo ? SandboxProcess::Traffic::Live : SandboxProcess::Traffic::None;
        const QString program =
            QCoreApplication::applicationDirPath() + QStringLiteral("/qorgan-bank");
        m_sandbox = std::make_shared<SandboxProcess>(program, bankId, folder, traffic);
        QObject::connect(m_sandbox.get(), &SandboxProcess::smsSent, m_sandbox.get(),
                         [this](const QString &text, const QDateTime &at) {
                             if (m_smsListener)
                                 m_smsListener(text, at);
                         });
    }
    // Held here besides: a failed start leaves room for another try.
    const auto sandbox = m_sandbox;
    auto address = co_await sandbox->start(scope);
    if (!address) {
        m_sandbox.reset();
        co_return failure(address.error());
    }
    auto authority = readAuthority(address->caFile);
    if (!authority)
        co_return failure(authority.error());
    co_return Server{address->url, std::move(*authority), sandbox};
}

Task<Composition::Server> Composition::findServer(domain::BankProfile profile,
                                                  session::ComputerKind computer, CancelScope scope)
{
    if (!m_line.server.isEmpty()) {
        if (!profile.sandbox)
            co_return failure(ErrorCode::ServerOverrideRefused);
        auto authority = readAuthority(m_line.caFile);
        if (!authority)
            co_return failure(authority.error());
        co_return Server{m_line.server, std::move(*authority), nullptr};
    }
    if (profile.sandbox)
        co_return co_await startSandbox(profile.id, computer, scope);
    if (profile.server.isEmpty())
        co_return failure(ErrorCode::BankNotConnected);
    co_return Server{profile.server, {}, nullptr};
}

Task<std::unique_ptr<session::BankSession>>
Composition::open(QString bankId, session::ComputerKind computer, CancelScope scope)
{
    const auto *found = m_directory.find(bankId);
    if (!found)
        co_return failure(ErrorCode::ProfileInvalid, QStringLiteral("no such bank"));
    if (computer == session::ComputerKind::Own) {
        // Said before a password is asked for; the vault's own lock stands behind it.
        if (auto acquired = m_instance.acquire(); !acquired)
            co_return failure(acquired.error());
    }
    const domain::BankProfile profile = *found;
    auto server = co_await findServer(profile, computer, scope);
    if (!server) {
        // A vault is read without its bank; the connection says what is wrong.
        const bool readable =
            computer == session::ComputerKind::Own
            && vault::Vault(QDir(vaultFolder(profile)), m_kdf, m_random, m_clock, nullptr).exists();
        if (!readable || server.error().code == ErrorCode::Cancelled)
            co_return failure(server.error());
        server = Server{};
    }

    const bool own = computer == session::ComputerKind::Own;
    domain::Keychain *keychain = own ? m_keychain : nullptr;
    auto parts = std::make_unique<session::CustomerParts>(profile, computer, m_clock, m_random,
                                                          *m_deviceKeys, keychain);
    parts->server = server->process;
    parts->vault = own ? std::make_unique<vault::Vault>(QDir(vaultFolder(profile)), m_kdf, m_random,
                                                        m_clock, keychain)
                       : std::make_unique<vault::Vault>(m_random);
    // As the vault's folder is called: no sandbox gets what belongs to another.
    parts->place = QFileInfo(QFileInfo(vaultFolder(profile)).path()).fileName();
    if (own)
        parts->revocationsPath = m_dataDir + QStringLiteral("/revocations.json");
    bank::ServerAddress address;
    address.url = server->url;
    address.authorities = server->caPem;
    address.pins = profile.pins;
    address.sparePins = profile.sparePins;
    address.pinsExpireAt = profile.pinsExpireAt;
    // A bank that this program has started is on this computer.
    if (!server->process) {
        address.network = &m_network;
        parts->network = &m_network;
    }
    parts->gateway = std::make_unique<bank::HttpBankGateway>(address, m_clock, m_random);
    parts->events = std::make_unique<bank::SseEventStream>(address, m_clock, m_random);
    parts->connectParts();
    co_return std::make_unique<session::BankSession>(std::move(parts));
}

Task<Composition::CheckedVault> Composition::checkVault(base::SecretBytes password,
                                                        CancelScope scope)
{
    const auto *bank = m_directory.find(m_settings->bankId());
    if (bank == nullptr)
        co_return failure(ErrorCode::VaultAbsent);
    if (auto acquired = m_instance.acquire(); !acquired)
        co_return failure(acquired.error());
    vault::Vault vault(QDir(vaultFolder(*bank)), m_kdf, m_random, m_clock, m_keychain);
    const auto opened = co_await vault.open(std::move(password), scope);
    if (!opened)
        co_return failure(opened.error());
    const auto report = co_await vault::examine(vault, scope);
    const auto closed = co_await vault.close();
    if (!report || !closed)
        co_return failure(report ? closed.error() : report.error());
    CheckedVault checked{*opened, *report};
    co_return checked;
}

Task<void> Composition::shutDown()
{
    if (!m_sandbox)
        co_return Result<void>{};
    const auto sandbox = std::move(m_sandbox);
    co_return co_await sandbox->stop();
}

} // namespace qorgan::client
