// SPDX-License-Identifier: Apache-2.0
// JSON Feed, version 1.1 (jsonfeed.org), with what programs need under `_sanya`.
#include "base/quote.h"
#include "exchange/json_tree.h"
#include "exchange/made_from.h"
#include "exchange/markup.h"
#include "tree/canonical.h"

namespace sanya::exchange {
namespace {

std::string_view word(record::Cited::Kind kind) {
  switch (kind) {
    case record::Cited::Kind::finding:
      return "finding";
    case record::Cited::Kind::reading:
      return "reading";
    case record::Cited::Kind::search:
      return "search";
    case record::Cited::Kind::action:
      break;
  }
  return "action";
}

tree::Node more_of(const FeedEntry& entry) {
  std::vector<std::string> after;
  for (const auto& [answer, label] : entry.after) after.push_back(answer);
  std::vector<tree::Node> entries;
  for (const auto& cited : entry.entries) {
    entries.push_back(json_map({{"kind", json_text(std::string(word(cited.kind)))},
                                {"id", json_text(cited.id)},
                                {"certain", json_flag(cited.counted == Truth::yes)}}));
  }
  return json_map({{"unit", json_text(entry.unit)},
                   {"question", json_text(entry.question)},
                   {"day", json_text(to_text(entry.day))},
                   {"from", json_texts(entry.before)},
                   {"to", json_texts(after)},
                   {"entries", json_list(std::move(entries))},
                   {"by_time", json_flag(entry.by_time)}});
}

tree::Node item_of(const FeedEntry& entry) {
  std::vector<std::string> labels;
  for (const auto& [answer, label] : entry.after) labels.push_back(label);
  const auto moment = json_text(to_text(entry.day) + "T00:00:00Z");
  auto item = json_map({{"id", json_text(entry.id)},
                        {"title", json_text(entry.title)},
                        {"content_html", json_text(html(entry.passages))},
                        {"content_text", json_text(plain(entry.passages))},
                        {"date_published", moment},
                        {"tags", json_texts(labels)},
                        {"_sanya", more_of(entry)}});
  if (const auto page = safe_link(entry.page); !page.empty()) {
    add_member(item, "url", json_text(page));
  }
  return item;
}

}  // namespace

std::string json_feed(const Feed& feed) {
  std::vector<tree::Node> items;
  for (const auto& entry : feed.entries) items.push_back(item_of(entry));
  auto about_it = about(feed.made_from);
  add_member(about_it, "id", json_text(feed.id));
  auto root = json_map({{"version", json_text("https://jsonfeed.org/version/1.1")},
                        {"title", json_text(feed.title)},
                        {"description", json_text(feed.about)},
                        {"language", json_text(feed.made_from.language)},
                        {"authors", json_list({json_map({{"name", json_text(feed.author)}})})},
                        {"items", json_list(std::move(items))},
                        {"_sanya", std::move(about_it)}});
  if (const auto self = safe_link(feed.self); !self.empty()) {
    add_member(root, "feed_url", json_text(self));
  }
  if (const auto home = safe_link(feed.home); !home.empty()) {
    add_member(root, "home_page_url", json_text(home));
  }
  return tree::canonical_json(root) + "\n";
}

}  // namespace sanya::exchange
