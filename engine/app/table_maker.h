// SPDX-License-Identifier: Apache-2.0
// Tables made column by column: what a column is called stands beside where its values come from.
// Private to `app`.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/app.h"

namespace sanya::app {

using Column = exchange::DataColumn;
using Values = exchange::CellValues;
using Type = Column::Type;
using Many = Column::Many;

// The values of a cell.
Values one(std::string_view text);  // none where it is empty
Values one(const std::optional<DateField>& date);
Values one(const std::optional<Day>& day);
Values one(Day day);
Values one(const Number& number);
Values whole(std::int64_t number);
Values flag(bool flag);
Values earliest(const std::optional<DateField>& date);  // the first day it may be; none: no bound
Values latest(const std::optional<DateField>& date);
Values value(const record::Attribute& attribute);

// Of a person or institution, in the language shown; "" for "".
std::string name_of(const Judged& judged, const std::string& id);
// Why: of the answer, then of each other possible one, none twice.
Values reasons(const record::Verdict& verdict, const std::string& language);
// "made_on" to "Made on".
std::string title_of(const std::string& name);

// `Thing`: what a row tells of, small, since all are kept.
template <class Thing>
class TableMaker {
 public:
  using Get = std::function<Values(const Thing&)>;

  TableMaker(exchange::DataTable head, std::vector<Thing> things)
      : table_(std::move(head)), made_(std::make_shared<Made>()) {
    made_->things = std::move(things);
  }

  TableMaker& column(Column column, Get get) {
    if (column.title.empty()) column.title = title_of(column.name);
    table_.columns.push_back(std::move(column));
    made_->get.push_back(std::move(get));
    return *this;
  }
  TableMaker& text(const std::string& name, const std::string& description, Get get) {
    return column({.name = name, .description = description}, std::move(get));
  }
  TableMaker& typed(const std::string& name, Type type, const std::string& description, Get get) {
    return column({.name = name, .type = type, .description = description}, std::move(get));
  }
  TableMaker& list(const std::string& name, Many many, const std::string& description, Get get) {
    return column({.name = name, .many = many, .description = description}, std::move(get));
  }
  // What a tracker says of things in words of its own.
  TableMaker& attributes(
      const Judged& judged, record::AttributeDeclaration::On on,
      std::function<const std::map<std::string, record::Attribute>&(const Thing&)> given) {
    for (const auto& declared : judged.record().tracker.attributes) {
      if (declared.on != on) continue;
      const auto label = declared.label.in(judged.language);
      column({.name = "attribute_" + declared.name,
              .title = label.empty() ? title_of(declared.name) : label,
              .type = type_of(declared.type),
              .description = "An attribute of the tracker's own."},
             [given, name = declared.name](const Thing& thing) {
               const auto found = given(thing).find(name);
               return found == given(thing).end() ? Values{} : value(found->second);
             });
    }
    return *this;
  }

  exchange::DataTable table() && {
    table_.rows = made_->things.size();
    table_.row = [made = made_](std::size_t number) {
      exchange::TableRow row;
      row.reserve(made->get.size());
      for (const auto& get : made->get) row.push_back(get(made->things[number]));
      return row;
    };
    return std::move(table_);
  }

 private:
  struct Made {
    std::vector<Thing> things;
    std::vector<Get> get;
  };

  static Type type_of(record::Attribute::Type type) {
    switch (type) {
      case record::Attribute::Type::number:
        return Type::number;
      case record::Attribute::Type::date:
        return Type::date;
      case record::Attribute::Type::flag:
        return Type::flag;
      case record::Attribute::Type::text:
        break;
    }
    return Type::text;
  }

  exchange::DataTable table_;
  std::shared_ptr<Made> made_;
};

// Pointers to all of them.
template <class Thing>
std::vector<const Thing*> pointers(const std::vector<Thing>& things) {
  std::vector<const Thing*> all;
  all.reserve(things.size());
  for (const auto& thing : things) all.push_back(&thing);
  return all;
}

// register_tables.cc: what was promised, and who answers for it.
std::vector<exchange::DataTable> register_tables(const Judged& judged);
// evidence_tables.cc: what later sources say.
std::vector<exchange::DataTable> evidence_tables(const Judged& judged);
// answer_tables.cc: what the rules make of it.
std::vector<exchange::DataTable> answer_tables(const Judged& judged);

}  // namespace sanya::app
