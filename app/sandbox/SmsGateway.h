// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/PrivateFile.h"

#include <QDateTime>

#include <mutex>

namespace qorgan::sandbox {

enum class KeyPurpose { SignIn, PasswordChange };

/// Stands for the mobile operator: every SMS becomes one JSON line of the --sms-file, and nothing
/// else keeps it. Any thread.
class SmsGateway
{
public:
    /// @param bankName  what the SMS begins with
    explicit SmsGateway(QString bankName);

    /// @errors DiskWriteFailed
    [[nodiscard]] base::Result<void> writeTo(const QString &path);

    /// Sends a session key. @param language "kk" or "ru"
    void sendKey(const QString &phone, const QString &language, KeyPurpose purpose,
                 const QString &code, const QDateTime &at);

private:
    [[nodiscard]] QString text(const QString &language, KeyPurpose purpose,
                               const QString &code) const;

    QString m_bankName;
    std::mutex m_mutex;
    PrivateLog m_log;
};

} // namespace qorgan::sandbox
