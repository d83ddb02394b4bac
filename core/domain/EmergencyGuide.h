// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/BankProfile.h"
#include "domain/Language.h"

#include <QByteArray>
#include <QList>

namespace qorgan::domain {

/// Where the program itself can help with a step, once the customer's pages are open.
enum class EmergencyHelp { None, Operations, Cards, Requests, Settings };

struct EmergencyStep {
    LocalizedText text;
    EmergencyHelp help = EmergencyHelp::None;
};

/// What to do when something has happened (row A11): a few steps, in their order.
struct EmergencyGuide {
    /// "phone", "card", "password", "operation" or "call"
    QString id;
    LocalizedText title;
    /// Why it matters, in a sentence.
    LocalizedText lead;
    QList<EmergencyStep> steps;
};

/// The guides of resources/emergency.
class EmergencyBook
{
public:
    /// @errors ResourceInvalid, with the guide's id in the detail
    [[nodiscard]] static base::Result<EmergencyBook> parse(const QByteArray &json);

    /// All of them, the bank's {phone} filled in; for one without, where else a number is found.
    [[nodiscard]] QList<EmergencyGuide> forProfile(const BankProfile &profile) const;

private:
    LocalizedText m_noPhone;
    QList<EmergencyGuide> m_guides;
};

} // namespace qorgan::domain
