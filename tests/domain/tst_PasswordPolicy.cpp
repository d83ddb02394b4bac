// SPDX-License-Identifier: Apache-2.0
#include "domain/PasswordPolicy.h"
#include "testkit/Outcome.h"

#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using base::SecretBytes;
using domain::PasswordPolicy;
using domain::PasswordRule;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

class tst_PasswordPolicy : public QObject
{
    Q_OBJECT

private slots:
    void validate_namesTheFirstRuleNotMet_data();
    void validate_namesTheFirstRuleNotMet();
    void check_givesEveryRule();
    void check_digitsAllowed_hasOneRule();
    void strength_growsWithThePassword();
};

// Row B5: at least seven characters, not digits only.
void tst_PasswordPolicy::validate_namesTheFirstRuleNotMet_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QString>("expected");
    const QString shortOne = failed(ErrorCode::PasswordTooShort);
    const QString digits = failed(ErrorCode::PasswordDigitsOnly);
    QTest::newRow("nothing") << QByteArray() << shortOne;
    QTest::newRow("six letters") << QByteArray("abcdef") << shortOne;
    QTest::newRow("six Kazakh letters, twelve bytes") << QByteArray("құпиях") << shortOne;
    QTest::newRow("seven letters") << QByteArray("abcdefg") << succeeded();
    QTest::newRow("seven Kazakh letters") << QByteArray("құпиясө") << succeeded();
    QTest::newRow("seven signs outside the first plane") << QByteArray("🔑🔑🔑🔑🔑🔑🔑") << succeeded();
    QTest::newRow("seven digits") << QByteArray("1234567") << digits;
    QTest::newRow("forty digits") << QByteArray(40, '7') << digits;
    QTest::newRow("six digits") << QByteArray("123456") << shortOne;
    QTest::newRow("digits and a letter") << QByteArray("123456a") << succeeded();
    QTest::newRow("digits and a space") << QByteArray("123 4567") << succeeded();
}

void tst_PasswordPolicy::validate_namesTheFirstRuleNotMet()
{
    QFETCH(const QByteArray, typed);
    QFETCH(const QString, expected);
    QCOMPARE(outcome(PasswordPolicy().validate(SecretBytes::copyOf(typed))), expected);
}

void tst_PasswordPolicy::check_givesEveryRule()
{
    const PasswordPolicy policy(9);
    QCOMPARE(policy.minimumLength(), 9);
    const auto states = policy.check(SecretBytes::copyOf("12345678"));
    QCOMPARE(states.size(), 2);
    QCOMPARE(states[0].rule, PasswordRule::MinimumLength);
    QCOMPARE(states[0].parameter, 9);
    QVERIFY(!states[0].met);
    QCOMPARE(states[1].rule, PasswordRule::NotDigitsOnly);
    QVERIFY(!states[1].met);
    for (const auto &state : policy.check(SecretBytes::copyOf("12345678a")))
        QVERIFY(state.met);
    // Nothing typed yet: no rule shows as met.
    for (const auto &state : policy.check({}))
        QVERIFY(!state.met);
}

void tst_PasswordPolicy::check_digitsAllowed_hasOneRule()
{
    const PasswordPolicy policy(7, false);
    QCOMPARE(policy.check(SecretBytes::copyOf("1234567")).size(), 1);
    QCOMPARE(outcome(policy.validate(SecretBytes::copyOf("1234567"))), succeeded());
}

void tst_PasswordPolicy::strength_growsWithThePassword()
{
    QCOMPARE(domain::passwordStrength({}), 0);
    QCOMPARE(domain::passwordStrength(SecretBytes::copyOf("password")), 0);
    QCOMPARE(domain::passwordStrength(SecretBytes::copyOf("qwerty1")), 0);
    const int middle = domain::passwordStrength(SecretBytes::copyOf("kumis87horse"));
    QVERIFY(middle >= 2);
    QCOMPARE(domain::passwordStrength(SecretBytes::copyOf("vG8#pqZ2-kumis-Torgai_41")), 4);
}

QTEST_GUILESS_MAIN(tst_PasswordPolicy)
#include "tst_PasswordPolicy.moc"
