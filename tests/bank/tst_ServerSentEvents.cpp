// SPDX-License-Identifier: Apache-2.0
#include "bank/ServerSentEvents.h"

#include <QTest>

using namespace qorgan;
using bank::ServerSentEvent;
using bank::ServerSentEvents;

namespace {

QList<ServerSentEvent> fed(ServerSentEvents &events, const QByteArrayList &pieces)
{
    QList<ServerSentEvent> all;
    for (const QByteArray &piece : pieces)
        all += events.feed(piece);
    return all;
}

QList<ServerSentEvent> fed(const QByteArray &stream)
{
    ServerSentEvents events;
    return events.feed(stream);
}

const QByteArray kStream = "\xef\xbb\xbfretry: 3000\r\n\r\n"
                           ": heartbeat\r\n\r\n"
                           "id: 1043\r\nevent: wake\r\ndata: {\"seq\":\"1043\"}\r\n\r\n"
                           "data:first\ndata: second\n\n"
                           "data\r\rid: 7\rdata: after cr\r\r"
                           "event: lonely\n\n"
                           "data: never ended\n";

const QList<ServerSentEvent> kEvents{
    {"wake", "{\"seq\":\"1043\"}", "1043"},
    {"message", "first\nsecond", "1043"},
    {"message", "", "1043"},
    {"message", "after cr", "7"},
};

} // namespace

class TestServerSentEvents : public QObject
{
    Q_OBJECT

private slots:
    void stream_whole_givesItsEvents()
    {
        ServerSentEvents events;
        QCOMPARE(events.feed(kStream), kEvents);
        QCOMPARE(events.lastEventId(), "7");
        QVERIFY(events.retry() == std::chrono::milliseconds(3000));
    }

    void stream_splitAnywhere_givesTheSameEvents()
    {
        for (qsizetype at = 0; at <= kStream.size(); ++at) {
            ServerSentEvents events;
            QCOMPARE(fed(events, {kStream.first(at), kStream.mid(at)}), kEvents);
        }
    }

    void stream_splitTwiceAnywhere_givesTheSameEvents()
    {
        for (qsizetype first = 0; first <= kStream.size(); ++first) {
            for (qsizetype second = first; second <= kStream.size(); ++second) {
                ServerSentEvents events;
                QCOMPARE(fed(events, {kStream.first(first), kStream.mid(first, second - first),
                                      kStream.mid(second)}),
                         kEvents);
            }
        }
    }

    void stream_byteByByte_givesTheSameEvents()
    {
        ServerSentEvents events;
        QList<ServerSentEvent> all;
        for (const char c : kStream)
            all += events.feed(QByteArrayView(&c, 1));
        QCOMPARE(all, kEvents);
    }

    void value_oneSpaceAfterTheColon_isDropped()
    {
        QCOMPARE(fed("data:  two spaces\n\n").first().data, " two spaces");
        QCOMPARE(fed("data:none\n\n").first().data, "none");
        QCOMPARE(fed("data: with: colons\n\n").first().data, "with: colons");
    }

    void field_unknown_isIgnored()
    {
        QCOMPARE(fed("colour: red\ndata: x\n\n"), (QList<ServerSentEvent>{{"message", "x", ""}}));
    }

    void id_withNul_isIgnored()
    {
        QCOMPARE(fed(QByteArray("id: 5\ndata: a\n\nid: 6\0\ndata: b\n\n", 30)).last().id, "5");
    }

    void id_empty_forgetsTheLast()
    {
        QCOMPARE(fed("id: 5\ndata: a\n\nid\ndata: b\n\n").last().id, "");
    }

    void retry_noNumber_isIgnored()
    {
        ServerSentEvents events;
        QVERIFY(events.feed("retry: soon\n\nretry: -5\n\nretry: 1e3\n\n").isEmpty());
        QVERIFY(!events.retry());
    }

    void retry_tooLong_isBounded()
    {
        ServerSentEvents events;
        QVERIFY(events.feed("retry: 999999999\n\n").isEmpty());
        QVERIFY(events.retry() == std::chrono::milliseconds(60000));
    }

    void restart_dropsTheHalfEventAndKeepsTheId()
    {
        ServerSentEvents events;
        QCOMPARE(events.feed("id: 5\ndata: a\n\nid: 6\ndata: half").size(), 1);
        events.restart();
        QCOMPARE(events.lastEventId(), "5");
        QCOMPARE(events.feed("data: b\n\n"), (QList<ServerSentEvent>{{"message", "b", "5"}}));
    }

    void line_withoutEnd_overflows()
    {
        ServerSentEvents events;
        for (int i = 0; i < 1024 && !events.isOverflown(); ++i)
            QVERIFY(events.feed(QByteArray(1024, 'x')).isEmpty());
        QVERIFY(events.isOverflown());
        QVERIFY(events.feed("\n\ndata: x\n\n").isEmpty());
    }

    void event_withoutEnd_overflows()
    {
        ServerSentEvents events;
        for (int i = 0; i < 1024 && !events.isOverflown(); ++i)
            QVERIFY(events.feed("data: " + QByteArray(1024, 'x') + "\n").isEmpty());
        QVERIFY(events.isOverflown());
    }
};

QTEST_APPLESS_MAIN(TestServerSentEvents)
#include "tst_ServerSentEvents.moc"
