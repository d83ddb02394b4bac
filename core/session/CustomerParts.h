// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/BankGateway.h"
#include "bank/NetworkWatch.h"
#include "base/Clock.h"
#include "base/Random.h"
#include "domain/BankProfile.h"
#include "domain/Keychain.h"
#include "domain/ProofSigner.h"
#include "session/BankSession.h"
#include "session/Connection.h"
#include "session/History.h"
#include "session/NoticeCenter.h"
#include "session/Revocations.h"
#include "sync/OutboxSender.h"
#include "sync/SyncEngine.h"
#include "vault/AccountStore.h"
#include "vault/CardStore.h"
#include "vault/CustomerRecordStore.h"
#include "vault/OperationStore.h"
#include "vault/OutboxStore.h"
#include "vault/RetentionStore.h"
#include "vault/SessionStore.h"
#include "vault/SettingsStore.h"
#include "vault/SpendingStore.h"
#include "vault/Vault.h"

#include <functional>
#include <memory>
#include <vector>

namespace qorgan::session {

/// Setting in the vault: not empty when the bank has refused the password this vault opens with.
[[nodiscard]] QString refusedSetting();

/// Everything the use cases of one customer share; made in Composition, owned by BankSession.
/// Members are destroyed in reverse, so that whatever uses another stands below it.
struct CustomerParts {
    CustomerParts(domain::BankProfile bankProfile, ComputerKind kind, base::Clock &systemClock,
                  base::Random &systemRandom, domain::DeviceKeyFactory &keyFactory,
                  domain::Keychain *systemKeychain);
    ~CustomerParts();

    domain::BankProfile profile;
    ComputerKind computer;
    base::Clock &clock;
    base::Random &random;
    domain::DeviceKeyFactory &deviceKeys;
    /// nullptr on someone else's computer.
    domain::Keychain *keychain;
    /// What keeps the bank itself running, if this program started it.
    std::shared_ptr<void> server;
    std::unique_ptr<vault::Vault> vault;
    std::unique_ptr<domain::DeviceKey> deviceKey;
    std::unique_ptr<bank::BankGateway> gateway;
    std::unique_ptr<bank::EventStream> events;
    /// What tells of this computer's own network; null for a bank on this computer.
    bank::NetworkWatch *network = nullptr;

    // Made by connectParts() once vault, gateway and events are set.
    std::unique_ptr<vault::OperationStore> operations;
    std::unique_ptr<vault::AccountStore> accounts;
    std::unique_ptr<vault::RetentionStore> retention;
    std::unique_ptr<vault::SessionStore> sessions;
    std::unique_ptr<vault::SettingsStore> settings;
    std::unique_ptr<vault::OutboxStore> outbox;
    std::unique_ptr<vault::CustomerRecordStore> records;
    std::unique_ptr<vault::CardStore> cards;
    std::unique_ptr<vault::SpendingStore> spending;
    std::unique_ptr<sync::SyncEngine> sync;
    std::unique_ptr<sync::OutboxSender> sender;
    std::unique_ptr<Revocations> revocations;
    /// Where revocations wait; set before connectParts(), empty on someone else's computer.
    QString revocationsPath;

    Connection connection;
    History history;
    NoticeCenter notices;
    Standing standing;
    base::CancelScope scope;
    /// Names what is kept outside the vault: the bank, and for a sandbox its address.
    QString place;
    /// Set by use cases that hold secrets of their own: wipes them.
    std::vector<std::function<void()>> forgetters;
    /// Commands in the open vault that the bank has not answered.
    int openCommands = 0;
    /// Highest seq the vault had when it was locked: older wake-ups are no news.
    qint64 lockedAtSeq = 0;

    /// The vault tells what its opening found until the bank was heard.
    bool findingsToClear = false;
    /// Set by the session: tells that `standing` is another.
    std::function<void()> standingChanged;

    /// Builds the stores and the engine and wires them to connection and notices.
    void connectParts();
    /// After opening: the outbox has again what only its journal has.
    QCoro::Task<> replayOutbox(base::CancelScope taskScope);
    /// Ends every task that runs for the open vault; the next ones get a new scope.
    void endTasks();
    /// Whether the vault was closed, or the task's scope, since a task began to wait.
    [[nodiscard]] bool isOver(const base::CancelScope &taskScope) const;
    /// Synchronisation and the wake-up stream for the session the gateway has; nothing without an
    /// open vault or a session.
    void goOnline();
    /// Ends tasks first, then wipes what the use cases, the gateway and this object hold; `keep`
    /// says whether empty notices go on.
    void wipe(bank::BankGateway::Keep keep);
    /// Makes the key that proves this device, unless there is one.
    base::Result<void> ensureDeviceKey();
    void setStanding(const Standing &changed);
    /// What an opened vault says of itself.
    void noteVault(const vault::Opened &opened);
    /// The open vault was damaged and has been made anew from what could be read.
    void noteRebuilt();
    /// Asks the bank for what it says of the customer, for the standing, and keeps it in the vault.
    QCoro::Task<> readProfile(base::CancelScope cancelScope);
    /// After opening: what the vault keeps of that, until the bank has answered.
    QCoro::Task<> recallProfile(base::CancelScope taskScope);
    /// The vault has what the bank has: what was told of its age is over.
    QCoro::Task<> noteHeard(base::CancelScope taskScope);
    /// The phone of the running session.
    /// @errors SessionEnded without one, VaultLocked, VaultDamaged
    base::Task<domain::PhoneNumber> signedInPhone(base::CancelScope cancelScope);
    /// Entry names of this bank in the keychain.
    [[nodiscard]] QString lastPhoneEntry() const;
    [[nodiscard]] QString revocationEntry() const;
    /// A limit for what is only a second copy in the keychain.
    [[nodiscard]] static base::CancelScope shortly(const base::CancelScope &taskScope);
    /// Puts the gateway's lasting tokens and the device key into the vault.
    base::Task<void> saveSession(QString phone, base::CancelScope cancelScope);

private:
    void showActivity(sync::SyncActivity activity, const base::Error &error);
    void wokenUp(qint64 seq);
    /// Whatever waits for its next try of the bank tries now.
    void tryAgain();
};

} // namespace qorgan::session
