// SPDX-License-Identifier: Apache-2.0
#include "vault/OutboxJournal.h"

#include "crypto/AesGcm.h"
#include "vault/JournalFile.h"

#include <QCborArray>
#include <QCborValue>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

namespace qorgan::vault {

namespace {

using base::ErrorCode;
using base::Result;
using base::SecretBytes;

// The file: a magic word, 16 random bytes that name this file, then records. A record is its size
// and the size's complement (4 bytes each, big-endian), a nonce, and sealed CBOR. Bound to each
// record: magic word, vault id, name of the file, number of the record. So no record can be moved,
// left out, or taken from another vault or from the file that stood here before. The first record
// says only that the file begins.
constexpr QByteArrayView kMagic("qorgan outbox 1\n");
constexpr qsizetype kFileIdBytes = 16;
constexpr qsizetype kStartBytes = kMagic.size() + kFileIdBytes;
constexpr qsizetype kSizeBytes = 8;
constexpr qsizetype kNonceBytes = crypto::kAesGcmNonceBytes;
constexpr qsizetype kTagBytes = crypto::kAesGcmTagBytes;

constexpr qsizetype kMostPayload = qsizetype(64) * 1024;
constexpr qsizetype kMostName = 256;
constexpr qsizetype kMostRecord = kNonceBytes + kTagBytes + kMostPayload + 8 * kMostName;
/// Below this a journal is never rewritten; above, once half of it is settled.
constexpr qint64 kSmallFile = qint64(64) * 1024;
/// More unsent work than any person makes: what is beyond is refused when written, and not read.
constexpr qint64 kMostFile = qint64(64) * 1024 * 1024;

enum class RecordKind { Begin = 0, Command = 1, Settled = 2 };

struct Record {
    RecordKind kind = RecordKind::Begin;
    JournalEntry entry;
};

QByteArray encoded(const Record &record)
{
    QCborArray fields{static_cast<int>(record.kind), record.entry.id};
    if (record.kind == RecordKind::Command) {
        fields.append(record.entry.kind);
        fields.append(record.entry.payload);
    }
    return QCborValue(fields).toCbor();
}

std::optional<Record> decoded(QByteArrayView bytes)
{
    const QCborArray fields = QCborValue::fromCbor(bytes.toByteArray()).toArray();
    const auto kind = fields.at(0).toInteger(-1);
    const qsizetype size = kind == static_cast<int>(RecordKind::Command) ? 4 : 2;
    if (kind < 0 || kind > static_cast<int>(RecordKind::Settled) || fields.size() != size)
        return std::nullopt;
    return Record{static_cast<RecordKind>(kind),
                  {fields.at(1).toString(), fields.at(2).toString(), fields.at(3).toByteArray()}};
}

/// What one record comes to in the file.
qint64 bytesOf(const JournalEntry &entry)
{
    return kSizeBytes + kNonceBytes + kTagBytes + encoded({RecordKind::Command, entry}).size();
}

bool isWritable(const JournalEntry &entry)
{
    return !entry.id.isEmpty() && entry.id.size() <= kMostName && entry.kind.size() <= kMostName
           && entry.payload.size() <= kMostPayload;
}

QByteArray randomBytes(base::Random &random, qsizetype size)
{
    QByteArray bytes(size, '\0');
    random.fill({reinterpret_cast<std::byte *>(bytes.data()), static_cast<std::size_t>(size)});
    return bytes;
}

/// Where the next record stands in `bytes` and how long it is.
enum class Framing { Whole, Torn, Damaged };
struct Frame {
    Framing framing = Framing::Damaged;
    qsizetype size = 0;
};

Frame frameAt(const QByteArray &bytes, qsizetype at)
{
    if (bytes.size() - at < kSizeBytes)
        return {Framing::Torn, 0};
    const auto size = qFromBigEndian<quint32>(bytes.constData() + at);
    const auto complement = qFromBigEndian<quint32>(bytes.constData() + at + 4);
    // Told apart by the complement: a size that was changed, and a record cut short.
    if (size != ~complement || size < kNonceBytes + kTagBytes || size > kMostRecord)
        return {Framing::Damaged, 0};
    if (bytes.size() - at - kSizeBytes < size)
        return {Framing::Torn, 0};
    return {Framing::Whole, size};
}

} // namespace

struct OutboxJournal::Private {
    Private(QString path, SecretBytes journalKey, QByteArray vault, base::Random &chance)
        : file(std::move(path))
        , key(std::move(journalKey))
        , vaultId(std::move(vault))
        , random(chance)
    {
    }

