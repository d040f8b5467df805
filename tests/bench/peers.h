// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "record/record.h"

namespace sanya::bench {

inline constexpr Day kPeersAsOf{20454};  // 2026-01-01

struct Peers {
  record::Record record;
  std::vector<int> answers;  // of each action, by position on the scale; empty where none are given
};

// Nothing where the folder has no such data.
Peers read_peers(const std::string& folder);
std::string_view peers_pack_text();

}  // namespace sanya::bench
