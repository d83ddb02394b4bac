// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Keychain.h"

#include <chrono>
#include <memory>

namespace qorgan::platform {

/// The keychain of this operating system through QtKeychain: Secret Service or KWallet, macOS
/// Keychain, Windows Credential Manager. Never its plain-text fallback.
/// @param service   groups the entries, such as "qorgan"; another data folder is another service
/// @param patience  longest wait for one answer, a person's unlocking included
[[nodiscard]] std::unique_ptr<domain::Keychain>
makeSystemKeychain(QString service, std::chrono::milliseconds patience = std::chrono::seconds(60));

} // namespace qorgan::platform
