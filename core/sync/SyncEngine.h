// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/BankGateway.h"
#include "base/Clock.h"
#include "base/Random.h"
#include "vault/AccountStore.h"
#include "vault/OperationStore.h"

#include <QObject>
#include <memory>

namespace qorgan::sync {

enum class SyncActivity {
    Stopped,
    Fetching,
    UpToDate,
    /// The last attempt failed; another one comes by itself.
    Waiting,
};

/// Whether the bank's wake-up stream is up; without it the engine polls (docs/bank-api.md, "Push").
enum class PushState { Connected, Disconnected };

/// Brings the vault up to the bank's state and keeps it there: discover -> plan -> apply.
/// @thread main
class SyncEngine : public QObject
{
    Q_OBJECT
public:
    SyncEngine(bank::BankGateway &gateway, vault::OperationStore &operations, base::Clock &clock,
               base::Random &random);
    ~SyncEngine() override;

    /// Begins with a synchronisation at once; the vault must be open and the gateway have a session.
    void start();
    /// Ends what runs; nothing is applied after this returns.
    void stop();
    /// Fetches now, or once more after what runs now. Does nothing when stopped.
    void syncNow();
    void setPushState(PushState state);

    [[nodiscard]] SyncActivity activity() const;

signals:
    /// @param error  set when Waiting; Cancelled otherwise
    void activityChanged(qorgan::sync::SyncActivity activity, const qorgan::base::Error &error);
    /// A page was applied; `asOf` is the bank's time of it.
    void applied(const QDateTime &asOf);
    /// Operations new to the vault, newest first; not sent for the first fill.
    void arrived(const QList<qorgan::domain::Operation> &operations);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qorgan::sync
