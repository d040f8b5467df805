// SPDX-License-Identifier: Apache-2.0
#include "tree/locate.h"

#include <algorithm>

namespace sanya::tree {
namespace {

constexpr std::size_t kStride = 512;

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u; }

}  // namespace

Locator::Locator(SourcePtr source, std::size_t start)
    : source_(std::move(source)), start_(start), line_starts_{start} {
  const std::string& text = source_->text;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % kStride == 0) checkpoints_.push_back(seen);
    if (begins_character(text[i])) ++seen;
    if (text[i] == '\n') line_starts_.push_back(i + 1);
  }
  one_byte_each_ = seen == text.size();
  if (checkpoints_.empty() || text.size() % kStride == 0) checkpoints_.push_back(seen);
}

std::size_t Locator::characters_before(std::size_t offset) const {
  if (one_byte_each_) return offset;
  std::size_t count = checkpoints_[offset / kStride];
  for (std::size_t i = offset - offset % kStride; i < offset; ++i) {
    if (begins_character(source_->text[i])) ++count;
  }
  return count;
}

Place Locator::at(std::size_t offset, std::size_t bytes) const {
  const std::string& text = source_->text;
  offset = std::clamp(offset, start_, text.size());
  auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  std::size_t line_end = after == line_starts_.end() ? text.size() : *after - 1;
  std::size_t end = std::max(offset, std::min(offset + bytes, line_end));
  std::size_t before = characters_before(offset);
  std::size_t column = before - characters_before(*(after - 1));
  std::size_t length = characters_before(end) - before;
  return {.source = source_,
          .line = static_cast<int>(after - line_starts_.begin()),
          .column = static_cast<int>(column) + 1,
          .length = std::max(1, static_cast<int>(length))};
}

}  // namespace sanya::tree
