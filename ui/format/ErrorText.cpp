// SPDX-License-Identifier: Apache-2.0
#include "ui/format/ErrorText.h"

#include "ui/format/DateText.h"

#include <QCoreApplication>

namespace qorgan::ui {

using base::ErrorCode;

namespace {

class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
public:
    static QString sentence(ErrorCode code);
    static QString triesLeft(int count);
    static QString again(const QDateTime &instant);
};

// No default on purpose: the compiler names a code that has no sentence.
QString ErrorText::sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return tr("Stopped before it was done. Nothing was changed.");
    case ErrorCode::Internal:
        return tr("Something went wrong in this program. Try again; if it happens once more, "
                  "restart it.");

    case ErrorCode::PhoneInvalid:
        return tr("This is not a phone number. Type all ten digits after +7.");
    case ErrorCode::PhoneForeign:
        return tr("This number belongs to another country. Type a mobile number of Kazakhstan.");
    case ErrorCode::PhoneNotMobile:
        return tr("This is not a mobile number, so no SMS can reach it. Type a mobile number.");
    case ErrorCode::KeyFormat:
        return tr("The key consists of digits only. Type all digits from the SMS.");
    case ErrorCode::PasswordTooShort:
        return tr("The password is too short. Add characters until the rule beside it is met.");
    case ErrorCode::PasswordDigitsOnly:
        return tr("The password consists of digits only. Add a letter or another character.");
    case ErrorCode::PasswordMismatch:
        return tr("The two passwords differ. Type the same password in both fields.");
    case ErrorCode::NameMissing:
        return tr("The name is missing. Type it as in your identity card.");
    case ErrorCode::NameInvalid:
        return tr("This name cannot be sent. Use letters, spaces and hyphens only.");
    case ErrorCode::BirthDateInvalid:
        return tr("There is no such date. Type your date of birth as day, month, year.");
    case ErrorCode::BirthDateInFuture:
        return tr("This date of birth lies in the future. Check the year.");
    case ErrorCode::UnderAge:
        return tr("This service is not meant for people of this age. Ask a parent or guardian to "
                  "call the bank.");
    case ErrorCode::OwnNumberStatementMissing:
        return tr("Confirm that this phone number is your own.");
    case ErrorCode::PolicyNotAccepted:
        return tr("Read the privacy policy and accept it to go on.");
    case ErrorCode::PolicyOutdated:
        return tr("The privacy policy has changed. Read the new edition and accept it to go on.");

