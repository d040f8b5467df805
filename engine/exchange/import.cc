// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "exchange/expectations.h"
#include "exchange/field_use.h"
#include "exchange/foreign.h"
#include "exchange/lasting_ids.h"
#include "exchange/mapping.h"
#include "exchange/names.h"
#include "exchange/objects.h"
#include "exchange/revisions.h"
#include "exchange/worked_out.h"

namespace sanya::exchange {
namespace {

std::string country_of(const Mapping& mapping) {
  const auto* country = mapping.of_new_names.find("country");
  return country != nullptr && country->is_scalar() ? country->text : "";
}

class Importing {
 public:
  Importing(const Mapping& mapping, const Beside& beside, Diagnostics& faults)
      : mapping_(mapping),
        names_(beside.known, beside.given, country_of(mapping)),
        ids_(mapping, beside.before, beside.given),
        objects_(mapping.read.revisions.has_value(), faults),
        expectations_(mapping, names_, faults),
        use_(mapping),
        refused_(beside.refused),
        faults_(faults) {
    if (!mapping.objects) return;
    objects_.take(*mapping.objects);
    if (const auto* stated = mapping.objects->find("institutions")) names_.know(*stated);
  }

  // Where rows have no ids of their own, all are read twice: the first time for their titles.
  void take_all(const std::vector<Revision>& revisions) {
    if (!mapping_.ids.empty()) {
      for (const auto& revision : revisions) hear(revision);
      ids_.settle();
    }
    for (const auto& revision : revisions) take(revision);
  }

  void hear(const Revision& revision) {
    Diagnostics told_later;
    auto rows = read_rows(*revision.file, mapping_.read, told_later);
    if (!rows) return;
    Values values(mapping_, names_, told_later);
    const auto broken = broken_rows(*rows);
    for (std::size_t i = 0; i < rows->rows.size(); ++i) {
      auto& row = rows->rows[i];
      const auto number = rows_heard_++;
      if (broken.contains(i) || refused_.contains(number)) continue;
      add_revision(row, revision);
      add_fields(row, values);
      ids_.hear(row, values);
    }
  }

  void take(const Revision& revision) {
    auto rows = read_rows(*revision.file, mapping_.read, faults_);
    if (!rows) return;
    imported_.read_as.push_back(fmt::format("{}: {}", revision.file->path, rows->read_as));
    for (const auto& fault : rows->of_rows.all()) imported_.of_rows.add(fault);
    const auto broken = broken_rows(*rows);
    for (std::size_t i = 0; i < rows->rows.size(); ++i) {
      auto& row = rows->rows[i];
      const auto number = imported_.rows_in++;
      imported_.row_places.push_back(row.place);
      if (row.kind == tree::Kind::map) use_.look_at(row);
      if (broken.contains(i) || refused_.contains(number)) {
        ++imported_.rows_refused;
        continue;
      }
      add_revision(row, revision);
      Diagnostics of_row;
      Values values(mapping_, names_, of_row);
      add_fields(row, values);
      ids_.add_to(row, values);
      expectations_.look_at(row);
      take_row(row, values, of_row);
    }
  }

  Imported finish() && {
    for (const auto& [id, name] : names_.fresh()) {
      objects_.add_institution(id, name, mapping_.of_new_names);
    }
    for (const auto& [kind, count] : objects_.leave_out_incomplete()) {
      imported_.skipped[kind + " that lacks what it needs"] += count;
    }
    if (imported_.rows_in == 0 && !faults_.has_errors()) {
      const auto path = imported_.read_as.empty() ? "" : imported_.read_as.front();
      faults_.error(Fault::missing_key, mapping_.place,
                    fmt::format("there are no rows in what was read ({})", path),
                    "is it the right file, and does `read` say where its rows are?");
    }
    imported_.unexpected = expectations_.unexpected();
    use_.tell(faults_);
    imported_.unread = use_.unread();
    imported_.names = names_.taken();
    for (auto& taken : ids_.taken()) imported_.names.push_back(std::move(taken));
    imported_.objects = objects_.counts();
    imported_.joined = objects_.joined();
    imported_.fragment = std::move(objects_).fragment();
    return std::move(imported_);
  }

 private:
  // Those of a file that cannot be read as they stand.
  static std::set<std::size_t> broken_rows(const Rows& rows) {
    std::set<std::size_t> broken;
    std::vector<Place> places;
    for (const auto& row : rows.rows) {
      if (row.kind != tree::Kind::map) broken.insert(places.size());
      places.push_back(row.place);
    }
    const RowsByPlace by_place(places);
    for (const auto& fault : rows.of_rows.all()) {
      const auto row = by_place.row_at(fault.place);
      if (row && fault.severity == Severity::error) broken.insert(*row);
    }
    return broken;
  }

