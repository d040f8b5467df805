// SPDX-License-Identifier: Apache-2.0
#include "oracle/show.h"

#include <fmt/format.h>

#include "rules/fields.h"

namespace sanya::oracle {
namespace {

std::string text_of(const record::LocalText& text) {
  std::string all;
  for (const auto& [language, words] : text.by_language) all += language + "=" + words + ";";
  return all;
}

std::string text_of(const std::vector<record::Cited>& entries) {
  std::string all;
  for (const auto& cited : entries) {
    all += fmt::format(" {}:{}:{}:{:d}{:d}{:d}{:d}{:d}", static_cast<int>(cited.kind), cited.id,
                       static_cast<int>(cited.counted), cited.inferred, cited.possible,
                       cited.imprecise, cited.uncertain, cited.disputed);
  }
  return all;
}

std::string text_of(const record::Operand& operand) {
  return fmt::format("{}={} {}{:d}{:d}{}", operand.name, operand.value, text_of(operand.label),
                     operand.absent, operand.maybe_absent, text_of(operand.entries));
}

std::string text_of(const record::Condition& condition) {
  std::string all = fmt::format("({} {} {}", static_cast<int>(condition.kind), condition.text,
                                static_cast<int>(condition.truth));
  for (const auto& operand : condition.operands) all += " {" + text_of(operand) + "}";
  for (const auto& part : condition.parts) all += " " + text_of(part);
  return all + ")";
}

std::string date_text(const std::optional<DateField>& date) { return date ? date->text() : "-"; }

std::string listed(const std::vector<std::string>& texts) {
  return fmt::format("[{}]", fmt::join(texts, ", "));
}

std::string text_of(const record::Action& action) {
  std::string all =
      fmt::format("    {}: kind {}, text '{}', lead {}, partner {}", action.id, action.kind,
                  action.text, listed(action.owners.lead), listed(action.owners.partner));
  if (action.due) all += ", due " + action.due->text();
  if (action.target) {
    all += fmt::format(", target {} {} {}{}", action.target->indicator,
                       static_cast<int>(action.target->comparison), action.target->value.text(),
                       action.target->word);
  }
  if (action.recurrence) {
    all += fmt::format(", every {} from {} until {} grace {}", to_iso(action.recurrence->every),
                       date_text(action.recurrence->from), date_text(action.recurrence->until),
                       to_iso(action.recurrence->grace));
  }
  if (!action.repeats.empty()) all += ", repeats " + listed(action.repeats);
  if (!action.depends_on.empty()) all += ", depends on " + listed(action.depends_on);
  if (!action.supersedes.empty()) all += ", supersedes " + action.supersedes;
  all += fmt::format(", parts {}", action.parts.size());
  for (const auto& [name, value] : action.attributes) {
    all += fmt::format(", {} '{}' {}", name, value.text, value.number.text());
  }
  return all + "\n";
}

std::string text_of(const record::Finding& finding) {
  std::string all = fmt::format("  {}: source {}, claimant {}, happened {}, instrument '{}'\n",
                                finding.id, finding.source, finding.claimant,
                                date_text(finding.happened), finding.instrument);
  for (const auto& about : finding.about) {
    all += fmt::format("    about {}: {} {} {} milestone '{}' link {} parts {}\n",
                       about.action.empty() ? about.pledge : about.action,
                       rules::kBearings[static_cast<std::size_t>(about.bearing)],
                       rules::kAspects[static_cast<std::size_t>(about.aspect)],
                       rules::kExtents[static_cast<std::size_t>(about.extent)], about.milestone,
                       rules::kLinks[static_cast<std::size_t>(about.link)], listed(about.parts));
  }
  return all;
}

}  // namespace

std::string show(const record::Verdict& verdict) {
  std::string all = fmt::format(
      "{} {} {}: '{}' '{}' {:d} {}\n", static_cast<int>(verdict.unit_kind), verdict.unit,
      verdict.question, verdict.answer, verdict.value, verdict.proved, text_of(verdict.because));
  for (const auto& other : verdict.alternatives) {
    all += fmt::format("  or {} {:d} {}:", other.answer, other.proved, text_of(other.because));
    for (const auto& choice : other.world) {
      all += fmt::format(" {}.{}={}", choice.entry, choice.field, choice.value);
    }
    all += "\n";
  }
  for (const auto& rule : verdict.tried) {
    all += fmt::format("  tried {} {} {:d} {} {}\n", rule.answer, static_cast<int>(rule.truth),
                       rule.otherwise, text_of(rule.because), text_of(rule.when));
  }
  all += fmt::format("  also {}\n", listed(verdict.also));
  for (const auto& operand : verdict.rests_on) all += "  rests on " + text_of(operand) + "\n";
  return all;
}

std::string show(const record::Verdicts& verdicts) {
  std::string all = verdicts.pack.hash + " " + to_text(verdicts.as_of) + "\n";
  for (const auto& verdict : verdicts.all) all += show(verdict);
  for (const auto& table : verdicts.rollups) {
    for (const auto& row : table.rows) {
      all += fmt::format("{} {} {} {} {} {} {} {} {:d}{:d}\n", table.name, listed(row.keys),
                         row.low, row.high, row.among, row.among_high, row.missing_points,
                         row.share, row.suppressed, row.flagged);
    }
  }
  for (const auto& standing : verdicts.standings) {
    all += fmt::format("{} {} {} {}\n", standing.entry, standing.action, standing.relation,
                       standing.voice);
  }
  return all;
}

std::string show(const record::Record& record) {
  std::string all = "sources:\n";
  for (const auto& source : record.sources) {
    all += fmt::format("  {}: kind {}, publisher {}, published {}, retracts {}, syndicated '{}'\n",
                       source.id, rules::kSourceKinds[static_cast<std::size_t>(source.kind)],
                       source.publisher, source.published.text(), listed(source.retracts),
                       source.syndicated_from);
  }
  for (const auto& mandate : record.mandates) {
    all += fmt::format("mandate: {} to {}\n", date_text(mandate.start), date_text(mandate.end));
  }
  all += "pledges:\n";
  for (const auto& pledge : record.pledges) {
    all += fmt::format("  {}: by {}, on {}, source {}, mandate '{}'\n", pledge.id, pledge.made_by,
                       pledge.made_on.text(), pledge.source, pledge.mandate);
    for (const auto& action : pledge.actions) all += text_of(action);
  }
  all += "findings:\n";
  for (const auto& finding : record.findings) all += text_of(finding);
  for (const auto& reading : record.readings) {
    all += fmt::format("  {}: {} {}..{} source {}, action '{}', pledge '{}', happened {}\n",
                       reading.id, reading.indicator, reading.low, reading.high, reading.source,
                       reading.action, reading.pledge, date_text(reading.happened));
  }
  for (const auto& search : record.searches) {
    all += fmt::format("  {}: actions {} pledge '{}' day {}\n", search.id, listed(search.actions),
                       search.pledge, to_text(search.day));
  }
  return all;
}

}  // namespace sanya::oracle
