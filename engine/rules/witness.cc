// SPDX-License-Identifier: Apache-2.0
// The search for witnesses: scenes of more and more that a rule tests, until one reaches it.
#include "rules/witness.h"

#include <algorithm>

#include <fmt/format.h>

#include "rules/fields.h"
#include "rules/position.h"
#include "rules/witness_parts.h"

namespace sanya::rules {
namespace {

constexpr int kLargest = 5;  // settings and sayings of one scene, at most
constexpr std::size_t kFirstBatch = 32;
constexpr std::size_t kLargestBatch = 512;

// ---- the pack, as far as one rule goes

void answer_nothing(Question& question) {
  question.value = -1;
  question.scale.resize(1);
  question.rules.assign(1, Rule{.answer = 0, .otherwise = true});
}

// The pack up to the rule's question, which answers no more than whether the rule decided.
Pack focus(const Pack& pack, int question, int rule) {
  Wants of_question;
  for (std::size_t r = 0; r < pack.questions[at(question)].rules.size(); ++r) {
    want_rule(pack, question, static_cast<int>(r), of_question);
  }
  Pack focused = pack;
  focused.rollups.clear();
  focused.questions.resize(at(question) + 1);
  for (int q = 0; q < question; ++q) {
    auto& earlier = focused.questions[at(q)];
    const bool tested = of_question.questions.count(q) > 0;
    if (!tested && earlier.rules.empty()) earlier.scale.resize(1);
    if (!tested) answer_nothing(earlier);
  }
  auto& asked = focused.questions.back();
  asked.scale.assign(2, Answer{});
  asked.scale[0].word = "elsewhere";
  asked.scale[1].word = "here";
  for (std::size_t r = 0; r < asked.rules.size(); ++r) {
    asked.rules[r].answer = static_cast<int>(r) == rule ? 1 : 0;
  }
  focused.headline = asked.name;
  return focused;
}

// ---- choosing

// Calls `use` with each choice of `size` options that may stand together, the first options first;
// false as soon as it returns false.
template <class Use>
bool each_choice(const std::vector<Option>& options, std::size_t from, int size,
                 std::vector<int>& chosen, const Use& use) {
  if (size == 0) return use(chosen);
  for (std::size_t next = from; next < options.size(); ++next) {
    const int variable = options[next].variable;
    const bool excluded =
        variable >= 0 && std::any_of(chosen.begin(), chosen.end(), [&](int other) {
          return options[at(other)].variable == variable;
        });
    if (excluded) continue;
    chosen.push_back(static_cast<int>(next));
    const bool more = each_choice(options, next + 1, size - 1, chosen, use);
    chosen.pop_back();
    if (!more) return false;
  }
  return true;
}

struct Found {
  Scene scene;
  Day as_of;
};

// The scenes of one ladder and one set of options.
class Trial {
 public:
  Trial(const Pack& focused, const record::Record& declared, Unit unit, std::string kind,
        const Calendar& calendar, const std::vector<Option>& options, int budget)
      : focused_(focused),
        declared_(declared),
        unit_(unit),
        kind_(std::move(kind)),
        calendar_(calendar),
        options_(options),
        left_(budget) {}

  std::optional<Found> run() {
    for (int size = 0; size <= kLargest && !found_ && left_ > 0; ++size) {
      std::vector<int> chosen;
      each_choice(options_, 0, size, chosen, [&](const std::vector<int>& each) {
        waiting_.push_back(scene(each));
        if (waiting_.size() < batch_) return true;
        batch_ = std::min(2 * batch_, kLargestBatch);
        return try_waiting();
      });
      try_waiting();
    }
    return std::move(found_);
  }

 private:
  Scene scene(const std::vector<int>& chosen) const {
    auto made = empty_scene(calendar_, unit_, kind_);
    for (const int option : chosen) options_[at(option)].apply(made);
    return made;
  }

