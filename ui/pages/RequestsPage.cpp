// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/RequestsPage.h"

#include "domain/SessionEnd.h"
#include "ui/format/CommandText.h"
#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/pages/HeldUp.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/CommandRow.h"
#include "ui/widgets/ListState.h"

#include <QEvent>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace qorgan::ui {

using base::ErrorCode;
using vault::OutboxStore;
using Entry = OutboxStore::Entry;
using Kind = ListState::Kind;
using State = OutboxStore::State;

namespace {

/// In lines of the font.
constexpr int kStateLines = 18;

} // namespace

RequestsPage::RequestsPage(const PageContext &context, session::BankSession &session,
                           QWidget *parent)
    : BankPage(QStringLiteral("requestsPage"), session.profile(), context.directory.reminders(),
               parent)
    , m_context(context)
    , m_session(session)
{
    layOutPlainly(QStringLiteral("requestsScroll"));
    layOut();
    connect(m_above, &ListState::actionChosen, this, &RequestsPage::act);
    connect(m_instead, &ListState::actionChosen, this, &RequestsPage::act);
    connect(&session.commands(), &session::Commands::changed, this, &RequestsPage::loadIfShown);
    // Cases and operations may have come in.
    connect(&session.operations(), &vault::OperationStore::changed, this,
            &RequestsPage::loadIfShown);
    connect(&session.records(), &vault::CustomerRecordStore::changed, this,
            &RequestsPage::loadIfShown);
    connect(&session.connection(), &session::Connection::changed, this, &RequestsPage::wordState);
    RequestsPage::retranslate();
}

void RequestsPage::layOut()
{
    m_scroll = findChild<QScrollArea *>(QStringLiteral("requestsScroll"));
    m_banner = new Banner(column());
    m_banner->setObjectName(QStringLiteral("requestsOutcome"));
    m_above = new ListState(ListState::Form::Strip, column());
    m_instead = new ListState(ListState::Form::Page, column());
    m_openHeading = new TextLabel(TextLabel::Role::Lead, QStringLiteral("headingOpen"), column());
    m_answeredHeading =
        new TextLabel(TextLabel::Role::Lead, QStringLiteral("headingAnswered"), column());
    m_list = new QVBoxLayout;
    auto *layout = static_cast<QVBoxLayout *>(column()->layout());
    layout->addWidget(m_banner);
    layout->addWidget(m_above);
    layout->addLayout(m_list);
    layout->addWidget(m_instead, 1);
    layout->addStretch();
    fitState();
}

void RequestsPage::load()
{
    m_stale = m_loading;
    if (m_loading)
        return;
    m_loading = true;
    readPart(m_session.commands().entries(m_tasks.scope()), [this](const QList<Entry> &entries) {
        Known known;
        known.entries = entries;
        readCases(std::move(known));
    });
}

template<typename T, typename Next>
void RequestsPage::readPart(base::Task<T> part, Next next)
{
    m_tasks.whenDone(std::move(part), [this, next](const base::Result<T> &read) mutable {
        if (read)
            next(*read);
        else
            take(base::failure(read.error()));
    });
}

void RequestsPage::readCases(Known known)
{
    readPart(m_session.records().disputes(m_tasks.scope()),
             [this, known](const QList<domain::Dispute> &disputes) mutable {
                 // The newest comes first.
                 for (const domain::Dispute &dispute : disputes) {
                     if (!dispute.number.isEmpty()
                         && !known.caseNumbers.contains(dispute.operationId))
                         known.caseNumbers.insert(dispute.operationId, dispute.number);
                 }
                 readOperations(std::move(known));
             });
}

void RequestsPage::readOperations(Known known)
{
    QStringList ids;
    for (const Entry &entry : std::as_const(known.entries)) {
        const QString id = commandOperation(entry.command.body);
        if (!id.isEmpty() && !ids.contains(id))
            ids.append(id);
    }
    readPart(m_session.operations().withIds(ids, m_tasks.scope()),
             [this, known](const QList<vault::StoredOperation> &operations) mutable {
                 for (const vault::StoredOperation &stored : operations)
                     known.operations.insert(stored.operation.id, stored.operation);
                 take(std::move(known));
             });
}

