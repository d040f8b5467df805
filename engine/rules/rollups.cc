// SPDX-License-Identifier: Apache-2.0
#include "rules/rollups.h"

#include <algorithm>
#include <map>
#include <optional>

#include "rules/fields.h"
#include "rules/position.h"
#include "rules/texts.h"

namespace sanya::rules {
namespace {

// What one unit may add to a share: counted in it, only in its denominator, or in neither.
struct Part {
  bool in_share = false;  // possibly
  bool beside = false;    // possibly in the denominator alone
  bool outside = false;   // possibly in neither
  std::string stratum;
  std::optional<NumberInterval> value;  // of a mean
  Truth valued = Truth::no;

  bool surely_in() const { return in_share && !beside && !outside; }
  bool surely_among() const { return !outside; }
  bool possibly_among() const { return in_share || beside; }
};

struct Group {
  std::vector<Part> parts;
  int missing_points = 0;   // of pledges certainly made by the day
  int perhaps_missing = 0;  // of pledges that may have been made by then
};

AnswerSet bits(const std::vector<int>& answers) {
  AnswerSet set = 0;
  for (const int answer : answers) set |= AnswerSet{1} << answer;
  return set;
}

// Answers that the denominator counts.
AnswerSet counted(const Rollup& rollup) {
  return rollup.only.empty() ? ~bits(rollup.except) : bits(rollup.only) & ~bits(rollup.except);
}

Part part_of(const Rollup& rollup, AnswerSet possible) {
  const AnswerSet share = bits(rollup.share_of);
  const AnswerSet among = counted(rollup);
  return {.in_share = (possible & share & among) != 0,
          .beside = (possible & ~share & among) != 0,
          .outside = (possible & ~among) != 0};
}

// The least and the greatest share that the parts allow. Each part is chosen for itself: the true
// range lies within.
NumberInterval share_range(const std::vector<Part>& parts, int missing_points,
                           int perhaps_missing) {
  std::int64_t low = 0;
  std::int64_t low_of = missing_points + perhaps_missing;
  std::int64_t high = 0;
  std::int64_t high_of = missing_points;
  for (const auto& part : parts) {
    if (part.beside) {
      ++low_of;
    } else if (!part.outside) {
      ++low;
      ++low_of;
    }
    if (part.in_share) {
      ++high;
      ++high_of;
    } else if (!part.outside) {
      ++high_of;
    }
  }
  const auto ratio = [](std::int64_t share, std::int64_t of) {
    return of == 0 ? Number(0) : Number::ratio(share, of);
  };
  return {ratio(low, low_of), ratio(high, high_of)};
}

std::string percent(const NumberInterval& share) {
  const std::string low = (share.low * Number(100)).text(0);
  const std::string high = (share.high * Number(100)).text(0);
  return low == high ? low + "%" : low + "% to " + high + "%";
}

class TableBuilder {
 public:
  TableBuilder(const Facts& facts, const Pack& pack, const Rollup& rollup,
               const UnitAnswers& answers, const Asked& asked)
      : facts_(facts),
        pack_(pack),
        rollup_(rollup),
        answers_(answers),
        as_of_(asked.as_of),
        evaluation_(facts, pack, asked) {}

  record::RollupTable build(const std::vector<Rollup::Key>& by) {
    const auto& question = pack_.questions[at(rollup_.question)];
    record::RollupTable table{
        .name = rollup_.name, .label = rollup_.label, .question = question.name};
    for (const int answer : rollup_.share_of) {
      table.share_of.push_back(question.scale[at(answer)].word);
    }
    const AnswerSet among = counted(rollup_);
    for (std::size_t answer = 0; answer < question.scale.size(); ++answer) {
      if (((among >> answer) & 1) == 0) table.left_out.push_back(question.scale[answer].word);
    }
    for (const auto& key : by) table.by.push_back(key.text);
    gather(by);
    for (const auto& [keys, group] : groups_) table.rows.push_back(row(keys, group));
    return table;
  }

 private:
  int units() const {
    return static_cast<int>(rollup_.over == Unit::pledge ? facts_.record().pledges.size()
                                                         : facts_.actions().size());
  }
  int pledge_of(int unit) const {
    return rollup_.over == Unit::pledge ? unit : facts_.pledge_of(unit);
  }

  void gather(const std::vector<Rollup::Key>& by) {
    if (by.empty()) groups_[{}];
    for (int unit = 0; unit < units(); ++unit) {
      const Part part = this->part(unit);
      all_.push_back(part);
      for (auto& keys : keys_of(unit, pledge_of(unit), by)) {
        groups_[std::move(keys)].parts.push_back(part);
      }
    }
    if (rollup_.count_missing_points) count_missing_points(by);
  }

