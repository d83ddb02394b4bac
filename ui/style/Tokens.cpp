// SPDX-License-Identifier: Apache-2.0
#include "ui/style/Tokens.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace qorgan::ui {

namespace {

/// In the order of ColourToken.
constexpr std::array<const char16_t *, kColourTokens> kNames{
    u"window",    u"surface",        u"surface_sunken", u"text",     u"text_muted",
    u"accent",    u"accent_text",    u"accent_soft",    u"border",   u"hairline",
    u"focus",     u"positive",       u"positive_soft",  u"negative", u"negative_soft",
    u"attention", u"attention_soft", u"demo",           u"demo_text"};

base::Result<Tokens::Colours> coloursFrom(const QJsonObject &object)
{
    Tokens::Colours colours;
    for (std::size_t i = 0; i < kColourTokens; ++i) {
        const QString name = QString::fromUtf16(kNames[i]);
        colours[i] = QColor(object.value(name).toString());
        if (!colours[i].isValid())
            return base::failure(base::ErrorCode::ResourceInvalid, name);
    }
    return colours;
}

/// One of the three colour components as light, 0 .. 1.
qreal linear(qreal component)
{
    return component <= 0.04045 ? component / 12.92 : std::pow((component + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

} // namespace

QColor Tokens::colour(Scheme scheme, ColourToken token) const
{
    const auto &colours = scheme == Scheme::Dark ? dark : light;
    return colours[static_cast<std::size_t>(token)];
}

base::Result<Tokens> Tokens::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject colour = root.value(u"colour").toObject();
    auto light = coloursFrom(colour.value(u"light").toObject());
    if (!light)
        return base::failure(light.error());
    auto dark = coloursFrom(colour.value(u"dark").toObject());
    if (!dark)
        return base::failure(dark.error());

    Tokens tokens;
    tokens.light = *light;
    tokens.dark = *dark;
    const QJsonObject space = root.value(u"space").toObject();
    tokens.space = {space.value(u"tight").toInt(4), space.value(u"small").toInt(8),
                    space.value(u"medium").toInt(16), space.value(u"large").toInt(24),
                    space.value(u"huge").toInt(40)};
    const QJsonObject radius = root.value(u"radius").toObject();
    tokens.radius = {radius.value(u"control").toInt(8), radius.value(u"card").toInt(14)};
    const QJsonObject type = root.value(u"type").toObject();
    tokens.type = {type.value(u"small").toDouble(1.05), type.value(u"body").toDouble(1.25),
                   type.value(u"lead").toDouble(1.4), type.value(u"title").toDouble(2.1)};
    return tokens;
}

qreal contrastRatio(const QColor &one, const QColor &other)
{
    const qreal a = luminance(one);
    const qreal b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace qorgan::ui
