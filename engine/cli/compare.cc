// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/quote.h"
#include "base/text.h"
#include "cli/dates.h"
#include "cli/progress.h"
#include "cli/session.h"
#include "cli/verdict_json.h"

namespace sanya::cli {
namespace {

using app::Agreement;
using app::Compared;
using app::ComparedAction;
using app::Method;

std::string letter(std::size_t method) {
  return method < 26 ? std::string(1, static_cast<char>('A' + method))
                     : fmt::format("A{}", method + 1);
}

std::string labels(const Method& method, const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) {
    text +=
        (text.empty() ? "" : " or ") + app::label(*method.question, word, method.judged->language);
  }
  return text;
}

std::string_view said(Agreement agreement) {
  switch (agreement) {
    case Agreement::agree:
      return "the same";
    case Agreement::differ:
      return "other";
    case Agreement::unmatched:
      return "no word in common";
  }
  return "";
}

void tell_methods(Page& page, const Compared& compared) {
  const auto& verdicts = compared.methods.front().judged->verdicts;
  page.wrapped("", fmt::format("The same evidence on {} under {} methods{}",
                               counted(compared.actions.size(), "action"), compared.methods.size(),
                               verdicts.published_by ? ", from sources published by " +
                                                           to_text(*verdicts.published_by)
                                                     : ""));
  page.line("As of " + to_text(verdicts.as_of));
  for (std::size_t m = 0; m < compared.methods.size(); ++m) {
    const auto& method = compared.methods[m];
    page.wrapped("  " + letter(m) + "  ",
                 fmt::format("{}; asked: {}", method_line(method.judged->verdicts.pack),
                             app::label(*method.question, method.judged->language)));
  }
}

void tell_matrix(Page& page, const Compared& compared, const app::Matrix& matrix) {
  const auto& a = compared.methods[matrix.a];
  const auto& b = compared.methods[matrix.b];
  page.heading(fmt::format("{} by {}: what each answer of {} is under {}", letter(matrix.a),
                           letter(matrix.b), letter(matrix.a), letter(matrix.b)));
  for (std::size_t i = 0; i < matrix.cells.size(); ++i) {
    const auto& cell = matrix.cells[i];
    if (i == 0 || matrix.cells[i - 1].a != cell.a) {
      int of_a = 0;
      for (const auto& other : matrix.cells) of_a += other.a == cell.a ? other.actions : 0;
      page.wrapped("  ",
                   fmt::format("{}: {} of {}", labels(a, cell.a), of_a, compared.actions.size()));
    }
    page.wrapped(fmt::format("  {:>6}  ", cell.actions),
                 fmt::format("{} ({})", labels(b, cell.b), said(cell.agreement)));
  }
  page.wrapped("  ",
               fmt::format("The same answer on {} of {}, another on {}, no word in common "
                           "on {}",
                           matrix.agree, compared.actions.size(), matrix.differ, matrix.unmatched));
  page.wrapped("  Words of both scales: ",
               matrix.shared.empty() ? "none" : labels(a, matrix.shared));
}

void tell_actions(Page& page, const Compared& compared, Agreement agreement, int how_many,
                  std::string_view heading) {
  page.heading(fmt::format("{}: {} of {}", heading, how_many, compared.actions.size()));
  for (const auto& row : compared.actions) {
    if (row.agreement != agreement) continue;
    const auto& first = compared.methods.front();
    if (agreement == Agreement::agree) {
      page.wrapped("  ",
                   row.action->id + ": " + app::answer_text(*first.judged, *row.verdicts.front()));
      continue;
    }
    page.wrapped("  ", row.action->id + ": " + row.action->title.in(first.judged->language));
    for (std::size_t m = 0; m < compared.methods.size(); ++m) {
      const auto& judged = *compared.methods[m].judged;
      const auto because = dated(row.verdicts[m]->because.in(judged.language));
      page.wrapped("    " + letter(m) + "  ", painted_answer(judged, *row.verdicts[m]) +
                                                  (because.empty() ? "" : ": " + because));
    }
  }
}

std::string as_table(const Call& call, const Compared& compared) {
  Page page(static_cast<std::size_t>(call.terminal.width), call.terminal.colour);
  tell_methods(page, compared);
  for (const auto& matrix : compared.matrices) tell_matrix(page, compared, matrix);
  tell_actions(page, compared, Agreement::differ, compared.differ,
               "The answer depends on the method");
  tell_actions(page, compared, Agreement::unmatched, compared.unmatched,
               "The answers have no word in common");
  tell_actions(page, compared, Agreement::agree, compared.agree, "All methods agree");
  page.line();
  page.wrapped("",
               "Words are held to be the same only where both scales have them; what a word "
               "means is said in each pack.");
  return page.text();
}

void tell_methods(Json& json, const Compared& compared) {
  json.key("methods").list();
  for (const auto& method : compared.methods) {
    const auto& pack = method.judged->verdicts.pack;
    json.object().member("name", pack.name).member("version", pack.version);
    json.member("hash", pack.hash).member("path", pack.path).member("follows", pack.title);
    json.member("question", method.question->question).key("scale").list();
    for (const auto& answer : method.question->answers) json.value(std::string_view(answer.word));
    json.end().end();
  }
  json.end();
}

std::string as_json(const Compared& compared) {
  const auto& verdicts = compared.methods.front().judged->verdicts;
  Json json;
  json.object().member("schema_version", 1).member("as_of", to_text(verdicts.as_of));
  json.key("published_by");
  if (verdicts.published_by) {
    json.value(to_text(*verdicts.published_by));
  } else {
    json.null();
  }
  tell_methods(json, compared);
  json.key("matrices").list();
  for (const auto& matrix : compared.matrices) {
    json.object().member("a", matrix.a).member("b", matrix.b).member("shared", matrix.shared);
    json.key("cells").list();
    for (const auto& cell : matrix.cells) {
      json.object().member("a", cell.a).member("b", cell.b).member("actions", cell.actions);
      json.member("agreement", app::word(cell.agreement)).end();
    }
    json.end().member("agree", matrix.agree).member("differ", matrix.differ);
    json.member("unmatched", matrix.unmatched).member("of", compared.actions.size()).end();
  }
  json.end().key("actions").list();
  for (const auto& row : compared.actions) {
    json.object().member("action", row.action->id).member("pledge", row.pledge->id);
    json.member("title", row.action->title.in(compared.methods.front().judged->language));
    json.member("agreement", app::word(row.agreement)).key("answers").list();
    for (std::size_t m = 0; m < compared.methods.size(); ++m) {
      const auto& judged = *compared.methods[m].judged;
      json.object().member("method", m);
      json.member("answers", app::possible_answers(*row.verdicts[m]));
      json.member("because", row.verdicts[m]->because.in(judged.language)).end();
    }
    json.end().end();
  }
  json.end().member("agree", compared.agree).member("differ", compared.differ);
  json.member("unmatched", compared.unmatched).member("of", compared.actions.size());
  return json.end().text();
}

std::string as_csv(const Compared& compared) {
  std::string text = csv_line({"action", "pledge", "title", "agreement", "method", "question",
                               "answer", "alternatives", "because", "as_of", "hash"});
  for (const auto& row : compared.actions) {
    for (std::size_t m = 0; m < compared.methods.size(); ++m) {
      const auto& judged = *compared.methods[m].judged;
      const auto possible = app::possible_answers(*row.verdicts[m]);
      text += csv_line({row.action->id, row.pledge->id, row.action->title.in(judged.language),
                        std::string(app::word(row.agreement)), judged.verdicts.pack.path,
                        compared.methods[m].question->question, possible.front(),
                        fmt::format("{}", fmt::join(possible.begin() + 1, possible.end(), ";")),
                        row.verdicts[m]->because.in(judged.language),
                        to_text(judged.verdicts.as_of), judged.verdicts.pack.hash});
    }
  }
  return text;
}

// The tracker under one pack; nullopt after telling why not, with the exit code in `code`.
std::optional<Method> judged_by(const Call& call, const std::string& pack, const rules::Asked& day,
                                Progress& progress, int& code) {
  auto from = where(call);
  if (!from) {
    code = kUsage;
    return std::nullopt;
  }
  from->pack = pack;
  progress.step("reading the tracker under " + pack);
  auto opened = app::open(call.world.folder, *from);
  progress.stop();
  if (!opened) {
    code = refused(call, opened.error());
    return std::nullopt;
  }
  Method method{.opened = std::make_unique<app::Opened>(std::move(*opened))};
  Diagnostics faults;
  if (!method.opened->faults.has_errors()) {
    const auto tongue = language(call, method.opened->record);
    if (!tongue) {
      code = kUsage;
      return std::nullopt;
    }
    progress.step("evaluating the rules of " + pack);
    method.judged = std::make_unique<app::Judged>(
        app::judge(*method.opened, day, *tongue, app::Depth::answers, faults));
    progress.stop();
    if (!faults.has_errors()) return method;
  }
  call.err << render(faults.has_errors() ? faults : method.opened->faults);
  call.err << counted(method.opened->faults.errors() + faults.errors(), "error") << " under "
           << displayable(pack) << "; nothing is answered from faulty files\n";
  code = kFaults;
  return std::nullopt;
}

}  // namespace

int compare(const Call& call) {
  if (call.arguments.has("pack")) {
    return misuse(call.err, {"compare has no --pack", "name the packs behind the command"});
  }
  const auto day = asked(call);
  if (!day) return kUsage;
  Progress progress(call.err, call.terminal.interactive, call.arguments.has("verbose"));
  std::vector<Method> methods;
  for (const auto& pack : call.arguments.operands) {
    int code = kDone;
    auto method = judged_by(call, pack, *day, progress, code);
    if (!method) return code;
    methods.push_back(std::move(*method));
  }
  const auto answered = app::compare(std::move(methods), call.arguments.value("question"));
  if (const auto* none = std::get_if<app::Unknown>(&answered)) return unknown(call, *none);
  const auto& compared = std::get<Compared>(answered);
  switch (format(call)) {
    case Format::json:
      call.out << as_json(compared);
      break;
    case Format::csv:
      call.out << as_csv(compared);
      break;
    case Format::table:
      call.out << as_table(call, compared);
      break;
  }
  return kDone;
}

}  // namespace sanya::cli
