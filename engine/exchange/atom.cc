// SPDX-License-Identifier: Apache-2.0
// Atom, RFC 4287.
#include <set>

#include <fmt/format.h>

#include "base/direction.h"
#include "base/quote.h"
#include "exchange/markup.h"

namespace sanya::exchange {
namespace {

std::string moment(Day day) { return to_text(day) + "T00:00:00Z"; }

std::string element(std::string_view name, std::string_view text) {
  return fmt::format("<{0}>{1}</{0}>\n", name, xml_text(text));
}

// Empty where the address is none that may be followed.
std::string link(std::string_view relation, std::string_view address, std::string_view type,
                 std::string_view title = "") {
  const auto safe = safe_link(address);
  if (safe.empty()) return "";
  auto text = fmt::format("<link rel=\"{}\"", relation);
  if (!type.empty()) text += fmt::format(" type=\"{}\"", type);
  if (!title.empty()) text += fmt::format(" title=\"{}\"", xml_text(title));
  return text + fmt::format(" href=\"{}\"/>\n", xml_text(safe));
}

std::string entry_text(const FeedEntry& entry) {
  auto text = "<entry>\n" + element("id", entry.id) + element("title", entry.title) +
              element("updated", moment(entry.day)) + element("published", moment(entry.day)) +
              link("alternate", entry.page, "text/html");
  std::set<std::string_view> linked;
  for (const auto& passage : entry.passages) {
    for (const auto& item : passage.items) {
      if (!linked.insert(item.address).second) continue;
      text += link("related", item.address, "", turned_back(item.source));
    }
  }
  for (const auto& [word, label] : entry.after) {
    text += fmt::format("<category term=\"{}\" label=\"{}\"/>\n", xml_text(word), xml_text(label));
  }
  return text + "<content type=\"html\">" + xml_text(html(entry.passages)) +
         "</content>\n</entry>\n";
}

}  // namespace

std::string atom(const Feed& feed) {
  auto text = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
      xml_text(feed.made_from.language));
  const auto newest = feed.entries.empty() ? feed.made_from.as_of : feed.entries.front().day;
  text += element("id", feed.id) + element("title", feed.title) + element("subtitle", feed.about) +
          element("updated", moment(newest)) + "<author>\n" + element("name", feed.author) +
          "</author>\n" + link("self", feed.self, "application/atom+xml") +
          link("alternate", feed.home, "text/html") + element("generator", "Sanya");
  for (const auto& entry : feed.entries) text += entry_text(entry);
  return text + "</feed>\n";
}

}  // namespace sanya::exchange
