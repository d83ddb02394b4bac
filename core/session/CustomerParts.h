// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/BankGateway.h"
#include "base/Clock.h"
#include "base/Random.h"
#include "domain/BankProfile.h"
#include "domain/ProofSigner.h"
#include "session/BankSession.h"
#include "session/Connection.h"
#include "session/NoticeCenter.h"
#include "sync/SyncEngine.h"
#include "vault/AccountStore.h"
#include "vault/OperationStore.h"
#include "vault/SessionStore.h"
#include "vault/Vault.h"

#include <memory>

namespace qorgan::session {

/// Whether an error says that the bank's session is over and only signing in helps.
[[nodiscard]] bool endsSession(base::ErrorCode code);

/// Everything the use cases of one customer share; made in Composition, owned by BankSession.
/// Members are destroyed in reverse, so that whatever uses another stands below it.
struct CustomerParts {
    CustomerParts(domain::BankProfile bankProfile, ComputerKind kind, base::Clock &systemClock,
                  base::Random &systemRandom, domain::DeviceKeyFactory &keyFactory);
    ~CustomerParts();

    domain::BankProfile profile;
    ComputerKind computer;
    base::Clock &clock;
    base::Random &random;
    domain::DeviceKeyFactory &deviceKeys;
    /// What keeps the bank itself running, if this program started it.
    std::shared_ptr<void> server;
    std::unique_ptr<vault::Vault> vault;
    std::unique_ptr<domain::DeviceKey> deviceKey;
    std::unique_ptr<bank::BankGateway> gateway;
    std::unique_ptr<bank::EventStream> events;

    // Made by connectParts() once vault, gateway and events are set.
    std::unique_ptr<vault::OperationStore> operations;
    std::unique_ptr<vault::AccountStore> accounts;
    std::unique_ptr<vault::SessionStore> sessions;
    std::unique_ptr<sync::SyncEngine> sync;

    Connection connection;
    NoticeCenter notices;
    base::CancelScope scope;
    /// Highest seq the vault had when it was locked: older wake-ups are no news.
    qint64 lockedAtSeq = 0;

    /// Builds the stores and the engine and wires them to connection and notices.
    void connectParts();
    /// Synchronisation and the wake-up stream for the session the gateway has.
    void goOnline();
    /// Ends both; `keep` says whether empty notices go on.
    void goOffline(bank::BankGateway::Keep keep);
    /// Puts the gateway's lasting tokens and the device key into the vault.
    base::Task<void> saveSession(QString phone, base::CancelScope cancelScope);

private:
    void showActivity(sync::SyncActivity activity, const base::Error &error);
    void wokenUp(qint64 seq);
};

} // namespace qorgan::session
