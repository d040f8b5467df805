// SPDX-License-Identifier: Apache-2.0
#include "rules/expr.h"

#include <array>
#include <utility>

#include <fmt/format.h>

namespace sanya::rules {
namespace {

constexpr std::array<std::pair<std::string_view, Op>, 6> kOps = {{{"!=", Op::not_equal},
                                                                  {"<=", Op::less_equal},
                                                                  {">=", Op::greater_equal},
                                                                  {"=", Op::equal},
                                                                  {"<", Op::less},
                                                                  {">", Op::greater}}};
constexpr int kDeepest = 32;    // nested parentheses
constexpr int kMostSigns = 64;  // plus, minus and times in one text

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool in_name(char c) { return begins_name(c) || is_digit(c); }

class Parser {
 public:
  Parser(std::string_view text, SyntaxFault& fault) : text_(text), fault_(fault) {}

  std::optional<TestSyntax> test() {
    TestSyntax test;
    auto left = sum();
    if (!left) return std::nullopt;
    test.left = std::move(*left);
    if (keyword("is")) return state(std::move(test));
    if (keyword("meets")) {
      test.form = TestSyntax::Form::meets;
      return right_side(std::move(test));
    }
    return comparison(std::move(test));
  }

  std::optional<TestSyntax> comparison(TestSyntax test) {
    auto op = comparison_sign();
    if (!op) return std::nullopt;
    test.op = *op;
    return right_side(std::move(test));
  }

  std::optional<Syntax> whole_value() {
    auto value = sum();
    if (!value || !at_end()) return std::nullopt;
    return value;
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  void skip_spaces() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n') ++at_;
  }
  std::nullopt_t stop(std::size_t at, std::string message, std::string help) {
    if (fault_.message.empty()) fault_ = {at, std::move(message), std::move(help)};
    return std::nullopt;
  }
  bool at_end() {
    skip_spaces();
    if (at_ == text_.size()) return true;
    stop(at_, fmt::format("\"{}\" was not expected here", text_.substr(at_)),
         "a test is one comparison; write several tests as a list");
    return false;
  }

  // The name at the position, without moving; a hyphen belongs to it between letters or digits.
  std::string_view name_here() const {
    std::size_t end = at_;
    if (end >= text_.size() || !begins_name(text_[end])) return {};
    while (end < text_.size()) {
      char next = end + 1 < text_.size() ? text_[end + 1] : '\0';
      bool joint = text_[end] == '-' || text_[end] == '.' || text_[end] == '/';
      if (!in_name(text_[end]) && !(joint && in_name(next))) break;
      ++end;
    }
    return text_.substr(at_, end - at_);
  }

  bool keyword(std::string_view word) {
    skip_spaces();
    if (name_here() != word) return false;
    at_ += word.size();
    return true;
  }

  std::optional<TestSyntax> state(TestSyntax test) {
    skip_spaces();
    if (keyword("known")) {
      test.form = TestSyntax::Form::known;
    } else if (keyword("absent")) {
      test.form = TestSyntax::Form::absent;
    } else {
      return stop(at_, "after \"is\" stands either \"known\" or \"absent\"",
                  "to compare with a word, write `=`");
    }
    if (!at_end()) return std::nullopt;
    return test;
  }

  std::optional<Op> comparison_sign() {
    skip_spaces();
    for (const auto& [sign, op] : kOps) {
      if (text_.substr(at_, sign.size()) != sign) continue;
      at_ += sign.size();
      if (peek() == '=') return stop(at_, "\"==\" is no comparison", "write a single `=`");
      return op;
    }
    return stop(at_, "a comparison is missing here",
                "write one of =, !=, <, <=, >, >=, `is known`, `is absent`, `meets`");
  }

  std::optional<TestSyntax> right_side(TestSyntax test) {
    auto right = sum();
    if (!right || !at_end()) return std::nullopt;
    test.right = std::move(*right);
    return test;
  }

  std::optional<Syntax> join(Syntax::Kind kind, Syntax left, std::optional<Syntax> right) {
    if (!right) return std::nullopt;
    if (++signs_ > kMostSigns) {
      return stop(left.end, "this adds and multiplies more than anyone could read",
                  "split it into several measures");
    }
    Syntax joined;
    joined.kind = kind;
    joined.begin = left.begin;
    joined.end = right->end;
    joined.text = std::string(text_.substr(joined.begin, joined.end - joined.begin));
    joined.parts.push_back(std::move(left));
    joined.parts.push_back(std::move(*right));
    return joined;
  }

  std::optional<Syntax> sum() {
    auto left = product();
    while (left) {
      skip_spaces();
      if (peek() != '+' && peek() != '-') break;
      auto kind = peek() == '+' ? Syntax::Kind::add : Syntax::Kind::subtract;
      ++at_;
      left = join(kind, std::move(*left), product());
    }
    return left;
  }

  std::optional<Syntax> product() {
    auto left = operand();
    while (left) {
      skip_spaces();
      if (peek() != '*') break;
      ++at_;
      left = join(Syntax::Kind::multiply, std::move(*left), operand());
    }
    return left;
  }

