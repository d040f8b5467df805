// SPDX-License-Identifier: Apache-2.0
// Values: names found, types agreed.
#include <algorithm>

#include <fmt/format.h>

#include "rules/draft.h"
#include "rules/read.h"
#include "rules/typing.h"

namespace sanya::rules {
namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <class Words>
std::optional<std::size_t> position(const Words& words, std::string_view word) {
  auto found = std::find(std::begin(words), std::end(words), word);
  if (found == std::end(words)) return std::nullopt;
  return static_cast<std::size_t>(found - std::begin(words));
}

std::string_view unit_word(Unit unit) { return kUnits[static_cast<std::size_t>(unit)]; }

unsigned bit(Unit unit) {
  switch (unit) {
    case Unit::action:
      return kActionUnit;
    case Unit::period:
      return kPeriodUnit;
    case Unit::pledge:
      return kPledgeUnit;
  }
  return 0;
}

std::string named(unsigned units) {
  if (units == 0) return "no one unit (it mixes what belongs to different ones)";
  std::string text;
  for (Unit unit : {Unit::action, Unit::period, Unit::pledge}) {
    if (!(units & bit(unit))) continue;
    text += fmt::format("{}`for: {}`", text.empty() ? "" : " or ", unit_word(unit));
  }
  return text;
}

// A constant written where something of `shape` is expected; nullopt without a fault where the
// text is none of its words.
std::optional<Constant> word_of(const std::string& text, const Shape& shape) {
  Constant value;
  value.type = shape.type;
  value.word = text;
  switch (shape.type) {
    case Type::word:
      if (shape.closed && !contains(shape.words, text)) return std::nullopt;
      return value;
    case Type::level: {
      auto at = position(shape.words, text);
      if (!at) return std::nullopt;
      value.number = Number(static_cast<std::int64_t>(*at));
      return value;
    }
    case Type::stage: {
      auto at = position(kStages, text);
      if (!at) return std::nullopt;
      value.stage = static_cast<record::Stage>(*at);
      return value;
    }
    case Type::flag:
      if (text != "true" && text != "false") return std::nullopt;
      value.flag = text == "true";
      return value;
    case Type::number:
    case Type::date:
    case Type::duration:
      return std::nullopt;
  }
  return std::nullopt;
}

std::vector<std::string> words_of(const Shape& shape) {
  if (shape.type == Type::stage) return {std::begin(kStages), std::end(kStages)};
  if (shape.type == Type::flag) return {"true", "false"};
  return shape.words;
}

bool is_duration(const Typed& typed) { return typed.shape.type == Type::duration; }
bool is_constant(const Typed& typed) { return typed.expr.kind == Expr::Kind::constant; }

}  // namespace

std::string_view name_of(Type type) {
  switch (type) {
    case Type::number:
      return "a number";
    case Type::date:
      return "a date";
    case Type::duration:
      return "a duration";
    case Type::word:
      return "a word";
    case Type::level:
      return "a level";
    case Type::stage:
      return "a stage";
    case Type::flag:
      return "true or false";
  }
  return "";
}

std::optional<Constant> constant(Draft& draft, const std::string& text, const Shape& shape,
                                 const Place& place) {
  Constant value;
  value.type = shape.type;
  if (shape.type == Type::number) {
    if (auto number = Number::parse(text)) {
      value.number = *number;
      return value;
    }
    draft.error(Fault::bad_number, place, fmt::format("\"{}\" is not a number", text),
                "a number stands here, as in 2 or 2.5");
  } else if (shape.type == Type::date) {
    if (auto day = parse_day(text)) {
      value.date = *day;
      return value;
    }
    draft.error(Fault::bad_date, place, fmt::format("\"{}\" is not a day", text),
                "write year-month-day, as in 2024-06-30");
  } else if (shape.type == Type::duration) {
    if (auto duration = parse_duration(text)) {
      value.duration = *duration;
      return value;
    }
    draft.error(Fault::bad_duration, place, fmt::format("\"{}\" is not a duration", text),
                "write it as in 24 months");
  } else if (auto word = word_of(text, shape)) {
    return word;
  } else {
    auto words = words_of(shape);
    draft.error(Fault::bad_word, place,
                fmt::format("\"{}\" is not one of: {}", text, fmt::join(words, ", ")),
                did_you_mean(text, views(words)));
  }
  return std::nullopt;
}

std::nullopt_t Typer::fault(Fault name, const Syntax& at, std::string message, std::string help) {
  draft_.error(name, within(scalar_, at.begin, at.end), std::move(message), std::move(help));
  return std::nullopt;
}

