// SPDX-License-Identifier: Apache-2.0
// One row an action and a pledge: everything a reader asks about it in one place.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "report/parts.h"

namespace sanya::report {
namespace {

constexpr std::string_view kLacks[] = {"measure", "baseline", "scope", "text"};
constexpr std::string_view kComparisons[] = {"at_least", "at_most", "exactly"};
constexpr std::string_view kClarity[] = {"clear", "weak", "not_a_commitment"};
constexpr std::string_view kPublished[] = {"published", "partial", "unpublished"};
constexpr std::string_view kFound[] = {"nothing", "something"};

std::string key(std::string_view group, std::string_view word) {
  return fmt::format("{}.{}", group, word);
}

std::string target_text(const Making& making, const record::Target& target) {
  const record::Indicator* indicator = making.record.indicator(target.indicator);
  std::string value = target.word.empty() ? target.value.text() : target.word;
  if (indicator != nullptr && !indicator->unit.empty()) {
    value += " " + making.in(indicator->unit);
  }
  return making.words.say(
      key("target", kComparisons[static_cast<std::size_t>(target.comparison)]),
      {{"indicator", indicator == nullptr ? target.indicator : making.in(indicator->name)},
       {"value", value}});
}

std::vector<std::string> titles(const Making& making, const std::vector<std::string>& actions) {
  std::vector<std::string> out;
  for (const std::string& action : actions) out.push_back(making.link(action).title);
  return out;
}

void add_terms_of_time(const Making& making, const record::Action& action,
                       std::vector<std::string>& out) {
  const Words& words = making.words;
  if (!action.recurrence) return;
  out.push_back(words.say("term.every", {{"duration", to_text(action.recurrence->every)}}));
  if (action.recurrence->until) {
    out.push_back(words.say("term.until", {{"date", words.date(*action.recurrence->until).text}}));
  }
}

// What the action waits for, and what of it is settled, each with its answer.
void add_dependencies(const Making& making, const record::Action& action,
                      std::vector<std::string>& out) {
  std::vector<std::string> open;
  std::vector<std::string> settled;
  for (const auto& id : action.depends_on) {
    std::string text = making.link(id).title;
    if (const auto* verdict = making.verdict(making.input.now.headline, id)) {
      text += " (" + make_answer(making, *verdict).text + ")";
    }
    (may_be_open(making, id) ? open : settled).push_back(std::move(text));
  }
  if (!open.empty()) {
    out.push_back(making.words.say("term.waits", {{"actions", making.words.listed(open)}}));
  }
  if (!settled.empty()) {
    out.push_back(making.words.say("term.depends", {{"actions", making.words.listed(settled)}}));
  }
}

// What else binds the action, a sentence each.
std::vector<std::string> make_terms(const Making& making, const record::Action& action) {
  const Words& words = making.words;
  std::vector<std::string> out;
  if (action.polarity == record::Action::Polarity::keep) out.push_back(words.say("term.keep"));
  if (action.target) out.push_back(target_text(making, *action.target));
  add_terms_of_time(making, action, out);
  if (!action.condition.empty()) {
    out.push_back(words.say("term.condition", {{"condition", action.condition}}));
  }
  add_dependencies(making, action, out);
  if (!action.repeats.empty()) {
    out.push_back(
        words.say("term.repeats", {{"actions", words.listed(titles(making, action.repeats))}}));
  }
  if (!action.supersedes.empty()) {
    out.push_back(
        words.say("term.supersedes", {{"actions", making.link(action.supersedes).title}}));
  }
  std::vector<std::string> later;
  for (const record::Pledge& pledge : making.pledges) {
    for (const auto& other : pledge.actions) {
      if (other.supersedes == action.id) later.push_back(making.link(other.id).title);
    }
  }
  if (!later.empty()) {
    out.push_back(words.say("term.superseded", {{"actions", words.listed(later)}}));
  }
  const std::string lacks = lacks_text(making, action);
  if (!lacks.empty()) out.push_back(words.say("term.lacks", {{"what", lacks}}));
  for (const std::string& label : making.flags(action)) {
    out.push_back(words.say("term.flag", {{"label", label}}));
  }
  return out;
}

std::vector<Owner> make_owners_of(const Making& making, const record::Action& action) {
  std::vector<Owner> out;
  const auto add = [&](const std::vector<std::string>& ids, std::string_view role) {
    for (const std::string& id : ids) {
      Owner owner = make_owner(making, &action, id);
      owner.role = role;
      owner.role_label = making.words.say(key("role", role));
      out.push_back(std::move(owner));
    }
  };
  add(action.owners.lead, "lead");
  add(action.owners.partner, "partner");
  add(action.owners.co_funder, "co_funder");
  return out;
}

std::vector<SearchRow> make_searches(const Making& making, const std::string& action) {
  std::vector<SearchRow> out;
  auto found = making.searches.find(action);
  if (found == making.searches.end()) return out;
  for (const record::Search* search : found->second) {
    out.push_back(
        {.id = search->id,
         .day = making.words.day(search->day),
         .by = search->by,
         .where = making.words.listed(search->where),
         .query = search->query,
         .found = making.words.say(key("found", kFound[static_cast<std::size_t>(search->found)])),
         .note = search->note});
  }
  return out;
}

std::string answer_label(const Making& making, const std::string& question,
                         const std::string& word) {
  const record::Verdict alone{.question = question, .answer = word};
  return make_answer(making, alone).text;
}

// "without The Paper it would be: Claimed".
std::string fall_text(const Making& making, const record::Fragility& fragility,
                      const record::Fragility::Fall& fall) {
  std::vector<std::string> voices;
  for (const auto& voice : fall.voices) voices.push_back(making.name(voice));
  record::Verdict then{.question = fragility.question, .answer = fall.answers.front()};
  for (std::size_t i = 1; i < fall.answers.size(); ++i) {
    then.alternatives.push_back({.answer = fall.answers[i]});
  }
  return making.words.say(
      voices.size() == 1 ? "rests.without" : "rests.without_all",
      {{"voices", making.words.listed(voices)}, {"answer", make_answer(making, then).text}});
}

// On how few voices the headline answer rests, and what stands on the word of its own side alone.
std::vector<std::string> make_rests_on(const Making& making, const std::string& unit) {
  std::vector<std::string> sentences;
  const auto found = making.fragility.find(unit);
  if (found == making.fragility.end()) return sentences;
  const record::Fragility& fragility = *found->second;
  std::vector<std::string> falls;
  for (const auto& fall : fragility.falls) falls.push_back(fall_text(making, fragility, fall));
  if (!falls.empty()) {
    const bool each = fragility.falls.front().voices.size() == 1;
    const std::string_view rests = !each               ? "rests.several"
                                   : falls.size() == 1 ? "rests.one"
                                                       : "rests.each";
    sentences.push_back(
        making.words.say(rests, {{"falls", fmt::format("{}", fmt::join(falls, "; "))}}));
  }
  if (!fragility.own_word.empty()) {
    sentences.push_back(making.words.say(
        "rests.own_word",
        {{"findings", making.told(fmt::format("{}", fmt::join(fragility.own_word, ", ")))}}));
  }
  return sentences;
}

// What is in force first; then what has expired, told as such. A word that the pack does not have
// is left out: it is of another method.
std::vector<OverrideRow> make_overrides(const Making& making, const std::string& action) {
  std::vector<OverrideRow> out;
  std::vector<OverrideRow> expired;
  for (const record::Override& given : making.record.overrides) {
    const auto in_force = record::in_force(given, making.asked.until);
    if (given.action != action || in_force == record::InForce::not_yet) continue;
    const auto question = making.questions.find(given.question);
    const auto* computed = making.verdict(given.question, action);
    if (question == making.questions.end() || computed == nullptr) continue;
    const auto& scale = question->second->answers;
    if (std::none_of(scale.begin(), scale.end(),
                     [&](const auto& answer) { return answer.word == given.answer; })) {
      continue;
    }
    const bool over = in_force == record::InForce::expired;
    (over ? expired : out)
        .push_back({.question = making.in(question->second->label),
                    .answer = answer_label(making, given.question, given.answer),
                    .computed = make_answer(making, *computed).text,
                    .reason = given.reason,
                    .author = given.author,
                    .made_on = making.words.day(given.made_on),
                    .expires = given.expires ? making.words.day(*given.expires) : std::string(),
                    .expired = over,
                    .differs = possible_words(*computed) != std::vector{given.answer}});
  }
  out.insert(out.end(), expired.begin(), expired.end());
  return out;
}

std::vector<PeriodRow> make_periods(const Making& making, const std::string& action) {
  std::map<std::string, std::vector<Answer>> by_day;
  auto found = making.periods.find(action);
  if (found == making.periods.end()) return {};
  for (const record::Verdict* verdict : found->second) {
    const std::string begins = verdict->unit.substr(verdict->unit.find('@') + 1);
    by_day[begins].push_back(make_answer(making, *verdict));
  }
  std::vector<PeriodRow> out;
  for (auto& [begins, answers] : by_day) {
    auto day = parse_day(begins);
    out.push_back({.begins = day ? making.words.day(*day) : begins, .answers = answers});
  }
  return out;
}

std::vector<Answer> other_answers(const Making& making, std::string_view unit,
                                  record::Verdict::Unit kind) {
  std::vector<Answer> out;
  for (const record::QuestionText& question : making.input.now.questions) {
    if (question.question == making.input.now.headline || question.unit != kind) continue;
    const auto* verdict = making.verdict(question.question, unit);
    if (verdict != nullptr) out.push_back(make_answer(making, *verdict));
  }
  return out;
}

ActionRow make_action(const Making& making, const record::Pledge& pledge,
                      const record::Action& action) {
  const record::Ladder* ladder = record::find_ladder(making.input.ladders, action.kind);
  ActionRow row{
      .link = making.link(action.id),
      .pledge = pledge.id,
      .pledge_title = making.in(pledge.title),
      .text = action.text,
      .kind = ladder == nullptr || ladder->label.empty() ? action.kind : making.in(ladder->label),
      .owners = make_owners_of(making, action),
      .due = {},
      .terms = make_terms(making, action),
      .note = action.note,
      .headline = {},
      .answers = other_answers(making, action.id, record::Verdict::Unit::action),
      .periods = make_periods(making, action.id),
      .evidence = make_evidence(making, &action, pledge),
      .searches = make_searches(making, action.id),
      .gaps = make_gaps(making, action.id),
      .rests_on = make_rests_on(making, action.id),
      .overrides = make_overrides(making, action.id),
      .open = surely_open(making, action.id),
      .maybe_open = may_be_open(making, action.id)};
  if (action.due) row.due = making.words.date(*action.due);
  row.parts = make_parts(making, action, row.evidence);
  if (const auto* verdict = making.verdict(making.input.now.headline, action.id)) {
    row.headline = make_answer(making, *verdict);
  } else {
    row.headline.text = making.words.say("answer.none");
  }
  for (const record::Reply& reply : making.record.replies) {
    const bool about =
        std::find(reply.about.begin(), reply.about.end(), action.id) != reply.about.end();
    if (about && reply.asked_on <= making.asked.until) {
      row.replies.push_back(make_reply(making, reply));
    }
  }
  return row;
}

PledgeRow make_pledge(const Making& making, const record::Pledge& pledge) {
  PledgeRow row{
      .id = pledge.id,
      .anchor = anchor("pledge", pledge.id),
      .title = making.in(pledge.title),
      .made_by = making.name(pledge.made_by),
      .made_on = making.words.date(pledge.made_on),
      .source = making.source_number(pledge.source),
      .clarity =
          making.words.say(key("clarity", kClarity[static_cast<std::size_t>(pledge.clarity)])),
      .commits = pledge.clarity != record::Pledge::Clarity::not_a_commitment,
      .published =
          making.words.say(key("published", kPublished[static_cast<std::size_t>(pledge.text)])),
      .points_announced = std::nullopt,
      .points_missing = missing_points(pledge),
      .note = pledge.note,
      .answers = other_answers(making, pledge.id, record::Verdict::Unit::pledge),
      .evidence = make_evidence(making, nullptr, pledge),
      .actions = {},
      .open = {}};
  if (pledge.points_announced) row.points_announced = static_cast<int>(*pledge.points_announced);
  int open = 0;
  int maybe = 0;
  for (const record::Action& action : pledge.actions) {
    row.actions.push_back(making.link(action.id));
    open += surely_open(making, action.id) ? 1 : 0;
    maybe += may_be_open(making, action.id) ? 1 : 0;
  }
  const int of = static_cast<int>(pledge.actions.size());
  row.open = make_count(making.words, open, maybe, of, of);
  return row;
}

}  // namespace

std::string lacks_text(const Making& making, const record::Action& action) {
  std::vector<std::string> lacks;
  for (auto lack : action.lacks) {
    lacks.push_back(making.words.say(key("lack", kLacks[static_cast<std::size_t>(lack)])));
  }
  return making.words.listed(lacks);
}

int missing_points(const record::Pledge& pledge) {
  const auto announced = pledge.points_announced.value_or(0);
  const auto known = static_cast<std::int64_t>(pledge.actions.size());
  return announced > known ? static_cast<int>(announced - known) : 0;
}

int not_commitments(const std::vector<std::reference_wrapper<const record::Pledge>>& pledges) {
  return static_cast<int>(
      std::count_if(pledges.begin(), pledges.end(), [](const record::Pledge& pledge) {
        return pledge.clarity == record::Pledge::Clarity::not_a_commitment;
      }));
}

std::vector<ActionRow> make_actions(const Making& making) {
  std::vector<ActionRow> out;
  for (const record::Pledge& pledge : making.pledges) {
    for (const record::Action& action : pledge.actions) {
      out.push_back(make_action(making, pledge, action));
    }
  }
  tell_once(making.words, out);
  return out;
}

std::vector<PledgeRow> make_pledges(const Making& making) {
  std::vector<PledgeRow> out;
  for (const record::Pledge& pledge : making.pledges) {
    out.push_back(make_pledge(making, pledge));
  }
  return out;
}

}  // namespace sanya::report
