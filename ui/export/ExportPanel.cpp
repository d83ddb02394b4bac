// SPDX-License-Identifier: Apache-2.0
#include "ui/export/ExportPanel.h"

#include "ui/export/CsvFile.h"
#include "ui/export/PdfList.h"
#include "ui/format/DateText.h"
#include "ui/style/Style.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLocale>

namespace qorgan::ui {

namespace {

constexpr int kYears = 30;
constexpr int kMonths = 12;
constexpr int kAccountEnd = 4;

} // namespace

ExportPanel::ExportPanel(const domain::BankProfile &profile, vault::OperationStore &operations,
                         const session::Connection &connection, session::ComputerKind computer,
                         QWidget *parent)
    : QScrollArea(parent)
    , m_profile(profile)
    , m_operations(operations)
    , m_connection(connection)
    , m_save(new SavePanel(
          computer,
          [this] {
              return FileExport::Work{content(), source(), {}};
          },
          this))
{
    setObjectName(QStringLiteral("exportPanel"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    addField(What, "exportWhat");
    addField(Account, "exportAccount");
    addField(Month, "exportMonth");
    addField(Year, "exportYear");
    addField(Format, "exportFormat");
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->addWidget(m_save);
    layout->addStretch();
    setWidget(body);
    connect(m_save, &SavePanel::closed, this, &ExportPanel::closed);
    connect(m_save, &SavePanel::unfolded, this,
            [this] { ensureVisible(0, widget()->height(), 0, 0); });
}

void ExportPanel::addField(Question question, const char *name)
{
    auto *row = new QWidget(m_save);
    auto *label =
        new TextLabel(TextLabel::Role::Small, QLatin1String(name) + QStringLiteral("Label"), row);
    auto *box = new QComboBox(row);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(tokensOf(this).space.tight);
    layout->addWidget(label);
    layout->addWidget(box);
    m_save->addChoice(row, box);
    m_fields[question] = {row, label, box};
    connect(box, &QComboBox::activated, this, [this] { refresh(); });
}

void ExportPanel::begin(const Listed &listed, const QList<domain::Account> &accounts,
                        const QDate &today)
{
    m_listed = listed;
    m_known = accounts;
    m_today = today;
    for (const Field &field : m_fields)
        field.box->clear();
    retranslate();
    m_fields[Month].box->setCurrentIndex(today.month() - 1);
    refresh();
    m_save->begin();
}

void ExportPanel::forget()
{
    m_save->forget();
    m_listed = {};
    m_known.clear();
    m_fields[Account].box->clear();
}

void ExportPanel::setLanguage(domain::Language language)
{
    m_language = language;
    m_save->setLanguage(language);
    retranslate();
}

void ExportPanel::word(Question question, const QString &label, const QStringList &answers)
{
    const auto &[row, caption, box] = m_fields[question];
    caption->setText(label);
    box->setAccessibleName(label);
    const int chosen = box->currentIndex();
    box->clear();
    box->addItems(answers);
    box->setCurrentIndex(qMax(chosen, 0));
}

void ExportPanel::retranslate()
{
    QStringList accounts;
    for (const domain::Account &account : std::as_const(m_known))
        accounts.append(account.title + QStringLiteral(" ··") + account.iban.right(kAccountEnd));
    QStringList months;
    for (int month = 1; month <= kMonths; ++month)
        months.append(QLocale().standaloneMonthName(month));
    QStringList years;
    for (int year = m_today.year(); m_today.isValid() && year > m_today.year() - kYears; --year)
        years.append(QString::number(year));
    QStringList what{tr("The operations that are listed now")};
    if (!accounts.isEmpty())
        what.append(tr("A month of one account"));
    word(What, tr("What to save"), what);
    word(Account, tr("Account"), accounts);
    word(Month, tr("Month"), months);
    word(Year, tr("Year"), years);
    word(Format, tr("Kind of file"),
         {tr("CSV: a table for Excel and other programs"), tr("PDF: pages to read and to print")});
    m_save->setTitle(tr("Save operations as a file"));
    setAccessibleName(tr("Save operations as a file"));
}

void ExportPanel::refresh()
{
    for (const Question question : {Account, Month, Year})
        m_fields[question].row->setVisible(isMonth());
    m_save->suggest(fileName());
}

int ExportPanel::answer(Question question) const
{
    return m_fields[question].box->currentIndex();
}

bool ExportPanel::isMonth() const
{
    return answer(What) == 1;
}

bool ExportPanel::isPdf() const
{
    return answer(Format) == 1;
}

QDate ExportPanel::month() const
{
    return {m_today.year() - answer(Year), answer(Month) + 1, 1};
}

QString ExportPanel::choiceText() const
{
    QStringList parts;
    if (m_listed.query.filter != vault::OperationFilter::All)
        parts.append(m_listed.filter);
    if (!m_listed.query.search.isEmpty())
        parts.append(u'«' + m_listed.query.search + u'»');
    return parts.join(QStringLiteral(", "));
}

QString ExportPanel::fileName() const
{
    const QString ending = isPdf() ? QStringLiteral(".pdf") : QStringLiteral(".csv");
    if (!isMonth()) {
        //: the name of a file; %1 is a date
        return tr("Qorgan operations %1").arg(m_today.toString(Qt::ISODate)) + ending;
    }
    //: the name of a file; %1 is a month such as 2026-11, %2 the end of an account's number
    return tr("Qorgan statement %1 account %2")
               .arg(month().toString(QStringLiteral("yyyy-MM")),
                    m_known.at(answer(Account)).iban.right(kAccountEnd))
           + ending;
}

FileFacts ExportPanel::facts() const
{
    FileFacts facts;
    facts.language = m_language;
    facts.bank = m_profile.name.in(m_language);
    for (const domain::Account &account : std::as_const(m_known))
        facts.accounts.insert(account.id, account);
    facts.asOf = m_connection.asOf();
    return facts;
}

FileExport::Source ExportPanel::source() const
{
    if (!isMonth()) {
        return {&m_operations,
                [&store = m_operations, query = m_listed.query](const base::CancelScope &scope) {
                    return store.order(query, scope);
                }};
    }
    const vault::TimeSpan within{bankDayBegin(month()),
                                 bankDayBegin(month().addMonths(1)).addMSecs(-1)};
    return {&m_operations,
            [&store = m_operations, id = m_known.at(answer(Account)).id, within](
                const base::CancelScope &scope) { return store.ofAccount(id, within, scope); }};
}

std::shared_ptr<OperationFile> ExportPanel::content() const
{
    FileFacts known = facts();
    if (!isPdf())
        return std::make_shared<CsvFile>(std::move(known));
    PdfList::Head head{tr("Operations"), tr("all"), choiceText(), {}};
    if (isMonth()) {
        const domain::Account &account = m_known.at(answer(Account));
        known.accounts = {{account.id, account}};
        head = {tr("Operations of one account in a month"),
                account.title + QStringLiteral(", ") + account.iban,
                {},
                fullDateText(month(), m_language) + QStringLiteral(" – ")
                    + fullDateText(month().addMonths(1).addDays(-1), m_language)};
    }
    return std::make_shared<PdfList>(std::move(known), std::move(head), font());
}

void ExportPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace qorgan::ui
