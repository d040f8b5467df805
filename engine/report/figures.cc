// SPDX-License-Identifier: Apache-2.0
// Roll-ups to lines with their denominators.
#include <fmt/format.h>

#include <algorithm>

#include "report/parts.h"

namespace sanya::report {
namespace {

bool is_total(const record::RollupTable& table, const record::RollupRow& row) {
  return row.keys.empty() || (table.by.size() == 1 && table.by[0] == "tracker");
}

std::string key_label(const Making& making, const std::string& by, const std::string& key) {
  if (by == "pledge") {
    const record::Pledge* pledge = making.record.pledge(key);
    return pledge == nullptr ? key : making.in(pledge->title);
  }
  if (by == "lead" || by == "partner" || by == "owner") {
    return key.empty() ? making.words.say("owner.nobody") : making.name(key);
  }
  if (by == "action.kind") {
    const record::Ladder* ladder = record::find_ladder(making.input.ladders, key);
    return ladder == nullptr || ladder->label.empty() ? key : making.in(ladder->label);
  }
  if (by == "tracker") return making.in(making.record.tracker.title);
  return key.empty() ? making.words.say("key.none") : key;
}

// Which units the method leaves out of the denominator, where that can be said in one number.
std::string among_text(const Making& making, const record::RollupTable& table,
                       const record::RollupRow& row) {
  const auto question = making.questions.find(table.question);
  if (!is_total(table, row) || row.among != row.among_high || question == making.questions.end() ||
      question->second->unit != record::Verdict::Unit::action) {
    return {};
  }
  const int all = static_cast<int>(making.links.size());
  const int counted = row.among - row.missing_points;
  if (counted >= all) return {};
  return making.words.say("figure.among", {{"n", fmt::format("{}", counted)},
                                           {"all", making.words.counted("action", all)}});
}

Figure make_figure(const Making& making, const record::RollupTable& table,
                   const record::RollupRow& row) {
  Figure figure{
      .rollup = table.name,
      .label = table.label.empty() ? table.name : making.in(table.label),
      .group = {},
      .count = make_count(making.words, row.low, row.high, row.among, row.among_high),
      .share = row.suppressed ? std::string() : row.share,
      .missing_points = row.missing_points,
      .suppressed = row.suppressed,
      .flagged = row.flagged && !row.suppressed,
  };
  figure.among = among_text(making, table, row);
  if (is_total(table, row)) return figure;
  for (std::size_t i = 0; i < row.keys.size(); ++i) {
    if (i > 0) figure.group += ", ";
    figure.group += key_label(making, i < table.by.size() ? table.by[i] : "", row.keys[i]);
  }
  return figure;
}

std::string grouped_by(const Making& making, const record::RollupTable& table) {
  std::vector<std::string> keys;
  for (const std::string& key : table.by) keys.push_back(making.words.label("by", key));
  return making.words.say("figure.by",
                          {{"label", table.label.empty() ? table.name : making.in(table.label)},
                           {"keys", making.words.listed(keys)}});
}

}  // namespace

// A pack may state the total of one roll-up both with and without a key; it is printed once.
std::vector<Figure> make_totals(const Making& making) {
  std::vector<Figure> out;
  for (const record::RollupTable& table : making.input.now.rollups) {
    for (const record::RollupRow& row : table.rows) {
      if (!is_total(table, row)) continue;
      Figure figure = make_figure(making, table, row);
      const bool seen = std::any_of(out.begin(), out.end(), [&](const Figure& other) {
        return other.rollup == figure.rollup && other.count.text == figure.count.text;
      });
      if (!seen) out.push_back(std::move(figure));
    }
  }
  return out;
}

std::vector<FigureTable> make_groups(const Making& making) {
  std::vector<FigureTable> out;
  for (const record::RollupTable& table : making.input.now.rollups) {
    FigureTable made{.label = grouped_by(making, table), .rows = {}};
    for (const record::RollupRow& row : table.rows) {
      if (!is_total(table, row)) made.rows.push_back(make_figure(making, table, row));
    }
    if (!made.rows.empty()) out.push_back(std::move(made));
  }
  return out;
}

}  // namespace sanya::report
