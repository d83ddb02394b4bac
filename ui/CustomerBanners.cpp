// SPDX-License-Identifier: Apache-2.0
#include "ui/CustomerBanners.h"

#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/style/Style.h"
#include "ui/widgets/Banner.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace qorgan::ui {

using base::ErrorCode;
using session::Connection;

namespace {

/// Of the height of the pages' area; what is longer scrolls.
constexpr double kHighestShare = 0.45;

} // namespace

CustomerBanners::CustomerBanners(const PageContext &context, session::BankSession &session,
                                 Arrival arrival, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_arrival(arrival)
    , m_scroll(new QScrollArea(this))
    , m_banner(new Banner)
{
    setObjectName(QStringLiteral("customerBanners"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_banner);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_banner->setAutoFillBackground(false);
    const auto &space = tokensOf(this).space;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space.medium, space.small, space.medium, 0);
    layout->addWidget(m_scroll);
    connect(m_banner, &Banner::actionChosen, this, &CustomerBanners::act);
    connect(m_banner, &Banner::otherChosen, this, &CustomerBanners::actOtherwise);
    connect(&session, &session::BankSession::standingChanged, this, &CustomerBanners::refresh);
    connect(&session.connection(), &Connection::changed, this, &CustomerBanners::refresh);
    connect(&session.commands(), &session::Commands::refused, this, &CustomerBanners::noteRefused);
    refresh();
}

bool CustomerBanners::needsSignIn() const
{
    const auto state = m_session.connection().state();
    return state == Connection::State::Ended || state == Connection::State::SignedOut;
}

bool CustomerBanners::isDue(Kind kind) const
{
    const auto &standing = m_session.standing();
    const auto error = m_session.connection().error();
    switch (kind) {
    case Kind::None:
        return false;
    case Kind::SessionTaken:
        return error == ErrorCode::PasswordChangedElsewhere || error == ErrorCode::DeviceRemoved;
    case Kind::ReportRefused:
        return m_reportRefused;
    case Kind::PasswordUnfinished:
        return standing.unfinishedPassword != session::UnfinishedPassword::None;
    case Kind::PinsExpired:
        return error == ErrorCode::PinsExpired;
    case Kind::CommandsLost:
        return standing.commandsLost;
    case Kind::Rebuilt:
        return standing.rebuilt;
    case Kind::OlderThanSeen:
        return standing.olderThanSeen;
    case Kind::NothingKept:
        return standing.nothingKept;
    case Kind::PasswordOnly:
        return m_arrival == Arrival::SignedIn
               && standing.protection == vault::Protection::PasswordOnly;
    case Kind::LimitsHeld:
        return standing.limitRaiseHeldUntil
               && *standing.limitRaiseHeldUntil > m_context.clock.utcNow();
    }
    return false;
}

void CustomerBanners::noteRefused(const domain::Command &command)
{
    if (!domain::isUrgent(command.body))
        return;
    m_reportRefused = true;
    m_read.remove(static_cast<int>(Kind::ReportRefused));
    refresh();
}

void CustomerBanners::refresh()
{
    m_kind = Kind::None;
    for (int i = static_cast<int>(Kind::LimitsHeld); i > 0; --i) {
        const auto kind = static_cast<Kind>(i);
        if (!isDue(kind))
            m_read.remove(i);
        else if (!m_read.contains(i))
            m_kind = kind;
    }
    setVisible(m_kind != Kind::None);
    if (m_kind == Kind::SessionTaken || m_kind == Kind::PinsExpired || m_kind == Kind::LimitsHeld)
        wordSession();
    else
        wordVault();
    fitHeight();
}

void CustomerBanners::wordSession()
{
    if (m_kind == Kind::SessionTaken) {
        const auto code = m_session.connection().error().value_or(ErrorCode::SessionEnded);
        m_banner->setContent({Tone::Negative, Glyph::Warning, errorText(code), tr("Sign in again"),
                              tr("Call the bank")});
    } else if (m_kind == Kind::PinsExpired) {
        m_banner->setContent({Tone::Attention, Glyph::Warning, errorText(ErrorCode::PinsExpired),
                              tr("What to do"), tr("Understood")});
    } else if (m_kind == Kind::LimitsHeld) {
        const auto language = m_context.settings.language();
        const QDate today = bankDay(m_context.clock.utcNow());
        const QString until =
            momentText(*m_session.standing().limitRaiseHeldUntil, today, language);
        m_banner->setContent(
            {Tone::Accent,
             Glyph::Shield,
             //: %1 is a day and a time
             tr("The password was set anew, so the bank raises no limit until: %1. It protects your "
                "money should someone else have your number.")
                 .arg(until),
             tr("Understood"),
             {}});
    }
}

QString CustomerBanners::rebuiltText() const
{
    const QString told =
        needsSignIn() ? tr("The vault on this computer was damaged and was set aside. Sign in, and "
                           "the bank sends your operations again.")
                      : tr("The vault on this computer was damaged and was set aside. The bank is "
                           "sending your operations again.");
    if (m_session.standing().commandsLost)
        return told;
    return told + QLatin1Char(' ') + tr("What you had not sent yet is kept.");
}

QString CustomerBanners::unfinishedText() const
{
    if (m_session.standing().unfinishedPassword == session::UnfinishedPassword::InDoubt)
        return tr("It is not known whether the bank has your new password; the app on this "
                  "computer opens with the old one. Change the password again: the same new "
                  "password settles it.");
    return tr("The bank has your new password, but the app on this computer may still open with "
              "the old one. Change the password again and choose the same new one.");
}

QString CustomerBanners::refusedText() const
{
    const QString told = tr("The bank has not taken your report that an operation was not yours.");
    const QString phone = m_session.profile().emergencyPhone();
    //: %1 is a phone number
    return told + u' '
           + (phone.isEmpty() ? tr("Call the bank at once.")
                              : tr("Call the bank at once: %1").arg(phone));
}

void CustomerBanners::wordVault()
{
    switch (m_kind) {
    case Kind::ReportRefused:
        return m_banner->setContent(
            {Tone::Negative, Glyph::Warning, refusedText(), tr("Understood"), tr("Call the bank")});
    case Kind::PasswordUnfinished:
        return m_banner->setContent({Tone::Negative, Glyph::Warning, unfinishedText(),
                                     tr("Open the settings"), tr("Understood")});
    case Kind::CommandsLost:
        return m_banner->setContent(
            {Tone::Negative, Glyph::Warning,
             tr("What you had done without the bank could not be read any more and was not sent. "
                "Please look through your operations and do it again; for what is urgent, call the "
                "bank."),
             tr("Understood"), tr("Call the bank")});
    case Kind::Rebuilt:
        return m_banner->setContent({Tone::Attention, Glyph::Warning, rebuiltText(),
                                     needsSignIn() ? tr("Sign in again") : tr("Understood"),
                                     needsSignIn() ? tr("Understood") : QString()});
    case Kind::OlderThanSeen:
        return m_banner->setContent(
            {Tone::Attention, Glyph::Clock,
             tr("These data are older than what this computer showed last, as after a restored copy. "
                "They are brought up to date as soon as the bank answers."),
             needsSignIn() ? tr("Sign in again") : tr("Refresh"), tr("Understood")});
    case Kind::NothingKept:
        return m_banner->setContent(
            {Tone::Accent,
             Glyph::Info,
             tr("As you chose, nothing is kept on this computer: closing the window logs you out."),
             tr("Understood"),
             {}});
    case Kind::PasswordOnly:
        return m_banner->setContent(
            {Tone::Attention,
             Glyph::Lock,
             tr("Without the keychain of this computer only your password protects your data here. "
                "It was made harder to guess; a strong password does the rest."),
             tr("Understood"),
             {}});
    default:
        m_banner->setContent({});
    }
}

void CustomerBanners::act()
{
    const bool signIn = needsSignIn();
    switch (m_kind) {
    case Kind::SessionTaken:
        emit signInRequested();
        return;
    case Kind::PasswordUnfinished:
        emit settingsRequested();
        return;
    case Kind::PinsExpired:
        emit connectionRequested();
        return;
    case Kind::Rebuilt:
        if (signIn)
            emit signInRequested();
        else
            noteRead();
        return;
    case Kind::OlderThanSeen:
        if (signIn)
            emit signInRequested();
        else
            emit refreshRequested();
        return;
    default:
        noteRead();
    }
}

void CustomerBanners::actOtherwise()
{
    if (m_kind == Kind::SessionTaken || m_kind == Kind::CommandsLost
        || m_kind == Kind::ReportRefused)
        emit contactsRequested();
    else
        noteRead();
}

void CustomerBanners::noteRead()
{
    m_read.insert(static_cast<int>(m_kind));
    if (m_kind == Kind::Rebuilt)
        m_session.acknowledgeRebuilt();
    refresh();
}

void CustomerBanners::fitHeight()
{
    const int room = m_scroll->width() > 0 ? m_scroll->width() : width();
    const int needed = m_banner->heightForWidth(room);
    const int area = parentWidget() != nullptr ? parentWidget()->height() : needed;
    m_scroll->setFixedHeight(qMin(needed, static_cast<int>(area * kHighestShare)));
}

void CustomerBanners::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void CustomerBanners::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

} // namespace qorgan::ui
