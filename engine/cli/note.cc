// SPDX-License-Identifier: Apache-2.0
#include "cli/note.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/dates.h"
#include "cli/exhibit.h"
#include "cli/timeline_text.h"
#include "cli/verdict_json.h"

namespace sanya::cli {
namespace {

using app::Judged;
using app::Why;

std::string names(const Judged& judged, const std::vector<std::string>& ids) {
  std::string text;
  for (const auto& id : ids) text += (text.empty() ? "" : "; ") + name(judged, id);
  return text;
}

// "A, B and C".
std::string all_of(const Judged& judged, const std::vector<std::string>& ids) {
  std::string text;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i > 0) text += i + 1 == ids.size() ? " and " : ", ";
    text += name(judged, ids[i]);
  }
  return text;
}

std::string_view truth_words(Truth truth) {
  return truth == Truth::yes ? "holds" : truth == Truth::no ? "does not hold" : "may hold";
}

// Of what is known or absent, and has no value that could be compared.
bool is_presence(const record::Operand& operand) {
  constexpr std::array<std::string_view, 3> kPresent = {"action.condition", "action.recurrence",
                                                        "action.target"};
  return std::find(kPresent.begin(), kPresent.end(), operand.name) != kPresent.end();
}

std::string values(const Judged& judged, const record::Operand& operand, const Why& why) {
  const auto& label = operand.label.in(judged.language);
  std::string text = label.empty() ? operand.name + " is " : label + " (" + operand.name + "): ";
  text += operand.absent ? "absent" : is_presence(operand) ? "given" : operand.value;
  if (operand.maybe_absent && !operand.absent) text += ", or absent";
  std::string numbers;
  for (const auto& cited : operand.entries) numbers += exhibit_number(why, cited);
  return numbers.empty() ? text : text + " " + numbers;
}

std::string target_value(const record::Target& target) {
  return target.word.empty() ? target.value.text() : target.word;
}

std::string direction_text(const record::Indicator& indicator) {
  switch (indicator.direction) {
    case record::Indicator::Direction::up:
      return " (higher is better)";
    case record::Indicator::Direction::down:
      return " (lower is better)";
    case record::Indicator::Direction::neither:
      return "";
  }
  return "";
}

std::string trend_text(record::Trend trend) {
  switch (trend) {
    case record::Trend::none:
      return "";
    case record::Trend::same:
      return "the same as before";
    case record::Trend::unclear:
      return "not certainly different from the reading before";
    default:
      return std::string(record::word(trend)) + " than before";
  }
}

std::string said(const app::Related& other) {
  switch (other.how) {
    case app::Related::How::depends_on:
      return other.open ? "waits for" : "rests on";
    case app::Related::How::repeats:
      return "repeats";
    case app::Related::How::supersedes:
      return "replaces";
    case app::Related::How::superseded_by:
      return "replaced";
  }
  return "";
}

class Note {
 public:
  Note(const Call& call, const Judged& judged, const Why& why)
      : judged_(judged), why_(why), page_(prose(call)) {}

  std::string write(bool in_full) {
    head();
    const record::Verdict* last = nullptr;
    for (const auto* verdict : why_.verdicts) {
      const bool headline = verdict->question == judged_.verdicts.headline;
      const bool period = verdict->unit_kind == record::Verdict::Unit::period;
      if (period && !in_full) {
        if (!last || last->question != verdict->question) period_heading(*verdict);
        page_.wrapped("  from " + verdict->unit.substr(verdict->unit.find('@') + 1) + ": ",
                      painted_answer(judged_, *verdict));
      } else {
        tell(*verdict, in_full || headline);
      }
      last = verdict;
    }
    if (why_.verdicts.empty()) page_.line("\nThe pack asks nothing of it.");
    overrides();
    readings();
    exhibits(page_, judged_, why_);
    doubts(page_, judged_, why_);
    fragile();
    missing();
    method();
    return page_.text();
  }

 private:
  void head() {
    const auto& title = why_.action ? why_.action->title : why_.pledge->title;
    page_.wrapped("", paint(Style::strong, why_.action ? why_.action->id : why_.pledge->id) + ": " +
                          title.in(judged_.language));
    const auto& pledge = *why_.pledge;
    page_.wrapped("  pledge   ",
                  fmt::format("{}, made by {} ({})", pledge.title.in(judged_.language),
                              name(judged_, pledge.made_by), date_text(pledge.made_on)));
    if (const auto* source = judged_.record().source(pledge.source)) {
      page_.wrapped("  source   ", source_text(judged_, *source));
    }
    if (why_.action) action_head(*why_.action);
  }

