// SPDX-License-Identifier: Apache-2.0
#include "ui/format/OperationText.h"

#include <QSet>
#include <QTest>

using namespace qorgan;
using domain::DeclineReason;
using domain::OperationChannel;
using domain::OperationStatus;

class tst_OperationText : public QObject
{
    Q_OBJECT
private slots:
    void statuses_differInWordAndDrawing()
    {
        QSet<QString> words;
        QSet<int> drawings;
        for (const auto status : {OperationStatus::Pending, OperationStatus::Booked,
                                  OperationStatus::Declined, OperationStatus::Reversed})
        {
            const ui::Look look = ui::statusLook(status);
            words.insert(look.word);
            drawings.insert(static_cast<int>(look.glyph));
        }
        QCOMPARE(words.size(), 4);
        QCOMPARE(drawings.size(), 4);
    }

    void acceptedAndDeclined_differInColourToo()
    {
        QVERIFY(ui::statusLook(OperationStatus::Booked).tone
                != ui::statusLook(OperationStatus::Declined).tone);
    }

    void declineReasons_haveDistinctWordsSentencesAndSteps()
    {
        QSet<QString> words;
        QSet<QString> sentences;
        QSet<QString> steps;
        for (int i = 0; i <= static_cast<int>(DeclineReason::Other); ++i) {
            const auto reason = static_cast<DeclineReason>(i);
            words.insert(ui::declineReasonText(reason));
            sentences.insert(ui::declineReasonSentence(reason));
            steps.insert(ui::declineNextStep(reason));
        }
        QCOMPARE(words.size(), 10);
        QCOMPARE(sentences.size(), 10);
        QCOMPARE(steps.size(), 10);
        QVERIFY(!words.contains(QString()) && !steps.contains(QString()));
    }

    void channels_haveDistinctWords()
    {
        QSet<QString> words;
        for (int i = 0; i <= static_cast<int>(OperationChannel::Other); ++i)
            words.insert(ui::channelText(static_cast<OperationChannel>(i)));
        QCOMPARE(words.size(), 6);
    }
};

QTEST_GUILESS_MAIN(tst_OperationText)
#include "tst_OperationText.moc"
