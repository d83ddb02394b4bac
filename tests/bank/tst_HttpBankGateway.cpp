// SPDX-License-Identifier: Apache-2.0
#include "bank/HttpBankGateway.h"
#include "crypto/Digest.h"
#include "crypto/OpenSslRandom.h"
#include "crypto/ProofKey.h"
#include "testkit/Outcome.h"
#include "testkit/SandboxBank.h"
#include "testkit/TestPaths.h"
#include "testkit/WaitFor.h"

#include <QSysInfo>
#include <QTest>

#include <algorithm>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

namespace {

const QByteArray kPassword = "жеті-\"таңба\"\\7";

base::SecretBytes password()
{
    return base::SecretBytes::copyOf(kPassword);
}

} // namespace

/// The gateway against the real bank process.
class TestHttpBankGateway : public QObject
{
    Q_OBJECT

    testkit::SandboxBank m_bank;
    base::SystemClock m_clock;
    crypto::OpenSslRandom m_random;
    base::CancelScope m_scope;
    std::unique_ptr<crypto::ProofKey> m_key;
    std::unique_ptr<bank::HttpBankGateway> m_gateway;
    int m_customers = 0;

    bank::ServerAddress address() const
    {
        return {m_bank.url(), testkit::readFile(m_bank.caFile())};
    }

    QString newNumber() { return u"+7701%1"_s.arg(1000000 + ++m_customers); }

    static domain::PhoneNumber phone(const QString &number)
    {
        return *domain::PhoneNumber::parse(number);
    }

    domain::VerificationTicket ask(const QString &number,
                                   domain::KeyPurpose purpose = domain::KeyPurpose::SignIn)
    {
        auto ticket = testkit::waitFor(m_gateway->startVerification(
            phone(number), purpose, domain::Language::Kazakh, m_scope));
        if (!ticket)
            qFatal("no ticket: %s", qPrintable(outcome(ticket)));
        return *ticket;
    }

    base::Result<domain::ConfirmedPhone> confirm(const QString &ticketId, const QByteArray &code)
    {
        const auto typed = base::SecretBytes::copyOf(code);
        return testkit::waitFor(m_gateway->confirmVerification(
            ticketId, *domain::SessionKeyCode::parse(typed, 6), m_scope));
    }

    domain::ConfirmedPhone verified(const QString &number,
                                    domain::KeyPurpose purpose = domain::KeyPurpose::SignIn)
    {
        const int earlier = m_bank.smsCount(number);
        const auto ticket = ask(number, purpose);
        auto confirmed = confirm(ticket.id, m_bank.keyFor(number, earlier));
        if (!confirmed)
            qFatal("not confirmed: %s", qPrintable(outcome(confirmed)));
        return *std::move(confirmed);
    }

    QString edition()
    {
        return m_bank.control(u"/state"_s, {}).body.value(u"policy_edition"_s).toString();
    }

    domain::RegistrationForm form()
    {
        domain::RegistrationForm form;
        form.name = u"Әсел \"Үлгі\""_s;
        form.birthDate = QDate(1990, 5, 17);
        form.password = password();
        form.ownNumberStated = true;
        form.acceptedPolicyEdition = edition();
        return form;
    }

    base::Result<domain::SessionTokens> registered(const QString &number)
    {
        return testkit::waitFor(m_gateway->registerCustomer(verified(number), form(), m_scope));
    }

    /// A customer with a running session in m_gateway.
    QString signedInCustomer()
    {
        const QString number = newNumber();
        auto tokens = registered(number);
        if (!tokens)
            qFatal("not registered: %s", qPrintable(outcome(tokens)));
        m_gateway->useSession(*std::move(tokens));
        return number;
    }

    domain::Command commandOf(domain::Command::Body body)
    {
        return {m_random.uuid(), m_clock.utcNow(), std::move(body)};
    }
    static std::shared_ptr<bool> doubt() { return std::make_shared<bool>(false); }

    base::Result<domain::CommandReceipt> send(domain::Command::Body body)
    {
        return testkit::waitFor(m_gateway->send(commandOf(std::move(body)), doubt(), m_scope));
    }

    static QString anyOperation(const domain::SyncPage &page)
    {
        for (const domain::Change &change : page.changes) {
            if (const auto *operation = std::get_if<domain::Operation>(&change.record))
                return operation->id;
        }
        return {};
    }

