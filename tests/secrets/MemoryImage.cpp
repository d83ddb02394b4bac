// SPDX-License-Identifier: Apache-2.0
#include "MemoryImage.h"

#include <QFile>

#include <algorithm>
#include <csignal>
#include <cstring>

namespace qorgan::secrets {

namespace {

/// Stops a process while it lives.
class Pause
{
public:
    explicit Pause(pid_t pid)
        : m_pid(pid)
    {
        ::kill(m_pid, SIGSTOP);
    }
    ~Pause() { ::kill(m_pid, SIGCONT); }
    Pause(const Pause &) = delete;
    Pause &operator=(const Pause &) = delete;

private:
    pid_t m_pid;
};

struct Range {
    quint64 start = 0;
    quint64 end = 0;
    bool wanted = false;
};

/// A line such as "7f00-7f10 rw-p 00000000 00:00 0  [heap]"; nothing for the lines between.
std::optional<Range> parsed(const QByteArray &line, QString &name)
{
    const QList<QByteArray> words = line.simplified().split(' ');
    const qsizetype dash = words[0].indexOf('-');
    if (dash < 1 || words.size() < 5)
        return std::nullopt;
    bool good = false;
    Range range;
    range.start = words[0].first(dash).toULongLong(&good, 16);
    if (!good)
        return std::nullopt;
    range.end = words[0].mid(dash + 1).toULongLong(nullptr, 16);
    name = QString::fromLocal8Bit(words.mid(5).join(' '));
    const QByteArray &rights = words[1];
    const bool file = name.startsWith(u'/');
    // A file's own pages are on the disk already; the kernel's pages hold nothing of ours.
    range.wanted = rights.startsWith('r') && (rights[1] == 'w' || !file)
                   && !name.startsWith(QLatin1String("[v"));
    return range;
}

QString printable(const QByteArray &bytes)
{
    QString text;
    for (const char c : bytes)
        text += c >= ' ' && c <= '~' ? QLatin1Char(c) : QLatin1Char('.');
    return text;
}

} // namespace

std::optional<MemoryImage> MemoryImage::of(qint64 pid)
{
    const Pause pause(static_cast<pid_t>(pid));
    const QString folder = QStringLiteral("/proc/%1/").arg(pid);
    QFile smaps(folder + QStringLiteral("smaps"));
    QFile memory(folder + QStringLiteral("mem"));
    if (!smaps.open(QIODevice::ReadOnly)
        || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    MemoryImage image;
    const QList<QByteArray> lines = smaps.readAll().split('\n');
    bool inWanted = false;
    for (const QByteArray &line : lines) {
        QString name;
        const auto range = parsed(line, name);
        if (inWanted && line.startsWith("VmFlags:"))
            image.m_mappings.last().locked = line.simplified().split(' ').contains("lo");
        if (!range)
            continue;
        inWanted = false;
        if (!range->wanted)
            continue;
        QByteArray bytes(static_cast<qsizetype>(range->end - range->start), '\0');
        if (!memory.seek(static_cast<qint64>(range->start)))
            return std::nullopt;
        // Pages that were never touched of a file that is shorter cannot be read.
        const qint64 got = memory.read(bytes.data(), bytes.size());
        if (got <= 0)
            continue;
        bytes.truncate(got);
        image.m_mappings.append({range->start, name, false, std::move(bytes)});
        inWanted = true;
    }
    return image;
}

QList<MemoryImage::Place> MemoryImage::find(const QByteArray &bytes) const
{
    constexpr qsizetype kAround = 96;
    QList<Place> places;
    for (const Mapping &mapping : m_mappings) {
        const char *begin = mapping.bytes.constData();
        const char *end = begin + mapping.bytes.size();
        const auto wanted = static_cast<size_t>(bytes.size());
        for (const char *at = begin; at < end;) {
            at = static_cast<const char *>(
                memmem(at, static_cast<size_t>(end - at), bytes.constData(), wanted));
            if (at == nullptr)
                break;
            const qsizetype offset = at - begin;
            const qsizetype from = std::max<qsizetype>(0, offset - kAround);
            places.append(
                {mapping.start + static_cast<quint64>(offset), mapping.name, mapping.locked,
                 printable(mapping.bytes.mid(from, offset - from + bytes.size() + kAround))});
            ++at;
        }
    }
    return places;
}

qsizetype MemoryImage::size() const
{
    qsizetype size = 0;
    for (const Mapping &mapping : m_mappings)
        size += mapping.bytes.size();
    return size;
}

} // namespace qorgan::secrets
