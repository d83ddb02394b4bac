// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "MemoryImage.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace qorgan::secrets {

/// A secret in one of the forms in which a program may hold it.
struct Needle {
    /// Such as "password, UTF-16".
    QString what;
    QByteArray bytes;
};

/// A text as UTF-8 and as UTF-16.
[[nodiscard]] QList<Needle> textNeedles(const QString &what, const QString &text);

/// Key bytes as they are, the other way round as big numbers hold them, in hexadecimal and base64.
[[nodiscard]] QList<Needle> keyNeedles(const QString &what, QByteArrayView key);

/// A session key on its way to the bank and in the field it was typed into. Six digits alone are
/// found by chance; what stands around them is not.
[[nodiscard]] QList<Needle> sessionKeyNeedles(const QString &code);

/// Every token of the bank in an image, by its prefix and length, as text or as UTF-16; such as
/// "at_…" for an access token.
[[nodiscard]] QList<QByteArray> tokensIn(const MemoryImage &image);

/// What was found of the needles, a line for each: how often and where first. Empty when nothing.
[[nodiscard]] QString report(const MemoryImage &image, const QList<Needle> &needles);

} // namespace qorgan::secrets
