// SPDX-License-Identifier: Apache-2.0
#include "app/warm.h"

#include <algorithm>
#include <charconv>
#include <new>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "record/image.h"

namespace sanya::app {
namespace {

constexpr const char* kRegister = "record/register";
constexpr const char* kEvidence = "record/evidence";
constexpr std::size_t kLarge = 1000;             // objects from which on an image is worth its room
constexpr std::int64_t kShareAlone = 20;         // an image is made anew after 1/20 of its entries
constexpr std::size_t kMostValue = 900'000'000;  // bytes that SQLite takes as one value

bool is_evidence(std::string_view kind) {
  return kind == "source" || kind == "finding" || kind == "reading" || kind == "search";
}

// What an image of the register begins with: what the record was checked by, and what it lacks.
std::string head_of(const record::Ladders& ladders, const std::vector<Rest::Withheld>& withheld) {
  std::string checked_by;
  for (const auto& ladder : ladders) checked_by += ladder.canonical + "\n";
  std::string head = fmt::format("{}\n{}\n", sha256(checked_by), withheld.size());
  for (const auto& each : withheld) {
    head += fmt::format("{} {} {} {}\n", each.kind, each.id, each.entry,
                        each.erased    ? 1
                        : each.resting ? 2
                                       : 0);
  }
  return head;
}

std::string_view line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  const auto first = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return first;
}

std::string_view word(std::string_view& text) {
  const auto end = std::min(text.find(' '), text.size());
  const auto first = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return first;
}

std::int64_t number(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Takes the head off; nullopt where the record was checked by other ladders.
std::optional<std::vector<Rest::Withheld>> take_head(std::string_view& bytes,
                                                     const record::Ladders& ladders) {
  const auto unknown = head_of(ladders, {});
  std::string_view own = unknown;
  if (line(bytes) != line(own)) return std::nullopt;
  const auto count = number(line(bytes));
  std::vector<Rest::Withheld> withheld;
  for (std::int64_t i = 0; i < count && !bytes.empty(); ++i) {
    auto words = line(bytes);
    Rest::Withheld each;
    each.kind = word(words);
    each.id = word(words);
    each.entry = number(word(words));
    const auto fate = word(words);
    each.erased = fate == "1";
    each.resting = fate == "2";
    withheld.push_back(std::move(each));
  }
  return withheld;
}

struct Since {
  std::set<Name> evidence;  // entered since the image
  bool more = false;        // something else that the record holds
};

Result<Since> since(const ledger::Ledger& ledger, std::int64_t from, std::int64_t to) {
  Since found;
  const auto& kinds = load::kinds();
  auto read = ledger.entries(from + 1, to, [&](ledger::Entry&& entry) {
    const bool other_record_kind = std::find(kinds.begin(), kinds.end(), entry.kind) != kinds.end();
    const bool is_of_bodies = entry.kind == "erasure" || entry.kind == "unsealing" || entry.sealed;
    if (is_of_bodies || (!is_evidence(entry.kind) && other_record_kind)) {
      found.more = true;
    } else if (is_evidence(entry.kind)) {
      found.evidence.insert({std::move(entry.kind), std::move(entry.id)});
    }
    return !found.more;
  });
  if (!read) return read.error();
  return found;
}

Result<load::Amendment> amendment_of(const ledger::Ledger& ledger, const std::set<Name>& names) {
  load::Amendment amendment;
  for (const auto& name : names) {
    auto stands = ledger.standing_of(name.kind, name.id);
    if (!stands) return stands.error();
    if (*stands && (*stands)->body) {
      amendment.put.push_back(kept_of(**stands));
    } else {
      amendment.gone.push_back({name.kind, name.id});
    }
  }
  return amendment;
}

struct Image {
  record::Record record;
  std::vector<Rest::Withheld> withheld;
  std::int64_t entries = 0;
  Since since;
};

// The register of the image, and what was entered since.
Result<std::optional<Image>> open_image(const ledger::Ledger& ledger, std::int64_t entries,
                                        const record::Ladders& ladders) {
  using Found = std::optional<Image>;
  auto kept = ledger.derived(kRegister);
  if (!kept) return kept.error();
  if (!*kept || (*kept)->size > entries) return Found();
  Image image;
  image.entries = (*kept)->size;
  std::string_view bytes = (*kept)->bytes;
  auto withheld = take_head(bytes, ladders);
  if (!withheld || !record::from_image(bytes, record::ImageOf::register_, image.record)) {
    return Found();
  }
  image.withheld = std::move(*withheld);
  auto found = since(ledger, image.entries, entries);
  if (!found) return found.error();
  image.since = std::move(*found);
  if (image.since.more) return Found();
  return Found(std::move(image));
}

}  // namespace

Result<std::optional<Warm>> warm_record(const ledger::Ledger& ledger, std::int64_t entries,
                                        const record::Ladders& ladders) {
  using Found = std::optional<Warm>;
  auto image = open_image(ledger, entries, ladders);
  if (!image) return image.error();
  if (!*image) return Found();
  auto kept = ledger.derived(kEvidence);
  if (!kept) return kept.error();
  auto& [record, withheld, of_entries, since] = **image;
  if (!*kept || (*kept)->size != of_entries ||
      !record::from_image((*kept)->bytes, record::ImageOf::evidence, record)) {
    return Found();
  }
  const auto amendment = amendment_of(ledger, since.evidence);
  if (!amendment) return amendment.error();
  if (!since.evidence.empty() && !load::amend(record, *amendment, ladders)) return Found();
  const auto now = ledger.size();
  if (!now) return now.error();
  if (*now != entries) return Found();  // somebody has entered something meanwhile
  return Found(Warm{std::move(record), std::move(withheld)});
}

Result<std::optional<record::Record>> warm_register(const ledger::Ledger& ledger,
                                                    std::int64_t entries,
                                                    const record::Ladders& ladders) {
  auto image = open_image(ledger, entries, ladders);
  if (!image) return image.error();
  if (!*image) return std::optional<record::Record>();
  return std::optional<record::Record>(std::move((*image)->record));
}

namespace {

struct Images {
  std::string of_register;
  std::string of_evidence;
  std::size_t objects = 0;
};

// Of what stood after so many entries; nullopt where that has errors.
Result<std::optional<Images>> images_of(const ledger::Ledger& ledger, std::int64_t entries,
                                        const record::Ladders& ladders) {
  auto state = state_of(ledger, entries);
  if (!state) return state.error();
  Diagnostics faults;
  const auto record = load::from_objects(state->objects, ladders, faults);
  if (faults.has_errors()) return std::optional<Images>();
  return std::optional(Images{
      head_of(ladders, state->withheld) + record::to_image(record, record::ImageOf::register_),
      record::to_image(record, record::ImageOf::evidence), state->objects.size()});
}

Result<record::Ladders> ladders_now(const ledger::Ledger& ledger, const OpenFolder& folders,
                                    const Where& where) {
  auto texts = texts_now(ledger);
  if (!texts) return texts.error();
  const auto pack = complete(folders, where, *texts);
  if (!pack) return pack.error();
  Diagnostics faults;
  return ladders_from(*texts, *pack, faults);
}

// Keeps it, if it can be made and is worth its room.
void try_to_keep_image(ledger::Ledger& ledger, const OpenFolder& folders, const Where& where) {
  const auto entries = ledger.size();
  if (!entries || *entries < static_cast<std::int64_t>(kLarge)) return;
  const auto ladders = ladders_now(ledger, folders, where);
  if (!ladders) return;
  const auto image = open_image(ledger, *entries, *ladders);
  if (image && *image && (*entries - (*image)->entries) * kShareAlone < (*image)->entries) return;
  auto made = images_of(ledger, *entries, *ladders);
  if (!made || !*made || (*made)->objects < kLarge) return;
  auto& [of_register, of_evidence, objects] = **made;
  if (of_register.size() > kMostValue || of_evidence.size() > kMostValue) return;
  (void)ledger.keep({{kRegister, {.size = *entries, .bytes = std::move(of_register)}},
                     {kEvidence, {.size = *entries, .bytes = std::move(of_evidence)}}});
}

}  // namespace

void keep_image(ledger::Ledger& ledger, const OpenFolder& folders, const Where& where) {
  try {
    try_to_keep_image(ledger, folders, where);
  } catch (const std::bad_alloc&) {
    // Everything works without it, and what it is of is in the ledger by now.
  }
}

Result<bool> image_is_true(const OpenFolder& folders, const Where& where,
                           const ledger::Ledger& ledger) {
  const auto entries = ledger.size();
  if (!entries) return entries.error();
  const auto ladders = ladders_now(ledger, folders, where);
  if (!ladders) return ladders.error();
  const auto image = open_image(ledger, *entries, *ladders);
  if (!image) return image.error();
  if (!*image) return true;  // none that would be used
  const auto made = images_of(ledger, (*image)->entries, *ladders);
  if (!made) return made.error();
  if (!*made) return false;
  const auto of_register = ledger.derived(kRegister);
  const auto of_evidence = ledger.derived(kEvidence);
  if (!of_register) return of_register.error();
  if (!of_evidence) return of_evidence.error();
  return *of_register && (*of_register)->bytes == (*made)->of_register &&
         (!*of_evidence || (*of_evidence)->bytes == (*made)->of_evidence);
}

}  // namespace sanya::app
