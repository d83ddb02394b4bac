// SPDX-License-Identifier: Apache-2.0
#include "OperationsCase.h"
#include "ui/models/OperationListModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace qorgan;
using testkit::OperationsCase;
using testkit::waitUntil;
using ui::OperationListModel;
using vault::OperationFilter;
using Arrival = vault::OperationStore::Arrival;
using State = OperationListModel::State;

namespace {

QModelIndex loaded(const OperationListModel &model, int place)
{
    const QModelIndex index = model.index(place);
    if (!waitUntil([&] { return index.data(OperationListModel::LoadedRole).toBool(); }))
        qFatal("row %d did not come", place);
    return index;
}

domain::Operation operationAt(const OperationListModel &model, int place)
{
    return loaded(model, place)
        .data(OperationListModel::OperationRole)
        .value<vault::StoredOperation>()
        .operation;
}

} // namespace

class tst_OperationListModel : public QObject
{
    Q_OBJECT

    OperationsCase *place = nullptr;
    OperationListModel *model = nullptr;

    void load(const vault::OperationQuery &query = {})
    {
        model->setQuery(query);
        if (model->state() == State::Idle)
            model->reload();
        QVERIFY(waitUntil([&] { return model->state() == State::Ready && model->isWhole(); }));
    }

private slots:
    void init()
    {
        place = new OperationsCase;
        model = new OperationListModel(place->operations);
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     model);
    }
    void cleanup()
    {
        delete model;
        delete place;
    }

    void order_isNewestFirstAndWhole()
    {
        place->add(0, 2'000);
        load();
        QCOMPARE(model->rowCount(), 2'000);
        QCOMPARE(operationAt(*model, 0), place->operation(1'999));
        QCOMPARE(operationAt(*model, 1'999), place->operation(0));
    }

    void newest_areShownBeforeTheRestIsRead()
    {
        place->add(0, 5'000);
        int first = -1;
        bool rowsWereThere = false;
        connect(model, &OperationListModel::stateChanged, model, [&] {
            if (first >= 0 || model->state() != State::Ready)
                return;
            first = model->rowCount();
            rowsWereThere = model->at(0) != nullptr && model->at(first - 1) != nullptr;
        });
        QSignalSpy inserted(model, &OperationListModel::rowsInserted);
        QSignalSpy relaid(model, &OperationListModel::layoutChanged);
        QSignalSpy reset(model, &OperationListModel::modelReset);
        QSignalSpy removed(model, &OperationListModel::rowsRemoved);
        load();
        QCOMPARE(first, OperationListModel::kWindow);
        QVERIFY(rowsWereThere);
        QCOMPARE(model->rowCount(), 5'000);
        // The rest comes behind what is shown, which stays where it is.
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(inserted.last().at(1).toInt(), first);
        QVERIFY(relaid.isEmpty() && reset.isEmpty() && removed.isEmpty());
        for (const int at : {0, first - 1, first, 4'999})
            QCOMPARE(operationAt(*model, at), place->operation(4'999 - at));
    }

    void search_firstHitsAreShownBeforeTheRestIsFound()
    {
        place->add(0, 5'000);
        load();
        // n % 3 == 0 are of another city.
        QList<int> counts;
        bool rowsWereThere = false;
        connect(model, &OperationListModel::stateChanged, model, [&] {
            if (counts.isEmpty())
                rowsWereThere = model->at(0) != nullptr && !model->isWhole();
            counts.append(model->rowCount());
        });
        QSignalSpy inserted(model, &OperationListModel::rowsInserted);
        load({OperationFilter::All, QStringLiteral("костанай")});
        QCOMPARE(counts, (QList{OperationListModel::kWindow, 3'333}));
        QVERIFY(rowsWereThere);
        // The rest comes behind what is shown.
        QCOMPARE(inserted.last().at(1).toInt(), OperationListModel::kWindow);
        QCOMPARE(operationAt(*model, 0), place->operation(4'999));
        QCOMPARE(operationAt(*model, 3'332), place->operation(1));
    }

    void selection_madeAmongTheNewest_staysWhenTheRestComes()
    {
        place->add(0, 5'000);
        QPersistentModelIndex selected;
        connect(model, &OperationListModel::stateChanged, model, [&] {
            if (!selected.isValid() && model->state() == State::Ready)
                selected = model->index(100);
        });
        load();
        QCOMPARE(selected.row(), 100);
        QCOMPARE(operationAt(*model, selected.row()), place->operation(4'899));
    }

    void note_kept_isShownAndSpoken()
    {
        place->add(0, 5);
        load();
        const QModelIndex index = loaded(*model, 1);
        const auto spoken = [&] { return index.data(Qt::AccessibleTextRole).toString(); };
        QVERIFY(!spoken().contains(QStringLiteral("with your note")));
        QSignalSpy changed(model, &OperationListModel::dataChanged);
        const auto keep = [&](const QString &text) {
            return testkit::waitFor(
                place->commands.keepNote(place->operation(3).id, text, base::CancelScope()));
        };
        QVERIFY(keep(QStringLiteral("rent")));
        const auto shown = [&] {
            return index.data(OperationListModel::OperationRole)
                .value<vault::StoredOperation>()
                .note;
        };
        QVERIFY(waitUntil([&] { return shown() == QStringLiteral("rent"); }));
        // Views hear of it although nothing but the note is another.
        QVERIFY(waitUntil([&] {
            return std::any_of(changed.cbegin(), changed.cend(), [](const QList<QVariant> &args) {
                return args.at(2).value<QList<int>>().isEmpty();
            });
        }));
        QVERIFY(spoken().contains(QStringLiteral("with your note")));
        QVERIFY(keep({}));
        QVERIFY(waitUntil([&] { return shown().isEmpty(); }));
        QVERIFY(!spoken().contains(QStringLiteral("with your note")));
    }

    void change_whileTheListIsRead_isReadAfterIt()
    {
        place->add(0, 5'000);
        model->reload();
        QVERIFY(waitUntil([&] { return model->state() == State::Ready; }));
        place->add(5'000, 5'003, Arrival::News);
        QVERIFY(waitUntil([&] { return model->rowCount() == 5'003 && model->isWhole(); }));
        QCOMPARE(operationAt(*model, 0), place->operation(5'002));
        QCOMPARE(operationAt(*model, 5'002), place->operation(0));
        QVERIFY(waitUntil([&] { return model->unreadCount() == 3; }));
    }

    void changes_thatNeverEnd_keepNoListFromArriving()
    {
        place->add(0, 20'000);
        model->reload();
        int next = 20'000;
        while (model->rowCount() < 20'000 && next < 20'500) {
            place->add(next, next + 1, Arrival::News);
            ++next;
        }
        QVERIFY2(model->rowCount() >= 20'000, qPrintable(QString::number(model->rowCount())));
        QVERIFY(waitUntil([&] { return model->rowCount() == next && model->isWhole(); }));
    }

    void changes_anywhereInTheList_leaveItAsAReadingAnewWould_data()
    {
        filter_showsMatchingOnly_data();
    }
    void changes_anywhereInTheList_leaveItAsAReadingAnewWould()
    {
        QFETCH(OperationFilter, filter);
        QList<domain::Operation> known;
        for (int n = 0; n < 400; ++n)
            known.append(place->operation(n));
        place->add(known, Arrival::News);
        load({filter, {}});
        std::mt19937 random(7);
        const auto below = [&random](qsizetype limit) {
            return static_cast<qsizetype>(random() % static_cast<quint64>(limit));
        };
        int next = 400;
        for (int round = 0; round < 60; ++round) {
            QList<domain::Operation> changed;
            for (qsizetype n = below(4); n >= 0; --n) {
                domain::Operation &one = known[below(known.size())];
                ++one.version;
                if (below(3) == 0)
                    one.occurredAt = place->operation(static_cast<int>(below(1'000))).occurredAt;
                else if (one.status == domain::OperationStatus::Pending)
                    one.status = domain::OperationStatus::Booked;
                changed.append(one);
            }
            // Newer ones, older ones and some between.
            for (qsizetype n = below(3); n > 0; --n, ++next) {
                domain::Operation made = place->operation(next);
                made.occurredAt = OperationsCase::kFirst.addSecs(3600 * (below(1'400) - 400));
                known.append(made);
                changed.append(made);
            }
            place->add(changed, Arrival::News);
            if (below(4) == 0)
                model->markRead(model->index(0).data(OperationListModel::RowIdRole).toLongLong());
            if (below(2) == 0)
                QTest::qWait(static_cast<int>(below(40)));
        }
        const auto wanted = [this, filter] {
            return testkit::waitFor(place->operations.order({filter, {}}, {})).value();
        };
        const auto shown = [this] {
            QList<qint64> rows;
            for (int at = 0; at < model->rowCount(); ++at)
                rows.append(model->index(at).data(OperationListModel::RowIdRole).toLongLong());
            return rows;
        };
        QVERIFY(waitUntil([&] { return model->isWhole() && shown() == wanted(); }));
        // What is shown of each row becomes what the vault has.
        for (const int at : {0, model->rowCount() / 2, model->rowCount() - 1}) {
            QVERIFY(waitUntil([&] {
                const auto shownNow = operationAt(*model, at);
                return std::any_of(known.cbegin(), known.cend(), [&](const auto &each) {
                    return each.id == shownNow.id && each.version == shownNow.version;
                });
            }));
        }
    }

    void change_inPlace_isReadWithoutTheRest()
    {
        place->add(0, 300);
        load();
        {
            // A change that the model does not hear of stays unseen as long as its part is not
            // read.
            const QSignalBlocker silent(&place->operations);
            domain::Operation old = place->operation(1);
            old.id = QStringLiteral("op_unheard");
            place->add({old}, Arrival::News);
        }
        place->add(300, 301, Arrival::News);
        QVERIFY(waitUntil([&] { return model->rowCount() == 301 && model->isWhole(); }));
        QCOMPARE(operationAt(*model, 0), place->operation(300));
        model->reload();
        QVERIFY(waitUntil([&] { return model->rowCount() == 302; }));
    }

    void change_whileAPartIsRead_isReadWithoutTheRest()
    {
        place->add(0, 300);
        load();
        {
            const QSignalBlocker silent(&place->operations);
            domain::Operation old = place->operation(1);
            old.id = QStringLiteral("op_unheard");
            place->add({old}, Arrival::FirstFill);
        }
        bool told = false;
        connect(model, &OperationListModel::stateChanged, model, [&] {
            const QDateTime when = place->operation(300).occurredAt;
            if (!std::exchange(told, true))
                place->operations.noteChange(vault::TimeSpan{when, when});
        });
        place->add(300, 301, Arrival::News);
        QVERIFY(waitUntil([&] { return told && model->isWhole(); }));
        QTest::qWait(300);
        QCOMPARE(model->rowCount(), 301);
    }

    void query_changedWhileTheListIsRead_showsTheLastOne()
    {
        place->add(0, 3'000);
        model->reload();
        model->setQuery({OperationFilter::Declined, {}});
        model->setQuery({OperationFilter::Pending, {}});
        model->setQuery({OperationFilter::Declined, QStringLiteral("magnum")});
        load({OperationFilter::Pending, {}});
        for (const int at : {0, model->rowCount() - 1})
            QCOMPARE(operationAt(*model, at).status, domain::OperationStatus::Pending);
        // 7, 14 … that are no multiples of five.
        QCOMPARE(model->rowCount(), 3'000 / 7 - 3'000 / 35);
    }

    void rows_areFetchedAroundWhatIsSeenOnly()
    {
        place->add(0, 10'000);
        load();
        (void)loaded(*model, 5'000);
        QVERIFY(!model->index(9'000).data(OperationListModel::LoadedRole).toBool());
    }

    void filter_showsMatchingOnly_data()
    {
        QTest::addColumn<OperationFilter>("filter");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << OperationFilter::All << 700;
        QTest::newRow("declined") << OperationFilter::Declined << 140;
        QTest::newRow("pending") << OperationFilter::Pending << 80;
        QTest::newRow("accepted") << OperationFilter::Accepted << 560;
        QTest::newRow("unread") << OperationFilter::Unread << 0;
    }
    void filter_showsMatchingOnly()
    {
        QFETCH(OperationFilter, filter);
        place->add(0, 700);
        load({filter, {}});
        QTEST(model->rowCount(), "count");
    }

    void search_findsKazakhLettersTypedAsRussian()
    {
        place->add(0, 60);
        load({OperationFilter::All, QStringLiteral("казакстан")});
        QCOMPARE(model->rowCount(), 10);
        QCOMPARE(operationAt(*model, 0).merchant, QStringLiteral("Қазақстан темір жолы"));
    }

    void arrival_insertsAboveAndKeepsTheRest()
    {
        place->add(0, 300);
        load();
        const QPersistentModelIndex third = loaded(*model, 2);
        const auto rowId = third.data(OperationListModel::RowIdRole);
        QSignalSpy inserted(model, &OperationListModel::rowsInserted);
        QSignalSpy reset(model, &OperationListModel::modelReset);
        QSignalSpy relaid(model, &OperationListModel::layoutChanged);
        place->add(300, 305, Arrival::News);
        QVERIFY(waitUntil([&] { return model->rowCount() == 305; }));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 0);
        QCOMPARE(inserted.first().at(2).toInt(), 4);
        QVERIFY(reset.isEmpty() && relaid.isEmpty());
        QCOMPARE(third.row(), 7);
        QCOMPARE(third.data(OperationListModel::RowIdRole), rowId);
    }

    void burst_isReadTogether()
    {
        place->add(0, 10);
        load();
        QSignalSpy inserted(model, &OperationListModel::rowsInserted);
        for (int n = 10; n < 60; ++n)
            place->add(n, n + 1, Arrival::News);
        QVERIFY(waitUntil([&] { return model->rowCount() == 60; }));
        QVERIFY2(inserted.size() < 50, qPrintable(QString::number(inserted.size())));
    }

    void statusChange_isShownInPlace()
    {
        place->add(0, 50);
        load();
        const int at = 50 - 1 - 49; // operation 49 is in process
        QCOMPARE(operationAt(*model, at).status, domain::OperationStatus::Pending);
        auto booked = place->operation(49);
        booked.status = domain::OperationStatus::Booked;
        booked.version = 2;
        place->add({booked}, Arrival::News);
        QVERIFY(waitUntil(
            [&] { return operationAt(*model, at).status == domain::OperationStatus::Booked; }));
        QCOMPARE(model->rowCount(), 50);
    }

    void statusChange_leavesAFilterThatNoLongerMatches()
    {
        place->add(0, 50);
        load({OperationFilter::Pending, {}});
        const int before = model->rowCount();
        auto booked = place->operation(49);
        booked.status = domain::OperationStatus::Booked;
        booked.version = 2;
        place->add({booked}, Arrival::News);
        QVERIFY(waitUntil([&] { return model->rowCount() == before - 1; }));
    }

    void unread_isCountedAndMarked()
    {
        place->add(0, 20);
        place->add(20, 23, Arrival::News);
        QSignalSpy counted(model, &OperationListModel::unreadCountChanged);
        load();
        QVERIFY(waitUntil([&] { return model->unreadCount() == 3; }));
        model->markRead(loaded(*model, 0).data(OperationListModel::RowIdRole).toLongLong());
        QVERIFY(waitUntil([&] { return model->unreadCount() == 2; }));
        model->markAllRead();
        QVERIFY(waitUntil([&] { return model->unreadCount() == 0; }));
        QCOMPARE(counted.size(), 3);
    }

    void keptRow_staysAmongTheUnreadUntilReleased()
    {
        place->add(0, 3, Arrival::News);
        load({OperationFilter::Unread, {}});
        QCOMPARE(model->rowCount(), 3);
        const auto second = loaded(*model, 1).data(OperationListModel::RowIdRole).toLongLong();
        model->keep(second);
        model->markRead(second);
        QVERIFY(waitUntil([&] { return model->unreadCount() == 2; }));
        QCOMPARE(model->placeOf(second), 1);
        model->keep(std::nullopt);
        QVERIFY(waitUntil([&] { return model->rowCount() == 2; }));
        QCOMPARE(model->placeOf(second), -1);
    }

    void manyScatteredChanges_keepPersistentPlaces()
    {
        QList<domain::Operation> even;
        QList<domain::Operation> odd;
        for (int n = 0; n < 200; ++n)
            (n % 2 == 0 ? even : odd).append(place->operation(n));
        place->add(even, Arrival::FirstFill);
        load();
        const QPersistentModelIndex middle = model->index(50);
        const auto rowId = middle.data(OperationListModel::RowIdRole);
        place->add(odd, Arrival::News);
        QVERIFY(waitUntil([&] { return model->rowCount() == 200; }));
        QCOMPARE(middle.row(), 101);
        QCOMPARE(middle.data(OperationListModel::RowIdRole), rowId);
    }

    void firstOfDay_isMarkedOnceADay()
    {
        place->add(0, 48);
        load();
        (void)loaded(*model, 0);
        int days = 0;
        for (int i = 0; i < 48; ++i)
            days += model->index(i).data(OperationListModel::FirstOfDayRole).toBool() ? 1 : 0;
        // Two days of UTC touch three days of the bank.
        QCOMPARE(days, 3);
    }

    void spokenText_saysWhatTheRowShows()
    {
        place->add(5, 6, Arrival::News);
        load();
        const QString spoken = loaded(*model, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.contains(QStringLiteral("Kolesa Kafe")));
        QVERIFY(spoken.contains(QStringLiteral("Declined")));
        QVERIFY(spoken.contains(QStringLiteral("Card expired")));
        QVERIFY(spoken.endsWith(QStringLiteral("new")));
    }

    void closedVault_failsWithItsReasonAndKeepsTheRows()
    {
        place->add(0, 10);
        load();
        (void)testkit::waitFor(place->vault.close());
        model->reload();
        QVERIFY(waitUntil([&] { return model->state() == State::Failed; }));
        QCOMPARE(model->error()->code, base::ErrorCode::VaultLocked);
        QCOMPARE(model->rowCount(), 10);
    }

    void clear_forgetsEverything()
    {
        place->add(0, 10, Arrival::News);
        load();
        (void)loaded(*model, 0);
        model->clear();
        QCOMPARE(model->rowCount(), 0);
        QCOMPARE(model->unreadCount(), 0);
        QCOMPARE(model->state(), State::Idle);
        place->add(10, 11, Arrival::News);
        QTest::qWait(300);
        QCOMPARE(model->rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_OperationListModel)
#include "tst_OperationListModel.moc"
