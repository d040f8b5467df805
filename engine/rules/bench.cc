// SPDX-License-Identifier: Apache-2.0
#include "rules/bench.h"

#include <algorithm>
#include <bit>

#include "rules/position.h"
#include "rules/texts.h"

namespace sanya::rules {
namespace {

using record::Operation;

constexpr std::size_t kMostRounds = 60;  // periods that evidence is laid out for
constexpr int kMostVoicesAtOnce = 4;     // of one kind, laid out side by side
constexpr int kWorldsOfNow = 300;        // evaluations spent on what the record itself leaves open

Trial outcome_of(Evaluation& evaluation, const UnitRef& unit, int question, int worlds) {
  const AnswerSet possible = evaluation.answered(unit, question).possible;
  if (std::has_single_bit(possible)) return {possible, true};
  Trial outcome{0, true};
  for (const auto& one : possible_answers(evaluation, unit, question, worlds)) {
    outcome.possible |= AnswerSet{1} << one.answer;
    outcome.proved = outcome.proved && one.proved;
  }
  return outcome;
}

std::vector<std::string> owned(const std::vector<std::string_view>& texts) {
  return {texts.begin(), texts.end()};
}

bool stands_against(const Facts& facts, const FindingRow& row) {
  const auto* milestone = facts.milestone(row);
  return row.bearing == record::Bearing::contradicts ||
         (milestone != nullptr && milestone->effect != record::Effect::advances);
}

bool only_owner(const std::vector<std::string>& relations) {
  return relations.size() == 1 && relations.front() == "owner";
}

}  // namespace

Bench::Bench(record::Record alone, const std::string& action, const Pack& pack, const Asked& asked,
             int question, Reach& reach)
    : alone_(std::move(alone)),
      action_(action),
      pack_(pack),
      asked_(asked),
      question_(question),
      reach_(reach) {
  plan_evidence();
  plan_readings();
  plan_search();
  plan_rounds();
  build();
  plan_settlements();
  lay({});
  note_heard();
  drop_met_periods();
  plan_pins();
  const auto& owners = this->action().owners;
  if (owners.lead.empty() && reach_.asks_owner()) {
    items_.push_back({.operation = {.kind = Operation::Kind::owner}, .aside = true});
  }
}

Day Bench::last_day() const {
  return std::min(asked_.as_of, asked_.published_by.value_or(asked_.as_of));
}

// The day asked for; the promised day, where it has passed; and the last period that is due.
std::vector<DayRange> Bench::days_worth_trying() const {
  const auto& action = this->action();
  const Day last = last_day();
  std::vector<DayRange> days = {{last, last}};
  if (reach_.asks_due() && action.due && action.due->limit() < last) {
    days.push_back({action.due->limit(), action.due->limit()});
  }
  if (const auto due = due_periods(); !due.empty()) {
    days.push_back({due.back().last, due.back().last});
  }
  return days;
}

// Where the day on which they begin is known.
std::vector<DayRange> Bench::due_periods() const {
  const auto& recurrence = action().recurrence;
  const auto* pledge = alone_.pledge(action().pledge);
  std::vector<DayRange> periods;
  if (!recurrence || pledge == nullptr) return periods;
  const auto& every = recurrence->every;
  const auto& from = recurrence->from ? *recurrence->from : pledge->made_on;
  if ((every.months <= 0 && every.days <= 0) || !from.is_exact()) return periods;
  const Day last = last_day();
  for (int number = 0; number < kMostPeriods; ++number) {
    const auto starts = [&](int n) {
      return from.earliest() + Duration{every.months * n, every.days * n};
    };
    const Day end{starts(number + 1).number - 1};
    const bool over = recurrence->until && recurrence->until->limit() < starts(number);
    if (end + recurrence->grace >= asked_.as_of || end > last || over) break;
    periods.push_back({starts(number), end});
  }
  return periods;
}

// Evidence for each due period, of the kinds that give it its best answer.
void Bench::plan_rounds() {
  const auto* ladder = find_ladder(pack_.ladders, action().kind);
  const auto periods = due_periods();
  if (ladder == nullptr || periods.empty() || periods.size() > kMostRounds) return;
  for (const auto& sort : reach_.evidence(*ladder)) {
    if (!meet(sort.sets, reach_.periods())) continue;
    auto& round = rounds_.emplace_back();
    for (const auto& days : periods) {
      round.push_back(static_cast<int>(items_.size()));
      add({.kind = Operation::Kind::evidence,
           .relations = owned(sort.relations),
           .official = sort.official,
           .milestone = sort.milestone->id,
           .extent = sort.extent,
           .on = {days.last, days.last}},
          sort.sets, From::findings, 1);
      items_.back().of_round = true;
    }
  }
}

void Bench::drop_met_periods() {
  for (auto& round : rounds_) {
    int period = 0;
    std::erase_if(round, [&](int) { return met({Unit::period, unit_.index, period++}); });
  }
}

// Whether each question asked of the period has an answer that none is better than.
bool Bench::met(const UnitRef& period) {
  for (std::size_t q = 0; q < pack_.questions.size(); ++q) {
    const auto& question = pack_.questions[q];
    if (question.unit != Unit::period || question.rules.empty()) continue;
    const AnswerSet possible = evaluation_->answered(period, static_cast<int>(q)).possible;
    for (std::size_t a = 0; a < question.scale.size(); ++a) {
      const auto beats = [&](const Answer& other) {
        return other.better_than == static_cast<int>(a);
      };
      const bool best = question.scale[a].better_than >= 0 &&
                        std::none_of(question.scale.begin(), question.scale.end(), beats);
      if (((possible >> a) & 1) != 0 && !best) return false;
    }
  }
  return true;
}

void Bench::add(const Operation& operation, const SetMask& sets, From from, int copies) {
  const Interval days{operation.on.first.number, operation.on.last.number};
  for (int copy = 0; copy < copies; ++copy) {
    items_.push_back(
        {.operation = operation, .sets = sets, .from = from, .days = days, .further = copy > 0});
  }
}

void Bench::plan_evidence() {
  const auto* ladder = find_ladder(pack_.ladders, action().kind);
  if (ladder == nullptr) return;
  for (const auto& days : days_worth_trying()) {
    for (const auto& sort : reach_.evidence(*ladder)) {
      Operation operation{.kind = Operation::Kind::evidence,
                          .relations = owned(sort.relations),
                          .official = sort.official,
                          .milestone = sort.milestone->id,
                          .extent = sort.extent,
                          .on = days};
      const bool owner = only_owner(operation.relations);
      const auto& owners = action().owners;
      if (owner && owners.lead.empty() && owners.partner.empty()) continue;
      const int copies =
          sort.official || owner ? 1 : std::min(reach_.most_counted(), kMostVoicesAtOnce);
      const bool named = sort.extent == record::Extent::part && reach_.asks_parts();
      if (!named || action().parts.empty()) {
        add(operation, sort.sets, From::findings, copies);
        continue;
      }
      for (const auto& part : action().parts) {
        operation.parts = {part.id};
        add(operation, sort.sets, From::findings, 1);
      }
    }
  }
}

void Bench::plan_readings() {
  const auto& target = action().target;
  const auto* indicator = target ? alone_.indicator(target->indicator) : nullptr;
  if (indicator == nullptr) return;
  for (const auto& days : days_worth_trying()) {
    for (const auto& sort : reach_.readings()) {
      const auto relations = owned(sort.relations);
      if (only_owner(relations) && action().owners.lead.empty()) continue;
      add({.kind = Operation::Kind::reading,
           .relations = relations,
           .on = days,
           .value = target->word.empty() ? target->value.text() : target->word},
          sort.sets, From::readings, 1);
    }
  }
}

void Bench::plan_search() {
  const auto& sets = reach_.searches();
  if (std::find(sets.begin(), sets.end(), true) == sets.end()) return;
  add({.kind = Operation::Kind::search, .on = {asked_.as_of, asked_.as_of}}, sets, From::searches,
      1);
}

// Everything added to one record, each dated anywhere between the pledge and its own last day.
void Bench::build() {
  laid_out_ = alone_;
  const auto* pledge = alone_.pledge(action().pledge);
  for (std::size_t i = 0; i < items_.size(); ++i) {
    Operation wide = items_[i].operation;
    if (pledge != nullptr && wide.kind != Operation::Kind::search) {
      wide.on.first = std::min(wide.on.first, pledge->made_on.earliest());
    }
    laid_out_ = with_operation(std::move(laid_out_), action_, wide, asked_, static_cast<int>(i));
  }
  facts_ = std::make_unique<Facts>(laid_out_, pack_, asked_);
  evaluation_ = std::make_unique<Evaluation>(*facts_, pack_, asked_);
  unit_ = {Unit::action, facts_->action_position(action_), 0};
  for (std::size_t v = 0; v < facts_->variables().size(); ++v) {
    wholes_.push_back(evaluation_->hull(static_cast<std::int32_t>(v)));
  }
  find_rows();
}

// What was added stands behind all else, in the order it was added.
void Bench::find_rows() {
  std::vector<std::vector<int>> of_kind(kSources);
  for (std::size_t i = 0; i < items_.size(); ++i) {
    of_kind[static_cast<std::size_t>(items_[i].from)].push_back(static_cast<int>(i));
  }
  const auto own = [&](From from, std::size_t known, std::int32_t entry) -> Item* {
    const auto behind = static_cast<std::size_t>(entry);
    if (behind < known) return nullptr;
    return &items_[at(of_kind[static_cast<std::size_t>(from)][behind - known])];
  };
  const Rows findings = facts_->finding_rows(unit_.index);
  for (auto row = findings.first; row < findings.last; ++row) {
    const auto& found = facts_->finding(row);
    auto* item = own(From::findings, alone_.findings.size(), found.finding);
    if (item == nullptr) continue;
    item->rows = {row};
    item->variable = found.happened.variable;
  }
  const Rows readings = facts_->reading_rows(unit_.index);
  for (auto row = readings.first; row < readings.last; ++row) {
    const auto& found = facts_->reading(row);
    auto* item = own(From::readings, alone_.readings.size(), found.reading);
    if (item == nullptr) continue;
    item->rows = {row};
    item->variable = found.happened.variable;
  }
  const Rows searches = facts_->search_rows(unit_.index);
  for (auto row = searches.first; row < searches.last; ++row) {
    auto* item = own(From::searches, alone_.searches.size(), facts_->search(row).search);
    if (item != nullptr) item->rows = {row};
  }
}

// Whom the evidence must not repeat: the voices counted with it now.
void Bench::note_heard() {
  if (action().recurrence) return;  // of a period, not of the whole
  for (auto& item : items_) {
    if (item.from != From::findings || !adds(item) || item.operation.official) continue;
    auto& besides = item.operation.besides;
    for (const int set : reach_.voices_counted(item.sets)) {
      const auto members = evaluation_->members(unit_, set);
      for (std::size_t i = 0; i < members.rows.size(); ++i) {
        if (members.members[i] == Truth::no) continue;
        const auto& voice = facts_->words().text(facts_->finding(members.rows[i]).voice);
        if (std::find(besides.begin(), besides.end(), voice) == besides.end()) {
          besides.push_back(voice);
        }
      }
    }
  }
}

void Bench::plan_settlements() {
  const Rows findings = facts_->finding_rows(unit_.index);
  std::map<std::string, std::size_t> known;
  for (auto row = findings.first; row < findings.last; ++row) {
    const auto& found = facts_->finding(row);
    if (static_cast<std::size_t>(found.finding) >= alone_.findings.size()) continue;
    const auto& finding = alone_.findings[at(found.finding)];
    if (!stands_against(*facts_, found)) continue;
    const auto [place, added] = known.try_emplace(finding.id, items_.size());
    if (added) {
      items_.push_back({.operation = {.kind = Operation::Kind::settle, .entry = finding.id},
                        .sets = SetMask(pack_.sets.size())});
    }
    auto& item = items_[place->second];
    const auto kind = facts_->record().sources[at(found.source)].kind;
    const auto* milestone = facts_->milestone(found);
    const bool official = milestone != nullptr && milestone->official &&
                          (kind == record::SourceItem::Kind::official_act ||
                           kind == record::SourceItem::Kind::court_record);
    join(item.sets, reach_.sets_of(finding.about[at(found.about)], milestone,
                                   facts_->words().text(found.relation), official));
    item.rows.push_back(row);
    item.aside = item.aside || found.disputed;
  }
}

// What is uncertain, each as in a world in which another answer is given.
void Bench::plan_pins() {
  const auto now = possible_answers(*evaluation_, unit_, question_, kWorldsOfNow);
  if (now.size() < 2) return;
  std::vector<std::pair<std::int32_t, std::int64_t>> choices;
  for (const auto& one : now) choices.insert(choices.end(), one.world.begin(), one.world.end());
  std::sort(choices.begin(), choices.end());
  choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
  for (const auto& [variable, value] : choices) {
    const auto& uncertain = facts_->variables()[at(variable)];
    items_.push_back({.operation = {.kind = Operation::Kind::pin,
                                    .entry = uncertain.entry,
                                    .field = uncertain.field},
                      .variable = variable,
                      .days = {value, value}});
  }
}

bool Bench::adds(const Item& item) const {
  return item.operation.kind != Operation::Kind::settle && !item.rows.empty();
}

void Bench::hold(const Item& item, bool done) {
  for (const auto row : item.rows) {
    evaluation_->suppose(item.from, row, truth(adds(item) == done));
  }
  if (item.variable < 0) return;
  // the day of what is not there is nothing to ask about
  const bool held = done || adds(item);
  evaluation_->narrow(item.variable, held ? item.days : wholes_[at(item.variable)]);
}

void Bench::lay(const Set& set) {
  if (laid_ == set) return;
  laid_ = set;
  for (const auto& item : items_) hold(item, false);
  for (const int item : set) hold(items_[at(item)], true);
}

void Bench::lay_open() {
  laid_.reset();
  for (const auto& item : items_) {
    hold(item, false);
    for (const auto row : item.rows) evaluation_->suppose(item.from, row, Truth::unknown);
    if (item.variable >= 0) evaluation_->narrow(item.variable, wholes_[at(item.variable)]);
  }
}

const Trial& Bench::outcome(const Set& set, int worlds) {
  const auto [place, added] = known_.try_emplace(set);
  auto& outcome = place->second;
  if (!added && (outcome.proved || worlds < kWorldsOfNow)) return outcome;
  ++trials_;
  const bool aside =
      std::any_of(set.begin(), set.end(), [&](int item) { return items_[at(item)].aside; });
  if (aside) return outcome = really(operations(set), worlds);
  lay(set);
  return outcome = outcome_of(*evaluation_, unit_, question_, worlds);
}

Trial Bench::really(const std::vector<Operation>& operations, int worlds) const {
  record::Record changed = alone_;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    changed =
        with_operation(std::move(changed), action_, operations[i], asked_, static_cast<int>(i));
  }
  const Facts facts(changed, pack_, asked_);
  Evaluation evaluation(facts, pack_, asked_);
  const UnitRef unit{Unit::action, facts.action_position(action_), 0};
  return outcome_of(evaluation, unit, question_, worlds);
}

