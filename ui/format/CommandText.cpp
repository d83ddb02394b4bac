// SPDX-License-Identifier: Apache-2.0
#include "ui/format/CommandText.h"

#include "ui/format/DateText.h"

#include <QCoreApplication>

namespace qorgan::ui {

using domain::CardBlock;
using domain::CaseReply;
using domain::ComplaintFiling;
using domain::FraudReport;
using domain::NoteChange;
using domain::ReviewMark;
using domain::SmsNoticesChange;
using State = vault::OutboxStore::State;

namespace {

class CommandText
{
    Q_DECLARE_TR_FUNCTIONS(CommandText)
public:
    static QString state(State state);
};

QString CommandText::state(State state)
{
    switch (state) {
    case State::Waiting:
        return tr("Waits to be sent");
    case State::Sending:
        return tr("Being sent");
    case State::Done:
        return tr("Done");
    case State::Refused:
        return tr("Refused by the bank");
    }
    Q_UNREACHABLE();
}

struct Title {
    domain::Language language;

    QString operator()(const NoteChange &note) const
    {
        return note.text.isEmpty() ? CommandText::tr("Remove the note on an operation")
                                   : CommandText::tr("Note on an operation");
    }
    QString operator()(const ReviewMark &mark) const
    {
        //: %1 is a day
        return CommandText::tr("Looked through the operations of: %1")
            .arg(fullDateText(mark.day, language));
    }
    QString operator()(const SmsNoticesChange &change) const
    {
        return change.wanted ? CommandText::tr("Switch SMS notices on")
                             : CommandText::tr("Switch SMS notices off");
    }
    QString operator()(const FraudReport &) const
    {
        return CommandText::tr("Report: this operation was not mine");
    }
    QString operator()(const CardBlock &) const { return CommandText::tr("Block a card"); }
    QString operator()(const ComplaintFiling &) const
    {
        return CommandText::tr("Complaint to the bank");
    }
    QString operator()(const CaseReply &reply) const
    {
        return reply.kind == domain::CaseKind::Dispute
                   ? CommandText::tr("Message to the bank about a dispute")
                   : CommandText::tr("Message to the bank about a complaint");
    }
};

struct Undone {
    QString operator()(const NoteChange &) const
    {
        return CommandText::tr("The note is as it was before.");
    }
    QString operator()(const ReviewMark &) const
    {
        return CommandText::tr("The day is marked as it was before.");
    }
    QString operator()(const SmsNoticesChange &) const
    {
        return CommandText::tr("SMS notices are set as they were before.");
    }
    QString operator()(const FraudReport &) const
    {
        return CommandText::tr("The bank opens no case on this operation.");
    }
    QString operator()(const CardBlock &) const
    {
        return CommandText::tr("The bank does not block the card because of this request.");
    }
    QString operator()(const ComplaintFiling &) const
    {
        return CommandText::tr("The bank opens no case on this complaint.");
    }
    QString operator()(const CaseReply &) const
    {
        return CommandText::tr("The message does not stand in the case.");
    }
};

struct Words {
    QString operator()(const NoteChange &note) const { return note.text; }
    QString operator()(const ReviewMark &) const { return {}; }
    QString operator()(const SmsNoticesChange &) const { return {}; }
    QString operator()(const FraudReport &report) const { return report.text; }
    QString operator()(const CardBlock &) const { return {}; }
    QString operator()(const ComplaintFiling &filing) const { return filing.text; }
    QString operator()(const CaseReply &reply) const { return reply.text; }
};

} // namespace

QString commandTitle(const domain::Command::Body &body, domain::Language language)
{
    return std::visit(Title{language}, body);
}

QString commandUndone(const domain::Command::Body &body)
{
    return std::visit(Undone(), body);
}

QString commandOperation(const domain::Command::Body &body)
{
    if (const auto *note = std::get_if<NoteChange>(&body))
        return note->operationId;
    const auto *report = std::get_if<FraudReport>(&body);
    return report != nullptr ? report->operationId : QString();
}

QString commandWords(const domain::Command::Body &body)
{
    return std::visit(Words(), body);
}

bool isOpen(const vault::OutboxStore::Entry &entry)
{
    return entry.state == State::Waiting || entry.state == State::Sending;
}

Look commandLook(State state)
{
    const QString word = CommandText::state(state);
    switch (state) {
    case State::Waiting:
        return {word, Glyph::Clock, Tone::Attention};
    case State::Sending:
        return {word, Glyph::Mail, Tone::Accent};
    case State::Done:
        return {word, Glyph::Check, Tone::Positive};
    case State::Refused:
        return {word, Glyph::Cross, Tone::Negative};
    }
    Q_UNREACHABLE();
}

} // namespace qorgan::ui
