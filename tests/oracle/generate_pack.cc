// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "oracle/generate.h"
#include "oracle/generate_parts.h"
#include "rules/fields.h"

namespace sanya::oracle {
namespace {

struct FieldChoice {
  std::string name;
  Type type = Type::word;
  Words words;
  int question = -1;
  bool reading = false;
};

class PackMaker {
 public:
  explicit PackMaker(Random& random) : random_(random) {}

  std::string make() {
    for (int i = 0; i < 6; ++i) add_set(i);
    for (int i = 0; i < 12; ++i) add_measure(i);
    add_lookup();
    std::string text =
        "pack: random\nversion: 1.0.0\nlanguage: 1\nfollows: {title: chance}\n"
        "params:\n  few: {value: 1, source: chance}\n"
        "  days: {2003-01-01: {value: 2 days, source: chance}, 2004-01-09: {value: 1 week, "
        "source: chance}}\n"
        "  cut: {value: 2004-01-08, source: chance}\n  side: {value: supports, source: chance}\n"
        "tables:\n  points: {drafted: 1, tabled: 2, adopted: 4, opened: 4.5}\n"
        "  share: {one: 1, two: 2.5}\n  score: {yes_: 3, no_: -1}\n"
        "  cue: {build: strong, consider: weak, law: firm, consider building: vague}\n";
    text += "sets:\n" + sets_text_ + "measures:\n" + measures_text_;
    return text + "questions:\n" + random_questions(random_, measures_);
  }

 private:
  static unsigned units_with(From from) {
    if (from == From::periods) return kActions;
    if (from == From::actions) return kPledges;
    if (rules::of_actions(from)) return kActions | kPeriods;
    return kActions | kPeriods | kPledges;
  }

  static std::string_view default_date(From from) {
    if (from == From::searches) return "day";
    if (from == From::periods) return "start";
    if (from == From::instruments) return "first";
    return from == From::findings || from == From::readings ? "happened" : "due";
  }

  // Fields good for comparing and measuring.
  std::vector<FieldChoice> fields(From from, const std::string& indicator) const {
    std::vector<FieldChoice> all;
    const From like = rules::of_actions(from) ? From::actions : from;
    for (const auto& built_in : rules::kRowFields) {
      if (built_in.from != like || built_in.known_only) continue;
      FieldChoice field{std::string(built_in.name),
                        built_in.type,
                        {built_in.words.begin(), built_in.words.end()}};
      if (open_words().contains(field.name)) field.words = open_words().at(field.name);
      if (field.name == "id" && from == From::instruments) field.words = {"bill-a", "bill-b"};
      if (field.name == "value") {
        field.reading = true;
        if (indicator == "grade") {
          field.type = Type::level;
          field.words = {"low", "middle", "high"};
        }
      }
      if (field.type == Type::word && field.words.empty()) continue;
      all.push_back(std::move(field));
    }
    if (from == From::findings) all.push_back({"act", Type::word, {"vote", "talk"}});
    if (like == From::actions) {
      all.push_back({"area", Type::word, {"courts", "police"}});
      all.push_back({"weight", Type::number, {}});
      all.push_back({"first_q", Type::word, {"yes_", "maybe_", "no_"}, kFirst});
      if (from == From::actions) {
        all.push_back({"last_q", Type::word, {"yes_", "maybe_", "no_"}, kLast});
      }
    }
    if (from == From::periods) {
      all.push_back({"period_q", Type::word, {"yes_", "maybe_", "no_"}, kPeriod});
    }
    return all;
  }

