// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Language.h"

#include <QObject>
#include <QTranslator>

namespace qorgan::ui {

/// Puts the interface into a language, at once and without restart: every widget gets a
/// LanguageChange event. Numbers and dates follow through the default QLocale.
/// @thread main
class Translator : public QObject
{
    Q_OBJECT
public:
    explicit Translator(QObject *parent = nullptr);
    ~Translator() override;

    /// English is the source text and needs no file.
    /// @returns false when the language's texts are missing; the texts stay as they were
    bool setLanguage(domain::Language language);

private:
    QTranslator m_translator;
    bool m_installed = false;
};

} // namespace qorgan::ui
