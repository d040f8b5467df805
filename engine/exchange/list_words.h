// SPDX-License-Identifier: Apache-2.0
// What lists of promises call things, in several languages. Private to `exchange`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sanya::exchange {

// What a column may hold, as far as its name tells.
enum class Role { promise, title, owner, state, due, percent };
// By a part of the name, in small letters without marks: "Responsable" and "Responsible" are
// owners.
bool is_named(std::string_view column, Role role);

// The step that a word of a status tells of: "Cumplido" is done; "" where it tells that there is
// none yet; nullopt where it is not known.
std::optional<std::string> step_told(std::string_view word);

}  // namespace sanya::exchange
