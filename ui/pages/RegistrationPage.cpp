// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/RegistrationPage.h"

#include "domain/PasswordPolicy.h"
#include "ui/format/KeyStepText.h"
#include "ui/pages/PolicyPage.h"
#include "ui/pages/VaultChoicePage.h"
#include "ui/style/Style.h"
#include "ui/widgets/BirthDateField.h"
#include "ui/widgets/PasswordAdvice.h"
#include "ui/widgets/PasswordEntry.h"
#include "ui/widgets/SecretField.h"
#include "ui/widgets/StatementCheck.h"

#include <QLineEdit>

namespace qorgan::ui {

using base::ErrorCode;

namespace {
constexpr int kMostNameCharacters = 100;
}

RegistrationPage::RegistrationPage(const PageContext &context, session::BankSession &session,
                                   QWidget *parent)
    : FlowPage(context, QStringLiteral("registrationPage"), parent)
    , m_session(session)
    , m_name(new QLineEdit(this))
    , m_birthDate(new BirthDateField(this))
{
    m_name->setObjectName(QStringLiteral("nameField"));
    m_name->setMaxLength(kMostNameCharacters);
    m_nameLabel = addFieldLabel(QStringLiteral("nameLabel"), m_name);
    m_birthDateLabel = addFieldLabel(QStringLiteral("birthDateLabel"), m_birthDate);
    m_wayOut = new TextLabel(TextLabel::Role::Body, QStringLiteral("guardianContacts"), this);
    m_wayOut->hide();
    addToStep(m_wayOut);
    addPasswordFields();
    addStatements();

    m_register = addButton(QStringLiteral("registerButton"), ButtonKind::Primary);
    m_startOver = addButton(QStringLiteral("startOverButton"), ButtonKind::Quiet);
    connect(m_register, &QPushButton::clicked, this, &RegistrationPage::submit);
    connect(m_startOver, &QPushButton::clicked, this, &RegistrationPage::startOverRequested);
    connect(m_name, &QLineEdit::textEdited, this, &RegistrationPage::forgetFault);
    connect(m_birthDate, &BirthDateField::changed, this, &RegistrationPage::forgetFault);
    for (auto *field : {m_password, m_repeat})
        connect(field, &PasswordEntry::changed, this, &RegistrationPage::forgetFault);
    for (auto *box : {m_ownNumber, m_policy})
        connect(box, &QCheckBox::toggled, this, &RegistrationPage::forgetFault);
    connect(&m_session.signIn(), &session::SignIn::keyStepBegun, this,
            [this](vault::Vault::KeyStep step) { nameTask([step] { return keyStepText(step); }); });
    begin(m_name);
    judgePassword();
}

void RegistrationPage::addPasswordFields()
{
    m_password = new PasswordEntry(QStringLiteral("passwordField"), this);
    addToStep(m_password);
    m_advice = new PasswordAdvice(this);
    addToStep(m_advice);
    m_repeat = new PasswordEntry(QStringLiteral("passwordRepeatField"), this);
    addToStep(m_repeat);
    connect(m_password, &PasswordEntry::changed, this, &RegistrationPage::judgePassword);
}

void RegistrationPage::addStatements()
{
    addSpace(tokensOf(this).space.small);
    m_ownNumber = new StatementCheck(QStringLiteral("ownNumberCheck"), this);
    m_policy = new StatementCheck(QStringLiteral("policyCheck"), this);
    // Accepted on the policy page a moment ago; it can be taken back here.
    m_policy->setChecked(context().settings.acceptedPolicyEdition()
                         == m_session.profile().policy.edition);
    m_readPolicy = new QPushButton(this);
    m_readPolicy->setObjectName(QStringLiteral("readPolicyButton"));
    m_readPolicy->setProperty("kind", QStringLiteral("quiet"));
    m_readPolicy->setAutoDefault(true);
    m_policyText = new TextLabel(TextLabel::Role::Body, QStringLiteral("policyText"), this);
    m_policyText->hide();
    addToStep(m_ownNumber);
    addToStep(m_policy);
    addToStep(m_readPolicy, Qt::AlignLeft);
    addToStep(m_policyText);
    connect(m_readPolicy, &QPushButton::clicked, this, [this] {
        m_policyText->setVisible(m_policyText->isHidden());
        retranslateUi();
    });
}

void RegistrationPage::forgetFault()
{
    clearError();
    m_wayOut->hide();
}

void RegistrationPage::judgePassword()
{
    const auto &password = m_password->field().secret();
    m_advice->setState(m_session.profile().passwordPolicy.check(password),
                       m_password->field().isEmpty() ? -1 : domain::passwordStrength(password));
}

domain::RegistrationForm RegistrationPage::form() const
{
    domain::RegistrationForm form;
    form.name = m_name->text().simplified();
    form.birthDate = m_birthDate->date();
    form.password = m_password->field().secret().clone();
    form.ownNumberStated = m_ownNumber->isChecked();
    if (m_policy->isChecked())
        form.acceptedPolicyEdition = m_session.profile().policy.edition;
    form.language = language();
    return form;
}

void RegistrationPage::submit()
{
    if (isBusy())
        return;
    m_wayOut->hide();
    const auto &password = m_password->field().secret();
    if (!password.equals(m_repeat->field().secret())
        && m_session.profile().passwordPolicy.validate(password))
        return showFault({ErrorCode::PasswordMismatch, {}});
    const auto scope = startTask([] { return tr("Registering you with the bank…"); });
    whenDone(m_session.signIn().registerCustomer(form(), scope),
             [this](const base::Result<void> &done) {
                 endTask();
                 if (done)
                     emit registered();
                 else if (VaultChoicePage::isDue(m_session.signIn(), done.error()))
                     emit vaultChoiceNeeded(done.error());
                 else
                     showFault(done.error());
             });
}

void RegistrationPage::showFault(const base::Error &error)
{
    showError(error);
    if (error.code == ErrorCode::UnderAge) {
        m_wayOut->setText(guardianText());
        m_wayOut->show();
    }
    if (auto *field = fieldOf(error.code))
        field->setFocus();
}

QWidget *RegistrationPage::fieldOf(ErrorCode code) const
{
    switch (code) {
    case ErrorCode::NameMissing:
    case ErrorCode::NameInvalid:
        return m_name;
    case ErrorCode::BirthDateInvalid:
    case ErrorCode::BirthDateInFuture:
    case ErrorCode::UnderAge:
        return m_birthDate;
    case ErrorCode::PasswordTooShort:
    case ErrorCode::PasswordDigitsOnly:
        return m_password;
    case ErrorCode::PasswordMismatch:
        return m_repeat;
    case ErrorCode::OwnNumberStatementMissing:
        return m_ownNumber;
    case ErrorCode::PolicyNotAccepted:
        return m_policy;
    default:
        return nullptr;
    }
}

QString RegistrationPage::guardianText() const
{
    QStringList lines{tr("A parent or guardian can ask the bank what is possible:")};
    for (const auto &contact : m_session.profile().contactsFor(u"guardian"))
        lines.append(contact.value + QStringLiteral(" — ") + contact.label.in(language()));
    return lines.join(u'\n');
}

void RegistrationPage::retranslateUi()
{
    setHeading(tr("Registration"),
               tr("Your number is confirmed. The bank needs a name, a birth date and a password."));
    m_nameLabel->setText(tr("First and last name"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_name->setAccessibleDescription(tr("As in your identity document"));
    m_birthDateLabel->setText(tr("Birth date"));
    m_password->setLabel(tr("New password"));
    m_repeat->setLabel(tr("The same password once more"));
    m_ownNumber->setStatement(
        tr("The number is my own: it is registered in my name and the phone is with me"));
    m_ownNumber->setAccessibleDescription(tr("Without this statement the bank registers nobody"));
    const auto &policy = m_session.profile().policy;
    m_policy->setStatement(tr("I accept the privacy policy, edition of %1")
                               .arg(editionText(policy.edition, language())));
    m_policy->setAccessibleDescription(tr("Without it the program cannot be used"));
    setButtonText(m_readPolicy,
                  m_policyText->isHidden() ? tr("Read the policy") : tr("Hide the policy"));
    QStringList paragraphs;
    for (const auto &paragraph : policy.summary)
        paragraphs.append(QStringLiteral("•  ") + paragraph.in(language()));
    m_policyText->setText(paragraphs.join(u'\n'));
    if (!m_wayOut->isHidden())
        m_wayOut->setText(guardianText());
    setButtonText(m_register, tr("Register"), tr("Sends what you filled in to the bank"));
    setButtonText(m_startOver, tr("Another number"), tr("Goes back to the phone number"));
    setReminders({domain::ReminderTrigger::RegistrationPage}, m_session.profile());
}

} // namespace qorgan::ui