void RequestsPage::loadIfShown()
{
    if (isVisible())
        load();
}

void RequestsPage::take(base::Result<Known> known)
{
    m_loading = false;
    m_error.reset();
    if (known)
        m_known = *std::move(known);
    else
        m_error = known.error();
    refreshRows();
    if (m_stale)
        load();
}

void RequestsPage::refreshRows()
{
    const QList<Entry> entries = m_known.value_or(Known()).entries;
    const auto rowOf = [](const QList<CommandRow *> &rows, const Entry &entry) {
        const auto found = std::find_if(rows.cbegin(), rows.cend(), [&](CommandRow *row) {
            return row->entry().command.id == entry.command.id;
        });
        return found == rows.cend() ? nullptr : *found;
    };
    QList<CommandRow *> old = std::exchange(m_rows, {});
    for (const Entry &entry : entries) {
        CommandRow *row = rowOf(old, entry);
        if (row == nullptr) {
            row = new CommandRow(column());
            connect(row, &CommandRow::withdrawRequested, this, [this, row] { withdraw(row); });
        }
        old.removeOne(row);
        m_rows.append(row);
        fillRow(row, entry);
    }
    placeRows();
    for (CommandRow *gone : std::as_const(old)) {
        if (gone->withdrawButton()->hasFocus())
            m_scroll->setFocus();
        // It may be in the midst of its own signal.
        gone->hide();
        gone->deleteLater();
    }
    wordState();
}

void RequestsPage::fillRow(CommandRow *row, const Entry &entry)
{
    // A button that goes would hand the focus to the next one, which withdraws something else.
    if (row->withdrawButton()->hasFocus() && entry.state != State::Waiting)
        m_scroll->setFocus();
    CommandRow::Content content;
    content.entry = entry;
    const QString id = commandOperation(entry.command.body);
    const auto operation = m_known->operations.constFind(id);
    if (operation != m_known->operations.cend())
        content.operation = *operation;
    content.caseNumber = m_known->caseNumbers.value(id);
    content.bankPhone = profile().emergencyPhone();
    content.today = bankDay(m_context.clock.utcNow());
    content.language = language();
    row->setContent(content);
}

void RequestsPage::placeRows()
{
    while (QLayoutItem *item = m_list->takeAt(0))
        delete item;
    const auto place = [this](TextLabel *heading, bool open) {
        heading->hide();
        m_list->addWidget(heading);
        for (CommandRow *row : std::as_const(m_rows)) {
            if (isOpen(row->entry()) != open)
                continue;
            heading->show();
            m_list->addWidget(row);
            row->show();
        }
    };
    place(m_openHeading, true);
    place(m_answeredHeading, false);
    for (qsizetype i = 1; i < m_rows.size(); ++i)
        setTabOrder(m_rows[i - 1]->withdrawButton(), m_rows[i]->withdrawButton());
}

void RequestsPage::withdraw(CommandRow *row)
{
    const domain::Command command = row->entry().command;
    if (row->withdrawButton()->hasFocus())
        m_scroll->setFocus();
    row->withdrawButton()->setEnabled(false);
    m_tasks.whenDone(
        m_session.commands().withdraw(command.id, m_tasks.scope()),
        [this, body = command.body, asked = QPointer(row)](const base::Result<void> &done) {
            m_outcome = Outcome{body, {}};
            if (!done)
                m_outcome->error = done.error();
            if (asked)
                asked->withdrawButton()->setEnabled(!done);
            wordOutcome();
            m_scroll->verticalScrollBar()->setValue(0);
            load();
        });
}

void RequestsPage::wordOutcome()
{
    m_banner->setVisible(m_outcome.has_value());
    if (!m_outcome)
        return;
    const QString title = commandTitle(m_outcome->body, language());
    Banner::Content content;
    if (!m_outcome->error) {
        content.tone = Tone::Positive;
        content.glyph = Glyph::Check;
        //: %1 is what was asked of the bank, such as "Note on an operation"
        content.text = tr("Withdrawn: %1.").arg(title) + u' ' + commandUndone(m_outcome->body);
    } else if (m_outcome->error->code == ErrorCode::NotFound) {
        content.glyph = Glyph::Info;
        //: %1 is what was asked of the bank, such as "Note on an operation"
        content.text = tr("Cannot be withdrawn any more: %1. It is on its way to the bank, or the "
                          "bank has answered already.")
                           .arg(title);
    } else {
        content.tone = Tone::Negative;
        content.glyph = Glyph::Warning;
        //: %1 is what was asked of the bank, such as "Note on an operation"
        content.text = tr("Not withdrawn: %1.").arg(title) + u' ' + errorText(*m_outcome->error);
    }
    m_banner->setContent(content);
}

