// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/BankGateway.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>

namespace qorgan::testkit {

/// A bank of a ledger alone, for what a real bank does not do: to contradict itself, to go on at
/// the wrong moment, to answer with another month. Everything else is refused.
class ScriptedLedger final : public bank::BankGateway
{
public:
    QString epoch = QStringLiteral("e1");
    qint64 seq = 1;
    QList<domain::Account> known;
    QList<domain::Operation> ledger;

    /// Set to answer so instead.
    std::optional<base::Error> digestsRefused;
    /// Whether the call with this cursor is refused.
    std::function<bool(const QString &)> syncRefused;
    std::optional<base::Error> operationsRefused;
    /// After so many answers about operations, the others are refused.
    int operationsAnswered = 1'000'000;
    /// What GET /digests tells besides, or instead of what it has.
    std::function<void(domain::LedgerDigest &)> digestsChanged;
    std::function<void(domain::OperationPage &)> pageChanged;
    /// The bank's history from its first change.
    QList<domain::Change> history;
    /// How many operations one answer has at most.
    int pageSize = 500;

    int syncsAsked = 0;
    int digestsAsked = 0;
    QStringList monthsAsked;
    /// Of the whole history; empty for its newest page.
    QStringList placesAsked;

    static QDateTime now() { return {QDate(2026, 6, 1), QTime(12, 0), Qt::UTC}; }

    /// The month of an instant at the bank.
    static QString monthOf(const QDateTime &instant)
    {
        return instant.toOffsetFromUtc(5 * 3600).toString(QStringLiteral("yyyy-MM"));
    }

    base::Task<domain::SyncPage> sync(QString cursor, int, base::CancelScope) override
    {
        ++syncsAsked;
        if (syncRefused && syncRefused(cursor))
            co_return base::failure(base::ErrorCode::BankUnreachable);
        domain::SyncPage page;
        page.epoch = epoch;
        const qint64 from = cursor.toLongLong();
        for (const domain::Change &change : std::as_const(history)) {
            if (change.seq > from)
                page.changes.append(change);
        }
        page.nextCursor = QString::number(seq);
        page.serverTime = now();
        co_return page;
    }

    base::Task<domain::LedgerDigest> digests(base::CancelScope) override
    {
        ++digestsAsked;
        if (digestsRefused)
            co_return base::failure(*digestsRefused);
        std::map<std::pair<QString, QString>, QList<domain::Operation>> months;
        for (const domain::Operation &each : std::as_const(ledger))
            months[{each.accountId, monthOf(each.occurredAt)}].append(each);
        domain::LedgerDigest answer{epoch, seq, {}};
        for (auto &[place, operations] : months)
            answer.months.append(digestOf(place.first, place.second, operations));
        if (digestsChanged)
            digestsChanged(answer);
        co_return answer;
    }

    base::Task<domain::OperationPage> operations(QString accountId, QString month, QString before,
                                                 int, base::CancelScope) override
    {
        if (!month.isEmpty())
            monthsAsked.append(month);
        else
            placesAsked.append(before);
        if (operationsRefused || operationsAnswered-- <= 0)
            co_return base::failure(operationsRefused.value_or(
                base::Error{base::ErrorCode::BankUnreachable, QStringLiteral("scripted")}));
        QList<domain::Operation> all;
        for (const domain::Operation &each : std::as_const(ledger)) {
            const bool isOfAccount = accountId.isEmpty() || each.accountId == accountId;
            if (isOfAccount && (month.isEmpty() || monthOf(each.occurredAt) == month))
                all.append(each);
        }
        std::sort(all.begin(), all.end(),
                  [](const auto &a, const auto &b) { return a.occurredAt > b.occurredAt; });
        const qsizetype from = before.isEmpty() ? 0 : before.toLongLong();
        domain::OperationPage page;
        page.epoch = epoch;
        page.serverTime = now();
        if (month.isEmpty() && before.isEmpty())
            page.start = domain::HistoryStart{QString::number(seq), seq, all.size()};
        page.operations = all.mid(from, pageSize);
        page.hasMore = from + pageSize < all.size();
        if (page.hasMore)
            page.nextBefore = QString::number(from + pageSize);
        if (pageChanged)
            pageChanged(page);
        co_return page;
    }

