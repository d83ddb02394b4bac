// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Card.h"
#include "domain/Language.h"

#include <QDate>
#include <QWidget>

class QLabel;

namespace qorgan::ui {

class TextLabel;

/// One channel of a card: whether it is on, and how much of today's limit is used, in words and as
/// a bar. objectName "limit." and the channel's word.
class LimitBar : public QWidget
{
    Q_OBJECT
public:
    explicit LimitBar(domain::CardChannel channel, QWidget *parent = nullptr);

    /// @param today  the bank's day
    void setControl(const domain::Card &card, const domain::CardControl &control,
                    const QDate &today, domain::Language language);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshIcon();

    domain::CardChannel m_channel;
    bool m_enabled = false;
    double m_share = 0;
    QLabel *m_icon;
    TextLabel *m_name;
    TextLabel *m_used;
    QWidget *m_bar;
};

} // namespace qorgan::ui
