// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Language.h"
#include "session/CardControl.h"
#include "ui/widgets/ToneFrame.h"

#include <QDate>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qorgan::ui {

class Banner;
class BusyRow;
class CardControlsEditor;
class CardFace;
class ChoiceButton;
class ErrorBanner;
class LimitBar;
class TextLabel;

/// One card: how it looks, whether it works, what of its limits is used today, who has blocked it,
/// and what the customer can do about it. Asks; the page decides. objectName "card." and its id.
class CardPanel : public ToneFrame
{
    Q_OBJECT
public:
    struct Content {
        vault::StoredCard stored;
        /// The bank's name of the account behind it; may be empty.
        QString accountTitle;
        /// The bank's number for emergencies; may be empty.
        QString bankPhone;
        /// The bank's day.
        QDate today;
        domain::Language language = domain::Language::Kazakh;
    };

    explicit CardPanel(const QString &cardId, QWidget *parent = nullptr);

    void setContent(const Content &content);
    [[nodiscard]] const domain::Card &card() const { return m_content.stored.card; }

    /// While something runs nothing else can be begun.
    void setBusy(std::function<QString()> what);
    void setIdle();
    void showError(const base::Error &error);
    void clearError();
    /// What was set is with the bank.
    void closeEditor();

signals:
    void blockRequested(qorgan::domain::CardBlockReason reason);
    void unblockRequested();
    void changeRequested(const qorgan::domain::Card &seen,
                         const QList<qorgan::domain::CardControlChange> &changes);
    void cancelRequested();
    void connectionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Open { Nothing, Block, Editor };
    void layOut();
    void addBlockChoices(QVBoxLayout *layout);
    void open(Open what);
    void refresh();
    void refreshState();
    void refreshLimits();
    void refreshHistory();
    void refreshIcon();
    void wordWarning();
    void wordButtons();

    Content m_content;
    Open m_open = Open::Nothing;
    /// What was open before; a change of limits that is half done is gone back to.
    Open m_before = Open::Nothing;
    bool m_isBusy = false;
    bool m_notMine = false;
    CardFace *m_face;
    TextLabel *m_title;
    TextLabel *m_facts;
    QLabel *m_stateIcon;
    TextLabel *m_state;
    TextLabel *m_stateText;
    TextLabel *m_call;
    Banner *m_warning;
    ErrorBanner *m_error;
    BusyRow *m_busy;
    QPushButton *m_block;
    QPushButton *m_unblock;
    QPushButton *m_notMineButton;
    QPushButton *m_edit;
    QWidget *m_blockChoices;
    TextLabel *m_blockTitle = nullptr;
    QList<std::pair<domain::CardBlockReason, ChoiceButton *>> m_reasons;
    QPushButton *m_keep = nullptr;
    CardControlsEditor *m_editor;
    QWidget *m_limits;
    QList<domain::CardChannel> m_channels;
    QList<LimitBar *> m_bars;
    TextLabel *m_historyTitle;
    TextLabel *m_history;
};

} // namespace qorgan::ui
