// SPDX-License-Identifier: Apache-2.0
#include "cli/asking.h"

#include <algorithm>
#include <array>
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/writing.h"

namespace sanya::cli {
namespace {

std::optional<std::string> ask_line(const Call& call, const std::string& question) {
  call.err << question << std::flush;
  return call.world.answer();
}

struct Choice {
  std::string id;
  std::string text;  // as a person knows it; may be empty
};

// Which keys are asked for, in the order in which one thinks of them. The others have options.
std::vector<std::string_view> questions(std::string_view kind) {
  if (kind == "finding") {
    return {"action", "milestone", "source",   "bearing", "extent", "link",
            "reason", "happened",  "claimant", "note",    "id"};
  }
  if (kind == "source") return {"publisher", "kind", "title", "published", "url", "id"};
  if (kind == "reading") {
    return {"indicator", "source", "value", "happened", "claimant", "action", "note", "id"};
  }
  if (kind == "search") return {"actions", "where", "query", "found", "note", "id"};
  return {"action", "question", "answer", "reason", "expires", "id"};
}

std::string lower(std::string text) {
  for (auto& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return text;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

class Choices {
 public:
  Choices(const app::Opened& opened, std::string language)
      : opened_(opened), language_(std::move(language)) {}

  std::vector<Choice> of(const load::Field& field, const Form& form) const {
    if (!field.words.empty()) {
      std::vector<Choice> words;
      for (const auto word : field.words) words.push_back({std::string(word), ""});
      return words;
    }
    if (field.key == "action" || field.key == "actions") return actions();
    if (field.key == "milestone") return milestones(form.value("action"));
    if (field.key == "source") return sources();
    if (field.key == "publisher") return institutions();
    if (field.key == "claimant") {
      auto all = institutions();
      for (const auto& each : record().people) all.push_back({each.id, each.name.in(language_)});
      return all;
    }
    if (field.key == "question" || field.key == "answer") {
      return of_pack(field.key == "answer" ? form.value("question") : "");
    }
    std::vector<Choice> found;
    if (field.key == "indicator") {
      for (const auto& each : record().indicators) {
        found.push_back({each.id, each.name.in(language_)});
      }
    }
    return found;
  }

 private:
  const record::Record& record() const { return opened_.record; }

  std::vector<Choice> actions() const {
    std::vector<Choice> found;
    for (const auto& pledge : record().pledges) {
      for (const auto& action : pledge.actions) {
        found.push_back({action.id, action.title.in(language_)});
      }
    }
    return found;
  }
  std::vector<Choice> milestones(const std::string& action_id) const {
    std::vector<Choice> found;
    const auto* action = record().action(action_id);
    const auto* ladder = action ? record::find_ladder(opened_.ladders, action->kind) : nullptr;
    if (ladder == nullptr) return found;
    for (const auto& step : ladder->milestones) {
      found.push_back({step.id, step.label.in(language_)});
    }
    return found;
  }
  std::vector<Choice> sources() const {
    std::vector<Choice> found;
    for (const auto& each : record().sources) {
      const auto& title = each.title.in(language_);
      found.push_back({each.id, record().name_of(each.publisher, language_) +
                                    (title.empty() ? "" : ", " + title) + ", " +
                                    each.published.text()});
    }
    return found;
  }
  std::vector<Choice> institutions() const {
    std::vector<Choice> found;
    for (const auto& each : record().institutions) {
      found.push_back({each.id, each.name.in(language_)});
    }
    return found;
  }
  // The questions that may be overridden; of one, its answers.
  std::vector<Choice> of_pack(const std::string& question) const {
    std::vector<Choice> found;
    if (!opened_.pack) return found;
    for (const auto& each : opened_.pack->questions) {
      if (each.unit != rules::Unit::action || each.scale.empty()) continue;
      if (question.empty()) found.push_back({each.name, ""});
      if (question != each.name) continue;
      for (const auto& answer : each.scale) found.push_back({answer.word, ""});
    }
    return found;
  }

  const app::Opened& opened_;
  std::string language_;
};

class Asker {
 public:
  Asker(const Call& call, const app::Opened& opened, const std::string& language, Form& form)
      : call_(call), choices_(opened, language), form_(form) {}

  // False: no more answers will come.
  bool ask(const FormOption& option) {
    const auto all = choices_.of(option.field, form_);
    call_.err << '\n' << option.option.help << '\n';
    show(all);
    bool given = false;
    while (const auto line = ask_line(call_, std::string(option.option.name) + ": ")) {
      const auto answer = trimmed(*line);
      if (answer.empty() && (given || !is_needed(option))) return true;
      if (answer.empty()) {
        call_.err << "this is needed\n";
      } else if (const auto chosen = choose(all, answer); chosen && take(option, *chosen)) {
        given = true;
        if (!option.field.many) return true;
      }
    }
    return false;
  }

  Result<app::Entered> preview() const {
    return app::enter_preview(call_.world.folder, where_written(call_), form_.fragment(),
                              app::Novelty::fresh);
  }

 private:
  static constexpr std::size_t kShown = 20;

  void show(const std::vector<Choice>& choices) const {
    if (choices.size() > kShown) {
      call_.err << fmt::format("  {} to choose from: a part of one shows those that fit\n",
                               choices.size());
      return;
    }
    Page page = prose(call_);
    for (const auto& each : choices) {
      page.wrapped("  " + pad(displayable(each.id), 22) + " ", displayable(each.text));
    }
    call_.err << page.text();
  }

  // What was meant: one of the choices by its id, or the only one that the answer is a part of.
  // nullopt after showing several. What fits none is for the check to say.
  std::optional<std::string> choose(const std::vector<Choice>& all,
                                    const std::string& answer) const {
    std::vector<Choice> fit;
    for (const auto& each : all) {
      if (each.id == answer) return answer;
      const bool part = lower(each.id).find(lower(answer)) != std::string::npos ||
                        lower(each.text).find(lower(answer)) != std::string::npos;
      if (part) fit.push_back(each);
    }
    if (fit.size() == 1) {
      call_.err << "  " << displayable(fit.front().id) << '\n';
      return fit.front().id;
    }
    if (fit.empty()) return answer;
    show(fit);
    return std::nullopt;
  }

  bool is_needed(const FormOption& option) const {
    const auto entered = preview();
    if (!entered) return false;
    const auto key = fmt::format("needs \"{}\"", option.field.key);
    const auto& faults = entered->faults.all();
    return std::any_of(faults.begin(), faults.end(), [&](const auto& fault) {
      return (fault.fault == Fault::missing_key && fault.message.ends_with(key)) ||
             (fault.fault == Fault::missing_reason && option.field.key == "reason");
    });
  }

  // Keeps the answer if nothing is wrong with it.
  bool take(const FormOption& option, const std::string& answer) {
    if (const auto wrong = form_.add(option, answer)) {
      misuse(call_.err, *wrong);
      return false;
    }
    const auto entered = preview();
    Diagnostics wrong;
    if (entered) {
      for (const auto& fault : entered->faults.all()) {
        const auto& place = fault.place;
        const bool ours = place.source && place.source->path == tree::kCommandLine;
        const bool taken = fault.fault == Fault::duplicate_id && option.field.key == "id";
        const bool here = ours && (place.line == form_.last_line() || taken);
        const bool later = fault.fault == Fault::missing_reason;
        const bool is_error = fault.severity == Severity::error;
        if (here && is_error && !later) wrong.add(fault);
      }
    }
    if (!wrong.has_errors()) return true;
    for (const auto& fault : wrong.all()) {
      call_.err << fault.message << '\n';
      if (!fault.help.empty()) call_.err << "  help: " << fault.help << '\n';
    }
    form_.drop_last();
    return false;
  }

  const Call& call_;
  Choices choices_;
  Form& form_;
};

// A reason is asked for where the link is ours.
bool is_idle(std::string_view kind, std::string_view key, const Form& form) {
  const auto link = form.value("link");
  return kind == "finding" && key == "reason" && (link.empty() || link == "stated");
}

int nothing(const Call& call) {
  call.err << "nothing was recorded\n";
  return kDone;
}

// Whether to record it, after showing it. The exit code where not.
std::optional<int> confirm(const Call& call, const Asker& asker) {
  const auto entered = asker.preview();
  if (!entered || entered->faults.has_errors()) return tell_entered(call, entered);
  call.err << "\nthis will be recorded:\n"
           << load::yaml_of(entered->objects, entered->language) << '\n';
  while (const auto line = ask_line(call, "record it? yes or no: ")) {
    const auto answer = lower(trimmed(*line));
    if (answer == "yes" || answer == "y") return std::nullopt;
    if (answer == "no" || answer == "n") break;
  }
  return nothing(call);
}

}  // namespace

std::string ask_kind(const Call& call) {
  constexpr std::array<std::string_view, 5> kKinds = {"finding", "source", "reading", "search",
                                                      "override"};
  while (const auto line = ask_line(call, "finding, source, reading, search or override? ")) {
    auto answer = trimmed(*line);
    if (std::find(kKinds.begin(), kKinds.end(), answer) != kKinds.end()) return answer;
  }
  nothing(call);
  return "";
}

std::optional<int> ask_for(const Call& call, const std::string& kind, Form& form) {
  const auto opened = app::open(call.world.folder, where_written(call));
  if (!opened) return refused(call, opened.error());
  const auto tongue = language(call, opened->record);
  if (!tongue) return kUsage;
  call.err << "An empty line leaves out what may be left out.\n";
  Asker asker(call, *opened, *tongue, form);
  const auto& options = form_options(kind);
  for (const auto key : questions(kind)) {
    if (form.has(key) || is_idle(kind, key, form)) continue;
    const auto option = std::find_if(options.begin(), options.end(), [&](const auto& each) {
      return each.field.key == key && each.field.inner.empty();
    });
    if (option != options.end() && !asker.ask(*option)) return nothing(call);
  }
  return confirm(call, asker);
}

}  // namespace sanya::cli
