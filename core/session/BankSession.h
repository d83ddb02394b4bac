// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "domain/BankProfile.h"
#include "domain/ConnectionFacts.h"
#include "domain/CustomerProfile.h"
#include "session/CardControl.h"
#include "session/Commands.h"
#include "session/Connection.h"
#include "session/Devices.h"
#include "session/History.h"
#include "session/Logout.h"
#include "session/NoticeCenter.h"
#include "session/PasswordChange.h"
#include "session/SignIn.h"
#include "session/Unlock.h"
#include "vault/AccountStore.h"
#include "vault/CustomerRecordStore.h"
#include "vault/OperationStore.h"
#include "vault/RetentionStore.h"
#include "vault/SpendingStore.h"

#include <QObject>

#include <memory>
#include <optional>

namespace qorgan::session {

/// Whose computer this is (row A4). On someone else's nothing is ever written to disk.
enum class ComputerKind { Own, Foreign };

/// What the customer should know of vault and session beyond the connection.
struct Standing {
    /// Of the open vault; nothing while none is open or it lives in memory only.
    std::optional<vault::Protection> protection;
    /// On one's own computer too: nothing is kept, by the customer's choice.
    bool nothingKept = false;
    /// The vault was damaged and is being refilled from the bank.
    bool rebuilt = false;
    /// Commands that were waiting for the bank could not be read any more and will not be sent.
    bool commandsLost = false;
    /// The data are older than what this computer showed before, until the bank has been heard.
    bool olderThanSeen = false;
    /// Set after a password reset: until then the bank raises no limit.
    std::optional<QDateTime> limitRaiseHeldUntil;
    /// As the bank told it last, offline too; empty before, and while no vault is open.
    QString customerName;
    /// Of a business customer, likewise.
    std::optional<domain::Company> company;
    /// Outlives a lock, which may have cut the change off.
    UnfinishedPassword unfinishedPassword = UnfinishedPassword::None;

    bool operator==(const Standing &) const = default;
};

/// One customer at one bank on this computer: the use cases, and the data they fill.
/// @thread main
class BankSession : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        SignedOut, ///< no vault: sign in with phone and key
        Locked,    ///< a vault waits for its password
        Open,      ///< operations can be read
    };
    Q_ENUM(Stage)

    explicit BankSession(std::unique_ptr<CustomerParts> parts);
    ~BankSession() override;

    [[nodiscard]] const domain::BankProfile &profile() const;
    [[nodiscard]] ComputerKind computer() const;
    [[nodiscard]] Stage stage() const;

    [[nodiscard]] SignIn &signIn();
    [[nodiscard]] Unlock &unlock();
    [[nodiscard]] Logout &logout();
    [[nodiscard]] PasswordChange &passwordChange();
    [[nodiscard]] Devices &devices();
    [[nodiscard]] Commands &commands();
    [[nodiscard]] CardControl &cards();
    [[nodiscard]] Connection &connection();
    /// What the customer should know of vault and session beyond the connection.
    [[nodiscard]] const Standing &standing() const;
    /// How much of the bank's history is still to come.
    [[nodiscard]] History &history();
    [[nodiscard]] NoticeCenter &notices();
    [[nodiscard]] vault::OperationStore &operations();
    [[nodiscard]] vault::AccountStore &accounts();
    /// What the customer has told the bank: reviews, settings of notices, disputes, complaints.
    [[nodiscard]] vault::CustomerRecordStore &records();
    /// What the operations come to.
    [[nodiscard]] vault::SpendingStore &spending();

    /// Fetches what is new now; the connection tells how it went.
    void refresh();
    /// Leaves older operations for later, or goes on with them; kept in the vault.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed
    base::Task<void> pauseHistory(bool paused, base::CancelScope scope);
    /// How long operations stay on this computer.
    [[nodiscard]] vault::RetentionStore &retention();
    /// Sets that: what is older goes at once, what is missing comes from the bank in time.
    /// @param months  as RetentionStore::months()
    /// @errors VaultLocked, DiskFull, DiskWriteFailed
    base::Task<void> keepOperations(std::optional<int> months, base::CancelScope scope);

    /// The TLS connection of the last call (row A8); nothing before the first.
    [[nodiscard]] std::optional<domain::ConnectionFacts> connectionFacts() const;
    /// Asks the bank for its state, so that the connection panel has something to show.
    /// @errors connection
    base::Task<void> probeConnection(base::CancelScope scope);

    /// The notice of a rebuilt vault was read.
    void acknowledgeRebuilt();

    /// Ends every running task and closes the vault; call before destroying.
    base::Task<void> shutDown();

    /// Whether quitting now would leave the bank's session running.
    [[nodiscard]] bool hasLiveSession() const;

signals:
    void stageChanged();
    void standingChanged();

private:
    struct UseCases;
    std::unique_ptr<CustomerParts> m_parts;
    std::unique_ptr<UseCases> m_useCases;
};

/// Builds sessions; the one place that knows concrete gateways and folders is behind it.
class BankSessionFactory
{
public:
    virtual ~BankSessionFactory() = default;

    /// Starts the sandbox bank first when the profile is the sandbox and no server was named.
    /// @errors BankNotConnected (the bank offers this program no connection yet),
    ///         SandboxNotStarted, VaultInUse
    virtual base::Task<std::unique_ptr<BankSession>> open(QString bankId, ComputerKind computer,
                                                          base::CancelScope scope) = 0;
};

} // namespace qorgan::session
