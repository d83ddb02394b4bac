// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "domain/BankProfile.h"
#include "session/BankSession.h"
#include "session/ClientSettings.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace qorgan::ui {

/// What stands over every page: which bank, how fresh the data are, the language, the way to help,
/// lock and logout. Wraps into more lines when the window is narrow. objectName "headerBar".
class HeaderBar : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the bar.
    HeaderBar(session::ClientSettings &settings, const base::Clock &clock,
              QWidget *parent = nullptr);

    /// @param bank     nullptr while none was chosen
    /// @param session  nullptr while none is open
    void setBank(const domain::BankProfile *bank, session::BankSession *session);

signals:
    void safetyRequested();
    void emergencyRequested();
    /// Who answers at the bank's address?
    void connectionRequested();
    void lockRequested();
    void logoutRequested();
    void signInAgainRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addButton(const QString &name, const QString &kind);
    void addLanguages();
    void refresh();
    void refreshConnection();
    void retranslate();
    [[nodiscard]] QString connectionText() const;

    session::ClientSettings &m_settings;
    const base::Clock &m_clock;
    const domain::BankProfile *m_bank = nullptr;
    QPointer<session::BankSession> m_session;
    QLabel *m_name;
    QLabel *m_demo;
    QPushButton *m_connection;
    QPushButton *m_signInAgain;
    QPushButton *m_safety;
    QPushButton *m_emergency;
    QPushButton *m_lock;
    QPushButton *m_logout;
    QList<std::pair<domain::Language, QPushButton *>> m_languages;
};

} // namespace qorgan::ui