  void action_head(const record::Action& action) {
    const auto row = [&](std::string_view what, const std::string& text) {
      if (!text.empty()) page_.wrapped("  " + pad(what, 8) + " ", text);
    };
    row("promise", action.text);
    row("lead", names(judged_, action.owners.lead));
    row("partner", names(judged_, action.owners.partner));
    row("co-funder", names(judged_, action.owners.co_funder));
    if (action.owners.lead.empty() && action.owners.partner.empty()) {
      row("owner", "none is named");
    }
    if (action.recurrence) row("due", "every " + to_text(action.recurrence->every));
    if (action.due || !action.recurrence) {
      row("due", action.due ? action.due->text() : "no deadline was given");
    }
    row("condition", action.condition);
    target(action);
    for (const auto& other : why_.relations) row(said(other), related_text(judged_, other));
  }

  void target(const record::Action& action) {
    if (!action.target) return;
    using Comparison = record::Target::Comparison;
    const auto* indicator = judged_.record().indicator(action.target->indicator);
    const auto how = action.target->comparison == Comparison::at_least  ? "at least"
                     : action.target->comparison == Comparison::at_most ? "at most"
                                                                        : "exactly";
    page_.wrapped(
        "  target   ",
        fmt::format("{}: {} {}{}",
                    indicator ? indicator->name.in(judged_.language) : action.target->indicator,
                    how, with_unit(judged_, indicator, target_value(*action.target)),
                    indicator ? direction_text(*indicator) : ""));
  }

  // The readings of the target, each with what became of the one before it.
  void readings() {
    if (why_.readings.empty()) return;
    page_.heading("Readings of the quantity promised");
    for (const auto& each : why_.readings) {
      const auto& reading = *each.dated.reading;
      const auto* source = judged_.record().source(reading.source);
      const auto trend = trend_text(each.trend);
      page_.wrapped("  " + pad(date_text(each.dated.happened), 10) + "  ",
                    fmt::format("{}{}; {} ({}), {}",
                                with_unit(judged_, judged_.record().indicator(reading.indicator),
                                          reading.value),
                                trend.empty() ? "" : ", " + trend, name(judged_, reading.claimant),
                                each.relation, source ? source_text(judged_, *source) : ""));
    }
  }

  std::string question_label(const record::Verdict& verdict) const {
    const auto* question = judged_.question(verdict.question);
    return question ? app::label(*question, judged_.language) : verdict.question;
  }

  void period_heading(const record::Verdict& verdict) {
    page_.heading(question_label(verdict) + ", period by period");
  }

  void tell(const record::Verdict& verdict, bool in_full) {
    std::string heading = question_label(verdict);
    if (const auto at = verdict.unit.find('@'); at != std::string::npos) {
      heading += ", period from " + verdict.unit.substr(at + 1);
    }
    page_.heading(heading + ": " + app::answer_text(judged_, verdict));
    if (!verdict.because.empty()) page_.wrapped("  ", dated(verdict.because.in(judged_.language)));
    for (const auto& horizon : why_.horizons) {
      if (horizon.question == verdict.question && horizon.unit == verdict.unit) {
        page_.wrapped("  ", horizon_text(judged_, horizon));
      }
    }
    if (!verdict.proved) {
      page_.line("  (not proved: the search of what may be so ended at its bound)");
    }
    for (const auto& operand : verdict.rests_on)
      page_.wrapped("  ", values(judged_, operand, why_));
    deciding(verdict);
    alternatives(verdict);
    if (!in_full) return;
    refuted(verdict);
    also(verdict);
  }

  void deciding(const record::Verdict& verdict) {
    const auto rule =
        std::find_if(verdict.tried.rbegin(), verdict.tried.rend(), [&](const auto& tried) {
          return tried.answer == verdict.answer && tried.truth != Truth::no;
        });
    if (rule == verdict.tried.rend()) return;
    page_.line(
        fmt::format("  the rule ({}:{})",
                    rule->place.source ? rule->place.source->path : judged_.verdicts.pack.path,
                    rule->place.line));
    if (rule->otherwise) page_.line("    it answers where no rule above it does");
    for (const auto& part : rule->when.parts) condition(part, 4);
  }

  void condition(const record::Condition& tested, std::size_t indent) {
    const std::string start(indent, ' ');
    if (tested.kind == record::Condition::Kind::test) {
      page_.wrapped(start, fmt::format("{}: {}", tested.text, truth_words(tested.truth)));
      for (const auto& operand : tested.operands) {
        page_.wrapped(start + "  - ", values(judged_, operand, why_));
      }
      return;
    }
    const auto* what = tested.kind == record::Condition::Kind::any    ? "at least one of"
                       : tested.kind == record::Condition::Kind::none ? "none of"
                                                                      : "all of";
    page_.wrapped(start, fmt::format("{}: {}", what, truth_words(tested.truth)));
    for (const auto& part : tested.parts) condition(part, indent + 2);
  }