int RequestsPage::openCount() const
{
    return static_cast<int>(std::count_if(m_rows.cbegin(), m_rows.cend(),
                                          [](CommandRow *row) { return isOpen(row->entry()); }));
}

std::optional<ErrorCode> RequestsPage::cause() const
{
    if (const auto waiting = m_session.commands().waitingBecause())
        return waiting;
    return heldUpBecause(m_session);
}

void RequestsPage::wordState()
{
    const bool any = !m_rows.isEmpty();
    const auto held = cause();
    m_instead->setVisible(!any);
    m_above->setVisible(any && (m_error || held));
    if (!any)
        wordInstead(held);
    else if (m_error)
        m_above->setState(Kind::Error, tr("Requests"), errorText(*m_error), tr("Try again"));
    else if (held)
        wordAbove(*held);
}

void RequestsPage::wordInstead(const std::optional<ErrorCode> &held)
{
    if (m_error) {
        m_instead->setState(Kind::Error, tr("Your requests cannot be shown"), errorText(*m_error),
                            tr("Try again"));
    } else if (!m_known) {
        m_instead->setState(Kind::Loading, tr("Opening your requests"),
                            tr("They are read from the vault on this computer."));
    } else if (held && ListState::kindFor(*held) != Kind::Error) {
        m_instead->setState(ListState::kindFor(*held), tr("Nothing waits for the bank"),
                            errorText(*held) + u' '
                                + tr("What you ask of the bank meanwhile is kept here."),
                            wayOnFrom(*held));
    } else {
        m_instead->setState(Kind::Empty, tr("Nothing was asked of the bank yet"),
                            tr("Here you will see your notes on operations, the days you have "
                               "looked through, the SMS setting and reports of operations that "
                               "were not yours: what waits, and what the bank has answered."));
    }
}

void RequestsPage::wordAbove(ErrorCode code)
{
    QString more;
    if (openCount() == 0)
        more = asOfText();
    else if (domain::endsSession(code))
        more = tr("What waits is kept here and goes to the bank once you have signed in.");
    else if (code == ErrorCode::AccessBlocked)
        more = tr("What waits stays here until access is open again.");
    else
        more = tr("What waits is kept here and goes to the bank by itself as soon as it can.");
    m_above->setState(ListState::kindFor(code), tr("Requests"), errorText(code) + u' ' + more,
                      wayOnFrom(code));
}

QString RequestsPage::asOfText() const
{
    const QDateTime &asOf = m_session.connection().asOf();
    if (!asOf.isValid())
        return {};
    const QDate today = bankDay(m_context.clock.utcNow());
    //: %1 is a day and a time
    return tr("What you see is as of: %1.").arg(momentText(asOf, today, language()));
}

void RequestsPage::act()
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

void RequestsPage::retranslate()
{
    setHeading(tr("Requests to the bank"),
               tr("What you asked of the bank from this computer. Without a network it waits here; "
                  "you need not ask again."));
    m_openHeading->setText(tr("Not answered yet"));
    m_answeredHeading->setText(tr("Answered in the last 30 days"));
    for (CommandRow *row : std::as_const(m_rows))
        fillRow(row, row->entry());
    wordOutcome();
    wordState();
}

void RequestsPage::changeEvent(QEvent *event)
{
    BankPage::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitState();
}

void RequestsPage::fitState()
{
    m_instead->setMinimumHeight(fontMetrics().height() * kStateLines);
}

void RequestsPage::showEvent(QShowEvent *event)
{
    BankPage::showEvent(event);
    if (event->spontaneous())
        return;
    m_outcome.reset();
    wordOutcome();
    load();
}

} // namespace qorgan::ui
