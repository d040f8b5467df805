// SPDX-License-Identifier: Apache-2.0
#include "base/edtf.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "base/edtf_date.h"

namespace sanya {
namespace {

constexpr std::size_t kLongestText = 4096;

// A member of a set: one date, or the days between two. An open side has no text.
struct Member {
  std::string first;
  std::string last;  // the same text as `first` where it is one date
  bool is_date = false;
  DateParts parts;

  bool is_qualified() const { return parts.uncertain || parts.approximate; }
  DayRange hull() const { return {parts.ranges.front().first, parts.ranges.back().last}; }
  std::string text() const { return is_date ? first : first + ".." + last; }
};

auto sort_key(const Member& member) {
  return std::make_tuple(member.hull().first, member.hull().last, member.text());
}

std::optional<Member> read_single(std::string_view text, std::string& why) {
  auto parts = read_date(text, Stretch::all, why);
  if (!parts) return std::nullopt;
  return Member{std::string{text}, std::string{text}, true, std::move(*parts)};
}

// The days from the first that `first` may be to the last that `last` may be; empty is open.
std::optional<Member> read_between(std::string_view first, std::string_view last,
                                   std::string& why) {
  Member member{std::string{first}, std::string{last}, false, {.ranges = {DayRange{}}}};
  auto read_side = [&](std::string_view side, auto use) {
    if (side.empty()) return true;
    auto parts = read_date(side, Stretch::hull, why);
    if (!parts) return false;
    member.parts.uncertain |= parts->uncertain;
    member.parts.approximate |= parts->approximate;
    use(parts->ranges.front());
    return true;
  };
  DayRange& bounds = member.parts.ranges.front();
  bool read = read_side(first, [&](DayRange hull) { bounds.first = hull.first; }) &&
              read_side(last, [&](DayRange hull) { bounds.last = hull.last; });
  if (!read) return std::nullopt;
  if (member.hull().last < member.hull().first) {
    why = fmt::format("{} lies before {}; put the earlier one first", last, first);
    return std::nullopt;
  }
  if (first == last && !first.empty()) {
    auto alone = read_single(first, why);
    if (alone && alone->parts.ranges == member.parts.ranges) return alone;
  }
  return member;
}

// Dates without qualifiers that meet or touch become one; all are sorted, and no two are the same.
std::vector<Member> merged(std::vector<Member> members) {
  auto before = [](const Member& a, const Member& b) { return sort_key(a) < sort_key(b); };
  std::sort(members.begin(), members.end(), before);
  std::vector<Member> result;
  std::optional<Member> open;  // grows while the next touches it
  for (Member& next : members) {
    if (next.is_qualified() || next.parts.ranges.size() > 1) {
      result.push_back(std::move(next));
    } else if (!open || next.hull().first.number > open->hull().last.number + 1) {
      if (open) result.push_back(std::move(*open));
      open = std::move(next);
    } else if (next.hull().last > open->hull().last) {
      if (next.hull().first == open->hull().first) {
        open = std::move(next);
      } else {
        open->last = next.last;
        open->is_date = false;
        open->parts.ranges[0].last = next.hull().last;
      }
    }
  }
  if (open) result.push_back(std::move(*open));
  std::sort(result.begin(), result.end(), before);
  auto same = [](const Member& a, const Member& b) { return a.text() == b.text(); };
  result.erase(std::unique(result.begin(), result.end(), same), result.end());
  return result;
}

std::optional<Member> read_member(std::string_view text, std::string& why) {
  auto dots = text.find("..");
  if (dots == std::string_view::npos) return read_single(text, why);
  return read_between(text.substr(0, dots), text.substr(dots + 2), why);
}

std::optional<std::vector<Member>> read_set(std::string_view inside, std::string& why) {
  std::vector<Member> members;
  std::size_t ranges = 0;
  while (true) {
    auto comma = inside.find(',');
    auto member = read_member(inside.substr(0, comma), why);
    if (!member) return std::nullopt;
    ranges += member->parts.ranges.size();
    if (ranges > kMostRanges) {
      why = fmt::format("a set has at most {} separate stretches of days", kMostRanges);
      return std::nullopt;
    }
    members.push_back(std::move(*member));
    if (comma == std::string_view::npos) return merged(std::move(members));
    inside.remove_prefix(comma + 1);
  }
}

std::optional<Member> read_interval(std::string_view text, std::string& why) {
  auto slash = text.find('/');
  std::string_view first = text.substr(0, slash);
  std::string_view last = text.substr(slash + 1);
  if (last.find('/') != std::string_view::npos) {
    why = "a day is written 2024-06-30, and days between two with one /, as in 2004-07/2006-03";
    return std::nullopt;
  }
  if (first.empty() && last.empty()) {
    why = "this says nothing of the day; give one end, or leave the date out";
    return std::nullopt;
  }
  if (first == "..") first = {};
  if (last == "..") last = {};
  return read_between(first, last, why);
}

std::optional<std::vector<Member>> read(std::string_view text, std::string& why) {
  if (text.size() > kLongestText) {
    why = fmt::format("a date has at most {} characters", kLongestText);
    return std::nullopt;
  }
  if (text.starts_with('{')) {
    why =
        "one field has one day, so all of a set cannot be said; write a finding for each date, or "
        "[...] for one of them";
    return std::nullopt;
  }
  if (text.starts_with('[')) {
    if (text.ends_with(']')) return read_set(text.substr(1, text.size() - 2), why);
    why = "a set that begins with [ ends with ], as in [2004,2006]";
    return std::nullopt;
  }
  std::optional<Member> member;
  if (text == "..") {
    member = read_between({}, {}, why);
  } else if (text.find('/') != std::string_view::npos) {
    member = read_interval(text, why);
  } else if (text.find("..") != std::string_view::npos) {
    why = fmt::format("put brackets round days between two others, as in [{}]", text);
  } else {
    member = read_single(text, why);
  }
  if (!member) return std::nullopt;
  return std::vector<Member>{std::move(*member)};
}

std::string canonical(const std::vector<Member>& members) {
  if (members.size() == 1) {
    const Member& only = members.front();
    return only.is_date || only.text() == ".." ? only.text() : "[" + only.text() + "]";
  }
  std::string text = "[";
  for (const Member& member : members) {
    if (text.size() > 1) text += ",";
    text += member.text();
  }
  return text + "]";
}

}  // namespace

DateField DateField::exact(Day day) {
  DateField field;
  field.text_ = to_text(day);
  field.ranges_ = {DayRange{day, day}};
  return field;
}

std::optional<DateField> DateField::parse(std::string_view text, std::string* why) {
  std::string reason;
  auto members = read(text, reason);
  if (!members) {
    if (why != nullptr) *why = std::move(reason);
    return std::nullopt;
  }
  DateField field;
  field.text_ = canonical(*members);
  field.ranges_.clear();
  for (const Member& member : *members) {
    field.ranges_.insert(field.ranges_.end(), member.parts.ranges.begin(),
                         member.parts.ranges.end());
    field.uncertain_ |= member.parts.uncertain;
    field.approximate_ |= member.parts.approximate;
  }
  field.ranges_ = sanya::merged(std::move(field.ranges_));
  return field;
}

}  // namespace sanya
