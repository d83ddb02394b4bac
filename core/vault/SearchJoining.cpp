// SPDX-License-Identifier: Apache-2.0
#include "vault/SearchJoining.h"

#include "vault/SearchWords.h"

namespace qorgan::vault {

namespace {

// Plain, so that no lambda is made within a co_await: g++ 12 would destroy what it captured twice.
base::Task<bool> joinSome(Vault &vault, base::CancelScope scope)
{
    return vault.run<bool>(
        [](SQLite::Database &database) -> base::Result<bool> { return joinSegments(database); },
        std::move(scope));
}

} // namespace

base::Task<void> joinSearch(Vault &vault, base::CancelScope scope)
{
    while (true) {
        const auto done = co_await joinSome(vault, scope);
        if (!done || *done)
            co_return done.map([](bool) {});
    }
}

} // namespace qorgan::vault
