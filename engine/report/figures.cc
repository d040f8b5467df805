// SPDX-License-Identifier: Apache-2.0
// Roll-ups to lines with their denominators.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "report/parts.h"

namespace sanya::report {
namespace {

bool is_total(const record::RollupTable& table, const record::RollupRow& row) {
  return row.keys.empty() || (table.by.size() == 1 && table.by[0] == "tracker");
}

// An institution that was dissolved, under the name of those that answer for its actions now.
std::string institution_label(const Making& making, const std::string& by, const std::string& id) {
  std::vector<std::string> now;
  for (const record::Pledge& pledge : making.pledges) {
    for (const record::Action& action : pledge.actions) {
      for (const auto& [role, ids] :
           {std::pair("lead", &action.owners.lead), std::pair("partner", &action.owners.partner)}) {
        if (by != "owner" && by != role) continue;
        if (std::find(ids->begin(), ids->end(), id) == ids->end()) continue;
        const std::string name = making.name(answers_now(making, action, id));
        if (std::find(now.begin(), now.end(), name) == now.end()) now.push_back(name);
      }
    }
  }
  std::string name = making.name(id);
  if (now.empty() || now == std::vector{name}) return name;
  return making.words.say("owner.formerly", {{"name", making.words.listed(now)}, {"old", name}});
}

std::string key_label(const Making& making, const std::string& by, const std::string& key) {
  if (by == "pledge") {
    const record::Pledge* pledge = making.record.pledge(key);
    return pledge == nullptr ? key : making.in(pledge->title);
  }
  if (by == "lead" || by == "partner" || by == "owner") {
    return key.empty() ? making.words.say("owner.nobody") : institution_label(making, by, key);
  }
  if (by == "action.kind") {
    const record::Ladder* ladder = record::find_ladder(making.input.ladders, key);
    return ladder == nullptr || ladder->label.empty() ? key : making.in(ladder->label);
  }
  if (by == "tracker") return making.in(making.record.tracker.title);
  return key.empty() ? making.words.say("key.none") : key;
}

// "Not assessable (4)": how often each answer was given that the denominator leaves out.
std::vector<std::string> left_out(const Making& making, const record::RollupTable& table) {
  std::vector<std::string> out;
  for (const std::string& word : table.left_out) {
    int certain = 0;
    int possible = 0;
    for (const record::Verdict& verdict : making.input.now.all) {
      if (verdict.question != table.question || !making.promised(verdict)) continue;
      const auto words = possible_words(verdict);
      const bool there = std::find(words.begin(), words.end(), word) != words.end();
      possible += there ? 1 : 0;
      certain += there && words.size() == 1 ? 1 : 0;
    }
    if (possible == 0) continue;
    const record::Verdict alone{.question = table.question, .answer = word};
    out.push_back(
        making.words.say("figure.left_out", {{"label", make_answer(making, alone).text},
                                             {"n", making.words.range(certain, possible)}}));
  }
  return out;
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
  std::string said = making.words.say(
      "figure.among",
      {{"n", fmt::format("{}", counted)}, {"all", making.words.counted("action", all)}});
  const auto out = left_out(making, table);
  if (out.empty()) return said;
  return said + making.words.say("figure.without", {{"answers", making.words.listed(out)}});
}

// The reports of which it is open whether they are about the unit.
std::set<std::string> open_reports(const record::Verdict& verdict) {
  std::set<std::string> out;
  for (const record::Alternative& alternative : verdict.alternatives) {
    for (const record::Choice& choice : alternative.world) {
      if (choice.field != "link") continue;
      std::string_view rest = choice.entry;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(", "), rest.size());
        out.emplace(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 2, rest.size()));
      }
    }
  }
  return out;
}

