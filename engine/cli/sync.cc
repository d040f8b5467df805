// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <ostream>

#include <fmt/format.h>

#include "base/quote.h"
#include "base/text.h"
#include "cli/progress.h"
#include "cli/writing.h"

namespace sanya::cli {
namespace {

struct Part {
  std::string_view word;  // in JSON and CSV
  const std::vector<app::Name>* names;
  std::string_view before;  // in text: "+ finding x"
};

std::array<Part, 5> parts(const app::Changes& changes) {
  return {{{"put", &changes.put, "+ "},
           {"corrected", &changes.corrected, "~ "},
           {"retracted", &changes.retracted, "- "},
           {"kept", &changes.kept, "= "},
           {"conflicts", &changes.conflicts, "! "}}};
}

std::string as_json(const app::Synced& synced) {
  Json json;
  json.object().member("schema_version", 1);
  for (const auto& part : parts(synced.changes)) {
    json.key(part.word).list();
    for (const auto& name : *part.names) {
      json.object().member("kind", name.kind).member("id", name.id).end();
    }
    json.end();
  }
  json.member("as_before", synced.as_before).member("unchanged", synced.changes.unchanged);
  const bool any = synced.appended.last >= synced.appended.first;
  json.member("first", any ? synced.appended.first : 0);
  json.member("last", any ? synced.appended.last : 0);
  return json.end().text();
}

std::string as_csv(const app::Synced& synced) {
  std::string text = csv_line({"what", "kind", "id"});
  for (const auto& part : parts(synced.changes)) {
    for (const auto& name : *part.names) {
      text += csv_line({std::string(part.word), name.kind, name.id});
    }
  }
  return text;
}

// At most so many objects of a part are named one by one.
constexpr std::size_t kNamed = 20;

std::string as_text(const Call& call, const app::Synced& synced, bool dry) {
  Page page = prose(call);
  if (synced.as_before) {
    page.line("the files are as they were when they were last synced; nothing to write");
    return page.text();
  }
  const auto& changes = synced.changes;
  for (const auto& part : parts(changes)) {
    const auto& names = *part.names;
    for (std::size_t i = 0; i < names.size() && i < kNamed; ++i) {
      page.wrapped(part.before, names[i].kind + " " + names[i].id);
    }
    if (names.size() > kNamed) {
      page.wrapped(part.before, fmt::format("and {} more", names.size() - kNamed));
    }
  }
  if (!changes.kept.empty()) {
    page.wrapped("",
                 "= stands otherwise in the ledger, where it was entered by hand: the files still "
                 "say what they said before");
  }
  const auto counts =
      fmt::format("{} new, {} changed, {} gone, {} as before", changes.put.size(),
                  changes.corrected.size(), changes.retracted.size(), changes.unchanged);
  const auto& appended = synced.appended;
  if (dry) {
    page.line(counts + "; nothing was written");
  } else if (appended.last < appended.first || appended.first == 0) {
    page.line(counts + "; nothing to write");
  } else {
    page.line(fmt::format("{}; {}", counts, entries_text(appended)));
  }
  return page.text();
}

int tell_conflicts(const Call& call, const app::Changes& changes) {
  for (const auto& name : changes.conflicts) {
    call.err << "the " << name.kind << " \"" << displayable(name.id)
             << "\" was corrected, sealed or erased in the ledger, and the files now say something "
                "new of it\n";
  }
  call.err
      << "  help: make the files say what the ledger says (`sanya export yaml` writes it), or, "
         "for a correction, sync with --prefer-files\n"
      << "nothing was written\n";
  return kFaults;
}

}  // namespace

int sync(const Call& call) {
  const bool dry = call.arguments.has("dry-run");
  if (const int wrong = refuse_earlier(call); wrong != kDone) return wrong;
  const auto entering = dry ? app::Entering{} : writer(call).value_or(app::Entering{});
  if (!dry && entering.author.empty()) return kUsage;
  const auto where = where_written(call);
  Progress progress(call.err, call.terminal.interactive, call.arguments.has("verbose"));
  progress.step("comparing the files with the ledger");
  const bool prefer = call.arguments.has("prefer-files");
  const auto synced = dry ? app::sync_preview(call.world.folder, where, prefer)
                          : app::sync(call.world.folder, where, entering, prefer);
  progress.stop();
  if (!synced) return refused(call, synced.error());
  if (synced->faults.has_errors()) {
    call.err << render(synced->faults);
    call.err << counted(synced->faults.errors(), "error") << "; nothing was written\n";
    return kFaults;
  }
  const auto shape = format(call);
  call.out << (shape == Format::json  ? as_json(*synced) + "\n"
               : shape == Format::csv ? as_csv(*synced)
                                      : as_text(call, *synced, dry));
  return synced->changes.conflicts.empty() ? kDone : tell_conflicts(call, synced->changes);
}

}  // namespace sanya::cli
