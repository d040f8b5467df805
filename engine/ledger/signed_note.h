// SPDX-License-Identifier: Apache-2.0
// Signed notes (C2SP signed-note) of any text; checkpoint.h has those of checkpoints.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sanya::ledger {

// `text` ends in a newline. nullopt: `secret` is no key.
std::optional<std::string> sign_text(const std::string& text, std::string_view secret);
// The text of a note, signed by `verifier` where that is given. nullopt with `why`.
std::optional<std::string> open_text(std::string_view note, std::string_view verifier,
                                     std::string& why);

}  // namespace sanya::ledger
