// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace qorgan::base {

/// Every way an action can fail, one code a cause. The number is what a customer reads out to
/// support ("Q201"); it never changes once released. ui/format/ErrorText holds the sentence.
enum class ErrorCode {
    Cancelled = 1,
    Internal = 2,

    // What was typed.
    PhoneInvalid = 110,
    PhoneForeign = 111,
    PhoneNotMobile = 112,
    KeyFormat = 115,
    PasswordTooShort = 120,
    PasswordDigitsOnly = 121,
    PasswordMismatch = 122,
    NameMissing = 125,
    NameInvalid = 126,
    BirthDateInvalid = 127,
    BirthDateInFuture = 128,
    UnderAge = 129,
    OwnNumberStatementMissing = 130,
    PolicyNotAccepted = 131,
    PolicyOutdated = 132,

    // What the bank answered.
    KeyWrong = 201,
    KeyExpired = 202,
    KeyUsed = 203,
    KeySuperseded = 204,
    KeyBlocked = 205,
    TooManyKeys = 206,
    PasswordWrong = 210,
    PasswordBlocked = 211,
    AlreadyRegistered = 212,
    NotRegistered = 213,
    VerificationExpired = 214,
    SessionEnded = 220,
    SignInRefused = 221,
    AccessBlocked = 222,
    PasswordChangedElsewhere = 223,
    DeviceRemoved = 224,
    BirthDateWrong = 225,
    PasswordUnchanged = 226,
    CursorGone = 230,
    RateLimited = 231,
    BankUnavailable = 232,
    BankRefused = 233,
    BankAnswerMalformed = 234,
    BankAnswerTooLarge = 235,
    NotFound = 236,
    AlreadyReported = 237,
    CaseClosed = 238,
    RecordChanged = 239,
    KeyRequired = 240,
    LimitRaiseHeld = 241,
    CardBlockFinal = 242,
    CardBlockedByBank = 243,

    // The way to the bank.
    Offline = 301,
    BankUnreachable = 302,
    ConnectionTimedOut = 303,
    CertificateUntrusted = 310,
    CertificateWrongHost = 311,
    CertificateExpired = 312,
    PinMismatch = 313,
    TlsTooOld = 314,
    RedirectRefused = 315,
    ProxyRefused = 316,
    PinsExpired = 317,
    ClockWrong = 318,
    BankNotConnected = 319,
    CaptivePortal = 320,

    // The vault on this computer.
    VaultLocked = 401,
    VaultWrongPassword = 402,
    VaultDamaged = 403,
    VaultHeaderDamaged = 404,
    VaultNewerVersion = 405,
    VaultAbsent = 406,
    VaultExists = 407,
    VaultInUse = 408,
    VaultNotEncrypted = 409,
    VaultBlocked = 410,
    VaultOldPassword = 411,
    DiskFull = 420,
    DiskWriteFailed = 421,
    DiskReadFailed = 422,
    KdfParametersRefused = 430,
    KdfOutOfMemory = 431,
    GapFound = 440,
    KeychainUnavailable = 450,
    KeychainLocked = 451,
    DeviceSecretMissing = 452,

    // This program and its surroundings.
    ProfileInvalid = 501,
    ResourceInvalid = 502,
    ServerOverrideRefused = 503,
    SandboxNotStarted = 504,
    NoticesUnavailable = 505,
};

/// Why an action failed. `detail` is for the log only and holds no secret, name or number.
struct [[nodiscard]] Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    /// When the same action may be tried again, UTC; set for blocks and rate limits.
    std::optional<QDateTime> retryAt = std::nullopt;
    /// Tries left before a block, 0..3; set for a wrong key or password.
    std::optional<int> triesLeft = std::nullopt;
};

/// The short code a person can read out, such as "Q201".
[[nodiscard]] QString shortCode(ErrorCode code);

} // namespace qorgan::base
