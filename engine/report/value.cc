// SPDX-License-Identifier: Apache-2.0
#include "report/value.h"

#include <fmt/format.h>

#include <string_view>

#include "base/quote.h"

namespace sanya::report {
namespace {

void write(const Value& value, int depth, std::string& out) {
  const std::string inner(static_cast<std::size_t>(depth + 1) * 2, ' ');
  const std::string outer(static_cast<std::size_t>(depth) * 2, ' ');
  switch (value.kind) {
    case Value::Kind::absent:
    case Value::Kind::null:
      out += "null";
      return;
    case Value::Kind::text:
      append_json_string(value.text, out);
      return;
    case Value::Kind::number:
      out += fmt::format("{}", value.number);
      return;
    case Value::Kind::flag:
      out += value.flag ? "true" : "false";
      return;
    case Value::Kind::list: {
      if (value.items.empty()) {
        out += "[]";
        return;
      }
      std::string_view before = "[\n";
      for (const Value& item : value.items) {
        out += before;
        out += inner;
        write(item, depth + 1, out);
        before = ",\n";
      }
      out += "\n" + outer + "]";
      return;
    }
    case Value::Kind::object: {
      if (value.members.empty()) {
        out += "{}";
        return;
      }
      std::string_view before = "{\n";
      for (const auto& [key, member] : value.members) {
        if (member.kind == Value::Kind::absent) continue;
        out += before;
        out += inner;
        append_json_string(key, out);
        out += ": ";
        write(member, depth + 1, out);
        before = ",\n";
      }
      out += "\n" + outer + "}";
      return;
    }
  }
}

}  // namespace

Value Value::object(std::vector<std::pair<std::string, Value>> members) {
  Value made;
  made.kind = Kind::object;
  made.members = std::move(members);
  return made;
}

std::string write_json(const Value& value) {
  std::string out;
  write(value, 0, out);
  return out + "\n";
}

}  // namespace sanya::report
