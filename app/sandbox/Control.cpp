// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Control.h"

#include "sandbox/Json.h"
#include "sandbox/OperationOrder.h"
#include "sandbox/SignInEndpoints.h"
#include "sandbox/Tokens.h"
#include "sandbox/WireTime.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxHistory = 500'000;
constexpr qint64 kMaxAdvanceSeconds = 400LL * 24 * 3600;

Outcome<domain::Company> companyFrom(const QJsonObject &json)
{
    static const QRegularExpression form(u"\\A[0-9]{12}\\z"_s);
    FieldReader fields(json, u"company."_s);
    domain::Company company{fields.text(u"name"_s, 200), fields.text(u"bin"_s, 12)};
    if (!fields.sound())
        return refuse(fields.problem());
    if (!form.match(company.bin).hasMatch())
        return refuseField(u"company.bin"_s, u"format"_s);
    return company;
}

// The route of a command of a customer. "{id}" takes its own place in the route's path.
const Route *commandRoute(const Router &router, const QString &path)
{
    for (const char *method : {"POST", "PUT", "DELETE"}) {
        const Route *route = router.match(method, "/v1" + path.toUtf8()).route;
        if (route && route->guard == Guard::AccessToken)
            return route;
    }
    return nullptr;
}

} // namespace

Control::Control(ControlledParts parts)
    : m_parts(std::move(parts))
    , m_cards(m_parts.database, m_parts.clock, m_parts.random, m_parts.events, m_parts.ledger,
              m_parts.traffic)
    , m_cases(m_parts.caseDesk, m_parts.caseClerk)
{
}

Outcome<QJsonObject> Control::execute(const QString &command, const QJsonObject &body)
{
    static const QHash<QString, Command> commands{
        {u"customers"_s, &Control::createCustomer},
        {u"operations"_s, &Control::emitOperation},
        {u"authorise"_s, &Control::authorise},
        {u"cards"_s, &Control::listCards},
        {u"cards/block"_s, &Control::blockCard},
        {u"operations/settle"_s, &Control::settleOperation},
        {u"operations/remove"_s, &Control::removeOperation},
        {u"history"_s, &Control::addHistory},
        {u"decline"_s, &Control::setDecline},
        {u"refuse"_s, &Control::setRefusal},
        {u"block"_s, &Control::setBlocked},
        {u"sessions/end"_s, &Control::endSessions},
        {u"password"_s, &Control::changePassword},
        {u"keys/expire"_s, &Control::expireKeys},
        {u"connections/cut"_s, &Control::cutConnections},
        {u"service-status"_s, &Control::setStatus},
        {u"clock"_s, &Control::advanceClock},
        {u"epoch"_s, &Control::beginEpoch},
        {u"policy"_s, &Control::publishPolicy},
        {u"traffic"_s, &Control::setTraffic},
        {u"state"_s, &Control::state},
    };
    const Command run = commands.value(command);
    return run ? (this->*run)(body) : m_cases.execute(command, body);
}

Outcome<QJsonObject> Control::createCustomer(const QJsonObject &body)
{
    FieldReader fields(body);
    const QString number = fields.text(u"phone"_s, 32);
    RegistrationRequest request;
    request.password = fields.secret(u"password"_s, 256);
    request.name = fields.has(u"name"_s) ? fields.text(u"name"_s, 100) : u"Үлгі Клиент"_s;
    request.birthDate =
        fields.has(u"birth_date"_s) ? fields.text(u"birth_date"_s, 10) : u"1990-01-01"_s;
    request.language = fields.word(u"language"_s, {u"kk"_s, u"ru"_s}, u"kk"_s);
    request.policyEdition = m_parts.registrations.policyEdition();
    const bool counted = fields.has(u"history"_s);
    const auto history = static_cast<int>(fields.integer(u"history"_s, 0, 0, kMaxHistory));
    const QJsonObject told = fields.object(u"company"_s, Presence::Optional);
    if (!fields.sound())
        return refuse(fields.problem());
    if (fields.has(u"company"_s)) {
        const auto company = companyFrom(told);
        if (!company)
            return refuse(company.error());
        request.company = *company;
    }
    const auto phone = parsePhone(number);
    if (!phone)
        return refuse(phone.error());
    const auto id = m_parts.registrations.enterByStaff(
        phone->e164(), request, counted ? std::optional(history) : std::nullopt);
    if (!id)
        return refuse(id.error());
    return QJsonObject{{u"customer_id"_s, *id}};
}

