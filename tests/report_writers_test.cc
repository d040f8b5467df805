// SPDX-License-Identifier: Apache-2.0
// The four writers: golden files (UPDATE=1 rewrites them), escaping, and that nothing varies.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "report/document.h"
#include "report/template.h"
#include "report_fixture.h"
#include "root.h"
#include "tree/tree.h"

using namespace sanya;
using namespace sanya::report_test;

namespace {

void check_golden(const std::string& name, const std::string& text) {
  const std::string path = root_path() + "/tests/golden/report/" + name;
  if (std::getenv("UPDATE") != nullptr) std::ofstream(path, std::ios::binary) << text;
  std::ostringstream golden;
  golden << std::ifstream(path, std::ios::binary).rdbuf();
  const bool same = golden.str() == text;
  INFO(path << " differs; run with UPDATE=1 and read the difference");
  CHECK(same);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string all_of(const report::Report& made) {
  return report::html(made) + report::markdown(made) + report::csv(made) + report::json(made);
}

Case hostile(const std::string& text) {
  Case given = sample();
  given.record.tracker.title = en(text);
  given.record.tracker.contact = text;
  for (auto& pledge : given.record.pledges) {
    pledge.title = en(text);
    pledge.note = text;
    for (auto& action : pledge.actions) {
      action.title = en(text);
      action.text = text;
      action.condition = text;
    }
  }
  for (auto& source : given.record.sources) {
    source.url = text;
    source.title = en(text);
    source.author = text;
    source.archived = record::SourceItem::Archived{.url = text, .sha256 = text};
  }
  for (auto& finding : given.record.findings) {
    finding.note = text;
    finding.quote = record::Quote{.exact = text};
  }
  for (auto& institution : given.record.institutions) institution.name = en(text);
  for (auto& reply : given.record.replies) reply.answer = text;
  for (auto& verdict : given.now.all) verdict.because = en(text);
  given.now.pack.url = text;
  given.now.pack.title = text;
  return given;
}

std::string contents(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(root_path() + "/" + path, std::ios::binary).rdbuf();
  return text.str();
}

const tree::Node* definition(const tree::Node& schema, const tree::Node& of) {
  if (const auto* either = of.find("anyOf")) return definition(schema, either->items.front());
  const tree::Node* reference = of.find("$ref");
  if (reference == nullptr) return &of;
  return schema.find("definitions")->find(reference->text.substr(14));
}

// Objects of the document whose keys are not those that the schema requires.
void compare(const tree::Node& schema, const tree::Node& of, const report::Value& value,
             const std::string& path, std::vector<std::string>& differing) {
  const tree::Node* shape = definition(schema, of);
  if (value.kind == report::Value::Kind::list) {
    for (const auto& item : value.items) {
      compare(schema, *shape->find("items"), item, path, differing);
    }
  }
  if (value.kind != report::Value::Kind::object) return;
  const auto& required = shape->find("required")->items;
  auto members = value.members;
  std::erase_if(members, [](const auto& member) {
    return member.second.kind == report::Value::Kind::absent;
  });
  bool same = required.size() == members.size();
  for (std::size_t i = 0; same && i < required.size(); ++i) {
    same = required[i].text == members[i].first;
  }
  if (!same) differing.push_back(path);
  for (const auto& [key, member] : members) {
    const tree::Node* next = shape->find("properties")->find(key);
    if (next == nullptr) {
      differing.push_back(path + "/" + key);
    } else {
      compare(schema, *next, member, path + "/" + key, differing);
    }
  }
}

}  // namespace

TEST_CASE("the sample is written as its golden files say") {
  const auto made = sample().report();
  check_golden("sample.html", report::html(made));
  check_golden("sample.md", report::markdown(made));
  check_golden("sample.csv", report::csv(made));
  check_golden("findings.csv", report::findings_csv(made));
  check_golden("sample.json", report::json(made));
}

TEST_CASE("every key that a template names is in the document") {
  const auto made = sample().report();
  const report::Words words("en");
  for (const char* name : {"templates/report.html.mustache", "templates/report.md.mustache"}) {
    const auto filled = report::fill(name, report::document(made), words,
                                     {{"style", "x"}, {"head_title", "x"}}, report::escape_html);
    CHECK(filled.fault == "");
    CHECK(filled.missing == std::vector<std::string>{});
    CHECK_FALSE(has(filled.text, "{{"));
  }
}

TEST_CASE("a key that the document lacks is noticed") {
  const auto filled = report::fill("templates/reply.md.mustache", report::Value::object({}),
                                   report::Words("en"), {}, report::escape_markdown);
  CHECK(std::count(filled.missing.begin(), filled.missing.end(), "letter") == 1);
}

TEST_CASE("markup in any text is shown and never run") {
  for (const char* text : {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
                           "' autofocus onfocus='alert(1)", "</title><svg onload=alert(1)>"}) {
    const std::string page = report::html(hostile(text).report());
    CHECK_FALSE(has(page, "<script"));
    CHECK_FALSE(has(page, "<img"));
    CHECK_FALSE(has(page, "<svg"));
    CHECK_FALSE(has(page, "' autofocus"));
  }
}

TEST_CASE("only web addresses become links") {
  for (const char* url :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "data:text/html,<b>",
        "//example.org", "file:///etc/passwd", "https://example.org/\nx", "vbscript:x"}) {
    const std::string page = report::html(hostile(url).report());
    std::size_t at = 0;
    while ((at = page.find("href=\"", at)) != std::string::npos) {
      at += 6;
      CHECK(page[at] == '#');
    }
  }
}

