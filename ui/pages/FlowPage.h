// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "base/Task.h"
#include "domain/Reminder.h"
#include "session/BankDirectory.h"
#include "session/ClientSettings.h"
#include "ui/TaskOwner.h"
#include "ui/widgets/TextLabel.h"

#include <QPushButton>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace qorgan::ui {

class BusyRow;
class ErrorBanner;
class ReminderCard;

/// What every page on the way in and out may read. All of it outlives the pages.
struct PageContext {
    session::ClientSettings &settings;
    const session::BankDirectory &directory;
    const base::Clock &clock;
};

/// The frame of a page that asks one thing: heading, error, the step's own controls, what runs, the
/// buttons, and the reminders that fit beside it; below it when the window is narrow.
/// Enter submits from anywhere in the step; what was typed stays whatever happens.
/// The page's tasks end with it.
class FlowPage : public QWidget
{
    Q_OBJECT
public:
    /// @param name  the objectName
    FlowPage(const PageContext &context, const QString &name, QWidget *parent = nullptr);
    /// Says what went wrong; gives the controls back.
    void showError(const base::Error &error);
    void clearError();
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Whether what runs here must come to its end before the page goes; only a lock may cut it
    /// off.
    [[nodiscard]] bool isUninterruptible() const { return m_busy && !m_cancellable; }
    /// Whether what runs here ends with an open vault: then a lock has to stop it.
    [[nodiscard]] virtual bool opensVault() const { return false; }
    /// The page is on its way out: whatever runs ends as cancelled, and nothing new begins.
    void abandon() { m_tasks.end(); }

signals:
    void busyChanged();
    /// An error told that the server was not the bank; the connection is to be shown.
    void connectionRequested();
    /// What to do in an emergency is to be shown, such as "phone" (EmergencyGuide::id).
    void emergencyRequested(const QString &guideId);

protected:
    enum class ButtonKind { Primary, Plain, Quiet, Danger };

    [[nodiscard]] const PageContext &context() const { return m_context; }
    [[nodiscard]] domain::Language language() const { return m_context.settings.language(); }

    /// Puts a control under the ones before it.
    void addToStep(QWidget *widget);
    void addToStep(QWidget *widget, Qt::Alignment alignment);
    void addSpace(int pixels);
    /// A label above its field; a click on it goes to the field.
    TextLabel *addFieldLabel(const QString &name, QWidget *field);
    QPushButton *addButton(const QString &name, ButtonKind kind);
    /// A button within the step, under what it belongs to.
    QPushButton *addStepButton(const QString &name);
    void setHeading(const QString &title, const QString &intro = {});
    static void setButtonText(QPushButton *button, const QString &text,
                              const QString &description = {});

    /// The reminders of the bank for these triggers, gravest first of the first trigger.
    void setReminders(const QList<domain::ReminderTrigger> &triggers,
                      const domain::BankProfile &profile);

    /// A scope for one task; the page's Cancel button and its end cancel it.
    /// @param whatRuns  words it; asked again when the language changes
    base::CancelScope startTask(std::function<QString()> whatRuns, bool cancellable = true);
    /// The running task has come to something else.
    void nameTask(std::function<QString()> whatRuns);
    /// A scope for what the customer need not wait for; the page's end cancels it.
    [[nodiscard]] base::CancelScope quietTask() const { return m_tasks.scope(); }
    /// The task has ended; gives the controls and the focus back.
    void endTask();
    /// Runs `handler` once with the task's result, and never after the page was abandoned.
    template<typename T, typename Handler>
    void whenDone(QCoro::Task<T> task, Handler handler)
    {
        m_tasks.whenDone(std::move(task), std::move(handler));
    }

    /// Words every text of the page anew; called once by begin() and at each change of language.
    virtual void retranslateUi() = 0;
    /// Enter was pressed.
    virtual void submit() {}
    /// Call at the end of a page's constructor.
    void begin(QWidget *firstFocus);

    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void arrange();

    PageContext m_context;
    QScrollArea *m_scroll;
    QBoxLayout *m_columns;
    QWidget *m_column;
    TextLabel *m_title;
    TextLabel *m_intro;
    ErrorBanner *m_error;
    QWidget *m_step;
    QVBoxLayout *m_stepLayout;
    BusyRow *m_busyRow;
    QWidget *m_buttons;
    QBoxLayout *m_buttonLayout;
    QWidget *m_aside;
    ReminderCard *m_reminders = nullptr;
    TaskOwner m_tasks;
    base::CancelScope m_taskScope;
    QPointer<QWidget> m_firstFocus;
    QPointer<QWidget> m_focusBefore;
    bool m_busy = false;
    bool m_cancellable = true;
    bool m_focused = false;
};

} // namespace qorgan::ui
