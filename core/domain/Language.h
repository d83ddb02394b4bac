// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace qorgan::domain {

/// The languages of the interface. English is the source text; customers use the other two.
enum class Language { Kazakh, Russian, English };

/// "kk", "ru" or "en".
[[nodiscard]] QString languageTag(Language language);
[[nodiscard]] std::optional<Language> languageFromTag(QStringView tag);

/// One text of data in all three languages; none is empty once parsed.
struct LocalizedText {
    QString kk;
    QString ru;
    QString en;

    [[nodiscard]] const QString &in(Language language) const;
    bool operator==(const LocalizedText &) const = default;
};

} // namespace qorgan::domain
