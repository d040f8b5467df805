// SPDX-License-Identifier: Apache-2.0
// EDTF against the strings of unt-libraries/edtf-validate, and against itself: canonical texts.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <regex>
#include <set>

#include <catch2/catch.hpp>

#include "base/edtf.h"
#include "root.h"

using namespace sanya;

namespace {

std::string shared_file(const std::string& path) {
  std::ifstream file(shared_path() + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Vector {
  std::string list;
  std::string text;
};

// The file is flat: names of lists, and in each plain strings.
std::vector<Vector> vectors(const std::string& json) {
  std::vector<Vector> found;
  std::regex string("\"((?:[^\"\\\\]|\\\\.)*)\"(\\s*:)?");
  std::string list;
  auto begin = json.find("\"lists\"");
  if (begin == std::string::npos) return found;
  for (std::sregex_iterator
           each(json.begin() + static_cast<std::ptrdiff_t>(begin), json.end(), string),
       end;
       each != end; ++each) {
    std::string text = std::regex_replace((*each)[1].str(), std::regex(R"(\\(.))"), "$1");
    if ((*each)[2].matched) {
      list = text;
    } else {
      found.push_back({list, text});
    }
  }
  return found;
}

// Refused by those who made the list, read here: docs/dates.md says why.
const std::set<std::string> kReadNevertheless = {
    "0000-01-03/0000-01",
    "0000-02/0000",
    "2004-06-11%/2004-%06",
    "2004-06-11%/2004-06~",
};

void check_round_trip(const std::string& text) {
  auto field = DateField::parse(text);
  if (!field) return;
  auto again = DateField::parse(field->text());
  INFO(text << " became " << field->text());
  REQUIRE(again);
  CHECK(*again == *field);
}

// Texts that are dates, or nearly.
class Maker {
 public:
  std::string text() {
    switch (pick(5)) {
      case 0:
        return date() + "/" + date();
      case 1:
        return pick(2) ? date() + "/.." : "/" + date();
      case 2:
        return set();
      default:
        return date();
    }
  }

 private:
  unsigned pick(unsigned most) { return static_cast<unsigned>(random_() % most); }
  std::string digit() { return pick(8) == 0 ? "X" : std::to_string(pick(10)); }
  std::string two(unsigned most) {
    if (pick(6) == 0) return pick(2) ? "XX" : "1" + digit();
    unsigned number = 1 + pick(most);
    return (number < 10 ? "0" : "") + std::to_string(number);
  }
  std::string qualifier() { return pick(6) == 0 ? std::string(1, "?~%"[pick(3)]) : ""; }
  std::string component(const std::string& digits) { return qualifier() + digits + qualifier(); }
  std::string date() {
    // Years near each other, so that members of a set meet and touch.
    std::string year = pick(4) == 0 ? digit() + digit() + digit() + digit() : "200" + digit();
    std::string text = component((pick(12) == 0 ? "-" : "") + year);
    if (pick(2) == 0) return text;
    text += "-" + component(pick(8) == 0 ? std::to_string(21 + pick(21)) : two(12));
    return pick(2) == 0 ? text : text + "-" + component(two(28));
  }
  std::string set() {
    std::string text = "[";
    for (unsigned i = 0, count = 1 + pick(4); i < count; ++i) {
      if (i > 0) text += ",";
      switch (pick(6)) {
        case 0:
          text += date() + "..";
          break;
        case 1:
          text += ".." + date();
          break;
        case 2:
          text += date() + ".." + date();
          break;
        default:
          text += date();
      }
    }
    return text + "]";
  }

  std::mt19937 random_{20240630};
};

}  // namespace

TEST_CASE("EDTF of the shared vectors is read or refused as they say") {
  auto all = vectors(shared_file("vectors/edtf/unt.json"));
  if (all.empty()) {
    WARN("157 EDTF vectors skipped: ../shared/vectors/edtf/unt.json is not there");
    return;
  }
  CHECK(all.size() == 157);
  for (const auto& [list, text] : all) {
    INFO(list << ": " << text);
    bool invalid = list.starts_with("invalid") && kReadNevertheless.count(text) == 0;
    CHECK(DateField::parse(text).has_value() == !invalid);
    check_round_trip(text);
  }
}

TEST_CASE("a canonical text read again is the same date field") {
  Maker maker;
  int dates = 0;
  for (int i = 0; i < 30000; ++i) {
    std::string text = maker.text();
    auto field = DateField::parse(text);
    if (!field) continue;
    ++dates;
    auto again = DateField::parse(field->text());
    if (again && *again == *field) continue;
    FAIL(text << " became " << field->text());
  }
  CHECK(dates > 10000);
}

TEST_CASE("the ranges of a date field are sorted, disjoint and apart") {
  Maker maker;
  for (int i = 0; i < 30000; ++i) {
    std::string text = maker.text();
    auto field = DateField::parse(text);
    if (!field) continue;
    const auto& ranges = field->ranges();
    bool sound = !ranges.empty() && ranges.size() <= 100;
    for (std::size_t j = 0; j < ranges.size(); ++j) {
      sound = sound && ranges[j].first <= ranges[j].last;
      sound = sound && (j == 0 || ranges[j].first.number > ranges[j - 1].last.number + 1);
    }
    if (!sound) FAIL(text);
  }
}

TEST_CASE("doubting a date never narrows it, and only ~ and % widen it") {
  Maker maker;
  for (int i = 0; i < 5000; ++i) {
    std::string text = maker.text();
    auto plain = DateField::parse(text);
    auto doubted = DateField::parse(text + "?");
    auto about = DateField::parse(text + "~");
    if (!plain || !doubted || !about) continue;
    INFO(text);
    CHECK(doubted->ranges() == plain->ranges());
    CHECK(doubted->uncertain());
    CHECK(about->approximate());
    CHECK(about->earliest() <= plain->earliest());
    CHECK(about->latest() >= plain->latest());
  }
}
