// SPDX-License-Identifier: Apache-2.0
#include "platform/OwnFolders.h"
#include "platform/ProcessHardening.h"
#include "testkit/TestPaths.h"
#include "testkit/WaitFor.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <grp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

using namespace qorgan;
using namespace Qt::StringLiterals;

/// Attacks by other processes of the same user. Root may do anything: when the tests run as root,
/// victim and attacker become another user first.
class TestProcessHardening : public QObject
{
    Q_OBJECT

    static constexpr uid_t kNobody = 65534;
    QTemporaryDir m_folder;
    QString m_program;

    struct End {
        void operator()(QProcess *process) const
        {
            process->closeWriteChannel();
            process->waitForFinished();
            delete process;
        }
    };
    using Process = std::unique_ptr<QProcess, End>;

    /// Runs in the child before the program: with other credentials the kernel hides a process by
    /// itself, but starting a program takes that back.
    static void prepare()
    {
        rlimit cores{};
        getrlimit(RLIMIT_CORE, &cores);
        cores.rlim_cur = cores.rlim_max;
        setrlimit(RLIMIT_CORE, &cores);
        if (getuid() != 0)
            return;
        if (setgroups(0, nullptr) != 0 || setresgid(kNobody, kNobody, kNobody) != 0
            || setresuid(kNobody, kNobody, kNobody) != 0)
            _exit(1);
    }

    [[nodiscard]] Process start(const QStringList &arguments) const
    {
        Process process(new QProcess);
        process->setChildProcessModifier(&TestProcessHardening::prepare);
        process->setWorkingDirectory(m_folder.path());
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(m_program, arguments);
        return process;
    }

    static QString lineOf(QProcess &process)
    {
        QByteArray said;
        const bool come = testkit::waitUntil(
            [&] { return (said += process.readAllStandardOutput()).endsWith('\n'); });
        return come ? QString::fromLatin1(said.trimmed()) : u"silence"_s;
    }

    [[nodiscard]] QString attack(const QString &how, const QProcess &victim) const
    {
        return lineOf(*start({how, QString::number(victim.processId())}));
    }

private slots:
    void initTestCase()
    {
        // Where another user may read it.
        const QString original = testkit::programPath(u"process_victim"_s);
        m_program = m_folder.filePath(u"process_victim"_s);
        QVERIFY(QFile::copy(original, m_program));
        const auto all = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther
                         | QFile::WriteOther | QFile::ExeOther | QFile::ReadGroup | QFile::ExeGroup;
        QVERIFY(QFile::setPermissions(m_folder.path(), all));
        QVERIFY(QFile::setPermissions(m_program, all));
    }

    void debugger_ofTheSameUser_isRefused()
    {
        const auto open = start({u"hold"_s});
        QCOMPARE(lineOf(*open), u"ready"_s);
        const QString control = attack(u"attach"_s, *open);
        const auto hardened = start({u"hardened-hold"_s});
        QCOMPARE(lineOf(*hardened), u"ready"_s);
        QCOMPARE(attack(u"attach"_s, *hardened), QString::number(EPERM));
        if (control != "ok"_L1)
            QSKIP("This system lets nobody attach, so that the refusal proves nothing.");
    }

    void memory_readByTheSameUser_isRefused()
    {
        const auto open = start({u"hold"_s});
        QCOMPARE(lineOf(*open), u"ready"_s);
        const QString control = attack(u"read"_s, *open);
        const auto hardened = start({u"hardened-hold"_s});
        QCOMPARE(lineOf(*hardened), u"ready"_s);
        QCOMPARE(attack(u"read"_s, *hardened), QString::number(EACCES));
        if (control != "ok"_L1)
            QSKIP("This system lets nobody read, so that the refusal proves nothing.");
    }

    void crash_ofAHardenedProcess_leavesNoCore()
    {
        const QString control = lineOf(*start({u"crash"_s}));
        QCOMPARE(lineOf(*start({u"hardened-crash"_s})), u"no core"_s);
        if (control != "core"_L1)
            QSKIP("This system writes no cores at all, so that their absence proves nothing.");
        const auto cores = QDir(m_folder.path()).entryList({u"core*"_s}, QDir::Files);
        QVERIFY(cores.size() <= 1);
    }

    /// After the others: what it takes from this process, no child gets back.
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
