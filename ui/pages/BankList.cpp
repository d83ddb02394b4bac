// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/BankList.h"

#include "domain/SessionEnd.h"
#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/pages/HeldUp.h"
#include "ui/widgets/ListState.h"

#include <QBoxLayout>
#include <QEvent>
#include <QShowEvent>

namespace qorgan::ui {

using base::ErrorCode;
using session::Connection;
using Kind = ListState::Kind;

namespace {

/// In lines of the font.
constexpr int kStateLines = 18;

} // namespace

BankList::BankList(const QString &name, const PageContext &context, session::BankSession &session,
                   QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_head(new QVBoxLayout)
    , m_above(new ListState(ListState::Form::Strip, this))
    , m_instead(new ListState(ListState::Form::Page, this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(m_head);
    layout->addWidget(m_above);
    layout->addLayout(m_rows);
    layout->addWidget(m_instead, 1);
    layout->addStretch();
    fitState();
    connect(m_above, &ListState::actionChosen, this, &BankList::act);
    connect(m_instead, &ListState::actionChosen, this, &BankList::act);
    connect(&session.commands(), &session::Commands::changed, this, &BankList::loadIfShown);
    // Cases and operations may have come in.
    connect(&session.operations(), &vault::OperationStore::changed, this, &BankList::loadIfShown);
    connect(&session.records(), &vault::CustomerRecordStore::changed, this, &BankList::loadIfShown);
    connect(&session.connection(), &Connection::changed, this, &BankList::wordState);
}

void BankList::addAbove(QWidget *widget)
{
    m_head->addWidget(widget);
}

void BankList::orderFocus(const QWidgetList &rowsInOrder)
{
    QWidgetList parts;
    for (int i = 0; i < m_head->count(); ++i)
        parts.append(m_head->itemAt(i)->widget());
    parts.append(m_above);
    parts += rowsInOrder;
    parts.append(m_instead);
    QWidget *last = nullptr;
    for (const QWidget *part : std::as_const(parts)) {
        for (QWidget *each : part->findChildren<QWidget *>()) {
            if ((each->focusPolicy() & Qt::TabFocus) == 0)
                continue;
            if (last != nullptr)
                setTabOrder(last, each);
            last = each;
        }
    }
}

void BankList::setLanguage(domain::Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    retranslate();
}

QDate BankList::today() const
{
    return bankDay(m_context.clock.utcNow());
}

void BankList::load()
{
    m_stale = m_loading;
    if (m_loading)
        return;
    m_loading = true;
    read();
}

void BankList::loadIfShown()
{
    if (isVisible())
        load();
}

void BankList::endReading(const std::optional<base::Error> &error)
{
    m_loading = false;
    m_error = error;
    m_wasRead = m_wasRead || !error;
    wordState();
    if (m_stale)
        load();
}

std::optional<ErrorCode> BankList::cause() const
{
    if (const auto waiting = m_session.commands().waitingBecause())
        return waiting;
    return heldUpBecause(m_session);
}

void BankList::wordState()
{
    const bool any = hasRows();
    const auto held = cause();
    m_instead->setVisible(!any);
    m_above->setVisible(any && (m_error || held));
    if (!any)
        wordInstead(held);
    else if (m_error)
        m_above->setState(Kind::Error, words().name, errorText(*m_error), tr("Try again"));
    else if (held)
        wordAbove(*held);
}

void BankList::wordInstead(const std::optional<ErrorCode> &held)
{
    const Words word = words();
    if (m_error) {
        m_instead->setState(Kind::Error, word.unreadable, errorText(*m_error), tr("Try again"));
    } else if (!m_wasRead) {
        m_instead->setState(Kind::Loading, word.opening,
                            tr("They are read from the vault on this computer."));
    } else if (held && ListState::kindFor(*held) != Kind::Error) {
        m_instead->setState(ListState::kindFor(*held), word.nothing,
                            errorText(*held) + u' ' + word.meanwhile, wayOnFrom(*held));
    } else {
        m_instead->setState(Kind::Empty, word.empty, word.emptyText);
    }
}

void BankList::wordAbove(ErrorCode code)
{
    QString more;
    if (!hasWaiting())
        more = asOfText();
    else if (domain::endsSession(code))
        more = tr("What waits is kept here and goes to the bank once you have signed in.");
    else if (code == ErrorCode::AccessBlocked)
        more = tr("What waits stays here until access is open again.");
    else
        more = tr("What waits is kept here and goes to the bank by itself as soon as it can.");
    m_above->setState(ListState::kindFor(code), words().name, errorText(code) + u' ' + more,
                      wayOnFrom(code));
}

QString BankList::asOfText() const
{
    const QDateTime &asOf = m_session.connection().asOf();
    if (!asOf.isValid())
        return {};
    //: %1 is a day and a time
    return tr("What you see is as of: %1.").arg(momentText(asOf, today(), m_language));
}

void BankList::act()
{
    const auto held = cause();
    if (m_error)
        load();
    else if (held && domain::endsSession(*held))
        emit signInRequested();
    else if (held == ErrorCode::AccessBlocked)
        emit contactsRequested();
    else
        emit refreshRequested();
}

void BankList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fitState();
}

void BankList::fitState()
{
    m_instead->setMinimumHeight(fontMetrics().height() * kStateLines);
}

void BankList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        load();
}

} // namespace qorgan::ui
