// SPDX-License-Identifier: Apache-2.0
// What somebody could say of an action, as far as a pack tells it apart.
#include <algorithm>

#include <fmt/format.h>

#include "rules/fields.h"
#include "rules/position.h"
#include "rules/witness_parts.h"

namespace sanya::rules {
namespace {

constexpr std::size_t kMostSayings = 3000;

// Which fields of a kind of row the pack looks at, and by which words.
struct Looked {
  std::map<RowField, std::set<std::string>> fields;
  std::map<RowField, std::vector<const FieldTest*>> tests;
  std::map<std::string, std::set<std::string>> attributes;  // declared, with the words
  bool each_milestone = false;                              // a measure tells what the milestone is

  bool at_any(std::initializer_list<RowField> any) const {
    return std::any_of(any.begin(), any.end(), [&](RowField each) { return fields.count(each); });
  }
  const std::set<std::string>& words(RowField field) const {
    static const std::set<std::string> kNone;
    const auto found = fields.find(field);
    return found == fields.end() ? kNone : found->second;
  }
};

void look(const Pack& pack, int field, Looked& looked) {
  if (field < 0) return;
  const auto& named = pack.fields[at(field)];
  if (named.attribute) looked.attributes[named.name];
  if (named.builtin >= 0) looked.fields[info(named).field];
}

Looked looked_at(const Pack& pack, From from) {
  Looked looked;
  for (const auto& set : pack.sets) {
    if (set.from == From::instruments && from == From::findings) {
      looked.fields[RowField::instrument];
    }
    if (set.from != from) continue;
    for (const auto& test : set.where) {
      look(pack, test.field, looked);
      const auto& field = pack.fields[at(test.field)];
      if (field.builtin >= 0) looked.tests[info(field).field].push_back(&test);
      for (const auto& constant : test.any_of) {
        if (field.attribute) looked.attributes[field.name].insert(constant.word);
        if (field.builtin >= 0) looked.fields[info(field).field].insert(constant.word);
      }
    }
    if (set.reduce) look(pack, set.reduce->per, looked);
    if (set.reduce) look(pack, set.reduce->by, looked);
  }
  for (const auto& measure : pack.measures) {
    if (measure.set >= 0 && pack.sets[at(measure.set)].from == from) {
      look(pack, measure.field, looked);
      const auto* field = measure.field < 0 ? nullptr : &pack.fields[at(measure.field)];
      looked.each_milestone |= field && field->builtin >= 0 && measure.table < 0 &&
                               info(*field).field == RowField::milestone;
    }
  }
  return looked;
}

// ---- the choices in each respect, plainest first

std::vector<Relation> relations(const Looked& looked) {
  const Relation plainest[] = {Relation::independent,        Relation::owner,  Relation::government,
                               Relation::intergovernmental,  Relation::donor,  Relation::political,
                               Relation::foreign_government, Relation::unknown};
  std::vector<Relation> chosen;
  std::set<std::string> known;
  for (const Relation each : plainest) {
    std::string apart;  // which tests it passes
    const auto tests = looked.tests.find(RowField::relation);
    if (tests != looked.tests.end()) {
      for (const auto* test : tests->second) {
        const bool named =
            std::any_of(test->any_of.begin(), test->any_of.end(), [&](const auto& word) {
              return word.word == kRelations[static_cast<std::size_t>(each)];
            });
        apart += named ? '1' : '0';
      }
    }
    if (looked.fields.count(RowField::source_kind) || known.insert(apart).second) {
      chosen.push_back(each);
    }
  }
  return chosen;
}

std::vector<std::string> speakers(const Looked& looked) {
  std::vector<std::string> named{""};
  for (const auto field : {RowField::claimant, RowField::voice, RowField::publisher}) {
    for (const auto& word : looked.words(field)) named.push_back(word);
  }
  return named;
}

std::vector<record::SourceItem::Kind> sources(const Looked& looked) {
  std::vector<record::SourceItem::Kind> kinds{record::SourceItem::Kind::publication};
  for (std::size_t i = 1; i < std::size(kSourceKinds); ++i) {
    const auto kind = static_cast<record::SourceItem::Kind>(i);
    const bool act = kind == record::SourceItem::Kind::official_act;
    if (looked.fields.count(RowField::source_kind) ||
        (act && looked.fields.count(RowField::official))) {
      kinds.push_back(kind);
    }
  }
  return kinds;
}

// The first milestone of each sort that the pack tells apart; one that may happen again first.
std::vector<std::string> milestones(const Pack& pack, const Looked& looked,
                                    const record::Ladder& ladder) {
  std::vector<std::string> chosen;
  if (!looked.at_any({RowField::stage, RowField::milestone, RowField::effect, RowField::official,
                      RowField::once})) {
    return {""};
  }
  std::set<std::string> known;
  for (const bool once : {false, true}) {
    for (const auto& milestone : ladder.milestones) {
      if (milestone.once != once) continue;
      std::string sort = milestone.stage
                             ? std::string(kStages[static_cast<std::size_t>(*milestone.stage)])
                             : std::string(kEffects[static_cast<std::size_t>(milestone.effect)]);
      if (looked.fields.count(RowField::official)) sort += milestone.official ? " official" : "";
      if (looked.fields.count(RowField::once)) sort += once ? " once" : "";
      const bool in_table =
          std::any_of(pack.tables.begin(), pack.tables.end(),
                      [&](const Table& table) { return table.rows.count(milestone.id) > 0; });
      if (looked.fields.count(RowField::milestone) &&
          (looked.each_milestone || in_table ||
           looked.words(RowField::milestone).count(milestone.id) > 0)) {
        sort = milestone.id;
      }
      if (known.insert(sort).second) chosen.push_back(milestone.id);
    }
  }
  const auto position = [&](const std::string& id) { return ladder.milestone(id); };
  std::sort(chosen.begin(), chosen.end(),
            [&](const auto& a, const auto& b) { return position(a) < position(b); });
  chosen.insert(chosen.begin(), "");
  return chosen;
}

std::vector<std::string> named_or(const Looked& looked, RowField field,
                                  const std::vector<std::string>& otherwise) {
  std::vector<std::string> chosen{""};
  if (!looked.fields.count(field)) return chosen;
  const auto& words = looked.words(field);
  chosen.insert(chosen.end(), words.begin(), words.end());
  if (words.empty()) chosen.insert(chosen.end(), otherwise.begin(), otherwise.end());
  return chosen;
}

// Values for one declared attribute of findings; the first is none at all.
std::vector<std::optional<record::Attribute>> values(
    const record::AttributeDeclaration& declaration, const std::set<std::string>& words) {
  std::vector<std::optional<record::Attribute>> chosen{std::nullopt};
  const auto add = [&](record::Attribute value) {
    value.type = declaration.type;
    chosen.emplace_back(std::move(value));
  };
  switch (declaration.type) {
    case record::Attribute::Type::text:
      for (const auto& word : words) add({.text = word});
      for (const auto& word : declaration.values) {
        if (!words.count(word)) add({.text = word});
      }
      break;
    case record::Attribute::Type::number:
      for (const int number : {1, 100}) {
        add({.text = std::to_string(number), .number = Number(number)});
      }
      break;
    case record::Attribute::Type::date:
      add({.text = "2010-06-30", .date = DateField::exact(day(2010, 6, 30))});
      break;
    case record::Attribute::Type::flag:
      add({.text = "true", .flag = true});
      add({.text = "false", .flag = false});
      break;
  }
  return chosen;
}

// ---- all that could be said

// Every choice in one more respect, of all that there is so far.
template <class Choices, class Choose>
void vary(std::vector<Said>& all, const Choices& choices, Choose choose) {
  const std::size_t before = all.size();
  for (std::size_t c = 1; c < choices.size(); ++c) {
    for (std::size_t i = 0; i < before && all.size() < kMostSayings; ++i) {
      Said other = all[i];
      ++other.deviations;
      choose(other, choices[c]);
      all.push_back(std::move(other));
    }
  }
  for (std::size_t i = 0; i < before && !choices.empty(); ++i) choose(all[i], choices[0]);
}

std::vector<Said> findings(const Pack& pack, const record::Record& declared,
                           const record::Ladder& ladder) {
  const auto looked = looked_at(pack, From::findings);
  std::vector<Said> all(1);
  vary(all, milestones(pack, looked, ladder),
       [](Said& said, const auto& each) { said.about.milestone = each; });
  vary(all, relations(looked), [](Said& said, Relation each) { said.speaker = each; });
  using record::Bearing;
  std::vector<Bearing> bearings{Bearing::supports};
  if (looked.at_any({RowField::bearing, RowField::stage, RowField::effect})) {
    bearings.push_back(Bearing::contradicts);
  }
  if (looked.words(RowField::bearing).count("context") > 0) bearings.push_back(Bearing::context);
  vary(all, bearings, [](Said& said, Bearing each) { said.about.bearing = each; });
  vary(all, sources(looked), [](Said& said, auto each) { said.source = each; });
  if (looked.fields.count(RowField::extent)) {
    vary(all, std::vector{record::Extent::whole, record::Extent::part},
         [](Said& said, auto each) { said.about.extent = each; });
  }
  if (looked.fields.count(RowField::aspect)) {
    using record::Aspect;
    std::vector<Aspect> aspects{Aspect::output, Aspect::outcome};
    if (looked.words(RowField::aspect).count("condition") > 0) aspects.push_back(Aspect::condition);
    vary(all, aspects, [](Said& said, Aspect each) { said.about.aspect = each; });
  }
  if (looked.fields.count(RowField::link)) {
    vary(all, std::vector{record::Link::stated, record::Link::inferred, record::Link::possible},
         [](Said& said, auto each) { said.about.link = each; });
  }
  vary(all, speakers(looked), [](Said& said, const auto& each) { said.named_speaker = each; });
  vary(all, named_or(looked, RowField::instrument, {"first", "second"}),
       [](Said& said, const auto& each) { said.instrument = each; });
  vary(all, named_or(looked, RowField::place, {"there"}),
       [](Said& said, const auto& each) { said.located = each; });
  vary(all, named_or(looked, RowField::part, {"north", "south"}), [](Said& said, const auto& each) {
    said.about.parts.clear();
    if (!each.empty()) said.about.parts = {each};
  });
  for (const auto& declaration : declared.tracker.attributes) {
    const auto used = looked.attributes.find(declaration.name);
    if (declaration.on != record::AttributeDeclaration::On::finding ||
        used == looked.attributes.end()) {
      continue;
    }
    vary(all, values(declaration, used->second), [&](Said& said, const auto& each) {
      if (each) said.attributes[declaration.name] = *each;
    });
  }
  return all;
}

std::vector<Said> readings_of(const record::Record& declared, const std::string& id,
                              const std::vector<Number>& numbers) {
  std::vector<Said> all;
  const auto* indicator = declared.indicator(id);
  const auto add = [&](Number value, std::string word) {
    Said said;
    said.kind = Said::Kind::reading;
    said.indicator = id;
    said.value = value;
    said.word = std::move(word);
    said.deviations = all.empty() ? 0 : 1;
    all.push_back(std::move(said));
  };
  if (indicator && !indicator->scale.empty()) {
    for (std::size_t i = 0; i < indicator->scale.size(); ++i) {
      add(Number(static_cast<std::int64_t>(i)), indicator->scale[i]);
    }
    return all;
  }
  for (const auto& number : numbers) {
    if (indicator && indicator->at_least && number < *indicator->at_least) continue;
    if (indicator && indicator->at_most && number > *indicator->at_most) continue;
    if (!indicator && number < Number(0)) continue;
    const int decimals = indicator ? indicator->decimals : 2;
    Number scaled = number;
    for (int i = 0; i < decimals; ++i) scaled = scaled * Number(10);
    if (scaled.is_whole()) add(number, "");
  }
  return all;
}

// Numbers that a rule compares with, and those beside them.
std::vector<Number> numbers_tested(const Pack& pack) {
  std::vector<Number> numbers{Number(kPromised), Number(10)};
  Wants wants;
  for (std::size_t q = 0; q < pack.questions.size(); ++q) {
    for (std::size_t r = 0; r < pack.questions[q].rules.size(); ++r) {
      want_rule(pack, static_cast<int>(q), static_cast<int>(r), wants);
    }
  }
  for (const auto& number : wants.numbers) {
    for (const auto& near : {number, number - Number(1), number + Number(1)}) {
      if (numbers.size() < 24 && std::find(numbers.begin(), numbers.end(), near) == numbers.end()) {
        numbers.push_back(near);
      }
    }
  }
  return numbers;
}

std::vector<Said> readings(const Pack& pack, const record::Record& declared) {
  const auto looked = looked_at(pack, From::readings);
  const bool any = std::any_of(pack.sets.begin(), pack.sets.end(),
                               [](const RowSet& set) { return set.from == From::readings; });
  if (!any) return {};
  std::vector<std::string> indicators{kQuantity};
  for (const auto& word : looked.words(RowField::indicator)) {
    if (!word.empty()) indicators.push_back(word);
  }
  std::vector<Said> all;
  const auto numbers = numbers_tested(pack);
  for (const auto& id : indicators) {
    auto more = readings_of(declared, id, numbers);
    all.insert(all.end(), more.begin(), more.end());
  }
  if (all.empty()) return all;
  vary(all, relations(looked), [](Said& said, Relation each) { said.speaker = each; });
  vary(all, sources(looked), [](Said& said, auto each) { said.source = each; });
  vary(all, speakers(looked), [](Said& said, const auto& each) { said.named_speaker = each; });
  return all;
}

std::vector<Said> searches(const Pack& pack) {
  const auto looked = looked_at(pack, From::searches);
  std::vector<Said> all(1);
  all.front().kind = Said::Kind::search;
  vary(all, std::vector{record::Search::Found::nothing, record::Search::Found::something},
       [](Said& said, auto each) { said.found = each; });
  vary(all, named_or(looked, RowField::by, {"ben"}), [](Said& said, const auto& each) {
    if (!each.empty()) said.by = each;
  });
  return all;
}

// ---- which sets it belongs to

// Whether the test can be decided without knowing what else is there.
bool by_itself(const FieldTest& test) {
  if (test.any_of_target) return false;
  return test.form == FieldTest::Form::any_of || test.right.kind == Expr::Kind::constant ||
         test.right.kind == Expr::Kind::param;
}

// The pack's sets without tests of what else is there, each counted by a question of its own.
Pack counting_sets(const Pack& pack) {
  Pack counting = pack;
  counting.questions.clear();
  counting.measures.clear();
  counting.rollups.clear();
  std::vector<bool> relaxed(pack.sets.size());
  for (std::size_t s = 0; s < counting.sets.size(); ++s) {
    auto& set = counting.sets[s];
    const auto kept = std::remove_if(set.where.begin(), set.where.end(), [&](const auto& test) {
      return !by_itself(test) || pack.fields[at(test.field)].question >= 0;
    });
    relaxed[s] = kept != set.where.end() || set.within || set.after >= 0 ||
                 (set.in >= 0 && relaxed[at(set.in)]);
    set.where.erase(kept, set.where.end());
    set.within.reset();
    set.after = -1;
    set.reduce.reset();
    if (set.except >= 0 && relaxed[at(set.except)]) set.except = -1;
    if (set.from != From::findings && set.from != From::readings && set.from != From::searches) {
      set.where.clear();
    }
    Measure measure;
    measure.name = fmt::format("in {}", s);
    measure.set = static_cast<int>(s);
    counting.measures.push_back(measure);
    Question question;
    question.name = measure.name;
    question.value = static_cast<int>(s);
    counting.questions.push_back(question);
  }
  return counting;
}

}  // namespace

Sayings sayings(const Pack& pack, const record::Record& declared, const record::Ladder& ladder) {
  Sayings sayings;
  sayings.all = findings(pack, declared, ladder);
  for (auto& more : {readings(pack, declared), searches(pack)}) {
    sayings.all.insert(sayings.all.end(), more.begin(), more.end());
  }
  std::stable_sort(sayings.all.begin(), sayings.all.end(),
                   [](const Said& a, const Said& b) { return a.deviations < b.deviations; });
  const auto calendar = calendar_for({});
  Staging staging(declared);
  for (std::size_t i = 0; i < sayings.all.size(); ++i) {
    auto scene = empty_scene(calendar, Unit::action, ladder.id);
    for (const auto& part : sayings.all[i].about.parts) {
      scene.pledge.actions.front().parts.push_back({.id = part});
    }
    scene.said = {sayings.all[i]};
    scene.said.front().day = calendar.rows.front();
    staging.add(scene, fmt::format("p{:05}", i));
  }
  const auto record = staging.take();
  const auto counting = counting_sets(pack);
  Diagnostics faults;
  const auto verdicts =
      evaluate(record, counting, {.as_of = calendar.late, .worlds = 1, .proofs = false}, faults);
  sayings.of_set.resize(pack.sets.size());
  for (std::size_t v = 0; v < verdicts.all.size(); ++v) {
    const auto set = v / sayings.all.size();
    const auto position = static_cast<int>(v % sayings.all.size());
    const auto& verdict = verdicts.all[v];
    const From from = pack.sets[set].from;
    if (from == From::periods || of_actions(from)) continue;
    if (!verdict.value.empty() && verdict.value != "0") {
      sayings.of_set[set].push_back(position);
    }
  }
  return sayings;
}

}  // namespace sanya::rules
