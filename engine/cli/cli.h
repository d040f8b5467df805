// SPDX-License-Identifier: Apache-2.0
// Arguments in, text and an exit code out. The door of `cli`.
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "base/date.h"

namespace sanya::cli {

struct Terminal {
  bool colour = false;       // standard output takes colour
  bool interactive = false;  // a person watches standard error
  int width = 80;
};

// The columns to fill: what COLUMNS says where it is a number, else those of the screen, else 80;
// 40 at least. `screen` is 0 where there is none.
int columns_to_fill(const char* columns, int screen);

struct World {
  app::OpenFolder folder;
  std::string shipped;           // folder of the packs that came with the program; "": none
  app::OpenLedger ledgers = {};  // empty: there are none in this world
  ledger::Outside outside = {};  // clock and dice, for whoever writes
  std::string author = {};       // who writes, where --author does not say
  std::function<std::string()> input = {};  // all of standard input
  // The next line that a person types; empty: nobody is there to be asked. nullopt: no more lines.
  std::function<std::optional<std::string>()> answer = {};
};

// 0 done; 1 faults in readable files; 2 usage, or a file that cannot be opened; 3 input or output,
// or the ledger; 4 something that was to be verified is not as it was.
inline constexpr int kDone = 0;
inline constexpr int kFaults = 1;
inline constexpr int kUsage = 2;
inline constexpr int kIo = 3;
inline constexpr int kUnproved = 4;
inline constexpr int kBug = 70;

// Runs one command. `args` are without the program's name. Data goes to `out`, talk to `err`.
int run(const std::vector<std::string>& args, const World& world, std::ostream& out,
        std::ostream& err, const Terminal& terminal, Day today);

// The program: the real disk, terminal and day around run(). No exception leaves it.
int main_program(int argc, char** argv);

// docs/cli.md, from the table of commands.
std::string manual();

}  // namespace sanya::cli