    /// Another device of the customer with a session of its own.
    struct OtherDevice {
        std::unique_ptr<crypto::ProofKey> key = *crypto::ProofKey::generate();
        std::unique_ptr<bank::HttpBankGateway> gateway;
    };
    OtherDevice otherDevice(const QString &number)
    {
        OtherDevice other;
        other.gateway = std::make_unique<bank::HttpBankGateway>(address(), m_clock, m_random);
        other.gateway->useProofSigner(other.key.get());
        std::swap(other.gateway, m_gateway);
        auto confirmed = verified(number);
        auto tokens =
            testkit::waitFor(m_gateway->signIn(std::move(confirmed), password(), m_scope));
        if (!tokens)
            qFatal("not signed in: %s", qPrintable(outcome(tokens)));
        m_gateway->useSession(*std::move(tokens));
        std::swap(other.gateway, m_gateway);
        return other;
    }

    QString changePassword(const QString &number, const QByteArray &password)
    {
        auto confirmed = verified(number, domain::KeyPurpose::PasswordChange);
        return outcome(testkit::waitFor(m_gateway->changePassword(
            std::move(confirmed), base::SecretBytes::copyOf(password), m_scope)));
    }

    base::Result<domain::SessionTokens> resetPassword(const QString &number, const QDate &birthDate,
                                                      const QByteArray &password)
    {
        auto confirmed = verified(number, domain::KeyPurpose::PasswordChange);
        return testkit::waitFor(m_gateway->resetPassword(
            std::move(confirmed), {birthDate, base::SecretBytes::copyOf(password)}, m_scope));
    }

    QString callBy(bank::HttpBankGateway &gateway)
    {
        return outcome(testkit::waitFor(gateway.sync({}, 1, m_scope)));
    }

    base::Result<void> revoke(bank::HttpBankGateway &gateway)
    {
        auto secret = gateway.lastingTokens().revocationSecret;
        return testkit::waitFor(gateway.revokeBySecret(std::move(secret), m_scope));
    }

    base::Result<domain::SyncPage> syncAll()
    {
        domain::SyncPage all;
        while (true) {
            auto page = testkit::waitFor(m_gateway->sync(all.nextCursor, 100, m_scope));
            if (!page)
                return page;
            page->changes = all.changes + page->changes;
            all = *page;
            if (!all.hasMore)
                return all;
        }
    }

private slots:
    void initTestCase()
    {
        testkit::SandboxBank::Options options;
        options.arguments = {u"--history"_s, u"250"_s};
        QVERIFY2(m_bank.start(options), qPrintable(m_bank.log()));
    }

    void init()
    {
        m_key = *crypto::ProofKey::generate();
        m_gateway = std::make_unique<bank::HttpBankGateway>(address(), m_clock, m_random);
        m_gateway->useProofSigner(m_key.get());
    }

    void cleanup() { m_gateway.reset(); }

    void journey_fromPhoneToRevoke_works()
    {
        const QString number = newNumber();
        const auto ticket = ask(number);
        QCOMPARE(ticket.codeLength, 6);
        QCOMPARE(ticket.triesLeft, 3);
        QVERIFY(ticket.lifetime > std::chrono::minutes(14));
        QVERIFY(!ticket.maskedPhone.contains(number.mid(5)));

        auto confirmed = confirm(ticket.id, m_bank.keyFor(number));
        QCOMPARE(outcome(confirmed), succeeded());
        QVERIFY(!confirmed->registered);
        auto tokens =
            testkit::waitFor(m_gateway->registerCustomer(*std::move(confirmed), form(), m_scope));
        QCOMPARE(outcome(tokens), succeeded());
        QVERIFY(tokens->accessExpiresAt > m_clock.utcNow());
        m_gateway->useSession(*std::move(tokens));
        QVERIFY(m_gateway->hasSession());

        const auto history = syncAll();
        QCOMPARE(outcome(history), succeeded());
        QVERIFY(history->changes.size() >= 250);
        qint64 before = 0;
        for (const domain::Change &change : history->changes) {
            QCOMPARE(change.prevSeq, before);
            before = change.seq;
        }
        const auto accounts = testkit::waitFor(m_gateway->accounts(m_scope));
        QCOMPARE(outcome(accounts), succeeded());
        QVERIFY(!accounts->isEmpty());

        QCOMPARE(outcome(revoke(*m_gateway)), succeeded());
        QCOMPARE(outcome(testkit::waitFor(m_gateway->sync({}, 1, m_scope))),
                 failed(ErrorCode::SessionEnded));
    }

