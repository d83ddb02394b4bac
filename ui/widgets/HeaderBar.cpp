// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/HeaderBar.h"

#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/style/Style.h"
#include "ui/widgets/BrandMark.h"
#include "ui/widgets/FlowLayout.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace qorgan::ui {

using session::BankSession;
using session::Connection;

HeaderBar::HeaderBar(session::ClientSettings &settings, const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("headerBar"));
    const auto &space = tokensOf(this).space;
    auto *flow = new FlowLayout(space.small, this);
    flow->setContentsMargins(space.medium, space.tight, space.medium, space.tight + 1);
    flow->addWidget(new BrandMark(this));
    const auto addLabel = [this, flow](const QString &name) {
        auto *label = new QLabel(this);
        label->setObjectName(name);
        label->setTextFormat(Qt::PlainText);
        flow->addWidget(label);
        return label;
    };
    m_name = addLabel(QStringLiteral("bankName"));
    m_demo = addLabel(QStringLiteral("demoMark"));
    m_connection = addButton(QStringLiteral("connectionState"), QStringLiteral("state"));
    m_signInAgain = addButton(QStringLiteral("headerSignInAgainButton"), QStringLiteral("primary"));
    m_safety = addButton(QStringLiteral("headerSafetyButton"), QStringLiteral("quiet"));
    m_emergency = addButton(QStringLiteral("emergencyButton"), QStringLiteral("danger"));
    m_lock = addButton(QStringLiteral("lockButton"), QString());
    m_logout = addButton(QStringLiteral("logoutButton"), QString());
    addLanguages();
    connect(m_signInAgain, &QPushButton::clicked, this, &HeaderBar::signInAgainRequested);
    connect(m_safety, &QPushButton::clicked, this, &HeaderBar::safetyRequested);
    connect(m_emergency, &QPushButton::clicked, this, &HeaderBar::emergencyRequested);
    connect(m_connection, &QPushButton::clicked, this, &HeaderBar::connectionRequested);
    connect(m_lock, &QPushButton::clicked, this, &HeaderBar::lockRequested);
    connect(m_logout, &QPushButton::clicked, this, &HeaderBar::logoutRequested);
    connect(&m_settings, &session::ClientSettings::languageChanged, this, &HeaderBar::refresh);
    refresh();
}

QPushButton *HeaderBar::addButton(const QString &name, const QString &kind)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setAutoDefault(true);
    button->setProperty("kind", kind);
    layout()->addWidget(button);
    return button;
}

void HeaderBar::addLanguages()
{
    const std::pair<domain::Language, QString> languages[] = {
        {domain::Language::Kazakh, QStringLiteral("Қаз")},
        {domain::Language::Russian, QStringLiteral("Рус")},
        {domain::Language::English, QStringLiteral("Eng")},
    };
    for (const auto &[language, word] : languages) {
        auto *button = addButton(QStringLiteral("language_") + domain::languageTag(language),
                                 QStringLiteral("quiet"));
        button->setText(word);
        button->setCheckable(true);
        m_languages.append({language, button});
        connect(button, &QPushButton::clicked, this, [this, language = language] {
            m_settings.setLanguage(language);
            refresh();
        });
    }
}

void HeaderBar::setBank(const domain::BankProfile *bank, BankSession *session)
{
    if (m_session != session) {
        if (m_session) {
            disconnect(&m_session->connection(), nullptr, this, nullptr);
            disconnect(m_session, nullptr, this, nullptr);
        }
        m_session = session;
        if (session != nullptr) {
            connect(&session->connection(), &Connection::changed, this,
                    &HeaderBar::refreshConnection);
            connect(session, &BankSession::standingChanged, this, &HeaderBar::refresh);
        }
    }
    m_bank = bank;
    refresh();
}

void HeaderBar::refresh()
{
    for (const auto &[language, button] : m_languages)
        button->setChecked(language == m_settings.language());
    const bool open = m_session && m_session->stage() == BankSession::Stage::Open;
    m_name->setVisible(m_bank != nullptr);
    m_demo->setVisible(m_bank != nullptr && m_bank->sandbox);
    m_safety->setVisible(m_bank != nullptr && !open);
    m_emergency->setVisible(m_bank != nullptr);
    // Where nothing is kept there is nothing to come back to.
    m_lock->setVisible(open && m_session->computer() == session::ComputerKind::Own
                       && !m_session->standing().nothingKept);
    m_logout->setVisible(open);
    retranslate();
}

