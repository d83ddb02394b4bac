// SPDX-License-Identifier: Apache-2.0
// Headers nearly every source needs; QtWidgets and QtNetwork stay out on purpose.
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <qcoro/qcorotask.h>
#include <tl/expected.hpp>
#include <vector>