  static const std::map<std::string, Words>& open_words() {
    static const std::map<std::string, Words> words = {
        {"milestone", {"drafted", "tabled", "adopted", "opened", "repealed", "vetoed"}},
        {"voice", {"post", "ngo", "moi"}},
        {"claimant", {"post", "ngo", "minister"}},
        {"publisher", {"post", "post-weekend", "un"}},
        {"source", {"s0", "s1", "s2"}},
        {"instrument", {"bill-a", "bill-b"}},
        {"part", {"one", "two"}},
        {"place", {"north", "south"}},
        {"indicator", {"rate", "grade"}},
        {"by", {"ana", "ben"}},
        {"pledge", {"p0", "p1"}},
        {"kind", {"law", "works"}},
        {"lead", {"moi", "moj"}},
        {"partner", {"moj"}},
        {"owner", {"moi", "moj"}},
        {"places", {"north", "south"}},
    };
    return words;
  }

  // A date; with `within`, one that a set may name: it narrows what the set is good for.
  std::string date_operand(Written& user) {
    const auto dates = measures_of(Type::date, user);
    switch (random_.below(7)) {
      case 0:
        return "as_of";
      case 1:
        return "pledge.made_on + 2 days";
      case 2:
        return "params.cut";
      case 3:
        return "pledge.mandate.end";
      case 4:
        user.units &= kActions | kPeriods;
        return "action.due";
      case 5:
        if (dates.empty()) return "2004-01-07 + params.days";
        adopt(user, random_.pick(dates));
        return user_measure_ + " - 1 day";
      default:
        return "2004-01-07";
    }
  }

  std::vector<Written> measures_of(Type type, const Written& user) const {
    std::vector<Written> found;
    for (const auto& measure : measures_) {
      if (measure.type == type && !measure.reading && (measure.units & user.units) != 0) {
        found.push_back(measure);
      }
    }
    return found;
  }

  void adopt(Written& user, const Written& used) {
    user.units &= used.units;
    user.question = std::max(user.question, used.question);
    user_measure_ = used.name;
  }

  // What a field of that type is compared with.
  std::string right_side(const FieldChoice& field, Written& user) {
    switch (field.type) {
      case Type::number:
        return random_.chance(20) ? "params.few" : fmt::format("{}", number_for(field));
      case Type::date:
        return date_operand(user);
      case Type::stage:
        return random_.pick<std::string>({"planned", "started", "delivered", "sustained"});
      case Type::level:
        return random_.pick(field.words);
      default:
        if (field.name == "bearing" && random_.chance(30)) return "params.side";
        return random_.pick(field.words);
    }
  }

  std::string number_for(const FieldChoice& field) {
    return field.reading ? random_.pick<std::string>({"5", "5.1", "5.2"})
                         : std::to_string(random_.between(0, 3));
  }

  std::string field_test(From from, Written& user) {
    auto all = fields(from, user.indicator);
    const auto field = random_.pick(all);
    user.question = std::max(user.question, field.question);
    if (field.name == "indicator" && random_.chance(40)) {
      user.units &= kActions | kPeriods;
      return "indicator: action.target";
    }
    if (field.type == Type::flag) {
      return fmt::format("{}: {}", field.name, random_.chance(70) ? "true" : "{not: true}");
    }
    const bool ordered = field.type != Type::word;
    std::string test;
    if (ordered ? random_.chance(85) || field.type == Type::date || field.type == Type::number
                : random_.chance(15)) {
      const auto op = ordered ? order(random_) : (random_.chance(70) ? "!=" : "=");
      test = fmt::format("\"{} {}\"", op, right_side(field, user));
    } else {
      const Words words =
          field.type == Type::stage ? Words{"planned", "started", "delivered"} : field.words;
      test = listed(some(random_, words));
    }
    if (random_.chance(15)) test = fmt::format("{{not: {}}}", test);
    return fmt::format("{}: {}", field.name, test);
  }

