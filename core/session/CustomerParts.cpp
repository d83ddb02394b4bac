// SPDX-License-Identifier: Apache-2.0
#include "session/CustomerParts.h"

namespace qorgan::session {

namespace {

bool isRefusal(base::ErrorCode code)
{
    using base::ErrorCode;
    switch (code) {
    case ErrorCode::AccessBlocked:
    case ErrorCode::CertificateUntrusted:
    case ErrorCode::CertificateWrongHost:
    case ErrorCode::CertificateExpired:
    case ErrorCode::PinMismatch:
    case ErrorCode::PinsExpired:
    case ErrorCode::TlsTooOld:
    case ErrorCode::RedirectRefused:
    case ErrorCode::ProxyRefused:
    case ErrorCode::ClockWrong:
    case ErrorCode::BankAnswerMalformed:
    case ErrorCode::BankAnswerTooLarge:
    case ErrorCode::BankRefused:
    case ErrorCode::VaultDamaged:
    case ErrorCode::DiskFull:
    case ErrorCode::DiskWriteFailed:
        return true;
    default:
        return false;
    }
}

} // namespace

bool endsSession(base::ErrorCode code)
{
    return code == base::ErrorCode::SessionEnded || code == base::ErrorCode::SignInRefused;
}

CustomerParts::CustomerParts(domain::BankProfile bankProfile, ComputerKind kind,
                             base::Clock &systemClock, base::Random &systemRandom,
                             domain::DeviceKeyFactory &keyFactory)
    : profile(std::move(bankProfile))
    , computer(kind)
    , clock(systemClock)
    , random(systemRandom)
    , deviceKeys(keyFactory)
{
}

CustomerParts::~CustomerParts() = default;

void CustomerParts::connectParts()
{
    operations = std::make_unique<vault::OperationStore>(*vault);
    accounts = std::make_unique<vault::AccountStore>(*vault);
    sessions = std::make_unique<vault::SessionStore>(*vault, random);
    sync = std::make_unique<sync::SyncEngine>(*gateway, *operations, clock, random);

    QObject::connect(sync.get(), &sync::SyncEngine::activityChanged, &connection,
                     [this](sync::SyncActivity activity, const base::Error &error) {
                         showActivity(activity, error);
                     });
    QObject::connect(sync.get(), &sync::SyncEngine::applied, &connection, &Connection::updateAsOf);
    QObject::connect(sync.get(), &sync::SyncEngine::arrived, &notices,
                     &NoticeCenter::operationsArrived);
    QObject::connect(events.get(), &bank::EventStream::wokenUp, &notices,
                     [this](qint64 seq) { wokenUp(seq); });
    QObject::connect(events.get(), &bank::EventStream::connected, sync.get(),
                     [this] { sync->setPushState(sync::PushState::Connected); });
    QObject::connect(events.get(), &bank::EventStream::disconnected, sync.get(),
                     [this] { sync->setPushState(sync::PushState::Disconnected); });
}

void CustomerParts::goOnline()
{
    connection.update(Connection::State::Connecting);
    events->start(gateway->lastingTokens().eventsToken.clone());
    sync->start();
}

void CustomerParts::goOffline(bank::BankGateway::Keep keep)
{
    sync->stop();
    if (keep == bank::BankGateway::Keep::Nothing)
        events->stop();
    gateway->dropSession(keep);
    connection.update(Connection::State::SignedOut);
}

base::Task<void> CustomerParts::saveSession(QString phone, base::CancelScope cancelScope)
{
    auto key = deviceKey->exportPkcs8();
    if (!key)
        co_return base::failure(key.error());
    auto tokens = gateway->lastingTokens();
    vault::StoredSession stored;
    stored.phone = std::move(phone);
    stored.bankId = profile.id;
    stored.sessionId = tokens.sessionId;
    stored.proofKeyPkcs8 = std::move(*key);
    stored.refreshToken = std::move(tokens.refreshToken);
    stored.refreshExpiresAt = tokens.refreshExpiresAt;
    stored.eventsToken = std::move(tokens.eventsToken);
    stored.revocationSecret = std::move(tokens.revocationSecret);
    co_return co_await sessions->save(std::move(stored), cancelScope);
}

void CustomerParts::showActivity(sync::SyncActivity activity, const base::Error &error)
{
    switch (activity) {
    case sync::SyncActivity::Stopped:
        return;
    case sync::SyncActivity::Fetching:
        // Once online, a quiet fetch is no news; after a failure it is.
        if (connection.state() != Connection::State::Online)
            connection.update(Connection::State::Connecting);
        return;
    case sync::SyncActivity::UpToDate:
        connection.update(Connection::State::Online);
        return;
    case sync::SyncActivity::Waiting:
        if (endsSession(error.code))
            connection.update(Connection::State::Ended, error.code);
        else if (isRefusal(error.code))
            connection.update(Connection::State::Refused, error.code);
        else
            connection.update(Connection::State::Offline, error.code);
        return;
    }
}

void CustomerParts::wokenUp(qint64 seq)
{
    if (vault->isOpen())
        sync->syncNow();
    else if (seq > lockedAtSeq) {
        lockedAtSeq = seq;
        emit notices.somethingNewWhileLocked();
    }
}

} // namespace qorgan::session
