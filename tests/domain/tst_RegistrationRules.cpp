// SPDX-License-Identifier: Apache-2.0
#include "domain/RegistrationRules.h"

#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using base::SecretBytes;
using domain::RegistrationForm;

namespace {

const QDate kToday(2026, 3, 2);

domain::BankProfile profile()
{
    domain::BankProfile made;
    made.policy.edition = QStringLiteral("2026-01-15");
    return made;
}

RegistrationForm form()
{
    RegistrationForm made;
    made.name = QStringLiteral("Әйгерім Ё. Қасым-Хан");
    made.birthDate = QDate(1990, 5, 17);
    made.password = SecretBytes::copyOf("Torgai 41");
    made.ownNumberStated = true;
    made.acceptedPolicyEdition = QStringLiteral("2026-01-15");
    return made;
}

QList<ErrorCode> faultsOf(const RegistrationForm &filled)
{
    return domain::registrationFaults(filled, profile(), kToday);
}

QList<ErrorCode> faultsOfName(const QString &name)
{
    auto filled = form();
    filled.name = name;
    return faultsOf(filled);
}

QList<ErrorCode> faultsOfBirth(const QDate &date)
{
    auto filled = form();
    filled.birthDate = date;
    return faultsOf(filled);
}

} // namespace

class tst_RegistrationRules : public QObject
{
    Q_OBJECT

private slots:
    void age_countsWholeYears_data();
    void age_countsWholeYears();
    void form_filledRightly_hasNoFault();
    void form_empty_namesEveryFault();
    void name_missingOrOdd_isNamed();
    void birthDate_limits_areExact();
    void minimumAge_isTheProfiles();
    void policy_olderEdition_isOutdated();
};

void tst_RegistrationRules::age_countsWholeYears_data()
{
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<int>("age");
    QTest::newRow("day before the 16th birthday") << QDate(2010, 3, 3) << QDate(2026, 3, 2) << 15;
    QTest::newRow("16th birthday") << QDate(2010, 3, 2) << QDate(2026, 3, 2) << 16;
    QTest::newRow("day after") << QDate(2010, 3, 1) << QDate(2026, 3, 2) << 16;
    QTest::newRow("month before") << QDate(2010, 4, 1) << QDate(2026, 3, 31) << 15;
    QTest::newRow("leap day, 28 February") << QDate(2008, 2, 29) << QDate(2026, 2, 28) << 17;
    QTest::newRow("leap day, 1 March") << QDate(2008, 2, 29) << QDate(2026, 3, 1) << 18;
    QTest::newRow("leap day in a leap year") << QDate(2008, 2, 29) << QDate(2024, 2, 29) << 16;
    QTest::newRow("born today") << QDate(2026, 3, 2) << QDate(2026, 3, 2) << 0;
}

void tst_RegistrationRules::age_countsWholeYears()
{
    QFETCH(const QDate, birth);
    QFETCH(const QDate, today);
    QFETCH(const int, age);
    QCOMPARE(domain::ageOn(birth, today), age);
}

void tst_RegistrationRules::form_filledRightly_hasNoFault()
{
    QCOMPARE(faultsOf(form()), QList<ErrorCode>());
}

void tst_RegistrationRules::form_empty_namesEveryFault()
{
    QCOMPARE(faultsOf(RegistrationForm{}),
             (QList{ErrorCode::NameMissing, ErrorCode::BirthDateInvalid,
                    ErrorCode::PasswordTooShort, ErrorCode::PasswordDigitsOnly,
                    ErrorCode::OwnNumberStatementMissing, ErrorCode::PolicyNotAccepted}));
}

void tst_RegistrationRules::name_missingOrOdd_isNamed()
{
    QCOMPARE(faultsOfName(QStringLiteral("   ")), QList{ErrorCode::NameMissing});
    QCOMPARE(faultsOfName(QStringLiteral("Ann1")), QList{ErrorCode::NameInvalid});
    QCOMPARE(faultsOfName(QStringLiteral("<b>Ann</b>")), QList{ErrorCode::NameInvalid});
    QCOMPARE(faultsOfName(QStringLiteral("- .")), QList{ErrorCode::NameInvalid});
    QCOMPARE(faultsOfName(QStringLiteral("Ann\nBob")), QList{ErrorCode::NameInvalid});
    QCOMPARE(faultsOfName(QString(101, u'a')), QList{ErrorCode::NameInvalid});
    QCOMPARE(faultsOfName(QString(100, u'a')), QList<ErrorCode>());
    QCOMPARE(faultsOfName(QStringLiteral(" O’Neil ")), QList<ErrorCode>());
}

void tst_RegistrationRules::birthDate_limits_areExact()
{
    QCOMPARE(faultsOfBirth({}), QList{ErrorCode::BirthDateInvalid});
    QCOMPARE(faultsOfBirth(kToday.addDays(1)), QList{ErrorCode::BirthDateInFuture});
    QCOMPARE(faultsOfBirth(kToday), QList{ErrorCode::UnderAge});
    QCOMPARE(faultsOfBirth(QDate(2010, 3, 3)), QList{ErrorCode::UnderAge});
    QCOMPARE(faultsOfBirth(QDate(2010, 3, 2)), QList<ErrorCode>());
    QCOMPARE(faultsOfBirth(QDate(1896, 3, 2)), QList<ErrorCode>());
    QCOMPARE(faultsOfBirth(QDate(1800, 1, 1)), QList{ErrorCode::BirthDateInvalid});
}

void tst_RegistrationRules::minimumAge_isTheProfiles()
{
    auto strict = profile();
    strict.minimumAge = 18;
    auto filled = form();
    filled.birthDate = QDate(2009, 1, 1);
    QCOMPARE(domain::registrationFaults(filled, strict, kToday), QList{ErrorCode::UnderAge});
    QCOMPARE(domain::registrationFaults(filled, profile(), kToday), QList<ErrorCode>());
}

void tst_RegistrationRules::policy_olderEdition_isOutdated()
{
    auto filled = form();
    filled.acceptedPolicyEdition = QStringLiteral("2025-01-15");
    QCOMPARE(faultsOf(filled), QList{ErrorCode::PolicyOutdated});
}

QTEST_APPLESS_MAIN(tst_RegistrationRules)
#include "tst_RegistrationRules.moc"
