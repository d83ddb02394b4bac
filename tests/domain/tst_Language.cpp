// SPDX-License-Identifier: Apache-2.0
#include "domain/Language.h"

#include <QTest>

using namespace qorgan::domain;

class tst_Language : public QObject
{
    Q_OBJECT

private slots:
    void tags_goBothWays();
    void text_in_eachLanguage();
};

void tst_Language::tags_goBothWays()
{
    for (const Language language : {Language::Kazakh, Language::Russian, Language::English})
        QCOMPARE(languageFromTag(languageTag(language)), language);
    QCOMPARE(languageTag(Language::Kazakh), QStringLiteral("kk"));
    for (const char16_t *tag : {u"", u"de", u"KK", u"kk_KZ"})
        QVERIFY(!languageFromTag(tag));
}

void tst_Language::text_in_eachLanguage()
{
    const LocalizedText text{QStringLiteral("сәлем"), QStringLiteral("привет"),
                             QStringLiteral("hello")};
    QCOMPARE(text.in(Language::Kazakh), QStringLiteral("сәлем"));
    QCOMPARE(text.in(Language::Russian), QStringLiteral("привет"));
    QCOMPARE(text.in(Language::English), QStringLiteral("hello"));
}

QTEST_APPLESS_MAIN(tst_Language)
#include "tst_Language.moc"
