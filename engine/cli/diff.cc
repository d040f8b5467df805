// SPDX-License-Identifier: Apache-2.0
// What changed between two moments, and by what. How it is told is in diff_text.cc.
#include <ostream>

#include <fmt/format.h>

#include "cli/diff_text.h"
#include "cli/progress.h"

namespace sanya::cli {
namespace {

// The point that a file with a checkpoint names; nullopt after telling why not, with the exit code.
std::optional<app::Point> by_checkpoint(const Call& call, const app::Where& where,
                                        const std::string& path, int& code) {
  constexpr std::size_t kLongest = 1U << 16U;
  const auto slash = path.rfind('/');
  const bool below = slash != std::string::npos;
  const auto folder = below ? path.substr(0, slash == 0 ? 1 : slash) : "";
  const auto note =
      call.world.folder(folder)->read(below ? path.substr(slash + 1) : path, kLongest);
  code = kUsage;
  if (!note) {
    misuse(call.err, {fmt::format("\"{}\" is no moment of the ledger, and no file", path),
                      "write a day (its end in UTC), a time as 2024-06-30T08:01:00Z, a number of "
                      "entries, or the path of a checkpoint"});
    return std::nullopt;
  }
  std::string why;
  const auto checkpoint = ledger::open_note(*note, "", why);
  if (!checkpoint) {
    misuse(call.err, {fmt::format("\"{}\" is no checkpoint: {}", path, why), ""});
    return std::nullopt;
  }
  const auto& tree = checkpoint->tree;
  const auto there = app::contains(where, tree);
  if (!there) {
    code = refused(call, there.error());
    return std::nullopt;
  }
  if (!*there) {
    misuse(call.err, {fmt::format("the ledger does not contain the checkpoint \"{}\" of {} entries",
                                  path, tree.size),
                      "it is another ledger's, or this one was changed: `sanya ledger verify`"});
    code = kUnproved;
    return std::nullopt;
  }
  return app::Point{.known = {.by = {}, .entries = tree.size}, .as_of = {}};
}

// A day, a time, a number of entries or a checkpoint; its day unless --as-of fixes one.
std::optional<app::Point> point(const Call& call, const app::Where& where,
                                const std::string& written, int& code) {
  std::optional<app::Point> found;
  if (const auto known = read_known(written)) {
    found = app::Point{.known = *known, .as_of = {}};
  } else {
    found = by_checkpoint(call, where, written, code);
  }
  if (!found) return found;
  if (found->known.by) {
    found->as_of = app::day_of(*found->known.by);
  } else {
    const auto day = app::day_recorded(where, *found->known.entries);
    if (!day) {
      code = refused(call, day.error());
      return std::nullopt;
    }
    found->as_of = *day;
  }
  return found;
}

struct Points {
  app::Point from;
  app::Point to;
};

// The two points asked for; nullopt after telling what is wrong, with the exit code.
std::optional<Points> points(const Call& call, const app::Where& where, int& code) {
  code = kUsage;
  const auto day = asked(call);
  if (!day) return std::nullopt;
  if (!call.arguments.has("from")) {
    misuse(call.err, {"diff needs a first point", "name it, as in --from 2024-06-30"});
    return std::nullopt;
  }
  auto from = point(call, where, call.arguments.value("from"), code);
  if (!from) return std::nullopt;
  auto to = call.arguments.has("to") ? point(call, where, call.arguments.value("to"), code)
                                     : app::Point{.known = {}, .as_of = call.today};
  if (!to) return std::nullopt;
  if (call.arguments.has("as-of")) from->as_of = to->as_of = day->as_of;
  from->published_by = to->published_by = day->published_by;
  return Points{*from, *to};
}

int show(const Call& call, const app::Diff& diff) {
  const auto tongue = language(call, diff.after.opened->record);
  if (!tongue) return kUsage;
  diff.before.judged->language = *tongue;
  diff.after.judged->language = *tongue;
  switch (format(call)) {
    case Format::json:
      call.out << diff_json(diff);
      break;
    case Format::csv:
      call.out << diff_csv(diff);
      break;
    case Format::table:
      call.out << diff_text(call, diff);
      break;
  }
  if (diff.after.opened->rest) tell_rest(call, *diff.after.opened->rest);
  return kDone;
}

}  // namespace

int diff(const Call& call) {
  if (call.arguments.has("known-at")) {
    return misuse(call.err, {"diff has no --known-at", "name the two moments by --from and --to"});
  }
  const auto place = where(call);
  if (!place) return kUsage;
  int code = kDone;
  const auto asked_for = points(call, *place, code);
  if (!asked_for) return code;
  Progress progress(call.err, call.terminal.interactive, call.arguments.has("verbose"));
  progress.step("comparing the two points");
  Diagnostics faults;
  const auto answered = app::diff(call.world.folder, *place, asked_for->from, asked_for->to,
                                  call.arguments.values("question"), faults);
  progress.stop();
  if (const auto* none = std::get_if<app::Unknown>(&answered)) return unknown(call, *none);
  const auto& diff = std::get<Result<app::Diff>>(answered);
  if (!diff) return refused(call, diff.error());
  if (!faults.has_errors()) return show(call, *diff);
  call.err << render(faults);
  call.err << counted(faults.errors(), "error") << "; nothing is compared with faulty records\n";
  return kFaults;
}

}  // namespace sanya::cli
