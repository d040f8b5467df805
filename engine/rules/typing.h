// SPDX-License-Identifier: Apache-2.0
// Syntax to typed expressions. Private to the readers of packs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rules/draft.h"
#include "rules/expr.h"

namespace sanya::rules {

struct Typed {
  Expr expr;
  Shape shape;
};

std::string_view name_of(Type type);  // "a number"

// Types what was read from one scalar; its faults stand at the columns of that scalar.
class Typer {
 public:
  Typer(Draft& draft, const tree::Node& scalar, const Scope& scope)
      : draft_(draft), scalar_(scalar), scope_(scope) {}

  // `expected`: what the other side of a comparison is, so that a word can be told from a name.
  std::optional<Typed> value(const Syntax& syntax, const Shape* expected);
  // Whether the two sides of a comparison may meet; a fault at `at` where not.
  bool agree(const Shape& left, const Shape& right, Op op, const Syntax& at,
             std::string_view left_name);
  // Whether `syntax` names something other than a word.
  bool is_operand(const Syntax& syntax) const;
  Typed combined(Expr::Kind kind, Typed left, Typed right, std::string text);
  std::nullopt_t fault(Fault name, const Syntax& at, std::string message, std::string help);

 private:
  std::optional<Typed> literal(const Syntax& syntax, Type type);
  std::optional<Typed> name(const Syntax& syntax, const Shape* expected);
  std::optional<Typed> of_attribute(const Syntax& syntax, Typed typed);
  std::optional<Typed> of_param(const Syntax& syntax, Typed typed);
  std::optional<Typed> of_measure(const Syntax& syntax, Typed typed);
  std::optional<Typed> of_answer(const Syntax& syntax, Typed typed);
  std::optional<Typed> sum(const Syntax& syntax);
  std::optional<Typed> product(const Syntax& syntax);
  std::optional<Typed> lasting(const Syntax& syntax, std::int64_t months, std::int64_t days);
  bool needs(const Needs& needs, const Syntax& syntax);

  Draft& draft_;
  const tree::Node& scalar_;
  Scope scope_;
};

}  // namespace sanya::rules
