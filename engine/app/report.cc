// SPDX-License-Identifier: Apache-2.0
#include "report/report.h"

#include "app/app.h"

namespace sanya::app {

std::vector<Document> report(const Opened& opened, const ReportAsked& asked,
                             const std::vector<std::string>& formats, Diagnostics& faults) {
  const auto now = judge(opened, {.as_of = asked.until, .published_by = asked.published_by},
                         asked.language, Depth::gaps, faults);
  const Day eve = asked.from - Duration{.months = 0, .days = 1};
  const auto before =
      judge(opened, {.as_of = eve, .published_by = eve}, asked.language, Depth::answers, faults);
  const auto value =
      report::make({.record = opened.record,
                    .ladders = opened.ladders,
                    .now = now.verdicts,
                    .before = before.verdicts,
                    .gaps = now.gaps,
                    .fragility = &now.fragility},
                   {.from = asked.from, .until = asked.until, .language = asked.language});
  std::vector<Document> documents;
  for (const auto& format : formats) {
    if (format == "html") documents.push_back({"index.html", report::html(value)});
    if (format == "md") documents.push_back({"report.md", report::markdown(value)});
    if (format == "csv") {
      documents.push_back({"report.csv", report::csv(value)});
      documents.push_back({"findings.csv", report::findings_csv(value)});
    }
    if (format == "json") documents.push_back({"report.json", report::json(value)});
  }
  return documents;
}

}  // namespace sanya::app
