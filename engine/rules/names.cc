// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/draft.h"
#include "rules/read.h"

namespace sanya::rules {
namespace {

using record::AttributeDeclaration;

std::vector<std::string> copy(Words words) { return {words.begin(), words.end()}; }

void close(Shape& shape, std::vector<std::string> words) {
  shape.closed = true;
  shape.words = std::move(words);
}

const AttributeDeclaration* declared(const Draft& draft, AttributeDeclaration::On on,
                                     std::string_view name) {
  for (const auto& declaration : draft.record.tracker.attributes) {
    if (declaration.on == on && declaration.name == name) return &declaration;
  }
  return nullptr;
}

Shape shape_of(const AttributeDeclaration& declaration) {
  Shape shape;
  switch (declaration.type) {
    case record::Attribute::Type::text:
      shape.type = Type::word;
      if (!declaration.values.empty()) close(shape, declaration.values);
      break;
    case record::Attribute::Type::number:
      shape.type = Type::number;
      break;
    case record::Attribute::Type::date:
      shape.type = Type::date;
      break;
    case record::Attribute::Type::flag:
      shape.type = Type::flag;
      break;
  }
  return shape;
}

std::vector<std::string> ladder_ids(const Draft& draft) {
  std::vector<std::string> ids;
  for (const auto& ladder : draft.pack.ladders) ids.push_back(ladder.id);
  return ids;
}

std::vector<std::string> milestone_ids(const Draft& draft) {
  std::vector<std::string> ids;
  for (const auto& ladder : draft.pack.ladders) {
    for (const auto& milestone : ladder.milestones) {
      if (std::find(ids.begin(), ids.end(), milestone.id) == ids.end()) ids.push_back(milestone.id);
    }
  }
  return ids;
}

std::vector<std::string> indicator_ids(const Draft& draft) {
  std::vector<std::string> ids;
  for (const auto& indicator : draft.record.indicators) ids.push_back(indicator.id);
  return ids;
}

Shape shape_of_row_field(const Draft& draft, const RowFieldInfo& built_in,
                         const std::string& indicator) {
  Shape shape;
  if (built_in.field == RowField::value) {
    if (!indicator.empty()) shape = shape_of_indicator(draft, indicator);
    shape.reading = true;
  } else {
    shape.type = built_in.type;
    if (!built_in.words.empty()) close(shape, copy(built_in.words));
    if (built_in.field == RowField::milestone) close(shape, milestone_ids(draft));
    if (built_in.field == RowField::kind) close(shape, ladder_ids(draft));
    if (built_in.field == RowField::indicator) close(shape, indicator_ids(draft));
  }
  shape.maybe_absent = !built_in.always;
  shape.known_only = built_in.known_only;
  return shape;
}

// The question whose answers rows of that kind carry under this name, or -1.
int answers_in_rows(const Draft& draft, From from, const std::string& name) {
  if (from != From::periods && !of_actions(from)) return -1;
  int question = find_question(draft, name);
  if (question < 0) return -1;
  Unit unit = draft.pack.questions[static_cast<std::size_t>(question)].unit;
  return unit == (from == From::periods ? Unit::period : Unit::action) ? question : -1;
}

AttributeDeclaration::On declared_on(From from) {
  return from == From::findings ? AttributeDeclaration::On::finding
                                : AttributeDeclaration::On::action;
}

bool carries_attributes(From from) { return from == From::findings || of_actions(from); }

std::vector<std::string> field_names(const Draft& draft, From from) {
  std::vector<std::string> names;
  From like = of_actions(from) ? From::actions : from;
  for (const auto& built_in : kRowFields) {
    if (built_in.from == like) names.emplace_back(built_in.name);
  }
  for (const auto& question : draft.pack.questions) {
    if (answers_in_rows(draft, from, question.name) >= 0) names.push_back(question.name);
  }
  if (carries_attributes(from)) {
    for (const auto& declaration : draft.record.tracker.attributes) {
      if (declaration.on == declared_on(from)) names.push_back(declaration.name);
    }
  }
  return names;
}

template <class Things>
int find_named(const Things& things, std::string_view name) {
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (things[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace

Place within(const tree::Node& scalar, std::size_t begin, std::size_t end) {
  Place place = scalar.place;
  std::size_t quotes = scalar.quoted ? 2 : 0;
  if (place.length < 0 ||
      static_cast<std::size_t>(place.length) != characters(scalar.text) + quotes) {
    return place;
  }
  std::string_view text = scalar.text;
  begin = std::min(begin, text.size());
  end = std::clamp(end, begin, text.size());
  place.column += static_cast<int>(characters(text.substr(0, begin)) + quotes / 2);
  place.length = std::max(1, static_cast<int>(characters(text.substr(begin, end - begin))));
  return place;
}

void Needs::narrow(unsigned to, std::string_view name) {
  if ((units & to) != units) because = std::string(name);
  units &= to;
}

void Needs::add(const Needs& other) {
  narrow(other.units, other.because);
  question = std::max(question, other.question);
}

Shape shape_of_indicator(const Draft& draft, const std::string& id) {
  Shape shape;
  const record::Indicator* indicator = draft.record.indicator(id);
  shape.indicator = id;
  if (indicator && !indicator->scale.empty()) {
    shape.type = Type::level;
    close(shape, indicator->scale);
  }
  return shape;
}

Shape shape_of(const Draft& draft, const Attribute& attribute) {
  if (attribute.declared) {
    auto on =
        attribute.of_pledge ? AttributeDeclaration::On::pledge : AttributeDeclaration::On::action;
    const auto* declaration = declared(draft, on, attribute.name);
    return declaration ? shape_of(*declaration) : Shape{};
  }
  const AttributeInfo& built_in = info(attribute);
  Shape shape;
  shape.type = built_in.type;
  if (!built_in.words.empty()) close(shape, copy(built_in.words));
  if (built_in.attribute == BuiltinAttribute::action_kind) close(shape, ladder_ids(draft));
  shape.maybe_absent = !built_in.always;
  shape.known_only = built_in.known_only;
  return shape;
}

Shape shape_of(const Draft& /*draft*/, const Question& question) {
  Shape shape;
  shape.type = Type::word;
  shape.maybe_absent = false;
  std::vector<std::string> words;
  for (const auto& answer : question.scale) words.push_back(answer.word);
  close(shape, std::move(words));
  return shape;
}

int field(Draft& draft, From from, const std::string& name, const std::string& indicator,
          const Place& place) {
  Field found;
  found.from = from;
  found.name = name;
  Shape shape;
  found.builtin = find_row_field(from, name);
  if (found.builtin >= 0) {
    shape = shape_of_row_field(draft, info(found), indicator);
  } else if (found.question = answers_in_rows(draft, from, name); found.question >= 0) {
    shape = shape_of(draft, draft.pack.questions[static_cast<std::size_t>(found.question)]);
  } else if (const auto* declaration =
                 carries_attributes(from) ? declared(draft, declared_on(from), name) : nullptr) {
    found.attribute = true;
    shape = shape_of(*declaration);
  } else {
    auto names = field_names(draft, from);
    draft.error(Fault::unknown_name, place,
                fmt::format("rows of {} have no field \"{}\"",
                            kFroms[static_cast<std::size_t>(from)], name),
                did_you_mean(name, views(names)));
    return -1;
  }
  found.type = shape.type;
  found.indicator = shape.indicator;
  for (std::size_t i = 0; i < draft.pack.fields.size(); ++i) {
    const Field& known = draft.pack.fields[i];
    if (known.from == from && known.name == name && known.indicator == found.indicator) {
      return static_cast<int>(i);
    }
  }
  draft.pack.fields.push_back(std::move(found));
  draft.field_shapes.push_back(std::move(shape));
  return static_cast<int>(draft.pack.fields.size()) - 1;
}

std::string_view default_date(From from) {
  switch (from) {
    case From::findings:
    case From::readings:
      return "happened";
    case From::searches:
      return "day";
    case From::periods:
      return "start";
    case From::instruments:
      return "first";
    case From::actions:
    case From::repeats:
    case From::dependencies:
    case From::superseding:
      return "due";
  }
  return "";
}

bool is_attribute_path(std::string_view name) {
  for (std::string_view start : {"action.", "pledge.", "period.", "tracker.", "mandate."}) {
    if (name.starts_with(start)) return true;
  }
  return false;
}

std::string full_path(std::string_view path) {
  return path.starts_with("mandate.") ? "pledge." + std::string(path) : std::string(path);
}

int attribute(Draft& draft, const std::string& path, const Place& place) {
  std::string full = full_path(path);
  for (std::size_t i = 0; i < draft.pack.attributes.size(); ++i) {
    if (draft.pack.attributes[i].path == full) return static_cast<int>(i);
  }
  Attribute found;
  found.path = full;
  found.builtin = find_attribute(full);
  std::size_t dot = full.find('.');
  std::string owner = full.substr(0, dot);
  found.name = dot == std::string::npos ? "" : full.substr(dot + 1);
  found.of_pledge = owner == "pledge";
  auto on = found.of_pledge ? AttributeDeclaration::On::pledge : AttributeDeclaration::On::action;
  if (found.builtin < 0) {
    found.declared =
        (owner == "pledge" || owner == "action") && declared(draft, on, found.name) != nullptr;
    if (!found.declared) {
      std::vector<std::string> known;
      for (const auto& built_in : kAttributes) known.emplace_back(built_in.path);
      for (const auto& declaration : draft.record.tracker.attributes) {
        if (declaration.on == AttributeDeclaration::On::finding) continue;
        bool pledge = declaration.on == AttributeDeclaration::On::pledge;
        known.push_back((pledge ? "pledge." : "action.") + declaration.name);
      }
      std::string help = did_you_mean(full, views(known));
      draft.error(Fault::unknown_name, place, fmt::format("there is no attribute \"{}\"", path),
                  help.empty() ? "declare it under `tracker: attributes:`" : help);
      return -1;
    }
  }
  found.type = shape_of(draft, found).type;
  draft.pack.attributes.push_back(std::move(found));
  return static_cast<int>(draft.pack.attributes.size()) - 1;
}

unsigned units_of(const Attribute& attribute) {
  if (attribute.path.starts_with("action.")) return kActionUnit | kPeriodUnit;
  if (attribute.path.starts_with("period.")) return kPeriodUnit;
  return kEveryUnit;
}

int find_question(const Draft& draft, std::string_view name) {
  return find_named(draft.pack.questions, name);
}
int find_param(const Draft& draft, std::string_view name) {
  return find_named(draft.pack.params, name);
}
int find_table(const Draft& draft, std::string_view name) {
  return find_named(draft.pack.tables, name);
}

std::vector<std::string> operand_names(const Draft& draft) {
  std::vector<std::string> names{"as_of"};
  for (const auto& [name, declared] : draft.measures) names.push_back(name);
  for (const auto& question : draft.pack.questions) names.push_back(question.name);
  for (const auto& param : draft.pack.params) names.push_back("params." + param.name);
  return names;
}

}  // namespace sanya::rules
