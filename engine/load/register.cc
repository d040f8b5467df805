// SPDX-License-Identifier: Apache-2.0
// The register without its pledges: tracker, institutions, people, places, indicators, mandates,
// replies, overrides, corrections.
#include <fmt/format.h>

#include <algorithm>

#include "load/reader.h"

namespace sanya::load {

namespace {

record::AttributeDeclaration read_declaration(const tree::Entry& entry, const Context& context) {
  Reader reader(entry.value(), keys::kAttribute, context);
  using On = record::AttributeDeclaration::On;
  using Type = record::Attribute::Type;
  record::AttributeDeclaration declared{
      .on = reader.word("on", words::kAttributeOn, On::action),
      .name = entry.key,
      .type = reader.word("type", words::kAttributeType, Type::text),
      .values = reader.texts("values"),
      .label = reader.maybe_local("label"),
      .place = entry.key_place,
  };
  reader.require("on");
  return declared;
}

record::Approval read_approval(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kApproval, context);
  record::Approval approval{
      .coder = reader.maybe_text("coder"),
      .checker = reader.maybe_text("checker"),
      .approver = reader.maybe_text("approver"),
      .approved_on = reader.maybe_day("approved_on"),
  };
  if (approval.approved_on) reader.require("approver");
  return approval;
}

record::Institution read_institution(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kInstitution, context);
  record::Institution read{
      .id = reader.id(),
      .name = reader.local("name"),
      .other_names = reader.locals("other_names"),
      .sector = reader.word("sector", words::kSector, record::Sector::unstated, 1),
      .country = reader.country("country"),
      .controlled_by = reader.maybe_ref("controlled_by"),
      .part_of = reader.maybe_ref("part_of"),
      .founded = reader.maybe_date("founded"),
      .dissolved = reader.maybe_date("dissolved"),
      .succeeded_by = reader.refs("succeeded_by"),
      .url = reader.url("url"),
      .note = reader.maybe_text("note"),
      .place = node.place,
  };
  for (const tree::Node* former : reader.list("former_names")) {
    Reader name(*former, keys::kFormerName, context);
    read.former_names.push_back({.name = name.local("name"), .until = name.maybe_date("until")});
  }
  read.written = std::move(reader).written();
  return read;
}

record::Post read_post(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kPost, context);
  record::Post read{
      .title = reader.text("title"),
      .at = reader.ref("at"),
      .term = {.from = reader.maybe_date("from"), .until = reader.maybe_date("until")},
      .place = node.place,
  };
  read.written = std::move(reader).written();
  return read;
}

record::Person read_person(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kPerson, context);
  record::Person read{
      .id = reader.id(),
      .name = reader.local("name"),
      .note = reader.maybe_text("note"),
      .place = node.place,
  };
  for (const tree::Node* post : reader.list("posts"))
    read.posts.push_back(read_post(*post, context));
  read.written = std::move(reader).written();
  return read;
}

record::PlaceName read_place(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kPlace, context);
  record::PlaceName read{
      .id = reader.id(),
      .name = reader.local("name"),
      .kind = reader.maybe_text("kind"),
      .part_of = reader.maybe_ref("part_of"),
      .place = node.place,
  };
  read.written = std::move(reader).written();
  return read;
}

record::Indicator read_indicator(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kIndicator, context);
  record::Indicator read{
      .id = reader.id(),
      .name = reader.local("name"),
      .unit = reader.maybe_local("unit"),
      .direction =
          reader.word("direction", words::kDirection, record::Indicator::Direction::neither),
      .at_least = reader.maybe_number("at_least"),
      .at_most = reader.maybe_number("at_most"),
      .scale = reader.texts("scale"),
      .note = reader.maybe_text("note"),
      .place = node.place,
  };
  const std::int64_t decimals = reader.maybe_whole("decimals").value_or(0);
  if (decimals < 0 || decimals > 6)
    reader.fault(Fault::bad_number, reader.place_of("decimals"),
                 fmt::format("{} decimals are not from 0 to 6", decimals));
  else
    read.decimals = static_cast<int>(decimals);
  for (std::string_view key : {"unit", "decimals", "at_least", "at_most"})
    if (!reader.exclusive("scale", key)) break;
  read.written = std::move(reader).written();
  return read;
}

