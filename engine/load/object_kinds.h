// SPDX-License-Identifier: Apache-2.0
// The kinds of objects, and under which key of a tracker's file each stands.
#pragma once

#include <array>
#include <string_view>

#include "load/keys.h"

namespace sanya::load {

struct KindKey {
  std::string_view kind;
  std::string_view key;
};

// In the order of a file's keys. An action stands in its pledge.
inline constexpr std::array<KindKey, 14> kKindKeys = {{
    {"tracker", "tracker"},
    {"institution", "institutions"},
    {"person", "people"},
    {"place", "places"},
    {"indicator", "indicators"},
    {"mandate", "mandates"},
    {"pledge", "pledges"},
    {"correction", "corrections"},
    {"reply", "replies"},
    {"override", "overrides"},
    {"source", "sources"},
    {"finding", "findings"},
    {"reading", "readings"},
    {"search", "searches"},
}};
// "" for an action and what is no kind.
std::string_view key_of(std::string_view kind);

}  // namespace sanya::load
