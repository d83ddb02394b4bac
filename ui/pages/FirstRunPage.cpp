// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/FirstRunPage.h"

#include "ui/widgets/ChoiceButton.h"

namespace qorgan::ui {

using domain::Language;
using domain::ReminderTrigger;
using session::ComputerKind;

namespace {

bool offersConnection(const domain::BankProfile &bank)
{
    return bank.sandbox || !bank.server.isEmpty();
}

} // namespace

FirstRunPage::FirstRunPage(const PageContext &context, QWidget *parent)
    : FlowPage(context, QStringLiteral("firstRunPage"), parent)
{
    buildLanguages();
    begin(m_parts.first().second);
}

ChoiceButton *FirstRunPage::addChoice(Step step, const QString &name, const QString &icon)
{
    auto *choice = new ChoiceButton(name, icon, this);
    addToStep(choice);
    m_parts.append({step, choice});
    return choice;
}

void FirstRunPage::buildLanguages()
{
    // Each language names itself, whatever the interface speaks.
    const struct {
        Language language;
        QString name;
        QString itself;
        QString welcome;
    } languages[] = {
        {Language::Kazakh, QStringLiteral("languageKk"), QStringLiteral("Қазақша"),
         QStringLiteral("Қосымша қазақ тілінде сөйлейді")},
        {Language::Russian, QStringLiteral("languageRu"), QStringLiteral("Русский"),
         QStringLiteral("Приложение будет на русском языке")},
        {Language::English, QStringLiteral("languageEn"), QStringLiteral("English"),
         QStringLiteral("The program will be in English")},
    };
    for (const auto &entry : languages) {
        auto *choice = addChoice(Step::Language, entry.name, {});
        choice->setTexts(entry.itself, entry.welcome);
        connect(choice, &QPushButton::clicked, this, [this, language = entry.language] {
            context().settings.setLanguage(language);
            showStep(Step::Computer);
        });
    }
}

void FirstRunPage::buildComputers()
{
    if (m_own != nullptr)
        return;
    m_own =
        addChoice(Step::Computer, QStringLiteral("computerOwn"), QStringLiteral("computer-own"));
    m_foreign = addChoice(Step::Computer, QStringLiteral("computerForeign"),
                          QStringLiteral("computer-foreign"));
    connect(m_own, &QPushButton::clicked, this, [this] {
        m_computer = ComputerKind::Own;
        afterComputer();
    });
    connect(m_foreign, &QPushButton::clicked, this, [this] {
        m_computer = ComputerKind::Foreign;
        showStep(Step::ForeignAdvice);
    });
    m_goOn = addButton(QStringLiteral("goOnButton"), ButtonKind::Plain);
    m_safety = addButton(QStringLiteral("bankSafetyButton"), ButtonKind::Plain);
    m_contacts = addButton(QStringLiteral("bankContactsButton"), ButtonKind::Plain);
    m_back = addButton(QStringLiteral("backButton"), ButtonKind::Quiet);
    connect(m_goOn, &QPushButton::clicked, this, &FirstRunPage::afterComputer);
    connect(m_safety, &QPushButton::clicked, this, [this] { emit safetyRequested(m_bankId); });
    connect(m_contacts, &QPushButton::clicked, this, [this] { emit contactsRequested(m_bankId); });
    connect(m_back, &QPushButton::clicked, this, &FirstRunPage::goBack);
}

void FirstRunPage::buildBanks()
{
    if (!m_banks.isEmpty())
        return;
    for (const auto &bank : context().directory.banks()) {
        auto *choice =
            addChoice(Step::Bank, QStringLiteral("bank_") + bank.id, QStringLiteral("bank"));
        m_banks.append({bank.id, choice});
        connect(choice, &QPushButton::clicked, this, [this, &bank] { choose(bank); });
    }
}

void FirstRunPage::choose(const domain::BankProfile &bank)
{
    m_bankId = bank.id;
    if (offersConnection(bank))
        emit finished(m_bankId, m_computer);
    else
        showStep(Step::BankWithoutConnection);
}

void FirstRunPage::afterComputer()
{
    // The bank may have been named when the program was started.
    const auto *named = context().directory.find(context().settings.bankId());
    if (named != nullptr)
        choose(*named);
    else
        showStep(Step::Bank);
}

void FirstRunPage::goBack()
{
    switch (m_step) {
    case Step::Language:
        return;
    case Step::Computer:
        return showStep(Step::Language);
    case Step::ForeignAdvice:
    case Step::Bank:
        return showStep(Step::Computer);
    case Step::BankWithoutConnection:
        return showStep(Step::Bank);
    }
}

void FirstRunPage::showRefused()
{
    m_refused = true;
    showStep(Step::Computer);
}

void FirstRunPage::showStep(Step step)
{
    m_step = step;
    if (step != Step::Computer)
        m_refused = false;
    buildComputers();
    if (step == Step::Bank || step == Step::BankWithoutConnection)
        buildBanks();
    showParts();
    retranslateUi();
}

void FirstRunPage::showParts()
{
    QWidget *first = nullptr;
    for (const auto &[step, widget] : m_parts) {
        widget->setVisible(step == m_step);
        if (step == m_step && first == nullptr)
            first = widget;
    }
    m_goOn->setVisible(m_step == Step::ForeignAdvice);
    m_safety->setVisible(m_step == Step::BankWithoutConnection);
    m_contacts->setVisible(m_step == Step::BankWithoutConnection);
    m_back->setVisible(m_step != Step::Language);
    (first != nullptr ? first : static_cast<QWidget *>(m_back))->setFocus();
}

void FirstRunPage::retranslateUi()
{
    if (m_step == Step::Language) {
        // In every language at once: nobody has chosen yet.
        setHeading(QStringLiteral("Тілді таңдаңыз\nВыберите язык"));
        return;
    }
    setButtonText(m_back, tr("Back"), tr("Goes to the question before"));
    setButtonText(m_goOn, tr("Go on all the same"),
                  tr("Opens a session that leaves nothing on this computer"));
    setButtonText(m_safety, tr("Reminders"), tr("Shows the safety reminders of this bank"));
    setButtonText(m_contacts, tr("Contacts"), tr("Shows how to reach this bank"));
    if (m_step == Step::Computer || m_step == Step::ForeignAdvice)
        wordComputer();
    else
        wordBanks();
}

void FirstRunPage::wordComputer()
{
    m_own->setTexts(tr("My own computer"),
                    tr("Your data are kept here in an encrypted vault, so that you can read them "
                       "without network. Only your password opens it."));
    m_foreign->setTexts(tr("Someone else's computer"),
                        tr("At work, at a friend's, in a hotel. Nothing will be left on it."));
    const auto &anyBank = context().directory.banks().first();
    if (m_step == Step::Computer) {
        setHeading(tr("Whose computer is this?"),
                   m_refused ? tr("You did not accept the policy, so nothing was kept on this "
                                  "computer. You can close the program or begin again.")
                             : QString());
        setReminders({ReminderTrigger::FirstRunComputer}, anyBank);
    } else {
        setHeading(tr("Better use your own computer"),
                   tr("Someone else's computer may record what you type and show. If you can, wait "
                      "until you are at your own. If you cannot: nothing is saved here, and "
                      "closing the window logs you out."));
        setReminders({ReminderTrigger::ForeignComputer}, anyBank);
    }
}

void FirstRunPage::wordBanks()
{
    for (const auto &[id, choice] : m_banks) {
        const auto *bank = context().directory.find(id);
        QString state = tr("Sign in with phone and SMS key");
        if (bank->sandbox)
            state = tr("For trying out: no real money, no real customers");
        else if (!offersConnection(*bank))
            state = tr("No connection yet: reminders and contacts only");
        choice->setTexts(bank->name.in(language()), state);
    }
    if (m_step == Step::Bank) {
        setHeading(tr("Which bank are you a customer of?"));
        setReminders({}, context().directory.banks().first());
    } else {
        const auto *bank = context().directory.find(m_bankId);
        setHeading(bank->name.in(language()),
                   tr("This bank offers this program no connection yet, so you cannot sign in. "
                      "Its safety reminders and contacts are here, also without network. "
                      "To see how everything works, go back and choose the demo bank."));
    }
}

} // namespace qorgan::ui
