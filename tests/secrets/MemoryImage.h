// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace qorgan::secrets {

/// What another process has in its memory at one moment: every readable mapping that is not just a
/// file. Reading it takes root's rights, whatever that process did to hide.
class MemoryImage
{
public:
    /// A stretch of bytes that was found.
    struct Place {
        quint64 address = 0;
        /// The mapping as /proc names it, such as "[heap]".
        QString mapping;
        /// Kept from being swapped out, as the kernel says.
        bool locked = false;
        /// What stands around it, for a person to recognise; other than ASCII as dots.
        QString context;
    };

    /// Stops the process for as long as it takes. Nothing when it cannot be read.
    [[nodiscard]] static std::optional<MemoryImage> of(qint64 pid);

    [[nodiscard]] QList<Place> find(const QByteArray &bytes) const;
    [[nodiscard]] qsizetype size() const;

    struct Mapping {
        quint64 start = 0;
        QString name;
        bool locked = false;
        QByteArray bytes;
    };
    [[nodiscard]] const QList<Mapping> &mappings() const { return m_mappings; }

private:
    QList<Mapping> m_mappings;
};

} // namespace qorgan::secrets
