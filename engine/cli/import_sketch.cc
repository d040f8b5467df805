// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <ostream>
#include <sstream>

#include "base/edtf.h"
#include "cli/writing.h"

namespace sanya::cli {
namespace {

// What is wrong with what was said, before any of it is written.
std::optional<Misuse> wrong_with(const exchange::Sketched& said) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto& country = said.country;
  if (!country.empty() &&
      (country.size() != 2 || !std::all_of(country.begin(), country.end(), is_capital))) {
    return Misuse{"\"" + country + "\" is no country's code", "write two capital letters, as KH"};
  }
  for (const auto& [option, date] :
       {std::pair("made-on", said.made_on), std::pair("published", said.published)}) {
    if (date.empty() || DateField::parse(date)) continue;
    return Misuse{std::string("--") + option + ": \"" + date + "\" is no date",
                  "write 2024-06-30, 2024-06 or 2024"};
  }
  return std::nullopt;
}

// The comments at its head, which say what is taken for what.
std::string head_of(const std::string& mapping) {
  std::istringstream lines(mapping);
  std::string head;
  for (std::string line; std::getline(lines, line) && line.starts_with('#');) head += line + '\n';
  return head;
}

}  // namespace

int import_sketch(const Call& call) {
  const auto& said = call.arguments;
  const exchange::Sketched sketched{.title = said.value("title"),
                                    .country = said.value("country"),
                                    .promisor = said.value("promisor"),
                                    .made_on = said.value("made-on"),
                                    .publisher = said.value("publisher"),
                                    .sector = said.value("publisher-sector"),
                                    .published = said.value("published")};
  if (const auto wrong = wrong_with(sketched)) return misuse(call.err, *wrong);
  Diagnostics faults;
  const auto text =
      app::sketch(call.world.folder, call.arguments.operands.front(), sketched, faults);
  if (!text) return refused(call, text.error());
  tell_faults(call, faults);
  if (text->empty()) return kFaults;
  const auto out = call.arguments.value("out");
  if (out.empty()) {
    call.out << *text;
    return kDone;
  }
  const auto [folder, name] = folder_and_name(out);
  if (call.world.folder(folder)->read(name, tree::Limits{}.bytes)) {
    return misuse(call.err, {"\"" + out + "\" is there already",
                             "choose another name, or remove it to have it made anew"});
  }
  const auto written = call.world.folder(folder)->write(name, *text);
  if (!written) return refused(call, app::placed(written.error(), folder));
  call.err << head_of(*text);
  call.out << out << '\n';
  return kDone;
}

}  // namespace sanya::cli
