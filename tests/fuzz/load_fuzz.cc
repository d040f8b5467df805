// SPDX-License-Identifier: Apache-2.0
// Any bytes as a tracker's first file and as a file it includes: no crash, and either faults or a
// record in order.
#include <cstdlib>

#include "fuzz.h"
#include "load/load.h"

using namespace sanya;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto disk = in_memory(
      {{"commitments.yaml", bytes}, {"evidence/same.yaml", bytes}, {"evidence/same.csv", bytes}});
  Diagnostics faults;
  const auto loaded = load::load(*disk, "commitments.yaml", {}, faults);
  if (!loaded) std::abort();
  if (!faults.empty() && render(faults).empty()) std::abort();
  for (const auto& pledge : loaded->record.pledges) {
    if (loaded->record.pledge(pledge.id) == nullptr) std::abort();
  }
  return 0;
}
