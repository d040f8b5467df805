// SPDX-License-Identifier: Apache-2.0
// Popolo (popoloproject.com): people, organizations, posts and memberships.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/quote.h"
#include "exchange/json_tree.h"
#include "exchange/made_from.h"
#include "tree/canonical.h"

namespace sanya::exchange {
namespace {

using record::LocalText;
using tree::Node;

Node identifiers(const std::string& tracker, const std::string& id) {
  return json_list({json_map({{"scheme", json_text(tracker)}, {"identifier", json_text(id)}})});
}

void add_list(Node& into, const char* key, std::vector<Node> items) {
  if (!items.empty()) add_member(into, key, json_list(std::move(items)));
}

class Writer {
 public:
  Writer(const record::Record& record, std::string_view (*sector)(record::Sector),
         const MadeFrom& made_from)
      : record_(record), sector_(sector), made_from_(made_from) {
    for (const auto& pledge : record.pledges) told_of_[pledge.made_by].insert(pledge.source);
    for (const auto& finding : record.findings) told_of_[finding.claimant].insert(finding.source);
    for (const auto& reading : record.readings) told_of_[reading.claimant].insert(reading.source);
  }

  std::string text() {
    for (const auto& institution : record_.institutions) add(institution);
    for (const auto& person : record_.people) add(person);
    auto meta = about(made_from_);
    add_member(meta, "schema_version", json_number("1"));
    add_member(meta, "left_out", json_list(std::move(left_out_)));
    return tree::canonical_json(json_map({{"persons", json_list(std::move(persons_))},
                                          {"organizations", json_list(std::move(organizations_))},
                                          {"posts", json_list(std::move(posts_))},
                                          {"memberships", json_list(std::move(memberships_))},
                                          {"meta", std::move(meta)}})) +
           "\n";
  }

 private:
  const std::string& language() const { return made_from_.language; }

  // A day known as Popolo can say it; else a line under `left_out`.
  void add_date(Node& into, const char* key, const std::optional<DateField>& date, const char* list,
                const std::string& id) {
    if (!date) return;
    if (auto text = reduced_date(*date); !text.empty()) {
      add_member(into, key, json_text(std::move(text)));
      return;
    }
    left_out_.push_back(json_map({{"list", json_text(list)},
                                  {"id", json_text(id)},
                                  {"key", json_text(key)},
                                  {"edtf", json_text(date->text())}}));
  }

  // What `name` is called in other languages than the one shown.
  void add_translations(std::vector<Node>& into, const LocalText& name) const {
    const auto& shown = name.in(language());
    for (const auto& [tag, text] : name.by_language) {
      if (tag == language() || (text == shown && &text == &shown)) continue;
      into.push_back(json_map({{"name", json_text(text)}, {"lang", json_text(tag)}}));
    }
  }

  std::vector<Node> other_names(const record::Institution& institution) const {
    std::vector<Node> names;
    add_translations(names, institution.name);
    for (const auto& other : institution.other_names) {
      for (const auto& [tag, text] : other.by_language) {
        names.push_back(json_map({{"name", json_text(text)}, {"lang", json_text(tag)}}));
      }
    }
    for (const auto& former : institution.former_names) {
      for (const auto& [tag, text] : former.name.by_language) {
        auto name = json_map({{"name", json_text(text)}, {"lang", json_text(tag)}});
        const auto until = former.until ? reduced_date(*former.until) : "";
        add_text(name, "end_date", until);
        if (former.until && until.empty()) {
          add_text(name, "note", "its name until " + former.until->text() + " (EDTF)");
        }
        names.push_back(std::move(name));
      }
    }
    return names;
  }

  // Where the record has it from: sources of what was promised or said by `id`.
  std::vector<Node> sources(const std::string& id) const {
    std::vector<Node> all;
    const auto found = told_of_.find(id);
    if (found == told_of_.end()) return all;
    for (const auto& each : found->second) {
      const auto* source = record_.source(each);
      const auto link = source ? safe_link(source->url) : "";
      if (link.empty()) continue;
      const auto& title = source->title.in(language());
      all.push_back(json_map(
          {{"url", json_text(link)},
           {"note",
            json_text(fmt::format("{}{}{}, {}", record_.name_of(source->publisher, language()),
                                  title.empty() ? "" : ": ", title, source->published.text()))}}));
    }
    return all;
  }

  void add(const record::Institution& institution) {
    constexpr const char* kList = "organizations";
    auto it = json_map({{"id", json_text(institution.id)},
                        {"name", json_text(institution.name.in(language()))},
                        {"identifiers", identifiers(made_from_.tracker, institution.id)}});
    add_list(it, "other_names", other_names(institution));
    add_text(it, "classification", std::string(sector_(institution.sector)));
    add_text(it, "parent_id", institution.part_of);
    if (!institution.country.empty()) {
      add_member(it, "area",
                 json_map({{"id", json_text(institution.country)},
                           {"identifier", json_text(institution.country)},
                           {"classification", json_text("country")}}));
    }
    add_date(it, "founding_date", institution.founded, kList, institution.id);
    add_date(it, "dissolution_date", institution.dissolved, kList, institution.id);
    if (auto link = safe_link(institution.url); !link.empty()) {
      add_list(it, "links", {json_map({{"url", json_text(std::move(link))}})});
    }
    add_list(it, "sources", sources(institution.id));
    organizations_.push_back(std::move(it));
  }

  void add(const record::Person& person) {
    auto it = json_map({{"id", json_text(person.id)},
                        {"name", json_text(person.name.in(language()))},
                        {"identifiers", identifiers(made_from_.tracker, person.id)}});
    std::vector<Node> names;
    add_translations(names, person.name);
    add_list(it, "other_names", std::move(names));
    add_list(it, "sources", sources(person.id));
    persons_.push_back(std::move(it));
    for (const auto& post : person.posts) add(person, post);
  }

  void add(const record::Person& person, const record::Post& post) {
    const auto post_id = post.at + "/" + post.title;
    if (posts_known_.insert(post_id).second) {
      posts_.push_back(json_map({{"id", json_text(post_id)},
                                 {"label", json_text(post.title)},
                                 {"organization_id", json_text(post.at)}}));
    }
    auto id = person.id + "/" + post_id;
    const auto times = std::count_if(
        person.posts.begin(), person.posts.end(),
        [&](const auto& other) { return other.at == post.at && other.title == post.title; });
    const auto& begins = post.term.from ? post.term.from : post.term.until;
    if (times > 1 && begins) id += "/" + begins->text();
    auto it = json_map({{"id", json_text(id)},
                        {"person_id", json_text(person.id)},
                        {"organization_id", json_text(post.at)},
                        {"post_id", json_text(post_id)},
                        {"role", json_text(post.title)}});
    add_date(it, "start_date", post.term.from, "memberships", id);
    add_date(it, "end_date", post.term.until, "memberships", id);
    memberships_.push_back(std::move(it));
  }

  const record::Record& record_;
  std::string_view (*sector_)(record::Sector);
  const MadeFrom& made_from_;
  std::map<std::string, std::set<std::string>> told_of_;  // sources by who speaks in them
  std::vector<Node> persons_;
  std::vector<Node> organizations_;
  std::vector<Node> posts_;
  std::vector<Node> memberships_;
  std::set<std::string> posts_known_;
  std::vector<Node> left_out_;  // days that Popolo cannot say
};

}  // namespace

std::string popolo(const record::Record& record, std::string_view (*sector)(record::Sector),
                   const MadeFrom& made_from) {
  return Writer(record, sector, made_from).text();
}

}  // namespace sanya::exchange
