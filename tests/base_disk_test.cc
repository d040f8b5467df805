// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include "base/disk.h"

using namespace sanya;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLimit = 1000;

// A folder of its own for a test, gone afterwards: root/ is the disk, outside/ lies beside it.
struct TestFolder {
  TestFolder() {
    std::string pattern = (fs::temp_directory_path() / "sanya-disk-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    above = pattern;
    fs::create_directories(above / "root/evidence/old");
    fs::create_directories(above / "outside");
    put("root/a.yaml", "a: 1\n");
    put("root/evidence/b.yaml", "b: 1\n");
    put("root/evidence/old/c.yaml", "c: 1\n");
    put("root/evidence/.hidden.yaml", "h: 1\n");
    put("outside/secret.yaml", "s: 1\n");
    disk = folder((above / "root").string());
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  ~TestFolder() { fs::remove_all(above); }

  void put(const std::string& path, const std::string& bytes) const {
    std::ofstream(above / path, std::ios::binary) << bytes;
  }
  std::string refusal(const std::string& path) const {
    auto read = disk->read(path, kLimit);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::cannot_open);
    return read.error().message;
  }

  fs::path above;
  std::unique_ptr<Disk> disk;
};

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("a disk reads the bytes of a file below its root") {
  TestFolder place;
  CHECK(*place.disk->read("evidence/b.yaml", kLimit) == "b: 1\n");
  CHECK(*place.disk->read("./evidence//b.yaml", kLimit) == "b: 1\n");
  place.put("root/zero", std::string("a\0b", 3));
  CHECK(*place.disk->read("zero", kLimit) == std::string("a\0b", 3));
  place.put("root/empty", "");
  CHECK(place.disk->read("empty", kLimit)->empty());
}

TEST_CASE("a disk refuses what is no regular file, and says what it is") {
  TestFolder place;
  CHECK(place.refusal("evidence") == "cannot open \"evidence\": it is a folder");
  CHECK(place.refusal("") == "cannot open \"\": it is a folder");
  CHECK(place.refusal("none.yaml") == "cannot open \"none.yaml\": there is no such file");
  REQUIRE(::mkfifo((place.above / "root/pipe").c_str(), 0600) == 0);
  CHECK(place.refusal("pipe") == "cannot open \"pipe\": it is not a regular file");
  CHECK(place.refusal(std::string("a\0.yaml", 7)).find("zero byte") != std::string::npos);
  if (::mknod((place.above / "root/zero").c_str(), S_IFCHR | 0600, makedev(1, 5)) == 0) {
    CHECK_FALSE(place.disk->read("zero", kLimit));
  } else {
    WARN("1 check skipped: no right to make a device here");
  }
}

TEST_CASE("a disk whose root is the device folder reads no device") {
  auto devices = folder("/dev");
  for (const char* path : {"zero", "null", "tty"}) {
    auto read = devices->read(path, kLimit);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::cannot_open);
  }
}

TEST_CASE("a disk refuses what is larger than the limit") {
  TestFolder place;
  place.put("root/large", std::string(kLimit + 1, 'x'));
  CHECK(place.refusal("large") == "cannot open \"large\": it is larger than 1000 bytes");
  place.put("root/fits", std::string(kLimit, 'x'));
  CHECK(place.disk->read("fits", kLimit)->size() == kLimit);
}

TEST_CASE("a disk refuses what lies outside its root, by a link too") {
  TestFolder place;
  const std::string kOutside = "it lies outside the tracker's folder";
  fs::create_symlink("../outside/secret.yaml", place.above / "root/link.yaml");
  fs::create_symlink("../outside", place.above / "root/links");
  fs::create_symlink(place.above / "outside/secret.yaml", place.above / "root/absolute.yaml");
  for (const std::string& path :
       Paths{"../outside/secret.yaml", "link.yaml", "links/secret.yaml", "absolute.yaml",
             "/etc/passwd", "evidence/../../outside/x"}) {
    INFO(path);
    CHECK(place.refusal(path) == "cannot open \"" + path + "\": " + kOutside);
  }
  fs::create_directories(place.above / "root-two");
  place.put("root-two/x", "x");
  CHECK(place.refusal("../root-two/x").find(kOutside) != std::string::npos);
}

TEST_CASE("a link within the root is followed, a circle of links refused") {
  TestFolder place;
  fs::create_symlink("evidence/b.yaml", place.above / "root/link.yaml");
  CHECK(*place.disk->read("link.yaml", kLimit) == "b: 1\n");
  fs::create_symlink("loop", place.above / "root/loop");
  CHECK(place.refusal("loop").find("circle") != std::string::npos);
}

TEST_CASE("a disk without its folder refuses all") {
  auto disk = folder("/nonexistent/folder");
  CHECK(disk->read("a", kLimit).error().kind == ErrorKind::cannot_open);
  CHECK_FALSE(disk->glob("*"));
}

