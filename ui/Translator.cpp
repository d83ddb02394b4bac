// SPDX-License-Identifier: Apache-2.0
#include "ui/Translator.h"

#include "ui/Resources.h"

#include <QCoreApplication>
#include <QLocale>

namespace qorgan::ui {

namespace {

QLocale localeOf(domain::Language language)
{
    switch (language) {
    case domain::Language::Kazakh:
        return {QLocale::Kazakh, QLocale::Kazakhstan};
    case domain::Language::Russian:
        return {QLocale::Russian, QLocale::Kazakhstan};
    case domain::Language::English:
        break;
    }
    return {QLocale::English, QLocale::UnitedKingdom};
}

} // namespace

Translator::Translator(QObject *parent)
    : QObject(parent)
{
}

Translator::~Translator()
{
    if (m_installed)
        QCoreApplication::removeTranslator(&m_translator);
}

bool Translator::setLanguage(domain::Language language)
{
    QLocale::setDefault(localeOf(language));
    if (m_installed)
        QCoreApplication::removeTranslator(&m_translator);
    m_installed = false;
    if (language == domain::Language::English)
        return true;
    const QString file = resourceFolder() + QStringLiteral("/i18n/qorgan_")
                         + domain::languageTag(language) + QStringLiteral(".qm");
    m_installed = m_translator.load(file) && QCoreApplication::installTranslator(&m_translator);
    return m_installed;
}

} // namespace qorgan::ui