    base::Task<QList<domain::Account>> accounts(base::CancelScope) override
    {
        auto answer = known;
        co_return answer;
    }

    void useProofSigner(const domain::ProofSigner *) override {}
    base::Task<domain::VerificationTicket> startVerification(domain::PhoneNumber, domain::KeyUse,
                                                             domain::Language,
                                                             base::CancelScope) override
    {
        co_return refused();
    }
    base::Task<domain::ConfirmedPhone> confirmVerification(QString, domain::SessionKeyCode,
                                                           base::CancelScope) override
    {
        co_return refused();
    }
    base::Task<domain::SessionTokens>
    registerCustomer(domain::ConfirmedPhone, domain::RegistrationForm, base::CancelScope) override
    {
        co_return refused();
    }
    base::Task<domain::SessionTokens> signIn(domain::ConfirmedPhone, base::SecretBytes,
                                             base::CancelScope) override
    {
        co_return refused();
    }
    base::Task<domain::SessionTokens> signInKnownDevice(domain::PhoneNumber, base::SecretBytes,
                                                        base::CancelScope) override
    {
        co_return refused();
    }
    base::Task<domain::SessionTokens> resetPassword(domain::ConfirmedPhone, domain::PasswordReset,
                                                    base::CancelScope) override
    {
        co_return refused();
    }
    base::Task<void> changePassword(domain::ConfirmedPhone, base::SecretBytes,
                                    base::CancelScope) override
    {
        co_return refused();
    }
    void useSession(domain::SessionTokens) override {}
    void dropSession(Keep) override {}
    [[nodiscard]] bool hasSession() const override { return true; }
    [[nodiscard]] LastingTokens lastingTokens() const override { return {}; }
    void resumeSession(LastingTokens) override {}
    base::Task<void> revokeBySecret(base::SecretBytes, base::CancelScope) override
    {
        co_return refused();
    }
    base::Task<QList<domain::Device>> devices(base::CancelScope) override { co_return refused(); }
    base::Task<void> removeDevice(QString, base::CancelScope) override { co_return refused(); }
    base::Task<domain::CustomerProfile> customerProfile(base::CancelScope) override
    {
        co_return refused();
    }
    base::Task<domain::CommandReceipt> send(domain::Command, std::shared_ptr<bool>,
                                            base::CancelScope) override
    {
        co_return refused();
    }
    base::Task<QList<domain::Review>> reviews(base::CancelScope) override { co_return refused(); }
    base::Task<domain::NoticeSettings> noticeSettings(base::CancelScope) override
    {
        co_return refused();
    }
    base::Task<QList<domain::Dispute>> disputes(base::CancelScope) override { co_return refused(); }
    base::Task<QList<domain::Complaint>> complaints(base::CancelScope) override
    {
        co_return refused();
    }
    base::Task<QList<domain::Card>> cards(base::CancelScope) override { co_return refused(); }
    base::Task<domain::Card> changeCardControls(domain::Card, QList<domain::CardControlChange>,
                                                std::optional<domain::ConfirmedPhone>, QString,
                                                base::CancelScope) override
    {
        co_return refused();
    }
    base::Task<domain::Card> unblockCard(domain::Card, domain::ConfirmedPhone, QString,
                                         base::CancelScope) override
    {
        co_return refused();
    }
    base::Task<bank::ServiceStatus> serviceStatus(base::CancelScope) override
    {
        co_return refused();
    }
    [[nodiscard]] std::optional<domain::ConnectionFacts> connectionFacts() const override
    {
        return std::nullopt;
    }

private:
    static tl::unexpected<base::Error> refused()
    {
        return base::failure(base::ErrorCode::BankRefused, QStringLiteral("scripted"));
    }

    static domain::MonthDigest digestOf(const QString &account, const QString &month,
                                        QList<domain::Operation> &operations)
    {
        std::sort(operations.begin(), operations.end(),
                  [](const auto &a, const auto &b) { return a.id.toUtf8() < b.id.toUtf8(); });
        QByteArray text;
        for (const domain::Operation &each : std::as_const(operations)) {
            text += each.id.toUtf8() + '\t' + QByteArray::number(each.version) + '\t'
                    + domain::toWord(each.status).toUtf8() + '\n';
        }
        return {account, month, operations.size(),
                QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex()};
    }
};

} // namespace qorgan::testkit
