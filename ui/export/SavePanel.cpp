// SPDX-License-Identifier: Apache-2.0
#include "ui/export/SavePanel.h"

#include "ui/format/BreakableText.h"
#include "ui/format/ErrorText.h"
#include "ui/format/MoneyText.h"
#include "ui/style/Style.h"
#include "ui/widgets/BusyRow.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace qorgan::ui {

using End = FileExport::End;
using Existing = FileExport::Existing;

namespace {

constexpr int kLongestPath = 1'000;

QPushButton *button(const char *name, const char *kind, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(QLatin1String(name));
    made->setProperty("kind", QLatin1String(kind));
    made->setAutoDefault(false);
    return made;
}

TextLabel *label(TextLabel::Role role, const char *name, QWidget *parent)
{
    return new TextLabel(role, QLatin1String(name), parent);
}

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// The same path, or one with a number that nothing bears yet.
QString freePath(const QString &path)
{
    const QFileInfo wanted(path);
    QString free = path;
    for (int n = 2; QFileInfo::exists(free); ++n) {
        free = wanted.dir().filePath(QStringLiteral("%1 (%2).%3")
                                         .arg(wanted.completeBaseName())
                                         .arg(n)
                                         .arg(wanted.suffix()));
    }
    return free;
}

} // namespace

SavePanel::SavePanel(session::ComputerKind computer, Maker maker, QWidget *parent)
    : ToneFrame(parent)
    , m_computer(computer)
    , m_maker(std::move(maker))
    , m_export(new FileExport(this))
    , m_title(label(TextLabel::Role::Lead, "saveTitle", this))
    , m_refusal(label(TextLabel::Role::Body, "saveRefusal", this))
    , m_form(new QWidget(this))
    , m_choices(new QVBoxLayout)
    , m_pathLabel(label(TextLabel::Role::Small, "savePathLabel", m_form))
    , m_path(new QLineEdit(m_form))
    , m_folder(button("chooseFolderButton", "", m_form))
    , m_warning(label(TextLabel::Role::Body, "saveWarning", this))
    , m_busy(new BusyRow(this))
    , m_outcomeBox(new ToneFrame(Tone::Positive, this))
    , m_outcome(label(TextLabel::Role::Body, "saveOutcome", m_outcomeBox))
    , m_replace(button("replaceFileButton", "danger", m_outcomeBox))
    , m_save(button("saveFileButton", "primary", this))
    , m_close(button("closeSaveButton", "", this))
{
    setObjectName(QStringLiteral("savePanel"));
    m_path->setObjectName(QStringLiteral("savePath"));
    m_path->setMaxLength(kLongestPath);
    m_outcomeBox->setObjectName(QStringLiteral("saveOutcomeBox"));
    layOut();
    connect(m_folder, &QPushButton::clicked, this, [this] { chooseFolder(); });
    connect(m_save, &QPushButton::clicked, this, [this] { save(Existing::Kept); });
    connect(m_path, &QLineEdit::returnPressed, this, [this] { save(Existing::Kept); });
    connect(m_replace, &QPushButton::clicked, this, [this] { save(Existing::Replaced); });
    connect(m_close, &QPushButton::clicked, this, [this] { close(); });
    connect(m_busy, &BusyRow::cancelled, m_export, &FileExport::cancel);
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_ended.reset();
        refresh();
    });
    connect(m_export, &FileExport::progressed, this,
            [this] { m_busy->start([this] { return progressText(); }); });
    connect(m_export, &FileExport::ended, this, &SavePanel::takeEnd);
    refresh();
}

