// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Program.h"
#include "WindowDriver.h"
#include "testkit/FakeKeychain.h"
#include "testkit/SandboxBank.h"

#include <QListView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

// The whole client at a bank, for programs of this folder that watch it at work.
namespace qorgan::bench {

/// A customer of the bank who has an account there and a new computer.
struct Person {
    /// E.164
    QString phone;
    QString password = QStringLiteral("bench-жеті-7");
};

/// The bank has a customer with so many operations from now on.
inline void enrol(const testkit::SandboxBank &bank, const Person &person, int operations)
{
    const auto made =
        bank.control(QStringLiteral("/customers"), {{QStringLiteral("phone"), person.phone},
                                                    {QStringLiteral("password"), person.password},
                                                    {QStringLiteral("history"), operations}});
    if (made.status != 200)
        qFatal("The bank took no customer: status %d.", made.status);
}

/// Through the pages of a new computer, up to the button that lets the person in.
inline void goToPassword(journey::WindowDriver &driver, const testkit::SandboxBank &bank,
                         const Person &person)
{
    const int earlier = bank.smsCount(person.phone);
    driver.click(QStringLiteral("languageKk"));
    driver.click(QStringLiteral("computerOwn"));
    driver.click(QStringLiteral("acceptButton"));
    driver.replace(QStringLiteral("phoneField"), person.phone.mid(2));
    driver.click(QStringLiteral("sendKeyButton"));
    driver.type(QStringLiteral("sessionKeyField"),
                QString::fromLatin1(bank.keyFor(person.phone, earlier)));
    driver.click(QStringLiteral("confirmKeyButton"));
    driver.see(QStringLiteral("passwordPage"));
    driver.type(QStringLiteral("passwordField"), person.password);
}

/// The person presses it.
inline void enter(journey::WindowDriver &driver)
{
    driver.click(QStringLiteral("signInButton"));
}

inline QListView &listIn(const QWidget &window)
{
    return *window.findChild<QListView *>(QStringLiteral("operationList"));
}

/// Until so many operations are listed.
inline void waitForOperations(journey::WindowDriver &driver, const QWidget &window, int operations)
{
    constexpr std::chrono::minutes kLong{3};
    driver.see(QStringLiteral("operationsEntry"), kLong);
    driver.click(QStringLiteral("operationsEntry"));
    driver.waitUntil(
        QStringLiteral("the operations are listed"),
        [&] { return listIn(window).model()->rowCount() >= operations; }, kLong);
}

inline client::CommandLine commandLine(const testkit::SandboxBank &bank, const QString &folder)
{
    client::CommandLine line;
    line.dataDir = folder;
    line.bankId = QStringLiteral("demo");
    line.server = bank.url();
    line.caFile = bank.caFile();
    return line;
}

/// As the program opens it, and in front of all others.
inline void open(ui::MainWindow &window)
{
    window.resize(1120, 760);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window, 30'000))
        qFatal("The window does not come to the front.");
    window.start();
}

/// The client's window on a new computer, in a folder of its own.
class LiveWindow
{
public:
    explicit LiveWindow(const testkit::SandboxBank &bank)
        : m_program(commandLine(bank, m_folder.path()), m_keychain)
        , m_driver(m_program.window())
    {
        open(m_program.window());
    }

    [[nodiscard]] ui::MainWindow &window() { return m_program.window(); }
    [[nodiscard]] journey::WindowDriver &driver() { return m_driver; }

private:
    QTemporaryDir m_folder;
    testkit::FakeKeychain m_keychain;
    journey::Program m_program;
    journey::WindowDriver m_driver;
};

/// The smallest value that this share of all is not above.
inline double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(static_cast<qsizetype>(share * static_cast<double>(values.size() - 1)));
}

} // namespace qorgan::bench
