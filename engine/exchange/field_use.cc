// SPDX-License-Identifier: Apache-2.0
#include "exchange/field_use.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "exchange/foreign.h"

namespace sanya::exchange {
namespace {

// In every row, or nowhere by right.
bool needs_no_column(std::string_view path) {
  return path == "_item" || (is_added(path) && path != kTextField);
}

bool is_filled(const tree::Node& node) {
  if (!node.is_scalar()) return !node.items.empty() || !node.entries.empty();
  return node.kind != tree::Kind::null &&
         node.text.find_first_not_of(" \t\r\n") != std::string::npos;
}

}  // namespace

FieldUse::FieldUse(const Mapping& mapping) {
  for (const auto& field : mapping.fields) {
    want(field.value, "");
    made_.emplace(field.name, field.place);
  }
  for (const auto& id : mapping.ids) {
    want(id.from, "");
    made_.emplace(id.name, id.place);
  }
  for (const auto& make : mapping.make) {
    if (!make.each.empty()) want_list(make.each, make.place);
    want(make.when, make.each);
    for (const auto& member : make.members) want(member.value, make.each);
    if (!make.changed) continue;
    want(make.changed->key, make.each);
    want(make.changed->of, make.each);
  }
  for (const auto& expected : mapping.expected) {
    if (!expected.each.empty()) want_list(expected.each, expected.value.place);
    want(expected.when, expected.each);
    want(expected.value, expected.each);
    if (expected.among) want(*expected.among, expected.each);
    if (expected.within) want(*expected.within, expected.each);
  }
}

void FieldUse::want(std::vector<std::string> paths, const std::string& each, const Place& place) {
  const auto is_made = [&](const std::string& path) {
    return needs_no_column(path) || made_.contains(path);
  };
  if (paths.empty() || std::any_of(paths.begin(), paths.end(), is_made)) return;
  if (!each.empty()) {
    // An item's own fields go before the row's.
    for (std::size_t i = 0, count = paths.size(); i < count; ++i) {
      paths.push_back(fmt::format("{}.{}", each, paths[i]));
    }
  }
  read_.insert(paths.begin(), paths.end());
  wanted_.push_back({.paths = std::move(paths), .place = place});
}

// Its items are read one by one, and not all that they hold.
void FieldUse::want_list(const std::string& path, const Place& place) {
  if (made_.contains(path)) return;
  lists_.insert(path);
  wanted_.push_back({.paths = {path}, .place = place});
}

void FieldUse::want(const ValueSpec& spec, const std::string& each) {
  auto fields = spec.fields;
  for (const auto& mark : spec.marks) {
    fields.insert(fields.end(), mark.fields.begin(), mark.fields.end());
  }
  want(std::move(fields), each, spec.place);
  for (const auto& piece : spec.pieces) {
    if (piece.is_field) want({piece.text}, each, spec.place);
  }
  for (const auto& item : spec.items) want(item, each);
  for (const auto& member : spec.members) want(member.value, each);
  for (const auto& other : spec.without) want(other, each);
}

void FieldUse::want(const std::vector<Condition>& when, const std::string& each) {
  for (const auto& condition : when) want(condition.fields, each, condition.place);
}

// The path itself, or what it is within.
bool FieldUse::is_read(std::string_view path) const {
  for (;;) {
    if (read_.find(path) != read_.end()) return true;
    const auto dot = path.rfind('.');
    if (dot == path.npos) return false;
    path = path.substr(0, dot);
  }
}

void FieldUse::visit_field(const std::string& path, const tree::Node& value) {
  if (seen_.find(path) == seen_.end()) seen_.insert(path);
  const bool has_parts =
      value.kind == tree::Kind::map || (value.kind == tree::Kind::list && !value.items.empty() &&
                                        value.items.front().kind == tree::Kind::map);
  if (has_parts) return visit(value, path + ".");
  if (is_read(path) || lists_.contains(path) || !is_filled(value)) return;
  const auto [at, is_new] = at_.emplace(path, unread_.size());
  if (is_new) unread_.push_back({.field = path, .rows = 0});
  if (of_row_.insert(path).second) ++unread_[at->second].rows;
}

void FieldUse::visit(const tree::Node& node, const std::string& prefix) {
  for (const auto& item : node.items) visit(item, prefix);
  for (const auto& entry : node.entries) {
    // What reading added is told by itself, but for the text behind front matter.
    if (prefix.empty() && is_added(entry.key) && entry.key != kTextField) continue;
    visit_field(prefix.empty() ? entry.key : prefix + entry.key, entry.value());
  }
}

void FieldUse::look_at(const tree::Node& row) {
  of_row_.clear();
  visit(row, "");
}

void FieldUse::tell(Diagnostics& faults) const {
  for (const auto& [name, place] : made_) {
    if (!seen_.contains(name)) continue;
    faults.error(Fault::duplicate_key, place,
                 fmt::format("the rows have a field \"{}\" already", name),
                 "give the one that the mapping makes another name");
  }
  if (seen_.empty()) return;  // there are no rows
  const std::vector<std::string_view> known(seen_.begin(), seen_.end());
  std::set<std::string> told;
  for (const auto& wanted : wanted_) {
    const bool found = std::any_of(wanted.paths.begin(), wanted.paths.end(),
                                   [&](const std::string& path) { return seen_.contains(path); });
    if (found || !told.insert(wanted.paths.front()).second) continue;
    auto help = did_you_mean(wanted.paths.front(), known);
    if (help.empty()) help = "write the name of a column as the list has it";
    faults.warning(
        Fault::unknown_field, wanted.place,
        fmt::format("no row has anything in the field \"{}\"", fmt::join(wanted.paths, "\" or \"")),
        std::move(help));
  }
}

std::vector<FieldUnread> FieldUse::unread() const { return unread_; }

}  // namespace sanya::exchange
