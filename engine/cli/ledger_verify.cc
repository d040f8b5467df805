// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include <fmt/format.h>

#include "base/quote.h"
#include "cli/ledger_commands.h"
#include "cli/progress.h"

namespace sanya::cli {
namespace {

std::string place_of(const ledger::Damage& damage) {
  return damage.sequence == 0 ? "the file" : fmt::format("entry {}", damage.sequence);
}

bool is_sound(const app::Verification& verification) {
  return verification.found.damages.empty() && verification.unsigned_because.empty();
}

std::string as_json(const app::Verification& verification) {
  const auto& found = verification.found;
  Json json;
  json.object().member("schema_version", 1).member("sound", is_sound(verification));
  json.member("entries", found.tree.size).member("root", ledger::to_hex(found.tree.root));
  json.member("erased", found.erased).member("sealed", found.sealed);
  json.key("damages").list();
  for (const auto& damage : found.damages) {
    json.object().member("entry", damage.sequence).member("what", damage.what).end();
  }
  json.end().key("checkpoint");
  if (!verification.known) return json.null().end().text();
  json.object().member("origin", verification.known->origin);
  json.member("entries", verification.known->tree.size);
  json.member("root", ledger::to_hex(verification.known->tree.root));
  json.member("signature_checked", verification.signature_checked);
  json.member("unsigned_because", verification.unsigned_because);
  return json.end().end().text();
}

std::string as_csv(const app::Verification& verification) {
  std::string text = csv_line({"entry", "what"});
  for (const auto& damage : verification.found.damages) {
    text += csv_line({std::to_string(damage.sequence), damage.what});
  }
  return text;
}

// What was compared, and what nobody can say by that.
void print_reach(Page& page, const app::Verification& verification) {
  if (!verification.known) {
    page.wrapped("",
                 "A file put back to an earlier copy of itself, or made anew as a whole by its own "
                 "keeper, is sound too: that shows only against a checkpoint that somebody else "
                 "has kept (--checkpoint).");
    return;
  }
  page.wrapped("", fmt::format("The first {} entries are those of the checkpoint of {}.",
                               verification.known->tree.size, verification.known->origin));
  if (!verification.signature_checked) {
    page.wrapped("",
                 "Who signed the checkpoint was not looked at: name the public key with --key.");
  }
  if (verification.found.tree.size > verification.known->tree.size) {
    page.wrapped("", "Of what was entered after it only a later checkpoint can tell.");
  }
}

std::string as_text(const Call& call, const app::Verification& verification) {
  const auto& found = verification.found;
  if (found.tree.size == 0 && !is_sound(verification)) return "";  // there was nothing to be read
  Page page = prose(call);
  page.line(fmt::format("{} entries, {} erased, {} sealed; root {}", found.tree.size, found.erased,
                        found.sealed, ledger::to_base64(found.tree.root)));
  if (is_sound(verification)) {
    page.line("every hash is that of its entry; nothing was edited, deleted, inserted or moved");
    print_reach(page, verification);
  }
  return page.text();
}

}  // namespace

int tell_damages(const Call& call, const ledger::Verified& verified) {
  Page page = prose(call);
  for (const auto& damage : verified.damages) page.wrapped(place_of(damage) + ": ", damage.what);
  call.err << page.text();
  return kUnproved;
}

int ledger_verify(const Call& call) {
  const auto place = ledger_now(call);
  if (!place) return kUsage;
  const auto& arguments = call.arguments;
  if (arguments.has("key") && !arguments.has("checkpoint")) {
    return misuse(call.err, {"--key is for the signature of a checkpoint", "add --checkpoint"});
  }
  Progress progress(call.err, call.terminal.interactive, arguments.has("verbose"));
  progress.step("verifying every entry");
  const auto verified =
      app::verify(call.world.folder, *place, arguments.value("checkpoint"), arguments.value("key"));
  progress.stop();
  return answered(call, verified, [&](const app::Verification& verification) {
    const auto shape = format(call);
    call.out << (shape == Format::json  ? as_json(verification)
                 : shape == Format::csv ? as_csv(verification)
                                        : as_text(call, verification));
    if (is_sound(verification)) return kDone;
    if (!verification.unsigned_because.empty()) {
      call.err << "the checkpoint: " << verification.unsigned_because << '\n';
    }
    return tell_damages(call, verification.found);
  });
}

}  // namespace sanya::cli