    [[nodiscard]] QByteArray associated(quint64 number) const
    {
        std::array<char, sizeof(quint64)> place{};
        qToBigEndian(number, place.data());
        return kMagic.toByteArray() + vaultId + fileId + QByteArrayView(place).toByteArray();
    }

    [[nodiscard]] Result<QByteArray> sealed(const Record &record, quint64 number) const
    {
        const QByteArray nonce = randomBytes(random, kNonceBytes);
        return crypto::aesGcmSeal(key, nonce, SecretBytes::copyOf(encoded(record)),
                                  associated(number))
            .map([&](const QByteArray &text) {
                const auto size = static_cast<quint32>(nonce.size() + text.size());
                QByteArray framed(kSizeBytes, '\0');
                qToBigEndian(size, framed.data());
                qToBigEndian(~size, framed.data() + 4);
                return framed + nonce + text;
            });
    }

    [[nodiscard]] std::optional<Record> opened(QByteArrayView bytes, quint64 number) const
    {
        const auto plain = crypto::aesGcmOpen(key, bytes.first(kNonceBytes),
                                              bytes.sliced(kNonceBytes), associated(number));
        return plain ? decoded(plain->view()) : std::nullopt;
    }

    /// Place among what waits, or -1.
    [[nodiscard]] qsizetype placeOf(const QString &id) const
    {
        const auto found = std::find_if(waiting.cbegin(), waiting.cend(),
                                        [&](const JournalEntry &entry) { return entry.id == id; });
        return found == waiting.cend() ? -1 : found - waiting.cbegin();
    }

    void take(Record record)
    {
        const qsizetype known = placeOf(record.entry.id);
        if (record.kind == RecordKind::Command && known < 0)
            waiting.append(std::move(record.entry));
        else if (record.kind == RecordKind::Settled && known >= 0)
            waiting.removeAt(known);
    }

    /// Reads records up to the end, a torn one, or a damaged one. False for the last.
    [[nodiscard]] bool readRecords(const QByteArray &bytes)
    {
        if (bytes.size() < kStartBytes || !bytes.startsWith(kMagic))
            return false;
        fileId = bytes.sliced(kMagic.size(), kFileIdBytes);
        end = kStartBytes;
        while (end < bytes.size()) {
            const Frame frame = frameAt(bytes, end);
            if (frame.framing == Framing::Torn)
                break;
            if (frame.framing == Framing::Damaged)
                return false;
            auto record = opened(QByteArrayView(bytes).sliced(end + kSizeBytes, frame.size), next);
            if (!record || (next == 0) != (record->kind == RecordKind::Begin))
                return false;
            take(*std::move(record));
            end += kSizeBytes + frame.size;
            ++next;
        }
        // A new file is put in place whole: without its first record it was cut.
        return next > 0;
    }

    /// The file anew, with what waits and nothing else.
    [[nodiscard]] Result<void> rewrite(const QList<JournalEntry> &entries)
    {
        const QByteArray before = std::exchange(fileId, randomBytes(random, kFileIdBytes));
        QByteArray bytes = kMagic.toByteArray() + fileId;
        quint64 number = 0;
        auto written = put(bytes, {RecordKind::Begin, {}}, number);
        for (const JournalEntry &entry : entries) {
            if (written)
                written = put(bytes, {RecordKind::Command, entry}, number);
        }
        if (written)
            written = file.replace(bytes);
        if (!written) {
            fileId = before;
            return written;
        }
        waiting = entries;
        end = bytes.size();
        next = number;
        mustRewrite = false;
        return {};
    }

    /// The same, or as if nothing had happened.
    [[nodiscard]] Result<void> rewriteOrUndo(const QList<JournalEntry> &entries)
    {
        auto written = rewrite(entries);
        // It may be in its place and only not be there for sure: what is told to have failed must
        // not come back from it.
        if (!written)
            static_cast<void>(rewrite(QList<JournalEntry>(waiting)));
        return written;
    }