  void alternatives(const record::Verdict& verdict) {
    if (verdict.alternatives.empty()) return;
    const auto* question = judged_.question(verdict.question);
    page_.line("  what else it could be");
    for (const auto& other : verdict.alternatives) {
      auto text = question ? app::label(*question, other.answer, judged_.language) : other.answer;
      if (!other.proved) text += " (not proved: neither shown possible nor excluded)";
      std::string world;
      for (const auto& choice : other.world) {
        world += (world.empty() ? ", if " : " and ") + world_text(choice);
      }
      page_.wrapped("    ", text + world);
      if (!other.because.empty())
        page_.wrapped("      ", dated(other.because.in(judged_.language)));
      undecided(verdict, other.answer);
    }
  }

  // What the rules that may hold hang on.
  void undecided(const record::Verdict& verdict, const std::string& answer) {
    for (const auto& rule : verdict.tried) {
      if (rule.answer != answer || rule.truth != Truth::unknown) continue;
      for (const auto& part : rule.when.parts) {
        if (part.truth == Truth::unknown) condition(part, 6);
      }
    }
  }

  // Of each rule above the answer's, the first condition that fails it.
  void refuted(const record::Verdict& verdict) {
    const auto fails = [](const auto& part) { return part.truth == Truth::no; };
    const auto* question = judged_.question(verdict.question);
    bool any = false;
    for (const auto& rule : verdict.tried) {
      const auto& parts = rule.when.parts;
      const auto failed = std::find_if(parts.begin(), parts.end(), fails);
      if (rule.truth != Truth::no || failed == parts.end()) continue;
      if (!any) page_.line("  rules above it, and what fails them");
      any = true;
      page_.line("    " +
                 (question ? app::label(*question, rule.answer, judged_.language) : rule.answer));
      condition(*failed, 6);
    }
  }

  void also(const record::Verdict& verdict) {
    const auto* question = judged_.question(verdict.question);
    if (!question || verdict.also.empty()) return;
    std::string text;
    for (const auto& answer : verdict.also) {
      text += (text.empty() ? "" : "; ") + app::label(*question, answer, judged_.language);
    }
    page_.wrapped("  rules below it that hold too: ", text);
  }

  void overrides() {
    if (why_.overrides.empty()) return;
    page_.heading("What a person decided (it changes nothing above)");
    for (const auto& each : why_.overrides) page_.wrapped("  - ", override_text(judged_, each));
  }

  bool cites_findings() const {
    return std::any_of(why_.exhibits.begin(), why_.exhibits.end(), [](const app::Exhibit& each) {
      return each.finding != nullptr || each.reading != nullptr;
    });
  }

  // On how few voices the headline answer rests.
  void fragile() {
    const auto* fragility = why_.action ? judged_.fragility_of(why_.action->id) : nullptr;
    if (fragility == nullptr || fragility->voices == 0) return;
    if (fragility->falls.empty() && fragility->own_word.empty() && !cites_findings()) return;
    page_.heading("How easily it would fall");
    for (const auto& fall : fragility->falls) {
      page_.wrapped("  - ", fmt::format("without {}: {}", all_of(judged_, fall.voices),
                                        labels(fragility->question, fall.answers)));
    }
    if (fragility->falls.empty()) {
      page_.wrapped("  - ", fragility->gave_up ? "no three voices that fall silent would change it"
                                               : "no voice that falls silent would change it");
    }
    if (fragility->own_word.empty()) return;
    page_.wrapped("  - ", fmt::format("borne out by nobody outside, only said by its own side: {}",
                                      fmt::join(fragility->own_word, ", ")));
  }

  std::string labels(const std::string& name, const std::vector<std::string>& answers) const {
    const auto* question = judged_.question(name);
    std::string text;
    for (const auto& answer : answers) {
      text += (text.empty() ? "" : " or ") +
              (question ? app::label(*question, answer, judged_.language) : answer);
    }
    return text;
  }

  void missing() {
    std::vector<const record::Gap*> ways;
    for (const auto& gap : judged_.gaps) {
      if (!why_.action || gap.unit != why_.action->id) continue;
      if (ways.empty()) page_.heading("What is missing");
      ways.push_back(&gap);
      const auto* question = judged_.question(gap.question);
      page_.wrapped(
          "  - ",
          fmt::format("for {}: {}",
                      question ? app::label(*question, gap.answer, judged_.language) : gap.answer,
                      steps_text(judged_, gap)));
    }
    if (stopped_early(ways)) page_.wrapped("  - ", std::string(kOtherWays));
  }

  void method() {
    const auto& verdicts = judged_.verdicts;
    page_.heading("By which method");
    page_.wrapped("  ",
                  method_line(verdicts.pack) +
                      (verdicts.pack.title.empty() ? "" : "; follows " + verdicts.pack.title));
    page_.wrapped("  ", fmt::format("as of {}, from {}", to_text(verdicts.as_of),
                                    verdicts.published_by
                                        ? "sources published by " + to_text(*verdicts.published_by)
                                        : "all sources, whenever published"));
  }

  const Judged& judged_;
  const Why& why_;
  Page page_;
};

}  // namespace

std::string note(const Call& call, const Judged& judged, const Why& why, bool in_full) {
  return Note(call, judged, why).write(in_full);
}

}  // namespace sanya::cli
