// SPDX-License-Identifier: Apache-2.0
// What the rules make of the record, as tables.
#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/overrides.h"
#include "app/table_maker.h"

namespace sanya::app {
namespace {

using Table = exchange::DataTable;
using record::Cited;
using record::Verdict;

// An action or a pledge by its id, where periods are asked about by that of their action.
struct Unit {
  const record::Pledge* pledge = nullptr;
  const record::Action* action = nullptr;
};

class Units {
 public:
  explicit Units(const record::Record& record) {
    for (const auto& pledge : record.pledges) {
      all_[pledge.id] = {&pledge, nullptr};
      for (const auto& action : pledge.actions) all_[action.id] = {&pledge, &action};
    }
  }
  Unit of(std::string_view unit) const {
    const auto found = all_.find(unit.substr(0, unit.find('@')));
    return found == all_.end() ? Unit{} : found->second;
  }

 private:
  std::map<std::string_view, Unit> all_;
};

std::string_view word(Verdict::Unit unit) {
  switch (unit) {
    case Verdict::Unit::period:
      return "period";
    case Verdict::Unit::pledge:
      return "pledge";
    case Verdict::Unit::action:
      break;
  }
  return "action";
}

struct Row {
  const Verdict* verdict;
  Unit unit;
};

using Answers = TableMaker<Row>;

void add_unit(Answers& maker, const Judged& judged) {
  const auto tongue = judged.language;
  maker
      .text("unit", "What is asked about: an action, a pledge, or a period of an action.",
            [](const Row& row) { return one(row.verdict->unit); })
      .text("unit_kind", "action, period or pledge.",
            [](const Row& row) { return one(word(row.verdict->unit_kind)); })
      .text("title", "What it is called.",
            [=](const Row& row) {
              if (row.unit.action != nullptr) return one(row.unit.action->title.in(tongue));
              return row.unit.pledge ? one(row.unit.pledge->title.in(tongue)) : Values{};
            })
      .text("action", "The action.",
            [](const Row& row) { return row.unit.action ? one(row.unit.action->id) : Values{}; })
      .text("pledge", "The pledge.",
            [](const Row& row) { return row.unit.pledge ? one(row.unit.pledge->id) : Values{}; })
      .typed("period_from", Type::day, "The first day of the period.", [](const Row& row) {
        const auto at = row.verdict->unit.find('@');
        return at == std::string::npos ? Values{} : one(row.verdict->unit.substr(at + 1));
      });
}

Values not_proved(const Verdict& verdict) {
  Values words;
  if (!verdict.proved) words.push_back(verdict.answer);
  for (const auto& other : verdict.alternatives) {
    if (!other.proved) words.push_back(other.answer);
  }
  return words;
}

// A value question's answer where it is one number.
Values number_of(const Verdict& verdict) {
  const auto number = Number::parse(verdict.value);
  return number ? one(*number) : Values{};
}

void add_answer(Answers& maker, const Judged& judged) {
  const auto tongue = judged.language;
  maker
      .text("question", "The question, a word of the method.",
            [](const Row& row) { return one(row.verdict->question); })
      .text("question_label", "The question as people read it.",
            [&judged](const Row& row) {
              const auto* question = judged.question(row.verdict->question);
              return question ? one(label(*question, judged.language)) : Values{};
            })
      .text("answer", "The answer as people read it; several where it is open.",
            [&judged](const Row& row) { return one(answer_text(judged, *row.verdict)); })
      .list("answers", Many::words, "All possible answers, as words of the method.",
            [](const Row& row) {
              return row.verdict->answer.empty() ? Values{} : possible_answers(*row.verdict);
            })
      .typed("certain", Type::flag, "No other answer is possible.",
             [](const Row& row) { return flag(row.verdict->alternatives.empty()); })
      .text("value", "Of a question that asks for a value: the value, or its bounds.",
            [](const Row& row) { return one(row.verdict->value); })
      .typed("number", Type::number, "The value where it is one number.",
             [](const Row& row) { return number_of(*row.verdict); })
      .list("because", Many::texts, "Why: of the answer, then of each other possible one.",
            [=](const Row& row) { return reasons(*row.verdict, tongue); });
}

Values cited(const Verdict& verdict, Cited::Kind kind) {
  Values ids;
  for (const auto& entry : verdict.cited()) {
    if (entry.kind == kind && entry.counted != Truth::no) ids.push_back(entry.id);
  }
  return ids;
}

void add_grounds(Answers& maker) {
  maker
      .list("also", Many::words, "Answers of later rules that hold, too.",
            [](const Row& row) { return row.verdict->also; })
      .list("not_proved", Many::words,
            "Possible answers of which no case was found, and which could not be excluded.",
            [](const Row& row) { return not_proved(*row.verdict); })
      .typed("inferred", Type::flag, "It rests on a link that the tracker inferred.",
             [](const Row& row) { return flag(row.verdict->rests_on_inference()); })
      .typed("uncertain_date", Type::flag, "It rests on a date that is doubted.",
             [](const Row& row) { return flag(row.verdict->rests_on_uncertain_date()); })
      .list("findings", Many::words, "The findings that it rests on.",
            [](const Row& row) { return cited(*row.verdict, Cited::Kind::finding); })
      .list("readings", Many::words, "The readings that it rests on.",
            [](const Row& row) { return cited(*row.verdict, Cited::Kind::reading); })
      .list("searches", Many::words, "The searches that it rests on.",
            [](const Row& row) { return cited(*row.verdict, Cited::Kind::search); });
}

Table answers(const Judged& judged, const Units& units) {
  std::vector<Row> all;
  all.reserve(judged.verdicts.all.size());
  for (const auto& verdict : judged.verdicts.all) all.push_back({&verdict, units.of(verdict.unit)});
  Answers maker({.name = "answers",
                 .kind = "answer",
                 .title = "Answers",
                 .description = "Every answer to every question of the method, with its reason and "
                                "what it rests on.",
                 .key = {"question", "unit"},
                 .references = {{"action", "actions", "id"}, {"pledge", "pledges", "id"}}},
                std::move(all));
  add_unit(maker, judged);
  add_answer(maker, judged);
  add_grounds(maker);
  return std::move(maker).table();
}

Table overrides(const Judged& judged) {
  std::vector<Overridden> all;
  for (const auto& given : judged.record().overrides) {
    if (auto one = overridden(judged, given)) all.push_back(*one);
  }
  TableMaker<Overridden> maker(
      {.name = "overrides",
       .kind = "override",
       .title = "Overrides",
       .description = "What a person decided, beside what the rules give; it changes no count.",
       .key = {"id"},
       .references = {{"action", "actions", "id"}}},
      std::move(all));
  maker.text("id", "The override.", [](const Overridden& row) { return one(row.given->id); })
      .text("action", "The action.", [](const Overridden& row) { return one(row.given->action); })
      .text("question", "The question.",
            [](const Overridden& row) { return one(row.given->question); })
      .text("answer", "What the person says, as a word of the method.",
            [](const Overridden& row) { return one(row.given->answer); })
      .text("answer_label", "The same as people read it.",
            [&judged](const Overridden& row) {
              return one(label(*row.question, row.given->answer, judged.language));
            })
      .text("reason", "Why.", [](const Overridden& row) { return one(row.given->reason); })
      .text("author", "Who.", [](const Overridden& row) { return one(row.given->author); })
      .typed("made_on", Type::day, "When.",
             [](const Overridden& row) { return one(row.given->made_on); })
      .typed("expires", Type::day, "Its last day.",
             [](const Overridden& row) { return one(row.given->expires); })
      .typed("expired", Type::flag, "It no longer holds.",
             [](const Overridden& row) { return flag(row.expired); })
      .text("computed", "What the rules give.",
            [&judged](const Overridden& row) { return one(answer_text(judged, *row.computed)); })
      .list("computed_answers", Many::words, "The same as words of the method.",
            [](const Overridden& row) { return possible_answers(*row.computed); })
      .typed("differs", Type::flag, "The two differ, or the rules leave several answers open.",
             [](const Overridden& row) { return flag(row.differs); });
  return std::move(maker).table();
}

struct Line {
  const record::RollupTable* rollup;
  std::size_t number;
  const record::RollupRow* row;
};

std::vector<Line> lines_of(const std::vector<record::RollupTable>& rollups) {
  std::vector<Line> all;
  std::map<std::string_view, std::size_t> numbers;  // one figure may be grouped in several ways
  for (const auto& rollup : rollups) {
    for (const auto& row : rollup.rows) all.push_back({&rollup, ++numbers[rollup.name], &row});
  }
  return all;
}

void add_counts(TableMaker<Line>& maker) {
  maker
      .typed("low", Type::integer, "How many certainly are in the share.",
             [](const Line& line) { return whole(line.row->low); })
      .typed("high", Type::integer, "How many possibly are.",
             [](const Line& line) { return whole(line.row->high); })
      .typed("among", Type::integer, "Of how many that certainly count.",
             [](const Line& line) { return whole(line.row->among); })
      .typed("among_high", Type::integer, "Of how many that possibly count.",
             [](const Line& line) { return whole(line.row->among_high); })
      .typed("missing_points", Type::integer,
             "Points of these that were announced and never published.",
             [](const Line& line) { return whole(line.row->missing_points); })
      .text("share", "The share or mean; empty where it is suppressed, or of nothing.",
            [](const Line& line) { return one(line.row->share); })
      .typed("suppressed", Type::flag, "Too few to give a share.",
             [](const Line& line) { return flag(line.row->suppressed); })
      .typed("flagged", Type::flag, "Few: the share means little.",
             [](const Line& line) { return flag(line.row->flagged); });
}

Table rollups(const Judged& judged) {
  const auto tongue = judged.language;
  TableMaker<Line> maker({.name = "rollups",
                          .kind = "rollup",
                          .title = "Figures",
                          .description = "Counts and shares, each with what it is out of.",
                          .key = {"rollup", "number"}},
                         lines_of(judged.verdicts.rollups));
  maker.text("rollup", "The figure.", [](const Line& line) { return one(line.rollup->name); })
      .typed("number", Type::integer, "Which of its rows.",
             [](const Line& line) { return whole(static_cast<std::int64_t>(line.number)); })
      .text("label", "The figure as people read it.",
            [=](const Line& line) { return one(line.rollup->label.in(tongue)); })
      .text("question", "Of which question's answers.",
            [](const Line& line) { return one(line.rollup->question); })
      .list("share_of", Many::words, "Which answers it counts.",
            [](const Line& line) { return line.rollup->share_of; })
      .list("left_out", Many::words, "Units with these answers are not counted at all.",
            [](const Line& line) { return line.rollup->left_out; })
      .list("by", Many::words, "What it is grouped by.",
            [](const Line& line) { return line.rollup->by; })
      .list("group", Many::words,
            "The group: a value for each of these, or (none) where units have none. Empty: the "
            "total.",
            [](const Line& line) {
              Values keys = line.row->keys;
              std::replace(keys.begin(), keys.end(), std::string(), std::string("(none)"));
              return keys;
            });
  add_counts(maker);
  return std::move(maker).table();
}

struct Word {
  const record::QuestionText* question;
  std::size_t number;
  const record::AnswerText* answer;
};

Table scales(const Judged& judged) {
  const auto tongue = judged.language;
  std::vector<Word> all;
  for (const auto& question : judged.verdicts.questions) {
    std::size_t number = 0;
    for (const auto& answer : question.answers) all.push_back({&question, ++number, &answer});
  }
  TableMaker<Word> maker({.name = "scales",
                          .kind = "word",
                          .title = "Scales",
                          .description = "The words of the method's answers, and what they mean.",
                          .key = {"question", "word"}},
                         std::move(all));
  maker
      .text("question", "The question.",
            [](const Word& row) { return one(row.question->question); })
      .text("question_label", "The question as people read it.",
            [=](const Word& row) { return one(label(*row.question, tongue)); })
      .text("asked_of", "action, period or pledge.",
            [](const Word& row) { return one(word(row.question->unit)); })
      .typed("number", Type::integer, "The word's place on the scale.",
             [](const Word& row) { return whole(static_cast<std::int64_t>(row.number)); })
      .text("word", "The word.", [](const Word& row) { return one(row.answer->word); })
      .text("label", "The word as people read it.",
            [=](const Word& row) { return one(label(*row.question, row.answer->word, tongue)); })
      .text("means", "What it means.",
            [=](const Word& row) { return one(row.answer->means.in(tongue)); })
      .text("better_than", "The word that it is better than.",
            [](const Word& row) { return one(row.answer->better_than); })
      .typed("closed", Type::flag, "Nothing more is expected to happen.",
             [](const Word& row) { return flag(row.answer->closed); });
  return std::move(maker).table();
}

struct Way {
  const record::Gap* gap;
  std::size_t number;
};

Table gaps(const Judged& judged) {
  const auto tongue = judged.language;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> numbers;
  std::vector<Way> all;
  for (const auto& gap : judged.gaps) all.push_back({&gap, ++numbers[{gap.question, gap.unit}]});
  TableMaker<Way> maker({.name = "gaps",
                         .kind = "gap",
                         .title = "Gaps",
                         .description = "What would give an action a better answer: each row is "
                                        "one way, all of whose steps are needed.",
                         .key = {"question", "unit", "number"}},
                        std::move(all));
  maker
      .text("unit", "The action, pledge or period.",
            [](const Way& row) { return one(row.gap->unit); })
      .text("question", "The question.", [](const Way& row) { return one(row.gap->question); })
      .typed("number", Type::integer, "Which way.",
             [](const Way& row) { return whole(static_cast<std::int64_t>(row.number)); })
      .text("answer", "The better answer, as a word of the method.",
            [](const Way& row) { return one(row.gap->answer); })
      .text("answer_label", "The same as people read it.",
            [&judged](const Way& row) {
              const auto* question = judged.question(row.gap->question);
              return question ? one(label(*question, row.gap->answer, judged.language)) : Values{};
            })
      .list("steps", Many::texts, "What is needed.",
            [=](const Way& row) {
              Values steps;
              for (const auto& step : row.gap->steps) steps.push_back(step.in(tongue));
              return steps;
            })
      .text("impossible", "Why nothing could give it.",
            [=](const Way& row) { return one(row.gap->impossible.in(tongue)); })
      .typed("gave_up", Type::flag, "The search stopped early: there may be other ways.",
             [](const Way& row) { return flag(row.gap->gave_up); });
  return std::move(maker).table();
}

struct Falls {
  const record::Fragility* fragility;
  std::size_t number;
  const record::Fragility::Fall* fall;
};

Table fragility(const Judged& judged) {
  std::vector<Falls> all;
  for (const auto& each : judged.fragility) {
    std::size_t number = 0;
    for (const auto& fall : each.falls) all.push_back({&each, ++number, &fall});
  }
  TableMaker<Falls> maker({.name = "fragility",
                           .kind = "fall",
                           .title = "Fragility",
                           .description = "The fewest voices without which an answer would be "
                                          "another.",
                           .key = {"question", "unit", "number"}},
                          std::move(all));
  maker.text("unit", "The action.", [](const Falls& row) { return one(row.fragility->unit); })
      .text("question", "The question.",
            [](const Falls& row) { return one(row.fragility->question); })
      .typed("number", Type::integer, "Which set of voices.",
             [](const Falls& row) { return whole(static_cast<std::int64_t>(row.number)); })
      .typed("voices_heard", Type::integer, "How many voices are heard on it.",
             [](const Falls& row) { return whole(row.fragility->voices); })
      .list("without", Many::words, "The voices.",
            [](const Falls& row) { return row.fall->voices; })
      .list("answers", Many::words, "What would then be possible.",
            [](const Falls& row) { return row.fall->answers; });
  return std::move(maker).table();
}

Table withheld(const Rest& rest) {
  using Withheld = Rest::Withheld;
  TableMaker<const Withheld*> maker(
      {.name = "withheld",
       .kind = "withheld",
       .title = "Withheld",
       .description = "What stands in the ledger without its text, and counts for nothing.",
       .key = {"entry"}},
      pointers(rest.withheld));
  maker
      .typed("entry", Type::integer, "The entry of the ledger.",
             [](auto* w) { return whole(w->entry); })
      .text("object_kind", "What kind of thing it was.", [](auto* w) { return one(w->kind); })
      .text("id", "Its id.", [](auto* w) { return one(w->id); })
      .text("fate", "sealed, erased, or resting: it names what one of these had in it.",
            [](auto* w) {
              return one(w->erased ? "erased" : w->resting ? "resting" : "sealed");
            })
      .text("erased_at", "When it was erased.",
            [](auto* w) { return w->erased ? one(ledger::to_text(w->erased_at)) : Values{}; })
      .text("erased_by", "By whom.", [](auto* w) { return one(w->erased_by); })
      .text("reason", "Why.", [](auto* w) { return one(w->reason); });
  return std::move(maker).table();
}

}  // namespace

std::vector<Table> answer_tables(const Judged& judged) {
  std::vector<Table> tables{answers(judged, Units(judged.record())), overrides(judged),
                            rollups(judged), scales(judged)};
  if (!judged.gaps.empty()) tables.push_back(gaps(judged));
  if (!judged.fragility.empty()) tables.push_back(fragility(judged));
  if (judged.opened.rest) tables.push_back(withheld(*judged.opened.rest));
  return tables;
}

}  // namespace sanya::app