QString HeaderBar::connectionText() const
{
    const auto &connection = m_session->connection();
    QString asOf;
    if (connection.asOf().isValid()) {
        const QDate day = bankDay(connection.asOf());
        asOf = clockText(connection.asOf());
        if (day != bankDay(m_clock.utcNow()))
            asOf = fullDateText(day, m_settings.language()) + QStringLiteral(", ") + asOf;
    }
    const auto dated = [&asOf](const QString &state) {
        return asOf.isEmpty() ? state : state + QStringLiteral(" · ") + tr("as of %1").arg(asOf);
    };
    switch (connection.state()) {
    case Connection::State::SignedOut:
        return {};
    case Connection::State::Connecting:
        return dated(tr("Connecting…"));
    case Connection::State::Online:
        return dated(tr("Connected"));
    case Connection::State::Offline:
        return dated(tr("No connection"));
    case Connection::State::Refused:
        return dated(tr("Connection refused"));
    case Connection::State::Ended:
        return dated(tr("Session ended"));
    }
    return {};
}

void HeaderBar::refreshConnection()
{
    const bool open = m_session && m_session->stage() == BankSession::Stage::Open;
    const QString state = open ? connectionText() : QString();
    m_connection->setText(state.isEmpty() ? tr("Connection") : state);
    m_connection->setVisible(m_session != nullptr);
    m_signInAgain->setVisible(open && m_session->connection().state() == Connection::State::Ended);
    m_connection->setAccessibleName(
        state.isEmpty() ? tr("Connection") : tr("Connection") + QStringLiteral(": ") + state);
    m_connection->setAccessibleDescription(tr("Shows who answers at the bank's address"));
    const auto error = open ? m_session->connection().error() : std::nullopt;
    m_connection->setToolTip(error ? errorText(*error) : QString());
    const bool fine = open && m_session->connection().state() == Connection::State::Online;
    QPalette colours = palette();
    colours.setColor(QPalette::ButtonText,
                     colourOf(this, fine              ? ColourToken::Positive
                                    : state.isEmpty() ? ColourToken::Text
                                                      : ColourToken::Attention));
    m_connection->setPalette(colours);
}

void HeaderBar::retranslate()
{
    const auto word = [](QPushButton *button, const QString &text, const QString &description) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setAccessibleDescription(description);
    };
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_name->setText(m_bank != nullptr ? m_bank->name.in(m_settings.language()) : QString());
    m_name->setAccessibleName(tr("Bank"));
    m_demo->setText(tr("No real money"));
    QPalette demo = palette();
    demo.setColor(QPalette::WindowText, colourOf(this, ColourToken::DemoText));
    demo.setColor(QPalette::Window, colourOf(this, ColourToken::Demo));
    m_demo->setPalette(demo);
    m_demo->setAutoFillBackground(true);
    const auto &space = tokensOf(this).space;
    m_demo->setContentsMargins(space.small, 0, space.small, 0);
    // One line of text and buttons: the labels are as high as the buttons are.
    for (QLabel *label : {m_name, m_demo})
        label->setFixedHeight(m_emergency->sizeHint().height());

    word(m_signInAgain, tr("Sign in again"), tr("Asks the bank for a new session"));
    word(m_safety, tr("Reminders"), tr("Shows the safety reminders of this bank"));
    const QString phone = m_bank != nullptr ? m_bank->emergencyPhone() : QString();
    word(m_emergency, phone.isEmpty() ? tr("Emergency") : tr("Emergency: %1").arg(phone),
         tr("Shows what to do and whom to call"));
    word(m_lock, tr("Lock the app"), tr("Your data stay here, encrypted"));
    word(m_logout, tr("Log out"), tr("Ends the session and removes your data from this computer"));
    for (const auto &[language, button] : m_languages) {
        button->setAccessibleName(language == domain::Language::Kazakh ? QStringLiteral("Қазақша")
                                  : language == domain::Language::Russian
                                      ? QStringLiteral("Русский")
                                      : QStringLiteral("English"));
        button->setAccessibleDescription(tr("Changes the language at once"));
    }
    refreshConnection();
}

void HeaderBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colourOf(this, ColourToken::Surface));
    painter.fillRect(0, height() - 1, width(), 1, colourOf(this, ColourToken::Hairline));
}

} // namespace qorgan::ui
