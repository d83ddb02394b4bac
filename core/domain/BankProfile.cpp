// SPDX-License-Identifier: Apache-2.0
#include "domain/BankProfile.h"

#include "domain/JsonData.h"

#include <QDate>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace qorgan::domain {

namespace {

std::optional<ContactKind> contactKindFrom(QStringView word)
{
    if (word == u"phone")
        return ContactKind::Phone;
    if (word == u"email")
        return ContactKind::Email;
    if (word == u"address")
        return ContactKind::Address;
    if (word == u"site")
        return ContactKind::Site;
    return std::nullopt;
}

QList<Contact> readContacts(JsonData &data)
{
    QList<Contact> contacts;
    for (const auto &item : data.array(u"contacts")) {
        JsonData entry(item.toObject(), QStringLiteral("contacts"));
        const auto kind = contactKindFrom(entry.text(u"kind"));
        if (!kind)
            entry.fault(QStringLiteral("kind"));
        contacts.append({kind.value_or(ContactKind::Phone), entry.text(u"value"),
                         entry.localized(u"label"), entry.optionalLocalized(u"note"),
                         entry.texts(u"purpose")});
        data.adopt(entry);
    }
    return contacts;
}

QList<AccessProof> readProofs(JsonData &access, const char16_t *member)
{
    QList<AccessProof> proofs;
    for (const auto &word : access.texts(member)) {
        if (word == QStringView(u"session_key"))
            proofs.append(AccessProof::SessionKey);
        else if (word == QStringView(u"password"))
            proofs.append(AccessProof::Password);
        else
            access.fault(QString::fromUtf16(member));
    }
    if (proofs.isEmpty())
        access.fault(QString::fromUtf16(member));
    return proofs;
}

void readRules(JsonData &data, BankProfile &profile)
{
    JsonData access = data.object(u"access");
    profile.knownDevice = readProofs(access, u"known_device");
    profile.newDevice = readProofs(access, u"new_device");
    JsonData password = data.object(u"password");
    profile.passwordPolicy = PasswordPolicy(password.integer(u"min_length", 7, 128),
                                            password.flag(u"forbid_digits_only"));
    JsonData key = data.object(u"session_key");
    profile.sessionKeyLength = key.integer(u"length", 4, 10);
    profile.sessionKeyLifetime = std::chrono::seconds(key.integer(u"lifetime_seconds", 60, 900));
    profile.sessionKeyTries = key.integer(u"tries", 1, 10);
    JsonData block = data.object(u"block");
    profile.passwordTries = block.integer(u"password_tries", 1, 10);
    profile.blockDuration = std::chrono::seconds(block.integer(u"seconds", 60, 86'400));
    profile.minimumAge = data.integer(u"minimum_age", 0, 21);
    for (const auto *part : {&access, &password, &key, &block})
        data.adopt(*part);
}

Policy readPolicy(JsonData &data)
{
    JsonData entry = data.object(u"policy");
    Policy policy;
    policy.edition = entry.text(u"edition");
    policy.title = entry.localized(u"title");
    if (entry.optionalText(u"edition_basis") == QStringView(u"summary"))
        policy.basis = EditionBasis::Summary;
    if (!QDate::fromString(policy.edition, Qt::ISODate).isValid())
        entry.fault(QStringLiteral("edition"));
    for (const auto &paragraph : entry.array(u"summary"))
        policy.summary.append(localizedFrom(paragraph.toObject()));
    data.adopt(entry);
    return policy;
}

QList<BankStatement> readStatements(JsonData &data)
{
    QList<BankStatement> statements;
    for (const auto &item : data.array(u"bank_statements")) {
        JsonData entry(item.toObject(), QStringLiteral("bank_statements"));
        statements.append({entry.optionalText(u"id"), entry.optionalText(u"place"),
                           entry.localized(u"title"), entry.localized(u"text")});
        data.adopt(entry);
    }
    return statements;
}

// RFC 7469, 2.4: base64 of a SHA-256.
bool isPin(const QString &text)
{
    const auto hash =
        QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return hash.decodingStatus == QByteArray::Base64DecodingStatus::Ok && hash.decoded.size() == 32
           && text.size() == 44;
}

QStringList readPins(JsonData &tls, const char16_t *member)
{
    QStringList pins = tls.texts(member);
    if (!std::all_of(pins.cbegin(), pins.cend(), isPin))
        tls.fault(QString::fromUtf16(member));
    return pins;
}

/// The UTC day, as "2027-06-30", with whose beginning the pins end.
std::optional<QDateTime> readPinsEnd(JsonData &tls)
{
    const QString text = tls.optionalText(u"pins_expire_at");
    if (text.isEmpty())
        return std::nullopt;
    const QDate day = QDate::fromString(text, u"yyyy-MM-dd");
    if (!day.isValid())
        tls.fault(QStringLiteral("pins_expire_at"));
    return day.startOfDay(Qt::UTC);
}

void readTls(JsonData &data, BankProfile &profile)
{
    JsonData tls = data.object(u"tls");
    profile.pins = readPins(tls, u"pins");
    profile.sparePins = readPins(tls, u"spare_pins");
    profile.pinsExpireAt = readPinsEnd(tls);
    const bool pinned = !profile.pins.isEmpty() || !profile.sparePins.isEmpty();
    // Pins without an end would lock customers out for ever once the bank has changed its keys.
    if (pinned && !profile.pinsExpireAt && !profile.sandbox)
        tls.fault(QStringLiteral("pins_expire_at"));
    data.adopt(tls);
}

} // namespace

base::Result<BankProfile> BankProfile::parse(const QByteArray &json)
{
    const auto document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return base::failure(base::ErrorCode::ProfileInvalid, QStringLiteral("not an object"));
    JsonData data(document.object());
    BankProfile profile;
    profile.id = data.text(u"id");
    profile.sandbox = data.flag(u"sandbox");
    profile.kind = data.text(u"kind");
    profile.name = data.localized(u"name");
    profile.server = QUrl(data.optionalText(u"server"), QUrl::StrictMode);
    profile.site = QUrl(data.text(u"site"), QUrl::StrictMode);
    if (profile.site.scheme() != QStringView(u"https"))
        data.fault(QStringLiteral("site"));
    if (!profile.server.isEmpty() && profile.server.scheme() != QStringView(u"https"))
        data.fault(QStringLiteral("server"));
    profile.domains = data.texts(u"domains");
    profile.contacts = readContacts(data);
    readRules(data, profile);
    profile.policy = readPolicy(data);
    profile.timeZone = data.text(u"time_zone").toLatin1();
    readTls(data, profile);
    profile.statements = readStatements(data);
    if (!data.faults().isEmpty())
        return base::failure(base::ErrorCode::ProfileInvalid, data.faults().join(u", "));
    return profile;
}

QList<Contact> BankProfile::contactsFor(QStringView purpose) const
{
    QList<Contact> found;
    for (const auto &contact : contacts) {
        if (contact.purposes.contains(purpose))
            found.append(contact);
    }
    return found.isEmpty() ? contacts : found;
}

QString BankProfile::emergencyPhone() const
{
    for (const auto &contact : contactsFor(u"emergency")) {
        if (contact.kind == ContactKind::Phone)
            return contact.value;
    }
    return {};
}

} // namespace qorgan::domain
