// SPDX-License-Identifier: Apache-2.0
#include "app/begin.h"

#include <algorithm>

#include "app/files.h"
#include "exchange/exchange.h"
#include "tree/yaml_out.h"

namespace sanya::app {
namespace {

using tree::Node;

Node text(std::string value) { return {.kind = tree::Kind::text, .text = std::move(value)}; }

Node list(std::vector<Node> items) { return {.kind = tree::Kind::list, .items = std::move(items)}; }

class Thing {
 public:
  explicit Thing(const Beginning& beginning) : beginning_(beginning) {}

  Thing& add(std::string key, Node value) {
    tree::Entry entry{.key = std::move(key), .key_place = {}, .held = {}};
    entry.held.push_back(std::move(value));
    node_.entries.push_back(std::move(entry));
    return *this;
  }
  // What was said, if anything was.
  Thing& said(std::string key, std::string_view name) {
    const auto found = beginning_.find(name);
    if (found != beginning_.end() && !found->second.empty())
      add(std::move(key), text(found->second));
    return *this;
  }
  Node node() { return std::move(node_); }

 private:
  const Beginning& beginning_;
  Node node_{.kind = tree::Kind::map};
};

std::string value(const Beginning& beginning, std::string_view key) {
  const auto found = beginning.find(key);
  return found == beginning.end() ? "" : found->second;
}

constexpr const char* kSource = "announcement";

std::string plain(std::string slug) {
  std::replace(slug.begin(), slug.end(), '/', '-');
  return slug;
}

// An id from what a key says; where its letters make none, as in Khmer, the key itself.
std::string id_of(const Beginning& said, std::string_view key) {
  const auto id = plain(exchange::slug(value(said, key)));
  return id.empty() ? std::string(key) : id;
}

std::string publisher_of(const Beginning& said) {
  const bool is_promisor = value(said, "publisher") == value(said, "promisor");
  return id_of(said, is_promisor ? "promisor" : "publisher");
}

// Who promised, and who published it, where that is another.
Node institutions(const Beginning& said) {
  std::vector<Node> all;
  const auto promisor = id_of(said, "promisor");
  const auto publisher = publisher_of(said);
  Thing first(said);
  first.add("id", text(promisor)).said("name", "promisor").said("sector", "sector");
  all.push_back(first.said("country", "country").node());
  if (value(said, "publisher") != value(said, "promisor")) {
    Thing other(said);
    all.push_back(other.add("id", text(publisher)).said("name", "publisher").node());
  }
  return list(std::move(all));
}

Node pledges(const Beginning& said) {
  const auto promisor = id_of(said, "promisor");
  Thing owners(said);
  owners.add("lead", list({text(promisor)}));
  Thing action(said);
  action.add("id", text(id_of(said, "action"))).said("title", "action");
  action.said("kind", "kind").add("owners", owners.node()).said("due", "due");
  Thing pledge(said);
  pledge.add("id", text(id_of(said, "pledge"))).said("title", "pledge");
  pledge.add("made_by", text(promisor)).said("made_on", "made-on").add("source", text(kSource));
  pledge.add("actions", list({action.node()}));
  return list({pledge.node()});
}

Node sources(const Beginning& said) {
  Thing source(said);
  source.add("id", text(kSource)).add("kind", text("publication"));
  source.add("publisher", text(publisher_of(said)));
  return list({source.said("title", "pledge").said("published", "published").node()});
}

Node tree_of(const Beginning& said) {
  Thing tracker(said);
  tracker.said("id", "id").said("title", "title").said("country", "country");
  if (!value(said, "language").empty()) {
    tracker.add("languages", list({text(value(said, "language"))}));
  }
  Thing root(said);
  root.add("tracker", tracker.node());
  if (!value(said, "promisor").empty()) {
    root.add("institutions", institutions(said)).add("pledges", pledges(said));
    root.add("sources", sources(said));
  }
  return root.node();
}

}  // namespace

const std::vector<BeginningKey>& beginning_keys() {
  static const std::vector<BeginningKey> kKeys = {
      {"title", "TEXT", "what is tracked, as its readers would call it", false, true},
      {"id", "ID", "a short name of the tracker: small letters, digits, hyphens"},
      {"language", "TAG", "the language its texts are in, as en or km"},
      {"country", "CODE", "of whose institutions, in two capital letters, as KH"},
      {"promisor", "NAME", "who made the first promise: an office, a party, a government", true},
      {"sector", "WORD", "what the promisor is: ministry, agency, local_government, party, ...",
       true},
      {"pledge", "TEXT", "the promise, in a line", true, true},
      {"made-on", "DATE", "when it was made; a month or a year will do", true, true},
      {"publisher", "NAME", "who published it", true},
      {"published", "DATE", "when it was published", true},
      {"action", "TEXT", "the first part of it that can be checked by itself, in a line", true},
      {"kind", "WORD", "what that is, which tells its steps: measure, law, building, ...", true,
       true},
      {"due", "DATE", "by when it was promised, if that was said", true}};
  return kKeys;
}

std::string beginning_default(const Beginning& beginning, std::string_view key) {
  if (key == "id" && value(beginning, "title").empty()) return "";
  if (key == "id") {
    const auto id = plain(exchange::slug(value(beginning, "title")));
    return id.empty() ? "tracker" : id;
  }
  if (key == "language") return "en";
  if (key == "publisher") return value(beginning, "promisor");
  if (key == "published") return value(beginning, "made-on");
  if (key == "action") return value(beginning, "pledge");
  return "";
}

namespace {

Diagnostics faults_of(const OpenFolder& folders, const Where& where, const std::string& yaml) {
  Diagnostics faults;
  const std::string name = tracker_file(where.tracker).second;
  const auto ladders = find_ladders(folders, where, "", faults);
  const auto disk = in_memory({{name, yaml}});
  // Its files are in memory: all that can be wrong is a fault.
  static_cast<void>(load::load(*disk, name, ladders, faults));
  return faults;
}

}  // namespace

Begun begin(const OpenFolder& folders, const Where& where, const Beginning& beginning) {
  Begun begun{.yaml = tree::yaml_text(tree_of(beginning)), .faults = {}};
  begun.faults = faults_of(folders, where, begun.yaml);
  return begun;
}

Diagnostics wrong_so_far(const OpenFolder& folders, const Where& where,
                         const Beginning& beginning) {
  const auto kinds = kinds_of_actions(folders, where);
  Beginning whole = beginning;
  for (const auto& each : beginning_keys()) {
    auto& said = whole[std::string(each.key)];
    if (!said.empty() || (each.of_promise && value(whole, "promisor").empty())) continue;
    said = beginning_default(whole, each.key);
    if (!said.empty() || !each.needed) continue;
    said = each.key == "kind" && !kinds.empty() ? kinds.front().first : "2000";
  }
  return faults_of(folders, where, tree::yaml_text(tree_of(whole)));
}

std::vector<std::pair<std::string, std::string>> kinds_of_actions(const OpenFolder& folders,
                                                                  const Where& where) {
  std::vector<std::pair<std::string, std::string>> kinds;
  Diagnostics of_ladders;  // told by whatever the kinds are used for
  for (const auto& ladder : find_ladders(folders, where, "", of_ladders)) {
    kinds.emplace_back(ladder.id, ladder.label.in("en"));
  }
  return kinds;
}

}  // namespace sanya::app
