// SPDX-License-Identifier: Apache-2.0
#include "testkit/TestPaths.h"
#include "ui/Resources.h"
#include "ui/format/ErrorText.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace qorgan;
using base::Error;
using base::ErrorCode;

namespace {

/// Every code, read from the header that declares them: name by number.
QMap<int, QString> declaredCodes()
{
    const QString header = QString::fromUtf8(
        testkit::readFile(testkit::sourcePath(QStringLiteral("core/base/Error.h"))));
    static const QRegularExpression line(QStringLiteral("^    (\\w+) = (\\d+),$"),
                                         QRegularExpression::MultilineOption);
    QMap<int, QString> codes;
    for (const auto &match : line.globalMatch(header))
        codes.insert(match.captured(2).toInt(), match.captured(1));
    return codes;
}

/// The rows of docs/error-codes.md: name, kk and ru by short code.
QMap<QString, QStringList> documentedCodes()
{
    const QString document = QString::fromUtf8(
        testkit::readFile(testkit::sourcePath(QStringLiteral("docs/error-codes.md"))));
    static const QRegularExpression line(
        QStringLiteral("^\\| (Q\\d{3}) \\| (\\w+) \\| (.+) \\| (.+) \\|$"),
        QRegularExpression::MultilineOption);
    QMap<QString, QStringList> rows;
    for (const auto &match : line.globalMatch(document))
        rows.insert(match.captured(1), match.capturedTexts().mid(2));
    return rows;
}

} // namespace

class tst_ErrorText : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::initResources(); }

    void everyCode_hasASentenceOfItsOwnAndItsCode()
    {
        const auto codes = declaredCodes();
        QVERIFY(codes.size() > 60);
        QSet<QString> sentences;
        for (auto it = codes.cbegin(); it != codes.cend(); ++it) {
            const auto code = static_cast<ErrorCode>(it.key());
            const QString text = ui::errorText(code);
            const QString bracket = QStringLiteral(" (%1)").arg(base::shortCode(code));
            QVERIFY2(text.endsWith(bracket), qPrintable(it.value()));
            const QString sentence = text.chopped(bracket.size());
            QVERIFY2(sentence.endsWith(u'.') && sentence.size() > 15, qPrintable(it.value()));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), codes.size());
    }

    void everyCode_hasItsRowInTheDocument()
    {
        const auto codes = declaredCodes();
        const auto rows = documentedCodes();
        for (auto it = codes.cbegin(); it != codes.cend(); ++it) {
            const QStringList row = rows.value(base::shortCode(static_cast<ErrorCode>(it.key())));
            QVERIFY2(row.size() == 3, qPrintable(it.value()));
            QCOMPARE(row.first(), it.value());
            QVERIFY(row.at(1) != row.at(2));
        }
        QCOMPARE(rows.size(), codes.size());
    }

    void document_saysWhatTheProgramSays_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<int>("column");
        QTest::newRow("kk") << QStringLiteral("kk") << 1;
        QTest::newRow("ru") << QStringLiteral("ru") << 2;
    }
    void document_saysWhatTheProgramSays()
    {
        QFETCH(QString, tag);
        QFETCH(int, column);
        QTranslator translator;
        QVERIFY(translator.load(ui::resourceFolder() + QStringLiteral("/i18n/qorgan_") + tag));
        QCoreApplication::installTranslator(&translator);
        const auto rows = documentedCodes();
        for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
            const auto code = static_cast<ErrorCode>(it.key().mid(1).toInt());
            QCOMPARE(ui::errorText(code),
                     it.value().at(column) + QStringLiteral(" (%1)").arg(it.key()));
        }
    }

    void triesAndTime_areToldInBankTime()
    {
        Error error{ErrorCode::PasswordWrong, {}};
        error.triesLeft = 2;
        QVERIFY(ui::errorText(error).contains(QStringLiteral("Tries left: 2.")));
        error.code = ErrorCode::PasswordBlocked;
        error.triesLeft.reset();
        error.retryAt = QDateTime(QDate(2026, 11, 21), QTime(9, 15), Qt::UTC);
        QVERIFY(ui::errorText(error).contains(QStringLiteral("14:15")));
        QVERIFY(ui::errorText(error).endsWith(QStringLiteral("(Q211)")));
    }

    void detail_isNeverShown()
    {
        const Error error{ErrorCode::BankRefused, QStringLiteral("internal words")};
        QVERIFY(!ui::errorText(error).contains(QStringLiteral("internal words")));
    }
};

QTEST_GUILESS_MAIN(tst_ErrorText)
#include "tst_ErrorText.moc"
