// SPDX-License-Identifier: Apache-2.0
#include "ui/Announcer.h"

#include "ui/format/OperationText.h"

namespace qorgan::ui {

Announcer::Announcer(NoticeSink &sink, QObject *parent)
    : QObject(parent)
    , m_sink(sink)
{
}

void Announcer::follow(session::NoticeCenter *center)
{
    if (m_center == center)
        return;
    if (m_center != nullptr)
        disconnect(m_center, nullptr, this, nullptr);
    m_center = center;
    if (center == nullptr)
        return;
    connect(center, &session::NoticeCenter::operationsArrived, this,
            &Announcer::announceOperations);
    connect(center, &session::NoticeCenter::somethingNewWhileLocked, this,
            &Announcer::announceLocked);
    connect(center, &QObject::destroyed, this, [this] { m_center = nullptr; });
}

Announcer::Words Announcer::wordsOf(const domain::Operation &newest, qsizetype count)
{
    if (count > 1) {
        return {tr("%n new operations", nullptr, static_cast<int>(count)),
                tr("Open the app to see them.")};
    }
    const QString payee = newest.merchant + QStringLiteral(": ");
    if (newest.declineReason)
        return {tr("Operation declined"), payee + declineReasonText(*newest.declineReason)};
    return {tr("New operation"), payee + statusLook(newest.status).word};
}

void Announcer::announceOperations(const QList<domain::Operation> &operations)
{
    if (operations.isEmpty())
        return;
    const auto count = operations.size();
    const auto words = wordsOf(operations.first(), count);
    m_sink.show(words.title, words.body);
    emit announced([newest = operations.first(), count] {
        const auto now = wordsOf(newest, count);
        return now.title + QStringLiteral(". ") + now.body;
    });
}

void Announcer::announceLocked()
{
    m_sink.show(m_bankName, tr("There is something new. Unlock the app to see it."));
}

} // namespace qorgan::ui