// Of units that are only possible, those behind which the same reports stand: one thing may count
// more than once.
std::string shared_text(const Making& making, const std::vector<const record::Verdict*>& possible) {
  std::vector<std::string> titles;
  for (const record::Verdict* one : possible) {
    const auto reports = open_reports(*one);
    const bool shared = std::any_of(possible.begin(), possible.end(), [&](const auto* other) {
      const auto others = open_reports(*other);
      return other != one && std::any_of(reports.begin(), reports.end(), [&](const auto& report) {
               return others.contains(report);
             });
    });
    if (!shared) continue;
    titles.push_back(making.words.say("entry.quoted", {{"what", making.link(one->unit).title}}));
  }
  if (titles.empty()) return {};
  return making.words.say("figure.shared", {{"titles", making.words.listed(titles)}});
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
  if (is_total(table, row)) {
    figure.shared = shared_text(making, units_within(making, table).possible);
    return figure;
  }
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

Within units_within(const Making& making, const record::RollupTable& table) {
  Within out;
  for (const record::Verdict& verdict : making.input.now.all) {
    if (verdict.question != table.question || !making.promised(verdict)) continue;
    const auto words = possible_words(verdict);
    const auto in = std::count_if(words.begin(), words.end(), [&](const auto& word) {
      return std::find(table.share_of.begin(), table.share_of.end(), word) != table.share_of.end();
    });
    if (in == 0) continue;
    (static_cast<std::size_t>(in) == words.size() ? out.certain : out.possible).push_back(&verdict);
  }
  return out;
}

// How the denominator of a total comes from the number of actions.
std::string reckoned(const Making& making, const record::RollupTable& table,
                     const record::RollupRow& row, const std::vector<std::string>& labels) {
  const Words& words = making.words;
  const int all = static_cast<int>(making.links.size());
  const std::string counted =
      words.range(row.among - row.missing_points, row.among_high - row.missing_points);
  const std::string of = words.range(row.among, row.among_high);
  std::string said = words.say("reckoning.share", {{"labels", words.listed(labels)}, {"of", of}});
  const auto out = left_out(making, table);
  if (!out.empty()) {
    said += words.say(
        "reckoning.without",
        {{"all", words.counted("action", all)}, {"answers", words.listed(out)}, {"left", counted}});
  }
  if (row.missing_points > 0) {
    said += words.say("reckoning.points", {{"points", words.counted("point", row.missing_points)},
                                           {"left", counted},
                                           {"n", fmt::format("{}", row.missing_points)},
                                           {"of", of}});
  }
  return said;
}

// Totals on actions, those with one denominator together.
void reckon_totals(const Making& making, std::vector<std::string>& out) {
  struct Total {
    const record::RollupTable* table;
    const record::RollupRow* row;
    std::vector<std::string> labels;
  };
  std::vector<Total> totals;
  for (const record::RollupTable& table : making.input.now.rollups) {
    const auto question = making.questions.find(table.question);
    if (question == making.questions.end() ||
        question->second->unit != record::Verdict::Unit::action) {
      continue;
    }
    for (const record::RollupRow& row : table.rows) {
      if (!is_total(table, row)) continue;
      const std::string label = table.label.empty() ? table.name : making.in(table.label);
      auto same = std::find_if(totals.begin(), totals.end(), [&](const Total& other) {
        return other.row->among == row.among && other.row->among_high == row.among_high &&
               other.row->missing_points == row.missing_points &&
               other.table->question == table.question && other.table->left_out == table.left_out;
      });
      if (same == totals.end()) same = totals.insert(totals.end(), {&table, &row, {}});
      same->labels.push_back(making.words.say("entry.quoted", {{"what", label}}));
    }
  }
  for (const Total& total : totals) {
    out.push_back(reckoned(making, *total.table, *total.row, total.labels));
  }
}

// Duties that come back, and actions that several institutions lead.
void reckon_units(const Making& making, std::vector<std::string>& out) {
  const Words& words = making.words;
  int periods = 0;
  for (const auto& [question, text] : making.questions) {
    if (text->unit != record::Verdict::Unit::period) continue;
    const auto of = std::count_if(making.now.begin(), making.now.end(), [&](const auto& verdict) {
      return verdict.first.first == question;
    });
    periods = std::max(periods, static_cast<int>(of));
  }
  if (periods > 0) {
    out.push_back(
        words.say("reckoning.periods",
                  {{"actions", words.counted("action", static_cast<int>(making.periods.size()))},
                   {"periods", words.counted("period", periods)}}));
  }
  int several = 0;
  for (const record::Pledge& pledge : making.pledges) {
    for (const record::Action& action : pledge.actions) {
      several += action.owners.lead.size() > 1 ? 1 : 0;
    }
  }
  if (several > 0) {
    out.push_back(words.say("reckoning.several", {{"actions", words.counted("action", several)}}));
  }
}

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

// From what was examined to what each share is out of, a sentence a step.
std::vector<std::string> make_reckoning(const Making& making) {
  const Words& words = making.words;
  const int all = static_cast<int>(making.pledges.size());
  const int others = not_commitments(making.pledges);
  std::vector<std::string> out;
  if (others > 0) {
    out.push_back(
        words.say("reckoning.statements", {{"all", words.counted("statement", all)},
                                           {"others", words.number(others)},
                                           {"pledges", words.counted("pledge", all - others)}}));
  }
  const auto bare =
      std::count_if(making.pledges.begin(), making.pledges.end(), [](const record::Pledge& pledge) {
        return pledge.actions.empty() &&
               pledge.clarity != record::Pledge::Clarity::not_a_commitment;
      });
  out.push_back(
      words.say("reckoning.actions",
                {{"pledges", words.counted("pledge", all - others)},
                 {"actions", words.counted("action", static_cast<int>(making.links.size()))}}));
  if (bare > 0) {
    out.back() +=
        words.say("reckoning.bare", {{"pledges", words.counted("pledge", static_cast<int>(bare))}});
  }
  reckon_totals(making, out);
  reckon_units(making, out);
  return out;
}

std::vector<FigureTable> make_groups(const Making& making) {
  std::vector<FigureTable> out;
  for (const record::RollupTable& table : making.input.now.rollups) {
    FigureTable made{.label = grouped_by(making, table), .rows = {}};
    const auto out_of_it = left_out(making, table);
    if (!out_of_it.empty()) {
      made.note =
          making.words.say("figure.groups_without", {{"answers", making.words.listed(out_of_it)}});
    }
    for (const record::RollupRow& row : table.rows) {
      if (!is_total(table, row)) made.rows.push_back(make_figure(making, table, row));
    }
    if (!made.rows.empty()) out.push_back(std::move(made));
  }
  return out;
}

}  // namespace sanya::report
