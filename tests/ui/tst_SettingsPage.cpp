// SPDX-License-Identifier: Apache-2.0
#include "LayoutFaults.h"
#include "PageCase.h"
#include "ui/pages/SettingsPage.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/DeviceRow.h"
#include "ui/widgets/ErrorBanner.h"
#include "ui/widgets/ListState.h"
#include "ui/widgets/StatementCheck.h"

#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QWheelEvent>

using namespace qorgan;
using namespace qorgan::ui;
using base::Error;
using base::ErrorCode;
using testkit::FakeKeychain;
using testkit::PageCase;
using testkit::part;
using testkit::Where;
using Kind = ListState::Kind;

namespace {

domain::Device device(const char *id, const char *name, bool current)
{
    const QDateTime day(QDate(2026, 2, 20), QTime(6, 30), Qt::UTC);
    return {QString::fromLatin1(id), QString::fromUtf8(name), day, day, true, current};
}

/// Letters twice as large as usual while it lives.
class LargeLetters
{
public:
    LargeLetters()
        : m_usual(QApplication::font())
    {
        if (!Style::install(*qApp, Scheme::Light))
            qFatal("no style");
        QFont large = m_usual;
        large.setPointSizeF(large.pointSizeF() * 2);
        QApplication::setFont(large);
    }
    ~LargeLetters() { QApplication::setFont(m_usual); }
    LargeLetters(const LargeLetters &) = delete;
    LargeLetters &operator=(const LargeLetters &) = delete;

private:
    QFont m_usual;
};

/// The settings of an open vault on one's own computer, shown.
struct Opened {
    explicit Opened(std::function<void(PageCase &)> prepare = {}, Where where = Where::Own)
        : place(domain::Language::English, where)
    {
        place.bank->knownDevices = {device("d1", "Aspan", true), device("d2", "Office PC", false)};
        if (prepare)
            prepare(place);
        if (!place.signIn("Qorgan-7-tau"))
            qFatal("no vault");
        page = std::make_unique<SettingsPage>(place.context(), *place.session);
        page->setLanguage(domain::Language::English);
        page->show();
    }

