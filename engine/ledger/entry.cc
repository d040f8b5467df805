// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/hash.h"
#include "ledger/code.h"
#include "ledger/impl.h"

namespace sanya::ledger {
namespace {

void append_key(std::string& text, std::string_view key) {
  text += text.empty() || text.back() == '{' ? "\"" : ",\"";
  text += key;
  text += "\":";
}

void append_text(std::string& text, std::string_view key, std::string_view value) {
  append_key(text, key);
  append_json(text, value);
}

void append_number(std::string& text, std::string_view key, std::int64_t number) {
  append_key(text, key);
  const fmt::format_int digits(number);
  text.append(digits.data(), digits.size());
}

void append_bytes(std::string& text, std::string_view key, std::string_view bytes) {
  append_key(text, key);
  text += '"';
  append_hex(text, bytes);
  text += '"';
}

// The members in the order of their names, as RFC 8785 has them; with the body where `whole`.
void append_members(std::string& text, const Entry& entry, std::string_view time, bool whole) {
  whole = whole && entry.body;
  text += '{';
  append_text(text, "author", entry.author);
  append_bytes(text, "body", view_of(entry.body_hash));
  if (whole) append_text(text, "body_text", *entry.body);
  if (entry.corrects) append_number(text, "corrects", *entry.corrects);
  append_text(text, "id", entry.id);
  append_text(text, "kind", entry.kind);
  append_text(text, "message", entry.message);
  append_text(text, "origin", entry.origin);
  if (whole) append_bytes(text, "salt", entry.salt);
  if (entry.sealed) text += ",\"sealed\":true";
  append_number(text, "sequence", entry.sequence);
  append_text(text, "time", time);
  append_text(text, "verb", word(entry.verb));
  text += '}';
}

std::string path_text(const std::vector<Hash>& path) {
  std::string text = "[";
  for (const Hash& step : path) {
    if (text.size() > 1) text += ',';
    append_json(text, to_base64(step));
  }
  return text + "]";
}

}  // namespace

std::string_view word(Verb verb) { return verb == Verb::put ? "put" : "retract"; }

void append_leaf_data(std::string& text, const Entry& entry, std::string_view time) {
  append_members(text, entry, time, false);
}

std::string leaf_data(const Entry& entry) {
  std::string text;
  append_members(text, entry, to_text(entry.time), false);
  return text;
}

std::string export_line(const Entry& entry) {
  std::string text;
  append_members(text, entry, to_text(entry.time), true);
  return text + "\n";
}

std::string inclusion_text(const Entry& entry, const std::string& note,
                           const std::vector<Hash>& proof) {
  std::string text = "{\"checkpoint\":";
  append_json(text, note);
  const std::string line = export_line(entry);
  text += ",\"entry\":" + line.substr(0, line.size() - 1);
  return text + ",\"path\":" + path_text(proof) + ",\"proof\":\"inclusion\"}\n";
}

std::string consistency_text(const std::string& earlier, const std::string& later,
                             const std::vector<Hash>& proof) {
  std::string text = "{\"earlier\":";
  append_json(text, earlier);
  text += ",\"later\":";
  append_json(text, later);
  return text + ",\"path\":" + path_text(proof) + ",\"proof\":\"consistency\"}\n";
}

Hash leaf_hash(std::string_view leaf_data) {
  return sha256_bytes({std::string_view("\0", 1), leaf_data});
}
Hash body_hash(std::string_view salt, std::string_view body) { return sha256_bytes({salt, body}); }

std::string_view text_at(SQLite::Statement& row, int column) {
  const SQLite::Column cell = row.getColumn(column);
  const void* bytes = cell.getBlob();
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(cell.getBytes())};
}

std::string to_owned(SQLite::Statement& row, int column) {
  return std::string(text_at(row, column));
}

void read_entry(const Rows& row, Entry& entry) {
  entry.sequence = row.number(0);
  entry.time = {row.number(1)};
  entry.author = row.text(2);
  entry.message = row.text(3);
  entry.origin = row.text(4);
  entry.verb = row.text(5) == "retract" ? Verb::retract : Verb::put;
  entry.kind = row.text(6);
  entry.id = row.text(7);
  entry.corrects.reset();
  if (!row.is_absent(8)) entry.corrects = row.number(8);
  entry.sealed = row.number(9) != 0;
  entry.body_hash = hash_from(row.text(10)).value_or(Hash{});
  entry.leaf = hash_from(row.text(11)).value_or(Hash{});
  entry.salt = row.text(12);
  if (row.is_absent(13)) {
    entry.body.reset();
  } else {
    if (!entry.body) entry.body.emplace();
    *entry.body = row.text(13);
  }
}

}  // namespace sanya::ledger
