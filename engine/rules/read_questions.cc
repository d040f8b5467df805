// SPDX-License-Identifier: Apache-2.0
// Questions: their scales first, so that rows and rules can name every answer; then their rules.
#include <algorithm>

#include <fmt/format.h>

#include "rules/draft.h"
#include "rules/read.h"

namespace sanya::rules {
namespace {

const std::vector<std::string_view> kUnitWords(std::begin(kUnits), std::end(kUnits));

record::LocalText local(Draft& draft, tree::Map& map, std::string_view key) {
  const tree::Node* node = map.maybe_node(key);
  if (!node) return {};
  return read_local(*node, draft.record.tracker.languages, key, draft.faults);
}

int position(const Question& question, std::string_view word) {
  for (std::size_t i = 0; i < question.scale.size(); ++i) {
    if (question.scale[i].word == word) return static_cast<int>(i);
  }
  return -1;
}

void unknown_answer(Draft& draft, const Question& question, const std::string& word,
                    const Place& place) {
  std::vector<std::string_view> known;
  for (const auto& answer : question.scale) known.push_back(answer.word);
  draft.error(Fault::bad_word, place,
              fmt::format("\"{}\" is no answer of \"{}\"", word, question.name),
              did_you_mean(word, known));
}

// An answer's map with where it is written, kept until all words of the scale are known.
struct Better {
  std::size_t answer;
  std::string than;
  Place place;
};

void add_answer(Draft& draft, Question& question, Answer answer) {
  if (position(question, answer.word) >= 0) {
    draft.error(Fault::duplicate_id, answer.place,
                fmt::format("\"{}\" stands twice on the scale", answer.word), "keep one of them");
    return;
  }
  question.scale.push_back(std::move(answer));
}

void read_answer(Draft& draft, Question& question, const tree::Entry& entry,
                 std::vector<Better>& betters) {
  Answer answer;
  answer.word = entry.key;
  answer.place = entry.key_place;
  if (entry.value().kind != tree::Kind::null) {
    tree::Map map(entry.value(), "an answer", draft.faults);
    answer.label = local(draft, map, "label");
    answer.means = local(draft, map, "means");
    answer.closed = map.maybe_flag("closed").value_or(false);
    answer.warning = map.maybe_flag("warning").value_or(false);
    if (auto than = map.maybe_text("better_than")) {
      betters.push_back({question.scale.size(), *than, map.place_of("better_than")});
    }
  }
  add_answer(draft, question, std::move(answer));
}

void order_scale(Draft& draft, Question& question, const std::vector<Better>& betters) {
  for (const Better& better : betters) {
    if (better.answer >= question.scale.size()) continue;
    int than = position(question, better.than);
    if (than < 0) {
      unknown_answer(draft, question, better.than, better.place);
      continue;
    }
    std::string way = question.scale[better.answer].word;
    for (int at = than; at >= 0; at = question.scale[static_cast<std::size_t>(at)].better_than) {
      way += " -> " + question.scale[static_cast<std::size_t>(at)].word;
      if (static_cast<std::size_t>(at) != better.answer) continue;
      draft.error(Fault::cycle, better.place, fmt::format("better than itself: {}", way),
                  "break the circle at one of its steps");
      than = -1;
      break;
    }
    question.scale[better.answer].better_than = than;
  }
}

void read_scale(Draft& draft, Question& question, const tree::Node& scale) {
  std::vector<Better> betters;
  if (scale.kind == tree::Kind::list) {
    for (const auto& item : scale.items) {
      Answer answer;
      answer.place = item.place;
      auto word = tree::as_text(item, "an answer", draft.faults);
      if (!word) continue;
      answer.word = *word;
      add_answer(draft, question, std::move(answer));
    }
  } else {
    tree::Map map(scale, "a scale", draft.faults);
    for (const auto& entry : map.entries()) read_answer(draft, question, entry, betters);
  }
  order_scale(draft, question, betters);
  if (question.scale.size() > kMostAnswers) {
    draft.error(
        Fault::too_large, question.scale[kMostAnswers].place,
        fmt::format("question \"{}\" has more than {} answers", question.name, kMostAnswers),
        "make two questions of it");
  }
  if (question.scale.empty()) {
    draft.error(Fault::missing_key, scale.place,
                fmt::format("question \"{}\" has no answers", question.name),
                "list them: `scale: [done, not_done]`");
  }
}

class RuleReader {
 public:
  RuleReader(Draft& draft, int question) : draft_(draft), question_(question) {}

  void read(const tree::Node& node, bool last) {
    tree::Map map(node, "a rule", draft_.faults);
    Rule rule;
    rule.place = node.place;
    std::string word = map.text("answer");
    if (!word.empty()) {
      rule.answer = position(question(), word);
      if (rule.answer < 0) unknown_answer(draft_, question(), word, map.place_of("answer"));
    }
    rule.otherwise = map.maybe_flag("otherwise").value_or(false);
    Scope scope{.question = question_, .needs = nullptr};
    check_end(map, rule, last);
    rule.when = read_when(draft_, map.list("when"), map.place_of("when"), scope);
    if (const tree::Node* because = map.maybe_node("because")) {
      rule.because =
          read_local(*because, draft_.record.tracker.languages, "a because", draft_.faults);
      check_placeholders(draft_, *because, scope);
    }
    question().rules.push_back(std::move(rule));
  }

