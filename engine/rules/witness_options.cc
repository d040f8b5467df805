// SPDX-License-Identifier: Apache-2.0
// What a scene may have: settings of its register, and things said on some day.
#include <algorithm>

#include "rules/fields.h"
#include "rules/position.h"
#include "rules/witness_parts.h"

namespace sanya::rules {
namespace {

constexpr int kDeclaredFrom = 100;  // variables of declared attributes
constexpr int kOtherAction = 90;
constexpr int kMoreActions = 91;
constexpr int kMostCopies = 20;
constexpr std::size_t kMostOfOneMeasure = 24;

record::Action& action_of(Scene& scene) { return scene.pledge.actions.front(); }

class Settings {
 public:
  Settings(const Pack& pack, const Wants& wants, const Sayings& sayings, const Calendar& calendar,
           std::vector<Option>& options)
      : pack_(pack), wants_(wants), sayings_(sayings), calendar_(calendar), options_(options) {}

  void all() {
    if (wants_.target) target();
    if (wants_.periods) recurrence();
    for (const From role : wants_.others) {
      add(kOtherAction, [role](Scene& scene) { scene.other = role; });
    }
    if (wants_.actions) add(kMoreActions, more_actions);
    int declared = kDeclaredFrom;
    for (const auto& [attribute, words] : wants_.attributes) {
      if (attribute.builtin < 0) {
        of_declared(attribute, words, declared++);
      } else {
        built_in(static_cast<BuiltinAttribute>(attribute.builtin), words);
      }
    }
    for (const int table : wants_.tables) texts(pack_.tables[at(table)]);
  }

 private:
  void add(int variable, std::function<void(Scene&)> apply) {
    options_.push_back({variable, std::move(apply)});
  }
  void add(BuiltinAttribute attribute, std::function<void(Scene&)> apply) {
    add(static_cast<int>(attribute), std::move(apply));
  }

  static void more_actions(Scene& scene) { scene.pledge.actions.push_back(action_of(scene)); }

  void target() {
    add(BuiltinAttribute::action_target, [](Scene& scene) {
      auto& target = action_of(scene).target.emplace();
      target.indicator = kQuantity;
      target.value = Number(kPromised);
    });
    std::set<std::string> known{kQuantity};
    for (const auto& said : sayings_.all) {
      if (said.kind != Said::Kind::reading || !known.insert(said.indicator).second) continue;
      add(BuiltinAttribute::action_target, [said](Scene& scene) {
        auto& target = action_of(scene).target.emplace();
        target.indicator = said.indicator;
        target.value = said.value;
        target.word = said.word;
      });
    }
  }

  // One period, or two; or one that begins or ends on a day that is named.
  void recurrence() {
    for (const int months : {12, 24}) recurring(day(2010, 1, 1), months);
    for (const Day named : wants_.days) {
      recurring(named, 12);
      recurring(named + Duration{0, 1} - Duration{12, 0}, 12);
    }
  }

  void recurring(Day from, int months) {
    add(BuiltinAttribute::action_recurrence, [from, months](Scene& scene) {
      auto& recurrence = action_of(scene).recurrence.emplace();
      recurrence.every = Duration{12, 0};
      recurrence.from = DateField::exact(from);
      recurrence.until = DateField::exact(from + Duration{months, 0} - Duration{0, 1});
    });
  }

  void texts(const Table& table) {
    for (const auto& [key, value] : table.rows) {
      add(BuiltinAttribute::action_text,
          [text = key](Scene& scene) { action_of(scene).text = text; });
    }
  }

  void of_declared(const WantedAttribute& attribute, const std::set<std::string>& words,
                   int variable) {
    const auto hold = [&](const record::Attribute& value) {
      add(variable, [of_pledge = attribute.of_pledge, name = attribute.name, value](Scene& scene) {
        (of_pledge ? scene.pledge.attributes : action_of(scene).attributes)[name] = value;
      });
    };
    using Held = record::Attribute::Type;
    switch (attribute.type) {
      case Type::number:
        for (const auto& number : near_numbers()) {
          hold({.type = Held::number, .text = number.text(), .number = number});
        }
        break;
      case Type::date:
        for (const Day limit : calendar_.limits) {
          hold({.type = Held::date, .text = to_text(limit), .date = DateField::exact(limit)});
        }
        break;
      case Type::flag:
        hold({.type = Held::flag, .text = "true", .flag = true});
        hold({.type = Held::flag, .text = "false", .flag = false});
        break;
      default:
        for (const auto& word : words) hold({.type = Held::text, .text = word});
        break;
    }
  }

  // The numbers compared with, those beside them, and one.
  std::vector<Number> near_numbers() const {
    std::vector<Number> numbers;
    for (const auto& number : wants_.numbers) {
      for (const auto& near : {number, number - Number(1), number + Number(1)}) {
        if (std::find(numbers.begin(), numbers.end(), near) == numbers.end()) {
          numbers.push_back(near);
        }
      }
    }
    if (numbers.empty()) numbers.emplace_back(1);
    return numbers;
  }

