// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "cli/writing.h"

namespace sanya::cli {

int import_sketch(const Call& call) {
  const auto& said = call.arguments;
  const exchange::Sketched sketched{.title = said.value("title"),
                                    .country = said.value("country"),
                                    .promisor = said.value("promisor"),
                                    .made_on = said.value("made-on"),
                                    .publisher = said.value("publisher"),
                                    .published = said.value("published")};
  Diagnostics faults;
  const auto text =
      app::sketch(call.world.folder, call.arguments.operands.front(), sketched, faults);
  if (!text) return refused(call, text.error());
  tell_faults(call, faults);
  if (text->empty()) return kFaults;
  const auto out = call.arguments.value("out");
  if (out.empty()) {
    call.out << *text;
    return kDone;
  }
  const auto [folder, name] = folder_and_name(out);
  if (call.world.folder(folder)->read(name, tree::Limits{}.bytes)) {
    return misuse(call.err, {"\"" + out + "\" is there already", "choose another name"});
  }
  const auto written = call.world.folder(folder)->write(name, *text);
  if (!written) return refused(call, app::placed(written.error(), folder));
  call.out << out << '\n';
  return kDone;
}

}  // namespace sanya::cli
