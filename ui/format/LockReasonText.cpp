// SPDX-License-Identifier: Apache-2.0
#include "ui/format/LockReasonText.h"

#include <QCoreApplication>

namespace qorgan::ui {

using session::AutoLock;

namespace {

class LockReasonText
{
    Q_DECLARE_TR_FUNCTIONS(LockReasonText)
public:
    static QString idle(int minutes)
    {
        return tr("Nobody touched the app for %n minutes.", nullptr, minutes);
    }
    static QString suspend() { return tr("The computer went to sleep."); }
    static QString screenLock() { return tr("The screen was locked."); }
    static QString userSwitch() { return tr("Another user came to this computer."); }
};

} // namespace

QString lockReasonText(AutoLock::Reason reason, int idleMinutes)
{
    switch (reason) {
    case AutoLock::Reason::Idle:
        return LockReasonText::idle(idleMinutes);
    case AutoLock::Reason::Suspend:
        return LockReasonText::suspend();
    case AutoLock::Reason::ScreenLock:
        return LockReasonText::screenLock();
    case AutoLock::Reason::UserSwitch:
        return LockReasonText::userSwitch();
    }
    Q_UNREACHABLE();
}

} // namespace qorgan::ui
