// SPDX-License-Identifier: Apache-2.0
// Every id that is named is there; publishers named in words become ids.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "load/check.h"

namespace sanya::load {

namespace {

using record::Written;

// Suggestions compare with every id there is: enough for people, bounded for the rest.
constexpr int kSuggestions = 100;

class References {
 public:
  explicit References(Checking& checking)
      : record_(checking.record), spoiled_(checking.spoiled), faults_(checking.faults) {}

  void institution(const std::string& id, const Place& at) {
    if (id.empty() || record_.institution(id) || spoiled_.institutions) return;
    missing("institution", id, at, candidates(record_.institutions));
  }
  void actor(const std::string& id, const Place& at) {
    if (id.empty() || record_.institution(id) || record_.person(id)) return;
    if (spoiled_.institutions || spoiled_.people) return;
    missing("institution or person", id, at, candidates(record_.institutions, record_.people));
  }
  void place(const std::string& id, const Place& at) {
    if (id.empty() || record_.place_name(id) || spoiled_.places) return;
    missing("place", id, at, candidates(record_.places));
  }
  void indicator(const std::string& id, const Place& at) {
    if (id.empty() || record_.indicator(id) || spoiled_.indicators) return;
    missing("indicator", id, at, candidates(record_.indicators));
  }
  void mandate(const std::string& id, const Place& at) {
    if (id.empty() || record_.mandate(id) || spoiled_.mandates) return;
    missing("mandate", id, at, candidates(record_.mandates));
  }
  void pledge(const std::string& id, const Place& at) {
    if (id.empty() || record_.pledge(id) || spoiled_.pledges) return;
    missing("pledge", id, at, candidates(record_.pledges));
  }
  void source(const std::string& id, const Place& at) {
    if (id.empty() || record_.source(id) || spoiled_.sources) return;
    missing("source", id, at, candidates(record_.sources));
  }
  void source_or_institution(const std::string& id, const Place& at) {
    if (id.empty() || record_.source(id) || record_.institution(id)) return;
    if (spoiled_.sources || spoiled_.institutions) return;
    missing("source or institution", id, at, candidates(record_.sources, record_.institutions));
  }
  void action(const std::string& id, const Place& at) {
    if (id.empty() || record_.action(id)) return;
    const record::Pledge* owner = record_.pledge(id.substr(0, id.find('/')));
    if (!owner && spoiled_.pledges) return;
    if (owner && std::any_of(owner->actions.begin(), owner->actions.end(),
                             [](const record::Action& one) { return one.id.ends_with('/'); }))
      return;
    std::vector<std::string_view> known;
    for (const record::Pledge& pledge : record_.pledges) {
      if (suggested_ >= kSuggestions) break;
      for (const record::Action& one : pledge.actions) known.push_back(one.id);
    }
    missing("action", id, at, known);
  }
  void part(const std::string& id, const record::Action& action, const Place& at) {
    const std::vector<std::string_view> known = ids(action.parts);
    if (std::find(known.begin(), known.end(), id) != known.end()) return;
    if (std::find(known.begin(), known.end(), "") != known.end()) return;
    missing("part of " + action.id, id, at, known);
  }

  // Each id of a list under `key`.
  template <class Check>
  void each(const std::vector<std::string>& list, const Written& written, const Place& thing,
            std::string_view key, Check check) {
    for (std::size_t i = 0; i < list.size(); ++i)
      (this->*check)(list[i], written.of(thing, key, static_cast<int>(i)));
  }

 private:
  // What may have been meant; nothing once enough has been suggested.
  template <class... T>
  std::vector<std::string_view> candidates(const std::vector<T>&... lists) const {
    return suggested_ < kSuggestions ? ids(lists...) : std::vector<std::string_view>{};
  }
  template <class... T>
  static std::vector<std::string_view> ids(const std::vector<T>&... lists) {
    std::vector<std::string_view> all;
    (std::for_each(lists.begin(), lists.end(), [&](const T& thing) { all.push_back(thing.id); }),
     ...);
    return all;
  }

