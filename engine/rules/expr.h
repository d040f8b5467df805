// SPDX-License-Identifier: Apache-2.0
// The text of tests and values inside a rule pack to a tree of syntax, without types or names yet.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/number.h"
#include "rules/pack.h"

namespace sanya::rules {

struct Syntax {
  enum class Kind {
    number,
    day,
    duration,
    name,
    quoted,
    add,
    subtract,
    multiply
  } kind = Kind::name;
  std::string text;  // name: words joined by one space; quoted: what stands between the quotes
  Number number;
  Day day;
  Duration duration;
  std::vector<Syntax> parts;  // add, subtract, multiply: two
  std::size_t begin = 0;      // bytes of the text it was read from
  std::size_t end = 0;
};

struct TestSyntax {
  enum class Form { compare, known, absent, meets } form = Form::compare;
  Syntax left;
  Op op = Op::equal;
  Syntax right;
};

// Where reading stopped, and why.
struct SyntaxFault {
  std::size_t at = 0;
  std::string message;
  std::string help;
};

// `average >= 100`, `last_denial is known`, `level meets action.target`.
std::optional<TestSyntax> parse_test(std::string_view text, SyntaxFault& fault);
// `last_progress + 24 months`.
std::optional<Syntax> parse_value(std::string_view text, SyntaxFault& fault);
// What follows a field in `where`: `>= delivered`. The left side stays empty.
std::optional<TestSyntax> parse_comparison(std::string_view text, SyntaxFault& fault);
// Whether a text in `where` is a comparison rather than a word.
bool begins_comparison(std::string_view text);

std::string_view text_of(Op op);  // "<="
Op mirrored(Op op);               // `a < b` is `b > a`

}  // namespace sanya::rules
