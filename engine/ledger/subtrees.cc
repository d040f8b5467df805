// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>

#include "ledger/code.h"
#include "ledger/impl.h"

namespace sanya::ledger {
namespace {

// Subtrees of fewer leaves are not kept: they are hashed again from the leaves.
constexpr int kLowest = 8;
constexpr std::int64_t kLeast = std::int64_t{1} << kLowest;

// The largest power of two below `size`, which is at least 2.
std::int64_t left_of(std::int64_t size) {
  return static_cast<std::int64_t>(std::bit_ceil(static_cast<std::uint64_t>(size)) / 2);
}

}  // namespace

std::vector<Hash> Subtrees::leaves(std::int64_t from, std::int64_t to) {
  std::vector<Hash> found;
  Rows each(database_,
            "SELECT leaf FROM entries WHERE sequence > ? AND sequence <= ? ORDER BY sequence");
  each.bind(1, from);
  each.bind(2, to);
  while (each.next()) found.push_back(hash_from(each.text(0)).value_or(Hash{}));
  return found;
}

bool Subtrees::is_kept(int level) { return level >= kLowest; }

std::optional<Hash> Subtrees::kept(int level, std::int64_t position) {
  SQLite::Statement one(database_, "SELECT hash FROM subtrees WHERE level = ? AND position = ?");
  one.bind(1, level);
  one.bind(2, position);
  if (!one.executeStep()) return std::nullopt;
  return hash_from(text_at(one, 0));
}

void Subtrees::grow(std::int64_t from, const std::vector<Hash>& added) {
  const std::int64_t to = from + static_cast<std::int64_t>(added.size());
  std::int64_t begin = from / kLeast * kLeast;
  if (begin + kLeast > to) return;
  std::vector<Hash> level = leaves(begin, from);
  level.insert(level.end(), added.begin(), added.end());
  level.resize(level.size() / kLeast * kLeast);
  SQLite::Statement insert(database_, "INSERT INTO subtrees VALUES (?, ?, ?)");
  for (int height = 0; !level.empty(); ++height) {
    for (std::size_t i = 0; i < level.size() && is_kept(height); ++i) {
      const std::int64_t position = (begin >> height) + static_cast<std::int64_t>(i);
      insert.bind(1, height);
      insert.bind(2, position);
      insert.bindNoCopy(3, level[i].data(), static_cast<int>(level[i].size()));
      insert.exec();
      insert.reset();
    }
    // Above: what was whole before has its left half in the table, not in `level`.
    const std::int64_t position = begin >> height;
    if (position % 2 == 1) {
      level.insert(level.begin(), kept(height, position - 1).value_or(Hash{}));
      begin -= std::int64_t{1} << height;
    }
    for (std::size_t i = 0; i + 1 < level.size(); i += 2) {
      level[i / 2] = node_hash(level[i], level[i + 1]);
    }
    level.resize(level.size() / 2);
  }
}

Hash Subtrees::root(std::int64_t from, std::int64_t to) {
  const std::int64_t size = to - from;
  if (size >= kLeast && std::has_single_bit(static_cast<std::uint64_t>(size))) {
    const int level = std::countr_zero(static_cast<std::uint64_t>(size));
    if (const auto hash = kept(level, from >> level)) return *hash;
  }
  if (size <= kLeast) return tree_of(leaves(from, to)).root;
  const std::int64_t middle = from + left_of(size);
  return node_hash(root(from, middle), root(middle, to));
}

std::vector<Hash> Subtrees::inclusion(std::int64_t index, std::int64_t size) {
  std::vector<Hash> proof;
  std::int64_t from = 0;
  std::int64_t to = size;
  while (to - from > 1) {
    const std::int64_t middle = from + left_of(to - from);
    if (index < middle) {
      proof.push_back(root(middle, to));
      to = middle;
    } else {
      proof.push_back(root(from, middle));
      from = middle;
    }
  }
  std::reverse(proof.begin(), proof.end());
  return proof;
}

std::vector<Hash> Subtrees::consistency(std::int64_t earlier, std::int64_t later) {
  std::vector<Hash> proof;
  std::int64_t from = 0;
  std::int64_t to = later;
  while (to != earlier) {
    const std::int64_t middle = from + left_of(to - from);
    if (earlier <= middle) {
      proof.push_back(root(middle, to));
      to = middle;
    } else {
      proof.push_back(root(from, middle));
      from = middle;
    }
  }
  // The earlier tree's own last part is known to whoever has its root, if it is all of it.
  if (from != 0) proof.push_back(root(from, to));
  std::reverse(proof.begin(), proof.end());
  return proof;
}

}  // namespace sanya::ledger
