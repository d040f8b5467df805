// SPDX-License-Identifier: Apache-2.0
#include "app/import.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/by_hand.h"
#include "app/custody_help.h"
#include "app/files.h"
#include "base/quote.h"

namespace sanya::app {
namespace {

exchange::MappingPtr take_mapping(const SourcePtr& source, Diagnostics& faults) {
  const auto root = tree::parse_yaml(source, faults);
  return root ? exchange::read_mapping(*root, faults) : nullptr;
}

constexpr std::array<std::string_view, 6> kNamesColumns = {"kind", "written",    "id",
                                                           "how",  "confidence", "times"};
const std::vector<std::string_view> kNamesKinds = {exchange::kInstitution, "pledge", "action",
                                                   "source"};

// The columns "written", "id" and (institutions, where it says nothing) "kind"; a row without an id
// says nothing.
exchange::NamesGiven take_names(const SourcePtr& source, std::map<Name, Place>& places,
                                Diagnostics& faults) {
  exchange::NamesGiven names;
  const auto rows = tree::parse_csv(source, faults);
  if (!rows) return names;
  for (const auto& node : rows->items) {
    tree::Map row(node, "a row of the table of names", faults);
    for (const auto column : kNamesColumns) row.maybe_node(column);
    const auto written = row.maybe_text("written");
    if (!written) {
      faults.error(Fault::missing_key, node.place, "this row has no cell \"written\"",
                   "it has what stands in the list, and in the column id what that means");
      continue;
    }
    std::string kind = exchange::kInstitution;
    if (const auto word = row.maybe_word("kind", kNamesKinds)) kind = kNamesKinds[*word];
    const auto id = row.maybe_id("id");
    if (!id || id->empty()) continue;
    const auto [known, is_new] = names[kind].emplace(*written, *id);
    places.emplace(Name{kind, *written}, node.place);
    if (!is_new && known->second != *id) {
      faults.error(Fault::duplicate_key, node.place,
                   fmt::format("\"{}\" is given another id above", *written),
                   "keep the row that is meant");
    }
  }
  return names;
}

// What the files of the tracker say; what a fragment is checked with where there is no ledger. The
// things that stand in the file `out` are in `own`.
Result<Now> now_of_files(const OpenFolder& folders, const Where& where, const std::string& out,
                         std::set<Name>& own, Diagnostics& faults) {
  Now now;
  auto texts = rule_texts(folders, where);
  if (!texts) return texts.error();
  now.pack = pack_among(*texts, where);
  now.ladders = ladders_from(*texts, now.pack, faults);
  now.state.texts = std::move(*texts);
  const auto [folder, file] = tracker_file(where.tracker);
  auto loaded = load::load(*folders(folder), file, now.ladders, faults);
  if (!loaded && loaded.error().kind == ErrorKind::cannot_open) return now;  // a tracker to be made
  if (!loaded) return placed(loaded.error(), folder);
  if (faults.has_errors()) return now;
  for (const auto& [name, place] : names_in(loaded->record)) {
    if (!out.empty() && place.source && join(folder, place.source->path) == out) own.insert(name);
  }
  if (!loaded->record.tracker.languages.empty()) {
    now.language = loaded->record.tracker.languages.front();
  }
  for (auto& object : load::objects(loaded->record)) {
    now.state.objects.push_back(
        {object.kind, object.id,
         source_of(fmt::format("{} {}", object.kind, object.id), std::move(object.body))});
  }
  return now;
}

record::Record record_of(const std::vector<load::Kept>& kept) {
  record::Record record;
  Diagnostics told_elsewhere;
  load::add_objects(kept, record, told_elsewhere);
  return record;
}

// Those whose names others may mean, but for what this import brought itself and makes anew.
record::Record known_of(const Now& now, const std::set<Name>& own) {
  std::vector<load::Kept> kept;
  for (const auto& object : now.state.objects) {
    if (own.contains({object.kind, object.id})) continue;
    if (object.kind == "tracker" || object.kind == "institution" || object.kind == "person") {
      kept.push_back(object);
    }
  }
  return record_of(kept);
}

// What this import brought that has a title.
record::Record before_of(const Now& now, const std::set<Name>& own) {
  std::vector<load::Kept> kept;
  for (const auto& object : now.state.objects) {
    const bool has_title =
        object.kind == "pledge" || object.kind == "action" || object.kind == "source";
    const bool is_own = has_title && own.contains({object.kind, object.id});
    if (is_own || object.kind == "tracker") kept.push_back(object);
  }
  return record_of(kept);
}

Result<exchange::ForeignFile> foreign_file(const OpenFolder& folders, const std::string& path) {
  const auto [folder, name] = split(path);
  auto bytes = folders(folder)->read(name, kMostOfForeignFile);
  if (!bytes) return placed(bytes.error(), folder);
  return exchange::ForeignFile{path, std::move(*bytes)};
}

struct Read {
  exchange::MappingPtr mapping;
  std::vector<exchange::ForeignFile> files;
  exchange::NamesGiven names;
  std::map<Name, Place> names_at = {};  // kind and what is written, to its row
};

Result<Read> read_all(const OpenFolder& folders, const ImportAsked& asked, Diagnostics& faults) {
  Read read;
  const auto mapping = source_at(folders, asked.mapping);
  if (!mapping) return mapping.error();
  read.mapping = take_mapping(*mapping, faults);
  if (!asked.names.empty()) {
    const auto names = source_at(folders, asked.names);
    if (!names) return names.error();
    read.names = take_names(*names, read.names_at, faults);
  }
  for (const auto& path : asked.files) {
    auto file = foreign_file(folders, path);
    if (!file) return file.error();
    read.files.push_back(std::move(*file));
  }
  return read;
}

class Importing {
 public:
  Importing(const Where& where, const ImportAsked& asked, const Read& read)
      : where_(where), asked_(asked), read_(read) {
    import_.name = exchange::name_of(*read.mapping);
  }

