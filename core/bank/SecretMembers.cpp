// SPDX-License-Identifier: Apache-2.0
#include "bank/SecretMembers.h"

#include <algorithm>

namespace qorgan::bank {

namespace {

/// A string literal within JSON text, its quotes not included.
struct Literal {
    qsizetype begin = 0;
    qsizetype end = 0;
    bool escaped = false;
};

/// @param at  of the opening quote; afterwards one past the closing one
Literal readLiteral(const QByteArray &json, qsizetype &at)
{
    Literal literal{++at, at, false};
    while (at < json.size() && json[at] != '"') {
        if (json[at] == '\\') {
            literal.escaped = true;
            ++at;
        }
        ++at;
    }
    at = std::min(at, json.size());
    literal.end = at;
    ++at;
    return literal;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Whether the literal before `at` was a member's name; then `at` moves behind the colon.
bool passColon(const QByteArray &json, qsizetype &at)
{
    qsizetype ahead = at;
    while (ahead < json.size() && isSpace(json[ahead]))
        ++ahead;
    if (ahead >= json.size() || json[ahead] != ':')
        return false;
    at = ahead + 1;
    while (at < json.size() && isSpace(json[at]))
        ++at;
    return true;
}

} // namespace

base::Result<std::map<QByteArray, base::SecretBytes>> takeSecretMembers(QByteArray &json,
                                                                        const QByteArrayList &names)
{
    std::map<QByteArray, base::SecretBytes> taken;
    bool sound = true;
    int depth = 0;
    qsizetype at = 0;
    while (at < json.size()) {
        const char c = json.at(at);
        if (c != '"') {
            depth += c == '{' || c == '[' ? 1 : 0;
            depth -= c == '}' || c == ']' ? 1 : 0;
            ++at;
            continue;
        }
        const Literal name = readLiteral(json, at);
        if (depth != 1 || !passColon(json, at) || at >= json.size() || json.at(at) != '"')
            continue;
        const Literal value = readLiteral(json, at);
        const QByteArray member = json.mid(name.begin, name.end - name.begin);
        if (!names.contains(member))
            continue;
        sound = sound && !value.escaped;
        const QByteArrayView secret =
            QByteArrayView(json).sliced(value.begin, value.end - value.begin);
        taken.insert_or_assign(member, base::SecretBytes::copyOf(secret));
        std::fill(json.begin() + value.begin, json.begin() + value.end, '*');
    }
    if (!sound)
        return base::failure(base::ErrorCode::BankAnswerMalformed, QStringLiteral("escaped token"));
    return taken;
}

} // namespace qorgan::bank
