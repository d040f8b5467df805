// SPDX-License-Identifier: Apache-2.0
// A sheet's cells to rows of fields, with places that a person finds in the sheet. Private to
// `exchange`.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "exchange/workbook.h"
#include "tree/tree.h"

namespace sanya::exchange {

// The row `header`, or the first that holds anything where it is 0, names the columns; what stands
// above it is no row. A column without a name is "_column_4", the second of one name "name_2".
// Cells whose value is not there are faults. In places, lines are the rows of the sheet, and each
// cell stands behind the letters of its column.
std::vector<tree::Node> rows_of_sheet(const Workbook& book, const std::string& path, int header,
                                      Diagnostics& faults);

}  // namespace sanya::exchange
