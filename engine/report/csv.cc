// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <string_view>

#include "report/document.h"

namespace sanya::report {
namespace {

// A spreadsheet calculates what begins so; an apostrophe makes it text again.
bool is_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos;
}

std::string cell(std::string_view text) {
  std::string plain = (is_formula(text) ? "'" : "") + std::string(text);
  if (plain.find_first_of(",\"\r\n") == std::string::npos) return plain;
  std::string out = "\"";
  for (char c : plain) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string line(const std::vector<std::string>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) out += (i > 0 ? "," : "") + cell(cells[i]);
  return out + "\r\n";
}

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
  std::string out = line({"action",   "title",         "pledge", "pledge_title", "kind",
                          "lead",     "partners",      "due",    "answers",      "answer_text",
                          "because",  "other_answers", "open",   "inferred",     "uncertain_date",
                          "findings", "sources",       "as_of",  "method",       "approval"});
  for (const ActionRow& action : report.actions) out += line(row(report, action));
  return out;
}

}  // namespace sanya::report
