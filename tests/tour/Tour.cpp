// SPDX-License-Identifier: Apache-2.0
#include "Tour.h"

#include "ui/widgets/ReminderCard.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

namespace qorgan::tour {

using journey::StepFailed;

namespace {

client::CommandLine lineFor(const Stage &stage, const QString &bankId)
{
    client::CommandLine line;
    line.dataDir = stage.dataDir;
    line.server = stage.server;
    line.caFile = stage.caFile;
    line.bankId = bankId;
    return line;
}

QList<QJsonObject> readSms(const QString &path)
{
    QList<QJsonObject> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    while (!file.atEnd()) {
        const auto message = QJsonDocument::fromJson(file.readLine()).object();
        if (!message.isEmpty())
            messages.append(message);
    }
    return messages;
}

} // namespace

Tour::Tour(const Stage &stage, const QString &prefix, const QString &bankId)
    : m_stage(stage)
    , m_prefix(prefix)
    , m_keychain(stage.keychain)
    , m_program(lineFor(stage, bankId), m_keychain)
    , m_driver(m_program.window())
{
    if (stage.keychain.isEmpty())
        m_keychain.mood = testkit::FakeKeychain::Mood::Absent;
}

void Tour::open(QSize size)
{
    m_program.window().resize(size);
    m_program.window().show();
    // The window manager may still be starting on a busy machine.
    constexpr int kPatienceMs = 30'000;
    require(QTest::qWaitForWindowExposed(&m_program.window(), kPatienceMs),
            QStringLiteral("the window opens"));
    m_program.window().start();
}

void Tour::shoot(const QString &name)
{
    const auto before = m_program.settings().language();
    const QString number =
        QStringLiteral("%1%2").arg(m_prefix).arg(++m_shot, 2, 10, QLatin1Char('0'));
    for (const auto language : {domain::Language::Kazakh, domain::Language::Russian}) {
        m_program.settings().setLanguage(language);
        m_driver.shoot(m_stage.pictures,
                       QStringLiteral("%1-%2-%3").arg(number, name, domain::languageTag(language)));
        noteReminders();
    }
    m_program.settings().setLanguage(before);
    QTest::qWait(50);
}

void Tour::require(bool condition, const QString &what) const
{
    if (!condition)
        throw StepFailed(
            QStringLiteral("not so: %1\nvisible:\n%2").arg(what, m_driver.everythingVisible()));
}

void Tour::noteReminders()
{
    const auto cards = m_program.window().findChildren<ui::ReminderCard *>();
    for (auto *card : cards) {
        if (!card->isVisible())
            continue;
        QSet<QString> leafed;
        while (!card->reminderId().isEmpty() && !leafed.contains(card->reminderId())) {
            leafed.insert(card->reminderId());
            auto *next = card->findChild<QPushButton *>(QStringLiteral("reminderNextButton"));
            if (next != nullptr && next->isVisible())
                QTest::mouseClick(next, Qt::LeftButton);
        }
        m_remindersSeen.unite(leafed);
    }
}

qsizetype Tour::smsCount() const
{
    return readSms(m_stage.smsFile).size();
}

QString Tour::newestKey(qsizetype earlier)
{
    m_driver.waitUntil(QStringLiteral("an SMS arrives"), [&] { return smsCount() > earlier; });
    const QString text = readSms(m_stage.smsFile).last().value(QStringLiteral("text")).toString();
    const auto match = QRegularExpression(QStringLiteral("\\b(\\d{6})\\b")).match(text);
    require(match.hasMatch(), QStringLiteral("the SMS holds a key"));
    return match.captured(1);
}

int Tour::operationRows()
{
    const auto *view =
        qobject_cast<QAbstractItemView *>(m_driver.see(QStringLiteral("operationList")));
    require(view != nullptr, QStringLiteral("the operations are a list"));
    return view->model()->rowCount();
}

void Tour::chooseOperation(int row)
{
    auto *view = qobject_cast<QAbstractItemView *>(m_driver.see(QStringLiteral("operationList")));
    require(view != nullptr, QStringLiteral("the operations are a list"));
    const auto index = view->model()->index(row, 0);
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    m_driver.see(QStringLiteral("operationDetail"));
}

QString Tour::verdict()
{
    return m_driver.see(QStringLiteral("connectionPage"))->property("verdict").toString();
}

void Tour::closeWindow()
{
    m_program.window().close();
    QTest::qWait(50);
}

} // namespace qorgan::tour
