// SPDX-License-Identifier: Apache-2.0
#include "base/share_out.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <thread>
#include <vector>

namespace sanya {
namespace {

constexpr int kStretch = 512;  // parts: long enough to forget what taking one costs

}  // namespace

int hands_for(int parts, int threads) {
  return std::clamp(parts / kStretch, 1, std::max(threads, 1));
}

void share_out(int parts, int hands, const std::function<void(int, int, int)>& work) {
  std::atomic<int> next = 0;
  std::vector<std::exception_ptr> met(static_cast<std::size_t>(hands));
  const auto labour = [&](int hand) {
    try {
      for (int first = next.fetch_add(kStretch); first < parts; first = next.fetch_add(kStretch)) {
        work(hand, first, std::min(first + kStretch, parts));
      }
    } catch (...) {
      met[static_cast<std::size_t>(hand)] = std::current_exception();
      next = parts;  // nobody need go on
    }
  };
  std::vector<std::thread> others;
  try {
    for (int hand = 1; hand < hands; ++hand) others.emplace_back(labour, hand);
  } catch (const std::exception&) {
    // no more threads are to be had: those there do the work
  }
  labour(0);
  for (auto& other : others) other.join();
  for (const auto& each : met) {
    if (each) std::rethrow_exception(each);
  }
}

}  // namespace sanya
