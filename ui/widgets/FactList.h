// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/ToneFrame.h"

class QVBoxLayout;

namespace qorgan::ui {

/// Facts with their names, one under the other; each can be selected and copied.
class FactList : public ToneFrame
{
    Q_OBJECT
public:
    enum class Letters { Usual, FixedWidth };
    struct Fact {
        QString name;
        QString value;
        Letters letters = Letters::Usual;
    };

    /// @param name  the objectName
    explicit FactList(const QString &name, QWidget *parent = nullptr);

    /// @param title  may be empty
    /// @param facts  those without a value are left out
    void setFacts(const QString &title, const QList<Fact> &facts);

private:
    QVBoxLayout *m_layout;
};

} // namespace qorgan::ui
