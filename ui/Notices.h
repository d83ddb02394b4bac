// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace qorgan::ui {

/// Where notices outside the window go; Composition hands in the desktop's.
/// @thread main
class NoticeSink
{
public:
    virtual ~NoticeSink() = default;

    /// Shows one notice. Both texts are plain, in the interface's language, and hold no amount.
    virtual void show(const QString &title, const QString &body) = 0;
};

} // namespace qorgan::ui
