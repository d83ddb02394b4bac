// SPDX-License-Identifier: Apache-2.0
#include "bank/AnswerReader.h"
#include "testkit/SeededRandom.h"

#include <QTest>

using namespace qorgan;
using bank::AnswerReader;
using State = bank::AnswerReader::State;

namespace {

constexpr qint64 kBody = 1000;

/// What came of an answer that was fed in pieces and then cut off.
struct Read {
    State state = State::Head;
    int status = 0;
    QByteArray body;
    bool keeps = false;

    bool operator==(const Read &) const = default;
};

Read readIn(const QByteArray &answer, qsizetype piece,
            AnswerReader::OpenEnd openEnd = AnswerReader::OpenEnd::Refused)
{
    AnswerReader reader(kBody, openEnd);
    QByteArray body;
    for (qsizetype at = 0; at < answer.size(); at += piece) {
        reader.feed(QByteArrayView(answer).sliced(at, std::min(piece, answer.size() - at)));
        body += reader.takeBody();
    }
    const bool keeps = reader.keepsConnection();
    return {reader.end(), reader.status(), body, keeps};
}

const QByteArray kSound = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-A: 1\r\n"
                          "x-a:2  \r\nX-Empty:\r\nContent-Length: 5\r\n\r\nhello";
const QByteArray kChunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n"
                            "3\r\nhel\r\n2;name=\"v\"\r\nlo\r\n0\r\nTrailer: t\r\n\r\n";

} // namespace

