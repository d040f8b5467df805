// SPDX-License-Identifier: Apache-2.0
// Work that falls into independent parts, shared among threads.
#pragma once

#include <functional>

namespace sanya {

/// How many hands are worth putting to so many parts, of at most `threads`: each should find at
/// least one stretch to do. At least 1.
int hands_for(int parts, int threads);

/// Calls `work(hand, first, last)` for stretches of the parts 0 to `parts` - 1 until all are done,
/// hand 0 on this thread, the others on threads of their own. Stretches go to whoever is free, so
/// that results must be kept by part, and two hands must not write to the same thing. Returns when
/// all are done; the first exception that a hand met, by the order of hands, is thrown again then.
void share_out(int parts, int hands, const std::function<void(int, int, int)>& work);

}  // namespace sanya