    void sync_emittedOperation_comesWithItsValues()
    {
        const QString number = signedInCustomer();
        const auto before = syncAll();
        QCOMPARE(outcome(before), succeeded());
        const auto emitted =
            m_bank.control(u"/operations"_s, {{u"phone"_s, number},
                                              {u"status"_s, u"declined"_s},
                                              {u"decline_reason"_s, u"limit_exceeded"_s}});
        QCOMPARE(emitted.status, 200);
        const auto page = testkit::waitFor(m_gateway->sync(before->nextCursor, 500, m_scope));
        QCOMPARE(outcome(page), succeeded());
        QList<domain::Operation> operations;
        for (const domain::Change &change : page->changes) {
            if (const auto *operation = std::get_if<domain::Operation>(&change.record))
                operations.append(*operation);
        }
        QCOMPARE(operations.size(), 1);
        QCOMPARE(operations.first().id, emitted.body.value(u"id"_s).toString());
        QCOMPARE(operations.first().status, domain::OperationStatus::Declined);
        QVERIFY(operations.first().declineReason == domain::DeclineReason::LimitExceeded);
    }

    void command_ofEachKind_takesEffectAndIsInTheHistory()
    {
        signedInCustomer();
        const auto before = syncAll();
        const QString operation = anyOperation(*before);
        const QDate today = m_clock.utcNow().toOffsetFromUtc(5 * 3600).date();
        QCOMPARE(outcome(send(domain::NoteChange{operation, u"Анама\n\"сыйлық\""_s})), succeeded());
        QCOMPARE(outcome(send(domain::ReviewMark{today, 1})), succeeded());
        QCOMPARE(outcome(send(domain::SmsNoticesChange{true})), succeeded());
        const auto reported = send(domain::FraudReport{operation, u"Бұл мен емес"_s});
        QCOMPARE(outcome(reported), succeeded());
        QVERIFY(reported->dispute.has_value());
        QCOMPARE(reported->dispute->operationId, operation);
        QCOMPARE(reported->dispute->state, domain::CaseState::Received);
        QVERIFY(reported->dispute->dueAt > m_clock.utcNow().addDays(29));

        const auto page = testkit::waitFor(m_gateway->sync(before->nextCursor, 500, m_scope));
        QCOMPARE(outcome(page), succeeded());
        QCOMPARE(page->changes.size(), 4);
        QCOMPARE(std::get<domain::Operation>(page->changes.at(0).record).note,
                 u"Анама\n\"сыйлық\""_s);
        const auto review = std::get<domain::Review>(page->changes.at(1).record);
        QCOMPARE(review.day, today);
        QVERIFY(std::get<domain::NoticeSettings>(page->changes.at(2).record).sms);
        const auto dispute = std::get<domain::Dispute>(page->changes.at(3).record);
        QVERIFY(dispute == *reported->dispute);

        QVERIFY(*testkit::waitFor(m_gateway->reviews(m_scope)) == QList{review});
        QVERIFY(testkit::waitFor(m_gateway->noticeSettings(m_scope))->sms);
        QVERIFY(*testkit::waitFor(m_gateway->disputes(m_scope)) == QList{dispute});
    }

    void command_sentAgain_getsTheFirstAnswer()
    {
        signedInCustomer();
        const domain::Command report =
            commandOf(domain::FraudReport{anyOperation(*syncAll()), QString()});
        const auto first = testkit::waitFor(m_gateway->send(report, doubt(), m_scope));
        const auto again = testkit::waitFor(m_gateway->send(report, doubt(), m_scope));
        QCOMPARE(outcome(first), succeeded());
        QCOMPARE(outcome(again), succeeded());
        QVERIFY(*first == *again);
        // Another key is another report.
        QCOMPARE(outcome(send(report.body)), failed(ErrorCode::AlreadyReported));
        QCOMPARE(testkit::waitFor(m_gateway->disputes(m_scope))->size(), 1);
    }

