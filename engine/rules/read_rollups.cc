// SPDX-License-Identifier: Apache-2.0
// Roll-ups: shares and means over many units.
#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "rules/draft.h"
#include "rules/read.h"

namespace sanya::rules {
namespace {

using Key = Rollup::Key;

const std::vector<std::string_view> kOver = {"actions", "pledges"};
const std::vector<std::string_view> kRounded = {"after", "each"};
const std::vector<std::string_view> kMissing = {"counted", "left_out"};
constexpr std::string_view kOwnerKeys[] = {"tracker", "pledge", "lead", "partner", "owner"};

class RollupReader {
 public:
  RollupReader(Draft& draft, const tree::Entry& entry)
      : draft_(draft), entry_(entry), map_(entry.value(), "a roll-up", draft.faults) {}

  void read() {
    rollup_.name = entry_.key;
    rollup_.place = entry_.key_place;
    if (const tree::Node* label = map_.maybe_node("label")) {
      rollup_.label = read_local(*label, draft_.record.tracker.languages, "a label", draft_.faults);
    }
    map_.node("over");
    if (auto over = map_.maybe_word("over", kOver)) {
      rollup_.over = *over == 0 ? Unit::action : Unit::pledge;
    }
    rollup_.mean = map_.has("mean");
    if (rollup_.mean && map_.has("of")) {
      map_.maybe_text("of");
      map_.fault(Fault::contrary_keys, map_.place_of("mean"),
                 "a roll-up is a share of answers or a mean of values",
                 "keep `of` with `share_of`, or `mean`");
    }
    read_question(rollup_.mean ? "mean" : "of");
    if (auto rounded = map_.maybe_word("rounded", kRounded)) rollup_.round_after = *rounded == 0;
    read_answers();
    read_keys();
    rollup_.suppress_below = whole("suppress_below");
    rollup_.flag_below = whole("flag_below");
    rollup_.count_missing_points = map_.maybe_word("missing_points", kMissing) == 0u;
    read_standardise();
    draft_.pack.rollups.push_back(std::move(rollup_));
  }

 private:
  void read_question(std::string_view key) {
    std::string name = map_.text(key);
    if (name.empty()) return;
    rollup_.question = find_question(draft_, name);
    if (rollup_.question < 0) {
      std::vector<std::string_view> known;
      for (const auto& question : draft_.pack.questions) known.push_back(question.name);
      map_.fault(Fault::unknown_name, map_.place_of(key),
                 fmt::format("there is no question \"{}\"", name), did_you_mean(name, known));
      return;
    }
    if (question().unit != rollup_.over) {
      map_.fault(Fault::wrong_unit, map_.place_of(key),
                 fmt::format("\"{}\" is asked for each {}", name,
                             kUnits[static_cast<std::size_t>(question().unit)]),
                 "a roll-up goes over the units of its question: actions or pledges");
    }
    bool gives_value = question().scale.empty();
    if (gives_value != rollup_.mean) {
      map_.fault(Fault::type_mismatch, map_.place_of(key),
                 gives_value ? fmt::format("\"{}\" gives a value, not an answer", name)
                             : fmt::format("\"{}\" gives an answer, not a value", name),
                 gives_value ? "write `mean:` with its name" : "write `of:` and `share_of:`");
    }
  }

  const Question& question() const {
    return draft_.pack.questions[static_cast<std::size_t>(rollup_.question)];
  }

  std::vector<int> answers(const tree::Node& node) {
    std::vector<int> found;
    std::vector<const tree::Node*> items;
    if (node.kind == tree::Kind::list) {
      for (const auto& item : node.items) items.push_back(&item);
    } else {
      items.push_back(&node);
    }
    for (const tree::Node* item : items) {
      auto word = scalar_text(*item, "an answer", draft_.faults);
      if (!word || rollup_.question < 0) continue;
      Shape shape = shape_of(draft_, question());
      auto at = std::find(shape.words.begin(), shape.words.end(), *word);
      if (at == shape.words.end()) {
        draft_.error(Fault::bad_word, item->place,
                     fmt::format("\"{}\" is no answer of \"{}\"", *word, question().name),
                     did_you_mean(*word, views(shape.words)));
      } else {
        found.push_back(static_cast<int>(at - shape.words.begin()));
      }
    }
    return found;
  }

  void read_answers() {
    if (rollup_.mean) {
      for (std::string_view key : {"share_of", "among"}) {
        if (!map_.has(key)) continue;
        map_.maybe_node(key);
        map_.fault(Fault::contrary_keys, map_.place_of(key),
                   fmt::format("`{}` goes with `of`, not with `mean`", key), "leave it out");
      }
      return;
    }
    if (const tree::Node* share = map_.node("share_of")) rollup_.share_of = answers(*share);
    const tree::Node* node = map_.maybe_node("among");
    if (!node) return;
    tree::Map among(*node, "`among`", draft_.faults);
    if (among.has("only") == among.has("except")) {
      among.fault(Fault::contrary_keys, node->place, "`among` has either `only` or `except`",
                  "name the answers that are counted, or those that are not");
    }
    if (const tree::Node* only = among.maybe_node("only")) rollup_.only = answers(*only);
    if (const tree::Node* except = among.maybe_node("except")) rollup_.except = answers(*except);
    for (int answer : rollup_.share_of) check_counted(answer, *node);
  }

