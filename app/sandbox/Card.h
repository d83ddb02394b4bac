// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace qorgan::sandbox {

/// What a card is used through; each has a limit of its own. In the contract's order.
enum class CardChannel { Internet, Atm, Pos, Transfer, Abroad };

[[nodiscard]] QString toWord(CardChannel channel);
[[nodiscard]] std::optional<CardChannel> cardChannelFrom(const QString &word);

/// Amounts for a day of the bank, in minor units of the card's currency.
struct CardControl {
    bool enabled = true;
    qint64 limit = 0;
    qint64 highest = 0; ///< that the customer may set
    qint64 used = 0;

    bool operator==(const CardControl &) const = default;
};

/// By channel.
using CardControls = std::array<CardControl, 5>;

/// One line of the history of a card's blocks.
struct CardBlock {
    bool blocked = true; ///< or unblocked
    bool byBank = false; ///< or by the customer
    QString reason = {}; ///< "lost", "stolen", "suspicious" or "temporary"; of the customer
    QString device = {}; ///< the customer did it from, as it names itself
    qint64 at = 0;       ///< milliseconds since the epoch
};

/// A card as the bank keeps it.
struct Card {
    QString id;
    QString customer;
    int position = 0;
    qint64 version = 1;
    /// The version at which something else than `used` changed last.
    qint64 settingsVersion = 1;
    QString account;
    QString currency;
    QString mask;    ///< "•• 1234"
    QString network; ///< "visa", "mastercard"
    QString holder;
    QString expires; ///< last month it is good for, "2029-09"
    bool threeDs = false;
    bool expired = false;
    CardControls controls;
    QString usedDay;         ///< of the bank, ISO 8601; another day begins with nothing used
    QList<CardBlock> blocks; ///< newest first

    [[nodiscard]] CardControl &control(CardChannel channel)
    {
        return controls[static_cast<size_t>(channel)];
    }
    [[nodiscard]] const CardControl &control(CardChannel channel) const
    {
        return controls[static_cast<size_t>(channel)];
    }
    /// What is used of a limit on a day of the bank, ISO 8601.
    [[nodiscard]] qint64 usedOn(const QString &day, CardChannel channel) const;
    [[nodiscard]] bool isBlocked() const;
    /// Reported lost or stolen: it is replaced, never unblocked by the customer.
    [[nodiscard]] bool isBlockedForGood() const;
    [[nodiscard]] bool isBlockedByBank() const;
    [[nodiscard]] QString status() const; ///< "active", "blocked" or "expired"

    /// The Card of the contract.
    [[nodiscard]] QByteArray toJson() const;
    /// Reads back what toJson() wrote; `customer`, `position` and `settingsVersion` stay empty.
    [[nodiscard]] static Card fromJson(const QByteArray &json);
};

/// Whether a customer's reason means that the card is out of his hands.
[[nodiscard]] bool isForGood(const QString &blockReason);

} // namespace qorgan::sandbox
