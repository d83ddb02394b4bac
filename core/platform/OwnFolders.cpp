// SPDX-License-Identifier: Apache-2.0
#include "platform/OwnFolders.h"

#include <QStandardPaths>

namespace qorgan::platform {

QString ownDataFolder()
{
    // The generic place and our own name: the application's place changes with Qt's idea of it.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/qorgan");
}

} // namespace qorgan::platform
