// SPDX-License-Identifier: Apache-2.0
#include "platform/SystemKeychain.h"

#include "base/LogCategories.h"
#include "platform/KeychainProbe.h"
#include "platform/Turn.h"

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <functional>

namespace qorgan::platform {

using base::CancelScope;
using base::ErrorCode;
using base::failure;
using base::Pending;
using base::Result;
using base::SecretBytes;
using base::Task;

namespace {

/// Stands before every value: QtKeychain 0.13 takes a KWallet that died for an empty entry.
constexpr char kMark = 1;

/// QtKeychain leaves a QByteArray no other way of forgetting: every copy shares these bytes.
void wipe(const QByteArray &bytes)
{
    auto *place = const_cast<volatile char *>(bytes.constData());
    for (qsizetype i = 0; i < bytes.size(); ++i)
        place[i] = 0;
}

/// What a job of QtKeychain ended with.
struct Answer {
    QKeychain::Error error = QKeychain::NoError;
    QString message;
    /// Of a reading job.
    SecretBytes value;
};

Answer answerOf(const QKeychain::Job *job)
{
    Answer answer{job->error(), job->errorString(), {}};
    if (const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(job)) {
        const QByteArray bytes = reading->binaryData();
        answer.value = SecretBytes::copyOf(bytes);
        wipe(bytes);
    }
    return answer;
}

class SystemKeychain final : public domain::Keychain
{
public:
    SystemKeychain(QString service, std::chrono::milliseconds patience)
        : m_service(std::move(service))
        , m_patience(patience)
        , m_probe(makeKeychainProbe())
        , m_turn(std::make_shared<Turn>())
    {
    }

    Task<QString> backend(CancelScope scope) override
    {
        const CancelScope limited = base::closingAfter(m_patience, scope);
        co_return inTime(co_await m_probe->backend(limited), scope);
    }

    Task<void> write(QString name, SecretBytes value, CancelScope scope) override
    {
        const CancelScope limited = base::closingAfter(m_patience, scope);
        co_return inTime(co_await writeInTurn(keyOf(name), std::move(value), limited), scope);
    }

    Task<std::optional<SecretBytes>> read(QString name, CancelScope scope) override
    {
        const CancelScope limited = base::closingAfter(m_patience, scope);
        co_return inTime(co_await readInTurn(keyOf(name), limited), scope);
    }

    Task<void> remove(QString name, CancelScope scope) override
    {
        const CancelScope limited = base::closingAfter(m_patience, scope);
        co_return inTime(co_await removeInTurn(keyOf(name), limited), scope);
    }

private:
    /// The Credential Manager knows entries by their key alone.
    [[nodiscard]] QString keyOf(const QString &name) const { return m_service + u'/' + name; }

    template<typename T>
    static Result<T> inTime(Result<T> result, const CancelScope &scope)
    {
        if (!result && result.error().code == ErrorCode::Cancelled && !scope.isCancelled())
            return failure(ErrorCode::KeychainLocked, QStringLiteral("no answer in time"));
        return result;
    }

    Task<void> writeInTurn(QString key, SecretBytes value, CancelScope scope);
    Task<std::optional<SecretBytes>> readInTurn(QString key, CancelScope scope);
    Task<void> removeInTurn(QString key, CancelScope scope);
    Task<std::optional<SecretBytes>> readEntry(QString key, Turn::Token turn, CancelScope scope);
    /// @param atEnd  runs when the job has finished, however late
    static Task<Answer> run(QKeychain::Job *job, QString key, Turn::Token turn,
                            std::function<void()> atEnd, CancelScope scope);
    Task<void> reasonFor(Answer answer, QString key, CancelScope scope);
    Task<Turn::Token> begin(CancelScope scope);

