// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "workload.h"

namespace sanya::bench {
namespace {

void keep_later(std::optional<Day>& kept, Day day) {
  if (!kept || *kept < day) kept = day;
}

std::string_view status(const Row* first, const Row* last, Day as_of) {
  std::array<std::uint32_t, 32> voices{};
  std::size_t confirmed = 0;
  std::size_t claimed = 0;
  std::optional<Day> last_delivery;
  std::optional<Day> last_denial;
  std::optional<Day> last_progress;
  for (const Row* row = first; row != last; ++row) {
    if (row->happened > as_of) continue;
    if (!row->supports) {
      keep_later(last_denial, row->happened);
      continue;
    }
    if (row->stage >= record::Stage::planned) keep_later(last_progress, row->happened);
    if (row->stage < record::Stage::delivered) continue;
    keep_later(last_delivery, row->happened);
    if (!row->outside) {
      ++claimed;
    } else if (std::find(voices.begin(), voices.begin() + confirmed, row->voice) ==
               voices.begin() + confirmed) {
      voices[confirmed++] = row->voice;
    }
  }
  if (last_denial && last_delivery && !(*last_delivery > *last_denial)) return "contradicted";
  if (confirmed >= 2) return "delivered";
  if (claimed >= 1) return "claimed";
  if (last_progress && as_of > *last_progress + Duration{.months = 24}) return "stalled";
  if (last_progress) return "in_progress";
  return "no_evidence";
}

}  // namespace

std::vector<std::string_view> plain_loop(const Columns& columns, Day as_of) {
  std::vector<std::string_view> answers;
  answers.reserve(columns.first.size() - 1);
  for (std::size_t action = 0; action < columns.first.size() - 1; ++action) {
    answers.push_back(status(columns.rows.data() + columns.first[action],
                             columns.rows.data() + columns.first[action + 1], as_of));
  }
  return answers;
}

}  // namespace sanya::bench
