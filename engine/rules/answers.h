// SPDX-License-Identifier: Apache-2.0
// Answers without proofs: the same as `evaluate` gives, for large trackers and many days.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/date.h"
#include "record/record.h"
#include "rules/pack.h"

namespace sanya::rules {

struct Asked;

// What one action has to a question.
struct GivenAnswer {
  std::int16_t answer = -1;    // position on the question's scale
  bool proved = true;          // false: the bound on worlds was reached before it was found in one
  std::uint64_t possible = 0;  // by position on the scale: it and its alternatives
  friend bool operator==(const GivenAnswer&, const GivenAnswer&) = default;
};

// A record made ready for a pack: what no day changes is worked out once.
class Answers {
 public:
  // `record` and `pack` must outlive it, unchanged. Of `asked` the day is only where it begins.
  Answers(const record::Record& record, const Pack& pack, const Asked& asked);
  Answers(Answers&&) noexcept;
  ~Answers();

  // For each action, in the record's order, on the day. `question`: a position in the pack, of a
  // question about actions with a scale. The same whatever the number of `threads` (1 or more).
  std::vector<GivenAnswer> of_actions(int question, Day as_of, int threads = 1);

  // How many actions the question is answered for by the pack's plan alone; the others need the
  // general evaluation.
  int planned(int question) const;
  // Bytes held for the findings beyond the record and its index.
  std::size_t bytes() const;

 private:
  struct Ready;
  std::unique_ptr<Ready> ready_;
};

}  // namespace sanya::rules
