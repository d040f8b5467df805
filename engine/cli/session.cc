// SPDX-License-Identifier: Apache-2.0
#include "cli/session.h"

#include <algorithm>
#include <charconv>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/progress.h"

namespace sanya::cli {

app::Where where_files(const Call& call) {
  return {.tracker = call.arguments.value("tracker"),
          .pack = call.arguments.value("pack"),
          .shipped = call.world.shipped};
}

std::optional<app::Known> read_known(const std::string& written) {
  if (const auto moment = ledger::parse_moment(written)) return app::Known{.by = moment};
  if (const auto day = parse_day(written)) {
    return app::Known{.by = ledger::parse_moment(to_text(*day) + "T23:59:59.999Z")};
  }
  std::int64_t entries = 0;
  const auto* end = written.data() + written.size();
  const auto [stop, wrong] = std::from_chars(written.data(), end, entries);
  if (wrong == std::errc() && stop == end && entries > 0) return app::Known{.entries = entries};
  return std::nullopt;
}

std::optional<app::Known> known(const Call& call, const std::string& written) {
  if (auto moment = read_known(written)) return moment;
  misuse(call.err, {fmt::format("\"{}\" is no moment of the ledger", written),
                    "write a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of "
                    "entries"});
  return std::nullopt;
}

std::optional<app::Where> where(const Call& call) {
  auto found = where_files(call);
  found.reveal = call.arguments.has("reveal");
  if (call.arguments.has("no-ledger")) {
    if (!call.arguments.has("known-at")) return found;
    misuse(call.err, {"--known-at asks the ledger, and --no-ledger leaves it", "leave one out"});
    return std::nullopt;
  }
  found.ledgers = call.world.ledgers;
  if (!call.arguments.has("known-at")) return found;
  const auto asked = known(call, call.arguments.value("known-at"));
  if (!asked) return std::nullopt;
  found.known = *asked;
  return found;
}

Format format(const Call& call) {
  const auto written = call.arguments.value("format", "table");
  return written == "json" ? Format::json : written == "csv" ? Format::csv : Format::table;
}

std::optional<Day> day_option(const Call& call, std::string_view option, Day otherwise) {
  if (!call.arguments.has(option)) return otherwise;
  const auto written = call.arguments.value(option);
  const auto day = parse_day(written);
  if (!day) {
    misuse(call.err, {fmt::format("\"{}\" of --{} is no day of the calendar", written, option),
                      "write year-month-day, as in 2024-06-30"});
  }
  return day;
}

std::optional<rules::Asked> asked(const Call& call) {
  const auto as_of = day_option(call, "as-of", call.today);
  if (!as_of) return std::nullopt;
  rules::Asked asked{.as_of = *as_of};
  if (call.arguments.has("published-by")) {
    asked.published_by = day_option(call, "published-by", call.today);
    if (!asked.published_by) return std::nullopt;
  }
  return asked;
}

int refused(const Call& call, const Error& error) {
  const bool unnamed = !call.arguments.has("tracker") && !call.arguments.has("pack") &&
                       call.arguments.operands.empty();
  const bool absent = error.kind == ErrorKind::cannot_open;
  auto help = error.help;
  if (help.empty() && absent && unnamed) {
    help = "run sanya in the tracker's folder, or name it with --tracker";
  }
  misuse(call.err, {error.message, help});
  return absent ? kUsage : kIo;
}

int unknown(const Call& call, const app::Unknown& unknown) {
  return misuse(call.err, {unknown.message, unknown.help});
}

Page prose(const Call& call) {
  constexpr int kReadable = 100;
  return {static_cast<std::size_t>(std::min(call.terminal.width, kReadable)), call.terminal.colour};
}

std::optional<std::string> language(const Call& call, const record::Record& record) {
  std::vector<std::string> known = record.tracker.languages;
  if (known.empty()) known.emplace_back("en");
  const auto asked = call.arguments.value("lang", known.front());
  if (std::find(known.begin(), known.end(), asked) != known.end()) return asked;
  misuse(call.err, {fmt::format("the tracker has no language \"{}\"", asked),
                    fmt::format("write one of: {}", fmt::join(known, ", "))});
  return std::nullopt;
}

namespace {

std::string entries(std::size_t number) {
  return std::to_string(number) + (number == 1 ? " entry" : " entries");
}

}  // namespace

void tell_rest(const Call& call, const app::Rest& rest) {
  if (!rest.unsynced) {
    call.err
        << "the files have errors, which `sanya check` shows; the answers rest on the ledger\n";
  } else if (*rest.unsynced > 0) {
    call.err
        << counted(*rest.unsynced, "change")
        << " in the files not in the ledger yet; the answers rest on the ledger: `sanya sync`\n";
  }
  std::size_t erased = 0;
  std::size_t resting = 0;
  for (const auto& each : rest.withheld) {
    erased += each.erased ? 1 : 0;
    resting += each.resting ? 1 : 0;
  }
  const auto sealed = rest.withheld.size() - erased - resting;
  if (sealed > 0) call.err << entries(sealed) << " sealed and not counted\n";
  if (erased > 0) call.err << entries(erased) << " erased and not counted\n";
  if (resting > 0) {
    call.err << entries(resting) << " not counted, for naming what these had in them\n";
  }
}

int with_tracker(const Call& call, const std::function<int(const app::Opened&)>& work) {
  Progress progress(call.err, call.terminal.interactive, call.arguments.has("verbose"));
  progress.step("reading the tracker");
  const auto place = where(call);
  if (!place) return kUsage;
  const auto opened = app::open(call.world.folder, *place);
  progress.stop();
  if (!opened) return refused(call, opened.error());
  if (opened->faults.has_errors()) {
    call.err << render(opened->faults);
    call.err << counted(opened->faults.errors(), "error")
             << "; nothing is answered from faulty files\n";
    return kFaults;
  }
  if (!opened->pack) {
    return misuse(call.err,
                  {"there is no rule pack: rules/house.yaml is not there", "name one with --pack"});
  }
  if (opened->faults.warnings() > 0) {
    call.err << counted(opened->faults.warnings(), "warning") << ", which `sanya check` shows\n";
  }
  if (opened->rest) tell_rest(call, *opened->rest);
  return work(*opened);
}

int with_verdicts(const Call& call, app::Depth depth,
                  const std::function<int(const app::Judged&)>& work) {
  const auto day = asked(call);
  if (!day) return kUsage;
  return with_tracker(call, [&](const app::Opened& opened) {
    const auto tongue = language(call, opened.record);
    if (!tongue) return kUsage;
    Progress progress(call.err, call.terminal.interactive, call.arguments.has("verbose"));
    progress.step("evaluating the rules");
    Diagnostics faults;
    const auto judged = app::judge(opened, *day, *tongue, depth, faults);
    progress.stop();
    if (faults.has_errors()) {
      call.err << render(faults);
      return kFaults;
    }
    return work(judged);
  });
}

namespace {

// The day of a moment, in UTC.
std::string day_text(ledger::Moment moment) {
  const auto text = ledger::to_text(moment);
  return text.substr(0, text.find('T'));
}

// What became of the body of an entry that counts for nothing.
std::string_view fate(const app::Rest::Withheld& each) {
  return each.erased ? "erased" : each.resting ? "resting" : "sealed";
}

void tell_withheld(Json& json, const app::Rest& rest, std::string_view what) {
  json.key(what).list();
  for (const auto& each : rest.withheld) {
    if (fate(each) != what) continue;
    json.object().member("kind", each.kind).member("id", each.id).member("entry", each.entry);
    if (each.erased) {
      json.member("erased_at", ledger::to_text(each.erased_at));
      json.member("by", each.erased_by).member("reason", each.reason);
    }
    json.end();
  }
  json.end();
}

}  // namespace

void begin_json(Json& json, const app::Judged& judged) {
  const auto& verdicts = judged.verdicts;
  const auto& rest = judged.opened.rest;
  json.member("schema_version", 1).member("as_of", to_text(verdicts.as_of));
  json.key("published_by");
  if (verdicts.published_by) {
    json.value(to_text(*verdicts.published_by));
  } else {
    json.null();
  }
  if (rest) {
    json.member("known_at", ledger::to_text(rest->known_at)).member("entries", rest->tree.size);
    for (const auto* what : {"sealed", "erased", "resting"}) tell_withheld(json, *rest, what);
  } else {
    json.key("known_at").null().key("entries").null();
  }
  json.key("method").object();
  json.member("name", verdicts.pack.name).member("version", verdicts.pack.version);
  json.member("hash", verdicts.pack.hash).member("path", verdicts.pack.path);
  json.member("follows", verdicts.pack.title).end();
}

std::string withheld_text(const Call& call, const app::Judged& judged) {
  const auto& rest = judged.opened.rest;
  if (!rest || rest->withheld.empty()) return "";
  Page page = prose(call);
  page.line();
  page.line("In the ledger and not counted");
  for (const auto& each : rest->withheld) {
    auto what = fmt::format("{} {}, entry {}: ", each.kind, each.id, each.entry);
    what += each.erased
                ? fmt::format("erased on {} by {}", day_text(each.erased_at), each.erased_by)
            : each.resting ? std::string("names what one of these had in it")
                           : std::string("sealed");
    if (!each.reason.empty()) what += ": " + each.reason;
    page.wrapped("  ", what);
  }
  return page.text();
}

std::string method_line(const record::PackHead& pack) {
  return fmt::format("{} {}, {}, hash {}", pack.name, pack.version, pack.path,
                     pack.hash.substr(0, 12));
}

namespace {

// Where a word stands on its scale, by the pack's `better_than` alone.
Style style_of(const record::QuestionText& question, const record::Verdict& verdict) {
  if (!verdict.alternatives.empty()) return Style::open;
  bool above = false;
  bool below = false;
  for (const auto& answer : question.answers) {
    if (answer.better_than == verdict.answer) above = true;
    if (answer.word == verdict.answer && !answer.better_than.empty()) below = true;
  }
  return below && !above ? Style::good : below || above ? Style::middling : Style::strong;
}

}  // namespace

std::string painted_as(const app::Judged& judged, const record::Verdict& verdict,
                       std::string_view text) {
  const auto* question = judged.question(verdict.question);
  return question && !verdict.answer.empty() ? paint(style_of(*question, verdict), text)
                                             : std::string(text);
}

std::string painted_answer(const app::Judged& judged, const record::Verdict& verdict) {
  return painted_as(judged, verdict, app::answer_text(judged, verdict));
}

std::string related_text(const app::Judged& judged, const app::Related& other) {
  return other.action->id + ", " + other.action->title.in(judged.language) +
         (other.verdict ? ": " + app::answer_text(judged, *other.verdict) : "");
}

std::string override_text(const app::Judged& judged, const app::Overridden& overridden) {
  const auto& given = *overridden.given;
  const auto last = given.expires ? to_text(*given.expires) : std::string();
  std::string until = last.empty() ? ", with no last day" : ", until " + last;
  if (overridden.expired) until = ", EXPIRED on " + last;
  return fmt::format("{}: {}, {} {}; {} on {}{}: {}",
                     app::label(*overridden.question, judged.language),
                     app::label(*overridden.question, given.answer, judged.language),
                     overridden.differs ? "where the rules give" : "as the rules give",
                     app::answer_text(judged, *overridden.computed), given.author,
                     to_text(given.made_on), until, given.reason);
}

std::string overrides_cell(const app::Judged& judged, const std::vector<app::Overridden>& overrides,
                           const record::Verdict* verdict) {
  std::string text;
  for (const auto& each : overrides) {
    if (each.computed != verdict) continue;
    text += (text.empty() ? "" : "; ") + override_text(judged, each);
  }
  return text;
}

std::string name(const app::Judged& judged, const std::string& id) {
  return judged.record().name_of(id, judged.language);
}

}  // namespace sanya::cli
