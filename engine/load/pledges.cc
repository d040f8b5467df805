// SPDX-License-Identifier: Apache-2.0
// Pledges and their actions.
#include <fmt/format.h>

#include <algorithm>

#include "load/reader.h"

namespace sanya::load {

namespace {

constexpr std::int64_t kMostPoints = 10'000;  // of one pledge

record::Owners read_owners(const tree::Node& node, record::Written& written,
                           const Context& context) {
  Reader reader(node, keys::kOwners, context);
  record::Owners read{
      .lead = reader.refs("lead"),
      .partner = reader.refs("partner"),
      .co_funder = reader.refs("co_funder"),
  };
  const record::Written spots = std::move(reader).written();
  written.spots.insert(written.spots.end(), spots.spots.begin(), spots.spots.end());
  return read;
}

record::Target read_target(const tree::Node& node, const Context& context) {
  using Comparison = record::Target::Comparison;
  Reader reader(node, keys::kTarget, context);
  record::Target read{.indicator = reader.ref("indicator")};
  static constexpr std::pair<std::string_view, Comparison> kComparisons[] = {
      {"at_least", Comparison::at_least},
      {"at_most", Comparison::at_most},
      {"exactly", Comparison::exactly},
  };
  std::string_view used;
  for (const auto& [key, comparison] : kComparisons) {
    const std::string value = reader.raw(key, false);
    if (!reader.has(key)) continue;
    if (!used.empty()) {
      reader.exclusive(used, key);
      continue;
    }
    used = key;
    read.comparison = comparison;
    read.word = value;
    read.value = Number::parse(value).value_or(Number());
  }
  if (used.empty() && node.kind == tree::Kind::map)
    reader.fault(Fault::missing_key, reader.place(), "a target without a value",
                 "add \"at_least:\", \"at_most:\" or \"exactly:\"");
  read.baseline = reader.maybe_number("baseline");
  read.place = node.place;
  read.written = std::move(reader).written();
  return read;
}

record::Recurrence read_recurrence(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kRecurrence, context);
  record::Recurrence read{
      .every = reader.duration("every", true).value_or(Duration{.months = 12}),
      .from = reader.maybe_date("from"),
      .until = reader.maybe_date("until"),
      .grace = reader.duration("grace", false).value_or(Duration{}),
      .place = node.place,
  };
  if (read.every == Duration{})
    reader.fault(Fault::bad_duration, reader.place_of("every"), "a duty cannot come back at once",
                 "write a duration longer than nothing, as in P1Y");
  read.written = std::move(reader).written();
  return read;
}

record::Part read_part(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kPart, context);
  record::Part read{
      .id = reader.id(),
      .title = reader.local("title"),
      .located = reader.maybe_ref("place"),
      .place = node.place,
  };
  read.written = std::move(reader).written();
  return read;
}

std::map<std::string, std::string> read_successors(Reader& reader, record::Written& written,
                                                   const Context& context) {
  std::map<std::string, std::string> read;
  const tree::Node* node = reader.maybe_node("successors");
  if (!node) return read;
  if (node->kind != tree::Kind::map)
    reader.fault(Fault::wrong_type, node->place, "successors are a map",
                 "write `dissolved-owner: the one that answers now`");
  for (const tree::Entry& entry : node->entries) {
    const std::optional<std::string> successor =
        tree::as_text(entry.value(), "a successor", context.faults);
    if (successor) read[entry.key] = *successor;
  }
  // Noted in the order of the map's keys, so that check() finds the n-th again.
  for (const tree::Entry& entry : node->entries) {
    const auto found = read.find(entry.key);
    if (found == read.end()) continue;
    const int index = static_cast<int>(std::distance(read.begin(), found));
    written.note("successor of", entry.key_place, index);
    written.note("successor", entry.value().place, index);
  }
  return read;
}

