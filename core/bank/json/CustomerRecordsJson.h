// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/json/StrictObject.h"
#include "domain/CustomerRecords.h"

#include <QList>

namespace qorgan::bank {

/// One review; faults are noted in `data`.
[[nodiscard]] domain::Review reviewFrom(const StrictObject &data);
/// The settings of notices; faults are noted in `data`.
[[nodiscard]] domain::NoticeSettings noticeSettingsFrom(const StrictObject &data);
/// One dispute; faults are noted in `data`.
[[nodiscard]] domain::Dispute disputeFrom(const StrictObject &data);
/// One complaint; faults are noted in `data`.
[[nodiscard]] domain::Complaint complaintFrom(const StrictObject &data);

/// The answer of GET /reviews.
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<QList<domain::Review>> reviewsFrom(QByteArrayView json);
/// The answer of GET /notice-settings.
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<domain::NoticeSettings> noticeSettingsFrom(QByteArrayView json);
/// The answer of GET /disputes.
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<QList<domain::Dispute>> disputesFrom(QByteArrayView json);
/// The answer of a command that opens a dispute or adds to it.
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<domain::Dispute> changedDisputeFrom(QByteArrayView json);
/// The answer of GET /complaints.
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<QList<domain::Complaint>> complaintsFrom(QByteArrayView json);
/// The answer of a command that opens a complaint or adds to it.
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<domain::Complaint> changedComplaintFrom(QByteArrayView json);

} // namespace qorgan::bank
