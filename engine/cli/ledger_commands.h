// SPDX-License-Identifier: Apache-2.0
// The commands about a ledger itself, and what they have in common. Private to `cli`.
#pragma once

#include <optional>
#include <string>

#include "cli/writing.h"

namespace sanya::cli {

// The tracker's ledger; nullopt after telling that these commands know no other place.
std::optional<app::Where> ledger_to_read(const Call& call);
std::optional<app::Where> ledger_now(const Call& call);  // the whole of it: no --known-at either
std::optional<app::Where> ledger_to_write(const Call& call);

// A number from 1 on, of an option or operand; nullopt after telling that it is none.
std::optional<std::int64_t> entry_number(const Call& call, const std::string& written);

// To --out where it is given, else to standard output; the exit code. `what` was written, in talk.
int hand_out(const Call& call, const std::string& text, const std::string& what);

// What is wrong with a ledger, a line each; says so and gives kUnproved.
int tell_damages(const Call& call, const ledger::Verified& verified);

// Unknown and Error told, or what `work` makes of the value.
template <class T, class Work>
int answered(const Call& call, const app::Answered<Result<T>>& answer, Work&& work) {
  if (const auto* none = std::get_if<app::Unknown>(&answer)) return unknown(call, *none);
  const auto& result = std::get<Result<T>>(answer);
  return result ? work(*result) : refused(call, result.error());
}

int ledger_log(const Call& call);
int ledger_verify(const Call& call);
int ledger_key(const Call& call);
int ledger_checkpoint(const Call& call);
int ledger_prove(const Call& call);
int ledger_export(const Call& call);
int ledger_rebuild(const Call& call);
int ledger_backup(const Call& call);
int ledger_restore(const Call& call);
int ledger_compact(const Call& call);
int ledger_erase(const Call& call);
int ledger_unseal(const Call& call);

}  // namespace sanya::cli
