// SPDX-License-Identifier: Apache-2.0
#include "domain/Language.h"

namespace qorgan::domain {

QString languageTag(Language language)
{
    switch (language) {
    case Language::Kazakh:
        return QStringLiteral("kk");
    case Language::Russian:
        return QStringLiteral("ru");
    case Language::English:
        return QStringLiteral("en");
    }
    Q_UNREACHABLE();
}

std::optional<Language> languageFromTag(QStringView tag)
{
    for (const auto language : {Language::Kazakh, Language::Russian, Language::English}) {
        if (tag == languageTag(language))
            return language;
    }
    return std::nullopt;
}

const QString &LocalizedText::in(Language language) const
{
    switch (language) {
    case Language::Kazakh:
        return kk;
    case Language::Russian:
        return ru;
    case Language::English:
        return en;
    }
    Q_UNREACHABLE();
}

} // namespace qorgan::domain