Outcome<QJsonObject> Control::emitOperation(const QJsonObject &body)
{
    const auto customer = customerOf(body);
    if (!customer)
        return refuse(customer.error());
    Holdings holdings;
    {
        Transaction transaction(m_parts.database);
        holdings = {Ledger::accountsOf(transaction, customer->id),
                    Cards::of(transaction, customer->id)};
    }
    if (holdings.accounts.isEmpty())
        return refuse(ProblemCode::NotFound);
    auto operation = readOrder(body, holdings, m_parts.clock.now());
    if (!operation)
        return refuse(operation.error());
    if (operation->id.isEmpty())
        operation->id = newId(m_parts.random, u"op_"_s);
    if (!body.contains(u"status"_s))
        m_parts.traffic.applyDecline(customer->id, *operation);
    const auto committed = m_parts.ledger.post(customer->id, *operation);
    if (!committed)
        return refuse(committed.error());
    const auto moment =
        std::chrono::duration_cast<std::chrono::microseconds>(committed->time_since_epoch());
    return QJsonObject{{u"id"_s, operation->id},
                       {u"account_id"_s, operation->account},
                       {u"seq"_s, QString::number(m_parts.feed.lastSeq(customer->id))},
                       {u"committed_us"_s, static_cast<qint64>(moment.count())}};
}

Outcome<QJsonObject> Control::authorise(const QJsonObject &body)
{
    const auto customer = customerOf(body);
    if (!customer)
        return refuse(customer.error());
    return m_cards.authorise(*customer, body);
}

Outcome<QJsonObject> Control::listCards(const QJsonObject &body)
{
    const auto customer = customerOf(body);
    if (!customer)
        return refuse(customer.error());
    return m_cards.list(*customer);
}

Outcome<QJsonObject> Control::blockCard(const QJsonObject &body)
{
    const auto customer = customerOf(body);
    if (!customer)
        return refuse(customer.error());
    return m_cards.block(*customer, body);
}

Outcome<QJsonObject> Control::settleOperation(const QJsonObject &body)
{
    FieldReader fields(body);
    const QString id = fields.text(u"id"_s, 64);
    const QString status = fields.word(u"status"_s, {u"booked"_s, u"reversed"_s});
    if (!fields.sound())
        return refuse(fields.problem());
    const auto settled =
        m_parts.ledger.settle(id, status == u"booked"_s ? domain::OperationStatus::Booked
                                                        : domain::OperationStatus::Reversed);
    if (!settled)
        return refuse(settled.error());
    return QJsonObject();
}

Outcome<QJsonObject> Control::removeOperation(const QJsonObject &body)
{
    FieldReader fields(body);
    const QString id = fields.text(u"id"_s, 64);
    if (!fields.sound())
        return refuse(fields.problem());
    if (auto removed = m_parts.ledger.removeOperation(id); !removed)
        return refuse(removed.error());
    return QJsonObject();
}

