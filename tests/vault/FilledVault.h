// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "VaultSamples.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/WaitFor.h"
#include "vault/OperationStore.h"
#include "vault/SessionStore.h"
#include "vault/SettingsStore.h"
#include "vault/Vault.h"

namespace qorgan::vault::samples {

// What the vaults in fixtures/ hold; their README names it too.
inline constexpr int kFilledOperations = 60;
inline constexpr int kFilledUnread = 10;

inline StoredSession filledSession()
{
    return {QStringLiteral("+77011234567"),
            QStringLiteral("demo"),
            QStringLiteral("ses_1"),
            base::SecretBytes::copyOf("a proof key"),
            base::SecretBytes::copyOf("a refresh token"),
            QDateTime(QDate(2026, 3, 2), QTime(21, 0), Qt::UTC),
            base::SecretBytes::copyOf("an events token"),
            base::SecretBytes::copyOf("a revocation secret")};
}

/// Makes a vault with two accounts, sixty operations (the ten newest unread), a session and a
/// setting, and closes it.
inline base::Result<void> fill(Vault &vault, base::Random &random,
                               Protection protection = Protection::DeviceSecret)
{
    using testkit::waitFor;
    using Arrival = OperationStore::Arrival;
    OperationStore store(vault);
    SessionStore sessions(vault, random);
    SettingsStore settings(vault);
    QList<base::Result<void>> steps;
    steps << waitFor(vault.create(password(), protection, {}));
    const auto forget = [](const OperationStore::Applied &) {};
    steps << waitFor(store.apply(page(QList{account(1), account(2)}), Arrival::FirstFill, {}))
                 .map(forget);
    steps << waitFor(
                 store.apply(page(operations(kFilledUnread, kFilledOperations - kFilledUnread), 4),
                             Arrival::FirstFill, {}))
                 .map(forget);
    steps << waitFor(store.apply(page(operations(0, kFilledUnread), 104), Arrival::News, {}))
                 .map(forget);
    steps << waitFor(sessions.save(filledSession(), {}));
    steps << waitFor(settings.setValue(QStringLiteral("filter"), QStringLiteral("declined"), {}));
    steps << waitFor(vault.close());
    for (const auto &step : steps) {
        if (!step)
            return step;
    }
    return {};
}

} // namespace qorgan::vault::samples
