// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/KeychainProbe.h"
#include "platform/linux/BusConnection.h"

#include <optional>

namespace qorgan::platform {

/// Secret Service or KWallet on the session bus; chooses between them as QtKeychain does.
/// @source Secret Service API 0.2; QtKeychain, detectKeyringBackend()
class DesktopKeychainProbe final : public KeychainProbe
{
public:
    DesktopKeychainProbe();

    base::Task<QString> backend(base::CancelScope scope) override;
    base::Task<State> state(QString service, QString key, base::CancelScope scope) override;

private:
    struct Choice {
        QString backend;
        /// Name on the bus.
        QString service;
    };
    base::Task<Choice> choose(base::CancelScope scope);
    /// Whoever has the name on the bus now; empty when nobody has.
    base::Task<QString> ownerOf(QString service, base::CancelScope scope);
    base::Task<bool> canBeStarted(QString service, base::CancelScope scope);
    base::Task<bool> isThere(QString service, base::CancelScope scope);
    base::Task<void> follow(Choice choice, base::CancelScope scope);
    base::Task<bool> isWalletInUse(QString service, base::CancelScope scope);
    base::Task<State> secretServiceState(QString service, QString key, base::CancelScope scope);
    base::Task<State> defaultCollectionState(base::CancelScope scope);
    base::Task<void> outliveBus(base::CancelScope scope);

    BusConnection m_bus;
    /// QtKeychain chooses once for a process; so is the answer.
    std::optional<Choice> m_choice;
    /// The keychain's process as the bus knew it last.
    QString m_owner;
    std::unique_ptr<base::WorkerThread> m_worker;
};

} // namespace qorgan::platform
