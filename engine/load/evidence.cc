// SPDX-License-Identifier: Apache-2.0
// Sources and what they say: findings, readings; and searches.
#include <fmt/format.h>

#include "base/text.h"
#include "load/evidence.h"

namespace sanya::load {

namespace {

record::SourceItem read_source(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kSource, context);
  using Kind = record::SourceItem::Kind;
  record::SourceItem read{
      .id = reader.id(),
      .kind = reader.word("kind", words::kSourceKind, Kind::publication),
      .publisher = reader.text("publisher"),
      .title = reader.maybe_local("title"),
      .author = reader.maybe_text("author"),
      .published = reader.date("published"),
      .dating = reader.maybe_text("dating"),
      .url = reader.url("url"),
      .syndicated_from = reader.maybe_ref("syndicated_from"),
      .retracts = reader.refs("retracts"),
      .language = reader.language("language"),
      .note = reader.maybe_text("note"),
      .identity = reader.word("identity", words::kIdentity, record::SourceItem::Identity::open),
      .place = node.place,
  };
  reader.require("kind");
  if (const tree::Node* archived = reader.maybe_node("archived")) {
    Reader copy(*archived, keys::kArchived, context);
    copy.require("url");
    read.archived = {.url = copy.url("url"), .sha256 = copy.sha256("sha256")};
  }
  read.written = std::move(reader).written();
  return read;
}

record::Finding read_finding(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kFinding, context);
  record::Finding read{
      .id = reader.id(),
      .source = read_origin(reader),
      .claimant = reader.maybe_ref("claimant"),
      .claimant_given = reader.has("claimant"),
      .happened = reader.maybe_date("happened"),
      .instrument = reader.maybe_text("instrument"),
      .places = reader.refs("places"),
      .note = reader.text("note"),
      .attributes = read_attributes(reader, record::AttributeDeclaration::On::finding),
      .place = node.place,
  };
  if (const tree::Node* quote = reader.maybe_node("quote")) {
    Reader words(*quote, keys::kQuote, context);
    read.quote = read_quote(words, "prefix", "exact", "suffix", "sha256");
  }
  const std::vector<const tree::Node*> abouts = reader.list("about");
  bool alone = true;
  for (std::string_view key : keys::kAbout.keys)
    if (reader.has("about") && alone) alone = reader.exclusive("about", key);
  for (const tree::Node* about : abouts) {
    Reader one(*about, keys::kAbout, context);
    read.about.push_back(read_about(one, one.refs("parts")));
    read.about.back().written = std::move(one).written();
  }
  record::About beside = read_about(reader, reader.refs("parts"), abouts.empty());
  read.written = std::move(reader).written();
  if (abouts.empty()) {
    beside.written = read.written;
    read.about.push_back(std::move(beside));
  }
  return read;
}

record::Reading read_reading(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kReading, context);
  record::Reading read{
      .id = reader.id(),
      .indicator = reader.ref("indicator"),
      .source = read_origin(reader),
      .claimant = reader.maybe_ref("claimant"),
      .claimant_given = reader.has("claimant"),
      .action = reader.maybe_ref("action"),
      .pledge = reader.maybe_ref("pledge"),
      .happened = reader.maybe_date("happened"),
      .given = reader.maybe_text("given"),
      .value = reader.raw("value", true),
      .note = reader.maybe_text("note"),
      .place = node.place,
  };
  reader.exclusive("action", "pledge");
  if (read.pledge.empty()) read.pledge = read.action.substr(0, read.action.find('/'));
  if (const tree::Node* quote = reader.maybe_node("quote")) {
    Reader words(*quote, keys::kQuote, context);
    read.quote = read_quote(words, "prefix", "exact", "suffix", "sha256");
  }
  read.written = std::move(reader).written();
  return read;
}

record::Search read_search(const tree::Node& node, const Context& context) {
  Reader reader(node, keys::kSearch, context);
  record::Search read{
      .id = reader.id(),
      .actions = reader.refs("actions"),
      .pledge = reader.maybe_ref("pledge"),
      .day = reader.day("day"),
      .by = reader.text("by"),
      .where = reader.texts("where"),
      .query = reader.maybe_text("query"),
      .found = reader.word("found", words::kFound, record::Search::Found::nothing),
      .note = reader.maybe_text("note"),
      .place = node.place,
  };
  reader.require("where");
  reader.exclusive("actions", "pledge");
  if (!reader.has("pledge")) reader.require("actions");
  read.written = std::move(reader).written();
  return read;
}

}  // namespace

std::string read_origin(Reader& reader) {
  const std::string written = reader.maybe_ref("source");
  if (!reader.has("source") && !reader.context().in_source) reader.require("source");
  return reader.has("source") ? written : reader.context().file_source;
}

std::optional<record::Quote> read_quote(Reader& reader, std::string_view prefix,
                                        std::string_view exact, std::string_view suffix,
                                        std::string_view hash) {
  record::Quote read{
      .prefix = reader.maybe_text(prefix),
      .exact = reader.maybe_text(exact),
      .suffix = reader.maybe_text(suffix),
      .sha256 = reader.sha256(hash),
  };
  const bool given = reader.has(prefix) || reader.has(exact) || reader.has(suffix);
  if (!given && !reader.has(hash)) return std::nullopt;
  if (!reader.has(exact) && !reader.has(hash))
    reader.fault(Fault::missing_key, reader.place(), "a quote without its words or their hash",
                 fmt::format("add \"{}:\" or \"{}:\"", exact, hash));
  if (reader.has(exact) && reader.has(hash) && sha256(read.exact) != read.sha256)
    reader.fault(Fault::quote_mismatch, reader.place_of(hash),
                 "the hash is not that of the quoted words",
                 fmt::format("the SHA-256 of the words as written is {}", sha256(read.exact)));
  return read;
}

record::About read_about(Reader& reader, std::vector<std::string> parts, bool required) {
  record::About read{
      .action = reader.maybe_ref("action"),
      .pledge = reader.maybe_ref("pledge"),
      .bearing = reader.word("bearing", words::kBearing, record::Bearing::supports),
      .aspect = reader.word("aspect", words::kAspect, record::Aspect::output),
      .extent = reader.word("extent", words::kExtent, record::Extent::whole),
      .parts = std::move(parts),
      .milestone = reader.maybe_ref("milestone"),
      .link = reader.word("link", words::kLink, record::Link::stated),
      .reason = reader.maybe_text("reason"),
      .place = reader.place(),
  };
  if (!required) return read;
  reader.exclusive("action", "pledge");
  if (!reader.has("pledge")) reader.require("action");
  if (read.link != record::Link::stated && !reader.has("reason"))
    reader.fault(Fault::missing_reason, reader.place_of("link"),
                 "a link that we make ourselves has no reason",
                 "say under `reason:` why we hold that it belongs to this action");
  if (read.pledge.empty()) read.pledge = read.action.substr(0, read.action.find('/'));
  return read;
}

void read_evidence(Reader& root, Context& context) {
  if (const tree::Node* source = root.maybe_node("source")) {
    context.record.sources.push_back(read_source(*source, context));
    context.file_source = context.record.sources.back().id;
    context.in_source = true;
  }
  for (const tree::Node* node : root.list("sources"))
    context.record.sources.push_back(read_source(*node, context));
  for (const tree::Node* node : root.list("findings"))
    context.record.findings.push_back(read_finding(*node, context));
  for (const tree::Node* node : root.list("readings"))
    context.record.readings.push_back(read_reading(*node, context));
  for (const tree::Node* node : root.list("searches"))
    context.record.searches.push_back(read_search(*node, context));
}

}  // namespace sanya::load
