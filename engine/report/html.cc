// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "report/document.h"
#include "report/template.h"

namespace sanya::report {

std::string html(const Report& report) {
  std::string page =
      fill("templates/report.html.mustache", document(report), Words(report.language),
           {{"style", std::string(embedded("style.css"))},
            {"head_title", escape_markup(report.title + ", " + report.period)}},
           escape_html)
          .text;
  // The template opens with a comment line, a page with its doctype.
  return page.substr(std::min(page.size(), page.find('<')));
}

}  // namespace sanya::report
