// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "rules/expr.h"
#include "rules_reading.h"

using namespace sanya;
using namespace sanya::rules;

namespace {

std::string shown(const Syntax& syntax) {
  auto joined = [&](char sign) {
    return "(" + shown(syntax.parts[0]) + sign + shown(syntax.parts[1]) + ")";
  };
  switch (syntax.kind) {
    case Syntax::Kind::number:
      return syntax.number.text();
    case Syntax::Kind::day:
      return to_text(syntax.day);
    case Syntax::Kind::duration:
      return to_iso(syntax.duration);
    case Syntax::Kind::name:
    case Syntax::Kind::quoted:
      return "[" + syntax.text + "]";
    case Syntax::Kind::add:
      return joined('+');
    case Syntax::Kind::subtract:
      return joined('-');
    case Syntax::Kind::multiply:
      return joined('*');
  }
  return "";
}

std::string test_of(const std::string& text) {
  SyntaxFault fault;
  auto test = parse_test(text, fault);
  if (!test) return fmt::format("at {}: {}", fault.at, fault.message);
  switch (test->form) {
    case TestSyntax::Form::known:
      return shown(test->left) + " known";
    case TestSyntax::Form::absent:
      return shown(test->left) + " absent";
    case TestSyntax::Form::meets:
      return shown(test->left) + " meets " + shown(test->right);
    case TestSyntax::Form::compare:
      break;
  }
  return shown(test->left) + " " + std::string(text_of(test->op)) + " " + shown(test->right);
}

}  // namespace

TEST_CASE("tests are read by the grammar") {
  CHECK(test_of("average >= 100") == "[average] >= 100");
  CHECK(test_of("a != -2.5") == "[a] != -2.5");
  CHECK(test_of("last_denial is known") == "[last_denial] known");
  CHECK(test_of("action.due is absent") == "[action.due] absent");
  CHECK(test_of("level meets action.target") == "[level] meets [action.target]");
  CHECK(test_of("as_of > last + 24 months") == "[as_of] > ([last]+P24M)");
  CHECK(test_of("as_of - last > P1Y") == "([as_of]-[last]) > P12M");
  CHECK(test_of("as_of <= 2024-06-30") == "[as_of] <= 2024-06-30");
  CHECK(test_of("2 * done >= all") == "(2*[done]) >= [all]");
  CHECK(test_of("a - b - c = (d + e) * 2") == "(([a]-[b])-[c]) = (([d]+[e])*2)");
}

TEST_CASE("a hyphen inside a word is not a minus") {
  CHECK(test_of("coded = not-delivered") == "[coded] = [not-delivered]");
  CHECK(test_of("a - b > 1 day") == "([a]-[b]) > P1D");
}

TEST_CASE("an answer may have several words, or quotes") {
  CHECK(test_of("rating = Promise Kept") == "[rating] = [Promise Kept]");
  CHECK(test_of("rating = 'Kept, in part'") == "[rating] = [Kept, in part]");
}

TEST_CASE("what is not a test is refused where reading stopped") {
  CHECK(test_of("") == "at 0: something is missing at the end");
  CHECK(test_of("a") == "at 1: a comparison is missing here");
  CHECK(test_of("a == 2") == "at 3: \"==\" is no comparison");
  CHECK(test_of("a >") == "at 3: something is missing at the end");
  CHECK(test_of("a > 2 and") == "at 4: \"2 and\" is not a duration");
  CHECK(test_of("a > b, c") == "at 5: \", c\" was not expected here");
  CHECK(test_of("a is there") == "at 5: after \"is\" stands either \"known\" or \"absent\"");
  CHECK(test_of("a > (b") == "at 6: a closing parenthesis is missing");
  CHECK(test_of("a = 'b") == "at 4: a closing quote is missing");
  CHECK(test_of("a > 012") == "at 4: this is neither a number nor a day");
  CHECK(test_of("a > 2024-02-30") != "");
}

TEST_CASE("parentheses nested beyond all sense are refused, not followed") {
  std::string text(100000, '(');
  CHECK(test_of(text) == "at 32: parentheses are nested too deeply");
}

TEST_CASE("a sum longer than anyone could read is refused, not followed") {
  std::string text = "a > 1";
  for (int i = 0; i < 60; ++i) text += " + 1";
  CHECK(test_of(text).find("at ") == std::string::npos);
  for (int i = 0; i < 100'000; ++i) text += "+1";
  CHECK(test_of(text).find("more than anyone could read") != std::string::npos);
}

TEST_CASE("a comparison turned round means the same") {
  CHECK(mirrored(Op::less) == Op::greater);
  CHECK(mirrored(Op::greater_equal) == Op::less_equal);
  CHECK(mirrored(Op::not_equal) == Op::not_equal);
}