class TestAnswerReader : public QObject
{
    Q_OBJECT

private slots:
    void answer_sound_isReadHoweverItIsCut_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const QByteArray &answer) {
            QTest::newRow(name) << answer;
        };
        row("with its length", kSound);
        row("in chunks", kChunked);
        row("behind interim answers",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + kSound);
        row("without a reason phrase", "HTTP/1.1 200\r\nContent-Length: 5\r\n\r\nhello");
        row("with its length twice",
            "HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\nContent-Length: 5\r\n\r\nhello");
    }
    void answer_sound_isReadHoweverItIsCut()
    {
        QFETCH(QByteArray, answer);
        const Read expected{State::Done, 200, "hello", true};
        for (qsizetype piece = 1; piece <= answer.size(); ++piece)
            QVERIFY2(readIn(answer, piece) == expected, qPrintable(QString::number(piece)));
    }

    void fields_areFoundByNameAndJoined()
    {
        AnswerReader reader(kBody);
        QCOMPARE(reader.feed(kSound), State::Done);
        QCOMPARE(reader.field("content-type"), "application/json");
        QCOMPARE(reader.field("x-a"), "1, 2");
        QCOMPARE(reader.field("x-empty"), "");
        QCOMPARE(reader.field("absent"), "");
    }

    void answer_cutAtAnyByte_isNotDone()
    {
        for (const QByteArray &answer : {kSound, kChunked}) {
            for (qsizetype length = 0; length < answer.size(); ++length) {
                const Read read = readIn(answer.first(length), answer.size());
                QVERIFY2(read.state == State::Head || read.state == State::Body,
                         qPrintable(QString::number(length)));
                QVERIFY(!read.keeps);
            }
        }
    }

    void answer_unsound_isMalformed_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const QByteArray &answer) {
            QTest::newRow(name) << answer;
        };
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
        row("another protocol", "HTTP/2.0 200 OK\r\n\r\n");
        row("a greeting", "220 mail.example ESMTP\r\n\r\n");
        row("a lower case version", "http/1.1 200 OK\r\n\r\n");
        row("two digits of status", "HTTP/1.1 20 OK\r\n\r\n");
        row("four digits of status", "HTTP/1.1 2000 OK\r\n\r\n");
        row("status below all", "HTTP/1.1 099 OK\r\n\r\n");
        row("status above all", "HTTP/1.1 600 OK\r\n\r\n");
        row("negative status", "HTTP/1.1 -20 OK\r\n\r\n");
        row("control character in the status line", "HTTP/1.1 200 O\x01K\r\n\r\n");
        row("empty first line", "\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        row("bare line feed", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        row("field without colon", ok + "Content-Length 0\r\n\r\n");
        row("field without name", ok + ": 0\r\n\r\n");
        row("space before the colon", ok + "Content-Length : 0\r\n\r\n");
        row("folded field", ok + "X-A: 1\r\n 2\r\nContent-Length: 0\r\n\r\n");
        row("nul in a value", ok + QByteArray("X-A: \0\r\nContent-Length: 0\r\n\r\n", 30));
        row("carriage return in a value", ok + "X-A: 1\rX-B: 2\r\nContent-Length: 0\r\n\r\n");
        row("two lengths", ok + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello");
        row("a negative length", ok + "Content-Length: -5\r\n\r\nhello");
        row("a length with a sign", ok + "Content-Length: +5\r\n\r\nhello");
        row("a length in words", ok + "Content-Length: five\r\n\r\nhello");
        row("an empty length", ok + "Content-Length:\r\n\r\nhello");
        row("a length beyond numbers", ok + "Content-Length: 99999999999999999999\r\n\r\n");
        row("length and chunks",
            ok + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n");
        row("another coding", ok + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
        row("chunked twice", ok + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n");
        row("chunks of the old version",
            "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("chunk without a size", chunked + "\r\nhello\r\n");
        row("chunk size in words", chunked + "five\r\n");
        row("chunk size with a sign", chunked + "+5\r\nhello\r\n");
        row("chunk size with a prefix", chunked + "0x5\r\nhello\r\n");
        row("chunk size of many digits", chunked + "000000005\r\nhello\r\n");
        row("chunk longer than told", chunked + "4\r\nhello\r\n0\r\n\r\n");
        row("no end told", ok + "\r\nhello");
        row("another protocol from here on", "HTTP/1.1 101 Switching Protocols\r\n\r\n");
    }
    void answer_unsound_isMalformed()
    {
        QFETCH(QByteArray, answer);
        QCOMPARE(readIn(answer, answer.size()).state, State::Malformed);
        QCOMPARE(readIn(answer, 1).state, State::Malformed);
    }

    void body_atTheLimit_isRead()
    {
        const QByteArray body(kBody, 'x');
        const QByteArray whole = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + body;
        QCOMPARE(readIn(whole, 7).body, body);
        const QByteArray chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3e7\r\n"
                                  + body.chopped(1) + "\r\n1\r\nx\r\n0\r\n\r\n";
        QCOMPARE(readIn(chunks, 7).body, body);
    }

    void body_overTheLimit_isTooLarge()
    {
        // Told before a byte of it came.
        QCOMPARE(readIn("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n", 100).state,
                 State::TooLarge);
        QCOMPARE(readIn("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n", 100).state,
                 State::TooLarge);
        const QByteArray second = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n"
                                  + QByteArray(kBody, 'x') + "\r\n1\r\n";
        QCOMPARE(readIn(second, 100).state, State::TooLarge);
        const QByteArray open = "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(kBody + 1, 'x');
        QCOMPARE(readIn(open, 100, AnswerReader::OpenEnd::Allowed).state, State::TooLarge);
    }

    void head_overTheLimit_isTooLarge()
    {
        const QByteArray line = "X-A: " + QByteArray(1000, 'x') + "\r\n";
        const QByteArray fields = line.repeated(AnswerReader::kMostHeadBytes / line.size() + 1);
        QCOMPARE(readIn("HTTP/1.1 200 OK\r\n" + fields, 4096).state, State::TooLarge);
        const QByteArray many = QByteArray("A: b\r\n").repeated(AnswerReader::kMostFields + 1);
        QCOMPARE(readIn("HTTP/1.1 200 OK\r\n" + many, 4096).state, State::TooLarge);
        const QByteArray one =
            "HTTP/1.1 200 OK\r\nX-A: " + QByteArray(AnswerReader::kMostHeadBytes, 'x');
        QCOMPARE(readIn(one, 4096).state, State::TooLarge);
    }

    void head_withinTheLimit_isRead()
    {
        const QByteArray line = "X-A: " + QByteArray(400, 'x') + "\r\n";
        const QByteArray fields = line.repeated(AnswerReader::kMostFields - 1);
        QCOMPARE(readIn("HTTP/1.1 200 OK\r\n" + fields + "Content-Length: 0\r\n\r\n", 4096).state,
                 State::Done);
    }

    void openEnd_allowed_endsWithTheConnection()
    {
        const QByteArray answer = "HTTP/1.1 200 OK\r\n\r\nhello";
        QCOMPARE(readIn(answer, 1, AnswerReader::OpenEnd::Allowed),
                 (Read{State::Done, 200, "hello", false}));
    }

    void statuses_withoutBody_areDoneAtOnce()
    {
        for (const char *status : {"204 No Content", "304 Not Modified"}) {
            const QByteArray answer = "HTTP/1.1 " + QByteArray(status) + "\r\n\r\n";
            QVERIFY(readIn(answer, 1).keeps);
        }
    }

    void connection_isKeptOnlyWhenBothAgree_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const QByteArray &answer) {
            QTest::newRow(name) << answer;
        };
        const QByteArray end = "Content-Length: 0\r\n\r\n";
        row("told to close", "HTTP/1.1 200 OK\r\nConnection: close\r\n" + end);
        row("told among others", "HTTP/1.1 200 OK\r\nConnection: x-a, Close\r\n" + end);
        row("old version", "HTTP/1.0 200 OK\r\n" + end);
        row("more than one answer", "HTTP/1.1 200 OK\r\n" + end + "H");
    }
    void connection_isKeptOnlyWhenBothAgree()
    {
        QFETCH(QByteArray, answer);
        const Read read = readIn(answer, answer.size());
        QCOMPARE(read.state, State::Done);
        QVERIFY(!read.keeps);
    }

    void answer_spoiltAtRandom_endsSomehowAndSmall()
    {
        testkit::SeededRandom random(7);
        int survived = 0;
        for (int i = 0; i < 20'000; ++i) {
            QByteArray answer = i % 2 == 0 ? kSound : kChunked;
            const int changes = 1 + i % 3;
            for (int change = 0; change < changes; ++change) {
                const auto at =
                    static_cast<qsizetype>(random.unit() * static_cast<double>(answer.size() - 1));
                answer[at] = static_cast<char>(static_cast<int>(random.unit() * 256.0));
            }
            const Read read = readIn(answer, 1 + i % 11, AnswerReader::OpenEnd::Allowed);
            QVERIFY(read.body.size() <= answer.size());
            survived += read.state == State::Done ? 1 : 0;
        }
        // Some spoil nothing that matters, most do.
        QVERIFY(survived > 1000 && survived < 19'000);
    }
};

QTEST_GUILESS_MAIN(TestAnswerReader)
#include "tst_AnswerReader.moc"
