// SPDX-License-Identifier: Apache-2.0
#include "testkit/FakeKeychain.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace qorgan::testkit {

using base::CancelScope;
using base::ErrorCode;
using base::failure;
using base::Result;
using base::SecretBytes;
using base::Task;

FakeKeychain::FakeKeychain(QString folder)
    : m_folder(std::move(folder))
{
}

QString FakeKeychain::pathOf(const QString &name) const
{
    return m_folder + QLatin1Char('/') + name;
}

QStringList FakeKeychain::names() const
{
    return m_folder.isEmpty() ? QStringList(m_entries.keys())
                              : QDir(m_folder).entryList(QDir::Files, QDir::Name);
}

Task<void> FakeKeychain::answer(Kind kind, QString name, CancelScope scope)
{
    if (delay.count() > 0 && name.startsWith(delayed)) {
        auto waited = co_await base::delay(delay, scope);
        if (!waited)
            co_return waited;
    }
    switch (mood) {
    case Mood::Answering:
        co_return Result<void>{};
    case Mood::Absent:
        co_return failure(ErrorCode::KeychainUnavailable);
    case Mood::Locked:
        co_return failure(ErrorCode::KeychainLocked);
    case Mood::HidingAll:
    case Mood::RefusingWrites:
        if (kind == Kind::Writing)
            co_return failure(ErrorCode::KeychainLocked);
        co_return Result<void>{};
    case Mood::Silent: {
        base::Pending<void> never(scope);
        co_return co_await never;
    }
    }
    co_return failure(ErrorCode::Internal);
}

Task<QString> FakeKeychain::backend(CancelScope scope)
{
    calls.append(QStringLiteral("backend"));
    if (mood == Mood::Absent)
        co_return failure(ErrorCode::KeychainUnavailable);
    if (scope.isCancelled())
        co_return failure(ErrorCode::Cancelled);
    // A copy: g++ 12 moves from a member that is named after co_return.
    const QString name = backendName;
    co_return name;
}

Task<void> FakeKeychain::write(QString name, SecretBytes value, CancelScope scope)
{
    calls.append(QStringLiteral("write ") + name);
    auto heard = co_await answer(Kind::Writing, name, scope);
    if (!heard)
        co_return heard;
    if (m_folder.isEmpty()) {
        m_entries.insert(name, value.view().toByteArray());
        co_return Result<void>{};
    }
    QSaveFile file(pathOf(name));
    const bool written =
        file.open(QIODevice::WriteOnly)
        && file.write(value.view().data(), value.view().size()) == value.view().size()
        && file.commit();
    if (!written)
        co_return failure(ErrorCode::KeychainLocked, QStringLiteral("test folder"));
    co_return Result<void>{};
}

Task<std::optional<SecretBytes>> FakeKeychain::read(QString name, CancelScope scope)
{
    calls.append(QStringLiteral("read ") + name);
    auto heard = co_await answer(Kind::Reading, name, scope);
    if (!heard)
        co_return failure(heard.error());
    if (mood == Mood::HidingAll)
        co_return std::optional<SecretBytes>();
    if (m_folder.isEmpty()) {
        if (!m_entries.contains(name))
            co_return std::optional<SecretBytes>();
        co_return std::optional(SecretBytes::copyOf(m_entries.value(name)));
    }
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        co_return std::optional<SecretBytes>();
    co_return std::optional(SecretBytes::copyOf(file.readAll()));
}

Task<void> FakeKeychain::remove(QString name, CancelScope scope)
{
    calls.append(QStringLiteral("remove ") + name);
    auto heard = co_await answer(Kind::Writing, name, scope);
    if (!heard)
        co_return heard;
    if (m_folder.isEmpty())
        m_entries.remove(name);
    else
        QFile::remove(pathOf(name));
    co_return Result<void>{};
}

} // namespace qorgan::testkit