Outcome<QJsonObject> Control::addHistory(const QJsonObject &body)
{
    const auto customer = customerOf(body);
    if (!customer)
        return refuse(customer.error());
    FieldReader fields(body);
    const auto count = static_cast<int>(fields.integer(u"count"_s, 0, 1, kMaxHistory));
    const auto days = static_cast<int>(fields.integer(u"days"_s, 90, 1, 3650));
    if (!fields.sound() || count == 0)
        return refuseField(u"count"_s, u"range"_s);
    qint64 seq = 0;
    {
        Transaction transaction(m_parts.database);
        FeedWriter feed(transaction, customer->id);
        m_parts.openingSet.addHistory(transaction, customer->id, count, days, feed);
        seq = feed.close();
        transaction.commit();
    }
    m_parts.events.announce(customer->id, seq);
    return QJsonObject{{u"count"_s, count}, {u"seq"_s, QString::number(seq)}};
}

Outcome<QJsonObject> Control::setDecline(const QJsonObject &body)
{
    const auto customer = customerOf(body);
    if (!customer)
        return refuse(customer.error());
    const QString reason = body.value(u"reason"_s).toString();
    if (reason.isEmpty()) {
        m_parts.traffic.setDecline(customer->id, std::nullopt);
        return QJsonObject();
    }
    const domain::DeclineReason parsed = domain::declineReasonFrom(reason);
    if (domain::toWord(parsed) != reason)
        return refuseField(u"reason"_s, u"format"_s);
    m_parts.traffic.setDecline(customer->id, parsed);
    return QJsonObject();
}

Outcome<QJsonObject> Control::setRefusal(const QJsonObject &body)
{
    const auto customer = customerOf(body);
    if (!customer)
        return refuse(customer.error());
    FieldReader fields(body);
    const QString path = fields.text(u"path"_s, 128);
    const QString word = fields.text(u"code"_s, 64);
    const auto times = static_cast<int>(fields.integer(u"times"_s, 1, 0, 1000));
    const qint64 retryIn = fields.integer(u"retry_in"_s, 0, 0, 3600);
    if (!fields.sound())
        return refuse(fields.problem());
    const Route *route = commandRoute(m_parts.router, path);
    if (!route)
        return refuseField(u"path"_s, u"range"_s);
    const auto code = problemCodeFrom(word);
    if (!code)
        return refuseField(u"code"_s, u"format"_s);
    Problem problem{*code};
    if (retryIn > 0)
        problem.retryAt = m_parts.clock.utcNow().addSecs(retryIn);
    m_parts.refusals.set(customer->id, route->pattern, problem, times);
    return QJsonObject{{u"status"_s, problem.status()}};
}

Outcome<QJsonObject> Control::setBlocked(const QJsonObject &body)
{
    const auto customer = customerOf(body);
    if (!customer)
        return refuse(customer.error());
    const bool blocked = body.value(u"blocked"_s).toBool(true);
    {
        Transaction transaction(m_parts.database);
        Customers::setAccessBlocked(transaction, customer->id, blocked);
        transaction.commit();
    }
    if (blocked)
        m_parts.events.closeCustomer(customer->id);
    return QJsonObject{{u"blocked"_s, blocked}};
}

Outcome<QJsonObject> Control::endSessions(const QJsonObject &body)
{
    const auto customer = customerOf(body);
    if (!customer)
        return refuse(customer.error());
    const QString word = body.value(u"reason"_s).toString(toWord(SessionEnd::Staff));
    const auto reason = sessionEndFrom(word);
    if (!reason)
        return refuseField(u"reason"_s, u"format"_s);
    m_parts.sessions.endAll(customer->id, *reason);
    return QJsonObject{{u"reason"_s, word}};
}

Outcome<QJsonObject> Control::changePassword(const QJsonObject &body)
{
    const auto customer = customerOf(body);
    if (!customer)
        return refuse(customer.error());
    FieldReader fields(body);
    const base::SecretBytes password = fields.secret(u"password"_s, 256);
    if (!fields.sound())
        return refuse(fields.problem());
    if (auto changed = m_parts.passwords.changeElsewhere(*customer, password); !changed)
        return refuse(changed.error());
    return QJsonObject();
}

