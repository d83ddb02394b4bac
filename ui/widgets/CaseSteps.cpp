// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CaseSteps.h"

#include "ui/format/DateText.h"
#include "ui/format/Look.h"
#include "ui/style/Style.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QGridLayout>

namespace qorgan::ui {

using domain::CaseKind;
using domain::CaseState;

namespace {

constexpr int kReceived = 0;
constexpr int kInReview = 1;

} // namespace

CaseSteps::CaseSteps(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("caseSteps"));
    const auto &space = tokensOf(this).space;
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(space.small);
    layout->setVerticalSpacing(space.tight);
    layout->setColumnStretch(1, 1);
    for (int step = 0; step < kSteps; ++step) {
        const auto at = static_cast<std::size_t>(step);
        m_icons.at(at) = new QLabel(this);
        m_words.at(at) =
            new TextLabel(TextLabel::Role::Body, QStringLiteral("caseStep%1").arg(step + 1), this);
        layout->addWidget(m_icons.at(at), step, 0, Qt::AlignTop);
        layout->addWidget(m_words.at(at), step, 1);
    }
}

void CaseSteps::setCase(const BankCase &shown, const QDate &today, domain::Language language)
{
    m_case = shown;
    m_today = today;
    m_language = language;
    refresh();
}

CaseSteps::Place CaseSteps::placeOf(int step) const
{
    if (step == kReceived || m_case.isDecided())
        return Place::Done;
    // Of a state of a later bank it is only known that the bank works on it.
    return step == kInReview && m_case.state != CaseState::Received ? Place::Now : Place::Ahead;
}

QString CaseSteps::nameOf(int step) const
{
    if (step == kReceived)
        return tr("Received by the bank");
    if (step == kInReview)
        return tr("In review");
    return m_case.kind == CaseKind::Dispute ? tr("Decided") : tr("Answered");
}

QString CaseSteps::wordsOf(int step) const
{
    const QDateTime at = step == kReceived    ? m_case.createdAt
                         : step == kSteps - 1 ? m_case.endedAt
                                              : QDateTime();
    switch (placeOf(step)) {
    case Place::Done:
        return at.isValid() ? dayText(bankDay(at), m_today, m_language) : tr("done");
    case Place::Now:
        return tr("now");
    case Place::Ahead:
        break;
    }
    return tr("not yet");
}

void CaseSteps::refresh()
{
    for (int step = 0; step < kSteps; ++step) {
        const Place place = placeOf(step);
        const Tone tone = place == Place::Done  ? Tone::Positive
                          : place == Place::Now ? Tone::Accent
                                                : Tone::Neutral;
        const Glyph glyph = place == Place::Done  ? Glyph::Check
                            : place == Place::Now ? Glyph::Search
                                                  : Glyph::Clock;
        const auto at = static_cast<std::size_t>(step);
        m_icons.at(at)->setPixmap(discPixmap(glyph, glyphSize(this) * 4 / 3, toneColor(tone, this),
                                             toneGround(tone, this), devicePixelRatioF()));
        m_words.at(at)->setText(nameOf(step) + QStringLiteral(": ") + wordsOf(step));
        m_words.at(at)->setMuted(place == Place::Ahead);
    }
    setAccessibleName(tr("How far the bank is"));
}

void CaseSteps::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange
        || type == QEvent::FontChange)
        refresh();
}

} // namespace qorgan::ui
