// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace qorgan::sandbox {

/// The request to end: SIGTERM or SIGINT, or the console's close on Windows.
class StopSignal
{
public:
    /// Made in main() before any thread is, so that every thread leaves the signals to wait().
    StopSignal();
    void wait();
};

} // namespace qorgan::sandbox
