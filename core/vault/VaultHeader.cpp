// SPDX-License-Identifier: Apache-2.0
#include "vault/VaultHeader.h"

#include "crypto/AesGcm.h"
#include "crypto/Digest.h"

#include <QCborArray>
#include <QCborValue>

#include <limits>

namespace qorgan::vault {

namespace {

using base::ErrorCode;

constexpr char16_t kMagic[] = u"qorgan vault";
constexpr char16_t kArgon2id[] = u"argon2id";
constexpr char16_t kNoDeviceSecret[] = u"none";
constexpr qsizetype kChecksumBytes = 32;
constexpr qsizetype kIdBytes = 16;
constexpr qsizetype kSaltBytes = 16;
constexpr qsizetype kEntryBytes = 16;
constexpr qsizetype kLongestBackend = 64;
constexpr qsizetype kWrappedKeyBytes = 32 + crypto::kAesGcmTagBytes;
/// Far above any header, far below what could hurt a parser.
constexpr qsizetype kLongestSlot = 4096;

// Places in the array; magic, version and generation keep theirs in every version to come.
enum Place {
    Magic,
    Version,
    Generation,
    Id,
    Kdf,
    Memory,
    Passes,
    Lanes,
    Salt,
    Secret,
    Nonce,
    Sealed
};

base::Error damaged(const char *what)
{
    return {ErrorCode::VaultHeaderDamaged, QString::fromLatin1(what)};
}

QCborValue secretValue(const std::optional<DeviceSecretPlace> &place)
{
    if (!place)
        return QCborValue(QStringView(kNoDeviceSecret));
    return QCborArray{place->backend, place->entry};
}

QCborArray associatedArray(const VaultHeader &header)
{
    return {QStringView(kMagic),
            static_cast<qint64>(header.version),
            static_cast<qint64>(header.generation),
            header.vaultId,
            QStringView(kArgon2id),
            static_cast<qint64>(header.kdf.memoryKib),
            static_cast<qint64>(header.kdf.passes),
            static_cast<qint64>(header.kdf.lanes),
            header.salt,
            secretValue(header.deviceSecret)};
}

/// The array of a slot whose checksum fits and which is ours, of any version.
base::Result<QCborArray> soundArray(const QByteArray &slot)
{
    if (slot.size() <= kChecksumBytes || slot.size() > kLongestSlot)
        return base::failure(damaged("size"));
    const QByteArray body = slot.chopped(kChecksumBytes);
    if (crypto::sha256(body) != slot.last(kChecksumBytes))
        return base::failure(damaged("checksum"));
    QCborParserError error;
    const QCborArray array = QCborValue::fromCbor(body, &error).toArray();
    if (error.error != QCborError::NoError || array.at(Magic).toString() != QStringView(kMagic)
        || !array.at(Version).isInteger() || !array.at(Generation).isInteger()
        || array.at(Generation).toInteger() < 1)
        return base::failure(damaged("no header"));
    return array;
}

base::Result<quint32> count(const QCborArray &array, Place place)
{
    const QCborValue value = array.at(place);
    if (!value.isInteger() || value.toInteger() < 0
        || value.toInteger() > std::numeric_limits<quint32>::max())
        return base::failure(damaged("number"));
    return static_cast<quint32>(value.toInteger());
}

} // namespace

QByteArray VaultHeader::associated() const
{
    return QCborValue(associatedArray(*this)).toCbor();
}

QByteArray VaultHeader::encode() const
{
    QCborArray array = associatedArray(*this);
    array.append(envelope.nonce);
    array.append(envelope.sealed);
    const QByteArray body = QCborValue(array).toCbor();
    return body + crypto::sha256(body);
}

base::Result<VaultHeader> VaultHeader::decode(const QByteArray &slot)
{
    const auto array = soundArray(slot);
    if (!array)
        return base::failure(array.error());
    if (array->at(Version).toInteger() < 1)
        return base::failure(damaged("version"));
    if (array->at(Version).toInteger() > kVersion)
        return base::failure(ErrorCode::VaultNewerVersion, QStringLiteral("header"));
    const auto memory = count(*array, Memory);
    const auto passes = count(*array, Passes);
    const auto lanes = count(*array, Lanes);
    if (!memory || !passes || !lanes)
        return base::failure(damaged("costs"));
    VaultHeader header;
    header.version = static_cast<quint32>(array->at(Version).toInteger());
    header.generation = static_cast<quint64>(array->at(Generation).toInteger());
    header.vaultId = array->at(Id).toByteArray();
    header.kdf = {*memory, *passes, *lanes};
    header.salt = array->at(Salt).toByteArray();
    header.envelope = {array->at(Nonce).toByteArray(), array->at(Sealed).toByteArray()};
    if (header.vaultId.size() != kIdBytes || header.salt.size() != kSaltBytes
        || header.envelope.nonce.size() != static_cast<qsizetype>(crypto::kAesGcmNonceBytes)
        || header.envelope.sealed.size() != kWrappedKeyBytes)
        return base::failure(damaged("sizes"));
    if (header.version > 1 && array->at(Secret).isArray()) {
        const QCborArray place = array->at(Secret).toArray();
        header.deviceSecret = DeviceSecretPlace{place.at(0).toString(), place.at(1).toByteArray()};
        if (header.deviceSecret->backend.isEmpty()
            || header.deviceSecret->backend.size() > kLongestBackend
            || header.deviceSecret->entry.size() != kEntryBytes)
            return base::failure(damaged("device secret"));
    }
    // One form only: whatever would be written otherwise was not written by this program.
    if (header.encode() != slot)
        return base::failure(damaged("form"));
    return header;
}

base::Result<quint64> slotGeneration(const QByteArray &slot)
{
    return soundArray(slot).map([](const QCborArray &array) {
        return static_cast<quint64>(array.at(Generation).toInteger());
    });
}

} // namespace qorgan::vault
