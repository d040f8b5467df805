// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <streambuf>

#include "tree/builder.h"
#include "tree/locate.h"
#include "tree/readable.h"
#include "tree/schema.h"
#include "tree/tree.h"
#include "tree/yaml_gate.h"
#include "tree/yaml_lexical.h"

namespace sanya::tree {
namespace {

// Thrown by our handlers into yaml-cpp, which knows no other way to stop; caught in `run`.
struct Stopped {};

// The text as a stream, without a copy of it.
struct Bytes : std::streambuf {
  explicit Bytes(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // never written to: only a get area is set
    setg(begin, begin, begin + text.size());
  }
};

// Where each of yaml-cpp's marks lies in the source. Its marks count bytes from behind the byte
// order mark.
std::size_t offset_of(const YAML::Mark& mark, std::size_t start) {
  return start + static_cast<std::size_t>(std::max(0, mark.pos));
}

// yaml-cpp's events to the builder; what is YAML but not of the core that we take is a fault.
class Handler : public YAML::EventHandler {
 public:
  Handler(const Locator& locator, std::size_t start, Diagnostics& faults, const Limits& limits)
      : locator_(locator),
        start_(start),
        faults_(faults),
        deepest_(static_cast<std::size_t>(limits.depth)),
        builder_(faults, limits) {}

