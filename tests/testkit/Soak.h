// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace qorgan::testkit {

/// How many rounds a reliability test runs: all of them with QORGAN_SOAK=full in the environment,
/// else a twentieth, at least one. script/soak sets it; docs/reliability.md names the full counts.
[[nodiscard]] int rounds(int full);

/// A place in 0..places-1 for round `round` of `all`: the rounds cover the places evenly, first and
/// last included, and come round again when there are more rounds than places.
[[nodiscard]] int placeOf(int round, int all, int places);

} // namespace qorgan::testkit
