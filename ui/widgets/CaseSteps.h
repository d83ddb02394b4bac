// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/format/CaseText.h"

#include <QWidget>

#include <array>

class QLabel;

namespace qorgan::ui {

class TextLabel;

/// How far the bank is with a case: three steps one under the other, each with a drawing, its name
/// and whether it is done. objectName "caseSteps".
class CaseSteps : public QWidget
{
    Q_OBJECT
public:
    explicit CaseSteps(QWidget *parent = nullptr);

    /// @param today  the bank's day
    void setCase(const BankCase &shown, const QDate &today, domain::Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Place { Done, Now, Ahead };
    static constexpr int kSteps = 3;
    [[nodiscard]] Place placeOf(int step) const;
    [[nodiscard]] QString nameOf(int step) const;
    [[nodiscard]] QString wordsOf(int step) const;
    void refresh();

    BankCase m_case;
    QDate m_today;
    domain::Language m_language = domain::Language::Kazakh;
    std::array<QLabel *, kSteps> m_icons{};
    std::array<TextLabel *, kSteps> m_words{};
};

} // namespace qorgan::ui
