// SPDX-License-Identifier: Apache-2.0
// Verifying, and what lets others verify: keys, checkpoints, proofs, exports.
#include <algorithm>

#include <fmt/format.h>

#include "app/custody_help.h"
#include "app/state.h"
#include "base/real_file.h"

namespace sanya::app {
namespace {

constexpr std::size_t kSmall = 16u << 20;

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

std::string key_at(const Where& where, const std::string& path) {
  return path.empty() ? key_path(where) : path;
}

Answered<Result<std::string>> secret_at(const OpenFolder& folders, const Where& where,
                                        const std::string& path) {
  const auto at = key_at(where, path);
  auto text = read_small(folders, at);
  if (!text) {
    auto error = text.error();
    if (error.kind == ErrorKind::cannot_open) {
      error.help = "`sanya ledger key NAME` makes a key, once for a tracker";
    }
    return Result<std::string>(std::move(error));
  }
  auto secret = first_line(*text);
  if (!ledger::verifier_of(secret)) {
    return Unknown{fmt::format("\"{}\" holds no private key", at),
                   "a private key is a line as `sanya ledger key` wrote it"};
  }
  return Result<std::string>(std::move(secret));
}

// The verifier that was named, or that of the tracker's own key; "" where there is neither.
Answered<Result<std::string>> verifier_for(const OpenFolder& folders, const Where& where,
                                           const std::string& key) {
  using Verifier = Result<std::string>;
  if (key.empty()) {
    const auto own = read_small(folders, key_path(where));
    const auto verifier = own ? ledger::verifier_of(first_line(*own)) : std::nullopt;
    return Verifier(verifier.value_or(""));
  }
  if (key.find('+') != std::string::npos) return Verifier(key);
  auto text = read_small(folders, key);
  if (!text) return Verifier(text.error());
  return Verifier(first_line(*text));
}

// The latest checkpoint that was signed here of that many entries, or of the most.
Answered<Result<std::string>> kept_note(const ledger::Ledger& ledger,
                                        std::optional<std::int64_t> size, std::int64_t& entries) {
  auto notes = ledger.checkpoints();
  if (!notes) return Result<std::string>(notes.error());
  std::string found;
  std::string sizes;
  for (const auto& note : *notes) {
    std::string why;
    const auto checkpoint = ledger::open_note(note, "", why);
    if (!checkpoint) continue;
    sizes += (sizes.empty() ? "" : ", ") + std::to_string(checkpoint->tree.size);
    if (size && checkpoint->tree.size != *size) continue;
    found = note;
    entries = checkpoint->tree.size;
  }
  if (!found.empty()) return Result<std::string>(std::move(found));
  return Unknown{size ? fmt::format("no checkpoint of {} entries was signed here", *size)
                      : "no checkpoint was signed here",
                 sizes.empty() ? "`sanya ledger checkpoint` signs one"
                               : fmt::format("there are checkpoints of {} entries", sizes)};
}

}  // namespace

Result<ledger::Ledger> existing_ledger(const Where& where, ledger::Mode mode) {
  auto ledger = where.ledgers(ledger_path(where), mode);
  if (!ledger && ledger.error().kind == ErrorKind::cannot_open) {
    return Error{ErrorKind::cannot_open, "there is no ledger yet",
                 "`sanya sync` makes one of the files"};
  }
  return ledger;
}

Result<std::string> read_small(const OpenFolder& folders, const std::string& path) {
  const auto [folder, file] = split(path);
  auto text = folders(folder)->read(file, kSmall);
  return text ? std::move(text) : placed(text.error(), folder);
}

std::string key_path(const Where& where) {
  return join(tracker_file(where.tracker).first, ".sanya/key");
}

namespace {

constexpr const char* kFalseImage =
    "what commands read a large record from is not what the entries say, though these are as they "
    "were; `sanya ledger rebuild` makes it anew";

}  // namespace

Answered<Result<Verification>> verify(const OpenFolder& folders, const Where& where,
                                      const std::string& checkpoint, const std::string& key) {
  using Answer = Result<Verification>;
  Verification verification;
  if (!checkpoint.empty()) {
    const auto note = read_small(folders, checkpoint);
    if (!note) return Answer(note.error());
    const auto verifier = verifier_for(folders, where, key);
    if (const auto* unknown = std::get_if<Unknown>(&verifier)) return *unknown;
    const auto& given = std::get<Result<std::string>>(verifier);
    if (!given) return Answer(given.error());
    std::string why;
    verification.known = ledger::open_note(*note, "", why);
    if (!verification.known) {  // as a report prints it, maybe with blank lines after it
      const auto end = note->find_last_not_of("\r\n ");
      const auto text = note->substr(0, end == std::string::npos ? 0 : end + 1) + "\n";
      verification.known = ledger::parse_checkpoint(text);
    }
    if (!verification.known) {
      return Unknown{fmt::format("\"{}\" is no checkpoint: {}", checkpoint, why),
                     "a checkpoint is a file as `sanya ledger checkpoint` writes it"};
    }
    verification.signature_checked = !given->empty();
    if (!given->empty() && !ledger::open_note(*note, *given, why)) {
      verification.unsigned_because = why;
    }
  }
  auto ledger = existing_ledger(where, ledger::Mode::read);
  if (!ledger) {
    const auto damage =
        size_of_file(ledger_path(where)) ? ledger::why_no_ledger(ledger_path(where)) : std::nullopt;
    if (!damage) return Answer(ledger.error());
    verification.found.damages.push_back({.sequence = 0, .what = *damage});
    return Answer(std::move(verification));
  }
  auto found = ledger->verify(verification.known);
  if (!found) return Answer(found.error());
  verification.found = std::move(*found);
  if (verification.found.damages.empty()) {
    const auto image = image_is_true(folders, where, *ledger);
    if (!image && image.error().kind == ErrorKind::io) return Answer(image.error());
    if (image && !*image)
      verification.found.damages.push_back({.sequence = 0, .what = kFalseImage});
  }
  return Answer(std::move(verification));
}

Answered<Result<PublicKey>> make_key(const OpenFolder& folders, const Where& where,
                                     const std::string& name, const std::string& path,
                                     const std::string& seed) {
  const auto made = ledger::make_key(name, seed);
  if (!made) {
    return Unknown{fmt::format("\"{}\" is no name of a key: it has blanks or plus signs", name),
                   "name whose log it is, as in example.org/trackers/wells"};
  }
  const auto at = key_at(where, path);
  const auto [folder, file] = split(at);
  const auto written = folders(folder)->write_private(file, made->secret + "\n");
  if (!written) {
    auto error = placed(written.error(), folder);
    if (error.kind == ErrorKind::cannot_open) {
      error.help = "a key is never written over: what it signed would no longer be anybody's";
    }
    return Result<PublicKey>(std::move(error));
  }
  return Result<PublicKey>({made->verifier, at});
}

Answered<Result<PublicKey>> public_key(const OpenFolder& folders, const Where& where,
                                       const std::string& path) {
  const auto secret = secret_at(folders, where, path);
  if (const auto* unknown = std::get_if<Unknown>(&secret)) return *unknown;
  const auto& held = std::get<Result<std::string>>(secret);
  if (!held) return Result<PublicKey>(held.error());
  return Result<PublicKey>({ledger::verifier_of(*held).value_or(""), key_at(where, path)});
}

Answered<Result<std::string>> sign_checkpoint(const OpenFolder& folders, const Where& where,
                                              const std::string& path) {
  using Note = Result<std::string>;
  auto ledger = existing_ledger(where, ledger::Mode::write);
  if (!ledger) return Note(ledger.error());
  const auto secret = secret_at(folders, where, path);
  if (const auto* unknown = std::get_if<Unknown>(&secret)) return *unknown;
  const auto& held = std::get<Note>(secret);
  if (!held) return held;
  const auto size = ledger->size();
  if (!size) return Note(size.error());
  const auto tree = ledger->tree(*size);
  if (!tree) return Note(tree.error());
  const auto verifier = ledger::verifier_of(*held).value_or("");
  const ledger::Checkpoint head{.origin = verifier.substr(0, verifier.find('+')), .tree = *tree};
  auto note = ledger::sign(head, *held).value_or("");
  if (auto kept = ledger->keep_checkpoint(note, *size); !kept) return Note(kept.error());
  return Note(std::move(note));
}

Answered<Result<std::string>> prove_entry(const Where& where, std::int64_t sequence,
                                          std::optional<std::int64_t> size) {
  using Proof = Result<std::string>;
  auto ledger = existing_ledger(where, ledger::Mode::read);
  if (!ledger) return Proof(ledger.error());
  std::int64_t entries = 0;
  const auto note = kept_note(*ledger, size, entries);
  if (const auto* unknown = std::get_if<Unknown>(&note)) return *unknown;
  const auto& signed_note = std::get<Proof>(note);
  if (!signed_note) return signed_note;
  if (sequence < 1 || sequence > entries) {
    return Unknown{fmt::format("entry {} is not among the {} of the checkpoint", sequence, entries),
                   "`sanya ledger checkpoint` signs all that are there now"};
  }
  std::optional<ledger::Entry> entry;
  auto read = ledger->entries(sequence, sequence, [&](ledger::Entry&& each) {
    entry = std::move(each);
    return true;
  });
  if (!read) return Proof(read.error());
  auto path = ledger->inclusion(sequence, entries);
  if (!path) return Proof(path.error());
  return Proof(ledger::inclusion_text(entry.value_or(ledger::Entry{}), *signed_note, *path));
}

Answered<Result<std::string>> prove_growth(const Where& where, std::int64_t from,
                                           std::optional<std::int64_t> to) {
  using Proof = Result<std::string>;
  auto ledger = existing_ledger(where, ledger::Mode::read);
  if (!ledger) return Proof(ledger.error());
  std::int64_t size = 0;
  const auto later = kept_note(*ledger, to, size);
  if (const auto* unknown = std::get_if<Unknown>(&later)) return *unknown;
  const auto& late = std::get<Proof>(later);
  if (!late) return late;
  std::int64_t first = 0;
  const auto earlier = kept_note(*ledger, from, first);
  if (const auto* unknown = std::get_if<Unknown>(&earlier)) return *unknown;
  const auto& early = std::get<Proof>(earlier);
  if (!early) return early;
  if (first < 1 || first > size) {
    return Unknown{fmt::format("a log of {} entries does not go on from one of {}", size, first),
                   "give --from the smaller number"};
  }
  auto path = ledger->consistency(first, size);
  if (!path) return Proof(path.error());
  return Proof(ledger::consistency_text(*early, *late, *path));
}

Result<std::string> export_lines(const Where& where) {
  auto ledger = existing_ledger(where, ledger::Mode::read);
  if (!ledger) return ledger.error();
  auto size = where.known.asked() ? entries_known(*ledger, where.known) : ledger->size();
  if (!size) return size.error();
  std::string lines;
  auto read = ledger->entries(1, *size, [&](ledger::Entry&& entry) {
    lines += ledger::export_line(entry);
    return true;
  });
  if (!read) return read.error();
  return lines;
}

}  // namespace sanya::app
