// SPDX-License-Identifier: Apache-2.0
// The wall around mustache: a template of reports/templates filled with a document. Private to
// `report`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/value.h"
#include "report/words.h"

namespace sanya::report {

// A file of reports/ as it stood when the program was built: "templates/report.html.mustache".
std::string_view embedded(std::string_view path);

struct Filled {
  std::string text;
  std::vector<std::string> missing;  // keys the template names and the document lacks, sorted
  std::string fault;                 // why the template cannot be read; empty where it can
};

// Beside its own keys each list and number `x` has the flag `has_x`; `w.x` is the word of key
// `page.x`; `raw` holds what is inserted as it stands with {{{x}}}. Each `{{> name}}` is the
// file templates/name.
Filled fill(std::string_view template_path, const Value& document, const Words& words,
            const std::vector<std::pair<std::string, std::string>>& raw,
            std::string (*escape)(const std::string&));

std::string escape_markup(std::string_view text);
// Marks Khmer as such too, so that a reader's machine speaks and shapes it rightly: never used
// within an attribute or a title.
std::string escape_html(const std::string& text);
std::string escape_markdown(const std::string& text);

}  // namespace sanya::report
