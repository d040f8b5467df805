// SPDX-License-Identifier: Apache-2.0
// A whole record as bytes, and back, many times faster than reading its text: for a record that was
// checked once and is wanted again. Not for exchange: the bytes of another version are not read.

#pragma once

#include <string>
#include <string_view>

#include "record/record.h"

namespace sanya::record {

// Evidence is sources, findings, readings and searches; the register is all else.
enum class ImageOf { register_, evidence };

// Of a checked record. Equal records, wherever they were written, give equal bytes.
std::string to_image(const Record& record, ImageOf part);

// Fills in that part of a record, in order, but for where things were written: it has no places.
// False where these are not the bytes of an image of this part and version, whatever they are; the
// record is then of no use.
bool from_image(std::string_view bytes, ImageOf part, Record& record);

}  // namespace sanya::record
