// SPDX-License-Identifier: Apache-2.0
#include "domain/SpendingCategories.h"
#include "testkit/Outcome.h"
#include "testkit/TestPaths.h"

#include <QTest>

using namespace qorgan;
using domain::OperationChannel;
using domain::SpendingCategories;
using testkit::outcome;

namespace {

QByteArray entry(const QByteArray &id, const QByteArray &mcc, const QByteArray &channels)
{
    return R"({"id": ")" + id + R"(", "title": {"kk": "а", "ru": "б", "en": "c"}, "mcc": [)" + mcc
           + R"(], "channels": [)" + channels + "]}";
}

QByteArray table(const QByteArray &entries)
{
    return R"({"categories": [)" + entries + "]}";
}

const QByteArray kRest = entry("other", "", "");

} // namespace

class tst_SpendingCategories : public QObject
{
    Q_OBJECT

private slots:
    void categoryOf_codeThenChannelThenTheRest()
    {
        const auto read = SpendingCategories::parse(
            table(entry("food", R"("5411", "5811-5814")", "") + ','
                  + entry("cash", R"("6011")", R"("atm")") + ',' + kRest));
        QCOMPARE(outcome(read), testkit::succeeded());
        const auto idOf = [&](const char *mcc, OperationChannel channel) {
            return read->all().at(read->categoryOf(QString::fromLatin1(mcc), channel)).id;
        };
        QCOMPARE(idOf("5411", OperationChannel::Pos), QStringLiteral("food"));
        QCOMPARE(idOf("5811", OperationChannel::Pos), QStringLiteral("food"));
        QCOMPARE(idOf("5814", OperationChannel::Atm), QStringLiteral("food"));
        QCOMPARE(idOf("5815", OperationChannel::Pos), QStringLiteral("other"));
        QCOMPARE(idOf("6011", OperationChannel::Internet), QStringLiteral("cash"));
        QCOMPARE(idOf("", OperationChannel::Atm), QStringLiteral("cash"));
        QCOMPARE(idOf("9999", OperationChannel::Atm), QStringLiteral("cash"));
        QCOMPARE(idOf("", OperationChannel::Transfer), QStringLiteral("other"));
        for (const char *noCode : {"541", "54110", "5 41", "+541", "54a1"})
            QCOMPARE(idOf(noCode, OperationChannel::Pos), QStringLiteral("other"));
    }

    void shippedTable_knowsEverydayCodes()
    {
        const auto read = SpendingCategories::parse(testkit::readFile(
            testkit::sourcePath(QStringLiteral("resources/categories/categories.json"))));
        QCOMPARE(outcome(read), testkit::succeeded());
        const auto idOf = [&](const char *mcc, OperationChannel channel = OperationChannel::Pos) {
            return read->all().at(read->categoryOf(QString::fromLatin1(mcc), channel)).id;
        };
        QCOMPARE(idOf("5411"), QStringLiteral("groceries"));
        QCOMPARE(idOf("5814"), QStringLiteral("cafes"));
        QCOMPARE(idOf("4121"), QStringLiteral("transport"));
        QCOMPARE(idOf("5541"), QStringLiteral("fuel"));
        QCOMPARE(idOf("5912"), QStringLiteral("health"));
        QCOMPARE(idOf("4900"), QStringLiteral("home"));
        QCOMPARE(idOf("9311"), QStringLiteral("services"));
        QCOMPARE(idOf("6011"), QStringLiteral("cash"));
        QCOMPARE(idOf("", OperationChannel::Transfer), QStringLiteral("transfers"));
        QCOMPARE(idOf("5964"), QStringLiteral("other"));
    }

    void parse_keepsOrderAndTitles()
    {
        const auto read =
            SpendingCategories::parse(table(entry("food", R"("5411")", "") + ',' + kRest));
        QCOMPARE(outcome(read), testkit::succeeded());
        QCOMPARE(read->all().size(), 2);
        QCOMPARE(read->all().first().title.ru, QStringLiteral("б"));
    }

    void parse_faulty_isRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("names");
        const QByteArray food = entry("food", R"("5411-5499")", "");
        QTest::newRow("no JSON") << QByteArray("{") << QStringLiteral("no categories");
        QTest::newRow("none") << table("") << QStringLiteral("no categories");
        QTest::newRow("no rest") << table(food) << QStringLiteral("food: place");
        QTest::newRow("rest first") << table(kRest + ',' + food) << QStringLiteral("other: place");
        QTest::newRow("id twice") << table(food + ',' + entry("food", R"("1")", "") + ',' + kRest)
                                  << QStringLiteral("food: place");
        QTest::newRow("taken") << table(food + ',' + entry("more", R"("5400-5411")", "") + ','
                                        + kRest)
                               << QStringLiteral("more: mcc 5400-5411");
        for (const char *range : {"541", "54115", "5411-", "-5411", "5499-5411", "5411-5412-5413"})
            QTest::newRow(range) << table(entry("food", QByteArray("\"") + range + '"', "") + ','
                                          + kRest)
                                 << QStringLiteral("food: mcc ") + QLatin1String(range);
        QTest::newRow("unknown channel") << table(entry("food", "", R"("pigeon")") + ',' + kRest)
                                         << QStringLiteral("food: channels pigeon");
        QTest::newRow("channel twice") << table(entry("food", "", R"("atm")") + ','
                                                + entry("cash", "", R"("atm")") + ',' + kRest)
                                       << QStringLiteral("cash: channels atm");
        QTest::newRow("no title") << table(R"({"id": "food", "mcc": ["5411"], "channels": []},)"
                                           + kRest)
                                  << QStringLiteral("food: title");
        QTest::newRow("no codes") << table(
            R"({"id": "food", "title": {"kk": "а", "ru": "б", "en": "c"}},)" + kRest)
                                  << QStringLiteral("food: mcc, channels");
    }

    void parse_faulty_isRefusedByName()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, names);
        const auto read = SpendingCategories::parse(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, base::ErrorCode::ResourceInvalid);
        QCOMPARE(read.error().detail, names);
    }
};

QTEST_GUILESS_MAIN(tst_SpendingCategories)
#include "tst_SpendingCategories.moc"