bool Typer::is_operand(const Syntax& syntax) const {
  if (syntax.kind != Syntax::Kind::name) return syntax.kind != Syntax::Kind::quoted;
  return syntax.text == "as_of" || is_attribute_path(syntax.text) ||
         syntax.text.rfind("params.", 0) == 0 || draft_.measures.count(syntax.text) > 0 ||
         find_question(draft_, syntax.text) >= 0;
}

std::optional<Typed> Typer::value(const Syntax& syntax, const Shape* expected) {
  switch (syntax.kind) {
    case Syntax::Kind::number:
      return literal(syntax, Type::number);
    case Syntax::Kind::day:
      return literal(syntax, Type::date);
    case Syntax::Kind::duration:
      return literal(syntax, Type::duration);
    case Syntax::Kind::name:
    case Syntax::Kind::quoted:
      return name(syntax, expected);
    case Syntax::Kind::add:
    case Syntax::Kind::subtract:
      return sum(syntax);
    case Syntax::Kind::multiply:
      return product(syntax);
  }
  return std::nullopt;
}

std::optional<Typed> Typer::literal(const Syntax& syntax, Type type) {
  Typed typed;
  typed.shape.type = type;
  typed.shape.maybe_absent = false;
  typed.expr.type = type;
  typed.expr.text = syntax.text;
  typed.expr.constant.type = type;
  typed.expr.constant.number = syntax.number;
  typed.expr.constant.date = syntax.day;
  typed.expr.constant.duration = syntax.duration;
  return typed;
}

std::optional<Typed> Typer::name(const Syntax& syntax, const Shape* expected) {
  if (expected) {
    bool operand = is_operand(syntax);
    bool open = expected->type == Type::word && !expected->closed;
    if (!(open && operand)) {
      if (auto word = word_of(syntax.text, *expected)) {
        Typed typed;
        typed.shape = *expected;
        typed.shape.maybe_absent = false;
        typed.expr.type = expected->type;
        typed.expr.text = syntax.text;
        typed.expr.constant = std::move(*word);
        return typed;
      }
    }
    if (!operand && !words_of(*expected).empty()) {
      constant(draft_, syntax.text, *expected, within(scalar_, syntax.begin, syntax.end));
      return std::nullopt;
    }
  }
  Typed typed;
  typed.expr.text = syntax.text;
  if (syntax.text == "as_of") {
    typed.expr.kind = Expr::Kind::as_of;
    typed.shape.type = typed.expr.type = Type::date;
    typed.shape.maybe_absent = false;
    return typed;
  }
  if (is_attribute_path(syntax.text)) return of_attribute(syntax, std::move(typed));
  if (syntax.text.rfind("params.", 0) == 0) return of_param(syntax, std::move(typed));
  if (draft_.measures.count(syntax.text) > 0) return of_measure(syntax, std::move(typed));
  if (find_question(draft_, syntax.text) >= 0) return of_answer(syntax, std::move(typed));
  auto names = operand_names(draft_);
  return fault(Fault::unknown_name, syntax,
               fmt::format("there is no measure, question or attribute \"{}\"", syntax.text),
               did_you_mean(syntax.text, views(names)));
}

bool Typer::needs(const Needs& needs, const Syntax& syntax) {
  if (scope_.needs) scope_.needs->add(needs);
  if (scope_.question < 0) return true;
  const Question& question = draft_.pack.questions[static_cast<std::size_t>(scope_.question)];
  if (!(needs.units & bit(question.unit))) {
    std::string because = needs.because.empty() || needs.because == syntax.text
                              ? ""
                              : fmt::format(", since it uses {}", needs.because);
    fault(Fault::wrong_unit, syntax,
          fmt::format("\"{}\" has no value for one {}{}", syntax.text, unit_word(question.unit),
                      because),
          fmt::format("it belongs to a question {}", named(needs.units)));
    return false;
  }
  if (needs.question < scope_.question) return true;
  const auto& later = draft_.pack.questions[static_cast<std::size_t>(needs.question)].name;
  fault(Fault::later_question, syntax,
        needs.question == scope_.question
            ? fmt::format("question \"{}\" tests its own answer", later)
            : fmt::format("\"{}\" rests on question \"{}\", which is asked later", syntax.text,
                          later),
        "questions test the answers of those above them only");
  return false;
}

std::optional<Typed> Typer::of_attribute(const Syntax& syntax, Typed typed) {
  int index = attribute(draft_, syntax.text, within(scalar_, syntax.begin, syntax.end));
  if (index < 0) return std::nullopt;
  const Attribute& found = draft_.pack.attributes[static_cast<std::size_t>(index)];
  Needs asked;
  asked.narrow(units_of(found), syntax.text);
  typed.expr.kind = Expr::Kind::attribute;
  typed.expr.index = index;
  typed.expr.type = found.type;
  typed.shape = shape_of(draft_, found);
  if (!needs(asked, syntax)) return std::nullopt;
  return typed;
}

