// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CaseCommands.h"

#include "sandbox/CustomerText.h"
#include "sandbox/Json.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxText = 2000;
constexpr qint64 kMaxPauseSeconds = 30LL * 24 * 3600;

} // namespace

CaseCommands::CaseCommands(CaseDesk &desk, CaseClerk &clerk)
    : m_desk(desk)
    , m_clerk(clerk)
{
}

Outcome<QJsonObject> CaseCommands::execute(const QString &command, const QJsonObject &body)
{
    if (command == u"clerk"_s)
        return steerClerk(body);
    const bool dispute = command.startsWith(u"disputes/"_s);
    const QString step = command.section(u'/', 1);
    const QString last = dispute ? u"decide"_s : u"answer"_s;
    if ((!dispute && !command.startsWith(u"complaints/"_s))
        || !QStringList{u"take"_s, u"message"_s, last}.contains(step))
        return refuse(ProblemCode::NotFound);
    FieldReader fields(body);
    const QString name = fields.text(u"id"_s, 64);
    if (!fields.sound())
        return refuse(fields.problem());
    Outcome<QByteArray> record = refuse(ProblemCode::Internal);
    if (step == u"take"_s) {
        record = m_desk.take(name);
    } else if (step == u"decide"_s) {
        record = decide(name, body);
    } else {
        const bool message = step == u"message"_s;
        const auto text = wordedText(body, message ? u"text"_s : u"answer"_s, kMaxText);
        if (!text)
            return refuse(text.error());
        record = message ? m_desk.write(name, *text) : m_desk.answer(name, *text);
    }
    if (!record)
        return refuse(record.error());
    return parseObject(*record);
}

Outcome<QByteArray> CaseCommands::decide(const QString &name, const QJsonObject &body)
{
    FieldReader fields(body);
    const QString outcome = fields.word(u"outcome"_s, {u"refunded"_s, u"refused"_s});
    if (!fields.sound())
        return refuse(fields.problem());
    const auto answer = wordedText(body, u"answer"_s, kMaxText);
    if (!answer)
        return refuse(answer.error());
    return m_desk.decide(
        name,
        {outcome == u"refunded"_s ? DisputeOutcome::Refunded : DisputeOutcome::Refused, *answer});
}

Outcome<QJsonObject> CaseCommands::steerClerk(const QJsonObject &body)
{
    FieldReader fields(body);
    const bool on = fields.flag(u"on"_s);
    const qint64 pause = fields.integer(u"pause_seconds"_s, 0, 0, kMaxPauseSeconds);
    if (!fields.sound())
        return refuse(fields.problem());
    if (fields.has(u"pause_seconds"_s))
        m_clerk.setPause(std::chrono::seconds(pause));
    m_clerk.setWorking(on);
    return QJsonObject{{u"on"_s, on}};
}

} // namespace qorgan::sandbox
