// SPDX-License-Identifier: Apache-2.0
// The direction in which text is written.
#pragma once

#include <string>
#include <string_view>

namespace sanya {

// `text` with whatever turns the direction of writing turned back at its end (Unicode Standard
// Annex 9), so that words put behind it stand where they should.
std::string turned_back(std::string_view text);

}  // namespace sanya