    [[nodiscard]] Result<void> put(QByteArray &bytes, const Record &record, quint64 &number) const
    {
        return sealed(record, number).map([&](const QByteArray &framed) {
            bytes += framed;
            ++number;
        });
    }

    /// Adds one record; `after` is what waits then.
    [[nodiscard]] Result<void> add(const Record &record, const QList<JournalEntry> &after)
    {
        // What could not be read must not be replaced.
        if (!loaded)
            return base::failure(ErrorCode::DiskWriteFailed, QStringLiteral("journal not read"));
        if (mustRewrite)
            return rewriteOrUndo(after);
        const auto framed = sealed(record, next);
        if (!framed)
            return base::failure(framed.error());
        auto written = file.append(end, *framed);
        if (!written) {
            // After a failed sync nobody knows what of these pages is on disk: a file of its own.
            mustRewrite = written.error().code != ErrorCode::DiskFull;
            // The file was taken away under us, and what waits is still here.
            return written.error().code == ErrorCode::DiskReadFailed ? rewriteOrUndo(after)
                                                                     : written;
        }
        waiting = after;
        end += framed->size();
        ++next;
        compact();
        return {};
    }

    void compact()
    {
        if (end <= kSmallFile)
            return;
        qint64 live = 0;
        for (const JournalEntry &entry : std::as_const(waiting))
            live += bytesOf(entry);
        // When there is no room for it, the longer file serves as well.
        if (live * 2 < end)
            static_cast<void>(rewrite(QList<JournalEntry>(waiting)));
    }

    const JournalFile file;
    const SecretBytes key;
    const QByteArray vaultId;
    base::Random &random;

    bool loaded = false;
    QList<JournalEntry> waiting;
    QByteArray fileId;
    /// Number of the next record, and where it goes.
    quint64 next = 0;
    qint64 end = 0;
    /// What the last record says, if it is a command.
    QString last;
    /// There is no file yet, or none that could be added to.
    bool mustRewrite = true;
};

OutboxJournal::OutboxJournal(QString path, SecretBytes key, QByteArray vaultId,
                             base::Random &random)
    : d(std::make_unique<Private>(std::move(path), std::move(key), std::move(vaultId), random))
{
}

OutboxJournal::~OutboxJournal() = default;

Result<void> OutboxJournal::load()
{
    const auto bytes = d->file.read(kMostFile + 1);
    if (!bytes)
        return base::failure(bytes.error());
    d->loaded = true;
    if (!*bytes)
        return {};
    if (!d->readRecords(**bytes) || (*bytes)->size() > kMostFile)
        return base::failure(ErrorCode::VaultDamaged, QStringLiteral("outbox journal"));
    d->mustRewrite = false;
    return {};
}

const QList<JournalEntry> &OutboxJournal::waiting() const
{
    return d->waiting;
}

bool OutboxJournal::holds(const QString &id) const
{
    return d->placeOf(id) >= 0;
}

Result<void> OutboxJournal::append(const JournalEntry &entry)
{
    if (!isWritable(entry) || d->end + bytesOf(entry) > kMostFile)
        return base::failure(ErrorCode::Internal, QStringLiteral("journal entry"));
    if (d->placeOf(entry.id) >= 0)
        return {};
    auto added = d->add({RecordKind::Command, entry}, d->waiting + QList{entry});
    if (added)
        d->last = entry.id;
    return added;
}

Result<void> OutboxJournal::settle(const QString &id)
{
    const qsizetype place = d->placeOf(id);
    if (place < 0)
        return {};
    QList<JournalEntry> after = d->waiting;
    after.removeAt(place);
    d->last.clear();
    return d->add({RecordKind::Settled, {id, {}, {}}}, after);
}

Result<void> OutboxJournal::takeBack(const QString &id)
{
    if (d->last != id || d->mustRewrite)
        return settle(id);
    const qint64 before = d->end - bytesOf(d->waiting.last());
    d->last.clear();
    auto cut = d->file.append(before, {});
    if (!cut) {
        // What the file holds now is not known.
        d->mustRewrite = true;
        return cut;
    }
    d->waiting.removeLast();
    d->end = before;
    --d->next;
    return {};
}

} // namespace qorgan::vault
