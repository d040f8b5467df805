// SPDX-License-Identifier: Apache-2.0
#include "tree/builder.h"

#include <fmt/format.h>
#include <algorithm>
#include <numeric>

#include "tree/readable.h"

namespace sanya::tree {

bool Builder::wants_key() const {
  return !frames_.empty() && frames_.back().node.kind == Kind::map && !frames_.back().key_waits;
}

bool Builder::count(const Place& place) {
  if (++nodes_ <= limits_.nodes) return true;
  faults_.error(Fault::too_large, place,
                fmt::format("the file has more than {} values", limits_.nodes),
                "split it into several files and name them under \"include:\"");
  return false;
}

bool Builder::text_is_fine(const std::string& text, const Place& place) {
  if (text.size() > limits_.scalar_bytes) {
    faults_.error(Fault::too_large, place,
                  fmt::format("this text has {} bytes, more than the {} that one value may have",
                              text.size(), limits_.scalar_bytes),
                  "is a closing quote missing? otherwise shorten the text");
    return false;
  }
  if (!holds_control(text)) return true;
  faults_.error(Fault::bad_text, place, "this text holds an invisible control character",
                "write the text without escapes such as \\0 or \\x07");
  return false;
}

bool Builder::begin(Kind kind, const Place& place) {
  if (!count(place)) return false;
  if (frames_.size() >= static_cast<std::size_t>(limits_.depth)) {
    faults_.error(Fault::too_deep, place,
                  fmt::format("lists and maps are nested more than {} deep here", limits_.depth),
                  "is a closing bracket missing, or a line indented too far?");
    return false;
  }
  frames_.emplace_back();
  frames_.back().node.kind = kind;
  frames_.back().node.place = place;
  return true;
}

void Builder::end() {
  Node done = std::move(frames_.back().node);
  frames_.pop_back();
  drop_duplicates(done.entries);
  attach(std::move(done));
}

bool Builder::key(std::string text, const Place& place) {
  if (!count(place) || !text_is_fine(text, place)) return false;
  Frame& frame = frames_.back();
  frame.key = std::move(text);
  frame.key_place = place;
  frame.key_waits = true;
  return true;
}

bool Builder::scalar(Node node) {
  if (!count(node.place) || !text_is_fine(node.text, node.place)) return false;
  attach(std::move(node));
  return true;
}

void Builder::attach(Node node) {
  if (frames_.empty()) {
    root_ = std::move(node);
    has_root_ = true;
    return;
  }
  Frame& frame = frames_.back();
  if (frame.node.kind == Kind::list) {
    frame.node.items.push_back(std::move(node));
    return;
  }
  Entry entry{.key = std::move(frame.key), .key_place = frame.key_place, .held = {}};
  entry.held.push_back(std::move(node));
  frame.node.entries.push_back(std::move(entry));
  frame.key_waits = false;
}

// The first of several entries of one key stays; each further one is a fault that shows both.
void Builder::drop_duplicates(std::vector<Entry>& entries) {
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return entries[a].key < entries[b].key; });
  std::vector<bool> extra(entries.size(), false);
  bool any = false;
  for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
    const Entry& entry = entries[order[i]];
    if (entry.key != entries[order[first]].key) {
      first = i;
      continue;
    }
    extra[order[i]] = any = true;
    if (++duplicates_ > kFaultsOfOneKind) continue;
    faults_.add({.fault = Fault::duplicate_key,
                 .place = entry.key_place,
                 .message = fmt::format("\"{}\" is given twice in the same place", entry.key),
                 .help = "keep one of the two, or give the other its own name",
                 .notes = {{entries[order[first]].key_place, "first given here"}}});
  }
  if (!any) return;
  std::size_t index = 0;
  std::erase_if(entries, [&](const Entry&) { return extra[index++]; });
}

}  // namespace sanya::tree
