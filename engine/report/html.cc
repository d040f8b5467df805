// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "report/document.h"
#include "report/template.h"

namespace sanya::report {
namespace {

std::string title_of(const Report& report) {
  std::string out;
  for (char c : report.title + ", " + report.period) {
    out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
  }
  return out;
}

}  // namespace

std::string html(const Report& report) {
  std::string page =
      fill("templates/report.html.mustache", document(report), Words(report.language),
           {{"style", std::string(embedded("style.css"))}, {"head_title", title_of(report)}},
           escape_html)
          .text;
  // The template opens with a comment line, a page with its doctype.
  return page.substr(std::min(page.size(), page.find('<')));
}

}  // namespace sanya::report