std::optional<Typed> Typer::of_param(const Syntax& syntax, Typed typed) {
  std::string name = syntax.text.substr(7);
  int index = find_param(draft_, name);
  if (index < 0) {
    std::vector<std::string_view> known;
    for (const auto& param : draft_.pack.params) known.push_back(param.name);
    return fault(Fault::unknown_name, syntax, fmt::format("there is no parameter \"{}\"", name),
                 did_you_mean(name, known));
  }
  draft_.param_used[static_cast<std::size_t>(index)] = true;
  const Param& param = draft_.pack.params[static_cast<std::size_t>(index)];
  typed.expr.kind = Expr::Kind::param;
  typed.expr.index = index;
  typed.shape.type = typed.expr.type = param.type;
  typed.shape.maybe_absent = param.versions.front().from != kNoEarliest;
  if (param.type == Type::word) {
    typed.shape.closed = true;
    for (const auto& version : param.versions) typed.shape.words.push_back(version.value.word);
  }
  return typed;
}

std::optional<Typed> Typer::of_measure(const Syntax& syntax, Typed typed) {
  int index = measure_named(draft_, syntax.text, within(scalar_, syntax.begin, syntax.end));
  if (index < 0) return std::nullopt;
  auto at = static_cast<std::size_t>(index);
  typed.expr.kind = Expr::Kind::measure;
  typed.expr.index = index;
  typed.expr.type = draft_.pack.measures[at].type;
  typed.shape = draft_.measure_shapes[at];
  if (!needs(draft_.measure_needs[at], syntax)) return std::nullopt;
  return typed;
}

std::optional<Typed> Typer::of_answer(const Syntax& syntax, Typed typed) {
  int index = find_question(draft_, syntax.text);
  const Question& question = draft_.pack.questions[static_cast<std::size_t>(index)];
  if (scope_.question < 0) {
    return fault(Fault::bad_expression, syntax,
                 fmt::format("\"{}\" is a question, whose answer no set can test", syntax.text),
                 "test it in a rule");
  }
  if (question.scale.empty() && question.rules.empty()) {
    return fault(Fault::type_mismatch, syntax,
                 fmt::format("\"{}\" gives a value, not an answer", syntax.text),
                 "test the measure whose value it gives");
  }
  Needs asked;
  asked.narrow(bit(question.unit), syntax.text);
  asked.question = index;
  typed.expr.kind = Expr::Kind::answer;
  typed.expr.index = index;
  typed.expr.type = Type::word;
  typed.shape = shape_of(draft_, question);
  if (!needs(asked, syntax)) return std::nullopt;
  return typed;
}

std::optional<Typed> Typer::sum(const Syntax& syntax) {
  auto left = value(syntax.parts[0], nullptr);
  auto right = value(syntax.parts[1], nullptr);
  if (!left || !right) return std::nullopt;
  bool adding = syntax.kind == Syntax::Kind::add;
  if (adding && is_duration(*left) && right->shape.type == Type::date) std::swap(left, right);
  Type a = left->shape.type;
  Type b = right->shape.type;
  bool fits = (a == Type::number && b == Type::number) ||
              (a == Type::date && b == Type::duration) ||
              (adding && a == Type::duration && b == Type::duration && is_constant(*left) &&
               is_constant(*right));
  if (!fits) {
    bool dates = a == Type::date && b == Type::date;
    return fault(Fault::type_mismatch, syntax,
                 fmt::format("{} and {} cannot be {}", name_of(a), name_of(b),
                             adding ? "added" : "subtracted"),
                 dates && !adding ? "the time between two dates can only be compared with a "
                                    "duration: as_of - last_progress > 24 months"
                                  : "numbers go with numbers, durations with dates");
  }
  if (a == Type::duration) {
    const Duration& more = right->expr.constant.duration;
    const Duration& one = left->expr.constant.duration;
    return lasting(syntax, std::int64_t{one.months} + more.months,
                   std::int64_t{one.days} + more.days);
  }
  return combined(adding ? Expr::Kind::add : Expr::Kind::subtract, std::move(*left),
                  std::move(*right), syntax.text);
}

