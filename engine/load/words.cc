// SPDX-License-Identifier: Apache-2.0
// What is chosen from a list, as files write it.
#include "load/keys.h"
#include "load/load.h"

namespace sanya::load {
namespace {

template <class Enum>
std::string_view at(const Words& table, Enum value) {
  return table[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view word(record::Sector sector) {
  if (sector == record::Sector::unstated) return "";
  return words::kSector[static_cast<std::size_t>(sector) - 1];
}
std::string_view word(record::Attribute::Type type) { return at(words::kAttributeType, type); }
std::string_view word(record::Indicator::Direction direction) {
  return at(words::kDirection, direction);
}
std::string_view word(record::Action::Polarity polarity) { return at(words::kPolarity, polarity); }
std::string_view word(record::Action::Covers covers) { return at(words::kCovers, covers); }
std::string_view word(record::Action::Lack lack) { return at(words::kLacks, lack); }
std::string_view word(record::Pledge::Text text) { return at(words::kText, text); }
std::string_view word(record::Pledge::Clarity clarity) { return at(words::kClarity, clarity); }
std::string_view word(record::SourceItem::Kind kind) { return at(words::kSourceKind, kind); }
std::string_view word(record::SourceItem::Identity identity) {
  return at(words::kIdentity, identity);
}
std::string_view word(record::Bearing bearing) { return at(words::kBearing, bearing); }
std::string_view word(record::Aspect aspect) { return at(words::kAspect, aspect); }
std::string_view word(record::Extent extent) { return at(words::kExtent, extent); }
std::string_view word(record::Link link) { return at(words::kLink, link); }
std::string_view word(record::Search::Found found) { return at(words::kFound, found); }

}  // namespace sanya::load
