// SPDX-License-Identifier: Apache-2.0
#include "PageCase.h"
#include "ui/format/ConnectionText.h"
#include "ui/pages/ConnectionPage.h"
#include "ui/widgets/ErrorBanner.h"

#include <QLabel>

using namespace qorgan;
using namespace qorgan::ui;
using base::ErrorCode;
using domain::PinState;
using testkit::PageCase;
using testkit::part;
using Verdict = ConnectionPage::Verdict;

namespace {

domain::ConnectionFacts bankFacts()
{
    domain::ConnectionFacts facts;
    facts.address = QStringLiteral("bank.example:443");
    facts.at = QDateTime(QDate(2026, 3, 2), QTime(8, 55), Qt::UTC);
    facts.protocol = QStringLiteral("TLS 1.3");
    facts.cipher = QStringLiteral("TLS_AES_256_GCM_SHA384");
    facts.keyBits = 256;
    facts.pins = PinState::Live;
    facts.pinsExpireAt = QDateTime(QDate(2027, 1, 31), QTime(0, 0), Qt::UTC);
    const QDateTime from(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    facts.chain = {{QStringLiteral("bank.example"),
                    QStringLiteral("Some Authority"),
                    from,
                    from.addYears(1),
                    QByteArray("0123456789abcdef").repeated(4),
                    {}},
                   {QStringLiteral("Some Authority"),
                    QStringLiteral("Some Authority"),
                    from,
                    from.addYears(9),
                    QByteArray("fedcba9876543210").repeated(4),
                    {}}};
    return facts;
}

/// Every text the page shows.
QString textsOf(QWidget &page)
{
    QStringList texts;
    for (const auto *label : page.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

struct Shown {
    explicit Shown(std::optional<domain::ConnectionFacts> facts,
                   std::optional<domain::BankProfile> profile = std::nullopt)
    {
        if (profile) {
            place.profile = profile;
            place.makeSession();
        }
        place.bank->facts = std::move(facts);
        page = std::make_unique<ConnectionPage>(place.context(), *place.session);
        page->setLanguage(domain::Language::English);
        page->show();
    }
    bool sees(const char *name)
    {
        const auto *found = page->findChild<QWidget *>(QString::fromLatin1(name));
        return found != nullptr && found->isVisible();
    }

    PageCase place;
    std::unique_ptr<ConnectionPage> page;
};

} // namespace

class TestConnectionPage : public QObject
{
    Q_OBJECT

private slots:
    void bank_proven_isSaidFirst_thenEveryFact();
    void refused_eachReason_warnsPlainly_data();
    void refused_eachReason_warnsPlainly();
    void pins_eachState_hasItsSentence();
    void nothingYet_isReadableOffline_andCanBeChecked();
    void check_answered_showsTheFacts();
    void check_noNetwork_saysSoAndKeepsWhatIsKnown();
    void pinsExpired_saysWhyAndWhatToDo();
    void pinsExpired_byThisComputersClockAlone_isNotSaid();
    void pinsExpired_beforeAnyConnection_isSaidToo();
    void fingerprint_isGroupedAndSelectable();
};

void TestConnectionPage::bank_proven_isSaidFirst_thenEveryFact()
{
    Shown shown(bankFacts());
    QVERIFY(shown.page->verdict() == Verdict::Bank);
    QCOMPARE(part<QLabel>(*shown.page, QStringLiteral("verdictTitle")).text(),
             QStringLiteral("This is the bank"));
    const QString texts = textsOf(*shown.page);
    for (const char *fact : {"bank.example:443", "TLS 1.3", "TLS_AES_256_GCM_SHA384", "256",
                             "Some Authority", "31 January 2027", "1 January 2026", "13:55"})
        QVERIFY2(texts.contains(QString::fromLatin1(fact)), fact);
    QVERIFY(!shown.sees("pinsExpiredCard"));
}

void TestConnectionPage::refused_eachReason_warnsPlainly_data()
{
    QTest::addColumn<int>("code");
    for (const auto code :
         {ErrorCode::CertificateUntrusted, ErrorCode::CertificateWrongHost,
          ErrorCode::CertificateExpired, ErrorCode::PinMismatch, ErrorCode::TlsTooOld,
          ErrorCode::ProxyRefused, ErrorCode::CaptivePortal})
        QTest::newRow(qPrintable(base::shortCode(code))) << static_cast<int>(code);
}

void TestConnectionPage::refused_eachReason_warnsPlainly()
{
    QFETCH(int, code);
    auto facts = bankFacts();
    facts.refused = static_cast<ErrorCode>(code);
    Shown shown(facts);
    QVERIFY(shown.page->verdict() == Verdict::Warning);
    const QString said = part<QLabel>(*shown.page, QStringLiteral("verdictText")).text();
    QVERIFY(said.contains(base::shortCode(static_cast<ErrorCode>(code))));
    QVERIFY(!textsOf(*shown.page).contains(QStringLiteral("This is the bank")));
    // What was shown by whoever answered can still be read.
    QVERIFY(shown.sees("certificate0"));
}

void TestConnectionPage::pins_eachState_hasItsSentence()
{
    QSet<QString> sentences;
    for (const auto state : {PinState::NotPinned, PinState::Live, PinState::Spare,
                             PinState::Mismatch, PinState::Expired})
    {
        auto facts = bankFacts();
        facts.pins = state;
        Shown shown(facts);
        QVERIFY(textsOf(*shown.page).contains(pinStateText(state)));
        sentences.insert(pinStateText(state));
    }
    QCOMPARE(sentences.size(), 5);
}

void TestConnectionPage::nothingYet_isReadableOffline_andCanBeChecked()
{
    Shown shown(std::nullopt);
    QVERIFY(shown.page->verdict() == Verdict::Unknown);
    QVERIFY(!shown.sees("connectionFacts"));
    QVERIFY(part<QPushButton>(*shown.page, QStringLiteral("checkConnectionButton")).isEnabled());
}

void TestConnectionPage::check_answered_showsTheFacts()
{
    Shown shown(std::nullopt);
    shown.place.bank->statusAnswer.reset();
    shown.place.bank->facts = bankFacts();
    part<QPushButton>(*shown.page, QStringLiteral("checkConnectionButton")).click();
    QTRY_VERIFY(shown.page->verdict() == Verdict::Bank);
    QVERIFY(shown.sees("connectionFacts"));
    QVERIFY(!shown.sees("errorBanner"));
}

void TestConnectionPage::check_noNetwork_saysSoAndKeepsWhatIsKnown()
{
    Shown shown(bankFacts());
    part<QPushButton>(*shown.page, QStringLiteral("checkConnectionButton")).click();
    auto &banner = part<ErrorBanner>(*shown.page, QStringLiteral("errorBanner"));
    QTRY_COMPARE(banner.errorCode(), QStringLiteral("Q301"));
    QTRY_VERIFY(shown.sees("certificate0"));
    QVERIFY(part<QPushButton>(*shown.page, QStringLiteral("checkConnectionButton")).isEnabled());
}

void TestConnectionPage::pinsExpired_saysWhyAndWhatToDo()
{
    auto facts = bankFacts();
    facts.pins = PinState::Expired;
    facts.pinsExpireAt = QDateTime(QDate(2026, 2, 1), QTime(0, 0), Qt::UTC);
    facts.refused = ErrorCode::PinsExpired;
    Shown shown(facts);
    QVERIFY(shown.page->verdict() == Verdict::Warning);
    QVERIFY(shown.sees("pinsExpiredCard"));
    QVERIFY(textsOf(*shown.page).contains(QStringLiteral("1 February 2026")));
    QVERIFY(shown.sees("siteCard"));
    QVERIFY(textsOf(*shown.page).contains(shown.place.demo().site.host()));
}

void TestConnectionPage::pinsExpired_byThisComputersClockAlone_isNotSaid()
{
    auto facts = bankFacts();
    facts.pinsExpireAt = QDateTime(QDate(2026, 2, 1), QTime(0, 0), Qt::UTC);
    facts.refused = ErrorCode::ClockWrong;
    Shown shown(facts);
    QVERIFY(!shown.sees("pinsExpiredCard"));
}

void TestConnectionPage::pinsExpired_beforeAnyConnection_isSaidToo()
{
    PageCase other;
    domain::BankProfile profile = other.demo();
    profile.pinsExpireAt = QDateTime(QDate(2026, 2, 1), QTime(0, 0), Qt::UTC);
    Shown shown(std::nullopt, profile);
    QVERIFY(shown.sees("pinsExpiredCard"));
}

void TestConnectionPage::fingerprint_isGroupedAndSelectable()
{
    QCOMPARE(fingerprintText("0123abcd"), QStringLiteral("0123 ABCD"));
    Shown shown(bankFacts());
    auto &certificate = part(*shown.page, QStringLiteral("certificate0"));
    const auto labels = certificate.findChildren<QLabel *>(QStringLiteral("factValue"));
    const QString expected = fingerprintText(bankFacts().chain.first().fingerprint);
    const auto found = std::find_if(labels.begin(), labels.end(),
                                    [&](const QLabel *label) { return label->text() == expected; });
    QVERIFY(found != labels.end());
    QVERIFY((*found)->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    QCOMPARE(expected.size(), 79);
}

QTEST_MAIN(TestConnectionPage)
#include "tst_ConnectionPage.moc"
