// SPDX-License-Identifier: Apache-2.0
// Other people's data in, by a mapping that a person writes. The door of `exchange`. Knows neither
// disk nor ledger: bytes come in, and what a tracker's file may hold goes out as one tree.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "exchange/linked.h"
#include "exchange/publication.h"
#include "record/record.h"
#include "tree/tree.h"

namespace sanya::exchange {

struct ForeignFile {
  std::string path;  // as people are shown it
  std::string bytes;
};

// How files are read; what is empty is found out.
struct ReadAs {
  std::string format;     // csv, tsv, xlsx, json, ndjson, yaml, markdown
  std::string encoding;   // a name that ICU knows
  std::string delimiter;  // of csv: one character
  std::string quote;      // of csv: one character, or "none"
  std::string line_ends;  // of csv: lf, crlf or cr
  // Of json and yaml: the path of the list, or map, of rows; of several the first that is there.
  std::vector<std::string> rows;
  std::string sheet;  // of xlsx: its name
  int header = 0;     // of csv and xlsx: the row that names the columns, from 1
  // Where the files are dated copies of one list: the days of those whose names do not tell.
  std::optional<std::map<std::string, Day>> revisions;
};

struct Mapping;  // read from its file

struct MappingDeleter {
  void operator()(const Mapping* mapping) const;
};
using MappingPtr = std::unique_ptr<const Mapping, MappingDeleter>;

// What a mapping says of the published answers that its data holds: by which pack they should come
// out, and when.
struct Replication {
  std::string folder;              // of the data set
  std::vector<std::string> files;  // in it; patterns, as of includes
  std::string pack;                // path from the mapping's folder
  Day as_of;
  std::vector<std::string> differ;  // units whose published answer its own data contradicts
  int at_least = 100;  // percent of the published answers that must agree; those named do not count
  struct Figure {      // of a roll-up, or of what is unexpected in the rows
    std::string rollup;             // or "" and
    std::string unexpected;         // the name of what was expected
    std::vector<std::string> by;    // names of the keys; none for the total
    std::vector<std::string> keys;  // their values
    std::string published;          // "80 of 146", a share as "55%", or how many rows as "4"
    bool contradicted = false;      // by the publisher's own data
  };
  std::vector<Figure> figures;
  std::vector<std::string> unreadable;  // files beside them that cannot be read; patterns
  std::vector<std::string> except;      // files that are not meant; patterns
};

// A mapping from its tree; docs/import.md has the keys. nullptr where it has errors.
MappingPtr read_mapping(const tree::Node& root, Diagnostics& faults);
const std::string& name_of(const Mapping& mapping);
const Replication* replication_of(const Mapping& mapping);  // nullptr: it says nothing of it

// A name of an institution, or a title, as it was written, and what it was taken for.
struct NameTaken {
  std::string kind = {};  // "institution", or that of the thing which bears the title
  std::string written;
  std::string id;
  enum class How { known, spelling, given, fresh } how = How::known;
  int confidence = 100;  // percent; less only for a spelling
  std::size_t times = 0;
  bool made = false;  // an institution that was not there
};
std::string_view word(NameTaken::How how);

inline constexpr const char* kInstitution = "institution";
// What a person says that names and titles mean: by kind, as written, to an id.
using NamesGiven = std::map<std::string, std::map<std::string, std::string>>;

// An answer that the publisher gives.
struct Published {
  std::string unit;      // full id of an action, or id of a pledge
  std::string question;  // of the pack
  std::string answer;
  bool is_not = false;            // any answer but this
  std::optional<Day> as_of = {};  // by what was published then; nullopt: the day of the replication
  Place place;
};

// A field of the rows that nothing in the mapping reads.
struct FieldUnread {
  std::string field;     // its path
  std::size_t rows = 0;  // in which it is filled
};

struct Imported {
  tree::Node fragment;  // a map with the keys of a tracker's file
  std::vector<NameTaken> names;
  std::vector<Published> published;
  std::vector<std::string> read_as;  // one a file
  std::size_t rows_in = 0;
  std::size_t rows_used = 0;                   // that gave, or added to, an object; the rest: none
  std::size_t rows_refused = 0;                // with an error: nothing of them is there
  Diagnostics of_rows;                         // of those refused, at row and column
  std::vector<Place> row_places;               // where each row in begins, in their order
  std::map<std::string, std::size_t> skipped;  // by the rule of the mapping that passed them over
  std::map<std::string, std::size_t> objects;  // out, by kind
  std::map<std::string, std::size_t> joined;   // of these, made of several rows
  std::vector<FieldUnread> unread;             // what the rows hold besides
  std::map<std::string, std::size_t> unexpected;  // rows that are otherwise, by what was expected
};

// "Vacunación y salud" to "vacunacion-y-salud": letters without marks, digits, hyphens; "" where
// nothing is left.
std::string slug(std::string_view text);

// What a person says of a list of promises, each "" where it is left open.
struct Sketched {
  std::string title;
  std::string country;    // two capital letters
  std::string promisor;   // who promised
  std::string made_on;    // a date
  std::string publisher;  // who keeps the list
  std::string sector;     // of the keeper, as of an institution
  std::string published;  // a date
};
// A first mapping of a list, as YAML with a comment on each column. What is seen from the columns'
// names and words is proposed; what is not, and is not said, is "?", with which nothing can be
// imported. "" where no rows can be read.
std::string sketch(const ForeignFile& file, const Sketched& said, Diagnostics& faults);

// Whether rows can be read from the file at all; what is wrong with it.
bool is_readable(const ForeignFile& file, const Mapping& mapping, Diagnostics& faults);

// What there is beside the files.
struct Beside {
  record::Record known = {};   // the institutions and people that names may mean
  record::Record before = {};  // what an earlier import by the mapping brought, whose ids last
  NamesGiven given = {};
  std::set<std::size_t> refused = {};  // rows, by their number from 0, that are not to be taken
};

// Which row a place is in. The places are those where rows begin, file by file from top to bottom.
class RowsByPlace {
 public:
  explicit RowsByPlace(const std::vector<Place>& begins);
  // Its number, from 0; nullopt: the place is in none of them.
  std::optional<std::size_t> row_at(const Place& place) const;

 private:
  struct Begin {
    const Source* source;
    int line;
    int column;
    std::size_t row;
  };
  std::vector<Begin> begins_;  // in order
};

// `faults`: of whole files, and of what rows make together; those of single rows are in what is
// returned.
Imported import(const std::vector<ForeignFile>& files, const Mapping& mapping, const Beside& beside,
                Diagnostics& faults);

// ---- out --------------------------------------------------------------------------------------

struct Event {
  std::string uid;  // the same in every calendar that tells of the same thing
  Day day;
  std::string summary;
  std::string description = {};
  std::string category = {};  // of programs' filters
  std::string url = {};       // where more of it is told
};
// An iCalendar (RFC 5545) of whole days, each stamped with the beginning of `as_of` in UTC.
std::string calendar(const std::string& name, Day as_of, const std::vector<Event>& events);

}  // namespace sanya::exchange