TEST_CASE("a web address cannot leave its attribute") {
  const std::string page =
      report::html(hostile("https://example.org/\"onmouseover=\"alert(1)'<>").report());
  CHECK(has(page, "href=\"https://example.org/%22onmouseover=%22alert%281%29%27%3C%3E\""));
  CHECK_FALSE(has(page, "\"onmouseover"));
}

TEST_CASE("text with braces is not a template") {
  const std::string page = report::html(hostile("{{report_title}} {{{style}}}").report());
  CHECK(has(page, "{{report_title}} {{{style}}}"));
}

TEST_CASE("the page asks for nothing from anywhere") {
  const std::string page = report::html(sample().report());
  CHECK(page.substr(0, 15) == "<!DOCTYPE html>");
  for (const char* part : {"<script", "<link", "<iframe", "src=", "@import", "url("}) {
    CHECK_FALSE(has(page, part));
  }
}

TEST_CASE("Khmer is marked as Khmer") {
  CHECK(report::escape_html("a ក្រសួង b") == "a <span lang=\"km\">ក្រសួង</span> b");
  CHECK(has(report::html(sample().report()), "<span lang=\"km\">ក្រសួងមហាផ្ទៃ</span>"));
}

TEST_CASE("a draft says so on every page, an approved report nowhere") {
  Case given = sample();
  CHECK(has(report::html(given.report()), "class=\"draft-band\""));
  CHECK(has(report::markdown(given.report()), "> **Draft.**"));
  CHECK(has(report::csv(given.report()), ",draft,none\r\n"));
  given.record.tracker.approval = {"ana", "bo", "chea", on("2024-07-10")};
  CHECK_FALSE(has(report::html(given.report()), "<p class=\"draft-band\""));
  CHECK_FALSE(has(report::markdown(given.report()), "Draft."));
  CHECK(has(report::html(given.report()), "Approved by chea, 10 July 2024"));
  CHECK(has(report::csv(given.report()), ",approved,none\r\n"));
}

TEST_CASE("no writer prints the first answer without its alternatives") {
  const auto made = sample().report();
  CHECK(has(report::html(made), ">Delivered or Claimed<"));
  CHECK_FALSE(has(report::html(made), ">Delivered</span> <a href=\"#action-order--law\""));
  CHECK(has(report::csv(made), ",delivered; claimed,Delivered or Claimed,"));
  CHECK(has(report::json(made), "\"text\": \"Delivered or Claimed\""));
}

