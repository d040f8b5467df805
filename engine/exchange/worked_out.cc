// SPDX-License-Identifier: Apache-2.0
#include "exchange/worked_out.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/edtf.h"
#include "base/encoding.h"
#include "base/text.h"
#include "exchange/foreign.h"

namespace sanya::exchange {
namespace {

const tree::Node* below(const tree::Node& root, std::string_view path) {
  // A column may have a dot in its name.
  if (const auto* whole = root.find(path)) return whole;
  const auto dot = path.find('.');
  if (dot == std::string_view::npos) return nullptr;
  const auto* inner = root.find(path.substr(0, dot));
  return inner == nullptr ? nullptr : below(*inner, path.substr(dot + 1));
}

// A scalar's text as it counts.
std::string_view given(const tree::Node& node) {
  return is_exact(node) ? std::string_view(node.text) : without_blanks(node.text);
}

std::vector<std::string> pieces_between(const std::string& text,
                                        const std::vector<std::string>& separators) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t length = at == text.size() ? 1 : 0;
    for (const auto& separator : separators) {
      if (!separator.empty() && text.compare(at, separator.size(), separator) == 0) {
        length = std::max(length, separator.size());
      }
    }
    if (length == 0) {
      ++at;
      continue;
    }
    parts.emplace_back(without_blanks(std::string_view(text).substr(begin, at - begin)));
    at += length;
    begin = at;
  }
  return parts;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// No-break spaces, also narrow ones, as spaces.
std::string one_kind_of_blank(std::string text) {
  for (const std::string blank : {"\xC2\xA0", "\xE2\x80\xAF"}) replace_all(text, blank, " ");
  return text;
}

std::string lower(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return small;
}

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

// Takes up to `most` digits, `least` at least.
bool take_digits(std::string_view& text, std::size_t least, std::size_t most, int& number) {
  std::size_t count = 0;
  number = 0;
  while (count < most && count < text.size() && is_digit(text[count])) {
    number = number * 10 + (text[count++] - '0');
  }
  text.remove_prefix(count);
  return count >= least;
}

bool take_month(std::string_view& text, bool whole, const std::map<std::string, int>& months,
                int& number) {
  std::size_t length = 0;
  while (length < text.size() &&
         (static_cast<unsigned char>(text[length]) >= 0x80 ||
          (lower(text.substr(length, 1))[0] >= 'a' && lower(text.substr(length, 1))[0] <= 'z'))) {
    ++length;
  }
  const auto name = lower(text.substr(0, length));
  text.remove_prefix(length);
  if (const auto own = months.find(without_marks(name)); own != months.end()) {
    number = own->second;
    return true;
  }
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const bool is_short = name.size() == 3 || name == "sept";
    if (whole ? name == kMonths.at(i) : is_short && kMonths.at(i).starts_with(name)) {
      number = static_cast<int>(i) + 1;
      return true;
    }
  }
  return false;
}

struct Parts {
  int year = 0;
  int month = 0;
  int day = 0;
  int quarter = 0;
};

// "1st", "2nd", "3rd", "4th" are days, too.
void take_ordinal(std::string_view& text) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (lower(text.substr(0, ending.size())) != ending) continue;
    text.remove_prefix(ending.size());
    return;
  }
}

// Takes one sign of a pattern, of `count` equal letters.
bool take_sign(char letter, std::size_t count, std::string_view& text,
               const std::map<std::string, int>& months, Parts& parts) {
  if (letter == 'Y' && count == 4) return take_digits(text, 4, 4, parts.year);
  if (letter == 'Y') {
    constexpr int kTurn = 50;
    if (!take_digits(text, 2, 2, parts.year)) return false;
    parts.year += parts.year < kTurn ? 2000 : 1900;
    return true;
  }
  if (letter == 'M' && count >= 3) return take_month(text, count > 3, months, parts.month);
  if (letter == 'Q') {
    if (text.starts_with('Q') || text.starts_with('q')) text.remove_prefix(1);
    return take_digits(text, 1, 1, parts.quarter) && parts.quarter > 0;
  }
  auto& number = letter == 'M' ? parts.month : parts.day;
  if (!take_digits(text, count, 2, number)) return false;
  if (letter == 'D' && count == 1) take_ordinal(text);
  return true;
}