  // An answer of the share must be in the denominator.
  void check_counted(int answer, const tree::Node& among) {
    auto has = [&](const std::vector<int>& list) {
      return std::find(list.begin(), list.end(), answer) != list.end();
    };
    if (!has(rollup_.except) && (rollup_.only.empty() || has(rollup_.only))) return;
    draft_.error(Fault::bad_word, among.place,
                 fmt::format("\"{}\" is in the share but not among those it is a share of",
                             question().scale[static_cast<std::size_t>(answer)].word),
                 "count it in `among`, or take it out of `share_of`");
  }

  // by: [[tracker], [lead, action.kind], pledge]; [] is the total.
  void read_keys() {
    for (const tree::Node* group : map_.list("by")) {
      std::vector<Key> keys;
      if (group->kind == tree::Kind::list) {
        for (const auto& item : group->items) read_key(item, keys);
      } else {
        read_key(*group, keys);
      }
      rollup_.by.push_back(std::move(keys));
    }
    if (!map_.has("by")) rollup_.by.emplace_back();
  }

  void read_key(const tree::Node& node, std::vector<Key>& keys) {
    auto text = scalar_text(node, "a key", draft_.faults);
    if (!text) return;
    Key key;
    key.text = *text;
    auto word = std::find(std::begin(kOwnerKeys), std::end(kOwnerKeys), *text);
    if (word != std::end(kOwnerKeys)) {
      key.kind = static_cast<Key::Kind>(word - std::begin(kOwnerKeys));
    } else if (is_attribute_path(*text)) {
      key.kind = Key::Kind::attribute;
      key.attribute = read_attribute(*text, node.place);
    } else {
      std::vector<std::string_view> known(std::begin(kOwnerKeys), std::end(kOwnerKeys));
      for (const auto& built_in : kAttributes) known.push_back(built_in.path);
      draft_.error(Fault::unknown_name, node.place, fmt::format("\"{}\" is no key", *text),
                   did_you_mean(*text, known));
    }
    keys.push_back(std::move(key));
  }

  int read_attribute(const std::string& path, const Place& place) {
    int index = attribute(draft_, path, place);
    if (index < 0) return -1;
    const Attribute& found = draft_.pack.attributes[static_cast<std::size_t>(index)];
    unsigned unit = rollup_.over == Unit::action ? kActionUnit : kPledgeUnit;
    if (!(units_of(found) & unit)) {
      draft_.error(Fault::wrong_unit, place,
                   fmt::format("\"{}\" has no value for one {}", path,
                               rollup_.over == Unit::action ? "action" : "pledge"),
                   "group by an attribute of the units rolled up");
    } else if (shape_of(draft_, found).known_only) {
      draft_.error(Fault::type_mismatch, place,
                   fmt::format("\"{}\" has no value to group by", path), "");
    }
    return index;
  }

  int whole(std::string_view key) {
    auto number = map_.maybe_whole(key).value_or(0);
    if (number >= 0 && number <= std::numeric_limits<int>::max()) return static_cast<int>(number);
    map_.fault(Fault::bad_number, map_.place_of(key), fmt::format("`{}` is a count", key),
               "write a whole number, 0 or more");
    return 0;
  }

  void read_standardise() {
    const tree::Node* node = map_.maybe_node("standardise");
    if (!node) return;
    tree::Map map(*node, "`standardise`", draft_.faults);
    Rollup::Standardise standardise;
    std::string strata = map.text("strata");
    if (!strata.empty()) standardise.strata = read_attribute(strata, map.place_of("strata"));
    auto drop = map.maybe_whole("drop_below").value_or(0);
    standardise.drop_below = static_cast<int>(std::clamp<std::int64_t>(drop, 0, 1'000'000));
    if (auto over = map.maybe_text("suppress_over")) {
      std::string digits = *over;
      bool percent = !digits.empty() && digits.back() == '%';
      if (percent) digits.pop_back();
      auto share = Number::parse(digits);
      if (share && percent) share = *share / Number(100);
      if (share && *share >= Number(0) && *share <= Number(1)) {
        standardise.suppress_over = *share;
      } else {
        map.fault(Fault::bad_number, map.place_of("suppress_over"),
                  fmt::format("\"{}\" is no share", *over), "write it as in 45% or 0.45");
      }
    }
    rollup_.standardise = standardise;
  }

  Draft& draft_;
  const tree::Entry& entry_;
  tree::Map map_;
  Rollup rollup_;
};

}  // namespace

void read_rollups(Draft& draft, const tree::Node* rollups) {
  if (!rollups) return;
  tree::Map map(*rollups, "`rollups`", draft.faults);
  for (const auto& entry : map.entries()) RollupReader(draft, entry).read();
}

}  // namespace sanya::rules
