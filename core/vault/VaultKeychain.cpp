// SPDX-License-Identifier: Apache-2.0
#include "base/LogCategories.h"
#include "vault/DeviceSecret.h"
#include "vault/VaultPrivate.h"

namespace qorgan::vault {

using base::CancelScope;
using base::Result;
using base::SecretBytes;
using base::Task;

namespace {

QString markEntry(const QByteArray &vaultId)
{
    return QStringLiteral("freshness.") + QString::fromLatin1(vaultId.toHex());
}

QStringList secretsOf(const QList<VaultHeader> &headers)
{
    QStringList names;
    for (const VaultHeader &header : headers) {
        if (header.deviceSecret)
            names.append(keychainEntryOf(*header.deviceSecret));
    }
    return names;
}

/// Secrets that no sound header needs. None while a header cannot be read: it may need them.
Result<QStringList> leftOverSecrets(VaultStorage &files)
{
    const QList<VaultHeader> headers = files.allHeaders();
    QStringList names = files.entries().filter(QStringLiteral("device-secret."));
    if (files.hasUnreadableHeader())
        return QStringList();
    for (const QString &needed : secretsOf(headers))
        names.removeAll(needed);
    return names;
}

/// Device secrets first.
Result<QStringList> allEntries(VaultStorage &files)
{
    const QList<VaultHeader> headers = files.allHeaders();
    QStringList names = secretsOf(headers);
    QStringList others;
    for (const QString &name : files.entries())
        (name.startsWith(QStringLiteral("device-secret.")) ? names : others).append(name);
    for (const VaultHeader &header : headers)
        others << VaultAttempts::entryName(header.vaultId) << markEntry(header.vaultId);
    names += others;
    names.removeDuplicates();
    return names;
}

} // namespace

Task<std::optional<QByteArray>> Vault::Private::readMark(VaultHeader sound, CancelScope scope)
{
    if (keychain == nullptr)
        co_return std::optional<QByteArray>();
    const auto entry = co_await keychain->read(markEntry(sound.vaultId), scope);
    if (!entry)
        co_return base::failure(entry.error());
    if (!*entry)
        co_return std::optional<QByteArray>();
    co_return std::optional((*entry)->view().toByteArray());
}

Task<void> Vault::Private::copyMark(SharedSecret key, CancelScope scope)
{
    if (keychain == nullptr || !markIsWanted)
        co_return Result<void>{};
    const QByteArray vaultId = header.vaultId;
    if (!knowsCopy) {
        const auto compared = co_await compareMark(key, scope);
        if (!compared)
            co_return base::failure(compared.error());
    }
    const auto generation = co_await onFiles<quint64>(
        [](VaultStorage &files) -> Result<quint64> { return files.generation(); }, life);
    if (!generation || *generation == copiedGeneration)
        co_return Result<void>{};
    auto written = co_await keychain->write(
        markEntry(vaultId), SecretBytes::copyOf(freshnessMark(*generation, vaultId, *key)), scope);
    knowsCopy = written.has_value();
    if (written)
        copiedGeneration = *generation;
    co_return written;
}

Task<void> Vault::Private::compareMark(SharedSecret key, CancelScope scope)
{
    const quint64 mine = attempt;
    const auto copy = co_await readMark(header, scope);
    if (!copy)
        co_return base::failure(copy.error());
    if (!isCurrent(mine))
        co_return base::failure(base::ErrorCode::Cancelled);
    const quint64 copied =
        generationIn(copy->value_or(QByteArray()), header.vaultId, *key).value_or(0);
    // Only now: what was written since the opening is no news to the keychain.
    const auto generation = co_await onFiles<quint64>(
        [](VaultStorage &files) -> Result<quint64> { return files.generation(); }, life);
    if (generation && *generation < copied) {
        std::function<Result<void>(VaultStorage &)> raise = [copied](VaultStorage &files) {
            return files.raiseGeneration(copied, true);
        };
        // A closed vault tells nothing any more, nor does it overwrite what the next opening needs.
        const auto raised = co_await onFiles<void>(std::move(raise), life);
        if (!raised)
            co_return base::failure(raised.error());
    }
    if (!generation || !isCurrent(mine))
        co_return base::failure(base::ErrorCode::Cancelled);
    copiedGeneration = copied;
    knowsCopy = true;
    co_return Result<void>{};
}

Task<void> Vault::Private::noteEntries(VaultHeader next, CancelScope scope)
{
    if (keychain == nullptr)
        co_return Result<void>{};
    const QStringList names = entriesOf(next);
    std::function<Result<void>(VaultStorage &)> step = [names](VaultStorage &files) {
        return files.noteEntries(names);
    };
    co_return co_await onFiles<void>(std::move(step), scope);
}

Task<void> Vault::Private::sweepDeviceSecrets(CancelScope scope)
{
    const quint64 mine = attempt;
    if (keychain == nullptr || !header.deviceSecret)
        co_return Result<void>{};
    const auto place = *header.deviceSecret;
    const auto leftOver = co_await onFiles<QStringList>(leftOverSecrets, scope);
    const auto current = co_await keychain->backend(scope);
    // One that another keychain holds stays noted.
    if (!leftOver || !current || *current != place.backend)
        co_return Result<void>{};
    QStringList removed;
    for (const QString &name : *leftOver) {
        // While the password changes, a secret that no header names may be about to be needed; once
        // it has changed, one that none named when the list was made.
        const bool isStale = isChangingPassword || header.deviceSecret != place;
        if (!isCurrent(mine) || isStale)
            break;
        if (co_await keychain->remove(name, scope))
            removed.append(name);
    }
    co_return co_await forgetNames(removed);
}

Task<void> Vault::Private::forgetNames(QStringList removed)
{
    std::function<Result<void>(VaultStorage &)> step = [removed](VaultStorage &files) {
        files.forgetEntries(removed);
        return Result<void>{};
    };
    co_return co_await onFiles<void>(std::move(step), life);
}

Task<void> Vault::Private::forgetEntriesOf(QStringList names, CancelScope scope)
{
    if (keychain == nullptr)
        co_return Result<void>{};
    QStringList removed;
    for (const QString &name : std::as_const(names)) {
        if (co_await keychain->remove(name, scope))
            removed.append(name);
        else
            qCWarning(base::logVault, "An entry of the keychain could not be removed.");
    }
    co_return co_await forgetNames(removed);
}

QStringList Vault::Private::entriesOf(const VaultHeader &draft)
{
    QStringList names{VaultAttempts::entryName(draft.vaultId), markEntry(draft.vaultId)};
    if (draft.deviceSecret)
        names.prepend(keychainEntryOf(*draft.deviceSecret));
    return names;
}

Task<void> Vault::Private::forgetEntries(CancelScope scope)
{
    if (keychain == nullptr)
        co_return Result<void>{};
    const auto names = co_await onFiles<QStringList>(allEntries, life);
    if (!names)
        co_return base::failure(names.error());
    co_return co_await forgetEntriesOf(*names, scope);
}

} // namespace qorgan::vault
