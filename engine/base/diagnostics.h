// SPDX-License-Identifier: Apache-2.0
// Faults that a person wrote: all of them, placed and quoted. Never used for what the world
// refused.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sanya {

// A text that was read, kept so that its lines can be shown again. `path` is as a person should see
// it: relative to the tracker's folder, with forward slashes.
struct Source {
  std::string path;
  std::string text;  // the bytes as they stand in the file
};
using SourcePtr = std::shared_ptr<const Source>;

// A stretch of one line of one source. Lines and columns count from 1, columns in characters
// (Unicode code points, a tab is one; a byte order mark before the first line is none). Line 0
// means the source as a whole.
struct Place {
  SourcePtr source;
  int line = 0;
  int column = 0;
  int length = 1;  // characters to underline, at least 1
};

// Every fault by its published name; docs/diagnostics.md has a line for each, tests/stories one
// that shows it. The name printed is the enumerator with hyphens.
enum class Fault {
#define SANYA_FAULT(name) name,
#include "base/faults.def"
#undef SANYA_FAULT
};

// "unknown-key" for Fault::unknown_key.
std::string_view name(Fault fault);
// Every fault, in the order of faults.def.
const std::vector<Fault>& all_faults();

enum class Severity { error, warning };

struct Note {
  Place place;
  std::string text;  // "first given here"
};

struct Diagnostic {
  Fault fault;
  Place place;
  std::string message;    // what is wrong: lower case, no full stop
  std::string help = {};  // what to do; empty where nothing can be said
  std::vector<Note> notes = {};
  Severity severity = Severity::error;
};

// Collects faults. Copies (one fault, one place, one message) are kept once; order of adding does
// not matter.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void error(Fault fault, Place place, std::string message, std::string help = {}) {
    add({.fault = fault,
         .place = std::move(place),
         .message = std::move(message),
         .help = std::move(help)});
  }
  void warning(Fault fault, Place place, std::string message, std::string help = {}) {
    add({.fault = fault,
         .place = std::move(place),
         .message = std::move(message),
         .help = std::move(help),
         .severity = Severity::warning});
  }

  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return all_.size() - errors_; }
  bool empty() const { return all_.empty(); }
  // Sorted by path, line, column, name, message.
  const std::vector<Diagnostic>& all() const;

 private:
  mutable std::vector<Diagnostic> all_;
  std::set<std::string> seen_;
  mutable bool sorted_ = true;
  std::size_t errors_ = 0;
};

// `file:line:column: error: what is wrong [name]`, the line, a caret, help, and the notes with
// their lines. Each ends in "\n". Nothing that a source says reaches the terminal but as letters.
// With `colour`, ANSI SGR codes of our own.
std::string render(const Diagnostic& diagnostic, bool colour = false);
std::string render(const Diagnostics& diagnostics, bool colour = false);

// The word of `known` that a person who wrote `written` most likely meant; empty if none is near
// (Damerau-Levenshtein distance, in bytes and without regard to case, of at most a third of the
// longer word's length). Among equally near ones the first.
std::string_view nearest(std::string_view written, const std::vector<std::string_view>& known);
// `did you mean "x"?`, or `write one of: a, b` where none is near and the known words are at most
// twelve; else empty.
std::string did_you_mean(std::string_view written, const std::vector<std::string_view>& known);

}  // namespace sanya
