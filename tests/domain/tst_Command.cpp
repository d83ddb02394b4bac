// SPDX-License-Identifier: Apache-2.0
#include "domain/Command.h"

#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using domain::Command;

class TestCommand : public QObject
{
    Q_OBJECT

    static inline const QDateTime kAt{QDate(2026, 3, 2), QTime(9, 0, 0, 5), Qt::UTC};

    static QList<Command::Body> everyBody()
    {
        return {domain::NoteChange{u"op 1"_s, u"Ұлыма: \"кітап\"\n2-жол"_s},
                domain::NoteChange{u"op 1"_s, QString()},
                domain::ReviewMark{QDate(2026, 3, 1), 9'007'199'254'740'993},
                domain::SmsNoticesChange{true},
                domain::SmsNoticesChange{false},
                domain::FraudReport{u"op-2"_s, u"Бұл мен емес"_s},
                domain::CardBlock{u"card 1"_s, domain::CardBlockReason::Stolen},
                domain::ComplaintFiling{domain::ComplaintSubject::PersonalData, u"Шағым\n2"_s},
                domain::CaseReply{domain::CaseKind::Dispute, u"dis_1"_s, u"Жауап"_s},
                domain::CaseReply{domain::CaseKind::Complaint, u"com_1"_s, u"Жауап"_s}};
    }

private slots:
    void everyKind_storedAndRead_isTheSame()
    {
        for (const auto &body : everyBody()) {
            const Command command{u"id-1"_s, kAt, body};
            const auto read =
                domain::commandFrom(command.id, domain::kindOf(body), domain::payloadOf(command));
            QVERIFY2(read == std::optional(command), qPrintable(domain::kindOf(body)));
        }
    }

    void anythingElse_isNoCommand()
    {
        const Command note{u"id-1"_s, kAt, domain::NoteChange{u"op"_s, u"x"_s}};
        const auto payload = domain::payloadOf(note);
        QVERIFY(!domain::commandFrom(QString(), u"note"_s, payload));
        QVERIFY(!domain::commandFrom(u"id-1"_s, u"payment"_s, payload));
        QVERIFY(!domain::commandFrom(u"id-1"_s, u"review"_s, payload));
        QVERIFY(!domain::commandFrom(u"id-1"_s, u"note"_s, payload.chopped(1)));
        // Nothing without what it is about, or with a word this version does not know.
        for (const auto &[kind, rest] : {std::pair{u"card_block"_s, "\"reason\":\"lost\""},
                                         {u"card_block"_s, "\"card\":\"c\",\"reason\":\"bored\""},
                                         {u"complaint"_s, "\"subject\":\"service\",\"text\":\"\""},
                                         {u"case_reply"_s, "\"case\":\"d\",\"text\":\"x\""},
                                         {u"case_reply"_s, "\"case_kind\":\"dispute\","
                                                           "\"text\":\"x\""}})
        {
            const QByteArray json =
                QByteArray("{\"decided_at\":\"2026-03-02T09:00:00.005Z\",") + rest + '}';
            QVERIFY2(!domain::commandFrom(u"id-1"_s, kind, json), json.constData());
        }
        QVERIFY(
            !domain::commandFrom(u"id-1"_s, u"note"_s, "{\"operation\":\"op\",\"text\":\"x\"}"));
    }

    void fraudReportAndCardBlock_aloneAreUrgent()
    {
        int urgent = 0;
        for (const auto &body : everyBody())
            urgent += domain::isUrgent(body) ? 1 : 0;
        QCOMPARE(urgent, 2);
        QVERIFY(domain::isUrgent(domain::FraudReport{}));
        QVERIFY(domain::isUrgent(domain::CardBlock{}));
    }
};

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_Command.moc"
