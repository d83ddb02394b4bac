// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QWidget>

class QLabel;
class QPushButton;

namespace qorgan::ui {

/// The demo customer's phone: shows the sandbox bank's text messages, so that a newcomer can read
/// the key. It fills nothing in. Hidden until the first message. objectName "demoPhone".
class DemoPhone : public QWidget
{
    Q_OBJECT
public:
    explicit DemoPhone(QWidget *parent = nullptr);

    void clear();

public slots:
    /// @param text  plain text of the message
    void showMessage(const QString &text, const QDateTime &at);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QLabel *m_caption;
    QLabel *m_message;
    QPushButton *m_hide;
    QDateTime m_at;
};

} // namespace qorgan::ui
