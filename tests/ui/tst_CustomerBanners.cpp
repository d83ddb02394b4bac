// SPDX-License-Identifier: Apache-2.0
#include "PageCase.h"
#include "ui/CustomerBanners.h"
#include "ui/widgets/Banner.h"

#include <QSignalSpy>

using namespace qorgan;
using namespace qorgan::ui;
using base::ErrorCode;
using session::Connection;
using testkit::PageCase;
using testkit::part;
using testkit::Where;
using Kind = CustomerBanners::Kind;

namespace {

struct Shown {
    explicit Shown(Arrival arrival = Arrival::Unlocked)
        : banners(*new CustomerBanners(place.context(), *place.session, arrival, &window))
    {
        window.resize(800, 600);
        window.show();
    }
    void stand(const std::function<void(session::Standing &)> &change)
    {
        session::Standing standing = place.session->standing();
        change(standing);
        place.parts->setStanding(standing);
    }
    void connection(Connection::State state, std::optional<ErrorCode> error = std::nullopt)
    {
        place.session->connection().update(state, error);
    }
    QString text() { return part<Banner>(banners, QStringLiteral("banner")).text(); }
    QPushButton &button(const char *name)
    {
        return part<QPushButton>(banners, QString::fromLatin1(name));
    }

    PageCase place;
    QWidget window;
    CustomerBanners &banners;
};

} // namespace

class TestCustomerBanners : public QObject
{
    Q_OBJECT

private slots:
    void nothingTheMatter_showsNothing();
    void rebuilt_online_canBeAcknowledged();
    void rebuilt_sessionGone_leadsToSignIn();
    void commandsLost_comesFirst_andLeadsToTheBank();
    void olderThanSeen_goesWhenTheBankWasHeard();
    void sessionTaken_offersSignInAndTheBank_data();
    void sessionTaken_offersSignInAndTheBank();
    void limitsHeld_tellsUntilWhen_andNotAfterwards();
    void passwordOnly_isToldOnceAfterSigningIn();
    void nothingKept_saysThatClosingLogsOut();
    void pinsExpired_leadsToTheConnection();
    void passwordUnfinished_saysWhatIsKnown_andLeadsToTheSettings();
    void several_theGravestFirst_thenTheNext();
    void reportRefused_staysUntilRead_andLeadsToTheBank();
};

void TestCustomerBanners::nothingTheMatter_showsNothing()
{
    Shown shown;
    QVERIFY(shown.banners.kind() == Kind::None);
    QVERIFY(!shown.banners.isVisible());
}

void TestCustomerBanners::rebuilt_online_canBeAcknowledged()
{
    Shown shown;
    shown.connection(Connection::State::Online);
    shown.stand([](auto &standing) { standing.rebuilt = true; });
    QVERIFY(shown.banners.kind() == Kind::Rebuilt);
    QVERIFY(shown.text().contains(QStringLiteral("not sent yet is kept")));
    QVERIFY(!shown.button("bannerOther").isVisible());
    shown.button("bannerAction").click();
    QVERIFY(!shown.place.session->standing().rebuilt);
    QVERIFY(!shown.banners.isVisible());
}

void TestCustomerBanners::rebuilt_sessionGone_leadsToSignIn()
{
    Shown shown;
    shown.connection(Connection::State::Ended, ErrorCode::SessionEnded);
    shown.stand([](auto &standing) { standing.rebuilt = true; });
    QSignalSpy signIn(&shown.banners, &CustomerBanners::signInRequested);
    shown.button("bannerAction").click();
    QCOMPARE(signIn.count(), 1);
    QVERIFY(shown.place.session->standing().rebuilt);
}

void TestCustomerBanners::commandsLost_comesFirst_andLeadsToTheBank()
{
    Shown shown;
    shown.connection(Connection::State::Online);
    shown.stand([](auto &standing) { standing.rebuilt = standing.commandsLost = true; });
    QVERIFY(shown.banners.kind() == Kind::CommandsLost);
    QVERIFY(shown.text().contains(QStringLiteral("was not sent")));
    QSignalSpy contacts(&shown.banners, &CustomerBanners::contactsRequested);
    shown.button("bannerOther").click();
    QCOMPARE(contacts.count(), 1);
    shown.button("bannerAction").click();
    // What is not true is not said by the next one either.
    QVERIFY(shown.banners.kind() == Kind::Rebuilt);
    QVERIFY(!shown.text().contains(QStringLiteral("is kept")));
}

void TestCustomerBanners::olderThanSeen_goesWhenTheBankWasHeard()
{
    Shown shown;
    shown.connection(Connection::State::Offline, ErrorCode::Offline);
    shown.stand([](auto &standing) { standing.olderThanSeen = true; });
    QVERIFY(shown.banners.kind() == Kind::OlderThanSeen);
    QSignalSpy refresh(&shown.banners, &CustomerBanners::refreshRequested);
    shown.button("bannerAction").click();
    QCOMPARE(refresh.count(), 1);
    shown.stand([](auto &standing) { standing.olderThanSeen = false; });
    QVERIFY(!shown.banners.isVisible());
}

void TestCustomerBanners::sessionTaken_offersSignInAndTheBank_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("password") << static_cast<int>(ErrorCode::PasswordChangedElsewhere);
    QTest::newRow("device") << static_cast<int>(ErrorCode::DeviceRemoved);
}