  std::string origin() const { return std::string(kImportOrigin) + import_.name; }

  // Reads the rows and checks what they make beside all else; `elsewhere` is what this import did
  // not bring. False: there are errors. A row of which one thing cannot stand is refused, and the
  // rest is read again without it, for as long as others fall with it.
  bool check(const Now& now, const std::set<Name>& own, std::set<Name> elsewhere) {
    elsewhere_ = std::move(elsewhere);
    exchange::Beside beside{
        .known = known_of(now, own), .before = before_of(now, own), .given = read_.names};
    Diagnostics of_rows;
    Diagnostics faults;
    for (int round = 0;; ++round) {
      constexpr int kMostRounds = 20;
      faults = Diagnostics();
      const auto record = read_beside(now, own, beside, faults);
      const auto fallen = clash_ ? std::set<std::size_t>() : rows_at_fault(faults);
      const bool all_refused =
          std::includes(beside.refused.begin(), beside.refused.end(), fallen.begin(), fallen.end());
      if (all_refused || round == kMostRounds) {
        if (!faults.has_errors()) keep_given(record);
        break;
      }
      if (!asked_.without_refused) {
        beside.refused = fallen;
        Diagnostics told_already;
        import_.found = exchange::import(read_.files, *read_.mapping, beside, told_already);
        break;
      }
      for (const auto& fault : faults.all()) {
        if (fault.severity == Severity::error) of_rows.add(fault);
      }
      beside.refused.insert(fallen.begin(), fallen.end());
    }
    for (const auto& fault : import_.found.of_rows.all()) of_rows.add(fault);
    for (auto fault : of_rows.all()) {
      if (asked_.without_refused) fault.severity = Severity::warning;
      import_.faults.add(std::move(fault));
    }
    for (const auto& fault : faults.all()) import_.faults.add(fault);
    if (import_.faults.has_errors()) return false;  // what was not read may say those names
    tell_names_unused();
    return true;
  }

  void sort(const Now& now, ledger::Batch& batch) {
    for (auto& object : objects_) {
      Name name{object.kind, object.id};
      ledger::Draft draft{.kind = object.kind, .id = object.id, .body = object.body};
      const auto stands = now.standing.find(name);
      if (stands == now.standing.end()) {
        import_.put.push_back(std::move(name));
      } else if (stands->second.body == object.body) {
        ++import_.unchanged;
        continue;
      } else {
        draft.corrects = stands->second.sequence;
        import_.corrected.push_back(std::move(name));
      }
      batch.drafts.push_back(std::move(draft));
    }
    for (const auto& name : import_.retracted) batch.drafts.push_back(retraction(name, now));
  }

