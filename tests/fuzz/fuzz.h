// SPDX-License-Identifier: Apache-2.0
// What each *_fuzz.cc defines; libFuzzer calls it, and so does replay_main.cc.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