    QList<DeviceRow *> rows()
    {
        QList<DeviceRow *> visible;
        for (auto *row : page->findChildren<DeviceRow *>()) {
            if (row->isVisible())
                visible.append(row);
        }
        return visible;
    }
    /// What the bank tells of SMS notices.
    void tellSms(bool wanted)
    {
        if (!testkit::waitFor(place.parts->records->replace({{}, {wanted}, {}, {}}, {})))
            qFatal("no settings");
    }
    StatementCheck &sms() { return part<StatementCheck>(*page, QStringLiteral("smsNoticesCheck")); }
    Banner &smsWarning() { return part<Banner>(*page, QStringLiteral("smsNoticesWarning")); }
    QString smsState() { return part<QLabel>(*page, QStringLiteral("smsNoticesState")).text(); }
    /// What the customer wants, as the vault has it.
    std::optional<bool> smsKept()
    {
        const auto kept = testkit::waitFor(place.session->records().smsNotices({}));
        return kept ? *kept : std::nullopt;
    }
    /// Operations of each of the last five years, as of the bank's time.
    void fillYears()
    {
        domain::SyncPage sent;
        sent.epoch = QStringLiteral("e1");
        sent.nextCursor = QStringLiteral("c1");
        sent.serverTime = QDateTime(QDate(2026, 2, 20), QTime(6, 0), Qt::UTC);
        for (int year = 0; year < 5; ++year) {
            domain::Operation made;
            made.id = QStringLiteral("op_%1").arg(year);
            made.accountId = QStringLiteral("acc_1");
            made.merchant = QStringLiteral("Magnum");
            made.amount = {-100'000, QStringLiteral("KZT")};
            made.occurredAt = sent.serverTime.addYears(-year).addDays(-1);
            made.version = 1;
            sent.changes.append({year + 1, year, made});
        }
        if (!testkit::waitFor(place.session->operations().apply(
                sent, vault::OperationStore::Arrival::FirstFill, {})))
            qFatal("no operations");
    }
    /// The newest page of a history that has more.
    void beginHistory()
    {
        domain::OperationPage newest;
        newest.epoch = QStringLiteral("e1");
        newest.hasMore = true;
        newest.nextBefore = QStringLiteral("p1");
        newest.start = domain::HistoryStart{QStringLiteral("c1"), 1, 1'200};
        newest.serverTime = QDateTime(QDate(2026, 2, 20), QTime(6, 0), Qt::UTC);
        if (!testkit::waitFor(place.session->operations().beginHistory(newest, {})))
            qFatal("no history");
        place.session->history().update(
            testkit::waitFor(place.session->operations().syncState({}))->left);
    }
    qsizetype operations()
    {
        return testkit::waitFor(place.session->operations().order({}, {})).value().size();
    }
    QPushButton &keeping(int months)
    {
        return part<QPushButton>(*page, QStringLiteral("retention_%1").arg(months));
    }
    Banner &question() { return part<Banner>(*page, QStringLiteral("retentionQuestion")); }
    QString kept() { return part<QLabel>(*page, QStringLiteral("retentionState")).text(); }
    void answer(const char *button)
    {
        QTest::mouseClick(&part<QPushButton>(question(), QString::fromLatin1(button)),
                          Qt::LeftButton);
    }
    ListState &state() { return part<ListState>(*page, QStringLiteral("listStateStrip")); }
    /// In the smallest window.
    void makeSmall(domain::Language language)
    {
        place.settings->setLanguage(language);
        page->setLanguage(language);
        page->resize(800, 600);
    }
    /// What of a card cannot be read; empty when all can.
    QString faultsOf(const char *card)
    {
        QTest::qWait(50);
        return testkit::layoutFaults(part<QWidget>(*page, QString::fromLatin1(card))).join(u'\n');
    }
    void loadAnew()
    {
        page->hide();
        page->show();
    }

    PageCase place;
    std::unique_ptr<SettingsPage> page;
};

template<typename Widget>
Widget &in(QWidget &parent, const char *name)
{
    return part<Widget>(parent, QString::fromLatin1(name));
}

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT

private slots:
    void devices_answered_areListedThisComputerFirst();
    void devices_eachState_isDrawn_data();
    void devices_eachState_isDrawn();
    void devices_onlyThisComputer_saysSo();
    void devices_loading_isToldUntilTheAnswer();
    void devices_offlineLater_keepsWhatWasRead();
    void signOut_asksInPlace_thenEndsTheSession();
    void signOut_refused_keepsTheDeviceAndSaysWhy();
    void signOut_goneAlready_countsAsDone();
    void remove_whileAsked_isCalledSo();
    void changePassword_asksForAKey_andGoesOn();
    void changePassword_withoutNetwork_saysSoInPlace();
    void changePassword_failed_givesTheFocusBack();
    void changePassword_pageLeft_fetchesNobodyBack();
    void idleMinutes_changed_areKept();
    void idleMinutes_scrolledPast_stay();
    void protection_eachKind_isToldInPlainWords();
    void someoneElsesComputer_offersNoLock();
    void smsNotices_bankHasNotTold_saysSo();
    void smsNotices_toldMeanwhile_showsIt();
    void smsNotices_switchedOn_waitsForTheBank();
    void smsNotices_switchingOff_warnsFirst_andStaysOn();
    void smsNotices_switchedOffAfterTheWarning_isKept();
    void smsNotices_bankHasHeard_saysOnlyHowItStands();
    void smsNotices_refused_showsWhatHolds();
    void smsNotices_notKept_saysWhy();
    void retention_allAreKept_untilChosenOtherwise();
    void retention_shorter_asksWithWhatWouldGo();
    void retention_nothingTooOld_isKeptAtOnce();
    void retention_longer_isKeptAtOnce();
    void retention_notKept_saysWhy();
    void retention_nothingOnDisk_isNotOffered();
    void retention_historyOnItsWay_canBeLeftForLater();
    void retention_texts_areNeverCut_data();
    void retention_texts_areNeverCut();
    void smsNotices_texts_areNeverCut_data();
    void smsNotices_texts_areNeverCut();
};

void TestSettingsPage::devices_answered_areListedThisComputerFirst()
{
    Opened opened;
    QTRY_COMPARE(opened.rows().size(), 2);
    QVERIFY(opened.rows().first()->device().current);
    QVERIFY(!in<QPushButton>(*opened.rows().first(), "signOutDeviceButton").isVisible());
    QVERIFY(in<QLabel>(*opened.rows().first(), "deviceState")
                .text()
                .contains(QStringLiteral("This computer")));
    QVERIFY(in<QPushButton>(*opened.rows().last(), "signOutDeviceButton").isVisible());
    QVERIFY(!opened.state().isVisible());
}

void TestSettingsPage::devices_eachState_isDrawn_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("action");
    const auto row = [](const char *name, ErrorCode code, Kind kind, const char *action) {
        QTest::newRow(name) << static_cast<int>(code) << static_cast<int>(kind)
                            << QString::fromLatin1(action);
    };
    row("offline", ErrorCode::Offline, Kind::Offline, "Try again");
    row("unreachable", ErrorCode::BankUnreachable, Kind::Offline, "Try again");
    row("error", ErrorCode::BankAnswerMalformed, Kind::Error, "Try again");
    row("blocked", ErrorCode::AccessBlocked, Kind::Blocked, "How to reach the bank");
    row("ended", ErrorCode::SessionEnded, Kind::Error, "Sign in again");
    row("refused", ErrorCode::SignInRefused, Kind::Error, "Sign in again");
}

void TestSettingsPage::devices_eachState_isDrawn()
{
    QFETCH(int, code);
    QFETCH(int, kind);
    QFETCH(QString, action);
    Opened opened([&](PageCase &place) {
        place.bank->devicesAnswer = Error{static_cast<ErrorCode>(code), {}};
    });
    QTRY_VERIFY(opened.state().isVisible());
    QTRY_COMPARE(static_cast<int>(opened.state().kind()), kind);
    QVERIFY(opened.state().text().contains(base::shortCode(static_cast<ErrorCode>(code))));
    QCOMPARE(in<QPushButton>(opened.state(), "listStateAction").text(), action);
    QVERIFY(opened.rows().isEmpty());
}

void TestSettingsPage::devices_onlyThisComputer_saysSo()
{
    Opened opened(
        [](PageCase &place) { place.bank->knownDevices = {device("d1", "Aspan", true)}; });
    QTRY_COMPARE(opened.rows().size(), 1);
    QVERIFY(opened.state().kind() == Kind::Empty);
    QVERIFY(opened.state().isVisible());
}

void TestSettingsPage::devices_loading_isToldUntilTheAnswer()
{
    Opened opened;
    QTRY_COMPARE(opened.rows().size(), 2);
    opened.place.bank->silent = true;
    opened.loadAnew();
    QVERIFY(opened.state().isVisible());
    QVERIFY(opened.state().kind() == Kind::Loading);
    QCOMPARE(opened.rows().size(), 2);
}

void TestSettingsPage::devices_offlineLater_keepsWhatWasRead()
{
    Opened opened;
    QTRY_COMPARE(opened.rows().size(), 2);
    opened.place.bank->devicesAnswer = Error{ErrorCode::Offline, {}};
    opened.loadAnew();
    QTRY_VERIFY(opened.state().isVisible());
    QVERIFY(opened.state().kind() == Kind::Offline);
    QTRY_COMPARE(opened.rows().size(), 2);
    opened.place.bank->devicesAnswer.reset();
    in<QPushButton>(opened.state(), "listStateAction").click();
    QTRY_VERIFY(!opened.state().isVisible());
}

void TestSettingsPage::signOut_asksInPlace_thenEndsTheSession()
{
    Opened opened;
    QTRY_COMPARE(opened.rows().size(), 2);
    auto &other = *opened.rows().last();
    in<QPushButton>(other, "signOutDeviceButton").click();
    QVERIFY(in<QLabel>(other, "deviceQuestion").isVisible());
    QVERIFY(opened.place.bank->deviceRemoved.isEmpty());
    // Another language changes the words, not what is being asked.
    const QString asked = in<QLabel>(other, "deviceQuestion").text();
    opened.place.settings->setLanguage(domain::Language::Russian);
    opened.page->setLanguage(domain::Language::Russian);
    QTRY_VERIFY(in<QLabel>(other, "deviceQuestion").text() != asked);
    QVERIFY(in<QLabel>(other, "deviceQuestion").isVisible());
    in<QPushButton>(other, "keepDeviceButton").click();
    QVERIFY(!in<QLabel>(other, "deviceQuestion").isVisible());
    QVERIFY(opened.place.bank->deviceRemoved.isEmpty());
    in<QPushButton>(other, "signOutDeviceButton").click();
    in<QPushButton>(other, "confirmSignOutButton").click();
    QTRY_COMPARE(opened.rows().size(), 1);
    QCOMPARE(opened.place.bank->deviceRemoved, QStringLiteral("d2"));
}

void TestSettingsPage::signOut_refused_keepsTheDeviceAndSaysWhy()
{
    Opened opened;
    QTRY_COMPARE(opened.rows().size(), 2);
    opened.place.bank->removeAnswer = Error{ErrorCode::BankUnreachable, {}};
    in<QPushButton>(*opened.rows().last(), "signOutDeviceButton").click();
    in<QPushButton>(*opened.rows().last(), "confirmSignOutButton").click();
    QTRY_VERIFY(opened.state().isVisible());
    QVERIFY(opened.state().text().contains(QStringLiteral("Q302")));
    QTRY_COMPARE(opened.rows().size(), 2);
}

void TestSettingsPage::signOut_goneAlready_countsAsDone()
{
    Opened opened;
    QTRY_COMPARE(opened.rows().size(), 2);
    opened.place.bank->removeAnswer = Error{ErrorCode::NotFound, {}};
    in<QPushButton>(*opened.rows().last(), "signOutDeviceButton").click();
    in<QPushButton>(*opened.rows().last(), "confirmSignOutButton").click();
    QTRY_COMPARE(opened.rows().size(), 1);
}

void TestSettingsPage::changePassword_asksForAKey_andGoesOn()
{
    Opened opened;
    QSignalSpy sent(opened.page.get(), &SettingsPage::passwordKeySent);
    in<QPushButton>(*opened.page, "changePasswordButton").click();
    QTRY_COMPARE(sent.count(), 1);
    QVERIFY(opened.place.bank->purposeAsked == domain::KeyPurpose::PasswordChange);
    QCOMPARE(opened.place.bank->phoneAsked, QStringLiteral("+77011234567"));
}

void TestSettingsPage::changePassword_withoutNetwork_saysSoInPlace()
{
    Opened opened;
    opened.place.bank->startAnswer = Error{ErrorCode::Offline, {}};
    auto &button = in<QPushButton>(*opened.page, "changePasswordButton");
    button.click();
    auto &banner = in<ErrorBanner>(*opened.page, "errorBanner");
    QTRY_COMPARE(banner.errorCode(), QStringLiteral("Q301"));
    QVERIFY(banner.isVisible());
    QVERIFY(button.isEnabled());
}

void TestSettingsPage::idleMinutes_changed_areKept()
{
    Opened opened;
    auto &minutes = in<QSpinBox>(*opened.page, "idleMinutes");
    QCOMPARE(minutes.value(), 5);
    QCOMPARE(minutes.minimum(), 1);
    QCOMPARE(minutes.maximum(), 60);
    minutes.setFocus();
    QTest::keyClick(&minutes, Qt::Key_Up);
    QCOMPARE(opened.place.settings->idleMinutes(), 6);
    minutes.selectAll();
    QTest::keyClicks(&minutes, QStringLiteral("30"));
    QCOMPARE(opened.place.settings->idleMinutes(), 30);
}

void TestSettingsPage::protection_eachKind_isToldInPlainWords()
{
    Opened opened;
    const auto text = [&] {
        return in<QLabel>(in<QWidget>(*opened.page, "protectionCard"), "cardText").text();
    };
    QVERIFY(text().contains(QStringLiteral("together with a secret")));
    session::Standing standing = opened.place.session->standing();
    standing.protection = vault::Protection::PasswordOnly;
    opened.place.parts->setStanding(standing);
    QVERIFY(text().contains(QStringLiteral("only your password")));
    standing.protection.reset();
    standing.nothingKept = true;
    opened.place.parts->setStanding(standing);
    QVERIFY(text().contains(QStringLiteral("nothing is stored")));
    QVERIFY(!in<QPushButton>(*opened.page, "settingsLockButton").isVisible());
}

void TestSettingsPage::someoneElsesComputer_offersNoLock()
{
    Opened opened({}, Where::SomeoneElses);
    QVERIFY(!in<QPushButton>(*opened.page, "settingsLockButton").isVisible());
    QVERIFY(in<QPushButton>(*opened.page, "settingsLogoutButton").isVisible());
    QVERIFY(in<QLabel>(in<QWidget>(*opened.page, "protectionCard"), "cardText")
                .text()
                .contains(QStringLiteral("someone else's")));
}

void TestSettingsPage::remove_whileAsked_isCalledSo()
{
    Opened opened([](PageCase &place) { place.bank->knownDevices.last().signedIn = false; });
    QTRY_COMPARE(opened.rows().size(), 2);
    auto &other = *opened.rows().last();
    in<QPushButton>(other, "signOutDeviceButton").click();
    opened.place.bank->silent = true;
    in<QPushButton>(other, "confirmSignOutButton").click();
    QCOMPARE(in<QLabel>(other, "busyText").text(), QStringLiteral("Removing the device…"));
}

void TestSettingsPage::changePassword_failed_givesTheFocusBack()
{
    Opened opened;
    auto &button = in<QPushButton>(*opened.page, "changePasswordButton");
    button.setFocus();
    opened.place.bank->holding = true;
    opened.place.bank->startAnswer = Error{ErrorCode::Offline, {}};
    button.click();
    QVERIFY(!button.isEnabled());
    opened.place.bank->release();
    QTRY_VERIFY(button.isEnabled());
    QCOMPARE(opened.page->focusWidget(), &button);
}

void TestSettingsPage::changePassword_pageLeft_fetchesNobodyBack()
{
    Opened opened;
    QTRY_COMPARE(opened.rows().size(), 2);
    QSignalSpy sent(opened.page.get(), &SettingsPage::passwordKeySent);
    opened.place.bank->holding = true;
    in<QPushButton>(*opened.page, "changePasswordButton").click();
    opened.page->hide();
    opened.place.bank->release();
    QTest::qWait(50);
    QCOMPARE(sent.count(), 0);
    QVERIFY(in<QPushButton>(*opened.page, "changePasswordButton").isEnabled());
}

void TestSettingsPage::idleMinutes_scrolledPast_stay()
{
    Opened opened;
    auto &minutes = in<QSpinBox>(*opened.page, "idleMinutes");
    QCOMPARE(minutes.focusPolicy(), Qt::StrongFocus);
    in<QPushButton>(*opened.page, "changePasswordButton").setFocus();
    const QPointF place(5, 5);
    QWheelEvent wheel(place, minutes.mapToGlobal(place), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&minutes, &wheel);
    QCOMPARE(minutes.value(), 5);
    QCOMPARE(opened.place.settings->idleMinutes(), 5);
}

void TestSettingsPage::smsNotices_bankHasNotTold_saysSo()
{
    Opened opened;
    QTRY_VERIFY(opened.smsState().contains(QStringLiteral("has not told yet")));
    QVERIFY(!opened.sms().isVisible());
}

void TestSettingsPage::smsNotices_toldMeanwhile_showsIt()
{
    Opened opened;
    opened.tellSms(true);
    QTRY_VERIFY(opened.sms().isVisible());
    QVERIFY(opened.sms().isChecked());
    QCOMPARE(opened.smsState(), QStringLiteral("SMS notices are on."));
    opened.tellSms(false);
    QTRY_VERIFY(!opened.sms().isChecked());
    QVERIFY(opened.smsState().contains(QStringLiteral("are off")));
    QVERIFY(opened.sms().accessibleDescription().contains(QStringLiteral("are off")));
}

void TestSettingsPage::smsNotices_switchedOn_waitsForTheBank()
{
    Opened opened;
    opened.tellSms(false);
    QTRY_VERIFY(opened.sms().isVisible());
    QTest::mouseClick(&opened.sms(), Qt::LeftButton, {}, QPoint(12, 12));
    QTRY_VERIFY(opened.smsState().contains(QStringLiteral("has not heard of this change yet")));
    QVERIFY(opened.sms().isChecked());
    QVERIFY(!opened.smsWarning().isVisible());
    QCOMPARE(opened.smsKept(), std::optional(true));
    QCOMPARE(opened.place.session->commands().openCount(), 1);
}

void TestSettingsPage::smsNotices_switchingOff_warnsFirst_andStaysOn()
{
    Opened opened;
    opened.tellSms(true);
    QTRY_VERIFY(opened.sms().isVisible());
    opened.sms().setFocus();
    QTest::keyClick(&opened.sms(), Qt::Key_Space);
    QVERIFY(opened.smsWarning().isVisible());
    QVERIFY(opened.smsWarning().text().contains(QStringLiteral("too late")));
    // Nothing is off before that was said, and Enter leaves it on.
    QVERIFY(opened.sms().isChecked());
    auto &leave = in<QPushButton>(opened.smsWarning(), "bannerAction");
    QCOMPARE(leave.text(), QStringLiteral("Leave on"));
    QCOMPARE(opened.page->focusWidget(), &leave);
    QTest::keyClick(&leave, Qt::Key_Return);
    QVERIFY(!opened.smsWarning().isVisible());
    QVERIFY(opened.sms().isChecked());
    QCOMPARE(opened.page->focusWidget(), &opened.sms());
    QTest::qWait(50);
    QCOMPARE(opened.place.session->commands().openCount(), 0);
}

void TestSettingsPage::smsNotices_switchedOffAfterTheWarning_isKept()
{
    Opened opened;
    opened.tellSms(true);
    QTRY_VERIFY(opened.sms().isVisible());
    QTest::mouseClick(&opened.sms(), Qt::LeftButton, {}, QPoint(12, 12));
    auto &off = in<QPushButton>(opened.smsWarning(), "bannerOther");
    QCOMPARE(off.text(), QStringLiteral("Switch off"));
    QTest::mouseClick(&off, Qt::LeftButton);
    QTRY_VERIFY(!opened.sms().isChecked());
    QVERIFY(!opened.smsWarning().isVisible());
    QCOMPARE(opened.smsKept(), std::optional(false));
    QVERIFY(opened.smsState().contains(QStringLiteral("has not heard of this change yet")));
}

void TestSettingsPage::smsNotices_bankHasHeard_saysOnlyHowItStands()
{
    Opened opened([](PageCase &place) { place.bank->commandAnswer.reset(); });
    opened.tellSms(false);
    QTRY_VERIFY(opened.sms().isVisible());
    QTest::mouseClick(&opened.sms(), Qt::LeftButton, {}, QPoint(12, 12));
    QTRY_COMPARE(opened.smsState(), QStringLiteral("SMS notices are on."));
    QVERIFY(opened.sms().isChecked());
}

void TestSettingsPage::smsNotices_refused_showsWhatHolds()
{
    Opened opened([](PageCase &place) {
        place.bank->commandAnswer = Error{ErrorCode::BankRefused, {}};
    });
    opened.tellSms(false);
    QTRY_VERIFY(opened.sms().isVisible());
    QTest::mouseClick(&opened.sms(), Qt::LeftButton, {}, QPoint(12, 12));
    QTRY_COMPARE(opened.place.bank->commandsAsked, 1);
    QTRY_VERIFY(!opened.sms().isChecked());
    QVERIFY(opened.smsState().contains(QStringLiteral("are off")));
}

void TestSettingsPage::smsNotices_notKept_saysWhy()
{
    Opened opened;
    opened.tellSms(false);
    QTRY_VERIFY(opened.sms().isVisible());
    opened.place.lock();
    QTest::mouseClick(&opened.sms(), Qt::LeftButton, {}, QPoint(12, 12));
    auto &error = in<ErrorBanner>(*opened.page, "smsNoticesError");
    QTRY_COMPARE(error.errorCode(), QStringLiteral("Q401"));
    QVERIFY(error.isVisible());
    QVERIFY(!opened.sms().isChecked());
}

void TestSettingsPage::retention_allAreKept_untilChosenOtherwise()
{
    Opened opened;
    QTRY_VERIFY(opened.keeping(0).isChecked());
    for (const int months : {60, 36, 12})
        QVERIFY(!opened.keeping(months).isChecked());
    QVERIFY(opened.kept().startsWith(QStringLiteral("All operations")));
}

void TestSettingsPage::retention_shorter_asksWithWhatWouldGo()
{
    Opened opened;
    opened.fillYears();
    QTest::mouseClick(&opened.keeping(36), Qt::LeftButton);
    QTRY_VERIFY(opened.question().isVisible());
    QVERIFY2(opened.question().text().contains(QStringLiteral("computer: 1. Those from "
                                                              "1 February 2023")),
             qPrintable(opened.question().text()));
    QVERIFY(part<QPushButton>(opened.question(), QStringLiteral("bannerAction")).hasFocus());
    QVERIFY(opened.keeping(0).isChecked() && !opened.keeping(36).isChecked());

    opened.answer("bannerAction");
    QVERIFY(!opened.question().isVisible());
    QVERIFY(opened.keeping(0).hasFocus());
    QCOMPARE(opened.operations(), 5);

    QTest::mouseClick(&opened.keeping(12), Qt::LeftButton);
    QTRY_VERIFY(opened.question().isVisible());
    opened.answer("bannerOther");
    QTRY_VERIFY(opened.keeping(12).isChecked());
    QVERIFY(!opened.keeping(0).isChecked() && !opened.question().isVisible());
    QCOMPARE(opened.operations(), 2);
    QTRY_COMPARE(opened.kept(), QStringLiteral("Operations from 1 February 2025 on stay here."));
}

void TestSettingsPage::retention_nothingTooOld_isKeptAtOnce()
{
    Opened opened;
    opened.fillYears();
    QTest::mouseClick(&opened.keeping(60), Qt::LeftButton);
    QTRY_VERIFY(opened.keeping(60).isChecked());
    QVERIFY(!opened.question().isVisible());
    QCOMPARE(opened.operations(), 5);
}

void TestSettingsPage::retention_longer_isKeptAtOnce()
{
    Opened opened;
    QTest::mouseClick(&opened.keeping(12), Qt::LeftButton);
    // Of an empty vault nothing goes, and the bank's time is not known.
    QTRY_VERIFY(opened.keeping(12).isChecked());
    QVERIFY(opened.kept().startsWith(QStringLiteral("Older operations go as soon")));
    QTest::mouseClick(&opened.keeping(36), Qt::LeftButton);
    QTRY_VERIFY(opened.keeping(36).isChecked());
    QTest::mouseClick(&opened.keeping(0), Qt::LeftButton);
    QTRY_VERIFY(opened.keeping(0).isChecked());
    QVERIFY(!opened.question().isVisible());
    QCOMPARE(testkit::waitFor(opened.place.session->retention().months({})).value(), std::nullopt);
}

void TestSettingsPage::retention_notKept_saysWhy()
{
    Opened opened;
    QTRY_VERIFY(opened.keeping(0).isChecked());
    opened.place.lock();
    QTest::mouseClick(&opened.keeping(12), Qt::LeftButton);
    auto &error = in<ErrorBanner>(*opened.page, "retentionError");
    QTRY_COMPARE(error.errorCode(), QStringLiteral("Q401"));
    QVERIFY(error.isVisible());
    QVERIFY(opened.keeping(0).isChecked() && !opened.keeping(12).isChecked());
}

void TestSettingsPage::retention_nothingOnDisk_isNotOffered()
{
    Opened opened({}, Where::SomeoneElses);
    QVERIFY(!in<QWidget>(*opened.page, "retentionCard").isVisible());
}

void TestSettingsPage::retention_historyOnItsWay_canBeLeftForLater()
{
    Opened opened;
    auto &bar = in<QWidget>(*opened.page, "historyBar");
    QVERIFY(!bar.isVisible());
    opened.beginHistory();
    QVERIFY(bar.isVisible());
    QTest::mouseClick(&in<QPushButton>(bar, "historyPause"), Qt::LeftButton);
    QTRY_VERIFY(testkit::waitFor(opened.place.session->operations().syncState({}))->left->paused);
    QTRY_COMPARE(in<QPushButton>(bar, "historyPause").text(), QStringLiteral("Fetch them"));
}

void TestSettingsPage::retention_texts_areNeverCut_data()
{
    smsNotices_texts_areNeverCut_data();
}

void TestSettingsPage::retention_texts_areNeverCut()
{
    QFETCH(domain::Language, language);
    const LargeLetters large;
    Opened opened;
    opened.makeSmall(language);
    opened.fillYears();
    opened.beginHistory();
    QTest::mouseClick(&opened.keeping(12), Qt::LeftButton);
    QTRY_VERIFY(opened.question().isVisible());
    QCOMPARE(opened.faultsOf("retentionCard"), QString());
}

void TestSettingsPage::smsNotices_texts_areNeverCut_data()
{
    QTest::addColumn<domain::Language>("language");
    QTest::newRow("kk") << domain::Language::Kazakh;
    QTest::newRow("ru") << domain::Language::Russian;
}

void TestSettingsPage::smsNotices_texts_areNeverCut()
{
    QFETCH(domain::Language, language);
    const LargeLetters large;
    Opened opened;
    opened.makeSmall(language);
    opened.tellSms(true);
    QTRY_VERIFY(opened.sms().isVisible());
    QTest::mouseClick(&opened.sms(), Qt::LeftButton, {}, QPoint(12, 12));
    QVERIFY(opened.smsWarning().isVisible());
    QCOMPARE(opened.faultsOf("smsNoticesCard"), QString());
}

QTEST_MAIN(TestSettingsPage)
#include "tst_SettingsPage.moc"