    case ErrorCode::KeyWrong:
        return tr("This key is wrong. Compare it with the SMS and type it again.");
    case ErrorCode::KeyExpired:
        return tr("This key is too old. Ask for a new one.");
    case ErrorCode::KeyUsed:
        return tr("This key was used already. Ask for a new one.");
    case ErrorCode::KeySuperseded:
        return tr("A newer key was sent. Type the one from the latest SMS.");
    case ErrorCode::KeyBlocked:
        return tr("The wrong key was typed too often. The bank takes no key from here for a "
                  "while.");
    case ErrorCode::TooManyKeys:
        return tr("Too many keys were asked for. Wait before you ask for another.");
    case ErrorCode::PasswordWrong:
        return tr("This password is wrong. Check the language of the keyboard and type it again.");
    case ErrorCode::PasswordBlocked:
        return tr("The wrong password was typed too often. The bank has closed sign-in for a "
                  "while.");
    case ErrorCode::AlreadyRegistered:
        return tr("This phone number is registered already. Sign in with its password.");
    case ErrorCode::NotRegistered:
        return tr("This phone number is not registered yet. Register first.");
    case ErrorCode::VerificationExpired:
        return tr("Too much time has passed since the key was confirmed. Ask for a new key.");
    case ErrorCode::SessionEnded:
        return tr("The bank has ended this session. Sign in again to see what is new.");
    case ErrorCode::SignInRefused:
        return tr("The bank refused to sign you in. Start again with your phone number.");
    case ErrorCode::AccessBlocked:
        return tr("The bank has blocked access. Call the bank to find out why and to open it.");
    case ErrorCode::PasswordChangedElsewhere:
        return tr("The password was changed on another device, so the bank ended the session here. "
                  "Sign in with the new password. If it was not you, call the bank at once.");
    case ErrorCode::DeviceRemoved:
        return tr("This computer was signed out from another device. Sign in again. If it was not "
                  "you, call the bank at once.");
    case ErrorCode::BirthDateWrong:
        return tr("The date of birth does not fit this number. Check the day, month and year.");
    case ErrorCode::PasswordUnchanged:
        return tr("This is the password you already have. Choose another one.");
    case ErrorCode::CursorGone:
        return tr("The bank asks to read the list of operations anew. This happens by itself; "
                  "wait a moment.");
    case ErrorCode::RateLimited:
        return tr("The bank was asked too often. Wait a little and try again.");
    case ErrorCode::BankUnavailable:
        return tr("The bank's service is not working at the moment. Try again later.");
    case ErrorCode::BankRefused:
        return tr("The bank refused this request. Check what you typed, or call the bank.");
    case ErrorCode::BankAnswerMalformed:
        return tr("The bank's answer could not be read. Try again later; if it stays so, call the "
                  "bank.");
    case ErrorCode::BankAnswerTooLarge:
        return tr("The bank's answer was too long and was not accepted. Try again later.");
    case ErrorCode::NotFound:
        return tr("The bank no longer has this record. Refresh the list.");
    case ErrorCode::AlreadyReported:
        return tr("This operation has been reported to the bank already. There is no need to do it "
                  "again.");
    case ErrorCode::CaseClosed:
        return tr("The bank has decided on this case: nothing more can be written there. Call the "
                  "bank, or complain to it.");
    case ErrorCode::RecordChanged:
        return tr("This was changed elsewhere in the meantime. Look at it as it is now and decide "
                  "again.");
    case ErrorCode::KeyRequired:
        return tr("The bank wants a session key for this. Ask for one.");
    case ErrorCode::LimitRaiseHeld:
        return tr("For 24 hours after a password was reset the bank raises no limit. Lowering a "
                  "limit and blocking a card are possible.");
    case ErrorCode::CardBlockFinal:
        return tr("A card that was reported lost or stolen is not unblocked. Call the bank for a "
                  "new one.");
    case ErrorCode::CardBlockedByBank:
        return tr("The bank has blocked this card. Call it by the number of its contact centre.");

    case ErrorCode::Offline:
        return tr("There is no network. Check the cable or the Wi-Fi of this computer.");
    case ErrorCode::BankUnreachable:
        return tr("The bank cannot be reached. Check the network and try again.");
    case ErrorCode::ConnectionTimedOut:
        return tr("The bank did not answer in time. Try again.");
    case ErrorCode::CertificateUntrusted:
        return tr("This server could not prove that it is the bank. Nothing was sent. Do not go "
                  "on in this network; call the bank.");
    case ErrorCode::CertificateWrongHost:
        return tr("This server answers under another name than the bank's. Nothing was sent. Do "
                  "not go on in this network; call the bank.");
    case ErrorCode::CertificateExpired:
        return tr("The server's certificate has expired. Nothing was sent. Check the date of this "
                  "computer; if it is right, call the bank.");
    case ErrorCode::PinMismatch:
        return tr("The server's key is not the one this program knows of the bank. Nothing was "
                  "sent. Update the program or call the bank.");
    case ErrorCode::TlsTooOld:
        return tr("The connection would be protected too weakly. Nothing was sent. Try another "
                  "network.");
    case ErrorCode::RedirectRefused:
        return tr("The server wanted to lead to another address. Nothing was sent there. Try "
                  "another network.");
    case ErrorCode::ProxyRefused:
        return tr("A proxy of this network opens protected connections. Nothing was sent. Use "
                  "another network.");
    case ErrorCode::CaptivePortal:
        return tr("This network first wants you to sign in on a page of its own. Open any page in "
                  "the browser, sign in to the network, then try again. Never type the bank's "
                  "password or an SMS key there.");
    case ErrorCode::PinsExpired:
        return tr("This edition of the program is too old to recognise the bank. Update it to "
                  "sign in; what is stored can be read.");
    case ErrorCode::ClockWrong:
        return tr("The clock of this computer is wrong. Set date and time and try again.");
    case ErrorCode::BankNotConnected:
        return tr("This bank offers no connection for this program yet. Reminders and contacts "
                  "can be read.");

