// SPDX-License-Identifier: Apache-2.0
// Relations that must not lead back to where they began.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "load/check.h"

namespace sanya::load {

namespace {

// A directed graph over ids; each cycle is reported once, at one of its references.
class Graph {
 public:
  void node(const std::string& id) { number_.emplace(id, static_cast<int>(number_.size())); }
  // After every node; an edge to what is no node is left out.
  void edge(const std::string& from, const std::string& to, const Place& at) {
    const auto begin = number_.find(from);
    const auto end = number_.find(to);
    if (begin == number_.end() || end == number_.end()) return;
    if (edges_.empty()) edges_.resize(number_.size());
    edges_[static_cast<std::size_t>(begin->second)].push_back({end->second, at});
  }

  void report(std::string_view relation, Diagnostics& faults) {
    if (edges_.empty()) return;
    names_.resize(number_.size());
    for (const auto& [id, number] : number_) names_[static_cast<std::size_t>(number)] = id;
    state_.assign(number_.size(), State::fresh);
    for (std::size_t i = 0; i < names_.size(); ++i)
      if (state_[i] == State::fresh) walk(static_cast<int>(i), relation, faults);
  }

 private:
  enum class State { fresh, open, done };
  struct Edge {
    int to;
    Place at;
  };
  struct Step {
    int node;
    std::size_t next;  // edge to follow next
  };

  // Depth first, with a stack of its own: chains may be long.
  void walk(int start, std::string_view relation, Diagnostics& faults) {
    std::vector<Step> path = {{start, 0}};
    state_[static_cast<std::size_t>(start)] = State::open;
    while (!path.empty()) {
      Step& step = path.back();
      const std::vector<Edge>& out = edges_[static_cast<std::size_t>(step.node)];
      if (step.next == out.size()) {
        state_[static_cast<std::size_t>(step.node)] = State::done;
        path.pop_back();
        continue;
      }
      const Edge& edge = out[step.next++];
      State& state = state_[static_cast<std::size_t>(edge.to)];
      if (state == State::open) {
        found(path, edge, relation, faults);
      } else if (state == State::fresh) {
        state = State::open;
        path.push_back({edge.to, 0});
      }
    }
  }

  void found(const std::vector<Step>& path, const Edge& closing, std::string_view relation,
             Diagnostics& faults) const {
    auto begin = std::find_if(path.begin(), path.end(),
                              [&](const Step& step) { return step.node == closing.to; });
    std::string shown;
    for (auto step = begin; step != path.end(); ++step)
      shown += names_[static_cast<std::size_t>(step->node)] + " -> ";
    shown += names_[static_cast<std::size_t>(closing.to)];
    faults.error(Fault::cycle, closing.at,
                 fmt::format("\"{}\" goes in a circle: {}", relation, shown),
                 "take out the one that is wrong");
  }

  std::map<std::string, int> number_;
  std::vector<std::vector<Edge>> edges_;
  std::vector<std::string> names_;
  std::vector<State> state_;
};

template <class T>
void check_single(const std::vector<T>& things, std::string T::*field, std::string_view key,
                  Diagnostics& faults) {
  Graph graph;
  for (const T& thing : things)
    if (!thing.id.empty()) graph.node(thing.id);
  for (const T& thing : things)
    if (!(thing.*field).empty())
      graph.edge(thing.id, thing.*field, thing.written.of(thing.place, key));
  graph.report(key, faults);
}

template <class T>
void check_list(const std::vector<const T*>& things, std::vector<std::string> T::*field,
                std::string_view key, Diagnostics& faults) {
  Graph graph;
  for (const T* thing : things)
    if (!thing->id.empty()) graph.node(thing->id);
  for (const T* thing : things)
    for (std::size_t i = 0; i < (thing->*field).size(); ++i)
      graph.edge(thing->id, (thing->*field)[i],
                 thing->written.of(thing->place, key, static_cast<int>(i)));
  graph.report(key, faults);
}

template <class T>
std::vector<const T*> pointers(const std::vector<T>& things) {
  std::vector<const T*> all;
  for (const T& thing : things) all.push_back(&thing);
  return all;
}

}  // namespace

void check_cycles(Checking& checking) {
  const record::Record& record = checking.record;
  Diagnostics& faults = checking.faults;
  using record::Action;
  using record::Institution;
  using record::SourceItem;
  check_single(record.institutions, &Institution::part_of, "part_of", faults);
  check_single(record.institutions, &Institution::controlled_by, "controlled_by", faults);
  check_list(pointers(record.institutions), &Institution::succeeded_by, "succeeded_by", faults);
  check_single(record.places, &record::PlaceName::part_of, "part_of", faults);
  check_single(record.sources, &SourceItem::syndicated_from, "syndicated_from", faults);
  check_list(pointers(record.sources), &SourceItem::retracts, "retracts", faults);

  std::vector<const Action*> actions;
  for (const record::Pledge& pledge : record.pledges)
    for (const Action& action : pledge.actions) actions.push_back(&action);
  check_list(actions, &Action::depends_on, "depends_on", faults);
  check_list(actions, &Action::repeats, "repeats", faults);
  Graph graph;
  for (const Action* action : actions) graph.node(action->id);
  for (const Action* action : actions)
    graph.edge(action->id, action->supersedes, action->written.of(action->place, "supersedes"));
  graph.report("supersedes", faults);
}

}  // namespace sanya::load
