// SPDX-License-Identifier: Apache-2.0
// Events of any reader to one positioned tree, within the limits.
#pragma once

#include <vector>

#include "tree/tree.h"

namespace sanya::tree {

// Of faults that do not end the reading, at most so many of one kind are shown of one file.
inline constexpr std::size_t kFaultsOfOneKind = 1000;

// Takes begin, end, key and scalar in the order of the text. Each gives false once the text must
// not be read further; the fault has then been added.
class Builder {
 public:
  Builder(Diagnostics& faults, const Limits& limits) : faults_(faults), limits_(limits) {}

  bool begin(Kind kind, const Place& place);
  void end();
  bool key(std::string text, const Place& place);
  bool scalar(Node node);

  bool wants_key() const;  // directly inside a map, and no key is waiting for its value
  bool has_root() const { return has_root_; }
  Node take_root() { return std::move(root_); }

 private:
  struct Frame {
    Node node;
    std::string key;
    Place key_place;
    bool key_waits = false;
  };

  bool count(const Place& place);
  bool text_is_fine(const std::string& text, const Place& place);
  void attach(Node node);
  void drop_duplicates(std::vector<Entry>& entries);

  Diagnostics& faults_;
  const Limits& limits_;
  std::vector<Frame> frames_;
  Node root_;
  bool has_root_ = false;
  std::size_t nodes_ = 0;
  std::size_t duplicates_ = 0;
};

}  // namespace sanya::tree
