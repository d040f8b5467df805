// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/importing.h"
#include "cli/progress.h"

namespace sanya::cli {
namespace {

using app::Import;
using exchange::NameTaken;

constexpr std::string_view kImportHead =
    "# Written by `sanya import`, and written anew by it: what is changed here by hand is lost.\n";
constexpr std::string_view kNamesHead = "kind,written,id,";
constexpr int kSure = 100;

std::size_t passed_over(const exchange::Imported& found) {
  return found.rows_in - found.rows_used - found.rows_refused;
}

std::string as_json(const Import& import) {
  const auto& found = import.found;
  Json json;
  json.object().member("schema_version", 1).member("import", import.name);
  json.key("files").list();
  for (const auto& file : found.read_as) json.value(file);
  json.end().key("rows").object();
  json.member("in", found.rows_in).member("used", found.rows_used);
  json.member("passed_over", passed_over(found)).member("refused", found.rows_refused);
  json.end().key("skipped").object();
  for (const auto& [name, count] : found.skipped) json.member(name, count);
  json.end().key("objects").object();
  for (const auto& [kind, count] : found.objects) json.member(kind, count);
  json.end().key("joined").object();
  for (const auto& [kind, count] : found.joined) json.member(kind, count);
  json.end().key("unread").list();
  for (const auto& each : found.unread) {
    json.object().member("field", each.field).member("rows", each.rows).end();
  }
  json.end().member("published", found.published.size()).key("unexpected").object();
  for (const auto& [name, count] : found.unexpected) json.member(name, count);
  json.end().key("names").list();
  for (const auto& name : found.names) {
    json.object().member("kind", name.kind).member("written", name.written);
    json.member("id", name.id);
    json.member("how", exchange::word(name.how)).member("confidence", name.confidence);
    json.member("times", name.times).end();
  }
  json.end();
  json.member("put", import.put.size()).member("corrected", import.corrected.size());
  json.member("retracted", import.retracted.size()).member("unchanged", import.unchanged);
  json.member("first", import.appended.first).member("last", import.appended.last);
  return add_faults(json, import.faults).end().text();
}

// Names that nothing known is called, and those taken for another: each is to be looked at. So are
// the titles of things that have no ids of their own.
void tell_names(Page& page, const std::vector<NameTaken>& names) {
  struct Count {
    std::size_t all = 0;
    std::size_t fresh = 0;
    std::size_t near = 0;
  };
  std::map<std::string, Count> kinds;
  for (const auto& name : names) {
    auto& count =
        kinds[name.kind == exchange::kInstitution ? "names" : "titles of " + name.kind + "s"];
    ++count.all;
    count.fresh += name.how == NameTaken::How::fresh || name.made ? 1 : 0;
    count.near += name.how == NameTaken::How::spelling ? 1 : 0;
  }
  for (const auto& [kind, count] : kinds) {
    page.line(fmt::format("{}: {}; {} known, {} new, {} taken for another", kind, count.all,
                          count.all - count.fresh - count.near, count.fresh, count.near));
  }
  for (const auto& name : names) {
    if (name.how != NameTaken::How::spelling || name.confidence == kSure) continue;
    page.wrapped("  ", fmt::format("\"{}\" is taken for {} ({}% alike, {})", name.written, name.id,
                                   name.confidence, counted(name.times, "time")));
  }
}

// Titles that stand in several rows, which are one thing.
void tell_joined(Page& page, const std::vector<NameTaken>& names) {
  constexpr std::size_t kMostTold = 12;
  std::size_t joined = 0;
  for (const auto& name : names) {
    if (name.kind == exchange::kInstitution || name.times < 2) continue;
    if (++joined > kMostTold) continue;
    page.wrapped("  ", fmt::format("\"{}\" stands in {} and is one {}: {}", name.written,
                                   counted(name.times, "row"), name.kind, name.id));
  }
  if (joined > kMostTold) {
    page.line(fmt::format("  and {} more titles stand in several rows", joined - kMostTold));
  }
}

// What the rules of the mapping passed over.
void tell_skipped(Page& page, const std::map<std::string, std::size_t>& skipped) {
  std::string all;
  for (const auto& [name, count] : skipped) {
    all += fmt::format("{}{} ({})", all.empty() ? "" : ", ", name, counted(count, "time"));
  }
  if (!all.empty()) page.wrapped("not made: ", all);
}

// What the rows hold and nothing is made of.
void tell_unread(Page& page, const std::vector<exchange::FieldUnread>& unread) {
  constexpr std::size_t kMostTold = 12;
  if (unread.empty()) return;
  std::string fields;
  for (std::size_t i = 0; i < unread.size() && i < kMostTold; ++i) {
    fields += fmt::format("{}{} ({})", i == 0 ? "" : ", ", unread[i].field,
                          counted(unread[i].rows, "row"));
  }
  if (unread.size() > kMostTold) fields += fmt::format(", and {} more", unread.size() - kMostTold);
  page.wrapped("fields not read: ", fields);
}

// Each file; many, by how they were taken.
void tell_files(Page& page, const std::vector<std::string>& read_as) {
  constexpr std::size_t kMostTold = 12;
  std::map<std::string, std::size_t> ways;
  for (const auto& file : read_as) {
    if (read_as.size() <= kMostTold) page.wrapped("", file);
    ++ways[file.substr(file.rfind(": ") + 2)];
  }
  if (read_as.size() <= kMostTold) return;
  for (const auto& [way, count] : ways) page.wrapped("", counted(count, "file") + ": " + way);
}

std::string as_text(const Call& call, const Import& import) {
  Page page = prose(call);
  const auto& found = import.found;
  tell_files(page, found.read_as);
  page.line(fmt::format("rows: {} in; {} used, {} passed over, {} refused", found.rows_in,
                        found.rows_used, passed_over(found), found.rows_refused));
  std::string objects;
  for (const auto& [kind, count] : found.objects) {
    objects += (objects.empty() ? "" : ", ") + counted(count, kind);
  }
  page.wrapped("made: ", objects.empty() ? "nothing" : objects);
  std::string joined;
  for (const auto& [kind, count] : found.joined) {
    if (count > 0) joined += (joined.empty() ? "" : ", ") + counted(count, kind);
  }
  if (!joined.empty()) page.wrapped("of several rows: ", joined);
  tell_skipped(page, found.skipped);
  tell_unread(page, found.unread);
  if (!found.published.empty()) {
    page.wrapped(
        "published answers: ",
        fmt::format("{}; they are not kept: `sanya replicate` compares them with the rules'",
                    found.published.size()));
  }
  for (const auto& [name, count] : found.unexpected) {
    if (count > 0)
      page.wrapped("otherwise than expected: ", fmt::format("{}: {}", name, counted(count, "row")));
  }
  tell_names(page, found.names);
  tell_joined(page, found.names);
  return page.text();
}

// By name: it may be that only a row was refused.
std::string gone(const Import& import) {
  constexpr std::size_t kMostTold = 12;
  std::string text;
  for (std::size_t i = 0; i < import.retracted.size() && i < kMostTold; ++i) {
    text += fmt::format("gone: {} {}\n", import.retracted[i].kind, import.retracted[i].id);
  }
  if (import.retracted.size() <= kMostTold) return text;
  return text + fmt::format("gone: {} more\n", import.retracted.size() - kMostTold);
}

std::string outcome(const Import& import, const std::string& done) {
  return gone(import) + fmt::format("{} new, {} changed, {} gone, {} as before; {}\n",
                                    import.put.size(), import.corrected.size(),
                                    import.retracted.size(), import.unchanged, done);
}

// Whether nothing is there, or what an import wrote, which begins so; tells that another hand did.
bool may_write(const Call& call, const std::string& path, std::string_view head) {
  constexpr std::size_t kMost = 512U << 20U;
  const auto [folder, name] = folder_and_name(path);
  const auto there = call.world.folder(folder)->read(name, kMost);
  if (!there || there->starts_with(head)) return true;
  misuse(call.err, {fmt::format("\"{}\" is there already, and import did not write it", path),
                    "choose another name"});
  return false;
}

Result<Done> write_text(const Call& call, const std::string& path, const std::string& text) {
  const auto [folder, name] = folder_and_name(path);
  auto written = call.world.folder(folder)->write(name, text);
  return written ? written : app::placed(written.error(), folder);
}

std::optional<app::ImportAsked> asked_of(const Call& call) {
  using Into = app::ImportAsked::Into;
  app::ImportAsked asked{.mapping = call.arguments.value("map"),
                         .files = call.arguments.operands,
                         .names = call.arguments.value("names"),
                         .out = call.arguments.value("out"),
                         .without_refused = call.arguments.has("without-refused")};
  if (asked.mapping.empty()) {
    misuse(call.err, {"no mapping is named",
                      "--map names it; docs/import.md shows how to write "
                      "one"});
    return std::nullopt;
  }
  asked.into = call.arguments.has("dry-run") ? Into::nothing
               : asked.out.empty()           ? Into::ledger
                                             : Into::file;
  return asked;
}

// The rest of what is to be done with an import without errors.
int finish(const Call& call, const app::ImportAsked& asked, const Import& import) {
  const auto names_out = call.arguments.value("names-out");
  if (!names_out.empty()) {
    const auto written = write_text(call, names_out, app::names_table(import.found.names));
    if (!written) return refused(call, written.error());
  }
  std::string done = "nothing was written";
  if (asked.into == app::ImportAsked::Into::file) {
    constexpr auto kMost = tree::Limits{}.bytes;
    if (kImportHead.size() + import.yaml.size() > kMost) {
      return misuse(call.err,
                    {fmt::format("\"{}\" would have {} bytes, more than the {} that a file "
                                 "of a tracker may have",
                                 asked.out, kImportHead.size() + import.yaml.size(), kMost),
                     "import the list in parts, or into a ledger (without --out)"});
    }
    const auto written = write_text(call, asked.out, std::string(kImportHead) + import.yaml);
    if (!written) return refused(call, written.error());
    done = asked.out;
  } else if (import.appended.first > 0) {
    done = entries_text(import.appended);
  } else if (asked.into == app::ImportAsked::Into::ledger) {
    done = "nothing to write";
  }
  if (format(call) == Format::json) {
    call.out << as_json(import);
  } else {
    call.out << as_text(call, import) << outcome(import, done);
  }
  return kDone;
}

int run_import(const Call& call, const app::ImportAsked& asked) {
  app::Entering entering;
  if (asked.into == app::ImportAsked::Into::ledger) {
    if (const int wrong = refuse_earlier(call); wrong != kDone) return wrong;
    const auto by = writer(call);
    if (!by) return kUsage;
    entering = *by;
  }
  const auto names_out = call.arguments.value("names-out");
  if (!asked.out.empty() && !may_write(call, asked.out, kImportHead)) return kUsage;
  if (!names_out.empty() && !may_write(call, names_out, kNamesHead)) return kUsage;
  Progress progress(call.err, call.terminal.interactive, call.arguments.has("verbose"));
  progress.step("reading and checking what is imported");
  const auto import = app::import(call.world.folder, where_written(call), asked, entering);
  progress.stop();
  if (!import) return refused(call, import.error());
  call.err << render(import->faults);
  if (import->faults.has_errors()) {
    if (import->found.rows_in > 0) call.err << as_text(call, *import);
    if (format(call) == Format::json) call.out << as_json(*import);
    call.err << counted(import->faults.errors(), "error") << "; nothing was written\n";
    return kFaults;
  }
  return finish(call, asked, *import);
}

}  // namespace

int import(const Call& call) {
  const auto asked = asked_of(call);
  return asked ? run_import(call, *asked) : kUsage;
}

std::string commitments_path(const Call& call) {
  const auto [folder, name] = app::tracker_file(where_written(call).tracker);
  return folder.empty() ? name : folder + (folder.ends_with('/') ? "" : "/") + name;
}

int import_into_new(const Call& call, const std::string& path) {
  auto asked = asked_of(call);
  if (!asked) return kUsage;
  if (asked->files.empty()) {
    return misuse(call.err,
                  {"no file is named", "write the files that the mapping reads behind it"});
  }
  asked->out = path;
  asked->into = app::ImportAsked::Into::file;
  return run_import(call, *asked);
}

int import_withdraw(const Call& call) {
  if (const int wrong = refuse_earlier(call); wrong != kDone) return wrong;
  const auto entering = writer(call);
  if (!entering) return kUsage;
  return tell_entered(call, app::withdraw(call.world.folder, where_written(call),
                                          call.arguments.operands.front(), *entering));
}

}  // namespace sanya::cli
