// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace qorgan::testkit {

/// Looks for text that must not lie on a disk: in the names and contents of every file below some
/// folders, hidden ones included, as UTF-8 and as UTF-16 in both byte orders.
class PlainTextScan
{
public:
    struct Finding {
        QString file;
        QString needle;
        QString encoding;
    };

    /// @param needles  at least four characters each, or chance would find them
    explicit PlainTextScan(const QStringList &needles);

    [[nodiscard]] QList<Finding> findings(const QStringList &folders) const;

    /// One line a finding, for a test's message; empty when nothing was found.
    [[nodiscard]] QString report(const QStringList &folders) const;

    /// Plants a canary below `folder` in each encoding, looks for it and removes it again.
    /// A scan that does not see its own canary proves nothing.
    [[nodiscard]] static bool findsCanary(const QString &folder);

private:
    struct Pattern {
        QString needle;
        QString encoding;
        QByteArray bytes;
    };

    void scanFile(const QString &path, QList<Finding> &found) const;

    QList<Pattern> m_patterns;
    qsizetype m_longest = 0;
};

} // namespace qorgan::testkit