// The months of a quarter, as days between which one lies.
std::string months_of(int year, int quarter) {
  constexpr int kOfQuarter = 3;
  const int last = kOfQuarter * quarter;
  return fmt::format("[{0:04}-{1:02}..{0:04}-{2:02}]", year, last - kOfQuarter + 1, last);
}

}  // namespace

std::optional<std::string> date_by(std::string_view pattern, std::string_view written,
                                   const std::map<std::string, int>& months) {
  constexpr std::string_view kSigns = "YMDQ";
  const auto plain = with_plain_digits(written);
  std::string_view text = plain;
  Parts parts;
  bool has_month = false;
  bool has_day = false;
  while (!pattern.empty()) {
    const char letter = pattern.front();
    if (letter == '*' && pattern.size() == 1) {
      text = {};  // a time of day, a remark
      break;
    }
    if (kSigns.find(letter) == kSigns.npos) {
      if (text.empty() || text.front() != letter) return std::nullopt;
      text.remove_prefix(1);
      pattern.remove_prefix(1);
      continue;
    }
    const auto count = std::min(pattern.find_first_not_of(letter), pattern.size());
    has_month = has_month || letter == 'M';
    has_day = has_day || letter == 'D';
    if (!take_sign(letter, count, text, months, parts)) return std::nullopt;
    pattern.remove_prefix(count);
  }
  if (!text.empty()) return std::nullopt;
  constexpr int kQuarters = 4;
  if (parts.quarter > kQuarters) return std::nullopt;
  if (parts.quarter > 0) return months_of(parts.year, parts.quarter);
  auto date = fmt::format("{:04}", parts.year);
  if (has_month) date += fmt::format("-{:02}", parts.month);
  if (has_month && has_day) date += fmt::format("-{:02}", parts.day);
  return DateField::parse(date) ? std::optional(date) : std::nullopt;
}

std::string slug(std::string_view text) {
  std::string kept;
  for (const char c : without_marks(text)) {
    const bool plain = (c >= 'a' && c <= 'z') || is_digit(c);
    if (plain) {
      kept += c;
    } else if (c == '/') {
      while (kept.ends_with('-')) kept.pop_back();
      kept += c;
    } else if (c != '\'' && !kept.empty() && kept.back() != '-' && kept.back() != '/') {
      kept += '-';
    }
  }
  while (kept.ends_with('-')) kept.pop_back();
  return kept;
}

const tree::Node* filled(const std::vector<std::string>& paths, const Fields& fields) {
  for (const auto& path : paths) {
    const auto* node = fields.find(path);
    if (node == nullptr) continue;
    const bool is_filled =
        node->is_scalar() ? node->kind != tree::Kind::null && !without_blanks(node->text).empty()
                          : !node->items.empty() || !node->entries.empty();
    if (is_filled) return node;
  }
  return nullptr;
}

const tree::Node* Fields::find(std::string_view path) const {
  if (path == "_item") return item;
  const auto* own = item == nullptr ? nullptr : below(*item, path);
  return own != nullptr ? own : below(row, path);
}

bool Values::meant(const std::vector<Condition>& when, const Fields& fields) const {
  return std::all_of(when.begin(), when.end(), [&](const Condition& condition) {
    const auto* node = filled(condition.fields, fields);
    const bool there = node != nullptr;
    const std::string text =
        there && node->is_scalar() ? std::string(without_blanks(node->text)) : std::string();
    const bool listed =
        std::find(condition.words.begin(), condition.words.end(), text) != condition.words.end();
    switch (condition.test) {
      case Condition::Test::present:
        return there;
      case Condition::Test::absent:
        return !there;
      case Condition::Test::any_of:
        return listed;
      case Condition::Test::like:
        return condition.pattern->first(text).has_value();
      case Condition::Test::unlike:
        return !condition.pattern->first(text).has_value();
      case Condition::Test::none_of:
        break;
    }
    return !listed;
  });
}

