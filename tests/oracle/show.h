// SPDX-License-Identifier: Apache-2.0
// Verdicts and records as text: to compare them byte by byte, and to read them where a law breaks.
#pragma once

#include <string>

#include "record/record.h"
#include "record/verdict.h"

namespace sanya::oracle {

std::string show(const record::Verdicts& verdicts);  // all of it
std::string show(const record::Verdict& verdict);
std::string show(const record::Record& record);  // what the evaluation rests on

}  // namespace sanya::oracle
