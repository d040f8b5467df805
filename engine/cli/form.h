// SPDX-License-Identifier: Apache-2.0
// A thing as options say it: the options that its kind takes, and what was given as a tree whose
// faults name the option. Private to `cli`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "load/load.h"
#include "tree/tree.h"

namespace sanya::cli {

// A field as an option.
struct FormOption {
  Option option;
  load::Field field;
};
// In the order of docs/data.md.
const std::vector<FormOption>& form_options(std::string_view kind);

// "finding" of "record finding", "correct finding"; of "search-log" and the like their kind.
std::string_view kind_of(const Command& command);

// What is given of one thing, a line an option.
class Form {
 public:
  // `title` stands in the first line: "record finding".
  Form(std::string kind, std::string title) : kind_(std::move(kind)), title_(std::move(title)) {}

  bool empty() const { return lines_.empty(); }
  bool has(std::string_view key) const;
  std::string value(std::string_view key) const;  // the last given; "" where none is
  // What is wrong with the value by its form alone.
  std::optional<Misuse> add(const FormOption& option, const std::string& value);
  // The same of a key, where the option is known to be right.
  void set(std::string_view key, const std::string& value);
  void drop_last() { lines_.pop_back(); }
  // The line of what was added last, for faults.
  int last_line() const { return static_cast<int>(lines_.size()) + 1; }

  // The keys, as of a map; and the whole as a tracker's file would hold it.
  std::vector<tree::Entry> entries(Place& whole) const;
  tree::Node fragment() const;

 private:
  struct Line {
    const FormOption* option;
    std::string value;
  };
  std::string kind_;
  std::string title_;
  std::vector<Line> lines_;
};

// Fills it from the options of the call.
std::optional<Misuse> take_options(const Call& call, Form& form);

}  // namespace sanya::cli
