// SPDX-License-Identifier: Apache-2.0
// Dates that cannot be: each is a fault only where no day within the bounds would do.
#include <fmt/format.h>

#include "load/check.h"

namespace sanya::load {

namespace {

using record::Written;

class Dates {
 public:
  explicit Dates(Diagnostics& faults) : faults_(faults) {}

  void term(const std::optional<DateField>& from, const std::optional<DateField>& until,
            const Place& at, std::string_view what) {
    if (from && until && until->latest() < from->earliest())
      faults_.error(
          Fault::ends_before_start, at,
          fmt::format("{} ends on {}, before it starts on {}", what, until->text(), from->text()),
          "correct one of the two dates");
  }

  void after_source(const DateField& happened, const record::SourceItem* source, const Place& at) {
    if (!source || happened.earliest() <= source->published.latest()) return;
    faults_.add({.fault = Fault::happened_after_source,
                 .place = at,
                 .message = fmt::format("this was on {}, but its source was published on {}",
                                        happened.text(), source->published.text()),
                 .help = "a source knows nothing of later days: correct one of the two dates",
                 .notes = {{.place = source->written.of(source->place, "published"),
                            .text = "published here"}}});
  }

 private:
  Diagnostics& faults_;
};

void check_post(const record::Post& post, const record::Record& record, Diagnostics& faults) {
  const record::Institution* at = record.institution(post.at);
  if (!at) return;
  const auto wrong = [&](std::string_view key, const DateField& date, std::string_view how,
                         const DateField& limit) {
    faults.error(
        Fault::post_outside_institution, post.written.of(post.place, key),
        fmt::format("a post at {} {} {}, which was {} on {}", at->id,
                    key == "from" ? "begins on" : "ends on", date.text(), how, limit.text()),
        "name the institution of that time, or correct one of the dates");
  };
  const auto& [from, until] = post.term;
  if (from && at->founded && from->latest() < at->founded->earliest())
    wrong("from", *from, "founded", *at->founded);
  else if (until && at->founded && until->latest() < at->founded->earliest())
    wrong("until", *until, "founded", *at->founded);
  if (from && at->dissolved && from->earliest() > at->dissolved->latest())
    wrong("from", *from, "dissolved", *at->dissolved);
  else if (until && at->dissolved && until->earliest() > at->dissolved->latest())
    wrong("until", *until, "dissolved", *at->dissolved);
}

void check_register(const record::Record& record, Dates& dates, Diagnostics& faults) {
  for (const record::Institution& one : record.institutions)
    dates.term(one.founded, one.dissolved, one.written.of(one.place, "dissolved"),
               "the institution");
  for (const record::Person& person : record.people)
    for (const record::Post& post : person.posts) {
      dates.term(post.term.from, post.term.until, post.written.of(post.place, "until"), "the post");
      check_post(post, record, faults);
    }
  for (const record::Mandate& one : record.mandates)
    dates.term(one.start, one.end, one.written.of(one.place, "end"), "the mandate");
  for (const record::Override& one : record.overrides)
    if (one.expires && *one.expires < one.made_on)
      faults.error(Fault::ends_before_start, one.written.of(one.place, "expires"),
                   fmt::format("the override expires on {}, before it is made on {}",
                               to_text(*one.expires), to_text(one.made_on)),
                   "correct one of the two dates");
  for (const record::Reply& one : record.replies)
    if (one.answered_on && *one.answered_on < one.asked_on)
      faults.error(Fault::answered_before_asked, one.written.of(one.place, "answered_on"),
                   fmt::format("answered on {}, but asked only on {}", to_text(*one.answered_on),
                               to_text(one.asked_on)),
                   "correct one of the two dates");
}

void check_pledge(const record::Pledge& pledge, const record::Record& record, Dates& dates,
                  Diagnostics& faults) {
  dates.after_source(pledge.made_on, record.source(pledge.source),
                     pledge.written.of(pledge.place, "made_on"));
  const record::Mandate* mandate = record.mandate(pledge.mandate);
  if (mandate && mandate->end && pledge.made_on.earliest() > mandate->end->latest())
    faults.warning(Fault::mandate_over, pledge.written.of(pledge.place, "mandate"),
                   fmt::format("the pledge was made on {}, after this mandate ended on {}",
                               pledge.made_on.text(), mandate->end->text()),
                   "name the mandate within which it must be met");
  for (const record::Action& action : pledge.actions) {
    if (action.due && action.due->limit() < pledge.made_on.earliest())
      faults.error(Fault::due_before_made, action.written.of(action.place, "due"),
                   fmt::format("due on {}, before the pledge was made on {}", action.due->text(),
                               pledge.made_on.text()),
                   "correct one of the two dates");
    if (!action.recurrence) continue;
    const record::Recurrence& recurrence = *action.recurrence;
    dates.term(recurrence.from ? recurrence.from : pledge.made_on, recurrence.until,
               recurrence.written.of(recurrence.place, "until"), "the recurrence");
  }
}

}  // namespace

void check_dates(Checking& checking) {
  const record::Record& record = checking.record;
  Dates dates(checking.faults);
  check_register(record, dates, checking.faults);
  for (const record::Pledge& pledge : record.pledges)
    check_pledge(pledge, record, dates, checking.faults);
  for (const record::Finding& one : record.findings)
    if (one.happened)
      dates.after_source(*one.happened, record.source(one.source),
                         one.written.of(one.place, "happened"));
  for (const record::Reading& one : record.readings)
    if (one.happened)
      dates.after_source(*one.happened, record.source(one.source),
                         one.written.of(one.place, "happened"));
}

}  // namespace sanya::load
