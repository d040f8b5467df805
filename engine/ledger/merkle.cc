// SPDX-License-Identifier: Apache-2.0
#include <bit>
#include <span>

#include "base/hash.h"
#include "ledger/checkpoint.h"
#include "ledger/code.h"

namespace sanya::ledger {
namespace {

Hash root_of(std::span<const Hash> leaves) {
  if (leaves.empty()) return sha256_bytes({});
  if (leaves.size() == 1) return leaves.front();
  const std::size_t left = std::bit_ceil(leaves.size()) / 2;
  return node_hash(root_of(leaves.first(left)), root_of(leaves.subspan(left)));
}

}  // namespace

Hash node_hash(const Hash& left, const Hash& right) {
  return sha256_bytes({std::string_view("\x01", 1), view_of(left), view_of(right)});
}

Tree tree_of(const std::vector<Hash>& leaves) {
  return {static_cast<std::int64_t>(leaves.size()), root_of(leaves)};
}

bool verify_inclusion(std::int64_t index, const Hash& leaf, const Tree& tree,
                      const std::vector<Hash>& proof) {
  if (index < 0 || index >= tree.size) return false;
  std::int64_t here = index;
  std::int64_t last = tree.size - 1;
  Hash root = leaf;
  for (const Hash& step : proof) {
    if (last == 0) return false;
    if (here % 2 == 1 || here == last) {
      root = node_hash(step, root);
      while (here % 2 == 0 && here != 0) {
        here /= 2;
        last /= 2;
      }
    } else {
      root = node_hash(root, step);
    }
    here /= 2;
    last /= 2;
  }
  return last == 0 && root == tree.root;
}

bool verify_consistency(const Tree& from, const Tree& to, const std::vector<Hash>& proof) {
  if (from.size < 1 || from.size > to.size) return false;
  if (from.size == to.size) return proof.empty() && from.root == to.root;
  std::vector<Hash> path = proof;
  const bool whole = std::has_single_bit(static_cast<std::uint64_t>(from.size));
  if (whole) path.insert(path.begin(), from.root);
  if (path.empty()) return false;
  std::int64_t here = from.size - 1;
  std::int64_t last = to.size - 1;
  while (here % 2 == 1) {
    here /= 2;
    last /= 2;
  }
  Hash earlier = path.front();
  Hash later = path.front();
  for (std::size_t i = 1; i < path.size(); ++i) {
    if (last == 0) return false;
    if (here % 2 == 1 || here == last) {
      earlier = node_hash(path[i], earlier);
      later = node_hash(path[i], later);
      while (here % 2 == 0 && here != 0) {
        here /= 2;
        last /= 2;
      }
    } else {
      later = node_hash(later, path[i]);
    }
    here /= 2;
    last /= 2;
  }
  return last == 0 && earlier == from.root && later == to.root;
}

}  // namespace sanya::ledger
