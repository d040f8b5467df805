// SPDX-License-Identifier: Apache-2.0
// Byte offsets of a source to places: lines, and columns in characters.
#pragma once

#include <cstddef>
#include <vector>

#include "base/diagnostics.h"

namespace sanya::tree {

// Built once in one pass over the text; each place then costs the same wherever it lies, so that
// a file of one enormous line is read as fast as any other.
class Locator {
 public:
  // `start` is where the text proper begins: behind a byte order mark, which is no column.
  Locator(SourcePtr source, std::size_t start);

  // `bytes` is the stretch to underline; what goes beyond the line is cut off.
  Place at(std::size_t offset, std::size_t bytes = 0) const;
  std::string_view text() const { return source_->text; }

 private:
  std::size_t characters_before(std::size_t offset) const;

  SourcePtr source_;
  std::size_t start_;
  std::vector<std::size_t> line_starts_;
  std::vector<std::size_t> checkpoints_;  // characters before each kStride bytes
  bool one_byte_each_ = false;            // every character is one byte
};

}  // namespace sanya::tree
