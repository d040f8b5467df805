// SPDX-License-Identifier: Apache-2.0
// Conditions: what stands under `when`.
#include <algorithm>

#include <fmt/format.h>

#include "rules/draft.h"
#include "rules/read.h"
#include "rules/typing.h"

namespace sanya::rules {
namespace {

class ConditionReader {
 public:
  ConditionReader(Draft& draft, const Scope& scope) : draft_(draft), scope_(scope) {}

  std::optional<Test> read(const tree::Node& node) {
    if (node.kind == tree::Kind::map) return of_map(node);
    auto text = scalar_text(node, "a condition", draft_.faults);
    if (!text) return std::nullopt;
    return atom(node);
  }

  void read_all(const std::vector<const tree::Node*>& nodes, std::vector<Test>& parts) {
    for (const tree::Node* node : nodes) {
      if (auto part = read(*node)) parts.push_back(std::move(*part));
    }
  }

 private:
  // {any: [..]}, {all: [..]}, {none: [..]}, or {operand: [words]}.
  std::optional<Test> of_map(const tree::Node& node) {
    tree::Map map(node, "a condition", draft_.faults);
    const auto& entries = map.entries();
    if (entries.size() != 1) {
      draft_.error(Fault::bad_expression, node.place, "a condition written as a map has one key",
                   "write a list item for each condition");
      return std::nullopt;
    }
    const tree::Entry& entry = entries.front();
    static constexpr std::pair<std::string_view, Test::Kind> kNested[] = {
        {"all", Test::Kind::all}, {"any", Test::Kind::any}, {"none", Test::Kind::none}};
    for (const auto& [word, kind] : kNested) {
      if (entry.key == word) return nested(entry, kind);
    }
    return any_of(entry);
  }

  std::optional<Test> nested(const tree::Entry& entry, Test::Kind kind) {
    Test test;
    test.kind = kind;
    test.text = entry.key;
    test.place = entry.key_place;
    read_all(items(entry.value()), test.parts);
    if (items(entry.value()).empty()) {
      draft_.error(Fault::missing_key, entry.key_place, fmt::format("`{}` of nothing", entry.key),
                   "list at least one condition");
      return std::nullopt;
    }
    return test;
  }

  static std::vector<const tree::Node*> items(const tree::Node& node) {
    std::vector<const tree::Node*> found;
    if (node.kind == tree::Kind::null) return found;
    if (node.kind != tree::Kind::list) return {&node};
    for (const auto& item : node.items) found.push_back(&item);
    return found;
  }

  std::optional<Test> any_of(const tree::Entry& entry) {
    tree::Node key;
    key.kind = tree::Kind::text;
    key.text = entry.key;
    key.place = entry.key_place;
    auto syntax = parsed_value(key);
    if (!syntax) return std::nullopt;
    Typer typer(draft_, key, scope_);
    auto left = typer.value(*syntax, nullptr);
    if (!left) return std::nullopt;
    if (left->shape.known_only) {
      return typer.fault(Fault::type_mismatch, *syntax,
                         fmt::format("\"{}\" has no value to compare", entry.key),
                         "ask whether it `is known` or `is absent`");
    }
    Test test;
    test.kind = Test::Kind::any_of;
    test.place = entry.key_place;
    std::string words;
    for (const tree::Node* item : items(entry.value())) {
      auto text = scalar_text(*item, "a value", draft_.faults);
      if (!text) return std::nullopt;
      auto value = constant(draft_, *text, left->shape, item->place);
      if (!value) return std::nullopt;
      words += (words.empty() ? "" : ", ") + *text;
      test.any_of.push_back(std::move(*value));
    }
    test.left = std::move(left->expr);
    test.text = fmt::format("{}: [{}]", entry.key, words);
    if (!test.any_of.empty()) return test;
    draft_.error(Fault::missing_key, entry.key_place, "a list of no values is never met",
                 "name at least one value");
    return std::nullopt;
  }

  std::optional<Syntax> parsed_value(const tree::Node& node) {
    SyntaxFault fault;
    auto syntax = parse_value(node.text, fault);
    if (!syntax) {
      draft_.error(Fault::bad_expression, within(node, fault.at, fault.at + 1), fault.message,
                   fault.help);
    }
    return syntax;
  }

  std::optional<Test> atom(const tree::Node& node) {
    SyntaxFault fault;
    auto syntax = parse_test(node.text, fault);
    if (!syntax) {
      draft_.error(Fault::bad_expression, within(node, fault.at, fault.at + 1), fault.message,
                   fault.help);
      return std::nullopt;
    }
    Test test;
    test.text = node.text;
    test.place = node.place;
    Typer typer(draft_, node, scope_);
    switch (syntax->form) {
      case TestSyntax::Form::known:
      case TestSyntax::Form::absent:
        return presence(*syntax, std::move(test), typer);
      case TestSyntax::Form::meets:
        return meets(*syntax, std::move(test), typer);
      case TestSyntax::Form::compare:
        break;
    }
    if (auto times = time_between(*syntax)) return compare_times(*times, std::move(test), typer);
    return compare(std::move(*syntax), std::move(test), typer);
  }

