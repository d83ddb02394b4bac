// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ComplaintForm.h"

#include "ui/format/CaseText.h"
#include "ui/style/Style.h"
#include "ui/widgets/ChoiceRow.h"
#include "ui/widgets/MessageEditor.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/ToneFrame.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace qorgan::ui {

using domain::ComplaintSubject;

namespace {

constexpr std::array kSubjects{ComplaintSubject::Service, ComplaintSubject::Operation,
                               ComplaintSubject::Card,    ComplaintSubject::PersonalData,
                               ComplaintSubject::Program, ComplaintSubject::Other};

QStringList subjectNames()
{
    QStringList names;
    for (const ComplaintSubject subject : kSubjects)
        names.append(QStringLiteral("subject_") + domain::toWord(subject));
    return names;
}

QPushButton *button(const char *name, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(true);
    return made;
}

} // namespace

ComplaintForm::ComplaintForm(session::Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_begin(button("beginComplaint", this))
    , m_box(new ToneFrame(this))
    , m_title(new TextLabel(TextLabel::Role::Lead, QStringLiteral("complaintTitle"), m_box))
    , m_promise(new TextLabel(TextLabel::Role::Body, QStringLiteral("complaintPromise"), m_box))
    , m_subjectLabel(
          new TextLabel(TextLabel::Role::Strong, QStringLiteral("complaintSubjectLabel"), m_box))
    , m_subjects(new ChoiceRow(QStringLiteral("complaintSubjects"), subjectNames(), m_box))
    , m_editor(new MessageEditor(
          QStringLiteral("complaintField"), domain::ComplaintFiling::kLongest,
          [this](const QString &text) { return send(text); }, m_box))
    , m_back(button("complaintBack", m_box))
{
    setObjectName(QStringLiteral("complaintForm"));
    m_box->setObjectName(QStringLiteral("complaintBox"));
    layOut();
    show(Face::Closed);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        show(Face::Open);
        emit unfolded();
    });
    connect(m_back, &QPushButton::clicked, this, [this] { show(Face::Closed); });
    connect(m_subjects, &ChoiceRow::changed, this, [this] { refreshHindrance(); });
    connect(m_editor, &MessageEditor::sent, this, [this] { endFiling(); });
    connect(&m_commands, &session::Commands::refused, this, &ComplaintForm::takeRefusal);
    retranslate();
}

void ComplaintForm::layOut()
{
    auto *box = new QVBoxLayout(m_box);
    box->setSpacing(tokensOf(this).space.small);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_promise),
                          static_cast<QWidget *>(m_subjectLabel),
                          static_cast<QWidget *>(m_subjects), static_cast<QWidget *>(m_editor)})
        box->addWidget(part);
    box->addWidget(m_back, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_begin, 0, Qt::AlignLeft);
    layout->addWidget(m_box);
}

void ComplaintForm::show(Face face)
{
    const bool open = face == Face::Open;
    const bool had = isAncestorOf(QApplication::focusWidget());
    m_box->setVisible(open);
    m_begin->setVisible(!open);
    if (!had)
        return;
    if (open)
        m_subjects->setFocus();
    else
        m_begin->setFocus();
}

void ComplaintForm::beginAbout(const QString &caseNumber)
{
    const QString typed = m_editor->text();
    if (!typed.contains(caseNumber)) {
        //: %1 is a number such as D-2026-000123
        m_editor->setText(tr("About the case %1: ").arg(caseNumber) + typed);
        choose(ComplaintSubject::Operation);
    }
    show(Face::Open);
    m_editor->setFocus();
    emit unfolded();
}

base::Task<void> ComplaintForm::send(const QString &text)
{
    // A scope of its own: what was asked for is done though the page goes away.
    return m_commands.complain(kSubjects.at(static_cast<std::size_t>(*m_subjects->chosen())), text,
                               base::CancelScope());
}

void ComplaintForm::endFiling()
{
    // What was typed meanwhile is another complaint.
    if (!m_editor->text().isEmpty())
        return;
    m_subjects->clear();
    show(Face::Closed);
    emit unfolded();
}

void ComplaintForm::takeRefusal(const domain::Command &command, base::ErrorCode why)
{
    const auto *filing = std::get_if<domain::ComplaintFiling>(&command.body);
    if (filing == nullptr)
        return;
    if (m_editor->text().isEmpty())
        choose(filing->subject);
    m_editor->takeBack(filing->text, why);
    show(Face::Open);
}

void ComplaintForm::choose(ComplaintSubject subject)
{
    const auto at = std::find(kSubjects.cbegin(), kSubjects.cend(), subject);
    m_subjects->choose(static_cast<int>(at - kSubjects.cbegin()));
}

void ComplaintForm::refreshHindrance()
{
    m_editor->setHindrance(!m_subjects->chosen() ? tr("Choose above what it is about.")
                                                 : QString());
}

void ComplaintForm::retranslate()
{
    m_begin->setText(tr("Write a complaint"));
    m_begin->setAccessibleDescription(tr("Opens the form; sends nothing yet"));
    m_title->setText(tr("Complaint to the bank"));
    m_promise->setText(
        tr("The bank answers in writing within 30 calendar days of receiving the complaint. If you "
           "do not agree with the answer, you can go to court."));
    m_subjectLabel->setText(tr("What is it about?"));
    m_subjects->setAccessibleName(m_subjectLabel->text());
    for (std::size_t i = 0; i < kSubjects.size(); ++i)
        m_subjects->setText(static_cast<int>(i), subjectText(kSubjects.at(i)),
                            m_subjectLabel->text());
    m_editor->setWords({tr("What happened, and what do you ask for?"), tr("Send the complaint"),
                        tr("The bank gives it a number and has 30 calendar days to answer."),
                        tr("Write what happened; then you can send it.")});
    m_back->setText(tr("Back"));
    m_back->setAccessibleDescription(tr("Sends nothing; what you wrote stays"));
    refreshHindrance();
}

void ComplaintForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ComplaintForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_box->isVisible())
        show(Face::Closed);
    else
        QWidget::keyPressEvent(event);
}

} // namespace qorgan::ui
