// SPDX-License-Identifier: Apache-2.0
// What others need to verify: key, checkpoint, proof, export.
#include <charconv>
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/ledger_commands.h"

namespace sanya::cli {

std::optional<app::Where> ledger_to_read(const Call& call) {
  if (call.arguments.has("no-ledger")) {
    misuse(call.err,
           {fmt::format("{} reads the ledger", call.command.name), "leave out --no-ledger"});
    return std::nullopt;
  }
  return where(call);
}

std::optional<app::Where> ledger_now(const Call& call) {
  if (call.arguments.has("known-at")) {
    misuse(call.err, {fmt::format("{} is about the ledger as it is now", call.command.name),
                      "leave out --known-at"});
    return std::nullopt;
  }
  return ledger_to_read(call);
}

std::optional<app::Where> ledger_to_write(const Call& call) {
  return refuse_earlier(call) == kDone ? where(call) : std::nullopt;
}

std::optional<std::int64_t> entry_number(const Call& call, const std::string& written) {
  std::int64_t number = 0;
  const auto* end = written.data() + written.size();
  const auto read = std::from_chars(written.data(), end, number);
  if (read.ec == std::errc() && read.ptr == end && number > 0) return number;
  misuse(call.err, {fmt::format("\"{}\" is no number of entries", written),
                    "entries are numbered from 1 on; `sanya ledger log` lists them"});
  return std::nullopt;
}

int hand_out(const Call& call, const std::string& text, const std::string& what) {
  const auto path = call.arguments.value("out");
  if (path.empty()) {
    call.out << text;
    return kDone;
  }
  const auto slash = path.rfind('/');
  const auto folder = slash == std::string::npos ? "" : path.substr(0, slash == 0 ? 1 : slash);
  const auto file = slash == std::string::npos ? path : path.substr(slash + 1);
  const auto done = call.world.folder(folder)->write(file, text);
  if (!done) {
    misuse(call.err, {app::placed(done.error(), folder).message, ""});
    return kIo;
  }
  call.err << what << " written to " << displayable(path) << '\n';
  return kDone;
}

int ledger_key(const Call& call) {
  const auto place = ledger_to_write(call);
  if (!place) return kUsage;
  const auto path = call.arguments.value("out");
  if (call.arguments.operands.empty()) {
    return answered(call, app::public_key(call.world.folder, *place, path),
                    [&](const app::PublicKey& key) {
                      call.out << key.verifier << '\n';
                      return kDone;
                    });
  }
  constexpr std::size_t kSeed = 32;
  const auto made = app::make_key(call.world.folder, *place, call.arguments.operands[0], path,
                                  call.world.outside.random(kSeed));
  return answered(call, made, [&](const app::PublicKey& key) {
    call.out << key.verifier << '\n';
    call.err << "the private key is in " << displayable(key.path)
             << ": copy it to a safe place, and show it to nobody\n"
             << "the line above is the public key: publish it, in more places than one\n";
    return kDone;
  });
}

int ledger_checkpoint(const Call& call) {
  const auto place = ledger_to_write(call);
  if (!place) return kUsage;
  const auto made = app::sign_checkpoint(call.world.folder, *place, call.arguments.value("key"));
  return answered(call, made, [&](const std::string& note) {
    return hand_out(call, note, "the checkpoint was");
  });
}

int ledger_prove(const Call& call) {
  const auto place = ledger_now(call);
  if (!place) return kUsage;
  const auto& arguments = call.arguments;
  const bool growth = arguments.has("from");
  if (growth == !arguments.operands.empty() || (growth && arguments.has("size")) ||
      (!growth && arguments.has("to"))) {
    return misuse(call.err, {"a proof is of one entry, or of growth between two checkpoints",
                             "write sanya ledger prove ENTRY [--size N], or sanya ledger prove "
                             "--from N [--to M]"});
  }
  const auto first = entry_number(call, growth ? arguments.value("from") : arguments.operands[0]);
  if (!first) return kUsage;
  std::optional<std::int64_t> within;
  for (const std::string_view option : {"size", "to"}) {
    if (!arguments.has(option)) continue;
    within = entry_number(call, arguments.value(option));
    if (!within) return kUsage;
  }
  const auto proof =
      growth ? app::prove_growth(*place, *first, within) : app::prove_entry(*place, *first, within);
  return answered(call, proof,
                  [&](const std::string& text) { return hand_out(call, text, "the proof was"); });
}

int ledger_export(const Call& call) {
  const auto place = ledger_to_read(call);
  if (!place) return kUsage;
  const auto lines = app::export_lines(*place);
  return lines ? hand_out(call, *lines, "the export was") : refused(call, lines.error());
}

}  // namespace sanya::cli