  void missing(std::string_view noun, const std::string& id, const Place& at,
               const std::vector<std::string_view>& known) {
    std::string help = suggested_++ < kSuggestions ? did_you_mean(id, known) : std::string();
    if (help.empty() && noun == "action" && id.find('/') == std::string::npos)
      help = "write an action as `pledge/action`";
    faults_.error(Fault::unknown_id, at, fmt::format("there is no {} \"{}\"", noun, id),
                  std::move(help));
  }

  const record::Record& record_;
  const Spoiled& spoiled_;
  Diagnostics& faults_;
  int suggested_ = 0;
};

void check_institutions(const record::Record& record, References& want) {
  for (const record::Institution& one : record.institutions) {
    want.institution(one.controlled_by, one.written.of(one.place, "controlled_by"));
    want.institution(one.part_of, one.written.of(one.place, "part_of"));
    want.each(one.succeeded_by, one.written, one.place, "succeeded_by", &References::institution);
  }
  for (const record::Person& person : record.people)
    for (const record::Post& post : person.posts)
      want.institution(post.at, post.written.of(post.place, "at"));
  for (const record::PlaceName& one : record.places)
    want.place(one.part_of, one.written.of(one.place, "part_of"));
  for (const record::Mandate& one : record.mandates)
    want.actor(one.holder, one.written.of(one.place, "holder"));
  for (const record::Reply& one : record.replies) {
    want.institution(one.institution, one.written.of(one.place, "institution"));
    want.each(one.about, one.written, one.place, "about", &References::action);
  }
  for (const record::Override& one : record.overrides)
    want.action(one.action, one.written.of(one.place, "action"));
  for (const record::Correction& one : record.corrections)
    want.each(one.concerns, one.written, one.place, "concerns", &References::action);
}

void check_action(const record::Action& action, References& want) {
  const Written& written = action.written;
  const Place& at = action.place;
  want.each(action.owners.lead, written, at, "lead", &References::institution);
  want.each(action.owners.partner, written, at, "partner", &References::institution);
  want.each(action.owners.co_funder, written, at, "co_funder", &References::institution);
  want.each(action.funded_by, written, at, "funded_by", &References::institution);
  want.each(action.depends_on, written, at, "depends_on", &References::action);
  want.each(action.repeats, written, at, "repeats", &References::action);
  want.action(action.supersedes, written.of(at, "supersedes"));
  want.each(action.places, written, at, "places", &References::place);
  for (const record::Part& part : action.parts)
    want.place(part.located, part.written.of(part.place, "place"));
  if (action.target)
    want.indicator(action.target->indicator,
                   action.target->written.of(action.target->place, "indicator"));
  int index = 0;
  for (const auto& [dissolved, successor] : action.successors) {
    want.institution(dissolved, written.of(at, "successor of", index));
    want.institution(successor, written.of(at, "successor", index));
    ++index;
  }
}

void check_pledges(const record::Record& record, References& want) {
  for (const record::Pledge& pledge : record.pledges) {
    const Written& written = pledge.written;
    want.actor(pledge.made_by, written.of(pledge.place, "made_by"));
    want.source(pledge.source, written.of(pledge.place, "source"));
    want.mandate(pledge.mandate, written.of(pledge.place, "mandate"));
    want.each(pledge.places, written, pledge.place, "places", &References::place);
    for (const record::Action& action : pledge.actions) check_action(action, want);
  }
}

void check_about(const record::About& about, const record::Record& record, References& want) {
  const Written& written = about.written;
  if (about.action.empty())
    want.pledge(about.pledge, written.of(about.place, "pledge"));
  else
    want.action(about.action, written.of(about.place, "action"));
  const record::Action* action = record.action(about.action);
  for (std::size_t i = 0; action && i < about.parts.size(); ++i)
    want.part(about.parts[i], *action, written.of(about.place, "parts", static_cast<int>(i)));
}

void check_evidence(const record::Record& record, References& want) {
  for (const record::SourceItem& one : record.sources) {
    want.source_or_institution(one.syndicated_from, one.written.of(one.place, "syndicated_from"));
    want.each(one.retracts, one.written, one.place, "retracts", &References::source);
  }
  for (const record::Finding& one : record.findings) {
    want.source(one.source, one.written.of(one.place, "source"));
    if (one.claimant_given) want.actor(one.claimant, one.written.of(one.place, "claimant"));
    want.each(one.places, one.written, one.place, "places", &References::place);
    for (const record::About& about : one.about) check_about(about, record, want);
  }
  for (const record::Reading& one : record.readings) {
    want.indicator(one.indicator, one.written.of(one.place, "indicator"));
    want.source(one.source, one.written.of(one.place, "source"));
    if (one.claimant_given) want.actor(one.claimant, one.written.of(one.place, "claimant"));
    if (one.action.empty())
      want.pledge(one.pledge, one.written.of(one.place, "pledge"));
    else
      want.action(one.action, one.written.of(one.place, "action"));
  }
  for (const record::Search& one : record.searches) {
    want.pledge(one.pledge, one.written.of(one.place, "pledge"));
    want.each(one.actions, one.written, one.place, "actions", &References::action);
  }
}

// Every name under which an institution may be called: (name, ids of those that bear it).
std::map<std::string, std::vector<std::string>> names_of(const record::Record& record) {
  std::map<std::string, std::vector<std::string>> names;
  const auto add = [&](const record::LocalText& local, const std::string& id) {
    for (const auto& [tag, text] : local.by_language) {
      std::vector<std::string>& bearers = names[text];
      if (bearers.empty() || bearers.back() != id) bearers.push_back(id);
    }
  };
  for (const record::Institution& one : record.institutions) {
    if (one.id.empty()) continue;
    add(one.name, one.id);
    for (const record::LocalText& other : one.other_names) add(other, one.id);
    for (const record::Institution::FormerName& former : one.former_names) add(former.name, one.id);
  }
  return names;
}

}  // namespace

void resolve_publishers(Checking& checking) {
  record::Record& record = checking.record;
  const auto names = names_of(record);
  std::vector<std::string_view> known;
  for (const auto& [name, bearers] : names) known.push_back(name);
  for (const record::Institution& one : record.institutions) known.push_back(one.id);
  int suggested = 0;
  for (record::SourceItem& source : record.sources) {
    if (source.publisher.empty() || record.institution(source.publisher)) continue;
    const Place at = source.written.of(source.place, "publisher");
    const auto found = names.find(source.publisher);
    if (found != names.end() && found->second.size() == 1) {
      source.publisher = found->second.front();
    } else if (found != names.end()) {
      checking.faults.error(Fault::ambiguous_publisher, at,
                            fmt::format("several institutions are called \"{}\": {}",
                                        source.publisher, fmt::join(found->second, ", ")),
                            "write the id of the one that is meant");
    } else if (!checking.spoiled.institutions) {
      std::string help = suggested++ < kSuggestions ? did_you_mean(source.publisher, known) : "";
      if (help.empty()) help = "add the publisher under `institutions:`";
      checking.faults.error(Fault::unknown_publisher, at,
                            fmt::format("no institution is called \"{}\"", source.publisher),
                            std::move(help));
    }
  }
  const auto fill = [&](auto& thing) {
    const record::SourceItem* source = record.source(thing.source);
    if (!thing.claimant_given && source) thing.claimant = source->publisher;
  };
  for (record::Finding& finding : record.findings) fill(finding);
  for (record::Reading& reading : record.readings) fill(reading);
}

void check_references(Checking& checking) {
  References want(checking);
  check_institutions(checking.record, want);
  check_pledges(checking.record, want);
  check_evidence(checking.record, want);
}

}  // namespace sanya::load
