// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace qorgan::ui {

/// Says above the step what went wrong, in a sentence with its code; hidden while nothing did.
/// Also for a plain remark of the page, such as the outcome of the step before. Changes its words
/// with the language. When the server was not the bank, a button leads to the connection's facts.
/// objectName "errorBanner"; the property "errorCode" holds "Q201" or nothing.
class ErrorBanner : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(QString errorCode READ errorCode)
public:
    explicit ErrorBanner(QWidget *parent = nullptr);

    /// A screen reader is told at once.
    void showError(const base::Error &error);
    void clear();

    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }
    [[nodiscard]] QString errorCode() const;
    [[nodiscard]] QString text() const;

signals:
    /// The error is about who answers at the bank's address; the connection is to be shown.
    void connectionRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QLabel *m_text;
    QPushButton *m_connection;
    std::optional<base::Error> m_error;
};

} // namespace qorgan::ui