// A constant duration worked out while reading; within what a calendar can need.
std::optional<Typed> Typer::lasting(const Syntax& syntax, std::int64_t months, std::int64_t days) {
  constexpr std::int64_t kMostMonths = 9999LL * 12;
  constexpr std::int64_t kMostDays = 9999LL * 366;
  if (months > kMostMonths || days > kMostDays) {
    return fault(Fault::bad_duration, syntax, "this is longer than the calendar",
                 "at most 9999 years");
  }
  Syntax whole = syntax;
  whole.duration = {static_cast<std::int32_t>(months), static_cast<std::int32_t>(days)};
  return literal(whole, Type::duration);
}

Typed Typer::combined(Expr::Kind kind, Typed left, Typed right, std::string text) {
  Typed typed;
  typed.shape.type = typed.expr.type = left.shape.type;
  typed.shape.maybe_absent = left.shape.maybe_absent || right.shape.maybe_absent;
  typed.expr.kind = kind;
  typed.expr.text = std::move(text);
  typed.expr.operands.push_back(std::move(left.expr));
  typed.expr.operands.push_back(std::move(right.expr));
  return typed;
}

std::optional<Typed> Typer::product(const Syntax& syntax) {
  auto left = value(syntax.parts[0], nullptr);
  auto right = value(syntax.parts[1], nullptr);
  if (!left || !right) return std::nullopt;
  if (is_constant(*right) && right->shape.type == Type::number) std::swap(left, right);
  bool whole_durations = right->shape.type == Type::duration && is_constant(*right) &&
                         left->expr.constant.number.is_whole() &&
                         left->expr.constant.number >= Number(0) &&
                         left->expr.constant.number <= Number(9999);
  if (!is_constant(*left) || left->shape.type != Type::number ||
      !(right->shape.type == Type::number || whole_durations)) {
    return fault(Fault::type_mismatch, syntax, "only a number by which to multiply may stand here",
                 "a product has a constant number on one side and a number on the other");
  }
  if (whole_durations) {
    std::int64_t times = left->expr.constant.number.rounded();
    const Duration& once = right->expr.constant.duration;
    return lasting(syntax, times * once.months, times * once.days);
  }
  Typed typed;
  typed.shape.maybe_absent = right->shape.maybe_absent;
  typed.expr.kind = Expr::Kind::scale;
  typed.expr.type = Type::number;
  typed.expr.factor = left->expr.constant.number;
  typed.expr.text = syntax.text;
  typed.expr.operands.push_back(std::move(right->expr));
  return typed;
}

bool Typer::agree(const Shape& left, const Shape& right, Op op, const Syntax& at,
                  std::string_view left_name) {
  auto refuse = [&](std::string message, std::string help) {
    fault(Fault::type_mismatch, at, std::move(message), std::move(help));
    return false;
  };
  if (left.known_only || right.known_only) {
    return refuse(fmt::format("{} has no value to compare",
                              left.known_only ? fmt::format("\"{}\"", left_name) : "this"),
                  "ask whether it `is known` or `is absent`, or whether a reading `meets` it");
  }
  if (left.type != right.type) {
    return refuse(
        fmt::format("\"{}\" is {}, this is {}", left_name, name_of(left.type), name_of(right.type)),
        "compare two things of one type");
  }
  if (left.type == Type::duration) {
    return refuse("durations cannot be compared with each other",
                  "months have no fixed length; compare dates: a + 12 months > b");
  }
  bool by_order = op != Op::equal && op != Op::not_equal;
  if (by_order && (left.type == Type::word || left.type == Type::flag)) {
    return refuse(fmt::format("{} has no order", name_of(left.type)), "compare with = or !=");
  }
  if (left.type == Type::level && left.words != right.words) {
    return refuse("these levels belong to different scales", "compare levels of one indicator");
  }
  if (left.type == Type::word && left.closed && right.closed) {
    auto shared = [&](const std::string& word) { return contains(right.words, word); };
    if (std::none_of(left.words.begin(), left.words.end(), shared)) {
      return refuse("these two have no word in common", "they can never be equal");
    }
  }
  return true;
}

std::optional<Expr> right_of(Draft& draft, const Shape& left, std::string_view left_name,
                             const tree::Node& scalar, Op& op, const Scope& scope) {
  SyntaxFault fault;
  auto test = parse_comparison(scalar.text, fault);
  if (!test) {
    draft.error(Fault::bad_expression, within(scalar, fault.at, fault.at + 1), fault.message,
                fault.help);
    return std::nullopt;
  }
  Typer typer(draft, scalar, scope);
  auto right = typer.value(test->right, &left);
  if (!right || !typer.agree(left, right->shape, test->op, test->right, left_name)) {
    return std::nullopt;
  }
  op = test->op;
  return std::move(right->expr);
}

}  // namespace sanya::rules