Values::Texts Values::found(const ValueSpec& spec, const Fields& fields) const {
  Texts texts;
  const auto refuse_parts = [&](const tree::Node& node) {
    faults_.error(Fault::wrong_type, node.place, "this has parts, and a text is wanted",
                  "name one of its parts, as in `a.b`, or go through them with `each`");
  };
  const auto add = [&](const tree::Node& node) {
    if (!node.is_scalar() && !(node.items.empty() && node.entries.empty())) refuse_parts(node);
    const auto text = given(node);
    if (node.is_scalar() && node.kind != tree::Kind::null && !text.empty()) {
      texts.push_back({std::string(text), node.place});
    }
  };
  for (const auto& path : spec.fields) {
    const auto* node = fields.find(path);
    if (node == nullptr) continue;
    if (node->kind == tree::Kind::list) {
      for (const auto& item : node->items) add(item);
    } else {
      add(*node);
    }
    if (!texts.empty()) return texts;
  }
  for (const auto& mark : spec.marks) {
    if (const auto* node = filled(mark.fields, fields)) texts.push_back({mark.word, node->place});
  }
  if (spec.pieces.empty()) return texts;
  std::string text;
  Place place = fields.row.place;
  bool named = false;
  bool filled = false;
  for (const auto& piece : spec.pieces) {
    if (!piece.is_field) {
      text += piece.text;
      continue;
    }
    named = true;
    const auto* node = fields.find(piece.text);
    if (node == nullptr) continue;
    if (!node->is_scalar()) {
      if (!node->items.empty() || !node->entries.empty()) refuse_parts(*node);
      continue;
    }
    const auto part = given(*node);
    if (!part.empty() && !filled) place = node->place;
    filled = filled || !part.empty();
    text += part;
  }
  const bool is_field = spec.pieces.size() == 1 && named;
  if (!named || filled)
    texts.push_back({is_field ? text : std::string(without_blanks(text)), place});
  return texts;
}

bool Values::look_up(const ValueSpec& spec, Text& text) {
  const auto& words = mapping_.tables.at(spec.table).words;
  auto word = words.find(text.text);
  if (word == words.end()) {
    word = std::find_if(words.begin(), words.end(),
                        [&](const auto& each) { return lower(each.first) == lower(text.text); });
  }
  if (word != words.end()) {
    text.text = word->second;
    return !text.text.empty();
  }
  if (spec.otherwise == ValueSpec::Otherwise::keep) return true;
  if (spec.otherwise == ValueSpec::Otherwise::fault) {
    faults_.error(Fault::bad_word, text.place,
                  fmt::format("the table \"{}\" has no word \"{}\"", spec.table, text.text),
                  "add it to the table, or say `else: keep` or `else: leave_out`");
  }
  return false;
}

bool Values::read_date(const ValueSpec& spec, Text& text) {
  for (const auto& pattern : spec.dates) {
    if (pattern == "EDTF" && DateField::parse(text.text)) return true;
    if (auto date = date_by(pattern, text.text, mapping_.months)) {
      text.text = std::move(*date);
      return true;
    }
  }
  faults_.error(Fault::bad_date, text.place,
                fmt::format("\"{}\" is no date of the calendar by {}", text.text,
                            fmt::format("\"{}\"", spec.dates.front())),
                "add its pattern to `date`, as in D.M.YYYY");
  return false;
}

bool Values::read_number(const ValueSpec& spec, Text& text) {
  std::string plain;
  bool fine = true;
  constexpr std::size_t kNone = std::string::npos;
  constexpr std::size_t kGroup = 3;
  std::size_t since = kNone;  // digits behind the last sign that parts thousands
  for (const char c : one_kind_of_blank(with_plain_digits(text.text))) {
    if (is_digit(c) || (c == '-' && plain.empty())) {
      plain += c;
      if (since != kNone) ++since;
    } else if (c == spec.decimal) {
      fine = fine && (since == kNone || since == kGroup);
      since = kNone;
      plain += '.';
    } else if (c == ',' || c == '.' || c == '\'' || c == ' ') {
      const bool in_decimals = plain.find('.') != kNone;
      fine = fine && (c == ' ' || !in_decimals) && (since == kNone || since == kGroup);
      since = c == ' ' && (in_decimals || plain.empty()) ? kNone : 0;
    } else {
      fine = fine && c == '%';
    }
  }
  if (since != kNone && since != 0) fine = fine && since == kGroup;
  if (fine && Number::parse(plain)) {
    text.text = plain;
    return true;
  }
  faults_.error(Fault::bad_number, text.place, fmt::format("\"{}\" is no number", text.text));
  return false;
}

bool Values::read_flag(Text& text) {
  constexpr std::array<std::string_view, 5> kYes = {"true", "yes", "y", "1", "x"};
  constexpr std::array<std::string_view, 4> kNo = {"false", "no", "n", "0"};
  const auto word = lower(text.text);
  const bool yes = std::find(kYes.begin(), kYes.end(), word) != kYes.end();
  if (yes || std::find(kNo.begin(), kNo.end(), word) != kNo.end()) {
    text.text = yes ? "true" : "false";
    return true;
  }
  faults_.error(Fault::bad_word, text.place, fmt::format("\"{}\" is neither yes nor no", text.text),
                "say by a `table` which words mean yes, and which no");
  return false;
}