    QString m_service;
    std::chrono::milliseconds m_patience;
    std::unique_ptr<KeychainProbe> m_probe;
    /// QtKeychain has a queue too, but what stands in it cannot be taken back. A job that nobody
    /// waits for any more still holds the turn.
    std::shared_ptr<Turn> m_turn;
};

Task<Turn::Token> SystemKeychain::begin(CancelScope scope)
{
    const auto backend = co_await m_probe->backend(scope);
    if (!backend)
        co_return failure(backend.error());
    co_return co_await m_turn->take(scope);
}

Task<Answer> SystemKeychain::run(QKeychain::Job *job, QString key, Turn::Token turn,
                                 std::function<void()> atEnd, CancelScope scope)
{
    Pending<Answer> pending(scope);
    // QtKeychain calls back through a bare pointer: a job must live until it has finished.
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    const auto finish = [pending, turn, atEnd](QKeychain::Job *done) {
        auto answer = answerOf(done);
        if (atEnd)
            atEnd();
        pending.resolve(std::move(answer));
    };
    QObject::connect(job, &QKeychain::Job::finished, job, finish);
    job->start();
    co_return co_await pending;
}

/// Never succeeds: says which error a failed or empty answer means.
Task<void> SystemKeychain::reasonFor(Answer answer, QString key, CancelScope scope)
{
    qCInfo(base::logPlatform) << "The keychain failed:" << answer.error << answer.message;
    const auto state = co_await m_probe->state(m_service, key, scope);
    if (!state)
        co_return failure(state.error());
    co_return failure(*state == KeychainProbe::State::Gone ? ErrorCode::KeychainUnavailable
                                                           : ErrorCode::KeychainLocked,
                      answer.message);
}

Task<void> SystemKeychain::writeInTurn(QString key, SecretBytes value, CancelScope scope)
{
    const auto turn = co_await begin(scope);
    if (!turn)
        co_return failure(turn.error());
    QByteArray stored(1 + value.view().size(), kMark);
    std::copy(value.view().begin(), value.view().end(), stored.begin() + 1);
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(stored);
    const std::function<void()> atEnd = [stored] { wipe(stored); };
    auto answer = co_await run(job, key, *turn, atEnd, scope);
    if (!answer)
        co_return failure(answer.error());
    if (answer->error != QKeychain::NoError)
        co_return co_await reasonFor(*std::move(answer), key, scope);
    const auto kept = co_await readEntry(key, *turn, scope);
    if (!kept)
        co_return failure(kept.error());
    if (!*kept || !(*kept)->equals(value))
        co_return failure(ErrorCode::KeychainLocked, QStringLiteral("not kept as written"));
    co_return Result<void>();
}

Task<std::optional<SecretBytes>> SystemKeychain::readInTurn(QString key, CancelScope scope)
{
    const auto turn = co_await begin(scope);
    if (!turn)
        co_return failure(turn.error());
    co_return co_await readEntry(key, *turn, scope);
}

Task<std::optional<SecretBytes>> SystemKeychain::readEntry(QString key, Turn::Token turn,
                                                           CancelScope scope)
{
    auto answer = co_await run(new QKeychain::ReadPasswordJob(m_service), key, turn, {}, scope);
    if (!answer)
        co_return failure(answer.error());
    if (answer->error == QKeychain::EntryNotFound) {
        const auto state = co_await m_probe->state(m_service, key, scope);
        if (state && *state == KeychainProbe::State::Open)
            co_return std::optional<SecretBytes>();
    }
    const QByteArrayView bytes = answer->value.view();
    if (answer->error != QKeychain::NoError || bytes.isEmpty() || bytes.front() != kMark) {
        const auto reason = co_await reasonFor(*std::move(answer), key, scope);
        co_return failure(reason.error());
    }
    co_return SecretBytes::copyOf(bytes.sliced(1));
}

Task<void> SystemKeychain::removeInTurn(QString key, CancelScope scope)
{
    const auto turn = co_await begin(scope);
    if (!turn)
        co_return failure(turn.error());
    auto answer = co_await run(new QKeychain::DeletePasswordJob(m_service), key, *turn, {}, scope);
    if (!answer)
        co_return failure(answer.error());
    if (answer->error != QKeychain::NoError && answer->error != QKeychain::EntryNotFound)
        co_return co_await reasonFor(*std::move(answer), key, scope);
    // A locked collection lets itself be asked and keeps what it has.
    const auto left = co_await readEntry(key, *turn, scope);
    if (!left)
        co_return failure(left.error());
    if (*left)
        co_return failure(ErrorCode::KeychainLocked, QStringLiteral("not removed"));
    co_return Result<void>();
}

} // namespace

std::unique_ptr<domain::Keychain> makeSystemKeychain(QString service,
                                                     std::chrono::milliseconds patience)
{
    return std::make_unique<SystemKeychain>(std::move(service), patience);
}

} // namespace qorgan::platform