  std::optional<Syntax> operand() {
    skip_spaces();
    if (at_ == text_.size()) return stop(at_, "something is missing at the end", "");
    char c = peek();
    if (c == '(') return in_parentheses();
    if (c == '"' || c == '\'') return in_quotes(c);
    if (is_digit(c) || (c == '-' && is_digit(peek(1)))) return number();
    if (begins_name(c)) return name();
    return stop(at_, fmt::format("\"{}\" was not expected here", text_.substr(at_)),
                "write a measure, an attribute, a number, a day or a duration");
  }

  std::optional<Syntax> in_parentheses() {
    if (++depth_ > kDeepest) return stop(at_, "parentheses are nested too deeply", "");
    std::size_t begin = at_++;
    auto inner = sum();
    if (!inner) return std::nullopt;
    skip_spaces();
    if (peek() != ')') return stop(at_, "a closing parenthesis is missing", "");
    ++at_;
    --depth_;
    inner->begin = begin;
    inner->end = at_;
    return inner;
  }

  std::optional<Syntax> in_quotes(char mark) {
    std::size_t begin = at_++;
    std::size_t close = text_.find(mark, at_);
    if (close == std::string_view::npos) return stop(begin, "a closing quote is missing", "");
    Syntax syntax;
    syntax.kind = Syntax::Kind::quoted;
    syntax.text = std::string(text_.substr(at_, close - at_));
    syntax.begin = begin;
    at_ = close + 1;
    syntax.end = at_;
    return syntax;
  }

  // A number, a day (2024-06-30), or a number with a unit of time.
  std::optional<Syntax> number() {
    Syntax syntax;
    syntax.begin = at_;
    if (auto day = parse_day(text_.substr(at_, 10)); day && !in_name(peek(10))) {
      syntax.kind = Syntax::Kind::day;
      syntax.day = *day;
      at_ += 10;
      return finished(std::move(syntax));
    }
    if (peek() == '-') ++at_;
    while (is_digit(peek()) || (peek() == '.' && is_digit(peek(1)))) ++at_;
    auto value = Number::parse(text_.substr(syntax.begin, at_ - syntax.begin));
    if (!value || begins_name(peek())) {
      return stop(syntax.begin, "this is neither a number nor a day",
                  "write a number as in 2.5, a day as in 2024-06-30");
    }
    syntax.kind = Syntax::Kind::number;
    syntax.number = *value;
    return with_unit(std::move(syntax));
  }

  std::optional<Syntax> with_unit(Syntax syntax) {
    std::size_t after_number = at_;
    skip_spaces();
    std::string_view unit = name_here();
    if (!unit.empty() && unit != "is" && unit != "meets") {
      at_ += unit.size();
      std::string_view written = text_.substr(syntax.begin, at_ - syntax.begin);
      auto duration = parse_duration(written);
      if (!duration) {
        return stop(syntax.begin, fmt::format("\"{}\" is not a duration", written),
                    "write days, weeks, months or years, as in 24 months");
      }
      syntax.kind = Syntax::Kind::duration;
      syntax.duration = *duration;
    } else {
      at_ = after_number;
    }
    return finished(std::move(syntax));
  }

  // One name, or words with spaces between (an answer such as Promise Kept).
  std::optional<Syntax> name() {
    Syntax syntax;
    syntax.begin = at_;
    while (true) {
      std::string_view word = name_here();
      syntax.text += word;
      at_ += word.size();
      std::size_t after_word = at_;
      skip_spaces();
      std::string_view next = name_here();
      if (next.empty() || next == "is" || next == "meets") {
        at_ = after_word;
        break;
      }
      syntax.text += ' ';
    }
    syntax.end = at_;
    if (syntax.text.size() > 1 && syntax.text[0] == 'P' && is_digit(syntax.text[1])) {
      if (auto duration = parse_duration(syntax.text)) {
        syntax.kind = Syntax::Kind::duration;
        syntax.duration = *duration;
      }
    }
    return syntax;
  }

  std::optional<Syntax> finished(Syntax syntax) {
    syntax.end = at_;
    syntax.text = std::string(text_.substr(syntax.begin, at_ - syntax.begin));
    return syntax;
  }

  std::string_view text_;
  SyntaxFault& fault_;
  std::size_t at_ = 0;
  int depth_ = 0;
  int signs_ = 0;
};

}  // namespace

std::optional<TestSyntax> parse_test(std::string_view text, SyntaxFault& fault) {
  return Parser(text, fault).test();
}

std::optional<Syntax> parse_value(std::string_view text, SyntaxFault& fault) {
  return Parser(text, fault).whole_value();
}

std::optional<TestSyntax> parse_comparison(std::string_view text, SyntaxFault& fault) {
  return Parser(text, fault).comparison({});
}

bool begins_comparison(std::string_view text) {
  std::size_t first = text.find_first_not_of(" \t");
  return first != std::string_view::npos &&
         std::string_view("=!<>").find(text[first]) != std::string_view::npos;
}

std::string_view text_of(Op op) {
  for (const auto& [sign, value] : kOps) {
    if (value == op) return sign;
  }
  return "";
}

Op mirrored(Op op) {
  switch (op) {
    case Op::less:
      return Op::greater;
    case Op::less_equal:
      return Op::greater_equal;
    case Op::greater:
      return Op::less;
    case Op::greater_equal:
      return Op::less_equal;
    case Op::equal:
    case Op::not_equal:
      return op;
  }
  return op;
}

}  // namespace sanya::rules
