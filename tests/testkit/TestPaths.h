// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace qorgan::testkit {

/// A file of the source tree, such as "resources/profiles/demo.json".
[[nodiscard]] QString sourcePath(const QString &relative);

/// A program of this build, such as "qorgan-bank".
[[nodiscard]] QString programPath(const QString &name);

/// The whole file; the test program ends when it cannot be read.
[[nodiscard]] QByteArray readFile(const QString &path);

/// Puts `content` in place of the file; the test program ends when it cannot be written.
void writeFile(const QString &path, const QByteArray &content);

/// Copies a folder with everything below it; the test program ends when it cannot.
void copyFolder(const QString &from, const QString &to);

} // namespace qorgan::testkit
