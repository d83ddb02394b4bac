// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/CancelScope.h"
#include "base/Error.h"
#include "base/Result.h"
#include "domain/Language.h"
#include "session/BankSession.h"

#include <QAbstractListModel>
#include <QCache>
#include <QElapsedTimer>
#include <QTimer>

#include <optional>
#include <vector>

namespace qorgan::ui {

/// The operations of the vault, newest first, for one filter and search. It holds the order (a row
/// id each) of the whole list but only a bounded number of rows: what a view asks for is fetched a
/// window at a time, and a row not there yet says so by LoadedRole.
/// When the vault changes it reads that part of the order again and tells views the difference
/// only, so that selection and scroll place stay. What changes within twice the time that the last
/// reading took is read together.
/// @thread main
class OperationListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        /// vault::StoredOperation, or an invalid variant while the row is on its way.
        OperationRole = Qt::UserRole + 1,
        LoadedRole,
        RowIdRole,
        /// Whether the row above is of another day; false while either is on its way.
        FirstOfDayRole,
    };

    enum class State {
        Idle,    ///< nothing was asked for, or it was cleared
        Loading, ///< the newest rows are on their way
        Ready,   ///< the newest rows are there, the others as far as isWhole() says
        Failed,  ///< error() says why; rows of before stay
    };
    Q_ENUM(State)

    /// Rows fetched at once, and the most rows held.
    static constexpr int kWindow = 128;
    static constexpr int kMostRows = 4096;

    explicit OperationListModel(vault::OperationStore &store, QObject *parent = nullptr);
    ~OperationListModel() override;

    void setQuery(const vault::OperationQuery &query);
    [[nodiscard]] const vault::OperationQuery &query() const { return m_query; }

    /// Reads order and rows again.
    void reload();
    /// Drops everything, as on lock: nothing of the customer stays in this object.
    void clear();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }
    /// Whether rowCount() is what the vault holds for the query, as far as anybody has told.
    [[nodiscard]] bool isWhole() const { return m_whole && !m_reading; }
    [[nodiscard]] int unreadCount() const { return m_unread; }

    /// Keeps a row in its place although the filter no longer matches it (a read row among the
    /// unread), until another or none is kept.
    void keep(std::optional<qint64> rowId);
    void markRead(qint64 rowId);
    void markAllRead();

    /// The language of what accessibility tools read.
    void setLanguage(domain::Language language);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// The row's place in the list, or -1.
    [[nodiscard]] int placeOf(qint64 rowId) const;
    /// The row at a place, or nothing while it is on its way.
    [[nodiscard]] const vault::StoredOperation *at(int place) const;

signals:
    /// state(), error() or the emptiness of the list changed.
    void stateChanged();
    void unreadCountChanged();
    /// Reading or marking failed; the list stays as it was.
    void failed(const qorgan::base::Error &error);

private:
    /// Row ids are counted up from one, so that a bit each is enough for a million.
    class RowSet
    {
    public:
        RowSet(QList<qint64>::const_iterator begin, QList<qint64>::const_iterator end);
        [[nodiscard]] bool contains(qint64 row) const;

    private:
        std::vector<bool> m_bits;
    };

    struct CachedRow {
        vault::StoredOperation row;
        /// m_generation when it was asked for.
        quint64 generation = 0;
    };

    void noteChange(const std::optional<vault::TimeSpan> &within);
    /// Whether a part of the list, read with its rows, leaves nothing else to be read.
    [[nodiscard]] bool showsEveryRow() const;
    void scheduleReload();
    /// Reads the list of the query from its beginning; what is being read is given up.
    void readList();
    /// Reads it again for a change, once what is being read has arrived.
    void readAgain();
    void readNewest();
    void readOrder();
    /// Reads what lies within the first of m_spans in place of what the list has there.
    void readPart();
    void takePart(const vault::TimeSpan &within, const vault::OrderPart &part);
    void readUnread();
    void takeNewest(const QList<vault::StoredOperation> &rows, quint64 generation);
    void endReading();
    void fail(const base::Error &error);
    /// Joins spans that wait to `within`: the newer or the older ones, or all that overlap.
    [[nodiscard]] vault::TimeSpan withWaiting(vault::TimeSpan within, bool newer);
    void applyOrder(QList<qint64> order);
    [[nodiscard]] QList<qint64> withKept(QList<qint64> order) const;
    void replaceMiddle(const QList<qint64> &order, int head, int tail);
    void removeMissing(int from, int to, const RowSet &staying);
    void insertNew(const QList<qint64> &order, int from, int to, const RowSet &known);
    void rearrange(const QList<qint64> &order);
    void wantRows(int place) const;
    void fetchWanted();
    void takeRows(const QList<qint64> &asked, const QList<vault::StoredOperation> &rows,
                  quint64 generation);
    [[nodiscard]] bool isFirstOfDay(int place) const;
    void setState(State state, std::optional<base::Error> error = std::nullopt);
    [[nodiscard]] QString spokenText(int place) const;

    vault::OperationStore &m_store;
    base::CancelScope m_scope;
    base::CancelScope m_orderScope;
    vault::OperationQuery m_query;
    domain::Language m_language = domain::Language::Kazakh;
    State m_state = State::Idle;
    std::optional<base::Error> m_error;
    QList<qint64> m_order;
    /// m_order is of m_query, and the last of its rows is the oldest there is.
    bool m_fits = false;
    bool m_whole = false;
    /// A list is on its way, and whether the vault has changed since it was asked for.
    bool m_reading = false;
    /// What has changed since the last reading of the whole list began and was not read yet; with
    /// m_unplaced it is not known where.
    QList<vault::TimeSpan> m_spans;
    bool m_unplaced = false;
    /// Runs while a list is on its way.
    QElapsedTimer m_readingFor;
    std::chrono::milliseconds m_lastReading{};
    std::optional<qint64> m_kept;
    /// Least recently used rows go first.
    mutable QCache<qint64, CachedRow> m_rows;
    /// Rises with every change of the vault; older rows are shown, and fetched again when seen.
    quint64 m_generation = 0;
    mutable QList<int> m_wantedWindows;
    mutable QTimer m_fetchTimer;
    bool m_fetching = false;
    int m_runningWindow = -1;
    quint64 m_runningGeneration = 0;
    QTimer m_reloadTimer;
    int m_unread = 0;
};

} // namespace qorgan::ui