std::vector<record::Action::Lack> read_lacks(Reader& reader) {
  std::vector<record::Action::Lack> read;
  for (const tree::Node* node : reader.list("lacks")) {
    const auto found = std::find(words::kLacks.begin(), words::kLacks.end(), node->text);
    if (node->is_scalar() && found != words::kLacks.end())
      read.push_back(static_cast<record::Action::Lack>(found - words::kLacks.begin()));
    else
      reader.fault(Fault::bad_word, node->place,
                   fmt::format("\"{}\" is not one of: measure, baseline, scope, text", node->text),
                   did_you_mean(node->text, words::kLacks));
  }
  return read;
}

// The parts of an action that are maps or lists of their own.
void read_nested(Reader& reader, record::Action& read, record::Written& written,
                 const Context& context) {
  if (const tree::Node* owners = reader.maybe_node("owners"))
    read.owners = read_owners(*owners, written, context);
  if (const tree::Node* target = reader.maybe_node("target"))
    read.target = read_target(*target, context);
  if (const tree::Node* recurrence = reader.maybe_node("recurrence"))
    read.recurrence = read_recurrence(*recurrence, context);
  for (const tree::Node* part : reader.list("parts"))
    read.parts.push_back(read_part(*part, context));
  read.successors = read_successors(reader, written, context);
  read.lacks = read_lacks(reader);
  read.attributes = read_attributes(reader, record::AttributeDeclaration::On::action);
}

record::Action read_action(const tree::Node& node, const std::string& pledge,
                           const Context& context) {
  Reader reader(node, keys::kAction, context);
  record::Action read{
      .id = pledge + "/" + reader.id(),
      .pledge = pledge,
      .title = reader.local("title"),
      .text = reader.maybe_text("text"),
      .kind = reader.ref("kind"),
      .funded_by = reader.refs("funded_by"),
      .due = reader.maybe_date("due"),
      .condition = reader.maybe_text("condition"),
      .depends_on = reader.refs("depends_on"),
      .repeats = reader.refs("repeats"),
      .supersedes = reader.maybe_ref("supersedes"),
      .polarity = reader.word("polarity", words::kPolarity, record::Action::Polarity::change),
      .places = reader.refs("places"),
      .covers = reader.word("covers", words::kCovers, record::Action::Covers::any),
      .note = reader.maybe_text("note"),
      .place = node.place,
  };
  record::Written nested;
  read_nested(reader, read, nested, context);
  read.written = std::move(reader).written();
  read.written.spots.insert(read.written.spots.end(), nested.spots.begin(), nested.spots.end());
  return read;
}

record::Pledge read_pledge(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kPledge, context);
  record::Pledge read{
      .id = reader.id(),
      .title = reader.local("title"),
      .made_by = reader.ref("made_by"),
      .made_on = reader.date("made_on"),
      .source = reader.ref("source"),
      .text = reader.word("text", words::kText, record::Pledge::Text::published),
      .clarity = reader.word("clarity", words::kClarity, record::Pledge::Clarity::clear),
      .points_announced = reader.maybe_whole("points_announced"),
      .mandate = reader.maybe_ref("mandate"),
      .places = reader.refs("places"),
      .note = reader.maybe_text("note"),
      .attributes = read_attributes(reader, record::AttributeDeclaration::On::pledge),
      .place = node.place,
  };
  if (read.points_announced && *read.points_announced < 0)
    reader.fault(Fault::bad_number, reader.place_of("points_announced"),
                 "fewer than no points cannot be announced");
  if (read.points_announced && *read.points_announced > kMostPoints)
    reader.fault(Fault::bad_number, reader.place_of("points_announced"),
                 fmt::format("nobody announces more than {} points", kMostPoints));
  for (const tree::Node* action : reader.list("actions"))
    read.actions.push_back(read_action(*action, read.id, context));
  read.written = std::move(reader).written();
  return read;
}

}  // namespace

void read_pledges(Reader& root, Context& context) {
  for (const tree::Node* node : root.list("pledges"))
    context.record.pledges.push_back(read_pledge(*node, context));
}

}  // namespace sanya::load
