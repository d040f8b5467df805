// SPDX-License-Identifier: Apache-2.0
// Findings kept in a spreadsheet: one a row, about one action or pledge.
#include "load/evidence.h"

namespace sanya::load {

namespace {

// "a; b" to {"a", "b"}.
std::vector<std::string> split(std::string_view cell) {
  std::vector<std::string> items;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(';'), cell.size());
    std::string_view item = cell.substr(0, end);
    cell.remove_prefix(std::min(end + 1, cell.size()));
    while (item.starts_with(' ')) item.remove_prefix(1);
    while (item.ends_with(' ')) item.remove_suffix(1);
    if (!item.empty()) items.emplace_back(item);
  }
  return items;
}

record::Finding read_row(const tree::Node& row, const Context& context) {
  Reader reader(row, keys::kCsvRow, context);
  record::Finding read{
      .id = reader.id(),
      .source = read_origin(reader),
      .claimant = reader.maybe_ref("claimant"),
      .claimant_given = reader.has("claimant"),
      .happened = reader.maybe_date("happened"),
      .instrument = reader.maybe_text("instrument"),
      .places = split(reader.maybe_text("places")),
      .note = reader.text("note"),
      .quote = read_quote(reader, "quote_prefix", "quote_exact", "quote_suffix", "quote_sha256"),
      .place = row.place,
  };
  read.about.push_back(read_about(reader, split(reader.maybe_text("parts"))));
  const Place parts = reader.place_of("parts");
  const Place places = reader.place_of("places");
  read.written = std::move(reader).written();
  for (std::size_t i = 1; i < read.about.back().parts.size(); ++i)
    read.written.note("parts", parts, static_cast<int>(i));
  for (std::size_t i = 1; i < read.places.size(); ++i)
    read.written.note("places", places, static_cast<int>(i));
  read.about.back().written = read.written;
  return read;
}

}  // namespace

void read_csv_findings(const tree::Node& rows, Context& context) {
  for (const tree::Node& row : rows.items)
    context.record.findings.push_back(read_row(row, context));
}

}  // namespace sanya::load
