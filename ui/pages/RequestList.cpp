// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/RequestList.h"

#include "ui/format/CommandText.h"
#include "ui/format/ErrorText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/CommandRow.h"

#include <QBoxLayout>
#include <QPointer>
#include <QShowEvent>

#include <algorithm>

namespace qorgan::ui {

using base::ErrorCode;
using Entry = vault::OutboxStore::Entry;
using State = vault::OutboxStore::State;

RequestList::RequestList(const PageContext &context, session::BankSession &session, QWidget *parent)
    : BankList(QStringLiteral("requestList"), context, session, parent)
    , m_banner(new Banner(this))
    , m_openHeading(new TextLabel(TextLabel::Role::Lead, QStringLiteral("headingOpen"), this))
    , m_answeredHeading(
          new TextLabel(TextLabel::Role::Lead, QStringLiteral("headingAnswered"), this))
{
    m_banner->setObjectName(QStringLiteral("requestsOutcome"));
    addAbove(m_banner);
    placeRows();
    RequestList::retranslate();
}

void RequestList::read()
{
    readPart(session().commands().entries(tasks().scope()), [this](const QList<Entry> &entries) {
        Known known;
        known.entries = entries;
        readCases(std::move(known));
    });
}

void RequestList::readCases(Known known)
{
    readPart(session().records().disputes(tasks().scope()),
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

void RequestList::readOperations(Known known)
{
    QStringList ids;
    for (const Entry &entry : std::as_const(known.entries)) {
        const QString id = commandOperation(entry.command.body);
        if (!id.isEmpty() && !ids.contains(id))
            ids.append(id);
    }
    readPart(session().operations().withIds(ids, tasks().scope()),
             [this, known](const QList<vault::StoredOperation> &operations) mutable {
                 for (const vault::StoredOperation &stored : operations)
                     known.operations.insert(stored.operation.id, stored.operation);
                 take(known);
             });
}

void RequestList::take(const Known &known)
{
    m_known = known;
    refreshRows();
    endReading();
}

void RequestList::refreshRows()
{
    const auto rowOf = [](const QList<CommandRow *> &rows, const Entry &entry) {
        const auto found = std::find_if(rows.cbegin(), rows.cend(), [&](CommandRow *row) {
            return row->entry().command.id == entry.command.id;
        });
        return found == rows.cend() ? nullptr : *found;
    };
    QList<CommandRow *> old = std::exchange(m_rows, {});
    for (const Entry &entry : std::as_const(m_known.entries)) {
        CommandRow *row = rowOf(old, entry);
        if (row == nullptr) {
            row = new CommandRow(this);
            connect(row, &CommandRow::withdrawRequested, this, [this, row] { withdraw(row); });
        }
        old.removeOne(row);
        m_rows.append(row);
        fillRow(row, entry);
    }
    placeRows();
    for (CommandRow *gone : std::as_const(old)) {
        if (gone->withdrawButton()->hasFocus())
            emit focusLeft();
        // It may be in the midst of its own signal.
        gone->hide();
        gone->deleteLater();
    }
}

void RequestList::fillRow(CommandRow *row, const Entry &entry)
{
    // A button that goes would hand the focus to the next one, which withdraws something else.
    if (row->withdrawButton()->hasFocus() && entry.state != State::Waiting)
        emit focusLeft();
    CommandRow::Content content;
    content.entry = entry;
    const QString id = commandOperation(entry.command.body);
    const auto operation = m_known.operations.constFind(id);
    if (operation != m_known.operations.cend())
        content.operation = *operation;
    content.caseNumber = m_known.caseNumbers.value(id);
    content.bankPhone = session().profile().emergencyPhone();
    content.today = today();
    content.language = language();
    row->setContent(content);
}

void RequestList::placeRows()
{
    while (QLayoutItem *item = rows()->takeAt(0))
        delete item;
    const auto place = [this](TextLabel *heading, bool open) {
        heading->hide();
        rows()->addWidget(heading);
        for (CommandRow *row : std::as_const(m_rows)) {
            if (isOpen(row->entry()) != open)
                continue;
            heading->show();
            rows()->addWidget(row);
            row->show();
        }
    };
    place(m_openHeading, true);
    place(m_answeredHeading, false);
    orderFocus(QWidgetList(m_rows.cbegin(), m_rows.cend()));
}

void RequestList::withdraw(CommandRow *row)
{
    const domain::Command command = row->entry().command;
    if (row->withdrawButton()->hasFocus())
        emit focusLeft();
    row->withdrawButton()->setEnabled(false);
    tasks().whenDone(
        session().commands().withdraw(command.id, tasks().scope()),
        [this, body = command.body, asked = QPointer(row)](const base::Result<void> &done) {
            m_outcome = Outcome{body, {}};
            if (!done)
                m_outcome->error = done.error();
            if (asked)
                asked->withdrawButton()->setEnabled(!done);
            wordOutcome();
            emit unfolded(m_banner);
            load();
        });
}

void RequestList::wordOutcome()
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

bool RequestList::hasWaiting() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(),
                       [](CommandRow *row) { return isOpen(row->entry()); });
}

BankList::Words RequestList::words() const
{
    return {
        tr("Requests"),
        tr("Your requests cannot be shown"),
        tr("Opening your requests"),
        tr("Nothing waits for the bank"),
        tr("What you ask of the bank meanwhile is kept here."),
        tr("Nothing was asked of the bank yet"),
        tr("Here you will see your notes on operations, the days you have looked through, the SMS "
           "setting, reports of operations that were not yours, complaints and messages: what "
           "waits, and what the bank has answered.")};
}

void RequestList::retranslate()
{
    m_openHeading->setText(tr("Not answered yet"));
    m_answeredHeading->setText(tr("Answered in the last 30 days"));
    for (CommandRow *row : std::as_const(m_rows))
        fillRow(row, row->entry());
    wordOutcome();
    BankList::retranslate();
}

void RequestList::showEvent(QShowEvent *event)
{
    if (!event->spontaneous()) {
        m_outcome.reset();
        wordOutcome();
    }
    BankList::showEvent(event);
}

} // namespace qorgan::ui
