// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/Language.h"
#include "domain/PasswordPolicy.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace qorgan::domain {

enum class ContactKind { Phone, Email, Address, Site };

/// One way to reach the bank, readable offline and before sign-in (row A16).
struct Contact {
    ContactKind kind = ContactKind::Phone;
    QString value;
    LocalizedText label;
    /// May be empty.
    LocalizedText note;
    /// "emergency", "general", "guardian", "complaint" …
    QStringList purposes;
};

/// What opens access (row B3).
enum class AccessProof { SessionKey, Password };

/// Whose date an edition bears: the bank's own, or that of our summary of an undated document.
enum class EditionBasis { Bank, Summary };

/// The privacy policy's edition the customer accepts before use (row E1).
struct Policy {
    /// ISO 8601 date.
    QString edition;
    EditionBasis basis = EditionBasis::Bank;
    LocalizedText title;
    /// The policy in own plain words, a paragraph each.
    QList<LocalizedText> summary;
};

/// A thing the bank says of itself (row B16).
struct BankStatement {
    QString id;
    /// Where it belongs: "statements_page", "connection", "dispute" …; empty for anywhere.
    QString place;
    LocalizedText title;
    LocalizedText text;
};

/// Everything that differs between banks: data in resources/profiles, not code (row F4).
struct BankProfile {
    QString id;
    /// Only such a profile may be pointed elsewhere by --server and --ca.
    bool sandbox = false;
    /// "retail", "business" or "payment_service"
    QString kind;
    LocalizedText name;
    /// API base without /v1; empty when the bank offers this program no connection.
    QUrl server;
    /// The bank's public site; the only address "open the bank's site" ever opens.
    QUrl site;
    QStringList domains;
    QList<Contact> contacts;
    QList<AccessProof> knownDevice;
    QList<AccessProof> newDevice;
    PasswordPolicy passwordPolicy;
    int sessionKeyLength = 6;
    std::chrono::seconds sessionKeyLifetime{900};
    int sessionKeyTries = 3;
    int passwordTries = 3;
    std::chrono::seconds blockDuration{900};
    /// Years; younger people are refused (row C4).
    int minimumAge = 16;
    Policy policy;
    QByteArray timeZone;
    /// SHA-256 of SubjectPublicKeyInfo, base64: live and spare ones.
    QStringList pins;
    QStringList sparePins;
    /// UTC; from then on the pins mean nothing and no sign-in is possible. Set whenever there are
    /// pins, but for a sandbox.
    std::optional<QDateTime> pinsExpireAt;
    QList<BankStatement> statements;

    /// Reads one profile. Unknown members are ignored, missing ones refused.
    /// @errors ProfileInvalid, with the member's name in the detail
    [[nodiscard]] static base::Result<BankProfile> parse(const QByteArray &json);

    /// The contacts for one purpose, in the profile's order; all of them when none is named so.
    [[nodiscard]] QList<Contact> contactsFor(QStringView purpose) const;
    /// The first phone for emergencies, or an empty string.
    [[nodiscard]] QString emergencyPhone() const;
};

} // namespace qorgan::domain
