// SPDX-License-Identifier: Apache-2.0
#include "Needles.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace qorgan::secrets {

namespace {

QByteArray utf16Of(const QString &text)
{
    return {reinterpret_cast<const char *>(text.utf16()), 2 * text.size()};
}

bool isTokenLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
           || c == '_';
}

/// The token whose underscore stands at `middle`, every `step`-th byte; empty when there is none.
QByteArray tokenAround(const QByteArray &bytes, qsizetype middle, qsizetype step)
{
    static const QSet<QByteArray> kinds{"at", "rt", "et", "rs", "vt", "ac"};
    constexpr qsizetype kLength = 43;
    if (middle < 2 * step || middle + (kLength + 1) * step > bytes.size())
        return {};
    QByteArray token;
    for (qsizetype i = middle - 2 * step; i < middle + (kLength + 1) * step; i += step) {
        if (!isTokenLetter(bytes[i]) || (step == 2 && bytes[i + 1] != 0))
            return {};
        token += bytes[i];
    }
    return kinds.contains(token.first(2)) ? token : QByteArray();
}

} // namespace

QList<Needle> textNeedles(const QString &what, const QString &text)
{
    return {{what + QStringLiteral(", UTF-8"), text.toUtf8()},
            {what + QStringLiteral(", UTF-16"), utf16Of(text)}};
}

QList<Needle> keyNeedles(const QString &what, QByteArrayView key)
{
    const QByteArray bytes = key.toByteArray();
    QByteArray reversed = bytes;
    std::reverse(reversed.begin(), reversed.end());
    const QByteArray hex = bytes.toHex();
    return {{what, bytes},
            {what + QStringLiteral(", reversed"), reversed},
            {what + QStringLiteral(", hexadecimal"), hex},
            {what + QStringLiteral(", hexadecimal capitals"), hex.toUpper()},
            {what + QStringLiteral(", hexadecimal UTF-16"), utf16Of(QString::fromLatin1(hex))},
            {what + QStringLiteral(", base64"), bytes.toBase64().first(40)},
            {what + QStringLiteral(", base64url"),
             bytes.toBase64(QByteArray::Base64UrlEncoding).first(40)}};
}

QList<Needle> sessionKeyNeedles(const QString &code)
{
    return {{QStringLiteral("session key, in JSON"), '"' + code.toUtf8() + '"'},
            {QStringLiteral("session key, UTF-16"), utf16Of(code)}};
}

QList<QByteArray> tokensIn(const MemoryImage &image)
{
    QSet<QByteArray> found;
    for (const auto &mapping : image.mappings()) {
        const QByteArray &bytes = mapping.bytes;
        for (qsizetype at = bytes.indexOf('_'); at >= 0; at = bytes.indexOf('_', at + 1)) {
            for (const qsizetype step : {1, 2}) {
                if (const QByteArray token = tokenAround(bytes, at, step); !token.isEmpty())
                    found.insert(token);
            }
        }
    }
    return found.values();
}

QString report(const MemoryImage &image, const QList<Needle> &needles)
{
    QStringList lines;
    for (const Needle &needle : needles) {
        const auto places = image.find(needle.bytes);
        for (const auto &place : places) {
            lines.append(
                QStringLiteral("%1 (%2 in all) at %3 in %4%5: %6")
                    .arg(needle.what)
                    .arg(places.size())
                    .arg(place.address, 0, 16)
                    .arg(place.mapping.isEmpty() ? QStringLiteral("memory") : place.mapping,
                         place.locked ? QStringLiteral(", locked") : QString(), place.context));
        }
    }
    return lines.join(u'\n');
}

} // namespace qorgan::secrets