record::Mandate read_mandate(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kMandate, context);
  record::Mandate read{
      .id = reader.id(),
      .title = reader.maybe_local("title"),
      .holder = reader.maybe_ref("holder"),
      .start = reader.maybe_date("start"),
      .end = reader.maybe_date("end"),
      .place = node.place,
  };
  read.written = std::move(reader).written();
  return read;
}

record::Reply read_reply(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kReply, context);
  record::Reply read{
      .id = reader.id(),
      .institution = reader.ref("institution"),
      .asked_on = reader.day("asked_on"),
      .letter = reader.text("letter"),
      .answered_on = reader.maybe_day("answered_on"),
      .answer = reader.maybe_text("answer"),
      .about = reader.refs("about"),
      .place = node.place,
  };
  if (reader.has("answered_on")) reader.require("answer");
  if (reader.has("answer")) reader.require("answered_on");
  read.written = std::move(reader).written();
  return read;
}

record::Override read_override(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kOverride, context);
  record::Override read{
      .id = reader.id(),
      .action = reader.ref("action"),
      .question = reader.text("question"),
      .answer = reader.text("answer"),
      .reason = reader.text("reason"),
      .author = reader.text("author"),
      .made_on = reader.day("made_on"),
      .expires = reader.maybe_day("expires"),
      .place = node.place,
  };
  read.written = std::move(reader).written();
  return read;
}

record::Correction read_correction(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kCorrection, context);
  record::Correction read{
      .id = reader.id(),
      .made_on = reader.day("made_on"),
      .what = reader.text("what"),
      .why = reader.text("why"),
      .concerns = reader.refs("concerns"),
      .place = node.place,
  };
  read.written = std::move(reader).written();
  return read;
}

// The languages decide how every text below is read, so they come first.
void read_languages(Reader& reader, record::Tracker& tracker) {
  const std::vector<std::string> written = reader.texts("languages");
  if (!written.empty()) tracker.languages.clear();
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (is_language_tag(written[i]))
      tracker.languages.push_back(written[i]);
    else
      reader.fault(Fault::bad_language, reader.list("languages")[i]->place,
                   fmt::format("\"{}\" is not a language tag", written[i]),
                   "write a BCP 47 tag, as in en or km");
  }
  if (tracker.languages.empty()) tracker.languages = {"en"};
}

}  // namespace

void read_tracker(const tree::Node& node, Context& context) {
  Reader reader(node, keys::kTracker, context);
  record::Tracker& tracker = context.record.tracker;
  read_languages(reader, tracker);
  tracker.id = reader.id();
  tracker.title = reader.local("title");
  tracker.country = reader.country("country");
  tracker.publisher = reader.maybe_text("publisher");
  tracker.contact = reader.maybe_text("contact");
  if (const tree::Node* declared = reader.maybe_node("attributes")) {
    if (declared->kind != tree::Kind::map)
      reader.fault(Fault::wrong_type, declared->place, "attributes are declared in a map",
                   "write `name: {on: action, type: text}`");
    for (const tree::Entry& entry : declared->entries)
      tracker.attributes.push_back(read_declaration(entry, context));
    std::sort(tracker.attributes.begin(), tracker.attributes.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
  }
  if (const tree::Node* approval = reader.maybe_node("approval"))
    tracker.approval = read_approval(*approval, context);
  tracker.place = node.place;
  tracker.written = std::move(reader).written();
}

void read_register(Reader& root, Context& context) {
  record::Record& record = context.record;
  for (const tree::Node* node : root.list("institutions"))
    record.institutions.push_back(read_institution(*node, context));
  for (const tree::Node* node : root.list("people"))
    record.people.push_back(read_person(*node, context));
  for (const tree::Node* node : root.list("places"))
    record.places.push_back(read_place(*node, context));
  for (const tree::Node* node : root.list("indicators"))
    record.indicators.push_back(read_indicator(*node, context));
  for (const tree::Node* node : root.list("mandates"))
    record.mandates.push_back(read_mandate(*node, context));
  for (const tree::Node* node : root.list("replies"))
    record.replies.push_back(read_reply(*node, context));
  for (const tree::Node* node : root.list("overrides"))
    record.overrides.push_back(read_override(*node, context));
  for (const tree::Node* node : root.list("corrections"))
    record.corrections.push_back(read_correction(*node, context));
}

}  // namespace sanya::load
