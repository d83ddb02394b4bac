// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FactList.h"

#include "ui/style/Style.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QFontDatabase>

namespace qorgan::ui {

FactList::FactList(const QString &name, QWidget *parent)
    : ToneFrame(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(name);
    m_layout->setSpacing(tokensOf(this).space.tight);
}

void FactList::setFacts(const QString &title, const QList<Fact> &facts)
{
    while (QLayoutItem *old = m_layout->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    setAccessibleName(title);
    if (!title.isEmpty()) {
        auto *heading = new TextLabel(TextLabel::Role::Lead, QStringLiteral("factsTitle"), this);
        heading->setText(title);
        m_layout->addWidget(heading);
    }
    for (const Fact &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        auto *name = new TextLabel(TextLabel::Role::Small, QStringLiteral("factName"), this);
        name->setMuted(true);
        name->setText(fact.name);
        auto *value = new TextLabel(TextLabel::Role::Body, QStringLiteral("factValue"), this);
        value->setText(fact.value);
        value->setAccessibleName(fact.name + QStringLiteral(": ") + fact.value);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleDescription(fact.name);
        if (fact.letters == Letters::FixedWidth) {
            QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
            fixed.setPointSizeF(value->font().pointSizeF());
            value->setFont(fixed);
        }
        m_layout->addWidget(name);
        m_layout->addWidget(value);
    }
}

} // namespace qorgan::ui