TEST_CASE("both disks find the same files for a glob") {
  TestFolder place;
  auto memory = in_memory({{"a.yaml", ""},
                           {"evidence/b.yaml", ""},
                           {"evidence/old/c.yaml", ""},
                           {"evidence/.hidden.yaml", ""}});
  const std::map<std::string, Paths> cases = {
      {"*.yaml", {"a.yaml"}},
      {"?.yaml", {"a.yaml"}},
      {"a.yaml", {"a.yaml"}},
      {"none.yaml", {}},
      {"evidence/*.yaml", {"evidence/b.yaml"}},
      {"*/*.yaml", {"evidence/b.yaml"}},
      {"**/*.yaml", {"a.yaml", "evidence/b.yaml", "evidence/old/c.yaml"}},
      {"evidence/**/*.yaml", {"evidence/b.yaml", "evidence/old/c.yaml"}},
      {"evidence/**", {"evidence/b.yaml", "evidence/old/c.yaml"}},
      {"**/**/c.yaml", {"evidence/old/c.yaml"}},
      {"**/old/*", {"evidence/old/c.yaml"}},
      {"evidence/.*.yaml", {"evidence/.hidden.yaml"}},
      {"evidence", {}},
      {"./evidence/b.yaml", {"evidence/b.yaml"}},
      {"*a*b*", {}},
      {"*.*ml", {"a.yaml"}},
  };
  for (const auto& [pattern, expected] : cases) {
    INFO(pattern);
    CHECK(*place.disk->glob(pattern) == expected);
    CHECK(*memory->glob(pattern) == expected);
  }
  for (const char* pattern : {"../*", "/etc/*", "", "evidence/../../outside/*"}) {
    INFO(pattern);
    CHECK_FALSE(place.disk->glob(pattern));
    CHECK_FALSE(memory->glob(pattern));
  }
}

TEST_CASE("a glob ends where folders are linked in a circle, and does not leave the root") {
  TestFolder place;
  fs::create_symlink("..", place.above / "root/evidence/up");
  CHECK(place.disk->glob("**/c.yaml")->front() == "evidence/old/c.yaml");
  fs::create_symlink("../outside", place.above / "root/links");
  auto found = place.disk->glob("links/*.yaml");
  REQUIRE_FALSE(found);
  CHECK(found.error().message.find("outside") != std::string::npos);
}

TEST_CASE("a glob against a name of many stars ends soon") {
  auto disk = in_memory({{std::string(20000, 'a'), ""}});
  CHECK(disk->glob("*a*a*a*a*a*a*a*a*b")->empty());
}

TEST_CASE("a glob of very many folders is refused, not followed") {
  std::string pattern;
  for (int i = 0; i < 100'000; ++i) pattern += "**/";
  auto disk = in_memory({{"a.yaml", ""}});
  CHECK_FALSE(disk->glob(pattern + "a.yaml"));
}

TEST_CASE("a disk writes a whole file, makes folders, and leaves nothing else behind") {
  TestFolder place;
  REQUIRE(place.disk->write("out/new/report.html", "one"));
  REQUIRE(place.disk->write("out/new/report.html", "two"));
  CHECK(*place.disk->read("out/new/report.html", kLimit) == "two");
  CHECK(std::distance(fs::directory_iterator(place.above / "root/out/new"), {}) == 1);
}

TEST_CASE("a disk writes nothing outside its root and nothing over a folder or a pipe") {
  TestFolder place;
  fs::create_symlink("../outside", place.above / "root/links");
  for (const char* path : {"../outside/x", "/tmp/x", "links/x", "links/new/x", "", "evidence"}) {
    INFO(path);
    CHECK_FALSE(place.disk->write(path, "x"));
  }
  REQUIRE(::mkfifo((place.above / "root/pipe").c_str(), 0600) == 0);
  CHECK_FALSE(place.disk->write("pipe", "x"));
  CHECK(std::distance(fs::directory_iterator(place.above / "outside"), {}) == 1);
}

TEST_CASE("the disk in memory refuses as the real one does") {
  auto disk = in_memory({{"a/b.yaml", "12345"}});
  CHECK(*disk->read("./a/b.yaml", 5) == "12345");
  CHECK(disk->read("a/b.yaml", 4).error().kind == ErrorKind::cannot_open);
  CHECK(disk->read("a", 5).error().message == "cannot open \"a\": it is a folder");
  CHECK(disk->read("c", 5).error().message == "cannot open \"c\": there is no such file");
  CHECK_FALSE(disk->read("../x", 5));
  CHECK_FALSE(disk->write("a", "x"));
  REQUIRE(disk->write("a/c.yaml", "x"));
  CHECK(*disk->read("a/c.yaml", 5) == "x");
}

TEST_CASE("a root that is not there is made with the first file written below it") {
  TestFolder place;
  auto fresh = folder((place.above / "new/deep").string());
  CHECK_FALSE(fresh->read("a.txt", kLimit));
  REQUIRE(fresh->write("a.txt", "a"));
  CHECK(*fresh->read("a.txt", kLimit) == "a");
}

TEST_CASE("a private file is its owner's alone, and is never written over") {
  TestFolder place;
  REQUIRE(place.disk->write_private("keys/new.key", "secret"));
  CHECK(*place.disk->read("keys/new.key", kLimit) == "secret");
  struct stat about = {};
  REQUIRE(::stat((place.above / "root/keys/new.key").c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0600);
  fs::create_symlink("../../outside/stolen", place.above / "root/keys/link");
  for (const char* path : {"keys/new.key", "keys/link", "keys", "../outside/x", ""}) {
    INFO(path);
    auto written = place.disk->write_private(path, "x");
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == ErrorKind::cannot_open);
  }
  CHECK(*place.disk->read("keys/new.key", kLimit) == "secret");
  CHECK_FALSE(fs::exists(place.above / "outside/stolen"));
  auto memory = in_memory({{"a", "1"}});
  CHECK_FALSE(memory->write_private("a", "2"));
  REQUIRE(memory->write_private("b", "2"));
  CHECK(*memory->read("b", kLimit) == "2");
}