  // One option for each word of a closed list but its first, the default.
  template <class Set>
  void words_of(BuiltinAttribute attribute, std::span<const std::string_view> words, Set set) {
    for (std::size_t i = 1; i < words.size(); ++i) {
      add(attribute, [set, i](Scene& scene) { set(scene, static_cast<int>(i)); });
    }
  }

  void built_in(BuiltinAttribute attribute, const std::set<std::string>& words) {
    using enum BuiltinAttribute;
    switch (attribute) {
      case action_due:
        for (const Day limit : calendar_.limits) {
          if (limit < calendar_.made_on) continue;
          add(attribute, [limit](Scene& scene) { action_of(scene).due = DateField::exact(limit); });
        }
        break;
      case action_polarity:
        words_of(attribute, kPolarities, [](Scene& scene, int i) {
          action_of(scene).polarity = static_cast<record::Action::Polarity>(i);
        });
        break;
      case action_covers:
        words_of(attribute, kCovers, [](Scene& scene, int i) {
          action_of(scene).covers = static_cast<record::Action::Covers>(i);
        });
        break;
      case action_condition:
        add(attribute, [](Scene& scene) { action_of(scene).condition = "If there is money"; });
        break;
      case action_lacks:
        for (std::size_t i = 0; i < std::size(kLacks); ++i) {
          if (!words.empty() && words.count(std::string(kLacks[i])) == 0) continue;
          add(attribute, [i](Scene& scene) {
            action_of(scene).lacks = {static_cast<record::Action::Lack>(i)};
          });
        }
        break;
      case action_parts:
        for (std::size_t parts = 1; parts <= 3; ++parts) {
          add(attribute, [parts](Scene& scene) {
            const char* names[] = {"north", "south", "west"};
            action_of(scene).parts.clear();
            for (std::size_t i = 0; i < parts; ++i) {
              action_of(scene).parts.push_back({.id = names[i]});
            }
          });
        }
        break;
      default:
        named(attribute, words);
        break;
    }
  }

  // Attributes that hold ids or names: those that the pack names, and one that it does not.
  void named(BuiltinAttribute attribute, std::set<std::string> words) {
    using enum BuiltinAttribute;
    const auto each = [&](auto set) {
      for (const auto& word : words) {
        add(attribute, [set, word](Scene& scene) { set(scene, word); });
      }
    };
    switch (attribute) {
      case action_text:
        if (words.empty()) words = {"Do it"};
        return each([](Scene& scene, const auto& word) { action_of(scene).text = word; });
      case action_lead:
      case action_owner:
        each([](Scene& scene, const auto& word) { action_of(scene).owners.lead = {word}; });
        return add(attribute, [](Scene& scene) { action_of(scene).owners.lead.clear(); });
      case action_partner:
        if (words.empty()) words = {"helper"};
        return each(
            [](Scene& scene, const auto& word) { action_of(scene).owners.partner = {word}; });
      case action_places:
        if (words.empty()) words = {"there"};
        return each([](Scene& scene, const auto& word) { action_of(scene).places = {word}; });
      case pledge_places:
        if (words.empty()) words = {"there"};
        return each([](Scene& scene, const auto& word) { scene.pledge.places = {word}; });
      case pledge_made_by:
        return each([](Scene& scene, const auto& word) { scene.pledge.made_by = word; });
      default:
        of_pledge(attribute);
        break;
    }
  }

  void of_pledge(BuiltinAttribute attribute) {
    using enum BuiltinAttribute;
    switch (attribute) {
      case pledge_made_on:
        for (const Day made : wants_.days) {
          for (const Day near : {made, made - Duration{0, 1}, made + Duration{0, 1}}) {
            add(attribute, [near](Scene& scene) { scene.pledge.made_on = DateField::exact(near); });
          }
        }
        break;
      case pledge_text:
        words_of(attribute, kTexts, [](Scene& scene, int i) {
          scene.pledge.text = static_cast<record::Pledge::Text>(i);
        });
        break;
      case pledge_clarity:
        words_of(attribute, kClarities, [](Scene& scene, int i) {
          scene.pledge.clarity = static_cast<record::Pledge::Clarity>(i);
        });
        break;
      case pledge_points_announced:
        points();
        break;
      case pledge_mandate:
      case pledge_mandate_start:
      case pledge_mandate_end:
        mandates();
        break;
      default:
        break;  // days of periods are the recurrence's; ids and countries stay as they are
    }
  }

  void points() {
    std::set<std::int64_t> announced{1, 2, 3};
    for (const auto& number : near_numbers()) {
      if (number.is_whole() && number > Number(0) && number < Number(1000)) {
        announced.insert(number.rounded());
      }
    }
    for (const auto each : announced) {
      add(BuiltinAttribute::pledge_points_announced,
          [each](Scene& scene) { scene.pledge.points_announced = each; });
    }
  }

