// SPDX-License-Identifier: Apache-2.0
// The smallest sets of voices without which an answer would be another, and what stands on the word
// of its own side alone.
#include <algorithm>
#include <set>

#include "rules/extract.h"
#include "rules/fields.h"
#include "rules/position.h"
#include "rules/rules.h"
#include "rules/worlds.h"

namespace sanya::rules {
namespace {

constexpr int kMostVoices = 3;         // withdrawn together
constexpr int kMostWithdrawn = 400;    // for one action
constexpr int kWorldsOfOneLess = 300;  // evaluations spent on one trial's alternatives

bool listed(std::string_view relation, std::initializer_list<std::string_view> relations) {
  return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

// One action with its voices, each to be withdrawn.
class Hearing {
 public:
  Hearing(record::Record alone, const record::Action& action, const Pack& pack, const Asked& asked,
          int question)
      : alone_(std::move(alone)),
        pack_(pack),
        asked_(asked),
        question_(question),
        facts_(alone_, pack, asked),
        evaluation_(facts_, pack, asked),
        unit_{Unit::action, facts_.action_position(action.id), 0} {
    const Rows findings = facts_.finding_rows(unit_.index);
    for (auto row = findings.first; row < findings.last; ++row) {
      voices_.insert(facts_.words().text(facts_.finding(row).voice));
      disputed_ = disputed_ || facts_.finding(row).disputed;
    }
    const Rows readings = facts_.reading_rows(unit_.index);
    for (auto row = readings.first; row < readings.last; ++row) {
      voices_.insert(facts_.words().text(facts_.reading(row).voice));
      disputed_ = disputed_ || facts_.reading(row).disputed;
    }
  }

  record::Fragility tell() {
    record::Fragility told{.unit = facts_.actions()[at(unit_.index)]->id,
                           .question = pack_.questions[at(question_)].name,
                           .voices = static_cast<int>(voices_.size()),
                           .own_word = own_word()};
    const std::vector<std::string> all(voices_.begin(), voices_.end());
    const auto now = without({});
    int trials = 0;
    for (int size = 1; size <= static_cast<int>(all.size()) && told.falls.empty(); ++size) {
      if (size > kMostVoices) {
        told.gave_up = true;
        break;
      }
      each_of_size(all, size, [&](const std::vector<std::string>& voices) {
        if (++trials > kMostWithdrawn) {
          told.gave_up = true;
          return;
        }
        auto then = without(voices);
        if (std::set(then.begin(), then.end()) == std::set(now.begin(), now.end()) &&
            then.front() == now.front()) {
          return;
        }
        told.falls.push_back({voices, std::move(then)});
      });
    }
    return told;
  }

 private:
  static void each_of_size(const std::vector<std::string>& all, int size, const auto& visit) {
    std::vector<std::size_t> chosen;
    for (int i = 0; i < size; ++i) chosen.push_back(static_cast<std::size_t>(i));
    while (true) {
      std::vector<std::string> voices;
      for (const auto position : chosen) voices.push_back(all[position]);
      visit(voices);
      std::size_t turn = chosen.size();
      while (turn > 0 && chosen[turn - 1] == all.size() - chosen.size() + turn - 1) --turn;
      if (turn == 0) return;
      ++chosen[turn - 1];
      for (std::size_t i = turn; i < chosen.size(); ++i) chosen[i] = chosen[i - 1] + 1;
    }
  }

  // What is possible without these voices, the answer given first.
  std::vector<std::string> without(const std::vector<std::string>& voices) {
    if (disputed_) return without_really(voices);
    const auto silent = [&](std::int32_t voice) {
      return std::binary_search(voices.begin(), voices.end(), facts_.words().text(voice));
    };
    const Rows findings = facts_.finding_rows(unit_.index);
    for (auto row = findings.first; row < findings.last; ++row) {
      evaluation_.suppose(From::findings, row, truth(!silent(facts_.finding(row).voice)));
    }
    const Rows readings = facts_.reading_rows(unit_.index);
    for (auto row = readings.first; row < readings.last; ++row) {
      evaluation_.suppose(From::readings, row, truth(!silent(facts_.reading(row).voice)));
    }
    return answers(evaluation_, unit_);
  }

  // Accounts that contradict each other are weighed anew where one is withdrawn.
  std::vector<std::string> without_really(const std::vector<std::string>& voices) const {
    record::Record less = alone_;
    const auto& action = *facts_.actions()[at(unit_.index)];
    const auto silent = [&](const std::string& claimant, const std::string& id) {
      const auto* source = alone_.source(id);
      return source != nullptr &&
             std::binary_search(voices.begin(), voices.end(), voice(alone_, claimant, *source));
    };
    for (auto& finding : less.findings) {
      if (!silent(finding.claimant, finding.source)) continue;
      std::erase_if(finding.about, [&](const auto& about) { return about.action == action.id; });
    }
    std::erase_if(less.readings, [&](const auto& reading) {
      const bool ours = reading.action == action.id ||
                        (action.target && action.target->indicator == reading.indicator);
      return ours && silent(reading.claimant, reading.source);
    });
    const Facts facts(less, pack_, asked_);
    Evaluation evaluation(facts, pack_, asked_);
    return answers(evaluation, {Unit::action, facts.action_position(action.id), 0});
  }

  std::vector<std::string> answers(Evaluation& evaluation, const UnitRef& unit) const {
    const auto& question = pack_.questions[at(question_)];
    const auto [given, possible] = decided(evaluation, unit, question_, kWorldsOfOneLess);
    std::vector<std::string> words = {question.scale[at(given)].word};
    for (const auto& one : possible) {
      if (one.answer != given) words.push_back(question.scale[at(one.answer)].word);
    }
    return words;
  }

  // Findings of the owner, its government or a donor that nobody outside, and no official act,
  // bears out: none of those reports as much.
  std::vector<std::string> own_word() const {
    const Rows rows = facts_.finding_rows(unit_.index);
    std::vector<std::string> ids;
    for (auto row = rows.first; row < rows.last; ++row) {
      const auto& said = facts_.finding(row);
      if (!supports(said) || said.stage_low < 0) continue;
      if (!listed(relation(said), {"owner", "government", "donor"}) || official(said)) continue;
      bool borne_out = false;
      for (auto other = rows.first; other < rows.last; ++other) {
        const auto& more = facts_.finding(other);
        const bool outside =
            listed(relation(more), {"independent", "intergovernmental", "foreign_government"});
        borne_out =
            borne_out ||
            (supports(more) && (outside || official(more)) && more.stage_low >= said.stage_low &&
             (more.extent == record::Extent::whole || said.extent == more.extent));
      }
      if (!borne_out) ids.push_back(alone_.findings[at(said.finding)].id);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
  }

  const std::string& relation(const FindingRow& row) const {
    return facts_.words().text(row.relation);
  }
  bool supports(const FindingRow& row) const {
    return row.bearing == record::Bearing::supports && row.aspect == record::Aspect::output &&
           row.happened.low <= asked_.as_of.number;
  }
  bool official(const FindingRow& row) const {
    const auto kind = alone_.sources[at(row.source)].kind;
    const auto* milestone = facts_.milestone(row);
    return milestone != nullptr && milestone->official &&
           (kind == record::SourceItem::Kind::official_act ||
            kind == record::SourceItem::Kind::court_record);
  }

  record::Record alone_;
  const Pack& pack_;
  Asked asked_;
  int question_;
  Facts facts_;
  Evaluation evaluation_;
  UnitRef unit_;
  std::set<std::string> voices_;
  bool disputed_ = false;
};

}  // namespace

std::vector<record::Fragility> fragility(const record::Record& record, const Pack& pack,
                                         const Asked& asked, const record::Verdicts& verdicts) {
  std::vector<record::Fragility> all;
  Asked plain = asked;
  plain.proofs = false;
  const Extracts extracts(record);
  for (std::size_t q = 0; q < pack.questions.size(); ++q) {
    const auto& question = pack.questions[q];
    if (question.name != pack.headline || question.unit != Unit::action || question.value >= 0) {
      continue;
    }
    for (const auto& verdict : verdicts.all) {
      const auto* action = record.action(verdict.unit);
      if (verdict.question != question.name || action == nullptr) continue;
      all.push_back(
          Hearing(extracts.of(*action), *action, pack, plain, static_cast<int>(q)).tell());
    }
  }
  return all;
}

}  // namespace sanya::rules
