// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/BankProfile.h"
#include "session/NoticeCenter.h"
#include "ui/Notices.h"
#include "ui/widgets/NoticeBar.h"

#include <QObject>

namespace qorgan::ui {

/// Words what came in and hands it to the desktop. No notice holds an amount, and while the vault
/// is locked none holds any content.
class Announcer : public QObject
{
    Q_OBJECT
public:
    /// @param sink  outlives the announcer
    explicit Announcer(NoticeSink &sink, QObject *parent = nullptr);

    /// From now on the notices of this session are shown; nullptr ends it.
    void follow(session::NoticeCenter *center);
    void setBankName(const QString &name) { m_bankName = name; }

signals:
    /// The same words, for inside the window.
    void announced(const qorgan::ui::NoticeBar::Wording &text);

private:
    void announceOperations(const QList<domain::Operation> &operations);
    void announceLocked();
    struct Words {
        QString title;
        QString body;
    };
    [[nodiscard]] static Words wordsOf(const domain::Operation &newest, qsizetype count);

    NoticeSink &m_sink;
    session::NoticeCenter *m_center = nullptr;
    QString m_bankName;
};

} // namespace qorgan::ui
