// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

#include "tree/builder.h"
#include "tree/locate.h"
#include "tree/readable.h"
#include "tree/schema.h"
#include "tree/tree.h"
#include "tree/yaml_gate.h"

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
      : locator_(locator), start_(start), faults_(faults), builder_(faults, limits) {}

  Builder& builder() { return builder_; }

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
    std::size_t offset = offset_of(mark, start_);
    char first = offset < locator_.text().size() ? locator_.text()[offset] : '\0';
    bool block = first == '|' || first == '>';
    bool quoted = block || first == '"' || first == '\'';
    Place place = checked_place(mark, block ? 1 : scalar_span(locator_.text(), offset, value));
    if (builder_.wants_key()) {
      take_key(value, quoted, place);
      return;
    }
    Node node{.kind = quoted ? Kind::text : plain_kind(value),
              .place = place,
              .text = value,
              .quoted = quoted};
    if (!quoted && is_odd_number(value)) {
      faults_.error(Fault::bad_number, place,
                    fmt::format("\"{}\" could be read as several different numbers", value),
                    odd_number_help(value));
    }
    go_on(builder_.scalar(std::move(node)));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    begin(Kind::list, mark);
  }
  void OnSequenceEnd() override { builder_.end(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    begin(Kind::map, mark);
  }
  void OnMapEnd() override { builder_.end(); }

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
    if (refuse_properties(locator_.text(), offset, place, faults_)) throw Stopped{};
    return place;
  }

  void begin(Kind kind, const YAML::Mark& mark) {
    Place place = checked_place(mark, 0);
    if (builder_.wants_key()) refuse_key(place, "a list or a map stands where a key should");
    go_on(builder_.begin(kind, place));
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
  Builder builder_;
};

// Meets what is left after the one document, and reads none of it.
struct Leftover : YAML::EventHandler {
  YAML::Mark begins;
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
bool run(const Locator& locator, std::size_t start, Diagnostics& faults, Work&& work) {
  try {
    work();
    return true;
  } catch (const Stopped&) {
    return false;
  } catch (const YAML::Exception& refusal) {
    std::size_t offset = refusal.mark.is_null() ? start : offset_of(refusal.mark, start);
    explain_refusal(locator, offset, refusal.msg, faults);
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
  bool read = run(locator, *start, faults, [&] {
    parser.Load(stream);
    parser.HandleNextDocument(handler);
  });
  if (!read) return std::nullopt;
  Leftover leftover;
  bool more = false;
  bool seen = run(locator, *start, faults, [&] {
    more = static_cast<bool>(parser);
    if (more) parser.HandleNextDocument(leftover);
  });
  if (more) {
    if (!seen) refuse_leftover(locator, offset_of(leftover.begins, *start), faults);
    return std::nullopt;
  }
  if (!seen) return std::nullopt;
  Builder& builder = handler.builder();
  if (builder.has_root()) return builder.take_root();
  return Node{.kind = Kind::null, .place = locator.at(*start)};
}

}  // namespace sanya::tree
