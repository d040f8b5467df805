// SPDX-License-Identifier: Apache-2.0
#include "report/document.h"
#include "report/template.h"

namespace sanya::report {
namespace {

// Sections that were left out leave blank lines; one is enough.
std::string tidy(const std::string& text) {
  std::string out;
  std::size_t breaks = 2;
  for (char c : text) {
    breaks = c == '\n' ? breaks + 1 : 0;
    if (breaks <= 2) out += c;
  }
  while (out.size() > 1 && out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace

std::string markdown(const Report& report) {
  return tidy(fill("templates/report.md.mustache", document(report), Words(report.language), {},
                   escape_markdown)
                  .text);
}

}  // namespace sanya::report
