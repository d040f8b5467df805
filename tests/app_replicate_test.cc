// SPDX-License-Identifier: Apache-2.0
// Other trackers' published answers out of their own data, where the data are at hand.
#include <catch2/catch.hpp>

#include <filesystem>

#include "app/app.h"
#include "base/disk.h"
#include "root.h"

namespace sanya::app {
namespace {

struct Expected {
  const char* mapping;
  std::size_t published;
  std::size_t agreed;
};

// docs/replication.md has the same table.
constexpr Expected kExpected[] = {{"del-dicho-al-hecho", 1738, 1733},
                                  {"gsa-nap5", 70, 70},
                                  {"keralam-ldf-2016", 635, 635},
                                  {"keralam-udf-2026", 1300, 1299},
                                  {"nz-promised-vs-performed", 19, 18},
                                  {"upr-17-20", 7984, 6918},
                                  {"utlovat", 2200, 2200}};

}  // namespace

TEST_CASE("other trackers' answers come out of their data by their rules") {
  const auto datasets = shared_path() + "/datasets";
  if (!std::filesystem::exists(datasets)) {
    WARN("SKIPPED: 7 data sets of other trackers are not at hand (SANYA_SHARED)");
    return;
  }
  const OpenFolder folders = [](const std::string& path) {
    return folder(path.empty() ? "." : path);
  };
  for (const auto& expected : kExpected) {
    INFO(expected.mapping);
    const auto mapping = root_path() + "/docs/mappings/" + expected.mapping + ".yaml";
    const auto done = replicate(folders, {}, mapping, datasets);
    REQUIRE(done);
    REQUIRE(*done);
    INFO(render((*done)->faults));
    REQUIRE_FALSE((*done)->skipped);
    CHECK((*done)->published == expected.published);
    CHECK((*done)->agreed == expected.agreed);
    CHECK((*done)->holds());
  }
}

}  // namespace sanya::app