  // False where nothing more need be tried.
  bool try_waiting() {
    if (waiting_.empty() || found_) return !found_;
    Staging staging(declared_);
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      staging.add(waiting_[i], fmt::format("p{:05}", i));
    }
    const auto record = staging.take();
    std::size_t best = waiting_.size();
    for (const Day as_of : calendar_.asked) {
      left_ -= static_cast<int>(waiting_.size());
      const std::size_t reached = first_reached(record, as_of);
      if (reached >= best) continue;
      best = reached;
      found_ = Found{waiting_[best], as_of};
    }
    waiting_.clear();
    return !found_ && left_ > 0;
  }

  std::size_t first_reached(const record::Record& record, Day as_of) const {
    Diagnostics faults;
    const auto verdicts =
        evaluate(record, focused_, {.as_of = as_of, .worlds = 1, .proofs = false}, faults);
    std::size_t first = waiting_.size();
    for (const auto& verdict : verdicts.all) {
      if (verdict.answer != "here" || !verdict.alternatives.empty() || !verdict.proved) continue;
      // Of the scene's own pledge, not of another.
      const auto end = verdict.unit.find('/');
      const auto pledge = verdict.unit.substr(0, end);
      if (pledge.size() != 6) continue;
      if (end != std::string::npos && verdict.unit.compare(end, 4, "/act") != 0) continue;
      if (verdict.unit.find("/act-") != std::string::npos) continue;
      first = std::min(first, static_cast<std::size_t>(std::stoul(pledge.substr(1))));
    }
    return first;
  }

  const Pack& focused_;
  const record::Record& declared_;
  Unit unit_;
  std::string kind_;
  const Calendar& calendar_;
  const std::vector<Option>& options_;
  int left_;
  std::size_t batch_ = kFirstBatch;
  std::vector<Scene> waiting_;
  std::optional<Found> found_;
};

// ---- one rule

std::optional<Witness> staged(const Pack& focused, const record::Record& declared,
                              const Scene& scene, Day as_of) {
  Staging staging(declared);
  staging.add(scene, "pledge");
  auto record = staging.take();
  Diagnostics faults;
  const auto verdicts = evaluate(record, focused, {.as_of = as_of, .proofs = false}, faults);
  for (const auto& verdict : verdicts.all) {
    const bool own = verdict.unit == "pledge" || verdict.unit == "pledge/act" ||
                     verdict.unit.rfind("pledge/act@", 0) == 0;
    if (own && verdict.answer == "here" && verdict.alternatives.empty() && verdict.proved) {
      return Witness{.record = std::move(record), .as_of = as_of, .unit = verdict.unit};
    }
  }
  return std::nullopt;
}

// As few voices as will do.
Witness smallest(const Pack& focused, const record::Record& declared, Found found,
                 Witness witness) {
  for (auto& said : found.scene.said) {
    while (said.copies > 1) {
      --said.copies;
      auto fewer = staged(focused, declared, found.scene, found.as_of);
      if (!fewer) {
        ++said.copies;
        break;
      }
      witness = std::move(*fewer);
    }
  }
  return witness;
}

// What the pack needs of what is declared.
record::Record needed(const Pack& pack, const record::Record& declared) {
  record::Record kept;
  kept.indicators = declared.indicators;
  for (const auto& declaration : declared.tracker.attributes) {
    const auto attribute = [&](const Attribute& each) {
      return each.declared && each.name == declaration.name;
    };
    const auto field = [&](const Field& each) {
      return each.attribute && each.name == declaration.name;
    };
    if (std::any_of(pack.attributes.begin(), pack.attributes.end(), attribute) ||
        std::any_of(pack.fields.begin(), pack.fields.end(), field)) {
      kept.tracker.attributes.push_back(declaration);
    }
  }
  return kept;
}

class ReachSearch {
 public:
  ReachSearch(const Pack& pack, const record::Record& declared, int candidates)
      : pack_(pack), declared_(needed(pack, declared)), candidates_(candidates) {}

