// SPDX-License-Identifier: Apache-2.0
// A document of lists, objects and scalars: what JSON is written from and templates are filled
// with.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace sanya::report {

struct Value {
  // absent: JSON leaves it out, a template takes it for false.
  enum class Kind { absent, null, text, number, flag, list, object } kind = Kind::text;
  std::string text;
  std::int64_t number = 0;
  bool flag = false;
  std::vector<Value> items;                            // list
  std::vector<std::pair<std::string, Value>> members;  // object, in the order they are written

  Value() = default;
  Value(std::string given) : text(std::move(given)) {}     // NOLINT(google-explicit-constructor)
  Value(const char* given) : text(given) {}                // NOLINT(google-explicit-constructor)
  Value(int given) : kind(Kind::number), number(given) {}  // NOLINT(google-explicit-constructor)
  Value(bool given) : kind(Kind::flag), flag(given) {}     // NOLINT(google-explicit-constructor)
  static Value null() {
    Value made;
    made.kind = Kind::null;
    return made;
  }
  static Value absent() {
    Value made;
    made.kind = Kind::absent;
    return made;
  }
  static Value list() {
    Value made;
    made.kind = Kind::list;
    return made;
  }
  static Value object(std::vector<std::pair<std::string, Value>> members);
};

// JSON text (RFC 8259), two spaces a level, keys in their order, ending in a newline.
std::string write_json(const Value& value);

}  // namespace sanya::report