TEST_CASE("the order in which verdicts and standings come changes no byte") {
  Case given = sample();
  const std::string first = all_of(given.report());
  CHECK(all_of(given.report()) == first);
  std::reverse(given.now.all.begin(), given.now.all.end());
  std::reverse(given.now.standings.begin(), given.now.standings.end());
  CHECK(all_of(given.report()) == first);
}

TEST_CASE("a cell that a spreadsheet would calculate begins with an apostrophe") {
  for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)"}) {
    CHECK(has(report::csv(hostile(text).report()), std::string(",'") + text + ","));
  }
  CHECK(has(report::csv(hostile("\t=1").report()), ",'\t=1,"));
  CHECK(has(report::csv(hostile("\r=1").report()), ",\"'\r=1\","));
}

TEST_CASE("a cell with a comma, quote or line break is quoted") {
  CHECK(has(report::csv(hostile("a,\"b\"\nc").report()), ",\"a,\"\"b\"\"\nc\","));
}

TEST_CASE("CSV has a header and a row an action, of as many cells") {
  Diagnostics faults;
  auto text =
      std::make_shared<Source>(Source{"report.csv", report::csv(hostile("x, \"y\"\nz").report())});
  const auto root = tree::parse_csv(text, faults);
  REQUIRE(root.has_value());
  CHECK(faults.empty());
  CHECK(root->items.size() == 3);
}

TEST_CASE("JSON can be read again, whatever the text") {
  for (const char* text : {"\"\\\n\t/", "ក្រសួង", "plain"}) {
    Diagnostics faults;
    auto source =
        std::make_shared<Source>(Source{"report.json", report::json(hostile(text).report())});
    const auto root = tree::parse_json(source, faults);
    REQUIRE(root.has_value());
    CHECK(faults.empty());
    CHECK(root->find("schema_version")->text == "1");
    CHECK(root->find("report_title")->text == text);
  }
}

TEST_CASE("the published schema names exactly the document's keys") {
  Diagnostics faults;
  const std::string path = "docs/schema/report.schema.json";
  const auto schema =
      tree::parse_json(std::make_shared<Source>(Source{path, contents(path)}), faults);
  REQUIRE(schema.has_value());
  Case given = sample();
  given.record.corrections = {{.id = "c", .made_on = on("2024-02-01"), .concerns = {"order/law"}}};
  std::vector<std::string> differing;
  compare(*schema, *schema, report::document(given.report()), "", differing);
  given.rest = {.checkpoint = "t\n3\nAA==\n",
                .known_at = "2024-06-30T08:01:00.000Z",
                .entries = 3,
                .root = "AA==",
                .sealed = {{.kind = "finding", .id = "told", .entry = 2}},
                .erased = {{.kind = "source",
                            .id = "seen",
                            .entry = 1,
                            .erased_on = on("2024-02-01"),
                            .erased_by = "ana",
                            .reason = "a name"}},
                .resting = {},
                .approved = {}};
  compare(*schema, *schema, report::document(given.report()), "", differing);
  CHECK(differing == std::vector<std::string>{});
}

TEST_CASE("every key of the document is explained") {
  const std::string page = contents("docs/report-json.md");
  for (const auto& [key, value] : report::document(sample().report()).members) {
    INFO(key);
    CHECK(has(page, "`" + key + "`"));
  }
}

TEST_CASE("Markdown shows markup as text") {
  CHECK(report::escape_markdown("# a *b* [c](d) <e> | f\ng") ==
        "\\# a \\*b\\* \\[c\\](d) \\<e\\> \\| f g");
}

TEST_CASE("a tracker with nothing in it still makes a report") {
  Case empty;
  empty.now.as_of = empty.asked.until;
  CHECK(has(report::html(empty.report()), "</html>"));
  CHECK(has(report::markdown(empty.report()), "0 actions in 0 pledges"));
}

TEST_CASE("no cell of a table is empty") {
  const auto made = sample().report();
  for (const std::string& table : {report::csv(made), report::findings_csv(made)}) {
    CHECK_FALSE(has(table, ",,"));
    CHECK_FALSE(has(table, ",\r\n"));
  }
}
