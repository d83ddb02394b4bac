// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Message.h"
#include "sandbox/PrivateFile.h"

#include <mutex>

namespace qorgan::sandbox {

/// A means of tests: every exchange becomes one JSON line of the --exchanges file, secrets
/// included, so that others can hold it against resources/api/openapi.yaml. Any thread.
/// @source docs/bank-api.md, "Held against the contract"
class ExchangeLog
{
public:
    /// @errors DiskWriteFailed
    [[nodiscard]] base::Result<void> writeTo(const QString &path);

    /// Keeps request and answer; of an event stream the head alone. Does nothing before writeTo().
    void add(const Call &call, const Reply &reply);

private:
    std::mutex m_mutex;
    PrivateLog m_log;
    bool m_wanted = false;
};

} // namespace qorgan::sandbox