    case ErrorCode::VaultLocked:
        return tr("The application is locked. Unlock it with your password.");
    case ErrorCode::VaultWrongPassword:
        return tr("This password does not open the vault. Check the language of the keyboard and "
                  "type it again.");
    case ErrorCode::VaultDamaged:
        return tr("The vault on this computer is damaged. Sign in again: the bank has your "
                  "operations and the vault is filled anew.");
    case ErrorCode::VaultHeaderDamaged:
        return tr("The key of the vault on this computer is damaged. Sign in again: the vault is "
                  "filled anew from the bank.");
    case ErrorCode::VaultNewerVersion:
        return tr("The vault was written by a newer edition of this program. Update the program; "
                  "the vault was not changed.");
    case ErrorCode::VaultAbsent:
        return tr("There is no vault on this computer yet. Sign in with your phone number.");
    case ErrorCode::VaultExists:
        return tr("There is a vault on this computer already. Unlock it, or log out to remove "
                  "it.");
    case ErrorCode::VaultInUse:
        return tr("The program is open already. Go on in the other window.");
    case ErrorCode::VaultNotEncrypted:
        return tr("The database on this computer would not be encrypted, so nothing was stored. "
                  "Install the program anew.");
    case ErrorCode::VaultBlocked:
        return tr("The wrong password was typed three times. Unlocking is closed for 15 minutes, "
                  "also after a restart.");
    case ErrorCode::VaultOldPassword:
        return tr("The data on this computer still open with your old password only.");
    case ErrorCode::DiskFull:
        return tr("The disk is full. Free some space and try again; nothing was lost.");
    case ErrorCode::DiskWriteFailed:
        return tr("The disk could not be written. Check it and try again.");
    case ErrorCode::DiskReadFailed:
        return tr("The disk could not be read. Check it and try again.");
    case ErrorCode::KdfParametersRefused:
        return tr("The vault asks for unusual settings and was not opened. Sign in again to fill "
                  "a new one.");
    case ErrorCode::KdfOutOfMemory:
        return tr("There is too little free memory to open the vault. Close other programs and "
                  "try again.");
    case ErrorCode::GapFound:
        return tr("A part of the list did not arrive. It is being read again; wait a moment.");
    case ErrorCode::KeychainUnavailable:
        return tr("The keychain of this computer (where the system keeps secrets) does not "
                  "answer. Restart the computer, then try again.");
    case ErrorCode::KeychainLocked:
        return tr("The keychain of this computer is locked or refused access. Unlock it, then try "
                  "again.");
    case ErrorCode::DeviceSecretMissing:
        return tr(
            "The keychain does not hold this computer's part of the key. It may be locked, or "
            "these files come from another computer. Unlock it and try again.");

    case ErrorCode::ProfileInvalid:
        return tr("The data of this bank in the program is damaged. Install the program anew.");
    case ErrorCode::ResourceInvalid:
        return tr("A file of the program is damaged. Install the program anew.");
    case ErrorCode::ServerOverrideRefused:
        return tr("Another server may be named for the demo bank only.");
    case ErrorCode::SandboxNotStarted:
        return tr("The demo bank did not start. Close the program and start it again.");
    case ErrorCode::NoticesUnavailable:
        return tr("This computer shows no notices outside the window. New operations are marked "
                  "in the list.");
    }
    Q_UNREACHABLE();
}

QString ErrorText::triesLeft(int count)
{
    return tr("Tries left: %n.", nullptr, count);
}

QString ErrorText::again(const QDateTime &instant)
{
    //: %1 is a time of day such as 14:05
    return tr("Possible again at %1.").arg(clockText(instant));
}

} // namespace

QString errorText(const base::Error &error)
{
    QStringList parts{ErrorText::sentence(error.code)};
    if (error.triesLeft)
        parts.append(ErrorText::triesLeft(*error.triesLeft));
    if (error.retryAt)
        parts.append(ErrorText::again(*error.retryAt));
    parts.append(u'(' + base::shortCode(error.code) + u')');
    return parts.join(u' ');
}

QString errorText(ErrorCode code)
{
    return errorText(base::Error{code, {}});
}

} // namespace qorgan::ui
