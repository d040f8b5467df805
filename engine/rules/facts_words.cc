// SPDX-License-Identifier: Apache-2.0
// Every word that a row, an attribute or the pack may name becomes an integer before evaluation
// begins.
#include "rules/facts.h"
#include "rules/fields.h"
#include "rules/relation.h"

namespace sanya::rules {
namespace {

class Interning {
 public:
  explicit Interning(WordTable& words) : words_(words) {}

  void text(std::string_view text) { words_.id(text); }
  void texts(const std::vector<std::string>& texts) {
    for (const auto& text : texts) words_.id(text);
  }
  void vocabulary(std::span<const std::string_view> names) {
    for (const auto name : names) words_.id(name);
  }
  void attributes(const std::map<std::string, record::Attribute>& attributes) {
    for (const auto& [name, value] : attributes) words_.id(value.text);
  }
  void constant(const Constant& constant) { words_.id(constant.word); }
  void expression(const Expr& expr) {
    constant(expr.constant);
    for (const auto& operand : expr.operands) expression(operand);
  }
  void test(const Test& test) {
    expression(test.left);
    expression(test.right);
    for (const auto& word : test.any_of) constant(word);
    for (const auto& part : test.parts) this->test(part);
  }

  void register_of(const record::Record& record);
  void evidence_of(const record::Record& record, const Pack& pack);
  void pack_of(const Pack& pack);

 private:
  WordTable& words_;
};

void Interning::register_of(const record::Record& record) {
  text("");
  text(record.tracker.id);
  text(record.tracker.country);
  for (const auto& institution : record.institutions) {
    text(institution.id);
    text(institution.country);
  }
  for (const auto& person : record.people) text(person.id);
  for (const auto& place : record.places) text(place.id);
  for (const auto& indicator : record.indicators) text(indicator.id);
  for (const auto& mandate : record.mandates) text(mandate.id);
  for (const auto& source : record.sources) {
    text(source.id);
    text(source.publisher);
  }
  for (const auto& pledge : record.pledges) {
    text(pledge.id);
    text(pledge.made_by);
    texts(pledge.places);
    attributes(pledge.attributes);
    for (const auto& action : pledge.actions) {
      text(action.id);
      text(action.kind);
      text(action.text);
      texts(action.owners.lead);
      texts(action.owners.partner);
      texts(action.places);
      attributes(action.attributes);
      for (const auto& part : action.parts) text(part.id);
    }
  }
}

void Interning::evidence_of(const record::Record& record, const Pack& pack) {
  bool names_rows = false;  // ids of findings and readings are many, and seldom asked for
  for (const auto& field : pack.fields) {
    names_rows = names_rows || (field.builtin >= 0 && info(field).field == RowField::id);
  }
  for (const auto& finding : record.findings) {
    if (names_rows) text(finding.id);
    text(finding.claimant);
    text(finding.instrument);
    texts(finding.places);
    attributes(finding.attributes);
    for (const auto& about : finding.about)
      text(about.milestone);  // of a ladder the pack leaves out
  }
  for (const auto& reading : record.readings) {
    if (names_rows) text(reading.id);
    text(reading.claimant);
  }
  for (const auto& search : record.searches) {
    text(search.id);
    text(search.by);
  }
}

void Interning::pack_of(const Pack& pack) {
  for (const auto& field : kRowFields) vocabulary(field.words);
  for (const auto& attribute : kAttributes) vocabulary(attribute.words);
  for (const auto& ladder : pack.ladders) {
    text(ladder.id);
    for (const auto& milestone : ladder.milestones) text(milestone.id);
  }
  for (const auto& param : pack.params) {
    for (const auto& version : param.versions) constant(version.value);
  }
  for (const auto& table : pack.tables) {
    for (const auto& [key, value] : table.rows) {
      text(key);
      constant(value);
    }
  }
  for (const auto& set : pack.sets) {
    for (const auto& test : set.where) {
      expression(test.right);
      for (const auto& word : test.any_of) constant(word);
    }
  }
  for (const auto& measure : pack.measures) {
    if (measure.empty) constant(*measure.empty);
  }
  for (const auto& question : pack.questions) {
    for (const auto& answer : question.scale) text(answer.word);
    for (const auto& rule : question.rules) test(rule.when);
  }
}

}  // namespace

void Facts::intern_words() {
  Interning interning(words_);
  interning.register_of(record_);
  interning.evidence_of(record_, pack_);
  interning.pack_of(pack_);
  for (const auto& pledge : record_.pledges) words_.id(promisor_country(record_, pledge));
}

}  // namespace sanya::rules
