// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Card.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>

namespace qorgan::domain {

/// The customer's own note on an operation; empty removes it.
struct NoteChange {
    /// Longest note, in characters.
    static constexpr int kLongest = 500;

    QString operationId;
    QString text;

    bool operator==(const NoteChange &) const = default;
};

/// "I looked at the operations of this day" (row A9).
struct ReviewMark {
    /// A day at the bank.
    QDate day;
    /// Newest change of the feed that the customer had before him.
    qint64 throughSeq = 0;

    bool operator==(const ReviewMark &) const = default;
};

/// Whether the bank sends an SMS for each operation.
struct SmsNoticesChange {
    bool wanted = false;

    bool operator==(const SmsNoticesChange &) const = default;
};

/// "This was not me": the bank opens a dispute.
struct FraudReport {
    /// Longest account of it, in characters.
    static constexpr int kLongest = 2000;

    QString operationId;
    QString text;

    bool operator==(const FraudReport &) const = default;
};

/// Blocks a card at once, whatever its version.
struct CardBlock {
    QString cardId;
    CardBlockReason reason = CardBlockReason::Lost;

    bool operator==(const CardBlock &) const = default;
};

/// What a complaint is about.
enum class ComplaintSubject { Service, Operation, Card, PersonalData, Program, Other };

/// A complaint to the bank (row C7).
struct ComplaintFiling {
    /// Longest text, in characters.
    static constexpr int kLongest = 2000;

    ComplaintSubject subject = ComplaintSubject::Service;
    /// Not empty.
    QString text;

    bool operator==(const ComplaintFiling &) const = default;
};

/// What a customer and the bank write to each other about.
enum class CaseKind { Dispute, Complaint };

/// A message of the customer about a case of his.
struct CaseReply {
    /// Longest message, in characters.
    static constexpr int kLongest = 2000;

    CaseKind kind = CaseKind::Dispute;
    QString caseId;
    /// Not empty.
    QString text;

    bool operator==(const CaseReply &) const = default;
};

/// Something the customer has decided that the bank must hear, and that may wait for the network.
/// Nothing that moves money is among it.
struct Command {
    using Body = std::variant<NoteChange, ReviewMark, SmsNoticesChange, FraudReport, CardBlock,
                              ComplaintFiling, CaseReply>;

    /// Idempotency key, a UUID: given once, when the customer decides.
    QString id;
    /// UTC.
    QDateTime decidedAt;
    Body body;

    bool operator==(const Command &) const = default;
};

/// Whether the customer must hear that the bank does not know yet, and it goes before all others.
[[nodiscard]] bool isUrgent(const Command::Body &body);

/// The wire and storage words of these values, such as "personal_data". A subject this version does
/// not know is Other.
[[nodiscard]] QString toWord(ComplaintSubject subject);
[[nodiscard]] QString toWord(CaseKind kind);
[[nodiscard]] ComplaintSubject complaintSubjectFrom(QStringView word);
[[nodiscard]] std::optional<CaseKind> caseKindFrom(QStringView word);

/// The storage word of its kind, such as "note".
[[nodiscard]] QString kindOf(const Command::Body &body);
/// What storage keeps of it besides the kind: UTF-8 JSON.
[[nodiscard]] QByteArray payloadOf(const Command &command);
/// The other way round; nothing for a kind or a payload that this version does not know.
[[nodiscard]] std::optional<Command> commandFrom(const QString &id, const QString &kind,
                                                 const QByteArray &payload);

} // namespace qorgan::domain