    void command_refused_saysWhy()
    {
        signedInCustomer();
        QCOMPARE(outcome(send(domain::NoteChange{u"op of/nobody"_s, u"x"_s})),
                 failed(ErrorCode::NotFound));
        QCOMPARE(outcome(send(domain::NoteChange{anyOperation(*syncAll()), QString(501, u'x')})),
                 failed(ErrorCode::BankRefused));
        QCOMPARE(outcome(send(domain::ReviewMark{QDate(2020, 1, 1), 1})),
                 failed(ErrorCode::BankRefused));
    }

    void command_thatNeverLeft_isInNoDoubt()
    {
        signedInCustomer();
        const domain::Command change = commandOf(domain::SmsNoticesChange{true});
        m_bank.kill();
        // A kept connection is known to have ended: what is written to such a one may be heard.
        QTest::qWait(200);
        const auto away = doubt();
        QCOMPARE(outcome(testkit::waitFor(m_gateway->send(change, away, m_scope))),
                 failed(ErrorCode::BankUnreachable));
        QVERIFY(!*away);
        QVERIFY(m_bank.restart());
        const auto refusal = doubt();
        QCOMPARE(outcome(testkit::waitFor(m_gateway->send(
                     commandOf(domain::NoteChange{u"nobody's"_s, {}}), refusal, m_scope))),
                 failed(ErrorCode::NotFound));
        QVERIFY(!*refusal);
    }

    void confirm_wrongKeys_tellTriesThenBlock()
    {
        const QString number = newNumber();
        const auto ticket = ask(number);
        const QByteArray wrong = m_bank.keyFor(number) == "111111" ? "222222" : "111111";
        auto first = confirm(ticket.id, wrong);
        QCOMPARE(outcome(first), failed(ErrorCode::KeyWrong));
        QCOMPARE(first.error().triesLeft.value_or(-1), 2);
        QCOMPARE(outcome(confirm(ticket.id, wrong)), failed(ErrorCode::KeyWrong));
        const auto third = confirm(ticket.id, wrong);
        QCOMPARE(outcome(third), failed(ErrorCode::KeyBlocked));
        QVERIFY(third.error().retryAt > m_clock.utcNow().addSecs(14 * 60));
        QVERIFY(third.error().retryAt < m_clock.utcNow().addSecs(16 * 60));
    }

    void confirm_afterControlExpiredIt_saysExpired()
    {
        const QString number = newNumber();
        const auto ticket = ask(number);
        QCOMPARE(m_bank.control(u"/keys/expire"_s, {{u"phone"_s, number}}).status, 200);
        QCOMPARE(outcome(confirm(ticket.id, m_bank.keyFor(number))), failed(ErrorCode::KeyExpired));
    }

    void confirm_olderKey_saysSuperseded()
    {
        const QString number = newNumber();
        const auto older = ask(number);
        const QByteArray key = m_bank.keyFor(number);
        ask(number);
        QCOMPARE(outcome(confirm(older.id, key)), failed(ErrorCode::KeySuperseded));
    }

    void confirm_unknownTicket_saysExpired()
    {
        QCOMPARE(outcome(confirm(u"ver_nobody/../x"_s, "123456")), failed(ErrorCode::KeyExpired));
    }

    void register_twice_saysAlreadyRegistered()
    {
        const QString number = signedInCustomer();
        QCOMPARE(outcome(registered(number)), failed(ErrorCode::AlreadyRegistered));
    }

    void register_withoutDutyOrAge_saysWhich()
    {
        const auto attempt = [this](auto spoil) {
            auto spoilt = form();
            spoil(spoilt);
            return outcome(testkit::waitFor(
                m_gateway->registerCustomer(verified(newNumber()), std::move(spoilt), m_scope)));
        };
        QCOMPARE(attempt([](auto &f) { f.ownNumberStated = false; }),
                 failed(ErrorCode::OwnNumberStatementMissing));
        QCOMPARE(attempt([](auto &f) { f.acceptedPolicyEdition = u"2001-01-01"_s; }),
                 failed(ErrorCode::PolicyOutdated));
        QCOMPARE(attempt([this](auto &f) {
                     f.birthDate = m_clock.utcNow().date().addYears(-16).addDays(2);
                 }),
                 failed(ErrorCode::UnderAge));
        QCOMPARE(attempt([](auto &f) { f.password = base::SecretBytes::copyOf("12345678"); }),
                 failed(ErrorCode::PasswordDigitsOnly));
        QCOMPARE(attempt([](auto &f) { f.password = base::SecretBytes::copyOf("ab1"); }),
                 failed(ErrorCode::PasswordTooShort));
    }

