// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include <fmt/format.h>

#include "cli/asking.h"
#include "cli/form.h"
#include "cli/writing.h"

namespace sanya::cli {
namespace {

// Keeps what is sealed in the file of --seal, before anything is recorded.
class Sealing {
 public:
  explicit Sealing(const Call& call) : call_(call), path_(call.arguments.value("seal")) {}

  app::KeepSealed keeper() {
    if (path_.empty()) return {};
    return [this](const std::string& text) {
      const auto [folder, name] = folder_and_name(path_);
      auto written = call_.world.folder(folder)->write_private(name, text);
      written_ = written.has_value();
      return written ? written : app::placed(written.error(), folder);
    };
  }
  void tell(bool recorded) const {
    if (!written_) return;
    if (recorded) {
      call_.err << "sealed: " << path_ << " has the only copy of what was entered; keep it safe\n";
    } else {
      call_.err << path_ << " was written, but nothing was recorded: it is of no use\n";
    }
  }

 private:
  const Call& call_;
  std::string path_;
  bool written_ = false;
};

int enter(const Call& call, const tree::Node& fragment, const app::Entering& entering) {
  Sealing sealing(call);
  const auto entered = app::enter(call.world.folder, where_written(call), fragment,
                                  app::Novelty::fresh, sealing.keeper(), entering);
  const int code = tell_entered(call, entered);
  sealing.tell(code == kDone);
  return code;
}

// What need not be said: the author searched, or judged, today.
void fill_in(const Call& call, const app::Entering& entering, std::string_view kind, Form& form) {
  const auto set = [&](std::string_view key, const std::string& value) {
    if (!form.has(key)) form.set(key, value);
  };
  if (kind == "search") {
    set("by", entering.author);
    set("day", to_text(call.today));
  } else if (kind == "override") {
    set("author", entering.author);
    set("made_on", to_text(call.today));
  }
}

int record_one(const Call& call, const std::string& kind, const app::Entering& entering) {
  Form form(kind, "record " + kind);
  if (const auto wrong = take_options(call, form)) return misuse(call.err, *wrong);
  const bool asking = form.empty();
  if (asking && !call.world.answer) {
    return misuse(call.err,
                  {"there is nothing to record",
                   fmt::format("say it in options, as in `{}`, or in YAML: "
                               "`sanya record - < FILE`",
                               call.command.example.substr(0, call.command.example.find('\n')))});
  }
  fill_in(call, entering, kind, form);
  if (asking) {
    if (const auto over = ask_for(call, kind, form)) return *over;
  }
  return enter(call, form.fragment(), entering);
}

}  // namespace

int record(const Call& call) {
  if (const int wrong = refuse_earlier(call); wrong != kDone) return wrong;
  const auto entering = writer(call);
  if (!entering) return kUsage;
  const std::string kind{kind_of(call.command)};
  if (!kind.empty()) return record_one(call, kind, *entering);
  const auto& operands = call.arguments.operands;
  if (operands.empty() && call.world.answer) {
    const auto asked = ask_kind(call);
    return asked.empty() ? kDone : record_one(call, asked, *entering);
  }
  if (operands != std::vector<std::string>{"-"}) {
    return misuse(call.err,
                  {operands.empty()
                       ? "what is to be recorded is not said"
                       : fmt::format("\"{}\" is nothing that can be recorded so", operands.front()),
                   "write one of: finding, source, reading, search, override; or - for "
                   "YAML on standard input"});
  }
  const auto fragment = fragment_on_input(call);
  return fragment ? enter(call, *fragment, *entering) : kFaults;
}

}  // namespace sanya::cli
