// SPDX-License-Identifier: Apache-2.0
#include "ui/style/Tokens.h"

#include <QFile>
#include <QTest>

using namespace qorgan;
using namespace qorgan::ui;

namespace {

constexpr qreal kForText = 4.5;
constexpr qreal kForLines = 3.0;

QByteArray file()
{
    QFile tokens(QStringLiteral(QORGAN_SOURCE_DIR "/resources/style/tokens.json"));
    return tokens.open(QIODevice::ReadOnly) ? tokens.readAll() : QByteArray();
}

} // namespace

/// The colours of the interface can be told apart by people who see little.
class TestTokens : public QObject
{
    Q_OBJECT

private slots:
    void ratio_knownPairs_isAsPublished();
    void texts_onEveryGround_haveContrast_data();
    void texts_onEveryGround_haveContrast();
    void lines_onTheirGround_haveContrast();
    void parse_missingColour_isNamed();
};

void TestTokens::ratio_knownPairs_isAsPublished()
{
    // WCAG 2.2: black on white is 21:1, a colour on itself 1:1; #767676 is the palest grey
    // with 4.5:1.
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    QVERIFY(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void TestTokens::texts_onEveryGround_haveContrast_data()
{
    using C = ColourToken;
    QTest::addColumn<int>("text");
    QTest::addColumn<int>("ground");
    const QList<std::pair<C, QList<C>>> pairs{
        {C::Text,
         {C::Window, C::Surface, C::SurfaceSunken, C::AccentSoft, C::PositiveSoft, C::NegativeSoft,
          C::AttentionSoft}},
        {C::TextMuted, {C::Window, C::Surface, C::SurfaceSunken, C::AccentSoft}},
        {C::Accent, {C::Window, C::Surface, C::AccentSoft}},
        {C::AccentText, {C::Accent}},
        {C::Positive, {C::Window, C::Surface, C::PositiveSoft}},
        {C::Negative, {C::Window, C::Surface, C::NegativeSoft}},
        {C::Attention, {C::Window, C::Surface, C::AttentionSoft}},
        {C::DemoText, {C::Demo}},
    };
    for (const auto &[text, grounds] : pairs) {
        for (const auto ground : grounds) {
            QTest::addRow("%d on %d", static_cast<int>(text), static_cast<int>(ground))
                << static_cast<int>(text) << static_cast<int>(ground);
        }
    }
}

void TestTokens::texts_onEveryGround_haveContrast()
{
    QFETCH(int, text);
    QFETCH(int, ground);
    const auto tokens = Tokens::parse(file());
    QVERIFY(tokens);
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        const auto ratio = contrastRatio(tokens->colour(scheme, static_cast<ColourToken>(text)),
                                         tokens->colour(scheme, static_cast<ColourToken>(ground)));
        QVERIFY2(ratio >= kForText, qPrintable(QString::number(ratio)));
    }
}

void TestTokens::lines_onTheirGround_haveContrast()
{
    const auto tokens = Tokens::parse(file());
    QVERIFY(tokens);
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        for (const auto line : {ColourToken::Border, ColourToken::Focus}) {
            for (const auto ground : {ColourToken::Window, ColourToken::Surface}) {
                QVERIFY(contrastRatio(tokens->colour(scheme, line), tokens->colour(scheme, ground))
                        >= kForLines);
            }
        }
    }
}

void TestTokens::parse_missingColour_isNamed()
{
    const auto tokens = Tokens::parse(file().replace("\"focus\"", "\"other\""));
    QVERIFY(!tokens);
    QCOMPARE(tokens.error().code, base::ErrorCode::ResourceInvalid);
    QCOMPARE(tokens.error().detail, QStringLiteral("focus"));
}

QTEST_APPLESS_MAIN(TestTokens)
#include "tst_Tokens.moc"
