// SPDX-License-Identifier: Apache-2.0
#include "session/Revocations.h"

#include "base/LogCategories.h"
#include "domain/SessionEnd.h"
#include "session/CustomerParts.h"

namespace qorgan::session {

using base::CancelScope;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::chrono::minutes kPause{1};
constexpr std::chrono::seconds kPatienceWithTheBank{5};
/// The longest a session of the bank can live (docs/bank-api.md).
constexpr qint64 kSessionSeconds = 12 * 60 * 60;

bool bankHasHeard(const Result<void> &answer)
{
    if (answer)
        return true;
    // A session the bank does not know any more has ended already.
    return domain::endsSession(answer.error().code) || answer.error().code == ErrorCode::NotFound;
}

} // namespace

Revocations::Revocations(CustomerParts &parts, QString path)
    : m_parts(parts)
    , m_pending(path)
    , m_kept(!path.isEmpty())
{
}

bool Revocations::remember(const base::SecretBytes &secret)
{
    if (!m_kept || secret.isEmpty())
        return false;
    const auto until = m_parts.clock.utcNow().addSecs(kSessionSeconds);
    const auto added = m_pending.add({m_parts.place, secret.clone(), until});
    if (!added)
        qCWarning(base::logSession) << "a revocation could not be kept:" << added.error().detail;
    return added.has_value();
}

void Revocations::forget(const base::SecretBytes &secret)
{
    if (m_kept && !m_pending.remove(secret))
        qCWarning(base::logSession) << "a delivered revocation could not be removed";
}

base::Task<void> Revocations::tellBank(base::SecretBytes secret)
{
    // Not a child of the session's scope: that one is closed first, and the bank must still hear.
    return m_parts.gateway->revokeBySecret(std::move(secret),
                                           base::closingAfter(kPatienceWithTheBank, CancelScope()));
}

void Revocations::endSoon(base::SecretBytes secret)
{
    if (remember(secret))
        return deliverSoon();
    base::deliver(tellBank(std::move(secret)), &m_parts.connection, [](const Result<void> &) {});
}

void Revocations::deliverSoon()
{
    if (!m_kept || m_delivering)
        return;
    if (m_pending.of(m_parts.place).empty())
        return;
    m_scope = CancelScope();
    deliverAll(m_scope);
}

void Revocations::stop()
{
    m_scope.cancel();
}

QCoro::Task<> Revocations::deliverAll(CancelScope scope)
{
    m_delivering = true;
    while (!scope.isCancelled()) {
        const auto waiting = m_pending.of(m_parts.place);
        for (const auto &entry : waiting) {
            const auto answer =
                co_await m_parts.gateway->revokeBySecret(entry.secret.clone(), scope);
            if (scope.isCancelled())
                break;
            if (bankHasHeard(answer))
                forget(entry.secret);
        }
        // Only what was tried may be given up as overdue: the clock may have been wrong before.
        if (!scope.isCancelled() && !m_pending.prune(m_parts.clock.utcNow()))
            qCInfo(base::logSession) << "overdue revocations could not be removed";
        if (scope.isCancelled() || m_pending.of(m_parts.place).empty())
            break;
        auto rested = co_await base::delay(kPause, scope);
        if (!rested)
            break;
    }
    m_delivering = false;
}

} // namespace qorgan::session
