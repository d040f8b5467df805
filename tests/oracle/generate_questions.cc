// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "oracle/generate_parts.h"

namespace sanya::oracle {
namespace {

class QuestionMaker {
 public:
  QuestionMaker(Random& random, const std::vector<Written>& measures)
      : random_(random), measures_(measures) {}

  std::string questions() {
    std::string text = question("first_q", "action", kActions, kFirst) +
                       question("period_q", "period", kPeriods, kPeriod) +
                       question("last_q", "action", kActions, kLast) +
                       question("pledge_q", "pledge", kPledges, kPledge);
    for (const auto& measure : measures_) {
      if (measure.type != Type::number || measure.reading || random_.chance(60)) continue;
      const char* kind = (measure.units & kActions) != 0   ? "action"
                         : (measure.units & kPledges) != 0 ? "pledge"
                                                           : "period";
      text += fmt::format("  value_of_{}: {{for: {}, value: {}, round: 1}}\n", measure.name, kind,
                          measure.name);
    }
    return text;
  }

 private:
  std::string atom(unsigned unit, int question) {
    std::vector<const Written*> usable;
    for (const auto& measure : measures_) {
      if ((measure.units & unit) != 0 && measure.question < question) usable.push_back(&measure);
    }
    if (usable.empty() || random_.chance(20)) return plain_atom(unit, question);
    const auto& measure = *random_.pick(usable);
    const auto& name = measure.name;
    if (measure.reading) {
      return measure.of_target && unit != kPledges && random_.chance(80)
                 ? name + " meets action.target"
                 : name + " is known";
    }
    if (random_.chance(12)) return name + (random_.chance(50) ? " is known" : " is absent");
    switch (measure.type) {
      case Type::number:
        return number_atom(measure, usable);
      case Type::date:
        return date_atom(measure, usable, unit);
      case Type::stage:
        return fmt::format("{} {} {}", name, order(random_),
                           random_.pick<std::string>({"planned", "started", "delivered"}));
      case Type::level:
        return fmt::format("{} {} {}", name, order(random_), random_.pick(measure.words));
      case Type::flag:
        return fmt::format("{} = true", name);
      default:
        break;
    }
    if (random_.chance(40))
      return fmt::format("{{{}: {}}}", name, listed(some(random_, measure.words)));
    return fmt::format("{} {} {}", name,
                       random_.chance(50) ? "=" : "!=", random_.pick(measure.words));
  }

  std::string number_atom(const Written& measure, const std::vector<const Written*>& usable) {
    const auto& other = *random_.pick(usable);
    const bool rate = measure.indicator == "rate" && measure.from == From::readings;
    if (other.type == Type::number && !other.reading && random_.chance(40)) {
      return random_.pick<std::string>(
          {fmt::format("{} {} {}", measure.name, order(random_), other.name),
           fmt::format("2 * {} {} {} + 1", measure.name, order(random_), other.name),
           fmt::format("{} - {} {} params.few", measure.name, other.name, order(random_))});
    }
    return fmt::format("{} {} {}", measure.name, order(random_),
                       rate && random_.chance(70) ? random_.pick<std::string>({"5", "5.2"})
                                                  : std::to_string(random_.between(0, 3)));
  }

  std::string date_atom(const Written& measure, const std::vector<const Written*>& usable,
                        unsigned unit) {
    const auto& other = *random_.pick(usable);
    if (other.type == Type::date && random_.chance(50)) {
      return random_.pick<std::string>(
          {fmt::format("{} {} {}", measure.name, order(random_), other.name),
           fmt::format("{} {} {} + params.days", measure.name, order(random_), other.name),
           fmt::format("{} - {} > 1 day", measure.name, other.name)});
    }
    const std::string limit =
        unit == kPledges   ? "pledge.mandate.start"
        : unit == kPeriods ? random_.pick<std::string>({"period.due", "period.start", "action.due"})
                           : "action.due";
    return fmt::format("{} {} {}", measure.name, order(random_),
                       random_.pick<std::string>({"as_of", "params.cut", limit, "2004-01-09",
                                                  "pledge.made_on + 6 days", "as_of - 3 days"}));
  }

  std::string plain_atom(unsigned unit, int question) {
    Words atoms = {"as_of > 2004-01-10",
                   "pledge.theme = law",
                   "pledge.text != published",
                   "pledge.points_announced >= 3",
                   "pledge.mandate is absent",
                   "pledge.made_on >= 2004-01-03",
                   "as_of > mandate.start + 6 days"};
    if (unit != kPledges) {
      const Words more = {"action.due is absent",   "as_of > action.due",
                          "{action.kind: [works]}", "action.owner = moj",
                          "action.weight >= 2",     "action.recurrence is known",
                          "action.covers = every",  "action.target is known",
                          "action.parts = 1",       "action.lacks is known"};
      atoms.insert(atoms.end(), more.begin(), more.end());
    }
    if (unit == kPeriods) atoms.insert(atoms.end(), 4, "as_of <= period.due");
    if (unit == kActions && question > kFirst) {
      atoms.insert(atoms.end(), 6, "first_q = yes_");
      atoms.insert(atoms.end(), 3, "{first_q: [no_, maybe_]}");
      atoms.insert(atoms.end(), 3, "first_q != no_");
    }
    return random_.pick(atoms);
  }

  std::string condition(unsigned unit, int question) {
    if (!random_.chance(25)) return atom(unit, question);
    return fmt::format("{{{}: [{}, {}]}}", random_.pick<std::string>({"any", "all", "none"}),
                       atom(unit, question), atom(unit, question));
  }

  std::string question(const char* name, const char* kind, unsigned unit, int number) {
    std::string text =
        fmt::format("  {}:\n    for: {}\n    scale: [yes_, maybe_, no_]\n    rules:\n", name, kind);
    for (int rules = random_.between(2, 4); rules > 0; --rules) {
      std::string tests = condition(unit, number);
      if (random_.chance(40)) tests += ", " + condition(unit, number);
      text += fmt::format("      - {{answer: {}, when: [{}]}}\n",
                          random_.pick<std::string>({"yes_", "maybe_", "no_"}), tests);
    }
    return text + "      - {answer: no_, otherwise: true}\n";
  }

  Random& random_;
  const std::vector<Written>& measures_;
};

}  // namespace

std::string listed(const Words& words) { return fmt::format("[{}]", fmt::join(words, ", ")); }

Words some(Random& random, const Words& words) {
  Words chosen = {random.pick(words)};
  const auto& other = random.pick(words);
  if (other != chosen.front() && random.chance(50)) chosen.push_back(other);
  return chosen;
}

std::string order(Random& random) {
  return random.pick<std::string>({"<", "<=", ">", ">=", "=", "!="});
}

std::string random_questions(Random& random, const std::vector<Written>& measures) {
  return QuestionMaker(random, measures).questions();
}

}  // namespace sanya::oracle
