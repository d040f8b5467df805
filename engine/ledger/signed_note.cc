// SPDX-License-Identifier: Apache-2.0
#include "ledger/signed_note.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include <fmt/format.h>
#include <sodium.h>

#include "base/hash.h"
#include "base/text.h"
#include "ledger/checkpoint.h"
#include "ledger/code.h"

namespace sanya::ledger {
namespace {

constexpr char kEd25519 = 1;  // the algorithm's number in C2SP signed-note
constexpr std::string_view kSecretMark = "PRIVATE+KEY+";
constexpr std::string_view kSignatureMark = "\u2014 ";  // em dash, space

using Bytes = std::vector<unsigned char>;

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
std::string_view view_of(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool is_name(std::string_view name) {
  if (name.empty() || first_bad_utf8(name) != std::string_view::npos) return false;
  return std::none_of(name.begin(), name.end(), [](char each) {
    return each == '+' || static_cast<unsigned char>(each) <= 0x20 || each == '\x7f';
  });
}

// The first four bytes of SHA-256 over name, newline, algorithm and public key.
std::string key_id(std::string_view name, std::string_view public_key) {
  const Hash hash = sha256_bytes({name, "\n", std::string_view(&kEd25519, 1), public_key});
  return std::string(ledger::view_of(hash).substr(0, 4));
}

struct Key {
  std::string name;
  std::string id;     // four bytes
  std::string bytes;  // seed or public key: 32
};

// "name+hash+base64"; whether the hash is the key's is for the caller to see.
std::optional<Key> parse_key(std::string_view text) {
  const std::size_t first = text.find('+');
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = text.find('+', first + 1);
  if (second != first + 9) return std::nullopt;
  Key key{.name = std::string(text.substr(0, first))};
  unsigned number = 0;
  const char* end = text.data() + second;
  const auto read = std::from_chars(text.data() + first + 1, end, number, 16);
  if (read.ec != std::errc() || read.ptr != end || !is_name(key.name)) return std::nullopt;
  for (unsigned shift : {24U, 16U, 8U, 0U}) key.id += static_cast<char>(number >> shift & 255U);
  const auto bytes = from_base64(text.substr(second + 1));
  if (!bytes || bytes->size() != 33 || bytes->front() != kEd25519) return std::nullopt;
  key.bytes = bytes->substr(1);
  return key;
}

std::string key_text(const Key& key) {
  std::string text = key.name + "+";
  append_hex(text, key.id);
  return text + "+" + base64(kEd25519 + key.bytes);
}

struct Pair {
  Key secret;
  Key verifier;
  Bytes signing = Bytes(crypto_sign_SECRETKEYBYTES);
};

Pair pair_from(const std::string& name, std::string_view seed) {
  Pair pair;
  Bytes public_key(crypto_sign_PUBLICKEYBYTES);
  crypto_sign_seed_keypair(public_key.data(), pair.signing.data(), raw(seed));
  const std::string id = key_id(name, view_of(public_key));
  pair.secret = {name, id, std::string(seed)};
  pair.verifier = {name, id, std::string(view_of(public_key))};
  return pair;
}

std::optional<Pair> pair_of(std::string_view secret) {
  if (!secret.starts_with(kSecretMark)) return std::nullopt;
  const auto key = parse_key(secret.substr(kSecretMark.size()));
  if (!key) return std::nullopt;
  Pair pair = pair_from(key->name, key->bytes);
  if (pair.verifier.id != key->id) return std::nullopt;
  return pair;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

struct Signature {
  std::string name;
  std::string bytes;  // key id, then the signature
};

std::optional<Signature> parse_signature(std::string_view line) {
  if (!line.starts_with(kSignatureMark)) return std::nullopt;
  line.remove_prefix(kSignatureMark.size());
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos || !is_name(line.substr(0, space))) return std::nullopt;
  const auto bytes = from_base64(line.substr(space + 1));
  if (!bytes || bytes->size() < 5) return std::nullopt;
  return Signature{std::string(line.substr(0, space)), *bytes};
}

bool is_by(const Signature& signature, const Key& key, std::string_view text) {
  return signature.name == key.name && signature.bytes.size() == 4 + crypto_sign_BYTES &&
         signature.bytes.starts_with(key.id) &&
         crypto_sign_verify_detached(raw(signature.bytes) + 4, raw(text), text.size(),
                                     raw(key.bytes)) == 0;
}

bool is_note_text(std::string_view text) {
  return first_bad_utf8(text) == std::string_view::npos &&
         std::none_of(text.begin(), text.end(), [](char each) {
           return static_cast<unsigned char>(each) < 0x20 && each != '\n';
         });
}

}  // namespace

std::optional<Checkpoint> parse_checkpoint(std::string_view text) {
  std::vector<std::string> lines = lines_of(text);
  const bool blank =
      std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return line.empty(); });
  if (lines.size() < 3 || blank) return std::nullopt;
  Checkpoint checkpoint{.origin = lines[0], .tree = {}};
  const std::string& size = lines[1];
  const auto read = std::from_chars(size.data(), size.data() + size.size(), checkpoint.tree.size);
  if (read.ec != std::errc() || std::to_string(checkpoint.tree.size) != size ||
      checkpoint.tree.size < 0) {
    return std::nullopt;
  }
  const auto bytes = from_base64(lines[2]);
  const auto root = hash_from(bytes ? *bytes : "");
  if (!root) return std::nullopt;
  checkpoint.tree.root = *root;
  checkpoint.extensions.assign(lines.begin() + 3, lines.end());
  return checkpoint;
}

