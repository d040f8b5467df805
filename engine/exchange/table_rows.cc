// SPDX-License-Identifier: Apache-2.0
#include "exchange/table_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "exchange/json_tree.h"

namespace sanya::exchange {

std::string cell_text(const DataColumn& column, const CellValues& values) {
  if (values.size() == 1) return values.front();
  const auto* between = column.many == DataColumn::Many::texts ? "\n" : kBetweenWords;
  return fmt::format("{}", fmt::join(values, between));
}

tree::Node about(const Publication& publication) {
  const auto& pack = publication.pack;
  const bool from_ledger = !publication.known_at.empty();
  const auto& by = publication.published_by;
  return json_map(
      {{"tracker", json_map({{"id", json_text(publication.tracker)},
                             {"title", json_text(publication.title)},
                             {"publisher", json_text_or_null(publication.publisher)},
                             {"contact", json_text_or_null(publication.contact)}})},
       {"language", json_text(publication.language)},
       {"licence", json_text_or_null(publication.licence)},
       {"as_of", json_text(to_text(publication.as_of))},
       {"published_by", json_text_or_null(by ? to_text(*by) : "")},
       {"known_at", json_text_or_null(publication.known_at)},
       {"entries", from_ledger ? json_number(std::to_string(publication.entries)) : tree::Node{}},
       {"checkpoint", json_text_or_null(publication.checkpoint)},
       {"method", json_map({{"name", json_text(pack.name)},
                            {"version", json_text(pack.version)},
                            {"hash", json_text(pack.hash)},
                            {"title", json_text_or_null(pack.title)},
                            {"url", json_text_or_null(pack.url)}})}});
}

std::string method_text(const record::PackHead& pack) {
  return fmt::format("{} {}, hash {}", pack.name, pack.version, pack.hash);
}

}  // namespace sanya::exchange
