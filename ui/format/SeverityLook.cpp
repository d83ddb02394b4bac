// SPDX-License-Identifier: Apache-2.0
#include "ui/format/SeverityLook.h"

#include <QCoreApplication>

namespace qorgan::ui {

using domain::ReminderSeverity;

namespace {

class SeverityText
{
    Q_DECLARE_TR_FUNCTIONS(SeverityText)
public:
    static QString critical() { return tr("Most important"); }
    static QString important() { return tr("Important"); }
    static QString advice() { return tr("Good advice"); }
};

} // namespace

Look severityLook(ReminderSeverity severity)
{
    switch (severity) {
    case ReminderSeverity::Critical:
        return {SeverityText::critical(), Glyph::Warning, Tone::Negative};
    case ReminderSeverity::Important:
        return {SeverityText::important(), Glyph::Shield, Tone::Attention};
    case ReminderSeverity::Advice:
        return {SeverityText::advice(), Glyph::Info, Tone::Accent};
    }
    Q_UNREACHABLE();
}

} // namespace qorgan::ui