void SavePanel::layOut()
{
    const auto &space = tokensOf(this).space;
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins({});
    form->setSpacing(space.small);
    m_choices->setSpacing(space.small);
    form->addLayout(m_choices);
    form->addWidget(m_pathLabel);
    form->addWidget(m_path);
    form->addWidget(m_folder, 0, Qt::AlignLeft);
    auto *warningBox = new ToneFrame(Tone::Attention, this);
    m_warning->setParent(warningBox);
    auto *warning = new QVBoxLayout(warningBox);
    warning->addWidget(m_warning);
    auto *outcome = new QVBoxLayout(m_outcomeBox);
    outcome->setSpacing(space.small);
    outcome->addWidget(m_outcome);
    outcome->addWidget(m_replace, 0, Qt::AlignLeft);
    auto *buttons = new FlowLayout(space.small);
    buttons->addWidget(m_save);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space.medium, space.medium, space.medium, space.medium);
    layout->setSpacing(space.small);
    layout->addWidget(m_title);
    layout->addWidget(m_refusal);
    layout->addWidget(m_form);
    layout->addWidget(warningBox);
    layout->addWidget(m_busy);
    layout->addWidget(m_outcomeBox);
    layout->addLayout(buttons);
    m_refusal->setVisible(isForeign());
    for (QWidget *part :
         {m_form, static_cast<QWidget *>(warningBox), static_cast<QWidget *>(m_save)})
        part->setVisible(!isForeign());
}

bool SavePanel::isForeign() const
{
    return m_computer == session::ComputerKind::Foreign;
}

void SavePanel::addChoice(QWidget *choice, QWidget *control)
{
    m_choices->addWidget(choice);
    // They come later than what stands below them.
    QWidget *before = control;
    for (QWidget *next : {static_cast<QWidget *>(m_path), static_cast<QWidget *>(m_folder),
                          m_busy->findChild<QWidget *>(QStringLiteral("cancelButton")),
                          static_cast<QWidget *>(m_replace), static_cast<QWidget *>(m_save),
                          static_cast<QWidget *>(m_close)})
    {
        setTabOrder(before, next);
        before = next;
    }
}

void SavePanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SavePanel::suggest(const QString &name)
{
    const QFileInfo typed(m_path->text().isEmpty() ? QDir(documents()).filePath(name) : path());
    m_ending = u'.' + QFileInfo(name).suffix();
    const bool isTyped = m_path->text() != m_suggested;
    const QString file = isTyped ? typed.completeBaseName() + m_ending : name;
    const QString whole = typed.dir().filePath(file);
    m_path->setText(QDir::toNativeSeparators(isTyped ? whole : freePath(whole)));
    if (!isTyped)
        m_suggested = m_path->text();
    m_ended.reset();
    refresh();
}

QString SavePanel::path() const
{
    const QString typed = QDir::fromNativeSeparators(m_path->text().trimmed());
    const QString whole = QDir::cleanPath(QDir(documents()).absoluteFilePath(typed));
    return whole.endsWith(m_ending, Qt::CaseInsensitive) ? whole : whole + m_ending;
}

void SavePanel::setLanguage(domain::Language language)
{
    m_language = language;
    refresh();
}

void SavePanel::begin()
{
    QWidget *first = nextInFocusChain();
    while (first != this && !(first->isVisible() && (first->focusPolicy() & Qt::TabFocus)))
        first = first->nextInFocusChain();
    first->setFocus();
}

void SavePanel::forget()
{
    m_export->cancel();
    m_path->clear();
    m_suggested.clear();
    m_target.clear();
    m_ended.reset();
    refresh();
}

void SavePanel::chooseFolder()
{
    const QFileInfo target(path());
    auto *dialog = new QFileDialog(this, tr("Choose a folder"), target.path());
    dialog->setObjectName(QStringLiteral("folderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    // The system's own would speak the system's language.
    dialog->setOptions(QFileDialog::ShowDirsOnly | QFileDialog::DontUseNativeDialog);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        const bool isSuggested = m_path->text() == m_suggested;
        m_path->setText(
            QDir::toNativeSeparators(QDir(folder).filePath(QFileInfo(path()).fileName())));
        if (isSuggested)
            m_suggested = m_path->text();
        m_ended.reset();
        refresh();
    });
    dialog->open();
}

void SavePanel::save(Existing existing)
{
    if (isForeign() || m_export->isRunning() || m_path->text().trimmed().isEmpty())
        return;
    m_ended.reset();
    FileExport::Work work = m_maker();
    m_target = path();
    work.path = m_target;
    work.existing = existing;
    m_export->start(std::move(work));
    m_busy->start([this] { return progressText(); });
    refresh();
    // The controls that could have had it are closed now.
    m_busy->findChild<QPushButton *>(QStringLiteral("cancelButton"))->setFocus();
    emit unfolded();
}

