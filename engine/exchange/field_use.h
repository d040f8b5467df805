// SPDX-License-Identifier: Apache-2.0
// Which fields of the rows a mapping reads, and which of those it names no row has: so that no
// column is lost without being named. Private to `exchange`.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/mapping.h"

namespace sanya::exchange {

class FieldUse {
 public:
  explicit FieldUse(const Mapping& mapping);

  void look_at(const tree::Node& row);
  // What the mapping names and no row has: a warning each, with the nearest field that one has.
  // Of several of which the first that is filled is taken, one is enough.
  // A field that the mapping makes, and that rows have already, is an error.
  void tell(Diagnostics& faults) const;
  // In the order in which the rows have them, with the number of rows in which each is filled.
  // A field within a map, or within the items of a list, is called "updates.date".
  std::vector<FieldUnread> unread() const;

 private:
  struct Wanted {
    std::vector<std::string> paths;  // one of these
    Place place;
  };

  void want(std::vector<std::string> paths, const std::string& each, const Place& place);
  void want_list(const std::string& path, const Place& place);
  void want(const ValueSpec& spec, const std::string& each);
  void want(const std::vector<Condition>& when, const std::string& each);
  void visit(const tree::Node& node, const std::string& prefix);
  void visit_field(const std::string& path, const tree::Node& value);
  bool is_read(std::string_view path) const;

  std::map<std::string, Place> made_;  // fields that the mapping makes itself
  std::vector<Wanted> wanted_;
  std::set<std::string, std::less<>> read_;
  std::set<std::string, std::less<>> lists_;
  std::set<std::string, std::less<>> seen_;
  std::map<std::string, std::size_t, std::less<>> at_;  // in unread_
  std::vector<FieldUnread> unread_;
  std::set<std::string, std::less<>> of_row_;
};

}  // namespace sanya::exchange
