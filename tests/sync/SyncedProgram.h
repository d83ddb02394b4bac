// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/HttpBankGateway.h"
#include "bank/SseEventStream.h"
#include "crypto/ProofKey.h"
#include "sync/SyncEngine.h"
#include "testkit/SandboxBank.h"
#include "testkit/TestPaths.h"
#include "testkit/WaitFor.h"
#include "vault/CustomerRecordStore.h"
#include "vault/OperationStore.h"
#include "vault/Vault.h"

namespace qorgan::testkit {

/// Everything of one customer's program that synchronisation needs.
struct SyncedProgram {
    SyncedProgram(const bank::ServerAddress &address, const QDir &folder, base::Clock &clock,
                  base::Random &random)
        : vault(folder, {crypto::KdfParameters{64U * 1024U, 3, 1}}, random, clock, nullptr)
        , operations(vault)
        , accounts(vault)
        , records(vault)
        , cards(vault)
        , gateway(address, clock, random)
        , events(address, clock, random)
        , engine(gateway, operations, accounts, records, cards, clock, random)
    {
        using sync::SyncEngine;
        QObject::connect(&engine, &SyncEngine::activityChanged, &engine,
                         [this](sync::SyncActivity activity, const base::Error &error) {
                             activities.append(activity);
                             lastError = error.code;
                         });
        QObject::connect(&engine, &SyncEngine::arrived, &engine,
                         [this](const QList<domain::Operation> &news) { arrived += news; });
        QObject::connect(&engine, &SyncEngine::historyChanged, &engine,
                         [this](const std::optional<vault::HistoryLeft> &now) { left = now; });
        QObject::connect(&engine, &SyncEngine::healed, &engine,
                         [this](int months) { healed.append(months); });
        QObject::connect(&events, &bank::EventStream::wokenUp, &engine,
                         [this] { engine.syncNow(); });
        QObject::connect(&events, &bank::EventStream::connected, &engine,
                         [this] { engine.setPushState(sync::PushState::Connected); });
        QObject::connect(&events, &bank::EventStream::disconnected, &engine,
                         [this] { engine.setPushState(sync::PushState::Disconnected); });
    }
    ~SyncedProgram()
    {
        engine.stop();
        events.stop();
        (void)waitFor(vault.close());
    }
    SyncedProgram(const SyncedProgram &) = delete;
    SyncedProgram &operator=(const SyncedProgram &) = delete;

    static base::SecretBytes password() { return base::SecretBytes::copyOf("жеті-таңба-7"); }

    /// A new customer of `bank`, and an empty vault.
    base::Result<void> registerCustomer(const SandboxBank &bank, const QString &phoneText)
    {
        gateway.useProofSigner(key.get());
        const auto phone = *domain::PhoneNumber::parse(phoneText);
        auto ticket = waitFor(gateway.startVerification(phone, domain::KeyPurpose::SignIn,
                                                        domain::Language::Russian, scope));
        if (!ticket)
            return base::failure(ticket.error());
        const auto typed = base::SecretBytes::copyOf(bank.keyFor(phoneText));
        auto confirmed = waitFor(gateway.confirmVerification(
            ticket->id, *domain::SessionKeyCode::parse(typed, 6), scope));
        if (!confirmed)
            return base::failure(confirmed.error());
        domain::RegistrationForm form;
        form.name = QStringLiteral("Үлгі Клиент");
        form.birthDate = QDate(1985, 2, 3);
        form.password = password();
        form.ownNumberStated = true;
        form.acceptedPolicyEdition = bank.control(QStringLiteral("/state"), {})
                                         .body.value(QStringLiteral("policy_edition"))
                                         .toString();
        auto tokens =
            waitFor(gateway.registerCustomer(*std::move(confirmed), std::move(form), scope));
        if (!tokens)
            return base::failure(tokens.error());
        gateway.useSession(*std::move(tokens));
        return waitFor(vault.create(password(), vault::Protection::PasswordOnly, scope));
    }

    void goOnline()
    {
        events.start(gateway.lastingTokens().eventsToken.clone());
        engine.start();
    }
    /// With the whole history.
    [[nodiscard]] bool isUpToDate() const
    {
        return engine.activity() == sync::SyncActivity::UpToDate && !left;
    }
    [[nodiscard]] bool isWaiting() const
    {
        return engine.activity() == sync::SyncActivity::Waiting;
    }

    /// The stored operations that match, newest first.
    QList<vault::StoredOperation> stored(const vault::OperationQuery &query = {})
    {
        const auto order = waitFor(operations.order(query, scope));
        QList<vault::StoredOperation> all;
        for (qsizetype at = 0; order && at < order->size(); at += 500) {
            const auto rows = waitFor(operations.rows(order->mid(at, 500), scope));
            if (rows)
                all += *rows;
        }
        return all;
    }
    int unread() { return waitFor(operations.unreadCount(scope)).value_or(-1); }

    base::CancelScope scope;
    vault::Vault vault;
    vault::OperationStore operations;
    vault::AccountStore accounts;
    vault::CustomerRecordStore records;
    vault::CardStore cards;
    std::unique_ptr<crypto::ProofKey> key = *crypto::ProofKey::generate();
    bank::HttpBankGateway gateway;
    bank::SseEventStream events;
    sync::SyncEngine engine;
    QList<sync::SyncActivity> activities;
    base::ErrorCode lastError = base::ErrorCode::Internal;
    QList<domain::Operation> arrived;
    QList<int> healed;
    std::optional<vault::HistoryLeft> left;
};

} // namespace qorgan::testkit
