// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

namespace qorgan::domain {

/// The session key from an SMS: decimal digits, as many as the bank said. A secret (row A3).
class SessionKeyCode
{
public:
    /// @param typed   UTF-8; spaces between digits are forgiven
    /// @param length  digits the bank sends, 4..10
    /// @errors KeyFormat
    [[nodiscard]] static base::Result<SessionKeyCode> parse(const base::SecretBytes &typed,
                                                            int length);

    [[nodiscard]] const base::SecretBytes &digits() const { return m_digits; }
    [[nodiscard]] SessionKeyCode clone() const { return SessionKeyCode(m_digits.clone()); }

private:
    explicit SessionKeyCode(base::SecretBytes digits)
        : m_digits(std::move(digits))
    {
    }
    base::SecretBytes m_digits;
};

} // namespace qorgan::domain
