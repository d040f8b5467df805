// SPDX-License-Identifier: Apache-2.0
// Three-valued logic: what a condition comes to when some facts are only known within bounds.
#pragma once

namespace sanya {

// Kleene's strong three values (S. C. Kleene, Introduction to Metamathematics, 1952, section 64).
enum class Truth : signed char { no = 0, unknown = 1, yes = 2 };

constexpr Truth truth(bool holds) { return holds ? Truth::yes : Truth::no; }
constexpr Truth operator&(Truth a, Truth b) { return a < b ? a : b; }
constexpr Truth operator|(Truth a, Truth b) { return a < b ? b : a; }
constexpr Truth operator!(Truth a) {
  return a == Truth::unknown ? a : (a == Truth::yes ? Truth::no : Truth::yes);
}

}  // namespace sanya
