// SPDX-License-Identifier: Apache-2.0
#include "cli/session.h"

namespace sanya::cli {

int rules_check(const Call& call) {
  const auto checked = app::rules_check(call.world.folder, where(call), call.arguments.operands);
  if (!checked) return refused(call, checked.error());
  return print_faults(call, checked->faults, checked->packs.size());
}

}  // namespace sanya::cli
