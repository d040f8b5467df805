// SPDX-License-Identifier: Apache-2.0
// Work done beside other work.
#pragma once

#include <future>
#include <system_error>
#include <utility>

namespace sanya::ledger {

// What `work` will give: on a thread of its own, or, where there is none to be had, when it is
// asked for.
template <class Work>
auto beside(Work work) -> std::future<decltype(work())> {
  try {
    return std::async(std::launch::async, work);
  } catch (const std::system_error&) {
    return std::async(std::launch::deferred, work);
  }
}

}  // namespace sanya::ledger