  Builder& builder() { return builder_; }
  // Behind the last value that was read.
  std::size_t read_to() const { return std::max(start_, read_to_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    Place place = checked_place(mark, 0);
    if (builder_.wants_key()) refuse_key(place, "a key is missing before this colon");
    go_on(builder_.scalar({.kind = Kind::null, .place = place}));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { checked_place(mark, 0); }

  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    std::string_view text = locator_.text();
    std::size_t offset = offset_of(mark, start_);
    char first = offset < text.size() ? text[offset] : '\0';
    bool block = first == '|' || first == '>';
    bool quotes = first == '"' || first == '\'';
    std::size_t bytes = block ? 1 : scalar_span(text, offset, value);
    Place place = checked_place(mark, bytes);
    if (block) refuse(flaw_of_block(text, offset, parent()));
    if (quotes && flow_depth_ == 0) refuse(flaw_of_quoted(text, offset, parent()));
    if (builder_.wants_key()) {
      refuse(flaw_of_key(text, offset, bytes, flow_depth_ > 0));
      take_key(value, quotes, place);
    } else {
      take_value(value, block || quotes, place);
    }
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    begin(Kind::list, mark, style);
  }
  void OnSequenceEnd() override { end(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value style) override {
    begin(Kind::map, mark, style);
  }
  void OnMapEnd() override { end(); }

 private:
  static void go_on(bool fine) {
    if (!fine) throw Stopped{};
  }

  [[noreturn]] void refuse_key(const Place& place, std::string message) {
    faults_.error(Fault::not_core_yaml, place, std::move(message),
                  "a key is a text, a colon and a space: \"title: ...\"");
    throw Stopped{};
  }

  // The place of a value, where it has neither tag nor anchor and is no alias.
  Place checked_place(const YAML::Mark& mark, std::size_t bytes) {
    std::size_t offset = offset_of(mark, start_);
    Place place = locator_.at(offset, bytes);
    read_to_ = std::max(read_to_, offset + bytes);
    if (refuse_properties(locator_.text(), offset, place, faults_)) throw Stopped{};
    return place;
  }

  void refuse(const std::optional<Flaw>& flaw) {
    if (!flaw) return;
    faults_.error(flaw->fault, locator_.at(flaw->offset), flaw->message, flaw->help);
    throw Stopped{};
  }

  Indent parent() const { return indents_.empty() ? -1 : indents_.back(); }

  // A map whose first key is in brackets begins where the brackets do, hence they are looked at
  // before anything else is said.
  void begin(Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
    Place place = checked_place(mark, 0);
    std::string_view text = locator_.text();
    std::size_t offset = offset_of(mark, start_);
    bool bracket = offset < text.size() && (text[offset] == '[' || text[offset] == '{');
    if (flow_depth_ == 0 && bracket) {
      refuse(flaw_of_flow(text, offset, parent(), deepest_ - indents_.size()));
    }
    if (builder_.wants_key()) refuse_key(place, "a list or a map stands where a key should");
    go_on(builder_.begin(kind, place));
    if (flow_depth_ > 0 || style == YAML::EmitterStyle::Flow) {
      ++flow_depth_;
    } else {
      indents_.push_back(indent_of(text, offset));
    }
  }

  void end() {
    if (flow_depth_ > 0) {
      --flow_depth_;
    } else {
      indents_.pop_back();
    }
    builder_.end();
  }

  void take_value(const std::string& value, bool quoted, const Place& place) {
    Node node{.kind = quoted ? Kind::text : plain_kind(value),
              .place = place,
              .text = value,
              .quoted = quoted};
    if (!quoted && is_odd_number(value) && ++odd_numbers_ <= kFaultsOfOneKind) {
      faults_.error(Fault::bad_number, place,
                    fmt::format("\"{}\" could be read as several different numbers", value),
                    odd_number_help(value));
    }
    go_on(builder_.scalar(std::move(node)));
  }

  void take_key(const std::string& value, bool quoted, const Place& place) {
    if (!quoted && value == "<<") {
      faults_.error(Fault::not_core_yaml, place, "merge keys are not taken",
                    "write the keys out where they are needed");
      throw Stopped{};
    }
    go_on(builder_.key(value, place));
  }

  const Locator& locator_;
  std::size_t start_;
  Diagnostics& faults_;
  std::size_t deepest_;
  std::size_t read_to_ = 0;
  std::size_t odd_numbers_ = 0;
  Builder builder_;
  std::vector<Indent> indents_;  // of the block lists and maps around, outermost first
  int flow_depth_ = 0;
};

// Meets what is left after the one document, and reads none of it.
struct Leftover : YAML::EventHandler {
  std::optional<YAML::Mark> begins;
  void OnDocumentStart(const YAML::Mark& mark) override {
    begins = mark;
    throw Stopped{};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

// Runs one step of yaml-cpp; false where it was stopped by us or by itself, and then a fault
// stands.
template <class Work>
bool run(const Locator& locator, std::size_t start, const Handler& handler, Diagnostics& faults,
         Work&& work) {
  try {
    work();
    return true;
  } catch (const Stopped&) {
    return false;
  } catch (const YAML::Exception& refusal) {
    std::size_t offset = refusal.mark.is_null() ? start : offset_of(refusal.mark, start);
    explain_refusal(locator, handler.read_to(), offset, refusal.msg, faults);
    return false;
  }
}

}  // namespace

// yaml-cpp's LoadAll never returns on some inputs of two bytes, hence exactly one document is asked
// for, and once more only to see where a second one begins.
std::optional<Node> parse_yaml(SourcePtr source, Diagnostics& faults, const Limits& limits) {
  auto start = check_text(source, faults, limits);
  if (!start) return std::nullopt;
  Locator locator(source, *start);
  if (refuse_before_parsing(locator, *start, faults)) return std::nullopt;
  Bytes bytes(std::string_view(source->text).substr(*start));
  std::istream stream(&bytes);
  YAML::Parser parser;
  Handler handler(locator, *start, faults, limits);
  bool read = run(locator, *start, handler, faults, [&] {
    parser.Load(stream);
    parser.HandleNextDocument(handler);
  });
  if (!read) return std::nullopt;
  Leftover leftover;
  bool more = false;
  bool readable = run(locator, *start, handler, faults, [&] {
    more = static_cast<bool>(parser);
    if (more) parser.HandleNextDocument(leftover);
  });
  if (more && (readable || leftover.begins)) {
    // A directive without a document behind it is not met as one.
    std::size_t rest = source->text.find_first_not_of(" \t\r\n", handler.read_to());
    std::size_t begins = leftover.begins ? offset_of(*leftover.begins, *start) : rest;
    refuse_leftover(locator, begins, faults);
  }
  if (more || !readable) return std::nullopt;
  Builder& builder = handler.builder();
  if (builder.has_root()) return builder.take_root();
  return Node{.kind = Kind::null, .place = locator.at(*start)};
}

}  // namespace sanya::tree
