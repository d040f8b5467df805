// SPDX-License-Identifier: Apache-2.0
// Whatever is written for a date: reading it never crashes, and its canonical text is a fixed
// point.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/edtf.h"

// libFuzzer calls it with new inputs; a replay with those of corpus/edtf.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  std::string why;
  auto field = sanya::DateField::parse(text, &why);
  if (!field) {
    if (why.empty()) std::abort();
    return 0;
  }
  auto again = sanya::DateField::parse(field->text());
  if (!again || *again != *field) std::abort();
  if (field->ranges().empty() || field->earliest() > field->latest()) std::abort();
  return 0;
}
