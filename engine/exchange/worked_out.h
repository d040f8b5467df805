// SPDX-License-Identifier: Apache-2.0
// A row's fields to the values of an object. Private to `exchange`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exchange/mapping.h"
#include "exchange/names.h"

namespace sanya::exchange {

// A row, and the item of a list in it whose fields go first.
struct Fields {
  const tree::Node& row;
  const tree::Node* item = nullptr;

  // By a path such as "bevis.citat"; nullptr where there is none.
  const tree::Node* find(std::string_view path) const;
};

// The first of the fields that is not empty; nullptr where each is.
const tree::Node* filled(const std::vector<std::string>& paths, const Fields& fields);

class Values {
 public:
  // Faults are those of rows: an error means that this row is refused.
  Values(const Mapping& mapping, Names& names, Diagnostics& faults)
      : mapping_(mapping), names_(names), faults_(faults) {}

  bool meant(const std::vector<Condition>& when, const Fields& fields) const;
  // The value as a tracker's file would have it; nullopt where there is nothing.
  std::optional<tree::Node> of(const ValueSpec& spec, const Fields& fields);

 private:
  struct Text {
    std::string text;
    Place place;
  };
  using Texts = std::vector<Text>;

  Texts found(const ValueSpec& spec, const Fields& fields) const;
  Texts scalars(const ValueSpec& spec, const Fields& fields);
  bool settle(const ValueSpec& spec, Text& text);
  bool is_text(const Text& text);
  bool look_up(const ValueSpec& spec, Text& text);
  bool read_date(const ValueSpec& spec, Text& text);
  bool read_number(const ValueSpec& spec, Text& text);
  bool read_flag(Text& text);

  const Mapping& mapping_;
  Names& names_;
  Diagnostics& faults_;
};

// A date by a pattern of YYYY, YY, MM, M, DD, D (also 1st, 2nd), MMMM (a month's name), MMM (its
// first letters) and Q (a quarter, 1 to 4, after a Q or without), in digits of any script; a `*` at
// the end is for anything. It gives EDTF: a day, month or year as of ISO 8601, a quarter as the
// months between which a day of it lies; nullopt where the text is none by it. YY is of the years
// 1950 to 2049.
std::optional<std::string> date_by(std::string_view pattern, std::string_view written,
                                   const std::map<std::string, int>& months);

}  // namespace sanya::exchange