  std::string where(From from, Written& user, int most) {
    std::vector<std::string> tests;
    std::vector<std::string> names;
    if (from == From::readings && user.indicator.empty() && random_.chance(80)) {
      const auto which = random_.pick<std::string>({"rate", "grade", "action.target"});
      if (which == "action.target") {
        user.units &= kActions | kPeriods;
        user.of_target = true;
      } else {
        user.indicator = which;
      }
      tests.push_back("indicator: " + which);
      names.emplace_back("indicator");
    }
    for (int i = random_.between(0, most); i > 0; --i) {
      Written tried = user;
      std::string test = field_test(from, tried);
      const std::string name = test.substr(0, test.find(':'));
      if (tried.units == 0 || std::find(names.begin(), names.end(), name) != names.end()) continue;
      if (name == "value" && user.indicator.empty()) continue;
      user = tried;
      names.push_back(name);
      tests.push_back(std::move(test));
    }
    if (tests.empty()) return "";
    return fmt::format("where: {{{}}}", fmt::join(tests, ", "));
  }

  // within, after, per and take.
  std::string narrowing(From from, Written& user, bool by_is_date) {
    std::string text;
    const bool dated = from == From::findings || from == From::readings || from == From::searches;
    if (dated && random_.chance(15)) text += ", within: 4 days";
    const auto dates = measures_of(Type::date, user);
    if (dated && !dates.empty() && random_.chance(15)) {
      adopt(user, random_.pick(dates));
      text += ", after: " + user_measure_;
    }
    if (!random_.chance(20)) return text;
    auto all = fields(from, user.indicator);
    const auto group = random_.pick(all);
    std::vector<FieldChoice> orders;
    for (const auto& field : all) {
      const bool date = field.type == Type::date;
      if (date || (!by_is_date && (field.type == Type::number || field.type == Type::stage ||
                                   field.type == Type::level))) {
        if (!field.reading || !user.indicator.empty()) orders.push_back(field);
      }
    }
    if (orders.empty() || group.reading) return text;
    const auto order = random_.pick(orders);
    user.question = std::max(user.question, group.question);
    const char* take = order.type != Type::date ? "highest"
                       : random_.chance(50)     ? "latest"
                                                : "first";
    return text + fmt::format(", per: {}, take: {}, by: {}", group.name, take, order.name);
  }

  From some_rows() {
    return random_.pick<From>({From::findings, From::findings, From::findings, From::findings,
                               From::readings, From::readings, From::searches, From::periods,
                               From::actions, From::instruments, From::repeats, From::dependencies,
                               From::superseding});
  }

  void add_set(int number) {
    Written set{fmt::format("set{}", number)};
    std::vector<std::string> parts;
    if (!sets_.empty() && random_.chance(40)) {
      const auto& base = random_.pick(sets_);
      const std::string name = set.name;
      set = base;
      set.name = name;
      parts.push_back("in: " + base.name);
    } else {
      set.from = some_rows();
      parts.push_back(fmt::format("from: {}", rules::kFroms[static_cast<std::size_t>(set.from)]));
    }
    set.units &= units_with(set.from);
    for (const auto& other : sets_) {
      if (other.from != set.from || !random_.chance(20) || (set.units & other.units) == 0) continue;
      set.units &= other.units;
      set.question = std::max(set.question, other.question);
      parts.push_back("except: " + other.name);
      break;
    }
    const auto tests = where(set.from, set, 1);
    if (!tests.empty()) parts.push_back(tests);
    const auto narrowed = narrowing(set.from, set, false);
    sets_text_ += fmt::format("  {}: {{{}{}}}\n", set.name, fmt::join(parts, ", "), narrowed);
    sets_.push_back(std::move(set));
  }

