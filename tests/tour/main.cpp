// SPDX-License-Identifier: Apache-2.0
#include "FolderSnapshot.h"
#include "Legs.h"
#include "testkit/PlainTextScan.h"
#include "testkit/SandboxBank.h"
#include "ui/Resources.h"
#include "ui/style/Style.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDirIterator>
#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

using namespace qorgan;
using journey::StepFailed;
using tour::FolderSnapshot;
using tour::Stage;

namespace {

constexpr char kPassword[] = "Тау-бұлақ7";
constexpr char kPhone[] = "+77011234567";
constexpr char kOtherPhone[] = "+77027654321";
constexpr char kBusinessPhone[] = "+77051112233";
/// A merchant the sandbox emits on the way; must not lie readable on the disk.
constexpr char kMerchant[] = "Ұлытау дүкені";
constexpr int kLegPatienceMs = 240'000;

void say(const QString &text)
{
    QTextStream(stdout) << text << Qt::endl;
}

QJsonObject toJson(const Stage &stage)
{
    return {{QStringLiteral("server"), stage.server.toString()},
            {QStringLiteral("ca"), stage.caFile},
            {QStringLiteral("sms"), stage.smsFile},
            {QStringLiteral("data"), stage.dataDir},
            {QStringLiteral("pictures"), stage.pictures.absolutePath()},
            {QStringLiteral("phone"), stage.phone},
            {QStringLiteral("password"), stage.password},
            {QStringLiteral("keychain"), stage.keychain}};
}

Stage stageFrom(const QJsonObject &json)
{
    const auto text = [&](const char16_t *name) {
        return json.value(QString::fromUtf16(name)).toString();
    };
    return {QUrl(text(u"server")),   text(u"ca"),    text(u"sms"),      text(u"data"),
            QDir(text(u"pictures")), text(u"phone"), text(u"password"), text(u"keychain")};
}

/// A computer of its own: home, cache, runtime and temporary folder below one root, and a keychain
/// that is none of its files.
struct Computer {
    QTemporaryDir root;
    QTemporaryDir safe;
    [[nodiscard]] QString keychain() const { return safe.path(); }
    [[nodiscard]] QString folder(const QString &name) const
    {
        const QString path = root.filePath(name);
        QDir().mkpath(path);
        return path;
    }
    [[nodiscard]] QStringList folders() const
    {
        return {folder(QStringLiteral("home")), folder(QStringLiteral("tmp")),
                folder(QStringLiteral("run"))};
    }
    void enter() const
    {
        qputenv("HOME", folder(QStringLiteral("home")).toLocal8Bit());
        qputenv("XDG_CACHE_HOME", folder(QStringLiteral("home/.cache")).toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", folder(QStringLiteral("home/.config")).toLocal8Bit());
        qputenv("XDG_DATA_HOME", folder(QStringLiteral("home/.local/share")).toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", folder(QStringLiteral("run")).toLocal8Bit());
        qputenv("TMPDIR", folder(QStringLiteral("tmp")).toLocal8Bit());
        QFile::setPermissions(folder(QStringLiteral("run")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
};

/// Runs a leg in a process of its own: a program that was really started anew.
QSet<QString> runLeg(const QString &leg, const Stage &stage, const QStringList &options = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  QStringList{QStringLiteral("--leg"), leg} + options);
    process.write(QJsonDocument(toJson(stage)).toJson(QJsonDocument::Compact));
    process.closeWriteChannel();
    if (!process.waitForFinished(kLegPatienceMs) || process.exitCode() != 0)
        throw StepFailed(QStringLiteral("leg %1 failed").arg(leg));
    QSet<QString> reminders;
    const auto ids = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
    for (const auto &id : ids)
        reminders.insert(id.toString());
    return reminders;
}

int playLeg(const QString &leg)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const Stage stage = stageFrom(QJsonDocument::fromJson(input.readAll()).object());
    using Walk = QSet<QString> (*)(const Stage &);
    const QHash<QString, Walk> walks{
        {QStringLiteral("offline"), tour::walkOffline},
        {QStringLiteral("foreign"), tour::walkForeignComputer},
        {QStringLiteral("second"), tour::walkSecondInstance},
        {QStringLiteral("authority"), tour::walkForeignAuthority},
        {QStringLiteral("neighbour"), tour::walkNeighbour},
        {QStringLiteral("forgotten"), tour::walkForgottenPassword},
        {QStringLiteral("database"), tour::walkDamagedDatabase},
        {QStringLiteral("header"), tour::walkDamagedHeader},
        {QStringLiteral("no-keychain"), tour::walkNoKeychain},
        {QStringLiteral("business"), tour::walkBusiness},
    };
    const Walk walk = walks.value(leg);
    if (walk == nullptr)
        return 1;
    const auto seen = walk(stage);
    QTextStream(stdout) << QJsonDocument(QJsonArray::fromStringList(seen.values())).toJson();
    return 0;
}

/// Every active trigger must have brought one of its reminders up.
void requireReminders(const QSet<QString> &seen)
{
    const auto directory = session::BankDirectory::load(QStringLiteral(":/qorgan"));
    const auto &bank = *directory->find(u"demo");
    QStringList missing;
    for (const auto &reminder : directory->reminders().all()) {
        for (const auto trigger : reminder.triggers) {
            const auto chosen = directory->reminders().forTrigger(trigger, bank);
            const bool shown =
                std::any_of(chosen.begin(), chosen.end(),
                            [&](const auto &candidate) { return seen.contains(candidate.id); });
            if (!chosen.isEmpty() && !shown && trigger != domain::ReminderTrigger::SafetyPage)
                missing.append(domain::toWord(trigger));
        }
    }
    missing.removeDuplicates();
    if (!missing.isEmpty())
        throw StepFailed(QStringLiteral("triggers without a reminder in the window: ")
                         + missing.join(QStringLiteral(", ")));
}

void requireNoPlainText(const QStringList &folders)
{
    const testkit::PlainTextScan scan({QString::fromLatin1(kPhone).mid(2),
                                       QString::fromUtf8(kMerchant), QString::fromUtf8(kPassword)});
    if (!testkit::PlainTextScan::findsCanary(folders.first()))
        throw StepFailed(QStringLiteral("the scan does not find its own canary"));
    const QString report = scan.report(folders);
    if (!report.isEmpty())
        throw StepFailed(QStringLiteral("readable on the disk:\n") + report);
}

/// Every file of that name below `folder` gets some bytes changed.
/// @param place  from the beginning, or when negative from the end
void damage(const QString &folder, const QStringList &names, qint64 place)
{
    int damaged = 0;
    QDirIterator walk(folder, names, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        const bool done = file.open(QIODevice::ReadWrite)
                          && file.seek(place < 0 ? file.size() + place : place)
                          && file.write("damaged by the tour") > 0;
        damaged += done ? 1 : 0;
    }
    if (damaged == 0)
        throw StepFailed(QStringLiteral("nothing to damage: ") + names.join(u' '));
}

/// What protects the customer: keys, attempts, sessions, devices, healing.
void playDefences(const QDir &pictures, testkit::SandboxBank &bank)
{
    Computer computer;
    Computer other;
    computer.enter();
    Stage stage{bank.url(),
                bank.caFile(),
                bank.folder() + QStringLiteral("/run/sms.jsonl"),
                computer.folder(QStringLiteral("home/data")),
                pictures,
                QString::fromLatin1(kOtherPhone),
                QString::fromUtf8(kPassword),
                computer.keychain()};
    say(QStringLiteral("What protects the customer, light, 1180 x 780"));
    tour::walkDefences(stage, bank, [&] {
        say(QStringLiteral("The same customer on another computer"));
        Stage elsewhere = stage;
        elsewhere.dataDir = other.folder(QStringLiteral("home/data"));
        elsewhere.keychain = other.keychain();
        runLeg(QStringLiteral("neighbour"), elsewhere);
    });

    say(QStringLiteral("Started anew while blocked, a forgotten password, dark, 800 x 600"));
    runLeg(QStringLiteral("forgotten"), stage, {QStringLiteral("--dark")});

    say(QStringLiteral("A damaged database, dark, 800 x 600"));
    // The page of the accounts, and where the newest pages lie, those of operations among them.
    damage(stage.dataDir, {QStringLiteral("vault.db")}, 4096 + 200);
    for (int last = 1; last <= 12; ++last)
        damage(stage.dataDir, {QStringLiteral("vault.db")}, 200 - last * 4096);
    runLeg(QStringLiteral("database"), stage, {QStringLiteral("--dark")});

    // The bank gives a number five keys an hour, and the tour has had them.
    const auto later =
        bank.control(QStringLiteral("/clock"), {{QStringLiteral("advance_seconds"), 3'700}});
    if (later.status != 200)
        throw StepFailed(QStringLiteral("the bank's clock does not move"));
    say(QStringLiteral("A damaged header, letters twice as large, 800 x 600"));
    damage(stage.dataDir, {QStringLiteral("header.0"), QStringLiteral("header.1")}, 20);
    runLeg(QStringLiteral("header"), stage, {QStringLiteral("--large")});

    say(QStringLiteral("A computer without a keychain, light, 800 x 600"));
    Computer bare;
    bare.enter();
    stage.dataDir = bare.folder(QStringLiteral("home/data"));
    stage.keychain.clear();
    runLeg(QStringLiteral("no-keychain"), stage);
}

void playBusiness(Stage stage, testkit::SandboxBank &bank)
{
    say(QStringLiteral("A business customer, light, 1180 x 780"));
    Computer office;
    office.enter();
    stage.phone = QString::fromLatin1(kBusinessPhone);
    stage.dataDir = office.folder(QStringLiteral("home/data"));
    stage.keychain = office.keychain();
    const QJsonObject company{{QStringLiteral("name"), QStringLiteral("«Ақ қайың» ЖШС")},
                              {QStringLiteral("bin"), QStringLiteral("990140999999")}};
    const auto entered =
        bank.control(QStringLiteral("/customers"), {{QStringLiteral("phone"), stage.phone},
                                                    {QStringLiteral("password"), stage.password},
                                                    {QStringLiteral("company"), company}});
    if (entered.status != 200)
        throw StepFailed(QStringLiteral("no business customer"));
    runLeg(QStringLiteral("business"), stage);
}

void playAll(const QDir &pictures)
{
    // The bank stands elsewhere: its ledger is no file of the customer's computer.
    testkit::SandboxBank bank;
    testkit::SandboxBank::Options options;
    options.arguments = {QStringLiteral("--history"), QStringLiteral("300")};
    if (!bank.start(options))
        throw StepFailed(QStringLiteral("the bank does not start: ") + bank.log());
    Computer computer;
    computer.enter();
    Stage stage{bank.url(),
                bank.caFile(),
                bank.folder() + QStringLiteral("/run/sms.jsonl"),
                computer.folder(QStringLiteral("home/data")),
                pictures,
                QString::fromLatin1(kPhone),
                QString::fromUtf8(kPassword),
                computer.keychain()};

    say(QStringLiteral("A new customer, light, 1180 x 780"));
    auto seen = tour::walkNewCustomer(stage, bank, [&] {
        say(QStringLiteral("A second process on the same folder"));
        runLeg(QStringLiteral("second"), stage);
    });
    // The vault is closed and its log written: what is on the disk now is what a thief finds.
    requireNoPlainText(computer.folders());

    say(QStringLiteral("A new process without a bank, dark, 800 x 600"));
    seen.unite(runLeg(QStringLiteral("offline"), stage, {QStringLiteral("--dark")}));
    requireNoPlainText(computer.folders());

    say(QStringLiteral("Someone else's computer, letters twice as large, 800 x 600"));
    if (!bank.restart())
        throw StepFailed(QStringLiteral("the bank does not come back: ") + bank.log());
    Computer foreign;
    foreign.enter();
    stage.server = bank.url();
    stage.dataDir = foreign.root.filePath(QStringLiteral("home/data"));
    stage.keychain = foreign.keychain();
    const FolderSnapshot before(foreign.folders());
    seen.unite(runLeg(QStringLiteral("foreign"), stage, {QStringLiteral("--large")}));
    const auto differences = FolderSnapshot(foreign.folders()).differencesFrom(before);
    if (!differences.isEmpty())
        throw StepFailed(QStringLiteral("left on someone else's computer:\n")
                         + differences.join(u'\n'));
    requireReminders(seen);

    playBusiness(stage, bank);
    playDefences(pictures, bank);

    say(QStringLiteral("A bank whose certificate another authority signed"));
    testkit::SandboxBank impostor;
    if (!impostor.start())
        throw StepFailed(QStringLiteral("the second bank does not start: ") + impostor.log());
    Computer third;
    third.enter();
    stage.dataDir = third.folder(QStringLiteral("home/data"));
    stage.keychain = third.keychain();
    stage.server = impostor.url();
    runLeg(QStringLiteral("authority"), stage);
}

void dressUp(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("dark"))) {
        const auto installed = ui::Style::install(*qApp, ui::Scheme::Dark);
        if (!installed)
            throw StepFailed(QStringLiteral("no dark colours"));
    }
    if (parser.isSet(QStringLiteral("large"))) {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * 2);
        QApplication::setFont(font);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("qorgan-tour"));
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("out"), QStringLiteral("Folder for the pictures."),
                        QStringLiteral("folder"), QStringLiteral("tour")},
                       {QStringLiteral("leg"), QStringLiteral("Plays one leg; used by itself."),
                        QStringLiteral("leg")},
                       {QStringLiteral("dark"), QStringLiteral("Dark colours.")},
                       {QStringLiteral("large"), QStringLiteral("Letters twice as large.")}});
    parser.process(app);
    try {
        ui::initResources();
        dressUp(parser);
        if (parser.isSet(QStringLiteral("leg")))
            return playLeg(parser.value(QStringLiteral("leg")));
        QDir pictures(QDir().absoluteFilePath(parser.value(QStringLiteral("out"))));
        pictures.removeRecursively();
        pictures.mkpath(QStringLiteral("."));
        playAll(pictures);
        say(QStringLiteral("The tour is complete; its pictures are in ") + pictures.path());
        return 0;
    } catch (const StepFailed &failed) {
        QTextStream(stderr) << "The tour failed: " << failed.what() << Qt::endl;
        return 1;
    }
}
