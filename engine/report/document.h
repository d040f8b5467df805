// SPDX-License-Identifier: Apache-2.0
// A report as one document of plain values, for JSON and for the templates. Private to `report`.
#pragma once

#include "report/report.h"
#include "report/value.h"

namespace sanya::report {

inline constexpr int kSchemaVersion = 1;  // of docs/schema/report.schema.json

Value document(const Report& report);
std::string_view word(Shape shape);

// ledger_part.cc
Value ledger_value(const LedgerPart& ledger);

}  // namespace sanya::report
