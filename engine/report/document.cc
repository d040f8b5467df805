// SPDX-License-Identifier: Apache-2.0
#include "report/document.h"

#include <string_view>

#include "report/parts.h"

namespace sanya::report {
namespace {

template <class Item, class Make>
Value list_of(const std::vector<Item>& items, Make make_value) {
  Value out = Value::list();
  for (const Item& item : items) out.items.push_back(make_value(item));
  return out;
}

Value of(const std::string& text) { return text; }
Value texts(const std::vector<std::string>& items) { return list_of(items, of); }

Value of(const DateText& date) {
  return Value::object({{"edtf", date.edtf},
                        {"text", date.text},
                        {"approximate", date.approximate},
                        {"uncertain", date.uncertain}});
}

Value of(const Count& count) {
  return Value::object({{"low", count.low},
                        {"high", count.high},
                        {"of", count.of},
                        {"of_high", count.of_high},
                        {"text", count.text}});
}

Value of(const Link& link) {
  return Value::object({{"id", link.id},
                        {"anchor", link.anchor},
                        {"title", link.title},
                        {"answer", link.answer},
                        {"shape", std::string(word(link.shape))}});
}
Value links(const std::vector<Link>& items) {
  return list_of(items, [](const Link& link) { return of(link); });
}

Value of(const Option& option) {
  return Value::object({{"word", option.word}, {"label", option.label}, {"proved", option.proved}});
}

Value of(const Answer& answer) {
  return Value::object(
      {{"question", answer.question},
       {"label", answer.label},
       {"text", answer.text},
       {"shape", std::string(word(answer.shape))},
       {"options", list_of(answer.options, [](const Option& option) { return of(option); })},
       {"because", answer.because},
       {"others", list_of(answer.others,
                          [](const Answer::Other& other) {
                            return Value::object({{"option", of(other.option)},
                                                  {"because", other.because},
                                                  {"world", texts(other.world)}});
                          })},
       {"otherwise", answer.otherwise},
       {"why", answer.why},
       {"also", texts(answer.also)},
       {"inferred", answer.inferred},
       {"uncertain_date", answer.uncertain_date}});
}
Value answers(const std::vector<Answer>& items) {
  return list_of(items, [](const Answer& answer) { return of(answer); });
}

Value of(const Tally& tally) {
  return Value::object({{"question", tally.question},
                        {"label", tally.label},
                        {"units", tally.units},
                        {"units_text", tally.units_text},
                        {"given_to_none", tally.given_to_none},
                        {"rows", list_of(tally.rows, [](const Tally::Row& row) {
                           return Value::object({{"option", of(row.option)},
                                                 {"means", row.means},
                                                 {"shape", std::string(word(row.shape))},
                                                 {"closed", row.closed},
                                                 {"count", of(row.count)},
                                                 {"given", row.count.high > 0},
                                                 {"percent", row.percent_low},
                                                 {"percent_maybe", row.percent_maybe}});
                         })}});
}

Value of(const Figure& figure) {
  return Value::object({{"rollup", figure.rollup},
                        {"label", figure.label},
                        {"group", figure.group},
                        {"count", of(figure.count)},
                        {"share", figure.share},
                        {"missing_points", figure.missing_points},
                        {"among", figure.among},
                        {"shared", figure.shared},
                        {"suppressed", figure.suppressed},
                        {"flagged", figure.flagged}});
}
Value figures(const std::vector<Figure>& items) {
  return list_of(items, [](const Figure& figure) { return of(figure); });
}

Value of(const Change::Entry& entry) {
  return Value::object({{"id", entry.id},
                        {"note", entry.note},
                        {"when", entry.when},
                        {"timing", entry.timing},
                        {"source", entry.source},
                        {"told_at", entry.told_at},
                        {"opening", entry.opening}});
}
Value entries(const std::vector<Change::Entry>& items) {
  return list_of(items, [](const Change::Entry& entry) { return of(entry); });
}

// Left out of JSON where it is empty.
Value told_or_absent(const std::string& text) { return text.empty() ? Value::absent() : of(text); }

Value of(const Change& change) {
  return Value::object({{"action", of(change.action)},
                        {"turns", list_of(change.turns,
                                          [](const Change::Turn& turn) {
                                            return Value::object({{"question", turn.question},
                                                                  {"before", turn.before},
                                                                  {"now", turn.now},
                                                                  {"because", turn.because},
                                                                  {"bearing", turn.bearing},
                                                                  {"by", told_or_absent(turn.by)},
                                                                  {"time_alone", turn.time_alone}});
                                          })},
                        {"entries", entries(change.entries)},
                        {"same_as", change.same_as},
                        {"same_as_anchor", change.same_as_anchor}});
}

Value of(const Owner& owner) {
  return Value::object({{"id", owner.id},
                        {"name", owner.name},
                        {"native_name", owner.native_name},
                        {"standing", owner.standing},
                        {"role", owner.role},
                        {"role_label", owner.role_label}});
}

Value of(const Evidence& evidence) {
  return Value::object({{"id", evidence.id},
                        {"happened", of(evidence.happened)},
                        {"day_of_publication", evidence.day_of_publication},
                        {"claimant", evidence.claimant},
                        {"relation", evidence.relation},
                        {"relation_label", evidence.relation_label},
                        {"own_word", evidence.own_word},
                        {"voice", evidence.voice},
                        {"bearing", evidence.bearing},
                        {"bearing_label", evidence.bearing_label},
                        {"contradicts", evidence.bearing == "contradicts"},
                        {"aspect", evidence.aspect},
                        {"outcome", evidence.aspect == "outcome"},
                        {"milestone", evidence.milestone},
                        {"instrument", evidence.instrument},
                        {"instrument_name", evidence.instrument_name},
                        {"part", evidence.part},
                        {"link", evidence.link},
                        {"inferred", evidence.link == "inferred"},
                        {"possible", evidence.link == "possible"},
                        {"reason", evidence.reason},
                        {"note", evidence.note},
                        {"quote", evidence.quote},
                        {"source", evidence.source},
                        {"counted", evidence.counted},
                        {"disputed", evidence.disputed},
                        {"retracted", evidence.retracted},
                        {"before_promise", evidence.before_promise},
                        {"anchor", evidence.anchor},
                        {"told_at", evidence.told_at},
                        {"opening", evidence.opening},
                        {"reason_again", evidence.reason_again}});
}
Value evidence(const std::vector<Evidence>& items) {
  return list_of(items, [](const Evidence& item) { return of(item); });
}

Value of(const ReplyRow& reply) {
  return Value::object({{"id", reply.id},
                        {"institution", reply.institution},
                        {"asked_on", reply.asked_on},
                        {"letter", reply.letter},
                        {"answered_on", reply.answered_on},
                        {"answer", reply.answer}});
}
Value replies(const std::vector<ReplyRow>& items) {
  return list_of(items, [](const ReplyRow& reply) { return of(reply); });
}

Value of(const IndicatorTable& table) {
  return Value::object({{"id", table.id},
                        {"name", table.name},
                        {"unit", table.unit},
                        {"direction", table.direction},
                        {"anchor", anchor("indicator", table.id)},
                        {"note", table.note},
                        {"rows", list_of(table.rows, [](const ReadingRow& row) {
                           return Value::object(
                               {{"id", row.id},
                                {"happened", of(row.happened)},
                                {"value", row.value},
                                {"claimant", row.claimant},
                                {"own_word", row.own_word},
                                {"note", row.note},
                                {"source", row.source},
                                {"also", list_of(row.also, [](int n) { return Value(n); })},
                                {"percent", row.percent ? Value(*row.percent) : Value::null()},
                                {"range", row.range},
                                {"trend", row.trend},
                                {"trend_label", row.trend_label}});
                         })}});
}

Value gaps(const std::vector<GapRow>& items) {
  return list_of(items, [](const GapRow& gap) {
    return Value::object({{"answer", gap.answer},
                          {"sets", list_of(gap.sets,
                                           [](const std::vector<std::string>& set) {
                                             return Value::object({{"steps", texts(set)}});
                                           })},
                          {"gave_up", gap.gave_up},
                          {"impossible", gap.impossible}});
  });
}

Value of(const SearchRow& search) {
  return Value::object({{"id", search.id},
                        {"day", search.day},
                        {"by", search.by},
                        {"where", search.where},
                        {"query", search.query},
                        {"found", search.found},
                        {"note", search.note}});
}

Value of(const OverrideRow& given) {
  return Value::object({{"question", given.question},
                        {"answer", given.answer},
                        {"computed", given.computed},
                        {"reason", given.reason},
                        {"author", given.author},
                        {"made_on", given.made_on},
                        {"expires", given.expires},
                        {"expired", given.expired},
                        {"differs", given.differs}});
}

Value of(const PeriodRow& period) {
  return Value::object({{"begins", period.begins}, {"answers", answers(period.answers)}});
}

Value of(const PartRow& part) {
  return Value::object({{"title", part.title}, {"said", part.said}});
}

Value of(const ActionRow& row) {
  const auto each = [](const auto& item) { return of(item); };
  return Value::object({{"id", row.link.id},
                        {"anchor", row.link.anchor},
                        {"title", row.link.title},
                        {"pledge", row.pledge},
                        {"pledge_title", row.pledge_title},
                        {"text", row.text},
                        {"kind", row.kind},
                        {"owners", list_of(row.owners, each)},
                        {"due", of(row.due)},
                        {"terms", texts(row.terms)},
                        {"note", row.note},
                        {"headline", of(row.headline)},
                        {"answers", answers(row.answers)},
                        {"periods", list_of(row.periods, each)},
                        {"parts", list_of(row.parts, each)},
                        {"evidence", evidence(row.evidence)},
                        {"evidence_summary", row.evidence_summary},
                        {"searches", list_of(row.searches, each)},
                        {"gaps", gaps(row.gaps)},
                        {"rests_on", texts(row.rests_on)},
                        {"overrides", list_of(row.overrides, each)},
                        {"replies", replies(row.replies)},
                        {"open", row.open},
                        {"maybe_open", row.maybe_open}});
}

Value of(const PledgeRow& row) {
  return Value::object(
      {{"id", row.id},
       {"anchor", row.anchor},
       {"title", row.title},
       {"made_by", row.made_by},
       {"made_on", of(row.made_on)},
       {"source", row.source},
       {"clarity", row.clarity},
       {"commits", row.commits},
       {"published", row.published},
       {"points_announced", row.points_announced ? Value(*row.points_announced) : Value::null()},
       {"points_missing", row.points_missing},
       {"note", row.note},
       {"answers", answers(row.answers)},
       {"evidence", evidence(row.evidence)},
       {"actions", links(row.actions)},
       {"open", of(row.open)}});
}

Value of(const OwnerRow& row) {
  return Value::object({{"owner", of(row.owner)},
                        {"open", of(row.open)},
                        {"leads", links(row.leads)},
                        {"open_leads", links(row.open_leads)},
                        {"partner_in", links(row.partner_in)},
                        {"replies", replies(row.replies)}});
}

Value of(const Attention& attention) {
  return Value::object({{"word", attention.word},
                        {"label", attention.label},
                        {"means", attention.means},
                        {"count", of(attention.count)},
                        {"certain", links(attention.certain)},
                        {"possible", links(attention.possible)},
                        {"notes", texts(attention.notes)}});
}

Value of(const MissingRow& row) {
  return Value::object({{"actions", links(row.actions)}, {"gaps", gaps(row.gaps)}});
}

Value of(const Dispute& dispute) {
  return Value::object({{"about", dispute.about},
                        {"anchor", dispute.anchor},
                        {"kind", dispute.kind},
                        {"sides", list_of(dispute.sides, [](const Dispute::Side& side) {
                           return Value::object({{"says", side.says},
                                                 {"who", side.who},
                                                 {"when", side.when},
                                                 {"stand", side.stand},
                                                 {"own_word", side.own_word},
                                                 {"source", side.source}});
                         })}});
}

Value of(const Unknown::Uncertain& uncertain) {
  return Value::object({{"what", uncertain.what},
                        {"date", of(uncertain.date)},
                        {"why", uncertain.why},
                        {"source", uncertain.source},
                        {"publication", uncertain.publication}});
}

Value of(const Unknown& unknown) {
  return Value::object(
      {{"points", texts(unknown.points)},
       {"points_missing", unknown.points_missing},
       {"several", links(unknown.several)},
       {"dates", list_of(unknown.dates, [](const auto& item) { return of(item); })},
       {"never_searched", links(unknown.never_searched)},
       {"no_evidence", links(unknown.no_evidence)},
       {"no_lead", links(unknown.no_lead)},
       {"no_due", links(unknown.no_due)},
       {"no_due_count", unknown.no_due_count},
       {"recurring", links(unknown.recurring)},
       {"searched", unknown.searched}});
}

Value of(const SourceRow& row) {
  return Value::object({{"number", row.number},
                        {"id", row.id},
                        {"publisher", row.publisher},
                        {"author", row.author},
                        {"title", row.title},
                        {"published", of(row.published)},
                        {"dating", row.dating},
                        {"kind", row.kind},
                        {"url", row.url},
                        {"link", row.link},
                        {"archived", row.archived},
                        {"archived_link", row.archived_link},
                        {"sha256", row.sha256},
                        {"language", row.language},
                        {"note", row.note},
                        {"ours", row.ours},
                        {"retracted", row.retracted}});
}

Value of(const CorrectionRow& row) {
  return Value::object({{"id", row.id},
                        {"made_on", row.made_on},
                        {"what", row.what},
                        {"why", row.why},
                        {"concerns", links(row.concerns)}});
}

Value of(const Method& method) {
  return Value::object({{"name", method.name},
                        {"version", method.version},
                        {"hash", method.hash},
                        {"title", method.title},
                        {"link", method.link},
                        {"path", method.path},
                        {"interprets", texts(method.interprets)}});
}

Value of(const Approval& approval) {
  return Value::object({{"coder", approval.coder},
                        {"checker", approval.checker},
                        {"approver", approval.approver},
                        {"approved_on", approval.approved_on}});
}

Value of(const Term& term) { return Value::object({{"term", term.term}, {"means", term.means}}); }

}  // namespace

std::string_view word(Shape shape) {
  constexpr std::string_view kShapes[] = {"top", "middle", "bottom", "apart", "several", "warning"};
  return kShapes[static_cast<std::size_t>(shape)];
}

Value document(const Report& report) {
  const auto each = [](const auto& item) { return of(item); };
  return Value::object(
      {{"schema_version", kSchemaVersion},
       {"language", report.language},
       {"tracker", report.id},
       {"report_title", report.title},
       {"publisher", report.publisher},
       {"contact", report.contact},
       {"from", report.from},
       {"until", report.until},
       {"period", report.period},
       {"published_by", report.published_by},
       {"draft", report.draft},
       {"approval", of(report.approval)},
       {"ledger", report.ledger ? ledger_value(*report.ledger) : Value::null()},
       {"method", of(report.method)},
       {"counts", Value::object({{"pledges", report.pledge_count},
                                 {"not_commitments", report.not_commitments},
                                 {"commitments", report.pledge_count - report.not_commitments},
                                 {"actions", report.action_count},
                                 {"findings", report.finding_count},
                                 {"sources", report.source_count}})},
       {"scope", report.scope},
       {"press", texts(report.press)},
       {"reckoning", texts(report.reckoning)},
       {"tallies", list_of(report.tallies, each)},
       {"totals", figures(report.totals)},
       {"groups", list_of(report.groups,
                          [](const FigureTable& table) {
                            return Value::object({{"label", table.label},
                                                  {"note", table.note},
                                                  {"rows", figures(table.rows)}});
                          })},
       {"changes", list_of(report.changes, each)},
       {"came_in", entries(report.came_in)},
       {"pledges", list_of(report.pledges, each)},
       {"actions", list_of(report.actions, each)},
       {"missing", list_of(report.missing, each)},
       {"disputes", list_of(report.disputes, each)},
       {"no_gaps", links(report.no_gaps)},
       {"owners", list_of(report.owners, each)},
       {"not_asked", texts(report.not_asked)},
       {"promisors", report.promisors},
       {"several_leads", report.several_leads},
       {"attention", list_of(report.attention, each)},
       {"indicators", list_of(report.indicators, each)},
       {"outcome_actions", links(report.outcome_actions)},
       {"unknown", of(report.unknown)},
       {"corrections", list_of(report.corrections, each)},
       {"general_replies", replies(report.general_replies)},
       {"sources", list_of(report.sources, each)},
       {"glossary", list_of(report.glossary, each)}});
}

std::string json(const Report& report) { return write_json(document(report)); }

}  // namespace sanya::report
