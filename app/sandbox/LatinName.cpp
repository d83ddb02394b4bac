// SPDX-License-Identifier: Apache-2.0
#include "sandbox/LatinName.h"

#include <QHash>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

QString latinName(const QString &name)
{
    // As passports of Kazakhstan write names.
    static const QHash<QChar, QString> kLetters{
        {u'А', u"A"_s}, {u'Ә', u"A"_s},  {u'Б', u"B"_s},  {u'В', u"V"_s},  {u'Г', u"G"_s},
        {u'Ғ', u"G"_s}, {u'Д', u"D"_s},  {u'Е', u"E"_s},  {u'Ё', u"YO"_s}, {u'Ж', u"ZH"_s},
        {u'З', u"Z"_s}, {u'И', u"I"_s},  {u'Й', u"I"_s},  {u'К', u"K"_s},  {u'Қ', u"K"_s},
        {u'Л', u"L"_s}, {u'М', u"M"_s},  {u'Н', u"N"_s},  {u'Ң', u"N"_s},  {u'О', u"O"_s},
        {u'Ө', u"O"_s}, {u'П', u"P"_s},  {u'Р', u"R"_s},  {u'С', u"S"_s},  {u'Т', u"T"_s},
        {u'У', u"U"_s}, {u'Ұ', u"U"_s},  {u'Ү', u"U"_s},  {u'Ф', u"F"_s},  {u'Х', u"KH"_s},
        {u'Һ', u"H"_s}, {u'Ц', u"TS"_s}, {u'Ч', u"CH"_s}, {u'Ш', u"SH"_s}, {u'Щ', u"SHCH"_s},
        {u'Ы', u"Y"_s}, {u'І', u"I"_s},  {u'Э', u"E"_s},  {u'Ю', u"YU"_s}, {u'Я', u"YA"_s},
    };
    constexpr qsizetype kLongest = 26;
    QString latin;
    // NFD takes the marks off Latin letters; Cyrillic ones are looked up as they are written.
    for (const QChar c : name.normalized(QString::NormalizationForm_C).toUpper()) {
        const QChar plain = QString(c).normalized(QString::NormalizationForm_KD).front();
        if (kLetters.contains(c))
            latin += kLetters.value(c);
        else if ((plain >= u'A' && plain <= u'Z') || plain == u' ' || plain == u'-')
            latin += plain;
    }
    return latin.simplified().left(kLongest).trimmed();
}

} // namespace qorgan::sandbox
