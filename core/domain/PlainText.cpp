// SPDX-License-Identifier: Apache-2.0
#include "domain/PlainText.h"

namespace qorgan::domain {

namespace {

bool isUnfitToShow(QChar c)
{
    // Unicode TR 9: embeddings, overrides and isolates would let a name rewrite what surrounds it.
    const char16_t u = c.unicode();
    return c.category() == QChar::Other_Control || (u >= 0x202A && u <= 0x202E)
           || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F || u == 0x061C
           || u == 0x2028 || u == 0x2029;
}

/// Where the first `maximum` characters end: one may be a pair of surrogates.
qsizetype endOf(const QString &text, int maximum)
{
    qsizetype end = 0;
    for (int i = 0; i < maximum && end < text.size(); ++i)
        end += text.at(end).isHighSurrogate() ? 2 : 1;
    return end;
}

} // namespace

QString fitToShow(QString text, int maximum, LineFeeds lineFeeds)
{
    const bool keepsLines = lineFeeds == LineFeeds::Kept;
    // Before it is composed: what is taken out may have kept two characters apart.
    text.removeIf(
        [keepsLines](QChar c) { return isUnfitToShow(c) && !(keepsLines && c == u'\n'); });
    // Half of a pair becomes a question mark.
    QString shown = QString::fromUtf8(text.toUtf8()).normalized(QString::NormalizationForm_C);
    shown = shown.trimmed();
    shown.truncate(endOf(shown, maximum));
    return shown;
}

} // namespace qorgan::domain
