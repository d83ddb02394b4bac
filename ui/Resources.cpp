// SPDX-License-Identifier: Apache-2.0
#include "ui/Resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares a function and must therefore stand outside of every namespace.
static void initQorganResources()
{
    Q_INIT_RESOURCE(qorgan_data);
    Q_INIT_RESOURCE(qorgan_translations);
}

namespace qorgan::ui {

void initResources()
{
    initQorganResources();
}

QString resourceFolder()
{
    return QStringLiteral(":/qorgan");
}

} // namespace qorgan::ui