void SavePanel::takeEnd(const FileExport::Outcome &outcome)
{
    m_busy->stop();
    m_ended = outcome;
    refresh();
    if (outcome.end == End::Exists)
        m_path->setFocus();
    else if (outcome.end == End::Saved)
        m_close->setFocus();
    else
        m_save->setFocus();
    QAccessibleEvent alert(m_outcomeBox, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    emit unfolded();
}

void SavePanel::close()
{
    m_export->cancel();
    m_ended.reset();
    refresh();
    emit closed();
}

QString SavePanel::progressText() const
{
    if (m_export->total() == 0)
        return tr("The operations are being counted");
    if (m_export->done() == m_export->total())
        return tr("The file is being finished");
    //: %1 and %2 are numbers of operations
    return tr("Saved so far: %1 of %2")
        .arg(countText(m_export->done(), m_language), countText(m_export->total(), m_language));
}

QString SavePanel::outcomeText() const
{
    const QString target = breakableText(QDir::toNativeSeparators(m_target));
    switch (m_ended->end) {
    case End::Saved:
        //: %1 is the name of a file
        return tr("Saved: %1").arg(target);
    case End::Cancelled:
        return tr("Stopped. No file was left behind.");
    case End::Nothing:
        return tr("There are no such operations, so nothing was saved. Choose others.");
    case End::TooMany:
        //: %1 is a number of operations
        return tr("These are too many operations for a PDF: %1. Choose CSV, or fewer operations by "
                  "search, filter or month.")
            .arg(countText(m_ended->count, m_language));
    case End::Exists:
        //: %1 is the name of a file
        return tr("There is such a file already: %1. Type another name, or replace it.")
            .arg(target);
    case End::NoFolder:
        return tr("This folder does not exist. Choose another one.");
    case End::NoFile:
        return tr("What bears this name is no file. Type another name.");
    case End::Failed:
        return tr("The file was not saved, and nothing of it was left behind. Another folder or "
                  "disk may do.")
               + u' ' + errorText(m_ended->error.value_or(base::Error{}));
    }
    Q_UNREACHABLE();
}

void SavePanel::refreshOutcome()
{
    m_outcomeBox->setVisible(m_ended.has_value());
    if (!m_ended) {
        m_outcome->clear();
        return;
    }
    const bool isSaved = m_ended->end == End::Saved;
    const bool isStopped = m_ended->end == End::Cancelled;
    if (isSaved)
        m_outcomeBox->setTone(Tone::Positive);
    else
        m_outcomeBox->setTone(isStopped ? Tone::Neutral : Tone::Negative);
    m_outcome->setText(outcomeText());
    m_outcomeBox->setAccessibleName(m_outcome->text());
    m_replace->setVisible(m_ended->end == End::Exists);
}

void SavePanel::refresh()
{
    m_refusal->setText(tr("On someone else's computer nothing is saved: others could read the file "
                          "when you have gone. Save it on your own computer."));
    m_pathLabel->setText(tr("Folder and name of the file"));
    m_path->setAccessibleName(m_pathLabel->text());
    m_folder->setText(tr("Choose a folder…"));
    m_folder->setAccessibleDescription(tr("Shows the folders of this computer"));
    m_warning->setText(tr("The file will not be encrypted. Whoever uses this computer or gets a "
                          "copy of the file can read it. Delete it when you no longer need it."));
    m_path->setAccessibleDescription(m_warning->text());
    m_replace->setText(tr("Replace the file"));
    m_replace->setAccessibleDescription(tr("What is in the file now will be gone"));
    m_save->setText(tr("Save the file"));
    m_save->setAccessibleDescription(m_warning->text());
    m_close->setText(tr("Close"));
    m_close->setAccessibleDescription(tr("Goes back; what is being saved is stopped"));
    const bool isRunning = m_export->isRunning();
    m_form->setEnabled(!isRunning);
    m_save->setEnabled(!isRunning && !m_path->text().trimmed().isEmpty());
    refreshOutcome();
}

void SavePanel::changeEvent(QEvent *event)
{
    ToneFrame::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::StyleChange)
        refresh();
}

void SavePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return ToneFrame::keyPressEvent(event);
    if (m_export->isRunning())
        m_export->cancel();
    else
        close();
}

} // namespace qorgan::ui
