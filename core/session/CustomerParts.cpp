// SPDX-License-Identifier: Apache-2.0
#include "session/CustomerParts.h"

#include "base/LogCategories.h"
#include "domain/SessionEnd.h"
#include "session/KeptProfile.h"

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

CustomerParts::CustomerParts(domain::BankProfile bankProfile, ComputerKind kind,
                             base::Clock &systemClock, base::Random &systemRandom,
                             domain::DeviceKeyFactory &keyFactory, domain::Keychain *systemKeychain)
    : profile(std::move(bankProfile))
    , computer(kind)
    , clock(systemClock)
    , random(systemRandom)
    , deviceKeys(keyFactory)
    , keychain(systemKeychain)
    , place(profile.id)
{
}

CustomerParts::~CustomerParts()
{
    // Whatever still waits must not resume on members that are gone.
    scope.cancel();
    if (revocations)
        revocations->stop();
}

void CustomerParts::connectParts()
{
    operations = std::make_unique<vault::OperationStore>(*vault);
    accounts = std::make_unique<vault::AccountStore>(*vault);
    retention = std::make_unique<vault::RetentionStore>(*operations);
    sessions = std::make_unique<vault::SessionStore>(*vault, random);
    settings = std::make_unique<vault::SettingsStore>(*vault);
    outbox = std::make_unique<vault::OutboxStore>(*vault);
    records = std::make_unique<vault::CustomerRecordStore>(*vault);
    spending = std::make_unique<vault::SpendingStore>(*vault);
    cards = std::make_unique<vault::CardStore>(*vault);
    sync = std::make_unique<sync::SyncEngine>(*gateway, *operations, *accounts, *records, *cards,
                                              clock, random);
    sender = std::make_unique<sync::OutboxSender>(*gateway, *outbox, clock, random);
    revocations = std::make_unique<Revocations>(*this, revocationsPath);

    QObject::connect(sync.get(), &sync::SyncEngine::activityChanged, &connection,
                     [this](sync::SyncActivity activity, const base::Error &error) {
                         showActivity(activity, error);
                     });
    QObject::connect(sync.get(), &sync::SyncEngine::applied, &connection, &Connection::updateAsOf);
    QObject::connect(sync.get(), &sync::SyncEngine::historyChanged, &history, &History::update);
    QObject::connect(sync.get(), &sync::SyncEngine::rebuilt, &connection,
                     [this] { noteRebuilt(); });
    QObject::connect(outbox.get(), &vault::OutboxStore::notesChanged, operations.get(),
                     [this] { operations->noteChange(); });
    // What the bank has made of it comes back by synchronisation, with or without a wake-up.
    QObject::connect(sender.get(), &sync::OutboxSender::settled, sync.get(),
                     &sync::SyncEngine::syncNow);
    QObject::connect(sync.get(), &sync::SyncEngine::arrived, &notices,
                     &NoticeCenter::operationsArrived);
    QObject::connect(events.get(), &bank::EventStream::wokenUp, &notices,
                     [this](qint64 seq) { wokenUp(seq); });
    QObject::connect(events.get(), &bank::EventStream::connected, sync.get(),
                     [this] { sync->setPushState(sync::PushState::Connected); });
    QObject::connect(events.get(), &bank::EventStream::disconnected, sync.get(),
                     [this] { sync->setPushState(sync::PushState::Disconnected); });
    if (network != nullptr) {
        QObject::connect(network, &bank::NetworkWatch::changed, &connection,
                         [this] { tryAgain(); });
    }
}

base::Result<void> CustomerParts::ensureDeviceKey()
{
    if (deviceKey)
        return {};
    auto key = deviceKeys.generate();
    if (!key)
        return base::failure(key.error());
    deviceKey = std::move(*key);
    gateway->useProofSigner(deviceKey.get());
    return {};
}

void CustomerParts::setStanding(const Standing &changed)
{
    if (standing == changed)
        return;
    standing = changed;
    if (standingChanged)
        standingChanged();
}

void CustomerParts::noteVault(const vault::Opened &opened)
{
    Standing now = standing;
    now.nothingKept = computer == ComputerKind::Own && vault->isInMemory();
    now.protection.reset();
    if (!vault->isInMemory())
        now.protection = vault->protection();
    now.rebuilt = opened.rebuilt;
    now.commandsLost = opened.outboxDamaged;
    now.olderThanSeen = opened.olderThanSeen;
    findingsToClear = opened.olderThanSeen || opened.rebuilt;
    setStanding(now);
    recallProfile(scope);
}

void CustomerParts::noteRebuilt()
{
    replayOutbox(scope);
    findingsToClear = true;
    Standing now = standing;
    now.rebuilt = true;
    setStanding(now);
}

QCoro::Task<> CustomerParts::replayOutbox(base::CancelScope taskScope)
{
    const auto replayed = co_await outbox->replay(taskScope);
    if (!replayed)
        qCWarning(base::logSession) << "outbox not replayed:" << replayed.error().detail;
    if (!taskScope.isCancelled())
        sender->wake();
}