    void signIn_onKnownDevice_needsPasswordAlone()
    {
        const QString number = signedInCustomer();
        auto tokens =
            testkit::waitFor(m_gateway->signInKnownDevice(phone(number), password(), m_scope));
        QCOMPARE(outcome(tokens), succeeded());
        m_gateway->useSession(*std::move(tokens));
        QCOMPARE(outcome(syncAll()), succeeded());
    }

    void signIn_onForeignDevice_needsANewKey()
    {
        const QString number = signedInCustomer();
        m_key = *crypto::ProofKey::generate();
        m_gateway->useProofSigner(m_key.get());
        QCOMPARE(outcome(testkit::waitFor(
                     m_gateway->signInKnownDevice(phone(number), password(), m_scope))),
                 failed(ErrorCode::VerificationExpired));
        auto confirmed = verified(number);
        QVERIFY(confirmed.registered);
        QCOMPARE(
            outcome(testkit::waitFor(m_gateway->signIn(std::move(confirmed), password(), m_scope))),
            succeeded());
    }

    void signIn_threeWrongPasswords_blockTheRightOneToo()
    {
        const QString number = signedInCustomer();
        const auto attempt = [&](const QByteArray &typed) {
            return testkit::waitFor(m_gateway->signInKnownDevice(
                phone(number), base::SecretBytes::copyOf(typed), m_scope));
        };
        const auto first = attempt("wrong-one");
        QCOMPARE(outcome(first), failed(ErrorCode::PasswordWrong));
        QCOMPARE(first.error().triesLeft.value_or(-1), 2);
        QCOMPARE(outcome(attempt("wrong-two")), failed(ErrorCode::PasswordWrong));
        QCOMPARE(outcome(attempt("wrong-three")), failed(ErrorCode::PasswordBlocked));
        const auto right = attempt(kPassword);
        QCOMPARE(outcome(right), failed(ErrorCode::PasswordBlocked));
        QVERIFY(right.error().retryAt > m_clock.utcNow().addSecs(14 * 60));
    }

    void session_resumedAfterRestart_renewsByItself()
    {
        signedInCustomer();
        auto kept = m_gateway->lastingTokens();
        const QByteArray pkcs8 = m_key->exportPkcs8()->view().toByteArray();
        QVERIFY(m_bank.restart());
        bank::HttpBankGateway later(address(), m_clock, m_random);
        const auto key = *crypto::ProofKey::load(base::SecretBytes::copyOf(pkcs8));
        later.useProofSigner(key.get());
        later.resumeSession(std::move(kept));
        QCOMPARE(outcome(testkit::waitFor(later.sync({}, 10, m_scope))), succeeded());
    }

    void session_manyCallsWithoutAccessToken_allSucceed()
    {
        signedInCustomer();
        m_gateway->resumeSession(m_gateway->lastingTokens());
        int succeededCalls = 0;
        int ended = 0;
        for (int i = 0; i < 12; ++i) {
            base::deliver(m_gateway->sync({}, 5, m_scope), this, [&](const auto &page) {
                succeededCalls += page ? 1 : 0;
                ++ended;
            });
        }
        QVERIFY(testkit::waitUntil([&] { return ended == 12; }));
        QCOMPARE(succeededCalls, 12);
    }

    void session_accessTokenTooOld_isRenewedSilently()
    {
        signedInCustomer();
        QCOMPARE(outcome(testkit::waitFor(m_gateway->sync({}, 5, m_scope))), succeeded());
        QCOMPARE(m_bank.control(u"/clock"_s, {{u"advance_seconds"_s, 600}}).status, 200);
        QCOMPARE(outcome(testkit::waitFor(m_gateway->sync({}, 5, m_scope))), succeeded());
    }

    void session_endedByStaff_isTold()
    {
        const QString number = signedInCustomer();
        QCOMPARE(m_bank.control(u"/sessions/end"_s, {{u"phone"_s, number}}).status, 200);
        QCOMPARE(outcome(testkit::waitFor(m_gateway->sync({}, 5, m_scope))),
                 failed(ErrorCode::SessionEnded));
    }

