// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/HttpRequest.h"
#include "bank/TlsPolicy.h"
#include "base/Task.h"

#include <QByteArrayView>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

namespace qorgan::bank {

/// What one exchange with the bank may cost, and who reads it.
struct ExchangeTerms {
    qint64 bodyBytes = 0;
    /// The whole answer must be there by then; for a stream, the longest silence.
    std::chrono::milliseconds patience{};
    QByteArrayList secretMembers;
    std::optional<std::chrono::seconds> clockOffset;
    /// Set for a stream: its bytes go here instead of into the answer; false ends the exchange.
    std::function<bool(QByteArrayView)> reader;
    /// Told the content type of status 200 once; false ends the exchange.
    std::function<bool(const QByteArray &)> opened;
};

/// One request on its way: checks the peer before a byte of it is sent, counts and times the
/// answer, and ends as one result. Lives until its reply has finished.
/// @thread main
class Exchange final : public QObject
{
    Q_OBJECT
public:
    Exchange(QNetworkReply *reply, std::shared_ptr<const base::SecretBytes> body, TlsPolicy policy,
             ExchangeTerms terms, const base::CancelScope &scope);
    ~Exchange() override;

    [[nodiscard]] const base::Pending<HttpAnswer> &answer() const { return m_answer; }
    void abort(base::ErrorCode cause);

private:
    void checkPeer();
    void readHead();
    void readBody();
    void finish();
    [[nodiscard]] bool isStream() const { return static_cast<bool>(m_terms.reader); }
    [[nodiscard]] base::ErrorCode peerRefused(base::ErrorCode cause) const;
    [[nodiscard]] base::Result<HttpAnswer> takeAnswer();

    QPointer<QNetworkReply> m_reply;
    /// What the reply's upload device points into.
    std::shared_ptr<const base::SecretBytes> m_sent;
    TlsPolicy m_policy;
    ExchangeTerms m_terms;
    QByteArray m_body;
    std::optional<base::ErrorCode> m_failure;
    QTimer m_patience;
    base::Pending<HttpAnswer> m_answer;
    base::CancelScope::Registration m_onCancel;
};

} // namespace qorgan::bank
