// SPDX-License-Identifier: Apache-2.0
// Attributes of one's own, by their declaration in the tracker.
#include <fmt/format.h>

#include <algorithm>

#include "load/reader.h"

namespace sanya::load {

namespace {

using record::Attribute;
using record::AttributeDeclaration;

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

// A value of the declared type, or nothing and a fault.
std::optional<Attribute> read_value(Reader& reader, const AttributeDeclaration& declared,
                                    const tree::Node& node) {
  const auto wrong = [&](Fault fault, const std::string& kind, const std::string& help) {
    reader.fault(fault, node.place, fmt::format("\"{}\" is to be {}", declared.name, kind), help);
    return std::nullopt;
  };
  Attribute read{.type = declared.type, .text = node.text};
  if (!node.is_scalar() || node.kind == tree::Kind::null)
    return wrong(Fault::wrong_type, "a single value", "");
  switch (declared.type) {
    case Attribute::Type::text:
      break;
    case Attribute::Type::number: {
      const std::optional<Number> number = Number::parse(node.text);
      if (!number) return wrong(Fault::bad_number, "a number", "write it as in 12 or 5.7");
      read.number = *number;
      break;
    }
    case Attribute::Type::date: {
      std::string why;
      const std::optional<DateField> date = DateField::parse(node.text, &why);
      if (!date) return wrong(Fault::bad_date, "a date", why);
      read.date = *date;
      break;
    }
    case Attribute::Type::flag:
      if (node.kind != tree::Kind::boolean) return wrong(Fault::wrong_type, "true or false", "");
      read.flag = node.text[0] == 't' || node.text[0] == 'T';
      read.text = read.flag ? "true" : "false";
  }
  const std::vector<std::string>& values = declared.values;
  if (!values.empty() && std::find(values.begin(), values.end(), read.text) == values.end())
    return wrong(Fault::bad_word, "one of: " + joined(values),
                 did_you_mean(node.text, {values.begin(), values.end()}));
  return read;
}

}  // namespace

std::map<std::string, Attribute> read_attributes(Reader& reader, AttributeDeclaration::On on) {
  std::map<std::string, Attribute> read;
  const tree::Node* node = reader.maybe_node("attributes");
  if (!node) return read;
  if (node->kind != tree::Kind::map) {
    reader.fault(Fault::wrong_type, node->place, "attributes are a map", "write `name: value`");
    return read;
  }
  const record::Tracker& tracker = reader.context().record.tracker;
  for (const tree::Entry& entry : node->entries) {
    std::vector<std::string_view> known;
    const AttributeDeclaration* declared = nullptr;
    for (const AttributeDeclaration& one : tracker.attributes) {
      if (one.on != on) continue;
      known.push_back(one.name);
      if (one.name == entry.key) declared = &one;
    }
    if (declared) {
      if (std::optional<Attribute> value = read_value(reader, *declared, entry.value()))
        read[entry.key] = *value;
    } else if (tracker.id.empty()) {  // no declarations to hold it to
      read[entry.key] = {.text = entry.value().text};
    } else {
      const std::string near = did_you_mean(entry.key, known);
      reader.fault(Fault::undeclared_attribute, entry.key_place,
                   fmt::format("the tracker declares no attribute \"{}\" on {}", entry.key,
                               words::kAttributeOn[static_cast<std::size_t>(on)]),
                   near.empty() ? "declare it under the tracker's `attributes:`" : near);
    }
  }
  return read;
}

}  // namespace sanya::load