  std::optional<Test> presence(const TestSyntax& syntax, Test test, Typer& typer) {
    auto left = typer.value(syntax.left, nullptr);
    if (!left) return std::nullopt;
    test.kind = syntax.form == TestSyntax::Form::known ? Test::Kind::known : Test::Kind::absent;
    test.left = std::move(left->expr);
    return test;
  }

  std::optional<Test> meets(const TestSyntax& syntax, Test test, Typer& typer) {
    auto left = typer.value(syntax.left, nullptr);
    auto right = typer.value(syntax.right, nullptr);
    if (!left || !right) return std::nullopt;
    if (!left->shape.reading || left->expr.kind != Expr::Kind::measure) {
      return typer.fault(Fault::type_mismatch, syntax.left,
                         fmt::format("\"{}\" is not the value of a reading", left->expr.text),
                         "before `meets` stands a measure over readings");
    }
    if (syntax.right.text != "action.target") {
      return typer.fault(Fault::type_mismatch, syntax.right, "only a target can be met",
                         "write `meets action.target`");
    }
    test.kind = Test::Kind::meets;
    test.left = std::move(left->expr);
    test.right = std::move(right->expr);
    return test;
  }

  // `a - b > P` and `P < a - b`, with `a - b` on the left in both.
  static std::optional<TestSyntax> time_between(const TestSyntax& syntax) {
    auto differs = [](const Syntax& s) { return s.kind == Syntax::Kind::subtract; };
    TestSyntax test = syntax;
    if (!differs(test.left) && differs(test.right)) {
      std::swap(test.left, test.right);
      test.op = mirrored(test.op);
    }
    if (!differs(test.left) || differs(test.right)) return std::nullopt;
    return test;
  }

  // Two dates and a duration: `a - b > P` means `a > b + P`. Anything else is compared as it is.
  std::optional<Test> compare_times(const TestSyntax& syntax, Test test, Typer& typer) {
    auto later = typer.value(syntax.left.parts[0], nullptr);
    auto earlier = typer.value(syntax.left.parts[1], nullptr);
    if (!later || !earlier) return std::nullopt;
    if (later->shape.type != Type::date || earlier->shape.type != Type::date) {
      return compare(syntax, std::move(test), typer);
    }
    auto lasting = typer.value(syntax.right, nullptr);
    if (!lasting) return std::nullopt;
    if (lasting->shape.type != Type::duration) {
      return typer.fault(Fault::type_mismatch, syntax.right,
                         fmt::format("the time between two dates is a duration, this is {}",
                                     name_of(lasting->shape.type)),
                         "write it as in 24 months");
    }
    std::string text = fmt::format("{} + {}", earlier->expr.text, lasting->expr.text);
    test.kind = Test::Kind::compare;
    test.op = syntax.op;
    test.left = std::move(later->expr);
    test.right =
        typer.combined(Expr::Kind::add, std::move(*earlier), std::move(*lasting), std::move(text))
            .expr;
    return test;
  }

  std::optional<Test> compare(TestSyntax syntax, Test test, Typer& typer) {
    // A word on the left is read by what stands on the right.
    if (!typer.is_operand(syntax.left) && typer.is_operand(syntax.right)) {
      std::swap(syntax.left, syntax.right);
      syntax.op = mirrored(syntax.op);
    }
    auto left = typer.value(syntax.left, nullptr);
    if (!left) return std::nullopt;
    auto right = typer.value(syntax.right, &left->shape);
    if (!right) return std::nullopt;
    if (!typer.agree(left->shape, right->shape, syntax.op, syntax.right, left->expr.text)) {
      return std::nullopt;
    }
    test.kind = Test::Kind::compare;
    test.op = syntax.op;
    test.left = std::move(left->expr);
    test.right = std::move(right->expr);
    return test;
  }

  Draft& draft_;
  Scope scope_;
};

void check_text(Draft& draft, const tree::Node& scalar, const Scope& scope) {
  const std::string& text = scalar.text;
  for (std::size_t open = text.find('{'); open != std::string::npos;
       open = text.find('{', open + 1)) {
    std::size_t close = text.find('}', open);
    if (close == std::string::npos) {
      draft.error(Fault::bad_expression, within(scalar, open, open + 1),
                  "a closing brace is missing", "a placeholder is written {name}");
      return;
    }
    Syntax name;
    name.text = text.substr(open + 1, close - open - 1);
    name.begin = open + 1;
    name.end = close;
    Typer typer(draft, scalar, scope);
    if (find_question(draft, name.text) >= 0) {
      typer.fault(Fault::bad_expression, name,
                  fmt::format("\"{}\" is a question, which has no value to print", name.text),
                  "name a measure, an attribute, params.NAME or as_of");
      continue;
    }
    typer.value(name, nullptr);
  }
}

}  // namespace

Test read_when(Draft& draft, const std::vector<const tree::Node*>& tests, const Place& place,
               const Scope& scope) {
  Test all;
  all.kind = Test::Kind::all;
  all.text = "all";
  all.place = place;
  ConditionReader(draft, scope).read_all(tests, all.parts);
  return all;
}

void check_placeholders(Draft& draft, const tree::Node& because, const Scope& scope) {
  if (because.is_scalar()) return check_text(draft, because, scope);
  for (const auto& entry : because.entries) {
    if (entry.value().is_scalar()) check_text(draft, entry.value(), scope);
  }
}

}  // namespace sanya::rules
