// SPDX-License-Identifier: Apache-2.0
// Hashes, Merkle trees (RFC 6962, section 2), signed notes (C2SP signed-note) and checkpoints (C2SP
// tlog-checkpoint, Ed25519). Pure functions of bytes; no file. Public to others through ledger.h.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanya::ledger {

using Hash = std::array<std::uint8_t, 32>;
std::string to_hex(const Hash& hash);
std::string to_base64(const Hash& hash);  // RFC 4648, with padding

// A moment, in milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
struct Moment {
  std::int64_t milliseconds = 0;
  friend auto operator<=>(const Moment&, const Moment&) = default;
};
// "2026-11-23T01:02:03.004Z" (RFC 3339), and back; nullopt for anything else. Milliseconds may be
// left out in writing: then the whole second's last one is meant.
std::string to_text(Moment moment);
std::optional<Moment> parse_moment(std::string_view text);

// The head of the tree over the first `size` leaves. Of none: SHA-256 of nothing.
struct Tree {
  std::int64_t size = 0;
  Hash root = {};
  friend bool operator==(const Tree&, const Tree&) = default;
};
Hash node_hash(const Hash& left, const Hash& right);
Tree tree_of(const std::vector<Hash>& leaves);
// RFC 9162, 2.1.3.2 and 2.1.4.2 (the algorithms of RFC 6962's proofs).
bool verify_inclusion(std::int64_t index, const Hash& leaf, const Tree& tree,
                      const std::vector<Hash>& proof);
bool verify_consistency(const Tree& from, const Tree& to, const std::vector<Hash>& proof);

// A checkpoint's text: origin, size, root; one a line. Further lines are kept as they are.
struct Checkpoint {
  std::string origin;  // "example.org/trackers/cambodia": whose log
  Tree tree;
  std::vector<std::string> extensions = {};
};
std::string to_text(const Checkpoint& checkpoint);
// Back from the text alone, as a report prints it; nullopt: it is none.
std::optional<Checkpoint> parse_checkpoint(std::string_view text);

// A key by its name and its text form, as C2SP signed-note writes it.
struct KeyPair {
  std::string name;
  std::string secret;    // "PRIVATE+KEY+name+hash+base64": never printed
  std::string verifier;  // "name+hash+base64": to be published
};
// `seed` is 32 unforeseeable bytes; `name` is neither empty nor has spaces or plus signs.
std::optional<KeyPair> make_key(const std::string& name, std::string_view seed);
std::optional<std::string> verifier_of(std::string_view secret);  // nullopt: no such key

// The note: the text, an empty line, and a signature line. Same key and text, same bytes. nullopt:
// `secret` is no key.
std::optional<std::string> sign(const Checkpoint& checkpoint, std::string_view secret);
// The checkpoint of a note, signed by `verifier` where that is given. nullopt with `why`, lower
// case, where it is no checkpoint or not signed by that key.
std::optional<Checkpoint> open_note(std::string_view note, std::string_view verifier,
                                    std::string& why);

}  // namespace sanya::ledger