  Part part(int unit) {
    Part part;
    if (rollup_.mean) {
      const auto& value = answers_.values[at(unit)];
      part.valued = value.present;
      part.in_share = value.present != Truth::no;
      part.outside = value.present != Truth::yes;
      if (value.present != Truth::no) part.value = rounded_before(value.number_hull());
    } else {
      part = part_of(rollup_, answers_.possible[at(unit)]);
    }
    if (rollup_.standardise) part.stratum = attribute_text(unit, rollup_.standardise->strata)[0];
    return part;
  }

  NumberInterval rounded_before(NumberInterval value) const {
    if (rollup_.round_after) return value;
    const int decimals = pack_.questions[at(rollup_.question)].round;
    return {*Number::parse(value.low.text(decimals)), *Number::parse(value.high.text(decimals))};
  }

  // A pledge's points that were announced and never published stand in the denominator of the
  // groups that are known without knowing the points.
  void count_missing_points(const std::vector<Rollup::Key>& by) {
    const bool known = std::all_of(by.begin(), by.end(), [this](const Rollup::Key& key) {
      if (key.kind == Rollup::Key::Kind::tracker || key.kind == Rollup::Key::Kind::pledge) {
        return true;
      }
      return key.kind == Rollup::Key::Kind::attribute &&
             pack_.attributes[at(key.attribute)].path.starts_with("pledge.");
    });
    if (!known || rollup_.over == Unit::pledge) return;
    for (std::size_t p = 0; p < facts_.record().pledges.size(); ++p) {
      const auto& pledge = facts_.record().pledges[p];
      const auto listed = static_cast<std::int64_t>(pledge.actions.size());
      if (!pledge.points_announced || *pledge.points_announced <= listed) continue;
      if (pledge.made_on.earliest() > as_of_) continue;
      const bool made = pledge.made_on.latest() <= as_of_;
      for (auto& keys : keys_of(-1, static_cast<int>(p), by)) {
        auto& group = groups_[std::move(keys)];
        (made ? group.missing_points : group.perhaps_missing) +=
            static_cast<int>(*pledge.points_announced - listed);
      }
    }
  }

  // Every combination of the keys' values for one unit: a co-owned action stands under each owner.
  std::vector<std::vector<std::string>> keys_of(int unit, int pledge,
                                                const std::vector<Rollup::Key>& by) {
    std::vector<std::vector<std::string>> all = {{}};
    for (const auto& key : by) {
      const auto values = key_values(unit, pledge, key);
      std::vector<std::vector<std::string>> longer;
      for (const auto& keys : all) {
        for (const auto& value : values) {
          longer.push_back(keys);
          longer.back().push_back(value);
        }
      }
      all = std::move(longer);
    }
    return all;
  }

  std::vector<std::string> key_values(int unit, int pledge, const Rollup::Key& key) {
    const auto* action =
        unit < 0 || rollup_.over == Unit::pledge ? nullptr : facts_.actions()[at(unit)];
    switch (key.kind) {
      case Rollup::Key::Kind::tracker:
        return {facts_.record().tracker.id};
      case Rollup::Key::Kind::pledge:
        return {facts_.record().pledges[at(pledge)].id};
      case Rollup::Key::Kind::lead:
      case Rollup::Key::Kind::partner:
      case Rollup::Key::Kind::owner:
        return owners(action, pledge, key.kind);
      case Rollup::Key::Kind::attribute:
        break;
    }
    return attribute_text(unit >= 0 ? unit : -1 - pledge, key.attribute);
  }

  std::vector<std::string> owners(const record::Action* action, int pledge,
                                  Rollup::Key::Kind kind) const {
    std::vector<std::string> owners;
    const auto add = [&](const record::Action& of) {
      if (kind != Rollup::Key::Kind::partner) {
        owners.insert(owners.end(), of.owners.lead.begin(), of.owners.lead.end());
      }
      if (kind != Rollup::Key::Kind::lead) {
        owners.insert(owners.end(), of.owners.partner.begin(), of.owners.partner.end());
      }
    };
    if (action != nullptr) {
      add(*action);
    } else {
      for (const auto& one : facts_.record().pledges[at(pledge)].actions) add(one);
    }
    std::sort(owners.begin(), owners.end());
    owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
    if (owners.empty()) owners.emplace_back();
    return owners;
  }

