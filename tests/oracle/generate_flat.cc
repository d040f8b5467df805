// SPDX-License-Identifier: Apache-2.0
// Packs within what a plan can say: sets of findings by fixed fields and days, counts, first and
// last days, and rules that compare them.
#include <fmt/format.h>

#include "oracle/generate.h"
#include "oracle/generate_parts.h"

namespace sanya::oracle {
namespace {

class FlatMaker {
 public:
  explicit FlatMaker(Random& random) : random_(random) {}

  std::string make() {
    std::string sets;
    std::string measures;
    for (int i = 0; i < 5; ++i) {
      sets += fmt::format("  s{}: {{{}}}\n", i, set(i));
      measures += fmt::format("  m{}: {}\n", i, measure(i));
      measures +=
          fmt::format("  d{}: {{{}: {}, of: s{}}}\n", i, random_.chance(50) ? "earliest" : "latest",
                      random_.chance(80) ? "happened" : "said", i);
    }
    return "pack: flat\nversion: 1.0.0\nlanguage: 1\nfollows: {title: chance}\n"
           "params:\n  few: {value: 1, source: chance}\n"
           "  days: {2003-01-01: {value: 2 days, source: chance}, 2004-01-09: {value: 1 week, "
           "source: chance}}\nsets:\n" +
           sets + "measures:\n" + measures + "questions:\n" + question("first_q", 0) +
           question("last_q", 5);
  }

 private:
  std::string fixed_test() {
    switch (random_.below(9)) {
      case 0:
        return "bearing: " + random_.pick(Words{"supports", "contradicts", "{not: context}"});
      case 1:
        return "aspect: " + random_.pick(Words{"output", "outcome"});
      case 2:
        return fmt::format("stage: \"{} {}\"", order(random_),
                           random_.pick(Words{"planned", "started", "delivered"}));
      case 3:
        return "relation: " + listed(some(random_, {"owner", "government", "independent"}));
      case 4:
        return "voice: " + listed(some(random_, {"post", "ngo", "moi"}));
      case 5:
        return "extent: whole";
      case 6:
        return "milestone: " + listed(some(random_, {"drafted", "tabled", "adopted", "opened"}));
      case 7:
        return "happened: \"< pledge.mandate.end\"";
      default:
        return "part: {not: [one]}";
    }
  }

  std::string day(int earlier) {
    switch (random_.below(earlier > 0 ? 6 : 4)) {
      case 0:
        return "as_of - params.days";
      case 1:
        return "action.due + 1 month";
      case 2:
        return "pledge.made_on + 2 days";
      case 3:
        return "2004-01-07";
      case 4:
        return fmt::format("d{} - 1 day", random_.below(earlier));
      default:
        return fmt::format("d{}", random_.below(earlier));
    }
  }

  std::string set(int number) {
    std::string text;
    if (number > 0 && random_.chance(60)) text += fmt::format("in: s{}, ", random_.below(number));
    if (number > 0 && random_.chance(30)) {
      text += fmt::format("except: s{}, ", random_.below(number));
    }
    if (number > 0 && random_.chance(20))
      text += fmt::format("after: d{}, ", random_.below(number));
    if (random_.chance(25)) text += "within: 6 days, ";
    std::string where = fixed_test();
    if (random_.chance(30)) {
      where = fmt::format("{}: \"{} {}\"", random_.chance(70) ? "happened" : "said", order(random_),
                          day(number));
    }
    return text + "where: {" + where + "}";
  }

  std::string measure(int set) {
    const auto counted = random_.pick(Words{"findings", "voice", "publisher", "relation"});
    return fmt::format("{{count: {}, of: s{}}}", counted, set);
  }

  std::string test(bool second) {
    switch (random_.below(second ? 7 : 6)) {
      case 0:
        return fmt::format("d{} is known", random_.below(5));
      case 1:
        return fmt::format("{{none: [d{} {} {}]}}", random_.below(5), order(random_), day(5));
      case 2:
        return fmt::format("as_of > d{} + 5 days", random_.below(5));
      case 3:
        return fmt::format("m{} + m{} {} 2", random_.below(5), random_.below(5), order(random_));
      case 4:
        return "action.kind = law";
      case 5:
        return fmt::format("m{} >= params.few", random_.below(5));
      default:
        return "{first_q: [yes_, maybe_]}";
    }
  }

  std::string question(const std::string& name, int tests) {
    std::string rules;
    for (const auto* answer : {"yes_", "maybe_", "yes_", "no_"}) {
      rules += fmt::format("      - {{answer: {}, when: [{}, {}]}}\n", answer, test(tests > 0),
                           test(tests > 0));
    }
    return fmt::format(
        "  {}:\n    scale: {{yes_: {{}}, maybe_: {{}}, no_: {{}}}}\n    rules:\n{}"
        "      - {{answer: no_, otherwise: true}}\n",
        name, rules);
  }

  Random& random_;
};

}  // namespace

std::string random_flat_pack(Random& random) { return FlatMaker(random).make(); }

}  // namespace sanya::oracle
