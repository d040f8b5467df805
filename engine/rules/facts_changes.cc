// SPDX-License-Identifier: Apache-2.0
// Facts that change: entries are taken up and left out, and only the units concerned are touched.
#include <algorithm>
#include <tuple>

#include "rules/facts.h"
#include "rules/position.h"

namespace sanya::rules {
namespace {

void add_once(std::vector<int>& units, int unit) {
  if (std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
}

}  // namespace

bool Facts::may_be_disputed(const FindingRow& row) const {
  const auto* milestone = this->milestone(row);
  return milestone != nullptr && milestone->once && row.bearing == record::Bearing::supports;
}

std::vector<int> Facts::take_finding() {
  const auto position = static_cast<int>(record_.findings.size()) - 1;
  const auto& finding = record_.findings.back();
  for (const auto* text : {&finding.claimant, &finding.instrument}) words_.id(*text);
  for (const auto& place : finding.places) words_.id(place);
  for (const auto& [name, attribute] : finding.attributes) words_.id(attribute.text);
  std::vector<int> units;
  const int source = source_position(finding.source);
  if (source < 0 || left_out_[at(source)]) return units;
  const Slot happened = this->happened(position, source);
  for (std::size_t a = 0; a < finding.about.size(); ++a) {
    const auto& about = finding.about[a];
    words_.id(about.milestone);
    const int unit = unit_of(about);
    if (unit < 0) continue;
    auto row = finding_row(position, static_cast<int>(a), unit, source, happened);
    if (about.link == record::Link::possible) row.link_variable = link_variable(unit, finding);
    insert(unit, row);
    add_once(units, unit);
    if (may_be_disputed(row)) settle_again(unit);
  }
  return units;
}

std::vector<int> Facts::leave_finding(int finding) {
  std::vector<int> units;
  for (const auto& about : record_.findings[at(finding)].about) {
    const int unit = unit_of(about);
    if (unit < 0) continue;
    auto& range = findings_of_[at(unit)];
    const auto first = findings_.begin() + range.first;
    const auto last = findings_.begin() + range.last;
    const auto kept =
        std::remove_if(first, last, [&](const auto& row) { return row.finding == finding; });
    if (kept == last) continue;
    range.last = static_cast<std::int32_t>(kept - findings_.begin());
    add_once(units, unit);
    settle_again(unit);
  }
  return units;
}

// A source that withdraws others takes their findings out.
std::vector<int> Facts::take_source(const Asked& asked) {
  const auto& source = record_.sources.back();
  const std::size_t position = record_.sources.size() - 1;
  words_.id(source.id);
  words_.id(source.publisher);
  source_positions_.emplace(source.id, static_cast<int>(position));
  published_.push_back(slot(source.published, source.id, "published"));
  left_out_.push_back(false);
  withdrawals_.emplace_back();
  note_withdrawal(position, asked);
  std::vector<int> units;
  if (source.retracts.empty()) return units;
  for (int unit = 0; unit < static_cast<int>(findings_of_.size()); ++unit) {
    auto& range = findings_of_[at(unit)];
    const auto first = findings_.begin() + range.first;
    const auto last = findings_.begin() + range.last;
    const bool concerned = std::any_of(first, last, [&](const FindingRow& row) {
      const auto& id = record_.sources[at(row.source)].id;
      return std::find(source.retracts.begin(), source.retracts.end(), id) != source.retracts.end();
    });
    if (!concerned) continue;
    const auto kept = std::remove_if(
        first, last, [&](const FindingRow& row) { return left_out_[at(row.source)]; });
    range.last = static_cast<std::int32_t>(kept - findings_.begin());
    settle_again(unit);
    units.push_back(unit);
  }
  return units;
}

// In its place by the day it happened; a unit without room moves to the end, with some to spare.
void Facts::insert(int unit, const FindingRow& row) {
  auto& range = findings_of_[at(unit)];
  if (range.size() == room_[at(unit)]) {
    const auto first = static_cast<std::int32_t>(findings_.size());
    room_[at(unit)] = range.size() + range.size() / 2 + 4;
    findings_.resize(findings_.size() + at(room_[at(unit)]));
    std::copy(findings_.begin() + range.first, findings_.begin() + range.last,
              findings_.begin() + first);
    range = {first, first + range.size()};
  }
  const auto first = findings_.begin() + range.first;
  const auto last = findings_.begin() + range.last;
  const auto place = std::upper_bound(first, last, row, earlier);
  std::move_backward(place, last, last + 1);
  *place = row;
  ++range.last;
}

// Disputes of a unit from the start: each row has its own day again before accounts are compared.
void Facts::settle_again(int unit) {
  const Rows range = findings_of_[at(unit)];
  bool some = false;
  for (auto row = range.first; row < range.last; ++row) {
    auto& account = findings_[at(row)];
    some = some || may_be_disputed(account);
    if (!account.disputed) continue;
    account.disputed = false;
    account.happened = happened(account.finding, account.source);
  }
  if (!some) return;
  std::stable_sort(findings_.begin() + range.first, findings_.begin() + range.last, earlier);
  settle_disputed_findings(range);
}

}  // namespace sanya::rules
