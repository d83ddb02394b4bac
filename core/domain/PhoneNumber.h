// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QString>

namespace qorgan::domain {

/// A mobile number of Kazakhstan: the customer's login (row B4).
/// @source ITU-T E.164; validity is libphonenumber's
class PhoneNumber
{
public:
    /// Reads what a person types: "+7 701 ...", "8701...", "701...", with spaces, dashes, brackets.
    /// The first call loads libphonenumber's tables (tens of milliseconds), so call it after the
    /// first page has been painted.
    /// @errors PhoneInvalid, PhoneForeign (another country), PhoneNotMobile
    [[nodiscard]] static base::Result<PhoneNumber> parse(const QString &typed);

    /// "+77011234567"
    [[nodiscard]] const QString &e164() const { return m_e164; }
    /// "+7 701 123 45 67"
    [[nodiscard]] QString formatted() const;
    /// "+7 701 *** ** 67": enough for its owner to recognise
    [[nodiscard]] QString masked() const;

    bool operator==(const PhoneNumber &) const = default;

private:
    explicit PhoneNumber(QString e164);
    QString m_e164;
};

/// Formats a half-typed number the way it will look when complete: "+7 701 123".
/// Anything but digits and a leading plus is dropped; at most 15 digits are kept.
[[nodiscard]] QString formatPhoneAsTyped(const QString &typed);

/// Loads libphonenumber's tables ahead of the first keystroke. Any thread.
void warmUpPhoneNumbers();

} // namespace qorgan::domain