std::optional<KeyPair> make_key(const std::string& name, std::string_view seed) {
  if (!is_name(name) || seed.size() != crypto_sign_SEEDBYTES) return std::nullopt;
  const Pair pair = pair_from(name, seed);
  return KeyPair{name, std::string(kSecretMark) + key_text(pair.secret), key_text(pair.verifier)};
}

std::optional<std::string> verifier_of(std::string_view secret) {
  const auto pair = pair_of(secret);
  if (!pair) return std::nullopt;
  return key_text(pair->verifier);
}

std::optional<std::string> sign_text(const std::string& text, std::string_view secret) {
  const auto pair = pair_of(secret);
  if (!pair) return std::nullopt;
  Bytes signature(crypto_sign_BYTES);
  crypto_sign_detached(signature.data(), nullptr, raw(text), text.size(), pair->signing.data());
  return fmt::format("{}\n{}{} {}\n", text, kSignatureMark, pair->verifier.name,
                     base64(pair->verifier.id + std::string(view_of(signature))));
}

std::optional<std::string> open_text(std::string_view note, std::string_view verifier,
                                     std::string& why) {
  const std::size_t end = note.rfind("\n\n");
  if (end == std::string_view::npos || !note.ends_with('\n') || !is_note_text(note)) {
    why = "it is no signed note";
    return std::nullopt;
  }
  const std::string text(note.substr(0, end + 1));
  std::vector<Signature> signatures;
  for (const std::string& line : lines_of(note.substr(end + 2))) {
    const auto signature = parse_signature(line);
    if (!signature) {
      why = "one of its signatures is no signature";
      return std::nullopt;
    }
    signatures.push_back(*signature);
  }
  if (signatures.empty()) {
    why = "it is not signed";
    return std::nullopt;
  }
  if (verifier.empty()) return text;
  const auto key = parse_key(verifier);
  if (!key || key_id(key->name, key->bytes) != key->id) {
    why = "the key to verify it with is no key";
    return std::nullopt;
  }
  for (const Signature& signature : signatures) {
    if (is_by(signature, *key, text)) return text;
  }
  why = fmt::format("it is not signed by the key of {}", key->name);
  return std::nullopt;
}

std::string to_text(const Checkpoint& checkpoint) {
  std::string text = fmt::format("{}\n{}\n{}\n", checkpoint.origin, checkpoint.tree.size,
                                 to_base64(checkpoint.tree.root));
  for (const std::string& line : checkpoint.extensions) text += line + "\n";
  return text;
}

std::optional<std::string> sign(const Checkpoint& checkpoint, std::string_view secret) {
  return sign_text(to_text(checkpoint), secret);
}

std::optional<Checkpoint> open_note(std::string_view note, std::string_view verifier,
                                    std::string& why) {
  const auto text = open_text(note, verifier, why);
  if (!text) return std::nullopt;
  auto checkpoint = parse_checkpoint(*text);
  if (!checkpoint) why = "it is no checkpoint";
  return checkpoint;
}

}  // namespace sanya::ledger