    void session_blockedByBank_isTold()
    {
        const QString number = signedInCustomer();
        QCOMPARE(m_bank.control(u"/block"_s, {{u"phone"_s, number}, {u"blocked"_s, true}}).status,
                 200);
        QCOMPARE(outcome(testkit::waitFor(m_gateway->sync({}, 5, m_scope))),
                 failed(ErrorCode::AccessBlocked));
    }

    void session_dropped_cancelsWhatRuns()
    {
        signedInCustomer();
        QString ending;
        base::deliver(m_gateway->sync({}, 5, m_scope), this,
                      [&](const auto &page) { ending = outcome(page); });
        m_gateway->dropSession(bank::BankGateway::Keep::EventsToken);
        QCOMPARE(ending, failed(ErrorCode::Cancelled));
        QVERIFY(!m_gateway->hasSession());
        const auto left = m_gateway->lastingTokens();
        QVERIFY(left.refreshToken.isEmpty());
        QVERIFY(!left.eventsToken.isEmpty());
    }

    void revokeBySecret_fromAFreshProgram_endsTheSession()
    {
        signedInCustomer();
        auto kept = m_gateway->lastingTokens();
        bank::HttpBankGateway fresh(address(), m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(
                     fresh.revokeBySecret(std::move(kept.revocationSecret), m_scope))),
                 succeeded());
        QCOMPARE(outcome(testkit::waitFor(m_gateway->sync({}, 5, m_scope))),
                 failed(ErrorCode::SessionEnded));
    }

    void passwordChange_endsTheOthersAndNeedsTheNewOneThere()
    {
        const QString number = signedInCustomer();
        OtherDevice other = otherDevice(number);
        QCOMPARE(callBy(*other.gateway), succeeded());
        QCOMPARE(changePassword(number, kPassword), failed(ErrorCode::PasswordUnchanged));
        QCOMPARE(changePassword(number, "1234567"), failed(ErrorCode::PasswordDigitsOnly));
        QCOMPARE(changePassword(number, "a new one"), succeeded());
        QCOMPARE(callBy(*m_gateway), succeeded());
        QCOMPARE(callBy(*other.gateway), failed(ErrorCode::PasswordChangedElsewhere));
        const auto again = [&](const QByteArray &typed) {
            return outcome(testkit::waitFor(other.gateway->signInKnownDevice(
                phone(number), base::SecretBytes::copyOf(typed), m_scope)));
        };
        QCOMPARE(again(kPassword), failed(ErrorCode::PasswordWrong));
        QCOMPARE(again("a new one"), succeeded());
    }

    void passwordChange_withAKeyForSigningIn_isRefused()
    {
        const QString number = signedInCustomer();
        auto confirmed = verified(number);
        QCOMPARE(outcome(testkit::waitFor(m_gateway->changePassword(
                     std::move(confirmed), base::SecretBytes::copyOf("a new one"), m_scope))),
                 failed(ErrorCode::VerificationExpired));
    }

    void passwordReset_onAnotherDevice_endsEverySessionAndHoldsLimits()
    {
        const QString number = signedInCustomer();
        const auto before = testkit::waitFor(m_gateway->customerProfile(m_scope));
        QCOMPARE(outcome(before), succeeded());
        QCOMPARE(before->name, u"Әсел \"Үлгі\""_s);
        QVERIFY(before->maskedPhone.endsWith(number.right(2)));
        QVERIFY(!before->limitRaiseHeldUntil);

        const auto firstKey = std::move(m_key);
        const auto first = std::move(m_gateway);
        init();
        const auto wrong = resetPassword(number, QDate(1990, 5, 18), "a new one");
        QCOMPARE(outcome(wrong), failed(ErrorCode::BirthDateWrong));
        QCOMPARE(wrong.error().triesLeft.value_or(-1), 2);
        auto tokens = resetPassword(number, QDate(1990, 5, 17), "a new one");
        QCOMPARE(outcome(tokens), succeeded());
        m_gateway->useSession(*std::move(tokens));

        QCOMPARE(callBy(*first), failed(ErrorCode::PasswordChangedElsewhere));
        const auto held = testkit::waitFor(m_gateway->customerProfile(m_scope));
        QCOMPARE(outcome(held), succeeded());
        QVERIFY(held->limitRaiseHeldUntil.has_value());
        const auto status = testkit::waitFor(m_gateway->serviceStatus(m_scope));
        const qint64 left = status->serverTime.secsTo(*held->limitRaiseHeldUntil);
        QVERIFY2(left > 24 * 3600 - 60 && left <= 24 * 3600, qPrintable(QString::number(left)));
        QCOMPARE(outcome(testkit::waitFor(m_gateway->signInKnownDevice(
                     phone(number), base::SecretBytes::copyOf("a new one"), m_scope))),
                 succeeded());
    }

    void passwordReset_threeWrongBirthDates_blockThePasswordToo()
    {
        const QString number = signedInCustomer();
        auto confirmed = verified(number, domain::KeyPurpose::PasswordChange);
        const auto attempt = [&](int day) {
            return testkit::waitFor(m_gateway->resetPassword(
                {confirmed.token.clone(), true},
                {QDate(1990, 5, day), base::SecretBytes::copyOf("a new one")}, m_scope));
        };
        QCOMPARE(outcome(attempt(1)), failed(ErrorCode::BirthDateWrong));
        QCOMPARE(attempt(2).error().triesLeft.value_or(-1), 1);
        const auto third = attempt(3);
        QCOMPARE(outcome(third), failed(ErrorCode::PasswordBlocked));
        QVERIFY(third.error().retryAt.has_value());
        QCOMPARE(outcome(testkit::waitFor(
                     m_gateway->signInKnownDevice(phone(number), password(), m_scope))),
                 failed(ErrorCode::PasswordBlocked));
    }

    void passwordReset_ofAnUnknownNumber_saysNotRegistered()
    {
        QCOMPARE(outcome(resetPassword(newNumber(), QDate(1990, 5, 17), "a new one")),
                 failed(ErrorCode::NotRegistered));
    }

    void devices_areListedAndRemoved()
    {
        const QString number = signedInCustomer();
        OtherDevice other = otherDevice(number);
        auto devices = testkit::waitFor(m_gateway->devices(m_scope));
        QCOMPARE(outcome(devices), succeeded());
        QCOMPARE(devices->size(), 2);
        QVERIFY(devices->first().current && devices->first().signedIn);
        QVERIFY(!devices->last().current && devices->last().signedIn);
        for (const domain::Device &device : *devices) {
            QCOMPARE(device.name, u"Qorgan · "_s + QSysInfo::prettyProductName());
            QVERIFY(device.enrolledAt.isValid() && device.lastSeenAt >= device.enrolledAt);
        }
        QCOMPARE(outcome(testkit::waitFor(m_gateway->removeDevice(devices->last().id, m_scope))),
                 succeeded());
        QCOMPARE(callBy(*other.gateway), failed(ErrorCode::DeviceRemoved));
        QCOMPARE(outcome(testkit::waitFor(
                     other.gateway->signInKnownDevice(phone(number), password(), m_scope))),
                 failed(ErrorCode::VerificationExpired));
        QCOMPARE(outcome(testkit::waitFor(m_gateway->removeDevice(devices->last().id, m_scope))),
                 failed(ErrorCode::NotFound));
        devices = testkit::waitFor(m_gateway->devices(m_scope));
        QCOMPARE(devices->size(), 1);
    }

    void device_loggedOut_isListedAsSignedOut()
    {
        const QString number = signedInCustomer();
        OtherDevice other = otherDevice(number);
        QCOMPARE(outcome(revoke(*other.gateway)), succeeded());
        const auto devices = testkit::waitFor(m_gateway->devices(m_scope));
        QCOMPARE(outcome(devices), succeeded());
        QVERIFY(!devices->last().current && !devices->last().signedIn);
    }

    void digests_areThoseOfTheOperationsByMonth()
    {
        const QString number = signedInCustomer();
        m_bank.control(u"/history"_s, {{u"phone"_s, number}, {u"count"_s, 300}, {u"days"_s, 200}});
        const auto history = syncAll();
        QCOMPARE(outcome(history), succeeded());
        const auto digest = testkit::waitFor(m_gateway->digests(m_scope));
        QCOMPARE(outcome(digest), succeeded());
        QCOMPARE(digest->epoch, history->epoch);
        QCOMPARE(digest->seq, history->changes.last().seq);
        QVERIFY(digest->months.size() > 6);
        qint64 counted = 0;
        for (const domain::MonthDigest &month : digest->months) {
            QList<domain::Operation> operations;
            QString before;
            do {
                const auto page = testkit::waitFor(
                    m_gateway->operations(month.accountId, month.month, before, 50, m_scope));
                QCOMPARE(outcome(page), succeeded());
                QCOMPARE(page->hasMore, !page->nextBefore.isEmpty());
                operations += page->operations;
                before = page->nextBefore;
            } while (!before.isEmpty());
            QCOMPARE(operations.size(), month.count);
            counted += month.count;
            std::sort(operations.begin(), operations.end(),
                      [](const auto &a, const auto &b) { return a.id.toUtf8() < b.id.toUtf8(); });
            QByteArray rows;
            for (const domain::Operation &operation : operations) {
                QCOMPARE(operation.accountId, month.accountId);
                // Asia/Almaty's offset, which the contract fixes.
                QCOMPARE(operation.occurredAt.toOffsetFromUtc(5 * 3600).toString(u"yyyy-MM"),
                         month.month);
                rows += operation.id.toUtf8() + '\t' + QByteArray::number(operation.version) + '\t'
                        + domain::toWord(operation.status).toUtf8() + '\n';
            }
            QCOMPARE(month.sha256, crypto::sha256(rows).toHex());
        }
        QCOMPARE(counted, 550);
    }

    void session_endedByStaffForAReason_isToldByTheReason()
    {
        const QString number = signedInCustomer();
        QCOMPARE(m_bank
                     .control(u"/sessions/end"_s,
                              {{u"phone"_s, number}, {u"reason"_s, u"device_removed"_s}})
                     .status,
                 200);
        QCOMPARE(callBy(*m_gateway), failed(ErrorCode::DeviceRemoved));
    }

    void session_passwordChangedByControl_isTold()
    {
        const QString number = signedInCustomer();
        QCOMPARE(
            m_bank.control(u"/password"_s, {{u"phone"_s, number}, {u"password"_s, u"a new one"_s}})
                .status,
            200);
        QCOMPARE(callBy(*m_gateway), failed(ErrorCode::PasswordChangedElsewhere));
        QCOMPARE(outcome(testkit::waitFor(m_gateway->signInKnownDevice(
                     phone(number), base::SecretBytes::copyOf("a new one"), m_scope))),
                 succeeded());
    }

    void sync_cursorOfAnotherEpoch_isGone()
    {
        signedInCustomer();
        const auto page = syncAll();
        QCOMPARE(outcome(page), succeeded());
        QCOMPARE(m_bank.control(u"/epoch"_s, {}).status, 200);
        QCOMPARE(outcome(testkit::waitFor(m_gateway->sync(page->nextCursor, 5, m_scope))),
                 failed(ErrorCode::CursorGone));
    }

    void serviceStatus_inMaintenance_isTold()
    {
        const auto status = testkit::waitFor(m_gateway->serviceStatus(m_scope));
        QCOMPARE(outcome(status), succeeded());
        QVERIFY(status->available);
        QVERIFY(status->serverTime.isValid());
        m_bank.control(u"/service-status"_s, {{u"state"_s, u"maintenance"_s}});
        const auto closed = testkit::waitFor(m_gateway->serviceStatus(m_scope));
        m_bank.control(u"/service-status"_s, {{u"state"_s, u"ok"_s}});
        QCOMPARE(outcome(closed), succeeded());
        QVERIFY(!closed->available);
    }

    void call_bankAway_saysUnreachable()
    {
        signedInCustomer();
        m_bank.kill();
        QCOMPARE(outcome(testkit::waitFor(m_gateway->sync({}, 5, m_scope))),
                 failed(ErrorCode::BankUnreachable));
        QVERIFY(m_bank.restart());
        QCOMPARE(outcome(testkit::waitFor(m_gateway->sync({}, 5, m_scope))), succeeded());
    }

    void call_bankWithoutAddress_saysNotConnected()
    {
        bank::HttpBankGateway nowhere({}, m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(nowhere.serviceStatus(m_scope))),
                 failed(ErrorCode::BankNotConnected));
    }
};

QTEST_GUILESS_MAIN(TestHttpBankGateway)
#include "tst_HttpBankGateway.moc"
