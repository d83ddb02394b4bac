// SPDX-License-Identifier: Apache-2.0
#include "bank/RequestBody.h"

#include <QString>

namespace qorgan::bank {

RequestBody::RequestBody()
{
    m_text.append("{");
}

void RequestBody::text(QByteArrayView name, QStringView value)
{
    member(name);
    quoted(value.toUtf8());
}

void RequestBody::secret(QByteArrayView name, const base::SecretBytes &utf8)
{
    member(name);
    quoted(utf8.view());
}

void RequestBody::flag(QByteArrayView name, bool value)
{
    json(name, value ? QByteArrayView("true") : QByteArrayView("false"));
}

void RequestBody::json(QByteArrayView name, QByteArrayView value)
{
    member(name);
    m_text.append(value);
}

void RequestBody::object(QByteArrayView name, const RequestBody &value)
{
    member(name);
    m_text.append(value.m_text.view());
    m_text.append("}");
}

std::shared_ptr<const base::SecretBytes> RequestBody::finish()
{
    m_text.append("}");
    // The first half of what is sent leaves no copy in the socket. JSON may end in spaces.
    m_text.append(QByteArray(static_cast<qsizetype>(m_text.size()), ' '));
    return std::make_shared<const base::SecretBytes>(std::move(m_text));
}

void RequestBody::member(QByteArrayView name)
{
    if (m_text.size() > 1)
        m_text.append(",");
    quoted(name);
    m_text.append(":");
}

// RFC 8259, 7: quote, reverse solidus and the control characters must be escaped.
void RequestBody::quoted(QByteArrayView utf8)
{
    static constexpr char kHex[] = "0123456789abcdef";
    m_text.append("\"");
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            const char escaped[] = {'\\', c};
            m_text.append(QByteArrayView(escaped, 2));
        } else if (byte < 0x20) {
            const char escaped[] = {'\\', 'u', '0', '0', kHex[byte >> 4U], kHex[byte & 0x0fU]};
            m_text.append(QByteArrayView(escaped, 6));
        } else {
            m_text.append(QByteArrayView(&c, 1));
        }
    }
    m_text.append("\"");
}

} // namespace qorgan::bank
