// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/AnswerReader.h"
#include "bank/BankConnection.h"
#include "bank/HttpRequest.h"
#include "base/Task.h"

#include <QByteArrayView>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace qorgan::bank {

/// A connection may have to outlive the signal that ends it.
struct DeleteLater {
    void operator()(QObject *object) const { object->deleteLater(); }
};
using ConnectionPointer = std::unique_ptr<BankConnection, DeleteLater>;

/// What one exchange with the bank may cost, and who reads it.
struct ExchangeTerms {
    qint64 bodyBytes = 0;
    /// The whole answer must be there by then; for a stream, the longest silence.
    std::chrono::milliseconds patience{};
    QByteArrayList secretMembers;
    /// Set for a stream: its bytes go here instead of into the answer; false ends the exchange.
    std::function<bool(QByteArrayView)> reader;
    /// Told the content type of status 200 once; false ends the exchange.
    std::function<bool(const QByteArray &)> opened;
};

/// One request on its way: waits until the connection is ready, counts and times the answer, and
/// ends as one result. Deletes itself after its end.
/// @thread main
class Exchange final : public QObject
{
    Q_OBJECT
public:
    /// What goes out, in memory that is wiped.
    struct Payload {
        std::shared_ptr<const base::SecretBytes> head;
        std::shared_ptr<const base::SecretBytes> body;
        /// Set when its first byte goes out; may be null.
        std::shared_ptr<bool> left = nullptr;
    };

    Exchange(ConnectionPointer connection, Payload payload, ExchangeTerms terms,
             const base::CancelScope &scope);

    void begin();
    void abort(base::ErrorCode cause);
    [[nodiscard]] const base::Pending<HttpAnswer> &answer() const { return m_answer; }

    /// Right after the end: the connection when it may carry another request, else null.
    [[nodiscard]] ConnectionPointer takeConnection();
    /// Not one byte of an answer came.
    [[nodiscard]] bool wasUnheard() const { return !m_reader.hasBegun(); }

private:
    void send();
    void read();
    void take(QByteArrayView bytes);
    [[nodiscard]] std::optional<base::ErrorCode> judgeHead();
    [[nodiscard]] std::optional<base::ErrorCode> takeBody();
    void lose(base::ErrorCode cause);
    void finish(base::Result<HttpAnswer> result);
    [[nodiscard]] bool isStream() const { return static_cast<bool>(m_terms.reader); }
    [[nodiscard]] base::Result<HttpAnswer> takeAnswer();

    ConnectionPointer m_connection;
    Payload m_payload;
    ExchangeTerms m_terms;
    AnswerReader m_reader;
    QByteArray m_body;
    bool m_headJudged = false;
    bool m_finished = false;
    bool m_reusable = false;
    QTimer m_patience;
    base::Pending<HttpAnswer> m_answer;
    base::CancelScope::Registration m_onCancel;
};

} // namespace qorgan::bank