QCoro::Task<> CustomerParts::readProfile(base::CancelScope cancelScope)
{
    const auto told = co_await gateway->customerProfile(cancelScope);
    if (!told || cancelScope.isCancelled())
        co_return;
    const bool isKept = standing.customerName == told->name && standing.company == told->company;
    Standing now = standing;
    now.limitRaiseHeldUntil = told->limitRaiseHeldUntil;
    now.customerName = told->name;
    now.company = told->company;
    setStanding(now);
    if (isKept)
        co_return;
    const auto kept = co_await settings->setValue(profileSetting(), textOf(*told), cancelScope);
    if (!kept)
        qCInfo(base::logSession) << "profile not kept:" << kept.error().detail;
}

QCoro::Task<> CustomerParts::recallProfile(base::CancelScope taskScope)
{
    const auto kept = co_await settings->value(profileSetting(), taskScope);
    // What the bank has told meanwhile is newer.
    if (!kept || !*kept || taskScope.isCancelled() || !standing.customerName.isEmpty())
        co_return;
    const auto known = profileFrom(**kept);
    Standing now = standing;
    now.customerName = known.name;
    now.company = known.company;
    setStanding(now);
}

QCoro::Task<> CustomerParts::noteHeard(base::CancelScope taskScope)
{
    const auto noted = co_await vault->noteHeardFromBank(taskScope);
    if (!noted || taskScope.isCancelled())
        co_return;
    Standing now = standing;
    now.olderThanSeen = false;
    setStanding(now);
}

base::Task<domain::PhoneNumber> CustomerParts::signedInPhone(base::CancelScope cancelScope)
{
    if (!gateway->hasSession())
        co_return base::failure(base::ErrorCode::SessionEnded);
    const auto stored = co_await sessions->load(cancelScope);
    if (!stored)
        co_return base::failure(stored.error());
    if (!*stored)
        co_return base::failure(base::ErrorCode::SessionEnded);
    auto phone = domain::PhoneNumber::parse((*stored)->phone);
    if (!phone)
        co_return base::failure(base::ErrorCode::VaultDamaged, QStringLiteral("phone"));
    co_return phone;
}

QString CustomerParts::lastPhoneEntry() const
{
    return QStringLiteral("last-phone.") + place;
}

QString CustomerParts::revocationEntry() const
{
    return QStringLiteral("revocation.") + place;
}

base::CancelScope CustomerParts::shortly(const base::CancelScope &taskScope)
{
    return base::closingAfter(std::chrono::seconds(2), taskScope);
}

void CustomerParts::endTasks()
{
    sync->stop();
    sender->stop();
    std::exchange(scope, base::CancelScope()).cancel();
}

bool CustomerParts::isOver(const base::CancelScope &taskScope) const
{
    return taskScope.isCancelled() || !vault->isOpen();
}

void CustomerParts::wipe(bank::BankGateway::Keep keep)
{
    // First, so that nothing that is resumed by what follows finds an open scope.
    endTasks();
    for (const auto &forget : forgetters)
        forget();
    if (keep == bank::BankGateway::Keep::Nothing)
        events->stop();
    gateway->dropSession(keep);
    connection.update(Connection::State::SignedOut);
    history.update(std::nullopt);
    standing.customerName.clear();
    standing.company.reset();
    gateway->useProofSigner(nullptr);
    deviceKey.reset();
}

void CustomerParts::goOnline()
{
    if (!vault->isOpen() || !gateway->hasSession())
        return;
    connection.update(Connection::State::Connecting);
    readProfile(scope.child());
    events->start(gateway->lastingTokens().eventsToken.clone());
    sync->start();
    sender->start();
}

base::Task<void> CustomerParts::saveSession(QString phone, base::CancelScope cancelScope)
{
    if (!deviceKey || isOver(cancelScope))
        co_return base::failure(base::ErrorCode::Cancelled);
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
    // A logout while the vault is locked has nothing else to end the bank's session with.
    if (keychain != nullptr && !vault->isInMemory()) {
        const auto limit = shortly(cancelScope);
        auto kept =
            co_await keychain->write(revocationEntry(), stored.revocationSecret.clone(), limit);
        if (!kept)
            qCInfo(base::logSession) << "no revocation secret in the keychain";
        if (isOver(cancelScope))
            co_return base::failure(base::ErrorCode::Cancelled);
    }
    auto cleared = co_await settings->setValue(refusedSetting(), QString(), cancelScope);
    if (!cleared)
        co_return cleared;
    co_return co_await sessions->save(std::move(stored), cancelScope);
}

void CustomerParts::showActivity(sync::SyncActivity activity, const base::Error &error)
{
    switch (activity) {
    case sync::SyncActivity::Stopped:
        return;
    case sync::SyncActivity::Fetching:
        // Once online, a quiet fetch is no news; after a failure it is. Why a session has ended
        // stays to be read until there is a new one.
        if (connection.state() != Connection::State::Online
            && connection.state() != Connection::State::Ended)
            connection.update(Connection::State::Connecting);
        return;
    case sync::SyncActivity::UpToDate: {
        connection.update(Connection::State::Online);
        // Whatever held commands up is over.
        if (sender->waitingBecause())
            sender->wake();
        // What the bank has told since is newer than anything seen before.
        // Once for each opening: what it found is told until then.
        if (std::exchange(findingsToClear, false))
            noteHeard(scope);
        return;
    }
    case sync::SyncActivity::Waiting:
        if (domain::endsSession(error.code))
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

void CustomerParts::tryAgain()
{
    events->retryNow();
    // Commands follow the run that succeeds.
    sync->syncNow();
}

} // namespace qorgan::session