  void sort_by_bodies(const Now& now, const std::set<Name>& own) {
    std::map<Name, std::string> bodies;
    for (const auto& object : now.state.objects) {
      Name name{object.kind, object.id};
      if (own.contains(name)) bodies.emplace(std::move(name), object.source->text);
    }
    for (const auto& object : objects_) {
      const auto before = bodies.find({object.kind, object.id});
      if (before == bodies.end()) {
        import_.put.push_back({object.kind, object.id});
      } else if (before->second == object.body) {
        ++import_.unchanged;
      } else {
        import_.corrected.push_back({object.kind, object.id});
      }
    }
    if (asked_.into == ImportAsked::Into::file) {
      import_.yaml = load::yaml_of(objects_, now.language);
    }
  }

  Import& result() { return import_; }

 private:
  // What is there already, of which nobody knows whether it is meant.
  bool clashes(Diagnostics& faults) const {
    bool any = false;
    for (const auto& [name, place] : given_) {
      if (!elsewhere_.contains(name)) continue;
      any = true;
      faults.error(Fault::duplicate_id, place,
                   fmt::format("the {} \"{}\" is there already, and this import did not bring it",
                               name.kind, name.id),
                   "give it another id in the mapping, or leave it out there");
    }
    return any;
  }

  // What the table of names says of what no row says.
  void tell_names_unused() {
    auto unused = read_.names_at;
    for (const auto& name : import_.found.names) unused.erase({name.kind, name.written});
    for (const auto& [name, place] : unused) {
      import_.faults.warning(Fault::unknown_name, place,
                             fmt::format("no row that was read says \"{}\"", name.id),
                             "what is written must stand there as in the list, to the letter");
    }
  }

  // The record as it would be. Where rows are refused, nobody is told besides that others mean what
  // they would have brought.
  record::Record read_beside(const Now& now, std::set<Name> own, const exchange::Beside& beside,
                             Diagnostics& faults) {
    Diagnostics found;
    import_.found = exchange::import(read_.files, *read_.mapping, beside, found);
    if (found.has_errors() && rows_at_fault(found).empty()) {
      faults = std::move(found);
      return {};
    }
    given_ = names_of(import_.found.fragment, now);
    clash_ = clashes(found);
    if (clash_) {
      faults = std::move(found);
      return {};
    }
    for (const auto& [name, place] : given_) own.erase(name);
    import_.retracted.assign(own.begin(), own.end());
    auto replaced = std::move(own);
    for (const auto& [name, place] : given_) replaced.insert(name);
    auto record = record_with(now, replaced, &import_.found.fragment, where_, found);
    const bool more_to_come = !asked_.without_refused && import_.found.of_rows.has_errors();
    for (const auto& fault : found.all()) {
      if (!more_to_come || fault.fault != Fault::unknown_id) faults.add(fault);
    }
    return record;
  }

  // Those in which an error stands; none where one stands elsewhere.
  std::set<std::size_t> rows_at_fault(const Diagnostics& faults) const {
    const exchange::RowsByPlace by_place(import_.found.row_places);
    std::set<std::size_t> rows;
    for (const auto& fault : faults.all()) {
      if (fault.severity != Severity::error) continue;
      const auto row = by_place.row_at(fault.place);
      if (!row) return {};
      rows.insert(*row);
    }
    return rows;
  }

  void keep_given(const record::Record& record) {
    for (auto& object : load::objects(record)) {
      if (given_.contains({object.kind, object.id})) objects_.push_back(std::move(object));
    }
  }

