// SPDX-License-Identifier: Apache-2.0
#include "record/image.h"

#include <catch2/catch.hpp>

namespace sanya::record {
namespace {

Record a_record() {
  Record record;
  record.tracker.id = "t";
  record.tracker.title = {{{"en", "A tracker"}, {"km", "ការសន្យា"}}};
  record.institutions = {{.id = "i", .name = {{{"en", "An institution"}}}, .country = "KH"}};
  record.indicators = {{.id = "n", .at_least = Number::ratio(1, 3)}};
  record.pledges = {{.id = "p", .made_on = *DateField::parse("1999?-09-29")}};
  record.findings = {{.id = "f", .happened = DateField::exact(day(2016, 7, 19)), .about = {{}}}};
  record.readings = {{.id = "r", .low = -5, .high = 7'000'000'000}};
  return record;
}

}  // namespace

TEST_CASE("an image gives back the part that it is of") {
  const auto record = a_record();
  Record read;
  REQUIRE(from_image(to_image(record, ImageOf::register_), ImageOf::register_, read));
  CHECK(read.findings.empty());
  CHECK(read.tracker.title == record.tracker.title);
  CHECK(read.indicators.front().at_least == Number::ratio(1, 3));
  CHECK(read.pledges.front().made_on == record.pledges.front().made_on);
  REQUIRE(from_image(to_image(record, ImageOf::evidence), ImageOf::evidence, read));
  CHECK(read.findings.front().happened == record.findings.front().happened);
  CHECK(read.readings.front().low == -5);
  CHECK(read.readings.front().high == 7'000'000'000);
}

TEST_CASE("bytes that are no image of that part are refused") {
  const auto bytes = to_image(a_record(), ImageOf::evidence);
  Record read;
  CHECK_FALSE(from_image(bytes, ImageOf::register_, read));
  CHECK_FALSE(from_image(bytes + "x", ImageOf::evidence, read));
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    INFO(length);
    CHECK_FALSE(from_image(bytes.substr(0, length), ImageOf::evidence, read));
  }
}

TEST_CASE("no byte of an image can make it crash") {
  const auto bytes = to_image(a_record(), ImageOf::register_);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const char byte : {'\0', '\x7f', '\x80', '\xff'}) {
      auto changed = bytes;
      changed[at] = byte;
      Record read;
      (void)from_image(changed, ImageOf::register_, read);
    }
  }
}

}  // namespace sanya::record
