// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "rules_reading.h"

using namespace sanya;

namespace {

record::Record a_record() {
  record::Record record;
  record::AttributeDeclaration area;
  area.name = "area";
  area.values = {"law", "health"};
  record.tracker.attributes = {area};
  record::Indicator tier;
  tier.id = "tier";
  tier.scale = {"low", "middle", "high"};
  record.indicators = {tier};
  return record;
}

constexpr const char* kHead = "pack: p\nversion: 1.0.0\nlanguage: 1\n";
constexpr const char* kQuestion =
    "questions:\n"
    "  q:\n"
    "    scale: [yes-it-is, no-it-is-not]\n"
    "    rules:\n";
constexpr const char* kLast = "      - {answer: no-it-is-not, otherwise: true}\n";

struct Read {
  std::optional<rules::Pack> pack;
  std::string errors;
  std::string all;
  std::string said;
};

Read read(const std::string& text) {
  Diagnostics faults;
  auto tree = parsed(text, "p.yaml", faults);
  REQUIRE(tree);
  auto pack = rules::read_pack(*tree, house_ladders(), a_record(), "p.yaml", faults);
  return {std::move(pack), places(faults), places(faults, true), render(faults)};
}

// Measures (from line 5), and one rule's condition (its column 43 is the first of its text).
Read measured(const std::string& measures, const std::string& when) {
  return read(std::string(kHead) + "measures:\n" + measures + kQuestion +
              "      - {answer: yes-it-is, when: [" + when + "]}\n" + kLast);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a small pack is read whole") {
  auto [pack, errors, all, said] = measured(
      "  done: {count: voice, where: {stage: \">= delivered\", relation: [independent]}}\n",
      "done >= 2");
  CHECK(errors == "");
  REQUIRE(pack);
  CHECK(pack->headline == "q");
  CHECK(pack->hash.size() == 64);
  REQUIRE(pack->measures.size() == 1);
  CHECK(pack->measures[0].type == rules::Type::number);
  REQUIRE(pack->sets.size() == 1);
  CHECK(pack->sets[0].where.size() == 2);
  REQUIRE(pack->questions[0].rules.size() == 2);
  CHECK(pack->questions[0].rules[1].otherwise);
}

TEST_CASE("the hash does not change with layout, and does with a number") {
  std::string head = kHead;
  std::string rest = std::string("measures: {n: {count: findings}}\n") + kQuestion +
                     "      - {answer: yes-it-is, when: [n >= 1]}\n" + kLast;
  std::string more = rest;
  more.replace(more.find("n >= 1"), 6, "n >= 2");
  CHECK(read(head + rest).pack->hash == read(head + "# a comment\n\n" + rest).pack->hash);
  CHECK(read(head + rest).pack->hash != read(head + more).pack->hash);
}

TEST_CASE("the head names the version of the language") {
  std::string rest = std::string(kQuestion) + kLast;
  CHECK(read("pack: p\nversion: 1.0.0\n" + rest).errors == "1:1 missing-key\n");
  CHECK(has(read("pack: p\nversion: 1.0.0\nlanguage: 2\n" + rest).errors, "3:11 unknown-version"));
  CHECK(has(read(std::string(kHead) + "ladders: [bridge]\n" + rest).errors, "4:11 unknown-id"));
}

TEST_CASE("an unknown name is a fault at its own column, with the nearest known one") {
  auto told = measured("  done: {count: findings}\n", "1 + dona >= 2");
  CHECK(told.errors == "10:40 unknown-name\n");
  CHECK(has(told.said, "did you mean \"done\"?"));
  CHECK(measured("  done: {count: findings}\n", "\"done >= nothing\"").errors ==
        "10:45 unknown-name\n");
  CHECK(has(measured("  done: {count: voices}\n", "done >= 1").said, "did you mean \"voice\"?"));
  CHECK(
      has(measured("  done: {count: voice, of: all}\n", "done >= 1").errors, "5:28 unknown-name"));
  CHECK(has(measured("  done: {count: findings}\n", "action.area = law, action.dew is known").said,
            "did you mean \"action.due\"?"));
}

TEST_CASE("words outside a closed list are faults") {
  std::string use = "n >= 1";
  CHECK(measured("  n: {count: voice, where: {bearing: support}}\n", use).errors ==
        "5:38 bad-word\n");
  CHECK(measured("  n: {count: voice, where: {stage: \">= done\"}}\n", use).errors ==
        "5:40 bad-word\n");
  CHECK(measured("  n: {count: voice, where: {relation: [owner, foe]}}\n", use).errors ==
        "5:47 bad-word\n");
  CHECK(measured("  n: {count: voice, where: {milestone: opend}}\n", use).errors ==
        "5:40 bad-word\n");
  CHECK(has(measured("  n: {count: voice}\n", "action.area = wealth").errors, "bad-word"));
  CHECK(
      has(measured("  n: {last: value, from: readings, where: {indicator: tier}}\n", "n >= highest")
              .errors,
          "bad-word"));
}

TEST_CASE("a set named inside `where` is told where it belongs") {
  auto told = measured("  n: {count: voice, where: {in: all, bearing: supports}}\n", "n >= 1");
  CHECK(told.errors == "5:29 unknown-name\n");
  CHECK(has(told.said, "a set is named beside `where`"));
}

TEST_CASE("things of different types do not meet") {
  std::string both = "  n: {count: voice}\n  d: {latest: happened}\n";
  CHECK(has(measured(both, "n > d").errors, "type-mismatch"));
  CHECK(has(measured(both, "n + d > 2").errors, "type-mismatch"));
  CHECK(has(measured(both, "d + d > as_of").errors, "type-mismatch"));
  CHECK(has(measured(both, "n >= 1, d > 12 months").errors, "type-mismatch"));
  CHECK(has(measured(both, "n >= 1, 12 months > 1 year, d is known").errors, "type-mismatch"));
  CHECK(has(measured(both, "n >= 1, action.kind < treaty, d is known").errors, "type-mismatch"));
  CHECK(has(measured(both, "n meets action.target, d is known").errors, "type-mismatch"));
  CHECK(has(measured(both, "n >= 1, d is known, action.target = 2").errors, "type-mismatch"));
  CHECK(has(measured("  n: {sum: happened}\n", "n > 1").errors, "5:12 type-mismatch"));
  CHECK(has(measured("  n: {count: searches}\n", "n > 1").errors, "5:14 type-mismatch"));
}

TEST_CASE("the time between two dates is compared by adding") {
  auto told = measured("  d: {latest: happened}\n", "as_of - d > 24 months");
  CHECK(told.errors == "");
  REQUIRE(told.pack);
  const auto& test = told.pack->questions[0].rules[0].when.parts[0];
  CHECK(test.text == "as_of - d > 24 months");
  CHECK(test.left.kind == rules::Expr::Kind::as_of);
  REQUIRE(test.right.kind == rules::Expr::Kind::add);
  CHECK(test.right.operands[1].constant.duration == Duration{24, 0});
  auto turned = measured("  d: {latest: happened}\n", "24 months < as_of - d");
  REQUIRE(turned.pack);
  CHECK(turned.pack->questions[0].rules[0].when.parts[0].op == rules::Op::greater);
}

TEST_CASE("levels have the order of their scale") {
  auto told = measured("  n: {last: value, from: readings, where: {indicator: tier}, by: said}\n",
                       "n >= middle");
  REQUIRE(told.pack);
  CHECK(told.pack->measures[0].type == rules::Type::level);
  CHECK(told.pack->questions[0].rules[0].when.parts[0].right.constant.number == Number(1));
}

TEST_CASE("sets and measures may stand in any order, but not in a circle") {
  std::string text = std::string(kHead) +
                     "sets:\n"
                     "  late: {in: base, after: first}\n"
                     "  base: {where: {bearing: supports}}\n"
                     "measures:\n"
                     "  n: {count: findings, of: late}\n"
                     "  first: {earliest: happened, of: base}\n" +
                     kQuestion + "      - {answer: yes-it-is, when: [n >= 1]}\n" + kLast;
  auto told = read(text);
  CHECK(told.errors == "");
  REQUIRE(told.pack);
  CHECK(told.pack->sets[0].name == "base");
  CHECK(told.pack->sets[1].in == 0);
  text.replace(text.find("of: base"), 8, "of: late");
  auto circle = read(text);
  CHECK(has(circle.errors, "cycle"));
  CHECK(has(circle.said, "set late -> measure first -> set late"));
}

TEST_CASE("a question tests earlier answers of its own unit only") {
  auto two = [](const std::string& unit, const std::string& first, const std::string& second) {
    return read(std::string(kHead) +
                "questions:\n  a:\n    scale: [x, y]\n    rules:\n      - {answer: x, when: [" +
                first + "]}\n      - {answer: y, otherwise: true}\n  b:\n    for: " + unit +
                "\n    scale: [x, y]\n    rules:\n      - {answer: x, when: [" + second +
                "]}\n      - {answer: y, otherwise: true}\n");
  };
  CHECK(two("action", "action.due is known", "a = x").errors == "");
  CHECK(has(two("action", "b = x", "a = x").errors, "8:28 later-question"));
  CHECK(has(two("action", "a = x", "a = x").errors, "8:28 later-question"));
  CHECK(has(two("pledge", "action.due is known", "a = x").errors, "wrong-unit"));
  CHECK(has(two("action", "period.due < as_of", "a = x").errors, "8:28 wrong-unit"));
  CHECK(has(two("pledge", "action.due is known", "action.due is known").errors, "wrong-unit"));
}

TEST_CASE("rows of another unit belong to questions for it") {
  CHECK(has(measured("  n: {count: actions, from: actions}\n", "n >= 1").errors, "wrong-unit"));
  CHECK(measured("  n: {count: periods, from: periods}\n", "n >= 1").errors == "");
}

TEST_CASE("the last rule, and only it, is otherwise") {
  CHECK(has(read(std::string(kHead) + kQuestion + kLast + kLast).errors, "8:9 no-otherwise"));
  CHECK(has(read(std::string(kHead) + kQuestion +
                 "      - {answer: yes-it-is, when: [action.due is known]}\n")
                .errors,
            "8:9 no-otherwise"));
  CHECK(has(read(std::string(kHead) + kQuestion + "      - {answer: yes-it-is}\n" + kLast).errors,
            "8:9 missing-key"));
  CHECK(has(
      read(std::string(kHead) + kQuestion + "      - {answer: maybe, otherwise: true}\n").errors,
      "8:18 bad-word"));
}

TEST_CASE("better_than is known and not circular") {
  auto scale = [](const std::string& answers) {
    return read(std::string(kHead) + "questions:\n  q:\n    scale: {" + answers +
                "}\n    rules:\n      - {answer: a, otherwise: true}\n");
  };
  CHECK(has(scale("a: {better_than: b}, b: {better_than: a}").errors, "cycle"));
  CHECK(has(scale("a: {better_than: z}").errors, "6:30 bad-word"));
  CHECK(has(scale("a: {}, b: {}").all, "never-given"));
}

TEST_CASE("a scale has no more answers than can be told apart") {
  const auto with = [](int answers) {
    std::string scale;
    for (int i = 0; i < answers; ++i) scale += fmt::format("{}a{}", i > 0 ? ", " : "", i);
    return read(std::string(kHead) + "questions:\n  q:\n    scale: [" + scale +
                "]\n    rules: [{answer: a0, otherwise: true}]\n");
  };
  CHECK(with(64).errors.empty());
  CHECK(has(with(65).errors, "too-large"));
}

TEST_CASE("placeholders of a because are checked in their place") {
  auto told = read(std::string(kHead) + "measures: {n: {count: voice}}\n" + kQuestion +
                   "      - {answer: no-it-is-not, otherwise: true, because: \"{n} of {m}\"}\n");
  CHECK(told.errors == "9:67 unknown-name\n");
}

TEST_CASE("parameters change with their dates, and are used") {
  std::string rest = std::string("measures: {n: {count: voice}}\n") + kQuestion +
                     "      - {answer: yes-it-is, when: [n >= params.least]}\n" + kLast;
  auto dated = read(std::string(kHead) +
                    "params:\n  least: {2020-01-01: {value: 3, source: b}, 2010-01-01: {value: 2, "
                    "source: a}}\n" +
                    rest);
  CHECK(dated.errors == "");
  REQUIRE(dated.pack);
  CHECK(dated.pack->params[0].versions[0].value.number == Number(2));
  CHECK(
      has(read(std::string(kHead) + "params: {least: {value: 2}}\n" + rest).errors, "missing-key"));
  CHECK(has(read(std::string(kHead) + "params: {most: {value: 2, source: a}}\n" + rest).errors,
            "unknown-name"));
}

TEST_CASE("what is right but doubtful is a warning") {
  CHECK(has(measured("  n: {count: voice}\n", "n >= 0").all, "fixed-test"));
  CHECK(has(measured("  n: {count: voice}\n  m: {count: voice}\n", "n >= 1").all, "6:3 unused"));
  CHECK(has(measured("  n: {latest: happened}\n", "{none: [n > 2020-01-01]}").all, "maybe-absent"));
  CHECK_FALSE(has(measured("  n: {latest: happened}\n", "n is known, {none: [n > 2020-01-01]}").all,
                  "maybe-absent"));
  CHECK(has(measured("  n: {count: voice}\n", "n >= 1").all, "missing-text"));
  auto below =
      measured("  n: {count: voice}\n", "n >= 1]}\n      - {answer: yes-it-is, when: [n >= 2");
  CHECK(has(below.all, "11:9 unreachable-rule"));
  auto above =
      measured("  n: {count: voice}\n", "n >= 2]}\n      - {answer: yes-it-is, when: [n >= 1");
  CHECK_FALSE(has(above.all, "unreachable-rule"));
}

TEST_CASE("roll-ups name questions, answers and keys that there are") {
  auto rolled = [](const std::string& rollup) {
    return read(std::string(kHead) + kQuestion + kLast + "rollups:\n  r: {" + rollup + "}\n");
  };
  auto good = rolled("over: actions, of: q, share_of: [yes-it-is], by: [[], [lead, action.area]]");
  CHECK(good.errors == "");
  REQUIRE(good.pack);
  CHECK(good.pack->rollups[0].by.size() == 2);
  CHECK(has(rolled("over: actions, of: z, share_of: [a]").errors, "10:26 unknown-name"));
  CHECK(has(rolled("over: actions, of: q, share_of: [a]").errors, "bad-word"));
  CHECK(has(rolled("over: pledges, of: q, share_of: [yes-it-is]").errors, "wrong-unit"));
  CHECK(has(rolled("over: actions, mean: q").errors, "type-mismatch"));
  CHECK(has(rolled("over: actions, of: q, share_of: [yes-it-is], by: [[leed]]").errors,
            "unknown-name"));
  CHECK(has(
      rolled("over: actions, of: q, share_of: [yes-it-is], among: {except: [yes-it-is]}").errors,
      "bad-word"));
}
