// SPDX-License-Identifier: Apache-2.0
#include "LayoutFaults.h"
#include "PageCase.h"
#include "ui/pages/CardsPage.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/CardPanel.h"
#include "ui/widgets/ErrorBanner.h"
#include "ui/widgets/ListState.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>

using namespace qorgan;
using namespace qorgan::ui;
using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorCode;
using domain::Card;
using domain::CardBlockEntry;
using domain::CardBlockReason;
using domain::CardChannel;
using domain::CardStatus;
using domain::Language;
using domain::Money;
using testkit::PageCase;
using testkit::part;
using testkit::waitFor;
using testkit::waitUntil;
using Kind = ListState::Kind;
using Online = session::Connection::State;

namespace {

constexpr char kPassword[] = "Qorgan-7-tau";

Money tenge(qint64 whole)
{
    return {whole * 100, u"KZT"_s};
}

Card card(const QString &id, const QDate &today)
{
    Card made;
    made.id = id;
    made.accountId = u"acc_1"_s;
    made.mask = u"•• 4821"_s;
    made.network = domain::CardNetwork::Visa;
    made.holder = u"AIGERIM SATPAYEVA"_s;
    made.expires = QDate(2028, 9, 1);
    made.threeDSecure = true;
    made.status = CardStatus::Active;
    made.controls = {{CardChannel::Internet, true, tenge(300'000), tenge(2'000'000), tenge(45'000)},
                     {CardChannel::Abroad, false, tenge(100'000), tenge(2'000'000), tenge(0)}};
    made.usedDay = today;
    made.version = 1;
    return made;
}

/// The page of an open vault with one card in it, shown. Nothing goes to the bank by itself.
struct Opened {
    explicit Opened(const std::function<void(Card &)> &change = {},
                    Language language = Language::English)
        : place(language)
    {
        if (!place.signIn(kPassword))
            qFatal("no vault");
        place.parts->sender->stop();
        place.parts->sync->stop();
        Card known = card(u"card_1"_s, today());
        if (change)
            change(known);
        tell({known});
        place.session->connection().update(Online::Online);
        page = std::make_unique<CardsPage>(place.context(), *place.session);
        page->setLanguage(language);
        page->resize(800, 600);
        page->show();
        if (!waitUntil([this] { return panel() != nullptr && panel()->isVisible(); }))
            qFatal("no card");
    }

    [[nodiscard]] QDate today() const
    {
        return place.clock.utcNow().toOffsetFromUtc(5 * 3600).date();
    }
    /// The bank has these cards, and the vault too.
    void tell(const QList<Card> &cards)
    {
        place.bank->bankCards = cards;
        if (!waitFor(place.parts->cards->replace(cards, {})))
            qFatal("not kept");
    }
    [[nodiscard]] CardPanel *panel() const
    {
        return page->findChild<CardPanel *>(u"card.card_1"_s);
    }
    template<typename Widget = QPushButton>
    [[nodiscard]] Widget &in(const char *name) const
    {
        return part<Widget>(*panel(), QString::fromLatin1(name));
    }
    [[nodiscard]] QString text(const char *name) const { return in<QLabel>(name).text(); }
    [[nodiscard]] bool says(const char *name, const QString &words) const
    {
        return waitUntil([&] { return text(name).contains(words); });
    }
    void press(const char *name) const
    {
        auto &button = in<QPushButton>(name);
        QVERIFY2(button.isVisible() && button.isEnabled(), name);
        button.setFocus();
        QTest::keyClick(&button, Qt::Key_Space);
    }
    void click(const char *name) const
    {
        auto &button = in<QPushButton>(name);
        QVERIFY2(button.isVisible() && button.isEnabled(), name);
        page->findChild<QScrollArea *>()->ensureWidgetVisible(&button);
        QTest::mouseClick(&button, Qt::LeftButton);
    }
    /// Types whole tenge into the limit of the internet.
    void typeLimit(int limit) const
    {
        auto &box = in<QSpinBox>("limitBox.internet");
        box.setFocus();
        box.selectAll();
        QTest::keyClicks(&box, QString::number(limit));
        QTest::keyClick(&box, Qt::Key_Tab);
    }
    [[nodiscard]] domain::Card stored() const
    {
        return waitFor(place.session->cards().cards({}))->first().card;
    }
    [[nodiscard]] QString error() const { return in<ErrorBanner>("errorBanner").errorCode(); }
    /// As the page for the key leaves it.
    void confirmKey()
    {
        QVERIFY(
            waitFor(place.session->cards().key().confirm(base::SecretBytes::copyOf("123456"), {})));
        page->hide();
        page->show();
    }

    PageCase place;
    std::unique_ptr<CardsPage> page;
};

} // namespace

class TestCardsPage : public QObject
{
    Q_OBJECT

    QFont m_font;

private slots:
    void initTestCase()
    {
        initResources();
        QVERIFY(Style::install(*qApp, Scheme::Light));
        m_font = QApplication::font();
    }
    void cleanup() { QApplication::setFont(m_font); }

    void noCards_saysWhy_data()
    {
        QTest::addColumn<Online>("state");
        QTest::addColumn<int>("code");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("empty") << Online::Online << 0 << Kind::Empty;
        QTest::newRow("offline") << Online::Offline << static_cast<int>(ErrorCode::Offline)
                                 << Kind::Offline;
        QTest::newRow("blocked") << Online::Refused << static_cast<int>(ErrorCode::AccessBlocked)
                                 << Kind::Blocked;
    }
    void noCards_saysWhy()
    {
        QFETCH(const Online, state);
        QFETCH(const int, code);
        QFETCH(const Kind, kind);
        PageCase place;
        QVERIFY(place.signIn(kPassword));
        place.parts->sync->stop();
        if (code == 0)
            place.session->connection().update(state);
        else
            place.session->connection().update(state, static_cast<ErrorCode>(code));
        CardsPage page(place.context(), *place.session);
        page.setLanguage(Language::English);
        auto &instead = part<ListState>(page, u"listState"_s);
        QCOMPARE(instead.kind(), Kind::Loading);
        page.show();
        QVERIFY(waitUntil([&] { return instead.kind() == kind; }));
        QVERIFY(!instead.text().isEmpty());
    }

    void vaultUnreadable_saysSoAndReadsAgain()
    {
        PageCase place;
        QVERIFY(place.signIn(kPassword));
        place.lock();
        CardsPage page(place.context(), *place.session);
        page.show();
        auto &instead = part<ListState>(page, u"listState"_s);
        QVERIFY(waitUntil([&] { return instead.kind() == Kind::Error; }));
        QVERIFY(place.signIn(kPassword));
        QTest::mouseClick(&part<QPushButton>(instead, u"listStateAction"_s), Qt::LeftButton);
        QVERIFY(waitUntil([&] { return instead.kind() != Kind::Error; }));
    }

    void card_tellsItsStateAndWhatIsUsed()
    {
        const Opened opened;
        QVERIFY(opened.text("cardTitle").contains(u"4821"_s));
        QCOMPARE(opened.text("cardState"), u"Works"_s);
        const auto &internet = opened.in<QWidget>("limit.internet");
        QVERIFY(internet.accessibleName().contains(u"on"_s));
        QVERIFY(internet.accessibleDescription().contains(u"45,000"_s));
        QVERIFY(opened.in<QWidget>("limit.abroad").accessibleName().contains(u"off"_s));
        QVERIFY(!opened.in<QPushButton>("unblockButton").isVisible());
    }

    void used_ofAnotherDay_isNothing()
    {
        const Opened opened([](Card &card) { card.usedDay = card.usedDay.addDays(-1); });
        const QString used = opened.in<QWidget>("limit.internet").accessibleDescription();
        QVERIFY2(!used.contains(u"45,000"_s), qPrintable(used));
    }

    void block_byKey_saysThatTheBankDoesNotKnowAndWhomToCall()
    {
        Opened opened;
        opened.press("blockButton");
        QVERIFY(opened.in<QWidget>("block.lost").hasFocus());
        QTest::keyClick(&opened.in<QPushButton>("block.lost"), Qt::Key_Space);
        QVERIFY(opened.says("cardState", u"does not know"_s));
        QVERIFY(opened.in<QLabel>("cardCall").isVisible());
        QVERIFY(opened.text("cardCall").contains(opened.place.session->profile().emergencyPhone()));
        QVERIFY(!opened.in<QPushButton>("blockButton").isVisible());
        // The bank hears of it.
        const auto sent = waitFor(opened.place.parts->outbox->takeNext({}));
        QVERIFY(sent && *sent);
        QCOMPARE((*sent)->body,
                 (domain::Command::Body{domain::CardBlock{u"card_1"_s, CardBlockReason::Lost}}));
        domain::CommandReceipt receipt;
        receipt.card = opened.stored();
        receipt.card->status = CardStatus::Blocked;
        receipt.card->version = 2;
        receipt.card->blocks = {{CardBlockEntry::Action::Block, CardBlockEntry::By::Customer,
                                 CardBlockReason::Lost, u"Qorgan · Debian"_s,
                                 opened.place.clock.utcNow()}};
        QVERIFY(waitFor(opened.place.parts->outbox->settle((*sent)->id, opened.place.clock.utcNow(),
                                                           receipt, {})));
        QVERIFY(opened.says("cardState", u"Blocked"_s));
        QVERIFY(opened.text("blockHistory").contains(u"Qorgan · Debian"_s));
        QVERIFY2(!opened.in<QPushButton>("unblockButton").isVisible(), "a lost card is replaced");
    }

    void block_thoughtBetter_asksNothing()
    {
        const Opened opened;
        opened.click("blockButton");
        opened.press("keepCardButton");
        QVERIFY(opened.in<QPushButton>("blockButton").hasFocus());
        QCOMPARE(opened.text("cardState"), u"Works"_s);
        QCOMPARE(opened.place.session->commands().openCount(), 0);
    }

    void blockedByAnother_warnsOfTheCallThatFollows()
    {
        const Opened opened([](Card &card) {
            card.status = CardStatus::Blocked;
            card.blocks = {{CardBlockEntry::Action::Block,
                            CardBlockEntry::By::Bank,
                            {},
                            {},
                            QDateTime(QDate(2026, 5, 1), QTime(9, 0), Qt::UTC)}};
        });
        QVERIFY(!opened.in<Banner>("notMyBlockWarning").isVisible());
        opened.press("notMyBlockButton");
        const auto &warning = opened.in<Banner>("notMyBlockWarning");
        QVERIFY(warning.isVisible());
        QVERIFY(warning.text().contains(opened.place.session->profile().emergencyPhone()));
        QVERIFY2(!opened.in<QPushButton>("unblockButton").isVisible(), "the bank has blocked it");
    }

    void limit_lowered_isSetAtOnce()
    {
        Opened opened;
        const QSignalSpy keys(opened.page.get(), &CardsPage::cardKeySent);
        opened.press("editControlsButton");
        QVERIFY(!opened.in<QPushButton>("saveControls").isEnabled());
        opened.typeLimit(120'000);
        opened.press("saveControls");
        QVERIFY(waitUntil([&] { return opened.stored().version == 2; }));
        QCOMPARE(opened.stored().controls.first().limit, tenge(120'000));
        QVERIFY(!opened.place.bank->keyGiven);
        QCOMPARE(keys.count(), 0);
        // Only what was changed is asked for.
        QCOMPARE(opened.place.bank->controlsAsked.size(), 1);
        QVERIFY(waitUntil([&] { return !opened.in<QWidget>("cardControlsEditor").isVisible(); }));
        QVERIFY(waitUntil([&] {
            return opened.in<QWidget>("limit.internet")
                .accessibleDescription()
                .contains(u"120,000"_s);
        }));
    }

    void block_inTheMidstOfAChange_losesNothingTyped()
    {
        const Opened opened;
        opened.press("editControlsButton");
        opened.typeLimit(120'000);
        opened.press("blockButton");
        opened.press("keepCardButton");
        QVERIFY(opened.in<QWidget>("cardControlsEditor").isVisible());
        QCOMPARE(opened.in<QSpinBox>("limitBox.internet").value(), 120'000);
    }

    void news_whileTyping_takesNothing()
    {
        Opened opened;
        opened.press("editControlsButton");
        auto &box = opened.in<QSpinBox>("limitBox.internet");
        box.setFocus();
        box.selectAll();
        QTest::keyClicks(&box, u"12"_s);
        Card paid = opened.stored();
        paid.version = 5;
        paid.controls.first().used = tenge(46'000);
        opened.tell({paid});
        QVERIFY(waitUntil([&] { return opened.panel()->card().version == 5; }));
        QTest::keyClicks(&box, u"3456"_s);
        QTest::keyClick(&box, Qt::Key_Tab);
        QCOMPARE(box.value(), 123'456);
    }

    void limit_raised_waitsForTheKey()
    {
        Opened opened;
        const QSignalSpy keys(opened.page.get(), &CardsPage::cardKeySent);
        opened.press("editControlsButton");
        opened.typeLimit(900'000);
        QVERIFY(opened.text("controlsNote").contains(u"session key"_s));
        opened.press("saveControls");
        QVERIFY(waitUntil([&] { return keys.count() == 1; }));
        QCOMPARE(opened.place.bank->purposeAsked, domain::KeyPurpose::CardChange);
        QCOMPARE(opened.place.bank->cardAsked, u"card_1"_s);
        QCOMPARE(opened.stored().version, 1);
        opened.confirmKey();
        QVERIFY(waitUntil([&] { return opened.stored().version == 2; }));
        QVERIFY(opened.place.bank->keyGiven);
        QCOMPARE(opened.stored().controls.first().limit, tenge(900'000));
    }

    void key_notEntered_changesNothingAndKeepsWhatWasTyped()
    {
        Opened opened;
        const QSignalSpy keys(opened.page.get(), &CardsPage::cardKeySent);
        opened.press("editControlsButton");
        opened.typeLimit(900'000);
        opened.press("saveControls");
        QVERIFY(waitUntil([&] { return keys.count() == 1; }));
        opened.page->hide();
        opened.place.session->cards().key().forget();
        opened.page->show();
        QTest::qWait(50);
        QCOMPARE(opened.stored().version, 1);
        QCOMPARE(opened.in<QSpinBox>("limitBox.internet").value(), 900'000);
        QVERIFY(opened.in<QPushButton>("saveControls").isEnabled());
    }

    void channel_switchedOn_needsTheKeyToo()
    {
        Opened opened;
        const QSignalSpy keys(opened.page.get(), &CardsPage::cardKeySent);
        opened.press("editControlsButton");
        auto &abroad = opened.in<QAbstractButton>("enabled.abroad");
        abroad.setFocus();
        QTest::keyClick(&abroad, Qt::Key_Space);
        opened.press("saveControls");
        QVERIFY(waitUntil([&] { return keys.count() == 1; }));
    }

    void conflict_showsTheNewerStateAndAsksAgain()
    {
        Opened opened;
        opened.press("editControlsButton");
        opened.typeLimit(120'000);
        Card elsewhere = opened.stored();
        elsewhere.version = 9;
        elsewhere.controls.first().limit = tenge(200'000);
        opened.place.bank->bankCards = {elsewhere};
        opened.place.bank->cardAnswer = Error{ErrorCode::RecordChanged, {}};
        opened.press("saveControls");
        QVERIFY(waitUntil([&] { return opened.error() == u"Q239"_s; }));
        QCOMPARE(opened.place.bank->commandIds.size(), 1);
        QVERIFY(opened.says("limitLabel.internet", u"200,000"_s));
        QCOMPARE(opened.in<QSpinBox>("limitBox.internet").value(), 120'000);
        // Asked again, it is decided upon what is.
        opened.place.bank->cardAnswer.reset();
        opened.press("saveControls");
        QVERIFY(waitUntil([&] { return opened.stored().version == 10; }));
        QCOMPARE(opened.stored().controls.first().limit, tenge(120'000));
    }

    void answer_lost_isAskedForUnderTheSameId()
    {
        Opened opened;
        opened.press("editControlsButton");
        opened.typeLimit(120'000);
        opened.place.bank->cardAnswerOnce = Error{ErrorCode::ConnectionTimedOut, {}};
        opened.press("saveControls");
        QVERIFY(waitUntil([&] { return opened.error() == u"Q303"_s; }));
        opened.press("saveControls");
        QVERIFY(waitUntil([&] { return opened.stored().version == 2; }));
        QCOMPARE(opened.place.bank->commandIds.size(), 2);
        QCOMPARE(opened.place.bank->commandIds.first(), opened.place.bank->commandIds.last());
    }

    void unblock_ofTheCustomersOwn_wantsTheKey()
    {
        Opened opened([](Card &card) {
            card.status = CardStatus::Blocked;
            card.blocks = {{CardBlockEntry::Action::Block, CardBlockEntry::By::Customer,
                            CardBlockReason::Temporary, u"Qorgan"_s,
                            QDateTime(QDate(2026, 5, 1), QTime(9, 0), Qt::UTC)}};
        });
        const QSignalSpy keys(opened.page.get(), &CardsPage::cardKeySent);
        opened.press("unblockButton");
        QVERIFY(waitUntil([&] { return keys.count() == 1; }));
        opened.confirmKey();
        QVERIFY(opened.says("cardState", u"Works"_s));
    }

    void offline_saysWhatIsStillPossible()
    {
        Opened opened;
        opened.place.session->connection().update(Online::Offline, ErrorCode::Offline);
        auto &above = part<ListState>(*opened.page, u"listStateStrip"_s);
        QVERIFY(waitUntil([&] { return above.isVisible(); }));
        QCOMPARE(above.kind(), Kind::Offline);
        QVERIFY(opened.in<QPushButton>("blockButton").isEnabled());
    }

    void texts_areNeverCut_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<int>("letters");
        for (const auto language : {Language::Kazakh, Language::Russian}) {
            for (const int letters : {1, 2})
                QTest::addRow("%s, letters x%d",
                              language == Language::Kazakh ? "Kazakh" : "Russian", letters)
                    << language << letters;
        }
    }
    void texts_areNeverCut()
    {
        QFETCH(const Language, language);
        QFETCH(const int, letters);
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * letters);
        QApplication::setFont(font);
        const Opened opened(
            [](Card &card) {
                card.blocks = {{CardBlockEntry::Action::Unblock,
                                CardBlockEntry::By::Bank,
                                {},
                                {},
                                QDateTime(QDate(2026, 5, 1), QTime(9, 0), Qt::UTC)}};
            },
            language);
        const auto look = [&opened] {
            QTest::qWait(50);
            // What was scrolled away is no fault.
            opened.page->findChild<QScrollArea *>()->verticalScrollBar()->setValue(0);
            return testkit::layoutFaults(*opened.page);
        };
        QStringList faults = look();
        opened.press("blockButton");
        faults += look();
        opened.press("keepCardButton");
        opened.press("editControlsButton");
        faults += look();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(TestCardsPage)
#include "tst_CardsPage.moc"