  static void add_revision(tree::Node& row, const Revision& revision) {
    if (revision.day) add_field(row, kRevisionField, to_text(*revision.day));
    if (revision.before) add_field(row, kBeforeField, to_text(*revision.before));
  }

  // Those of the mapping, in its order: a later one may be worked out of an earlier.
  void add_fields(tree::Node& row, Values& values) const {
    for (const auto& field : mapping_.fields) {
      if (row.find(field.name) != nullptr) continue;
      auto value = values.of(field.value, {row});
      if (!value) continue;
      tree::Entry entry{.key = field.name, .key_place = value->place, .held = {}};
      entry.held.push_back(std::move(*value));
      row.entries.push_back(std::move(entry));
    }
  }

  // All that a row makes is kept, or, where one thing has a fault, nothing of it.
  void take_row(const tree::Node& row, Values& values, const Diagnostics& of_row) {
    std::vector<std::pair<const Make*, tree::Node>> made;
    for (const auto& make : mapping_.make) {
      if (make.each.empty()) {
        make_one(make, {row}, values, made);
        continue;
      }
      const auto* list = Fields{row}.find(make.each);
      if (list == nullptr) continue;
      if (list->is_scalar()) make_one(make, {row, list}, values, made);
      for (const auto& item : list->items) make_one(make, {row, &item}, values, made);
    }
    said_.settle(!of_row.has_errors());
    if (of_row.has_errors()) {
      for (const auto& fault : of_row.all()) imported_.of_rows.add(fault);
      ++imported_.rows_refused;
      return;
    }
    for (auto& [make, object] : made) {
      if (make->kind == "published") {
        take_published(*make, object);
      } else {
        objects_.add(make->kind, std::move(object), make->needs);
      }
    }
    if (!made.empty()) ++imported_.rows_used;
  }

  void take_published(const Make& make, const tree::Node& object) {
    const auto text = [&](std::string_view key) {
      const auto* node = object.find(key);
      return node != nullptr && node->is_scalar() ? node->text : std::string();
    };
    const auto day = parse_day(text("as_of"));
    if (!day && object.find("as_of") != nullptr) {
      faults_.error(Fault::bad_date, object.place,
                    fmt::format("\"{}\" of `as_of` is no day", text("as_of")),
                    fmt::format("what the {} says of it is to be one", make.name));
    }
    const bool is_not = object.find("is_not") != nullptr;
    imported_.published.push_back({.unit = text("unit"),
                                   .question = text("question"),
                                   .answer = text(is_not ? "is_not" : "answer"),
                                   .is_not = is_not,
                                   .as_of = day,
                                   .place = object.place});
  }

  void make_one(const Make& make, const Fields& fields, Values& values,
                std::vector<std::pair<const Make*, tree::Node>>& made) {
    const bool changed = said_.changed(make, fields, values);
    if (!changed || !values.meant(make.when, fields)) {
      ++imported_.skipped[make.name];
      return;
    }
    tree::Node object{.kind = tree::Kind::map, .place = fields.row.place};
    if (fields.item != nullptr) object.place = fields.item->place;
    for (const auto& [key, spec] : make.members) {
      auto value = values.of(spec, fields);
      if (!value) continue;
      tree::Entry entry{.key = key, .key_place = value->place, .held = {}};
      entry.held.push_back(std::move(*value));
      object.entries.push_back(std::move(entry));
    }
    made.emplace_back(&make, std::move(object));
  }

  const Mapping& mapping_;
  Names names_;
  LastingIds ids_;
  Objects objects_;
  Expectations expectations_;
  FieldUse use_;
  LastSaid said_;
  const std::set<std::size_t>& refused_;
  std::size_t rows_heard_ = 0;
  Diagnostics& faults_;
  Imported imported_;
};

}  // namespace

bool is_readable(const ForeignFile& file, const Mapping& mapping, Diagnostics& faults) {
  return read_rows(file, mapping.read, faults).has_value();
}

Imported import(const std::vector<ForeignFile>& files, const Mapping& mapping, const Beside& beside,
                Diagnostics& faults) {
  Importing importing(mapping, beside, faults);
  importing.take_all(in_order(files, mapping.read, faults));
  return std::move(importing).finish();
}

}  // namespace sanya::exchange