 private:
  Question& question() { return draft_.pack.questions[static_cast<std::size_t>(question_)]; }

  void check_end(tree::Map& map, const Rule& rule, bool last) {
    if (rule.otherwise && map.has("when")) {
      map.fault(Fault::contrary_keys, map.place_of("otherwise"),
                "`otherwise` holds always: it has no `when`", "remove one of the two");
    } else if (rule.otherwise != last) {
      map.fault(Fault::no_otherwise, rule.place,
                last ? fmt::format("the last rule of \"{}\" must be `otherwise`", question().name)
                     : "only the last rule can be `otherwise`",
                "end the rules with {answer: ..., otherwise: true}");
    } else if (!last && map.list("when").empty()) {
      map.fault(Fault::missing_key, rule.place, "a rule needs a `when`",
                "say when it holds, or make it the last with `otherwise: true`");
    }
  }

  Draft& draft_;
  int question_;
};

void read_value_question(Draft& draft, tree::Map& map, int index) {
  Question& question = draft.pack.questions[static_cast<std::size_t>(index)];
  std::string name = map.text("value");
  question.unit_name = map.maybe_text("unit").value_or("");
  auto round = map.maybe_whole("round").value_or(0);
  if (round < 0 || round > 9) {
    map.fault(Fault::bad_number, map.place_of("round"), "decimals are 0 to 9", "");
    round = 0;
  }
  question.round = static_cast<int>(round);
  if (name.empty()) return;
  question.value = measure_named(draft, name, map.place_of("value"));
  if (question.value < 0) return;
  auto at = static_cast<std::size_t>(question.value);
  if (draft.pack.measures[at].type != Type::number) {
    map.fault(Fault::type_mismatch, map.place_of("value"),
              fmt::format("\"{}\" is not a number", name), "a value question prints a number");
  }
  const Needs& needs = draft.measure_needs[at];
  unsigned unit = 1u << static_cast<unsigned>(question.unit);
  if (!(needs.units & unit)) {
    map.fault(Fault::wrong_unit, map.place_of("value"),
              fmt::format("\"{}\" has no value for one {}, since it uses {}", name,
                          kUnits[static_cast<std::size_t>(question.unit)], needs.because),
              "ask for another unit, or measure something else");
  }
  if (needs.question >= index) {
    map.fault(Fault::later_question, map.place_of("value"),
              fmt::format("\"{}\" rests on a question that is asked later", name),
              "move the question up");
  }
}

void read_rules(Draft& draft, tree::Map& map, int index) {
  map.maybe_node("scale");
  auto rules = map.list("rules");
  if (rules.empty()) {
    map.fault(Fault::missing_key, map.place_of("rules"), "a question needs rules",
              "give at least {answer: ..., otherwise: true}");
  }
  RuleReader reader(draft, index);
  for (std::size_t i = 0; i < rules.size(); ++i) reader.read(*rules[i], i + 1 == rules.size());
}

}  // namespace

void read_scales(Draft& draft, const tree::Node* questions) {
  if (!questions) return;
  tree::Map map(*questions, "`questions`", draft.faults);
  for (const auto& entry : map.entries()) {
    Question question;
    question.name = entry.key;
    question.place = entry.key_place;
    if (entry.value().kind == tree::Kind::map) {
      if (const tree::Node* unit = entry.value().find("for")) {
        auto word = std::find(kUnitWords.begin(), kUnitWords.end(), unit->text);
        if (word != kUnitWords.end()) question.unit = static_cast<Unit>(word - kUnitWords.begin());
      }
      if (const tree::Node* scale = entry.value().find("scale")) {
        read_scale(draft, question, *scale);
      }
    }
    draft.pack.questions.push_back(std::move(question));
  }
}

void read_questions(Draft& draft, const tree::Node* questions) {
  if (!questions || questions->kind != tree::Kind::map) return;
  for (std::size_t i = 0; i < questions->entries.size(); ++i) {
    tree::Map map(questions->entries[i].value(), "a question", draft.faults);
    map.maybe_word("for", kUnitWords);
    draft.pack.questions[i].label = local(draft, map, "label");
    int index = static_cast<int>(i);
    if (map.has("value")) {
      read_value_question(draft, map, index);
      continue;
    }
    if (!map.has("scale")) {
      map.fault(
          Fault::missing_key, questions->entries[i].key_place,
          fmt::format("question \"{}\" has neither a scale nor a value", questions->entries[i].key),
          "give `scale` and `rules`, or `value` with a measure");
      continue;
    }
    read_rules(draft, map, index);
  }
}

}  // namespace sanya::rules
