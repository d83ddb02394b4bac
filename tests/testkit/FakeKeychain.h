// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Keychain.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>

namespace qorgan::testkit {

/// A keychain that behaves as told. With a folder its entries outlive the process, durably, so that
/// a program that is killed and started again finds what it had written.
class FakeKeychain final : public domain::Keychain
{
public:
    enum class Mood {
        Answering,
        Absent,    ///< KeychainUnavailable
        Locked,    ///< KeychainLocked
        HidingAll, ///< a locked Secret Service: reading says "no such entry", writing is locked
        RefusingWrites,
        Silent, ///< answers nothing until the caller's scope closes
    };

    /// @param folder  where entries are kept; empty for memory
    explicit FakeKeychain(QString folder = {});

    Mood mood = Mood::Answering;
    QString backendName = QStringLiteral("fake");
    /// Before each answer.
    std::chrono::milliseconds delay{0};
    /// Only entries whose name begins so wait for it, such as "attempts."; empty for all.
    QString delayed;
    /// Calls so far, such as "write device-secret.0011".
    QStringList calls;

    [[nodiscard]] QStringList names() const;

    base::Task<QString> backend(base::CancelScope scope) override;
    base::Task<void> write(QString name, base::SecretBytes value, base::CancelScope scope) override;
    base::Task<std::optional<base::SecretBytes>> read(QString name,
                                                      base::CancelScope scope) override;
    base::Task<void> remove(QString name, base::CancelScope scope) override;

private:
    enum class Kind { Reading, Writing };
    base::Task<void> answer(Kind kind, QString name, base::CancelScope scope);
    [[nodiscard]] QString pathOf(const QString &name) const;

    QString m_folder;
    QMap<QString, QByteArray> m_entries;
};

} // namespace qorgan::testkit
