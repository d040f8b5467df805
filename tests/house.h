// SPDX-License-Identifier: Apache-2.0
// What the house forbids, as functions from files to complaints, so that each can be tried on a bad
// sample. DESIGN: the house.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace sanya::house {

using Files = std::map<std::string, std::string>;  // path below the repository's root to text
using Complaints = std::vector<std::string>;       // empty: all is well

// An include goes to a lower floor or stays in its room, and meets a room at its door.
Complaints floors(const Files& files);
// Each guest library stays in its room and in README.md's table; a header that nobody knows is a
// fault, too.
Complaints guests(const Files& files);
// No header includes itself, by whatever way round.
Complaints cycles(const Files& files);
// No clock, locale, random number or stream in floors 0 to 3; no floating point in rules and
// record.
Complaints purity(const Files& files);
// Licence line, length, and unique names of headers.
Complaints form(const Files& files);
// Each fault has a line in docs/diagnostics.md; each page of docs/ is linked from README.md or
// docs/README.md; each line of YAML that README.md shows stands in tests/stories/readme.story.
Complaints papers(const Files& files);

// `text` without comments and without what stands in string and character literals.
std::string code_only(const std::string& text);

}  // namespace sanya::house
