// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

#include <QSet>

class QScrollArea;

namespace qorgan::ui {

class Banner;

/// How the customer came to his pages.
enum class Arrival { SignedIn, Unlocked };

/// What the customer has to know before he reads on, above every page: one thing at a time, the
/// gravest first, until it is dealt with or was read. objectName "customerBanners"; the property
/// "kind" names what is shown.
class CustomerBanners : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(Kind kind READ kind)
public:
    enum class Kind {
        None,
        SessionTaken,       ///< password changed or this computer signed out on another device
        ReportRefused,      ///< the bank has not taken "this was not me"
        PasswordUnfinished, ///< bank and vault may have different passwords
        PinsExpired,
        CommandsLost,
        Rebuilt,
        OlderThanSeen,
        NothingKept,
        PasswordOnly, ///< told once, after signing in
        LimitsHeld,
    };
    Q_ENUM(Kind)

    /// @param session  outlives the widget; its vault is open
    CustomerBanners(const PageContext &context, session::BankSession &session, Arrival arrival,
                    QWidget *parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }

signals:
    void signInRequested();
    void contactsRequested();
    void connectionRequested();
    void refreshRequested();
    void settingsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void noteRefused(const domain::Command &command);
    void act();
    void actOtherwise();
    void noteRead();
    [[nodiscard]] bool isDue(Kind kind) const;
    [[nodiscard]] bool needsSignIn() const;
    void wordSession();
    void wordVault();
    [[nodiscard]] QString refusedText() const;
    [[nodiscard]] QString rebuiltText() const;
    [[nodiscard]] QString unfinishedText() const;
    void fitHeight();

    PageContext m_context;
    session::BankSession &m_session;
    Arrival m_arrival;
    Kind m_kind = Kind::None;
    QSet<int> m_read;
    bool m_reportRefused = false;
    QScrollArea *m_scroll;
    Banner *m_banner;
};

} // namespace qorgan::ui
