// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Program.h"
#include "WindowDriver.h"
#include "testkit/FakeKeychain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSet>

namespace qorgan::tour {

/// Where the legs of the tour meet: the bank, the folders, the customer.
struct Stage {
    QUrl server;
    QString caFile;
    QString smsFile;
    QString dataDir;
    QDir pictures;
    QString phone;
    QString password;
    /// Where this computer's keychain keeps its entries; a computer without one has an empty path.
    QString keychain;
};

/// One program driven through one leg, photographed in both languages.
class Tour
{
public:
    /// @param bankId  empty lets the first run ask
    Tour(const Stage &stage, const QString &prefix, const QString &bankId = {});

    journey::WindowDriver &window() { return m_driver; }
    journey::Program &program() { return m_program; }
    [[nodiscard]] const Stage &stage() const { return m_stage; }

    void open(QSize size);
    /// Photographs the page in Kazakh and in Russian; `NN-name-kk.png`, `NN-name-ru.png`.
    void shoot(const QString &name);
    /// Fails unless the condition holds.
    void require(bool condition, const QString &what) const;

    /// Notes which reminders stand in the window; all of a card are leafed through.
    void noteReminders();
    [[nodiscard]] const QSet<QString> &remindersSeen() const { return m_remindersSeen; }

    /// The newest session key sent, once more than `earlier` messages lie in the SMS file.
    [[nodiscard]] QString newestKey(qsizetype earlier);
    [[nodiscard]] qsizetype smsCount() const;
    /// Rows of the operations list.
    [[nodiscard]] int operationRows();
    /// Presses the row and waits for its details.
    void chooseOperation(int row);

    /// What the connection page says first.
    [[nodiscard]] QString verdict();

    void closeWindow();

private:
    Stage m_stage;
    QString m_prefix;
    testkit::FakeKeychain m_keychain;
    journey::Program m_program;
    journey::WindowDriver m_driver;
    QSet<QString> m_remindersSeen;
    int m_shot = 0;
};

} // namespace qorgan::tour
