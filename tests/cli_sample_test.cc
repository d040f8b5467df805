// SPDX-License-Identifier: Apache-2.0
// The repository's own tracker: its sample report and its statuses on four days, to the byte.
// UPDATE=1 writes them anew; read the difference before it is committed.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "base/disk.h"
#include "cli/cli.h"
#include "root.h"

using namespace sanya;

namespace {

const Day kToday = day(2024, 12, 31);

std::string printed(const std::vector<std::string>& args) {
  // the repository is the current folder, so that no path of a machine is printed
  const cli::World world{
      .folder = [](const std::string& path) { return folder(root_path() + "/" + path); },
      .shipped = ""};
  std::ostringstream out;
  std::ostringstream err;
  const int code = cli::run(args, world, out, err, {}, kToday);
  INFO(err.str());
  REQUIRE(code == cli::kDone);
  return out.str();
}

void check_kept(const std::string& path, const std::string& now) {
  const std::string file = root_path() + "/" + path;
  if (std::getenv("UPDATE") != nullptr) std::ofstream(file, std::ios::binary) << now;
  std::ifstream read(file, std::ios::binary);
  const std::string kept{std::istreambuf_iterator<char>(read), {}};
  INFO(path << " differs from what is made now; run with UPDATE=1 and read the difference");
  CHECK((kept == now));
}

}  // namespace

TEST_CASE("the sample report is what the engine makes of this tracker") {
  const std::pair<const char*, const char*> documents[] = {{"html", "reports/sample/index.html"},
                                                           {"md", "reports/sample/report.md"},
                                                           {"csv", "reports/sample/report.csv"},
                                                           {"json", "reports/sample/report.json"}};
  for (const auto& [format, path] : documents) {
    check_kept(path, printed({"report", "--from", "2024-01-01", "--until", "2024-12-31", "--format",
                              format, "--stdout"}));
  }
}

TEST_CASE("this tracker's statuses on four days are as they were read and defended") {
  for (const char* as_of : {"2000-01-01", "2008-12-31", "2016-12-31", "2024-06-30"}) {
    check_kept(std::string("tests/golden/status/") + as_of + ".txt",
               printed({"status", "--as-of", as_of}));
  }
}
