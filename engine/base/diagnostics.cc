// SPDX-License-Identifier: Apache-2.0
#include "base/diagnostics.h"

#include <algorithm>
#include <array>
#include <tuple>

#include <fmt/format.h>

namespace sanya {
namespace {

std::vector<std::string> published_names() {
  std::vector<std::string> names = {
#define SANYA_FAULT(name) #name,
#include "base/faults.def"
#undef SANYA_FAULT
  };
  for (std::string& name : names) std::replace(name.begin(), name.end(), '_', '-');
  return names;
}

std::string_view path_of(const Place& place) {
  return place.source ? std::string_view{place.source->path} : std::string_view{};
}

auto sort_key(const Diagnostic& diagnostic) {
  return std::make_tuple(path_of(diagnostic.place), diagnostic.place.line, diagnostic.place.column,
                         name(diagnostic.fault), std::string_view{diagnostic.message});
}

}  // namespace

std::string_view name(Fault fault) {
  static const std::vector<std::string> kNames = published_names();
  return kNames[static_cast<std::size_t>(fault)];
}

const std::vector<Fault>& all_faults() {
  static const std::vector<Fault> kFaults = {
#define SANYA_FAULT(name) Fault::name,
#include "base/faults.def"
#undef SANYA_FAULT
  };
  return kFaults;
}

void Diagnostics::add(Diagnostic diagnostic) {
  const Place& place = diagnostic.place;
  std::string key = fmt::format("{}\n{}\n{}\n{}\n{}", path_of(place), place.line, place.column,
                                name(diagnostic.fault), diagnostic.message);
  if (!seen_.insert(std::move(key)).second) return;
  if (diagnostic.severity == Severity::error) ++errors_;
  all_.push_back(std::move(diagnostic));
  sorted_ = false;
}

const std::vector<Diagnostic>& Diagnostics::all() const {
  if (!sorted_) {
    std::sort(all_.begin(), all_.end(),
              [](const Diagnostic& a, const Diagnostic& b) { return sort_key(a) < sort_key(b); });
    sorted_ = true;
  }
  return all_;
}

}  // namespace sanya