  std::optional<Witness> reach(int question, int rule) {
    const auto focused = focus(pack_, question, rule);
    Wants own;
    want_rule(pack_, question, rule, own);
    Wants with_above = own;
    for (int above = 0; above < rule; ++above) want_rule(pack_, question, above, with_above);
    const auto kinds = ladders(own);
    if (kinds.empty()) return std::nullopt;
    for (const auto* kind : kinds) {
      if (kind != kinds.front() && !named(own, *kind)) continue;
      if (auto witness = attempt(focused, question, own, *kind, candidates_ / 2)) return witness;
    }
    for (const auto* kind : kinds) {
      const int budget = kind == kinds.front() ? candidates_ / 2 : candidates_ / 16;
      if (auto witness = attempt(focused, question, with_above, *kind, budget)) return witness;
    }
    return std::nullopt;
  }

 private:
  std::optional<Witness> attempt(const Pack& focused, int question, const Wants& wants,
                                 const record::Ladder& kind, int budget) {
    const Unit unit = pack_.questions[at(question)].unit;
    const auto calendar = calendar_for(wants);
    const auto choices = options(pack_, unit, wants, sayings_on(kind), calendar);
    auto found = Trial(focused, declared_, unit, kind.id, calendar, choices, budget).run();
    if (!found) return std::nullopt;
    auto witness = staged(focused, declared_, found->scene, found->as_of);
    if (!witness) return std::nullopt;
    return smallest(focused, declared_, std::move(*found), std::move(*witness));
  }

  static bool named(const Wants& wants, const record::Ladder& ladder) {
    const auto kind = wants.attributes.find(
        {.builtin = static_cast<int>(BuiltinAttribute::action_kind), .name = {}});
    return kind != wants.attributes.end() && kind->second.count(ladder.id) > 0;
  }

  // The ladder with the most sorts of steps, those that the rule names, and the others.
  std::vector<const record::Ladder*> ladders(const Wants& wants) const {
    std::vector<const record::Ladder*> all;
    for (const auto& ladder : pack_.ladders) all.push_back(&ladder);
    const auto sorts = [](const record::Ladder* ladder) {
      std::set<std::pair<int, bool>> known;
      for (const auto& milestone : ladder->milestones) {
        const int sort = milestone.stage ? static_cast<int>(*milestone.stage)
                                         : 10 + static_cast<int>(milestone.effect);
        known.emplace(sort, milestone.official);
      }
      return known.size();
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](const auto* a, const auto* b) { return sorts(a) > sorts(b); });
    if (all.size() > 1) {
      std::stable_partition(all.begin() + 1, all.end(),
                            [&](const auto* ladder) { return named(wants, *ladder); });
    }
    return all;
  }

  const Sayings& sayings_on(const record::Ladder& ladder) {
    const auto found = sayings_.find(ladder.id);
    if (found != sayings_.end()) return found->second;
    return sayings_.emplace(ladder.id, sayings(pack_, declared_, ladder)).first->second;
  }

  const Pack& pack_;
  record::Record declared_;
  int candidates_;
  std::map<std::string, Sayings> sayings_;  // by ladder
};

}  // namespace

std::vector<RuleReached> witnesses(const Pack& pack, const record::Record& declared,
                                   const WitnessesAsked& asked) {
  return witnesses_but(pack, declared, asked, {});
}

std::vector<RuleReached> witnesses_but(const Pack& pack, const record::Record& declared,
                                       const WitnessesAsked& asked,
                                       const std::set<std::pair<int, int>>& left_out) {
  std::vector<RuleReached> all;
  ReachSearch search(pack, declared, asked.candidates);
  for (std::size_t q = 0; q < pack.questions.size(); ++q) {
    const auto& question = pack.questions[q];
    if (!asked.question.empty() && question.name != asked.question) continue;
    for (std::size_t r = 0; r < question.rules.size(); ++r) {
      const auto& answer = question.scale[at(question.rules[r].answer)].word;
      if (!asked.answer.empty() && answer != asked.answer) continue;
      const int position = static_cast<int>(q);
      const int rule = static_cast<int>(r);
      if (left_out.count({position, rule}) > 0) continue;
      all.push_back({position, rule, search.reach(position, rule)});
    }
  }
  return all;
}

}  // namespace sanya::rules