void TestCustomerBanners::sessionTaken_offersSignInAndTheBank()
{
    QFETCH(int, code);
    Shown shown;
    shown.connection(Connection::State::Ended, static_cast<ErrorCode>(code));
    QVERIFY(shown.banners.kind() == Kind::SessionTaken);
    QVERIFY(shown.text().contains(base::shortCode(static_cast<ErrorCode>(code))));
    QSignalSpy signIn(&shown.banners, &CustomerBanners::signInRequested);
    QSignalSpy contacts(&shown.banners, &CustomerBanners::contactsRequested);
    shown.button("bannerAction").click();
    shown.button("bannerOther").click();
    QCOMPARE(signIn.count(), 1);
    QCOMPARE(contacts.count(), 1);
    // It stays until the session runs again.
    QVERIFY(shown.banners.isVisible());
    shown.connection(Connection::State::Online);
    QVERIFY(!shown.banners.isVisible());
}

void TestCustomerBanners::limitsHeld_tellsUntilWhen_andNotAfterwards()
{
    Shown shown;
    const QDateTime until = shown.place.clock.utcNow().addSecs(3600);
    shown.stand([&](auto &standing) { standing.limitRaiseHeldUntil = until; });
    QVERIFY(shown.banners.kind() == Kind::LimitsHeld);
    QVERIFY(shown.text().contains(QStringLiteral("15:00")));
    shown.place.clock.advance(std::chrono::hours(2));
    shown.connection(Connection::State::Online);
    QVERIFY(!shown.banners.isVisible());
}

void TestCustomerBanners::passwordOnly_isToldOnceAfterSigningIn()
{
    Shown unlocked;
    unlocked.stand([](auto &standing) { standing.protection = vault::Protection::PasswordOnly; });
    QVERIFY(!unlocked.banners.isVisible());
    Shown signedIn(Arrival::SignedIn);
    signedIn.stand([](auto &standing) { standing.protection = vault::Protection::PasswordOnly; });
    QVERIFY(signedIn.banners.kind() == Kind::PasswordOnly);
    signedIn.button("bannerAction").click();
    QVERIFY(!signedIn.banners.isVisible());
    signedIn.connection(Connection::State::Online);
    QVERIFY(!signedIn.banners.isVisible());
}

void TestCustomerBanners::nothingKept_saysThatClosingLogsOut()
{
    Shown shown;
    shown.stand([](auto &standing) { standing.nothingKept = true; });
    QVERIFY(shown.banners.kind() == Kind::NothingKept);
    QVERIFY(shown.text().contains(QStringLiteral("logs you out")));
}

void TestCustomerBanners::pinsExpired_leadsToTheConnection()
{
    Shown shown;
    shown.connection(Connection::State::Refused, ErrorCode::PinsExpired);
    QSignalSpy wanted(&shown.banners, &CustomerBanners::connectionRequested);
    shown.button("bannerAction").click();
    QCOMPARE(wanted.count(), 1);
}

void TestCustomerBanners::several_theGravestFirst_thenTheNext()
{
    Shown shown;
    const QDateTime until = shown.place.clock.utcNow().addSecs(3600);
    shown.stand([&](auto &standing) {
        standing.limitRaiseHeldUntil = until;
        standing.rebuilt = true;
    });
    QVERIFY(shown.banners.kind() == Kind::Rebuilt);
    shown.connection(Connection::State::Ended, ErrorCode::DeviceRemoved);
    QVERIFY(shown.banners.kind() == Kind::SessionTaken);
    shown.connection(Connection::State::Online);
    QVERIFY(shown.banners.kind() == Kind::Rebuilt);
    shown.button("bannerAction").click();
    QVERIFY(shown.banners.kind() == Kind::LimitsHeld);
    shown.button("bannerAction").click();
    QVERIFY(shown.banners.kind() == Kind::None);
}

void TestCustomerBanners::passwordUnfinished_saysWhatIsKnown_andLeadsToTheSettings()
{
    using session::UnfinishedPassword;
    Shown shown;
    shown.connection(Connection::State::Online);
    shown.stand([](auto &standing) { standing.unfinishedPassword = UnfinishedPassword::InDoubt; });
    QVERIFY(shown.banners.kind() == Kind::PasswordUnfinished);
    QVERIFY(shown.text().contains(QStringLiteral("not known")));
    shown.stand(
        [](auto &standing) { standing.unfinishedPassword = UnfinishedPassword::BankHasIt; });
    QVERIFY(shown.text().startsWith(QStringLiteral("The bank has your new password")));
    QSignalSpy settings(&shown.banners, &CustomerBanners::settingsRequested);
    shown.button("bannerAction").click();
    QCOMPARE(settings.count(), 1);
    shown.stand([](auto &standing) { standing.unfinishedPassword = UnfinishedPassword::None; });
    QVERIFY(!shown.banners.isVisible());
}

void TestCustomerBanners::reportRefused_staysUntilRead_andLeadsToTheBank()
{
    Shown shown;
    auto &commands = shown.place.session->commands();
    domain::Command command;
    command.body = domain::NoteChange{};
    emit commands.refused(command, ErrorCode::NotFound);
    QVERIFY(shown.banners.kind() == Kind::None);
    command.body = domain::FraudReport{};
    emit commands.refused(command, ErrorCode::NotFound);
    QVERIFY(shown.banners.kind() == Kind::ReportRefused);
    QVERIFY(shown.text().contains(shown.place.demo().emergencyPhone()));
    QSignalSpy contacts(&shown.banners, &CustomerBanners::contactsRequested);
    shown.button("bannerOther").click();
    QCOMPARE(contacts.count(), 1);
    QVERIFY(shown.banners.isVisible());
    shown.button("bannerAction").click();
    QVERIFY(!shown.banners.isVisible());
    // Another one is news again.
    emit commands.refused(command, ErrorCode::BankRefused);
    QVERIFY(shown.banners.kind() == Kind::ReportRefused);
}

QTEST_MAIN(TestCustomerBanners)
#include "tst_CustomerBanners.moc"
