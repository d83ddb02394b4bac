// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/OperationSteps.h"

#include "ui/format/DateText.h"
#include "ui/format/OperationText.h"
#include "ui/style/Style.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QLabel>

namespace qorgan::ui {

OperationSteps::OperationSteps(QWidget *parent)
    : QWidget(parent)
    , m_list(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("operationSteps"));
    m_list->setContentsMargins({});
    m_list->setSpacing(tokensOf(this).space.tight);
}

void OperationSteps::clear()
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
}

void OperationSteps::setOperation(const domain::Operation &operation, const QDate &today,
                                  domain::Language language)
{
    clear();
    QStringList told;
    for (const OperationStep &step : operationSteps(operation)) {
        const QString text = step.look.word + QStringLiteral(": ")
                             + (step.at ? momentText(*step.at, today, language) : step.instead);
        auto *row = new QWidget(this);
        auto *icon = new QLabel(row);
        icon->setPixmap(glyphPixmap(step.look.glyph, glyphSize(this),
                                    toneColor(step.look.tone, this), devicePixelRatioF()));
        auto *label = new TextLabel(TextLabel::Role::Body, QStringLiteral("step"), row);
        label->setText(text);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins({});
        layout->setSpacing(tokensOf(this).space.small);
        layout->addWidget(icon, 0, Qt::AlignTop);
        layout->addWidget(label, 1);
        m_list->addWidget(row);
        told.append(text);
    }
    setAccessibleName(told.join(QStringLiteral("; ")));
}

} // namespace qorgan::ui
