// SPDX-License-Identifier: Apache-2.0
#include "app/brief.h"

#include <string_view>

#include <fmt/format.h>

namespace sanya::app {
namespace {

std::string_view truth_word(Truth truth) {
  return truth == Truth::yes ? "yes" : truth == Truth::no ? "no" : "perhaps";
}

std::string values(const record::Condition& condition) {
  std::string text;
  for (const auto& operand : condition.operands) {
    text += text.empty() ? "; " : ", ";
    text += fmt::format("{} is {}", operand.name, operand.absent ? "absent" : operand.value);
    std::string ids;
    for (const auto& cited : operand.entries) ids += (ids.empty() ? "" : ", ") + cited.id;
    if (!ids.empty()) text += fmt::format(" ({})", ids);
  }
  return text;
}

void tell(const record::Condition& condition, std::size_t indent, std::vector<std::string>& lines) {
  const std::string start(indent, ' ');
  if (condition.kind == record::Condition::Kind::test) {
    lines.push_back(fmt::format("{}{}: {}{}", start, truth_word(condition.truth), condition.text,
                                values(condition)));
    return;
  }
  const auto name = condition.kind == record::Condition::Kind::all   ? "all of"
                    : condition.kind == record::Condition::Kind::any ? "any of"
                                                                     : "none of";
  lines.push_back(fmt::format("{}{}: {}", start, truth_word(condition.truth), name));
  for (const auto& part : condition.parts) tell(part, indent + 2, lines);
}

}  // namespace

std::vector<std::string> brief_proof(const record::Verdict& verdict) {
  std::vector<std::string> lines;
  for (const auto& rule : verdict.tried) {
    lines.push_back(fmt::format("{}: {}{}", truth_word(rule.truth), rule.answer,
                                rule.otherwise ? " (otherwise)" : ""));
    for (const auto& part : rule.when.parts) tell(part, 2, lines);
  }
  for (const auto& alternative : verdict.alternatives) {
    std::string world;
    for (const auto& choice : alternative.world) {
      world += fmt::format("{}{} of {} is {}", world.empty() ? " if " : ", ", choice.field,
                           choice.entry, choice.value);
    }
    lines.push_back(fmt::format("else {}{}{}", alternative.answer, world,
                                alternative.proved ? "" : " (not proved)"));
  }
  return lines;
}

}  // namespace sanya::app
