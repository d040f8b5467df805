// SPDX-License-Identifier: Apache-2.0
// Operations in words that a field officer can act on, in each language of the tracker.
#pragma once

#include <string>
#include <vector>

#include "record/record.h"
#include "record/verdict.h"
#include "rules/pack.h"

namespace sanya::rules {

// Puts operations into `gap`, as they are and as sentences. What is to have happened must have by
// `last`: the sentences do not say it.
void say(const std::vector<record::Operation>& operations, const record::Action& action,
         const record::Record& record, const Pack& pack, Day last, record::Gap& gap);

// That nothing meets a test of the pack.
record::LocalText unmet_in_words(const std::string& test, const record::Record& record);

}  // namespace sanya::rules