  const Where& where_;
  const ImportAsked& asked_;
  const Read& read_;
  Import import_;
  std::map<Name, Place> given_;
  std::set<Name> elsewhere_;
  bool clash_ = false;
  std::vector<load::Object> objects_;
};

Result<Import> into_ledger(const OpenFolder& folders, const Where& where, const ImportAsked& asked,
                           const Read& read, const Entering& entering) {
  auto ledger = existing_ledger(where, ledger::Mode::write);
  if (!ledger) return ledger.error();
  for (;;) {
    const auto now = now_of(*ledger, folders, where);
    if (!now) return now.error();
    Importing importing(where, asked, read);
    std::set<Name> own;
    std::set<Name> elsewhere;
    for (const auto& [name, stands] : now->standing) {
      if (stands.origin == importing.origin()) {
        own.insert(name);
      } else {
        elsewhere.insert(name);
      }
    }
    if (!importing.check(*now, own, std::move(elsewhere))) {
      return std::move(importing.result());
    }
    ledger::Batch batch{
        .author = entering.author, .message = entering.message, .origin = importing.origin()};
    importing.sort(*now, batch);
    if (asked.into == ImportAsked::Into::nothing || batch.drafts.empty()) {
      return std::move(importing.result());
    }
    auto appended = ledger->append(batch, now->size);
    if (!appended) return appended.error();
    if (appended->first == 0) continue;  // somebody was faster
    importing.result().appended = std::move(*appended);
    return std::move(importing.result());
  }
}

Result<Import> into_file(const OpenFolder& folders, const Where& where, const ImportAsked& asked,
                         const Read& read) {
  Importing importing(where, asked, read);
  std::set<Name> own;
  auto now = now_of_files(folders, where, asked.out, own, importing.result().faults);
  if (!now) return now.error();
  if (importing.result().faults.has_errors()) return std::move(importing.result());
  std::set<Name> elsewhere;
  for (const auto& object : now->state.objects) {
    Name name{object.kind, object.id};
    if (!own.contains(name)) elsewhere.insert(std::move(name));
  }
  if (!importing.check(*now, own, std::move(elsewhere))) {
    return std::move(importing.result());
  }
  importing.sort_by_bodies(*now, own);
  return std::move(importing.result());
}

}  // namespace

Result<Import> import(const OpenFolder& folders, const Where& where, const ImportAsked& asked,
                      const Entering& entering) {
  Import refused;
  auto read = read_all(folders, asked, refused.faults);
  if (!read) return read.error();
  if (refused.faults.has_errors() || !read->mapping) return refused;
  if (asked.into == ImportAsked::Into::ledger) {
    return into_ledger(folders, where, asked, *read, entering);
  }
  if (asked.into == ImportAsked::Into::nothing && asked.out.empty() && where.ledgers) {
    const auto there = where.ledgers(ledger_path(where), ledger::Mode::read);
    if (there) return into_ledger(folders, where, asked, *read, entering);
  }
  return into_file(folders, where, asked, *read);
}

Answered<Result<Entered>> withdraw(const OpenFolder& folders, const Where& where,
                                   const std::string& import, const Entering& entering) {
  auto ledger = existing_ledger(where, ledger::Mode::read);
  if (!ledger) return Result<Entered>(ledger.error());
  const auto size = ledger->size();
  if (!size) return Result<Entered>(size.error());
  std::vector<Name> brought;
  std::set<std::string> imports;
  auto read = ledger->standing(*size, [&](ledger::Standing&& each) {
    if (!each.origin.starts_with(kImportOrigin)) return;
    const auto name = each.origin.substr(kImportOrigin.size());
    imports.insert(name);
    if (name == import) brought.push_back({std::move(each.kind), std::move(each.id)});
  });
  if (!read) return Result<Entered>(read.error());
  if (brought.empty()) {
    std::string known;
    for (const auto& each : imports) known += (known.empty() ? "" : ", ") + each;
    return Unknown{fmt::format("nothing stands that an import \"{}\" brought", import),
                   known.empty() ? "no import brought anything" : "imports: " + known};
  }
  return retract(folders, where, brought, entering);
}

Result<std::string> sketch(const OpenFolder& folders, const std::string& file,
                           const exchange::Sketched& said, Diagnostics& faults) {
  const auto read = foreign_file(folders, file);
  if (!read) return read.error();
  return exchange::sketch(*read, said, faults);
}

std::string names_table(const std::vector<exchange::NameTaken>& names) {
  std::string text = csv_line({"kind", "written", "id", "how", "confidence", "times"});
  for (const auto& name : names) {
    text += csv_line({name.kind, name.written, name.id, std::string(exchange::word(name.how)),
                      std::to_string(name.confidence), std::to_string(name.times)});
  }
  return text;
}

}  // namespace sanya::app
