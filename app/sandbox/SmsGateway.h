// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/LedgerRecords.h"
#include "sandbox/PrivateFile.h"

#include <QDateTime>

#include <mutex>

namespace qorgan::sandbox {

enum class KeyPurpose { SignIn, PasswordChange, CardChange };

/// What a customer is told without having asked.
enum class Notice { PasswordChanged, PasswordReset };

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
    /// @param cardMask  the card a key of purpose CardChange is for
    void sendKey(const QString &phone, const QString &language, KeyPurpose purpose,
                 const QString &code, const QString &cardMask, const QDateTime &at);

    /// Tells what happened. No telephone number stands in it: one in an SMS is what a swindler
    /// sends. @param language "kk" or "ru"
    void sendNotice(const QString &phone, const QString &language, Notice notice,
                    const QDateTime &at);

    /// Tells of a new operation: what, how much, which card. Nothing that somebody else worded,
    /// such as the payee's name, for it could hold a number to call or a link. @param language "kk"
    /// or "ru"
    void sendOperation(const QString &phone, const QString &language,
                       const LedgerOperation &operation, const QDateTime &at);

private:
    void send(const QString &phone, const QString &language, const QString &text,
              const QDateTime &at);
    [[nodiscard]] QString text(const QString &language, Notice notice) const;
    [[nodiscard]] QString text(const QString &language, const LedgerOperation &operation) const;
    [[nodiscard]] QString text(const QString &language, KeyPurpose purpose, const QString &code,
                               const QString &cardMask) const;

    QString m_bankName;
    std::mutex m_mutex;
    PrivateLog m_log;
};

} // namespace qorgan::sandbox
