// SPDX-License-Identifier: Apache-2.0
#include "domain/SessionKeyCode.h"

namespace qorgan::domain {

base::Result<SessionKeyCode> SessionKeyCode::parse(const base::SecretBytes &typed, int length)
{
    base::SecretBytes digits;
    for (const char c : typed.view()) {
        if (c >= '0' && c <= '9')
            digits.append(QByteArrayView(&c, 1));
        else if (c != ' ')
            return base::failure(base::ErrorCode::KeyFormat);
    }
    if (digits.size() != static_cast<std::size_t>(length))
        return base::failure(base::ErrorCode::KeyFormat);
    return SessionKeyCode(std::move(digits));
}

} // namespace qorgan::domain
