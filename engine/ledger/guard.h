// SPDX-License-Identifier: Apache-2.0
// The wall of `ledger`: nothing that SQLite or SQLiteCpp throws gets past it.
#pragma once

#include <new>
#include <string>

#include <SQLiteCpp/Exception.h>

#include "base/result.h"

namespace sanya::ledger {

// What SQLite's error means to a person.
std::string plain_words(int code);
Error refusal(const std::string& path, const std::string& why);

// What `work` gives; an exception of SQLite becomes an error about `path`.
template <class Work>
auto guarded(const std::string& path, Work&& work) -> decltype(work()) {
  try {
    return work();
  } catch (const SQLite::Exception& exception) {
    return refusal(path, plain_words(exception.getErrorCode()));
  } catch (const std::bad_alloc&) {
    return refusal(path, "memory has run out");
  }
}

}  // namespace sanya::ledger
