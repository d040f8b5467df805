// SPDX-License-Identifier: Apache-2.0
// A list of promises by a mapping, beside the reading of its cells alone.
#include <fmt/format.h>

#include <cstdlib>

#include "by_turns.h"
#include "exchange/exchange.h"
#include "load/load.h"

namespace sanya::bench {
namespace {

constexpr std::string_view kMapping = R"(
mapping: list
language: 1
tables: {steps: {Accepted: done, Noted: begun}}
new_institutions: {sector: ministry, country: KH}
objects:
  tracker: {id: list, title: A list, country: KH}
  institutions: [{id: office, name: Office, sector: head_of_government, country: KH}]
  sources: [{id: list, kind: publication, publisher: office, title: List, published: 2024-01-01}]
  pledges: [{id: all, title: All, made_by: office, made_on: 2023-01-01, source: list}]
make:
  - action:
      pledge: all
      id: "r{No}"
      title: {field: Text}
      kind: measure
      owners: {lead: [{field: To, institution: true}]}
  - finding:
      id: "f{No}"
      source: list
      action: "all/r{No}"
      milestone: {field: Response, table: steps}
      note: "The list says: {Response}."
)";

SourcePtr source(const std::string& path, std::string text) {
  return std::make_shared<const Source>(Source{path, std::move(text)});
}

void stop_on(const Diagnostics& faults) {
  if (!faults.has_errors()) return;
  std::fputs(render(faults).c_str(), stderr);
  std::exit(EXIT_FAILURE);
}

std::string list_of(std::int64_t rows) {
  std::string text = "No,To,Text,Response\n";
  for (std::int64_t i = 0; i < rows; ++i) {
    text += fmt::format(
        "{},Ministry of Works {},\"Take measures, within the limits of what number {} allows, so "
        "that each "
        "district has what it was promised\",{}\n",
        i, i % 74, i, i % 3 == 0 ? "Noted" : "Accepted");
  }
  return text;
}

// From the file's bytes to a record that has been checked.
void import_rows(benchmark::State& state) {
  const auto text = list_of(state.range(0));
  Diagnostics faults;
  const auto root = tree::parse_yaml(source("map.yaml", std::string(kMapping)), faults);
  const auto mapping = root ? exchange::read_mapping(*root, faults) : nullptr;
  stop_on(faults);
  const auto ours = [&] {
    auto imported = exchange::import({{"list.csv", text}}, *mapping, {}, faults);
    record::Record record;
    load::add(imported.fragment, record, faults);
    benchmark::DoNotOptimize(record);
  };
  const auto least = [&] {
    Diagnostics of_cells;
    auto cells = tree::parse_csv(source("list.csv", text), of_cells);
    benchmark::DoNotOptimize(cells);
  };
  beside(state, ours, least);
  stop_on(faults);
}
BENCHMARK(import_rows)
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(41'066)
    ->Arg(82'132)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sanya::bench