bool Bench::holds_for(const Set& set, int item, Interval days, int answer) {
  ++trials_;
  const Interval before = items_[at(item)].days;
  set_days(item, days);
  lay(set);
  const auto outcome = outcome_of(*evaluation_, unit_, question_, 8);
  set_days(item, before);
  return outcome.proved && outcome.possible == AnswerSet{1} << answer;
}

std::string Bench::variable_value(const Item& item, std::int64_t value) const {
  return variable_text(facts_->variables()[at(item.variable)], value, alone_);
}

std::vector<Operation> Bench::operations(const Set& set) const {
  std::vector<Operation> all;
  for (const int position : set) {
    const auto& item = items_[at(position)];
    if (item.further && !all.empty()) {
      auto& operation = all.back();
      ++operation.voices;
      // days that will do for each of them
      const Day first{static_cast<std::int32_t>(item.days.low)};
      if (item.variable >= 0) operation.on.first = std::max(operation.on.first, first);
      continue;
    }
    all.push_back(item.operation);
    auto& operation = all.back();
    if (operation.kind == Operation::Kind::pin) {
      operation.from = variable_value(item, item.days.low);
      operation.to = variable_value(item, item.days.high);
    } else if (item.variable >= 0) {
      operation.on = {Day{static_cast<std::int32_t>(item.days.low)},
                      Day{static_cast<std::int32_t>(item.days.high)}};
    }
  }
  return all;
}

}  // namespace sanya::rules
