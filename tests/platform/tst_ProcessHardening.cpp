// SPDX-License-Identifier: Apache-2.0
#include "platform/OwnFolders.h"
#include "platform/ProcessHardening.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace qorgan;
using namespace Qt::StringLiterals;

class TestProcessHardening : public QObject
{
    Q_OBJECT

private slots:
    void process_hardened_leavesNoCoreAndNoDebugger()
    {
        QVERIFY(platform::hardenProcess());
        rlimit core{1, 1};
        QCOMPARE(getrlimit(RLIMIT_CORE, &core), 0);
        QCOMPARE(core.rlim_cur, rlim_t{0});
        QCOMPARE(core.rlim_max, rlim_t{0});
        QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
    }

    void dataFolder_followsXdg()
    {
        qputenv("XDG_DATA_HOME", "/somewhere/data");
        QCOMPARE(platform::ownDataFolder(), u"/somewhere/data/qorgan"_s);
        qunsetenv("XDG_DATA_HOME");
        qputenv("HOME", "/somewhere/user");
        QCOMPARE(platform::ownDataFolder(), u"/somewhere/user/.local/share/qorgan"_s);
    }
};

QTEST_GUILESS_MAIN(TestProcessHardening)
#include "tst_ProcessHardening.moc"
