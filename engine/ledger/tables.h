// SPDX-License-Identifier: Apache-2.0
// The tables of the file, and how a file of an earlier version becomes one of this.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include <SQLiteCpp/Database.h>

namespace sanya::ledger {

inline constexpr std::int32_t kApplication = 0x53414e59;  // "SANY"

// SQL that leads from each version to the next, the first from an empty file. A step that was
// released is never edited.
std::span<const std::string_view> steps();

enum class Form { empty, ours, later, other };
Form form_of(SQLite::Database& database, std::span<const std::string_view> path);
// Takes the steps that the file lacks, each as one; may be called again where it was broken off.
void migrate(SQLite::Database& database, std::span<const std::string_view> path);
bool is_newest(SQLite::Database& database, std::span<const std::string_view> path);

// The file's tables and triggers, by name, as SQL.
std::map<std::string, std::string> schema_of(SQLite::Database& database);

}  // namespace sanya::ledger