// Control characters, which escapes of formats can write, are in no text of a record.
bool Values::is_text(const Text& text) {
  const bool fine = std::none_of(text.text.begin(), text.text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20U && c != '\t' && c != '\n' && c != '\r') || byte == 0x7FU;
  });
  if (!fine) {
    faults_.error(Fault::bad_text, text.place, "a control character stands in this text",
                  "take it out of the list");
  }
  return fine;
}

// False: the value is nothing, or is refused.
bool Values::settle(const ValueSpec& spec, Text& text) {
  if (spec.match) {
    auto taken = spec.match->first(text.text);
    if (!taken || without_blanks(*taken).empty()) return false;
    text.text = std::string(without_blanks(*taken));
  }
  if (spec.slug) text.text = slug(text.text);
  if (text.text.empty()) return false;
  if (!spec.table.empty() && !look_up(spec, text)) return false;
  if (!spec.dates.empty() && !read_date(spec, text)) return false;
  if (spec.number && !read_number(spec, text)) return false;
  if (spec.flag && !read_flag(text)) return false;
  if (spec.institution) text.text = names_.id_of(text.text);
  return !text.text.empty();
}

Values::Texts Values::scalars(const ValueSpec& spec, const Fields& fields) {
  Texts settled;
  for (auto& text : found(spec, fields)) {
    if (!is_text(text)) continue;
    for (const auto& [from, to] : spec.replace) replace_all(text.text, from, to);
    const auto parts = spec.split.empty() ? std::vector<std::string>{text.text}
                                          : pieces_between(text.text, spec.split);
    for (const auto& part : parts) {
      Text one{part, text.place};
      if (part.empty() || !settle(spec, one)) continue;
      const bool is_list = !spec.split.empty() || spec.institution;
      const bool again = std::any_of(settled.begin(), settled.end(), [&](const Text& other) {
        return is_list && other.text == one.text;
      });
      if (!again) settled.push_back(std::move(one));
    }
  }
  for (const auto& other : spec.without) {
    for (const auto& text : scalars(other, fields)) {
      std::erase_if(settled, [&](const Text& each) { return each.text == text.text; });
    }
  }
  if (settled.empty() && spec.fallback) {
    settled.push_back({*spec.fallback, fields.row.place});
  }
  return settled;
}

std::optional<tree::Node> Values::of(const ValueSpec& spec, const Fields& fields) {
  const auto node_of = [&](Text text) {
    const auto kind = spec.number ? tree::Kind::number
                      : spec.flag ? tree::Kind::boolean
                                  : tree::Kind::text;
    return tree::Node{.kind = kind,
                      .place = text.place,
                      .text = std::move(text.text),
                      .quoted = kind == tree::Kind::text};
  };
  if (spec.constant) return spec.constant;
  tree::Node node{.place = spec.place};
  switch (spec.kind) {
    case ValueSpec::Kind::scalar: {
      auto texts = scalars(spec, fields);
      if (texts.empty()) return std::nullopt;
      if (texts.size() == 1) return node_of(std::move(texts.front()));
      node.kind = tree::Kind::list;
      node.place = texts.front().place;
      for (auto& text : texts) node.items.push_back(node_of(std::move(text)));
      return node;
    }
    case ValueSpec::Kind::list:
      node.kind = tree::Kind::list;
      for (const auto& item : spec.items) {
        auto value = of(item, fields);
        if (!value) continue;
        if (value->kind == tree::Kind::list) {
          for (auto& inner : value->items) node.items.push_back(std::move(inner));
        } else {
          node.items.push_back(std::move(*value));
        }
      }
      return node.items.empty() ? std::nullopt : std::optional(std::move(node));
    case ValueSpec::Kind::object:
      break;
  }
  node.kind = tree::Kind::map;
  node.place = fields.row.place;
  for (const auto& [key, member] : spec.members) {
    auto value = of(member, fields);
    if (!value) continue;
    tree::Entry entry{.key = key, .key_place = value->place, .held = {}};
    entry.held.push_back(std::move(*value));
    node.entries.push_back(std::move(entry));
  }
  return node.entries.empty() ? std::nullopt : std::optional(std::move(node));
}

}  // namespace sanya::exchange
