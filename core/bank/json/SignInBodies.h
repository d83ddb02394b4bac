// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/RequestBody.h"
#include "domain/Credentials.h"

#include <QByteArray>

namespace qorgan::bank {

/// What the customer recognises this computer by in the bank's list of devices: the program and
/// the operating system. Host and user names are private and stay here. At most 64 characters.
[[nodiscard]] QString deviceName();

/// The bodies of the requests that prove who someone is (resources/api/openapi.yaml).
/// @param jwk  the device's public key, JSON
[[nodiscard]] RequestBody verificationBody(const domain::PhoneNumber &phone,
                                           const domain::KeyUse &use, domain::Language smsLanguage,
                                           const QByteArray &jwk);
[[nodiscard]] RequestBody registrationBody(const domain::ConfirmedPhone &phone,
                                           const domain::RegistrationForm &form);
[[nodiscard]] RequestBody signInBody(const domain::ConfirmedPhone &phone,
                                     const base::SecretBytes &password);
[[nodiscard]] RequestBody knownDeviceBody(const domain::PhoneNumber &phone,
                                          const base::SecretBytes &password);
[[nodiscard]] RequestBody passwordResetBody(const domain::ConfirmedPhone &phone,
                                            const domain::PasswordReset &form);
[[nodiscard]] RequestBody passwordChangeBody(const domain::ConfirmedPhone &phone,
                                             const base::SecretBytes &password);

} // namespace qorgan::bank