  // `unit`: a unit, or -1 - p for what is known of pledge p alone. One empty text where absent.
  std::vector<std::string> attribute_text(int unit, int attribute) {
    const int pledge = unit < 0 ? -1 - unit : pledge_of(unit);
    const UnitRef of = unit < 0 || rollup_.over == Unit::pledge ? UnitRef{Unit::pledge, pledge, 0}
                                                                : UnitRef{Unit::action, unit, 0};
    const Value value = evaluation_.value(of, {.kind = Expr::Kind::attribute, .index = attribute});
    std::vector<std::string> texts;
    for (const auto word : value.words) texts.push_back(facts_.words().text(word));
    if (texts.empty()) texts.push_back(value_text(value, facts_, ""));
    return texts;
  }

  record::RollupRow row(const std::vector<std::string>& keys, const Group& group) const {
    record::RollupRow row{.keys = keys,
                          .missing_points = group.missing_points + group.perhaps_missing};
    for (const auto& part : group.parts) {
      row.low += part.surely_in();
      row.high += part.in_share;
      row.among += part.surely_among();
      row.among_high += part.possibly_among();
    }
    row.among += group.missing_points;
    row.among_high += group.missing_points + group.perhaps_missing;
    row.suppressed = row.among < rollup_.suppress_below;
    row.flagged = row.among < rollup_.flag_below;
    if (rollup_.standardise && !row.suppressed) {
      const auto share = standardised(group.parts);
      row.suppressed = !share;
      if (share) row.share = percent(*share);
    } else if (!row.suppressed && row.among_high > 0) {
      row.share =
          rollup_.mean
              ? mean(group.parts)
              : percent(share_range(group.parts, group.missing_points, group.perhaps_missing));
    }
    return row;
  }

  std::string mean(const std::vector<Part>& parts) const {
    const int decimals = pack_.questions[at(rollup_.question)].round;
    NumberInterval sum{0, 0};
    std::int64_t counted = 0;
    std::optional<NumberInterval> hull;
    bool certain = true;
    for (const auto& part : parts) {
      if (!part.value) continue;
      if (!hull) hull = part.value;
      if (part.value->low < hull->low) hull->low = part.value->low;
      if (part.value->high > hull->high) hull->high = part.value->high;
      certain = certain && part.valued == Truth::yes;
      sum = {sum.low + part.value->low, sum.high + part.value->high};
      ++counted;
    }
    if (counted == 0) return "";
    if (certain) hull = {sum.low / Number(counted), sum.high / Number(counted)};
    const std::string low = hull->low.text(decimals);
    const std::string high = hull->high.text(decimals);
    return low == high ? low : low + " to " + high;
  }

  // Direct standardisation: the share within each stratum, weighted by the stratum's part in all
  // units counted. Strata with too few units are dropped and the weights of the others scaled up;
  // where too much weight is dropped, nothing.
  std::optional<NumberInterval> standardised(const std::vector<Part>& parts) const {
    std::map<std::string, std::vector<Part>> strata;
    std::map<std::string, std::int64_t> weights;
    std::int64_t weighed = 0;
    for (const auto& part : all_) {
      if (!part.surely_among()) continue;
      ++weights[part.stratum];
      ++weighed;
    }
    for (const auto& part : parts) {
      if (part.possibly_among()) strata[part.stratum].push_back(part);
    }
    NumberInterval sum{0, 0};
    std::int64_t kept = 0;
    for (const auto& [stratum, weight] : weights) {
      const auto found = strata.find(stratum);
      const auto size = found == strata.end() ? 0 : static_cast<int>(found->second.size());
      if (size == 0 || size < rollup_.standardise->drop_below) continue;
      const auto share = share_range(found->second, 0, 0);
      sum = {sum.low + share.low * Number(weight), sum.high + share.high * Number(weight)};
      kept += weight;
    }
    if (kept == 0) return std::nullopt;
    if (Number::ratio(weighed - kept, weighed) > rollup_.standardise->suppress_over) {
      return std::nullopt;
    }
    return NumberInterval{sum.low / Number(kept), sum.high / Number(kept)};
  }

  const Facts& facts_;
  const Pack& pack_;
  const Rollup& rollup_;
  const UnitAnswers& answers_;
  Day as_of_;
  Evaluation evaluation_;
  std::vector<Part> all_;
  std::map<std::vector<std::string>, Group> groups_;
};

}  // namespace

std::vector<record::RollupTable> roll_up(const Facts& facts, const Pack& pack,
                                         const std::vector<UnitAnswers>& answers,
                                         const Asked& asked) {
  std::vector<record::RollupTable> tables;
  for (const auto& rollup : pack.rollups) {
    for (const auto& by : rollup.by) {
      tables.push_back(
          TableBuilder(facts, pack, rollup, answers[at(rollup.question)], asked).build(by));
    }
  }
  return tables;
}

}  // namespace sanya::rules
