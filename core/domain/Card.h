// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Money.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace qorgan::domain {

enum class CardNetwork { Visa, Mastercard, UnionPay, Other };

/// Where a card pays. An operation outside Kazakhstan counts for Abroad and for its own channel.
enum class CardChannel { Internet, Atm, Pos, Transfer, Abroad };

/// A status this version does not know is Blocked: nobody should count on such a card.
enum class CardStatus { Active, Blocked, Expired };

/// Why the customer blocks a card. One that is lost or stolen is replaced, never unblocked.
enum class CardBlockReason { Lost, Stolen, Suspicious, Temporary };

/// The switch and the day's limit of one channel, in the currency of the card's account.
struct CardControl {
    CardChannel channel = CardChannel::Internet;
    bool enabled = false;
    /// For a day of the bank; the same currency in all three.
    Money limit;
    /// The highest limit the customer may set.
    Money highest;
    /// What approved operations of Card::usedDay come to.
    Money used;

    bool operator==(const CardControl &) const = default;
};

/// One entry in the history of a card's blocks.
struct CardBlockEntry {
    enum class Action { Block, Unblock };
    enum class By { Customer, Bank };
    Action action = Action::Block;
    By by = By::Bank;
    /// Set when the customer blocked it.
    std::optional<CardBlockReason> reason;
    /// The device it was done from, as it names itself; empty when it was the bank.
    QString device;
    /// UTC.
    QDateTime at;

    bool operator==(const CardBlockEntry &) const = default;
};

/// One card as the bank last told it. The bank never tells more of its number than the mask.
struct Card {
    QString id;
    QString accountId;
    /// "•• 4821"
    QString mask;
    CardNetwork network = CardNetwork::Other;
    /// As embossed.
    QString holder;
    /// First day of the last month it is good for.
    QDate expires;
    /// Enrolled in 3-D Secure.
    bool threeDSecure = false;
    CardStatus status = CardStatus::Blocked;
    /// At most one for each channel, in the bank's order.
    QList<CardControl> controls;
    /// The day of the bank that CardControl::used counts.
    QDate usedDay;
    /// Newest first; of a blocked card the first one says who blocked it.
    QList<CardBlockEntry> blocks;
    qint64 version = 0;

    /// What of a limit is used on a day of the bank: nothing on another day than usedDay.
    [[nodiscard]] Money usedOn(const CardControl &control, QDate day) const;
    /// Whether the customer may unblock it: only what he blocked himself, and not one that was
    /// reported lost or stolen.
    [[nodiscard]] bool canBeUnblocked() const;

    bool operator==(const Card &) const = default;
};

/// What the customer wants of one channel.
struct CardControlChange {
    CardChannel channel = CardChannel::Internet;
    bool enabled = false;
    Money limit;

    bool operator==(const CardControlChange &) const = default;
};

/// Whether both show the customer the same to decide upon: not so when a switch, a limit or a block
/// is another. What was used of a limit changes with each payment and decides nothing.
[[nodiscard]] bool hasSameSettings(const Card &seen, const Card &now);

/// Whether any of the changes raises a limit or switches a channel on, which needs a session key.
[[nodiscard]] bool needsKey(const Card &card, const QList<CardControlChange> &changes);

/// The wire and storage words of these values, such as "unionpay".
[[nodiscard]] QString toWord(CardNetwork network);
[[nodiscard]] QString toWord(CardChannel channel);
[[nodiscard]] QString toWord(CardStatus status);
[[nodiscard]] QString toWord(CardBlockReason reason);
[[nodiscard]] QString toWord(CardBlockEntry::Action action);
[[nodiscard]] QString toWord(CardBlockEntry::By by);
[[nodiscard]] CardNetwork cardNetworkFrom(QStringView word);
[[nodiscard]] std::optional<CardChannel> cardChannelFrom(QStringView word);
[[nodiscard]] CardStatus cardStatusFrom(QStringView word);
[[nodiscard]] std::optional<CardBlockReason> cardBlockReasonFrom(QStringView word);
[[nodiscard]] std::optional<CardBlockEntry::Action> cardBlockActionFrom(QStringView word);
[[nodiscard]] std::optional<CardBlockEntry::By> cardBlockByFrom(QStringView word);

} // namespace qorgan::domain
