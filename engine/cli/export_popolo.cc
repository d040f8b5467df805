// SPDX-License-Identifier: Apache-2.0
#include "cli/writing.h"

namespace sanya::cli {

int export_popolo(const Call& call) {
  return with_verdicts(call, app::Depth::answers, [&](const app::Judged& judged) {
    return write_out(call, app::popolo(judged));
  });
}

}  // namespace sanya::cli
