// SPDX-License-Identifier: Apache-2.0
// iCalendar, RFC 5545.
#include <algorithm>

#include <fmt/format.h>

#include "base/quote.h"
#include "base/text.h"
#include "exchange/exchange.h"

namespace sanya::exchange {
namespace {

constexpr std::size_t kLine = 75;  // octets, without the line's end (section 3.1)

// Text as a value (section 3.3.11).
std::string content_line_text(std::string_view text) {
  std::string value;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') value += '\\';
    if (c == '\n') {
      value += "\\n";
    } else if (static_cast<unsigned char>(c) >= ' ') {
      value += c;
    }
  }
  return value;
}

// Folded without parting a character.
std::string folded(const std::string& line) {
  std::string text;
  std::size_t room = kLine;
  for (std::size_t at = 0; at < line.size();) {
    const auto next = next_character(line, at);
    if (next - at > room) {
      text += "\r\n ";
      room = kLine - 1;
    }
    text.append(line, at, next - at);
    room -= next - at;
    at = next;
  }
  return text + "\r\n";
}

std::string date(Day day) {
  auto text = to_text(day);
  std::erase(text, '-');
  return text;
}

}  // namespace

std::string calendar(const std::string& name, Day as_of, const std::vector<Event>& events) {
  std::string text;
  const auto add = [&](const std::string& line) { text += folded(line); };
  add("BEGIN:VCALENDAR");
  add("VERSION:2.0");
  add("PRODID:-//Sanya//Sanya//EN");
  add("X-WR-CALNAME:" + content_line_text(name));
  for (const auto& event : events) {
    add("BEGIN:VEVENT");
    add("UID:" + content_line_text(event.uid));
    add(fmt::format("DTSTAMP:{}T000000Z", date(as_of)));
    add("DTSTART;VALUE=DATE:" + date(event.day));
    add("SUMMARY:" + content_line_text(event.summary));
    if (!event.description.empty()) add("DESCRIPTION:" + content_line_text(event.description));
    if (!event.category.empty()) add("CATEGORIES:" + content_line_text(event.category));
    if (const auto url = safe_link(event.url); !url.empty()) add("URL:" + url);
    add("TRANSP:TRANSPARENT");
    add("END:VEVENT");
  }
  add("END:VCALENDAR");
  return text;
}

}  // namespace sanya::exchange