Outcome<QJsonObject> Control::expireKeys(const QJsonObject &body)
{
    FieldReader fields(body);
    const auto phone = parsePhone(fields.text(u"phone"_s, 32));
    if (!fields.sound())
        return refuse(fields.problem());
    if (!phone)
        return refuse(phone.error());
    m_parts.verifications.expireKeys(phone->e164());
    return QJsonObject();
}

Outcome<QJsonObject> Control::cutConnections(const QJsonObject &body)
{
    FieldReader fields(body);
    const qint64 seconds = fields.integer(u"refuse_seconds"_s, 0, 0, 3600);
    if (!fields.sound())
        return refuse(fields.problem());
    m_parts.cutConnections(std::chrono::seconds(seconds));
    return QJsonObject();
}

Outcome<QJsonObject> Control::setStatus(const QJsonObject &body)
{
    FieldReader fields(body);
    const QString state = fields.word(u"state"_s, {u"ok"_s, u"degraded"_s, u"maintenance"_s});
    const QJsonObject message = fields.object(u"message"_s, Presence::Optional);
    if (!fields.sound())
        return refuse(fields.problem());
    m_parts.status.set(state, message);
    return m_parts.status.toJson();
}

Outcome<QJsonObject> Control::advanceClock(const QJsonObject &body)
{
    FieldReader fields(body);
    const qint64 seconds = fields.integer(u"advance_seconds"_s, 0, 0, kMaxAdvanceSeconds);
    if (!fields.sound())
        return refuse(fields.problem());
    m_parts.clock.advance(std::chrono::seconds(seconds));
    return QJsonObject{{u"now"_s, wireTime(m_parts.clock.utcNow())}};
}

Outcome<QJsonObject> Control::beginEpoch(const QJsonObject &)
{
    m_parts.feed.beginEpoch();
    Transaction transaction(m_parts.database);
    return QJsonObject{{u"epoch"_s, SyncFeed::epoch(transaction)}};
}

Outcome<QJsonObject> Control::publishPolicy(const QJsonObject &body)
{
    FieldReader fields(body);
    const QString edition = fields.text(u"edition"_s, 10);
    if (!fields.sound() || !QDate::fromString(edition, Qt::ISODate).isValid())
        return refuseField(u"edition"_s, u"format"_s);
    m_parts.registrations.publishPolicy(edition);
    return QJsonObject{{u"edition"_s, edition}};
}

Outcome<QJsonObject> Control::setTraffic(const QJsonObject &body)
{
    const double perSecond = body.value(u"per_second"_s).toDouble(-1.0);
    if (!(perSecond >= 0.0 && perSecond <= 1000.0))
        return refuseField(u"per_second"_s, u"range"_s);
    m_parts.traffic.setRate(perSecond);
    return QJsonObject{{u"per_second"_s, perSecond}};
}

Outcome<QJsonObject> Control::state(const QJsonObject &)
{
    QJsonObject state{{u"now"_s, wireTime(m_parts.clock.utcNow())},
                      {u"policy_edition"_s, m_parts.registrations.policyEdition()},
                      {u"service_status"_s, m_parts.status.toJson()}};
    Transaction transaction(m_parts.database);
    state.insert(u"epoch"_s, SyncFeed::epoch(transaction));
    state.insert(u"customers"_s, Customers::allIds(transaction).size());
    state.insert(u"operations"_s, static_cast<qint64>(operationCount(transaction)));
    return state;
}

Outcome<Customer> Control::customerOf(const QJsonObject &body)
{
    FieldReader fields(body);
    const auto phone = parsePhone(fields.text(u"phone"_s, 32));
    if (!fields.sound())
        return refuse(fields.problem());
    if (!phone)
        return refuse(phone.error());
    Transaction transaction(m_parts.database);
    auto customer = Customers::findByPhone(transaction, phone->e164());
    if (!customer)
        return refuse(ProblemCode::NotFound);
    return *customer;
}

} // namespace qorgan::sandbox
