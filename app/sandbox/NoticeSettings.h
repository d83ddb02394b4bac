// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/SyncFeed.h"

namespace qorgan::sandbox {

/// How a customer wants to hear of new operations.
struct NoticeSettings {
    bool sms = false;
    qint64 version = 1; ///< 1: never changed

    /// The NoticeSettings of the contract.
    [[nodiscard]] QByteArray toJson() const;

    [[nodiscard]] static NoticeSettings of(Transaction &transaction, const QString &customer);
    /// @returns the settings in force from now on
    static NoticeSettings put(Transaction &transaction, const QString &customer, bool sms,
                              FeedWriter &feed);
};

} // namespace qorgan::sandbox