  void add_measure(int number) {
    Written measure;
    std::string rows;
    if (random_.chance(60)) {
      measure = random_.pick(sets_);
      rows = "of: " + measure.name;
    } else {
      measure.from = some_rows();
      measure.units = units_with(measure.from);
      rows = fmt::format("from: {}", rules::kFroms[static_cast<std::size_t>(measure.from)]);
    }
    measure.name = fmt::format("m{}", number);
    const auto tests = where(measure.from, measure, random_.chance(30) ? 2 : 1);
    if (!tests.empty()) rows += ", " + tests;
    const bool first_or_last = random_.chance(25);
    const auto narrowed = narrowing(measure.from, measure, first_or_last);
    const auto verb = first_or_last ? ordered_verb(measure) : plain_verb(measure, narrowed);
    measures_text_ +=
        fmt::format("  {}: {{{}, {}{}{}}}\n", measure.name, verb, rows, narrowed, suffix_);
    if (measure.units != 0) measures_.push_back(std::move(measure));
  }

  std::string ordered_verb(Written& measure) {
    const auto field = random_.pick(fields(measure.from, measure.indicator));
    take_over(measure, field);
    suffix_ =
        random_.chance(40) ? random_.pick<std::string>({", ties: highest", ", ties: lowest"}) : "";
    if (field.reading && measure.indicator.empty()) measure.reading = true;
    return fmt::format("{}: {}", random_.chance(50) ? "first" : "last", field.name);
  }

  void take_over(Written& measure, const FieldChoice& field) {
    measure.question = std::max(measure.question, field.question);
    measure.type = field.type;
    measure.words = field.words;
  }

  std::string plain_verb(Written& measure, const std::string& narrowed) {
    suffix_.clear();
    const auto all = fields(measure.from, measure.indicator);
    std::vector<std::string> numbers;
    if (measure.from == From::findings) numbers = {"points(milestone)", "share(part)"};
    if (measure.from == From::readings && measure.indicator == "rate") numbers = {"value"};
    if (rules::of_actions(measure.from)) {
      numbers = {"weight", "parts", "score(first_q)"};
    }
    if (!numbers.empty() && random_.chance(35)) {
      const auto& value = random_.pick(numbers);
      if (value.find("first_q") != std::string::npos) {
        measure.question = std::max(measure.question, kFirst);
      }
      measure.type = Type::number;
      const auto verb = random_.pick<std::string>({"sum", "mean", "max", "min", "mean"});
      const bool one_each = narrowed.find("per: instrument") != std::string::npos ||
                            narrowed.find("per: voice") != std::string::npos ||
                            narrowed.find("per: claimant") != std::string::npos ||
                            narrowed.find("per: source") != std::string::npos;
      if (one_each && random_.chance(60)) suffix_ = ", ties: highest";
      if (verb != "sum" && random_.chance(30)) suffix_ += ", empty: 2";
      return fmt::format("{}: {}", verb, value);
    }
    const auto field = random_.pick(all);
    const bool extreme = field.type != Type::word && field.type != Type::flag &&
                         !(field.reading && measure.indicator.empty());
    if (extreme && random_.chance(80)) {
      take_over(measure, field);
      const bool date = field.type == Type::date;
      const bool least = random_.chance(50);
      return fmt::format("{}: {}", date ? (least ? "earliest" : "latest") : (least ? "min" : "max"),
                         field.name);
    }
    measure.type = Type::number;
    if (random_.chance(50) && !field.reading) {
      measure.question = std::max(measure.question, field.question);
      return fmt::format("count: {}", field.name);
    }
    return fmt::format("count: {}", rules::kFroms[static_cast<std::size_t>(measure.from)]);
  }

  void add_lookup() {
    measures_text_ += "  cue_word: {lookup: action.text, in: cue, take: first}\n";
    Written measure{"cue_word"};
    measure.units = kActions | kPeriods;
    measure.type = Type::word;
    measure.words = {"firm", "strong", "vague", "weak"};
    measures_.push_back(std::move(measure));
  }

  Random& random_;
  std::vector<Written> sets_;
  std::vector<Written> measures_;
  std::string sets_text_;
  std::string measures_text_;
  std::string suffix_;
  std::string user_measure_;
};

}  // namespace

std::string random_pack(Random& random) { return PackMaker(random).make(); }

}  // namespace sanya::oracle
