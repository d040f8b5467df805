// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <string_view>

#include "base/quote.h"
#include "report/document.h"

namespace sanya::report {
namespace {

std::string joined(const std::vector<std::string>& items) {
  return fmt::format("{}", fmt::join(items, "; "));
}

std::string owners(const ActionRow& action, std::string_view role) {
  std::vector<std::string> names;
  for (const Owner& owner : action.owners) {
    if (owner.role == role) names.push_back(owner.name);
  }
  return joined(names);
}

std::string yes(bool flag) { return flag ? "yes" : "no"; }

std::vector<std::string> row(const Report& report, const ActionRow& action) {
  std::vector<std::string> words;
  for (const Option& option : action.headline.options) words.push_back(option.word);
  std::vector<std::string> others;
  for (const Answer& answer : action.answers) {
    others.push_back(fmt::format("{}: {}", answer.question, answer.text));
  }
  std::vector<std::string> sources;
  for (const Evidence& evidence : action.evidence) {
    const std::string& id = report.sources.at(static_cast<std::size_t>(evidence.source - 1)).id;
    if (sources.empty() || sources.back() != id) sources.push_back(id);
  }
  return {action.link.id,
          action.link.title,
          action.pledge,
          action.pledge_title,
          action.kind,
          owners(action, "lead"),
          owners(action, "partner"),
          action.due.edtf,
          joined(words),
          action.headline.text,
          action.headline.because,
          joined(others),
          action.open         ? "yes"
          : action.maybe_open ? "possibly"
                              : "no",
          yes(action.headline.inferred),
          yes(action.headline.uncertain_date),
          fmt::format("{}", action.evidence.size()),
          joined(sources),
          report.until,
          fmt::format("{} {} {}", report.method.name, report.method.version, report.method.hash),
          report.draft ? "draft" : "approved"};
}

}  // namespace

std::string csv(const Report& report) {
  std::string out =
      csv_line({"action",   "title",         "pledge", "pledge_title", "kind",
                "lead",     "partners",      "due",    "answers",      "answer_text",
                "because",  "other_answers", "open",   "inferred",     "uncertain_date",
                "findings", "sources",       "as_of",  "method",       "approval"});
  for (const ActionRow& action : report.actions) out += csv_line(row(report, action));
  return out;
}

}  // namespace sanya::report
