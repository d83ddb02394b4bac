// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CommandLine.h"

#include <QCommandLineParser>
#include <QStandardPaths>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kMaxHistory = 500'000;
constexpr quint64 kMaxStreams = 5'000;
constexpr quint64 kMaxClerkSeconds = 86'400;

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"A real HTTPS bank on this computer for demonstrations and tests."_s);
    parser.addHelpOption();
    const auto add = [&parser](const QString &name, const QString &text, const QString &value) {
        parser.addOption(QCommandLineOption(name, text, value));
    };
    add(u"listen"_s, u"Loopback address and port; port 0 takes a free one."_s, u"127.0.0.1:PORT"_s);
    add(u"data-dir"_s, u"Folder of the ledger and the certificates."_s, u"D"_s);
    add(u"bank"_s, u"Profile the bank plays."_s, u"ID"_s);
    add(u"ready-file"_s, u"Written when the bank listens."_s, u"F"_s);
    add(u"sms-file"_s, u"Gets one JSON line for each SMS."_s, u"F.jsonl"_s);
    add(u"exchanges"_s,
        u"Means of tests: gets each request and answer as a JSON line, secrets included."_s,
        u"F.jsonl"_s);
    add(u"traffic"_s, u"New operations each second, such as 2/s or 0.5/s."_s, u"N/s"_s);
    add(u"seed"_s, u"Seed of the traffic; the same seed makes the same operations."_s, u"N"_s);
    add(u"scenario"_s, u"Control commands to carry out at start."_s, u"F"_s);
    add(u"control"_s, u"Loopback port for staff and tests; needs --ready-file."_s, u"PORT"_s);
    add(u"history"_s, u"Operations a new customer begins with (300)."_s, u"N"_s);
    add(u"clerk"_s,
        u"Seconds the clerk takes for each step of a case (20), or off. With --control he is off"
        " unless this is given."_s,
        u"N|off"_s);
    add(u"streams"_s, u"Event streams a session may have open (4)."_s, u"N"_s);
}

std::optional<int> parsePort(QStringView text)
{
    bool number = false;
    const int port = text.toInt(&number);
    if (!number || port < 0 || port > 65535)
        return std::nullopt;
    return port;
}

std::optional<int> parseListen(const QString &text)
{
    const QString host = u"127.0.0.1:"_s;
    if (!text.startsWith(host))
        return std::nullopt;
    return parsePort(QStringView(text).mid(host.size()));
}

std::optional<double> parseRate(QString text)
{
    if (text.endsWith(u"/s"_s))
        text.chop(2);
    bool number = false;
    const double rate = text.toDouble(&number);
    if (!number || !(rate >= 0.0 && rate <= 1000.0))
        return std::nullopt;
    return rate;
}

std::optional<quint64> parseNumber(const QString &text, quint64 most)
{
    bool number = false;
    const quint64 value = text.toULongLong(&number);
    if (!number || value > most)
        return std::nullopt;
    return value;
}

// Reads one option into `target`, or leaves it alone when the option is absent.
template<typename Target, typename Value>
bool take(const QCommandLineParser &parser, const QString &name, Target &target,
          std::optional<Value> value)
{
    if (!parser.isSet(name))
        return true;
    if (value)
        target = static_cast<Target>(*value);
    return value.has_value();
}

// The name of the first option whose value is no good, or nothing.
QString readNumbers(const QCommandLineParser &parser, CommandLine &line)
{
    const auto text = [&parser](const QString &name) { return parser.value(name); };
    if (!take(parser, u"listen"_s, line.port, parseListen(text(u"listen"_s))))
        return u"listen"_s;
    if (!take(parser, u"traffic"_s, line.operationsPerSecond, parseRate(text(u"traffic"_s))))
        return u"traffic"_s;
    if (!take(parser, u"seed"_s, line.seed, parseNumber(text(u"seed"_s), ~quint64{0})))
        return u"seed"_s;
    if (!take(parser, u"history"_s, line.historyLength,
              parseNumber(text(u"history"_s), kMaxHistory)))
        return u"history"_s;
    if (!take(parser, u"streams"_s, line.streamsPerSession,
              parseNumber(text(u"streams"_s), kMaxStreams)))
        return u"streams"_s;
    if (!take(parser, u"control"_s, line.controlPort, parsePort(text(u"control"_s))))
        return u"control"_s;
    line.clerkWorks = !line.controlPort;
    if (!parser.isSet(u"clerk"_s))
        return {};
    line.clerkWorks = text(u"clerk"_s) != u"off"_s;
    if (line.clerkWorks
        && !take(parser, u"clerk"_s, line.clerkSeconds,
                 parseNumber(text(u"clerk"_s), kMaxClerkSeconds)))
        return u"clerk"_s;
    return {};
}

} // namespace

tl::expected<CommandLine, QString> CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return tl::unexpected(parser.errorText());
    CommandLine line;
    if (parser.isSet(u"help"_s)) {
        line.helpWanted = true;
        line.help = parser.helpText();
        return line;
    }
    if (!parser.positionalArguments().isEmpty())
        return tl::unexpected(u"Unexpected argument."_s);
    if (const QString refused = readNumbers(parser, line); !refused.isEmpty())
        return tl::unexpected(u"The value of --%1 is not valid; see --help."_s.arg(refused));
    line.dataFolder = parser.value(u"data-dir"_s);
    if (line.dataFolder.isEmpty())
        line.dataFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    line.bankId = parser.isSet(u"bank"_s) ? parser.value(u"bank"_s) : u"demo"_s;
    line.readyFile = parser.value(u"ready-file"_s);
    line.smsFile = parser.value(u"sms-file"_s);
    line.exchangesFile = parser.value(u"exchanges"_s);
    line.scenarioFile = parser.value(u"scenario"_s);
    if (line.controlPort && line.readyFile.isEmpty())
        return tl::unexpected(u"--control needs --ready-file: its token is told there alone."_s);
    return line;
}

} // namespace qorgan::sandbox
