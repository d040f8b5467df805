// SPDX-License-Identifier: Apache-2.0
// Other trackers' published answers out of their own data, where the data are at hand.
#include <catch2/catch.hpp>

#include <filesystem>
#include <iterator>

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
constexpr Expected kExpected[] = {{"canada-mandates", 1, 1},
                                  {"del-dicho-al-hecho", 1738, 1733},
                                  {"gsa-nap5", 70, 70},
                                  {"keralam-ldf-2016", 636, 636},
                                  {"keralam-udf-2026", 1300, 1299},
                                  {"nz-promised-vs-performed", 19, 18},
                                  {"trumptracker", 904, 900},
                                  {"uk-labour-housing", 7, 7},
                                  {"upr-6-9", 8343, 7389},
                                  {"upr-cambodia", 343, 292},
                                  {"upr-other-sessions", 7984, 6918},
                                  {"utlovat", 2200, 2200}};

}  // namespace

TEST_CASE("other trackers' answers come out of their data by their rules") {
  const auto datasets = shared_path() + "/datasets";
  if (!std::filesystem::exists(datasets)) {
    WARN("SKIPPED: " << std::size(kExpected)
                     << " data sets of other trackers are not at hand (SANYA_SHARED)");
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

TEST_CASE("what a published answer became from one day to the next comes out, too") {
  const auto datasets = shared_path() + "/datasets";
  if (!std::filesystem::exists(datasets)) {
    WARN("SKIPPED: 2 data sets with answers of several days are not at hand (SANYA_SHARED)");
    return;
  }
  const OpenFolder folders = [](const std::string& path) {
    return folder(path.empty() ? "." : path);
  };
  const auto changes = [&](const std::string& mapping) {
    const auto path = root_path() + "/docs/mappings/" + mapping + ".yaml";
    const auto done = replicate(folders, {}, path, datasets);
    REQUIRE(done);
    REQUIRE(*done);
    return std::pair((*done)->changes, (*done)->changes_agreed);
  };
  CHECK(changes("del-dicho-al-hecho") == std::pair<std::size_t, std::size_t>(185, 183));
  CHECK(changes("trumptracker") == std::pair<std::size_t, std::size_t>(88, 86));
}

TEST_CASE("copies of a list that cannot be read are refused where they are wrong") {
  const auto datasets = shared_path() + "/datasets";
  if (!std::filesystem::exists(datasets)) {
    WARN("SKIPPED: 5 broken files of another tracker are not at hand (SANYA_SHARED)");
    return;
  }
  const OpenFolder folders = [](const std::string& path) {
    return folder(path.empty() ? "." : path);
  };
  const auto mapping = root_path() + "/docs/mappings/trumptracker.yaml";
  const auto done = replicate(folders, {}, mapping, datasets);
  REQUIRE(done);
  REQUIRE(*done);
  std::vector<std::string> places;
  for (const auto& refused : (*done)->refused) {
    const auto name = refused.substr(refused.rfind('/') + 1);
    places.push_back(name.substr(0, name.find(": ")));
  }
  CHECK(places == std::vector<std::string>{
                      "history-2016-11-22-0ca52b9.yaml:332:1",
                      "history-2017-02-04-eff4776.yaml:960:23", "malformed-0ca52b9.yaml:332:1",
                      "malformed-848fcc5.yaml:960:49", "malformed-eff4776.yaml:960:23"});
  CHECK((*done)->readable == 0);
}

}  // namespace sanya::app
