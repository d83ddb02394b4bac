// SPDX-License-Identifier: Apache-2.0
#include "domain/SearchFold.h"

namespace qorgan::domain {

namespace {

QChar foldLetter(QChar c)
{
    switch (c.unicode()) {
    case u'қ':
        return u'к';
    case u'ә':
        return u'а';
    case u'ң':
        return u'н';
    case u'ө':
        return u'о';
    case u'ү':
    case u'ұ':
        return u'у';
    case u'і':
        return u'и';
    case u'ғ':
        return u'г';
    case u'һ':
        return u'х';
    default:
        return c;
    }
}

} // namespace

QString foldForSearch(QStringView text)
{
    // Decomposed, й and ё are и and е followed by a mark, which is dropped with every other mark.
    // Lower case comes last: "№" decomposes into a capital letter.
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.isMark())
            continue;
        if (c.isLetterOrNumber() || c.isSurrogate())
            folded.append(foldLetter(c));
        else if (!folded.isEmpty() && folded.back() != u' ')
            folded.append(u' ');
    }
    if (folded.endsWith(u' '))
        folded.chop(1);
    return folded;
}

} // namespace qorgan::domain
