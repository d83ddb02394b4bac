// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Operation.h"

#include <QList>
#include <QObject>

namespace qorgan::session {

/// Tells the window that operations came in; the window words and shows the notice.
class NoticeCenter : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

signals:
    /// New operations are in the vault, newest first, while it is open.
    void operationsArrived(const QList<qorgan::domain::Operation> &operations);
    /// Something new waits at the bank while the vault is locked; its content is not known here.
    void somethingNewWhileLocked();
};

} // namespace qorgan::session