  void mandates() {
    for (const Day end : calendar_.limits) {
      if (end < calendar_.made_on) continue;
      add(BuiltinAttribute::pledge_mandate, [end, start = calendar_.made_on](Scene& scene) {
        auto& mandate = scene.mandate.emplace();
        mandate.start = DateField::exact(start);
        mandate.end = DateField::exact(end);
      });
    }
  }

  const Pack& pack_;
  const Wants& wants_;
  const Sayings& sayings_;
  const Calendar& calendar_;
  std::vector<Option>& options_;
};

// What tells two sayings apart in one field.
std::string in_field(const Pack& pack, const Measure& measure, const Said& said) {
  if (measure.field < 0) return "";
  const auto& field = pack.fields[at(measure.field)];
  if (field.attribute) {
    const auto found = said.attributes.find(field.name);
    return found == said.attributes.end() ? "" : found->second.text;
  }
  if (field.builtin < 0) return "";
  switch (info(field).field) {
    case RowField::milestone:
    case RowField::stage:
    case RowField::effect:
    case RowField::official:
    case RowField::once:
      return said.about.milestone;
    case RowField::extent:
      return std::to_string(static_cast<int>(said.about.extent));
    case RowField::aspect:
      return std::to_string(static_cast<int>(said.about.aspect));
    case RowField::bearing:
      return std::to_string(static_cast<int>(said.about.bearing));
    case RowField::link:
      return std::to_string(static_cast<int>(said.about.link));
    case RowField::relation:
      return std::to_string(static_cast<int>(said.speaker));
    case RowField::source_kind:
      return std::to_string(static_cast<int>(said.source));
    case RowField::value:
      return said.indicator + said.value.text() + said.word;
    case RowField::instrument:
      return said.instrument;
    case RowField::place:
      return said.located;
    case RowField::part:
      return said.about.parts.empty() ? "" : said.about.parts.front();
    default:
      return said.named_speaker;
  }
}

// The plainest things to say that belong to a measure's set: one for each choice of values of the
// fields that measures of it look at.
std::vector<int> plainest(const Pack& pack, const Measure& measure, const Wants& wants,
                          const Sayings& sayings) {
  std::vector<int> chosen;
  std::set<std::string> known;
  for (const int each : sayings.of_set[at(measure.set)]) {
    if (chosen.size() >= kMostOfOneMeasure) break;
    std::string apart;
    for (const int index : wants.measures) {
      const auto& other = pack.measures[at(index)];
      if (other.set == measure.set) apart += in_field(pack, other, sayings.all[at(each)]) + ';';
    }
    if (known.insert(apart).second) chosen.push_back(each);
  }
  return chosen;
}

std::vector<int> copies(const Measure& measure, const Wants& wants) {
  std::vector<int> counts{1};
  if (measure.verb != Measure::Verb::count) return counts;
  for (const auto& number : wants.numbers) {
    if (number < Number(1) || number > Number(kMostCopies - 1) || !number.is_whole()) continue;
    const auto whole = static_cast<int>(number.rounded());
    for (const int count : {whole, whole + 1}) {
      if (std::find(counts.begin(), counts.end(), count) == counts.end()) counts.push_back(count);
    }
  }
  std::sort(counts.begin(), counts.end());
  return counts;
}

void say(const Said& said, Scene& scene) {
  auto& parts = action_of(scene).parts;
  for (const auto& part : said.about.parts) {
    const auto same = [&](const record::Part& each) { return each.id == part; };
    if (std::none_of(parts.begin(), parts.end(), same)) parts.push_back({.id = part});
  }
  scene.said.push_back(said);
}

}  // namespace

std::vector<Option> options(const Pack& pack, Unit unit, const Wants& wants, const Sayings& sayings,
                            const Calendar& calendar) {
  std::vector<Option> all;
  Settings(pack, wants, sayings, calendar, all).all();
  std::vector<std::pair<int, int>> said;  // which, how often
  for (const int index : wants.measures) {
    const auto& measure = pack.measures[at(index)];
    if (measure.set < 0) continue;
    const auto counts = copies(measure, wants);
    for (const int each : plainest(pack, measure, wants, sayings)) {
      for (const int count : counts) said.emplace_back(each, count);
    }
  }
  std::stable_sort(said.begin(), said.end(),
                   [](const auto& a, const auto& b) { return a.second < b.second; });
  std::set<std::pair<int, int>> known;
  std::erase_if(said, [&](const auto& each) { return !known.insert(each).second; });
  for (const Day on : calendar.rows) {
    for (const auto& [which, count] : said) {
      Said row = sayings.all[at(which)];
      row.day = on;
      row.copies = count;
      const auto add = [&all](const Said& stated) {
        all.push_back({-1, [stated](Scene& scene) { say(stated, scene); }});
      };
      add(row);
      if (!wants.others.empty()) {
        row.of_other = true;
        add(row);
        row.of_other = false;
      }
      if (unit == Unit::pledge && row.about.milestone.empty()) {
        row.of_pledge = true;
        add(row);
      }
    }
  }
  return all;
}

}  // namespace sanya::rules
