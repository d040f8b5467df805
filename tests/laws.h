// SPDX-License-Identifier: Apache-2.0
// Holds a law against random records and packs; what breaks it is made as small as it can be.
// seeds.h says on how many cases.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "oracle/generate.h"
#include "oracle/show.h"
#include "rules/rules.h"
#include "seeds.h"
#include "tree/tree.h"

namespace sanya::laws {

struct Case {
  record::Record record;
  std::string pack;
  rules::Asked asked;
};

inline Case random_case(std::uint64_t seed) {
  oracle::Random random(seed);
  auto record = oracle::random_record(random);
  auto pack = oracle::random_pack(random);
  return {std::move(record), std::move(pack), oracle::random_question(random)};
}

inline std::optional<rules::Pack> read(const Case& one, Diagnostics& faults) {
  const auto source = std::make_shared<const Source>(Source{"pack.yaml", one.pack});
  const auto tree = tree::parse_yaml(source, faults);
  if (!tree) return std::nullopt;
  auto pack = rules::read_pack(*tree, oracle::ladders(), one.record, "pack.yaml", faults);
  if (faults.has_errors()) return std::nullopt;
  return pack;
}

inline record::Verdicts evaluated(const record::Record& record, const rules::Pack& pack,
                                  const rules::Asked& asked) {
  Diagnostics faults;
  auto verdicts = rules::evaluate(record, pack, asked, faults);
  REQUIRE(faults.empty());
  return verdicts;
}

// What a law says of a case: "" where it holds, else how it breaks.
using Law = std::function<std::string(const Case&, const rules::Pack&)>;

inline std::string broken(const Case& one, const Law& law) {
  Diagnostics faults;
  const auto pack = read(one, faults);
  return pack ? law(one, *pack) : "";
}

// Tries to leave out one thing of a list; keeps the shorter list while the law stays broken.
template <class T>
bool shorten(Case& one, const Law& law, std::vector<T>& items) {
  bool any = false;
  for (std::size_t i = items.size(); i-- > 0;) {
    const auto kept = items;
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(i));
    if (broken(one, law).empty()) {
      items = kept;
    } else {
      any = true;
    }
  }
  return any;
}

inline bool shorten_pack(Case& one, const Law& law) {
  bool any = false;
  for (std::size_t end = one.pack.size(); end > 0;) {
    const auto start = one.pack.rfind('\n', end - 2);
    const auto from = start == std::string::npos || end < 2 ? 0 : start + 1;
    const auto kept = one.pack;
    one.pack.erase(from, end - from);
    if (broken(one, law).empty()) {
      one.pack = kept;
    } else {
      any = true;
    }
    end = from;
  }
  return any;
}

inline void shrink(Case& one, const Law& law) {
  bool again = true;
  for (int round = 0; again && round < 5; ++round) {
    again = shorten(one, law, one.record.findings);
    again |= shorten(one, law, one.record.readings);
    again |= shorten(one, law, one.record.searches);
    for (auto& finding : one.record.findings) {
      if (finding.about.size() > 1) again |= shorten(one, law, finding.about);
    }
    again |= shorten_pack(one, law);
  }
}

inline void hold(const char* name, const Law& law) {
  for (const auto seed : seeds()) {
    Case one = random_case(seed);
    Diagnostics faults;
    const auto pack = read(one, faults);
    INFO("law of " << name << ", SANYA_SEED=" << seed);
    if (!pack) FAIL("the generator wrote a pack with faults:\n" << one.pack << render(faults));
    if (law(one, *pack).empty()) continue;
    shrink(one, law);
    FAIL(broken(one, law) << "\nas of " << to_text(one.asked.as_of) << " published by "
                          << (one.asked.published_by ? to_text(*one.asked.published_by) : "-")
                          << "\n"
                          << oracle::show(one.record) << one.pack);
  }
  SUCCEED(name);
}

}  // namespace sanya::laws
