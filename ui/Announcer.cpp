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

void Announcer::announceOperations(const QList<domain::Operation> &operations)
{
    if (operations.isEmpty())
        return;
    const auto &newest = operations.first();
    QString title;
    QString body;
    if (operations.size() > 1) {
        title = tr("%n new operations", nullptr, static_cast<int>(operations.size()));
        body = tr("Open the app to see them.");
    } else if (newest.declineReason) {
        title = tr("Operation declined");
        body = newest.merchant + QStringLiteral(": ") + declineReasonText(*newest.declineReason);
    } else {
        title = tr("New operation");
        body = newest.merchant + QStringLiteral(": ") + statusLook(newest.status).word;
    }
    m_sink.show(title, body);
    emit announced(title + QStringLiteral(". ") + body);
}

void Announcer::announceLocked()
{
    m_sink.show(m_bankName, tr("There is something new. Unlock the app to see it."));
}

} // namespace qorgan::ui
