// SPDX-License-Identifier: Apache-2.0
#include "cli_story.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

#include "base/text.h"
#include "cli/cli.h"
#include "cli_story_shell.h"
#include "root.h"

namespace sanya::story {
namespace {

const Day kToday = day(2024, 6, 30);

std::string joined(const std::string& prefix, const std::string& path) {
  std::string full = prefix.empty() || prefix == "." ? path : prefix + "/" + path;
  while (full.starts_with("./")) full.erase(0, 2);
  return full;
}

class Below : public Disk {
 public:
  Below(Disk& disk, std::string prefix) : disk_(disk), prefix_(std::move(prefix)) {}
  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    return disk_.read(joined(prefix_, path), limit);
  }
  Result<std::vector<std::string>> glob(const std::string& pattern) const override {
    auto found = disk_.glob(joined(prefix_, pattern));
    const auto cut = joined(prefix_, "x").size() - 1;
    if (found) {
      for (auto& path : *found) path.erase(0, cut);
    }
    return found;
  }
  Result<Done> write(const std::string& path, const std::string& bytes) override {
    return disk_.write(joined(prefix_, path), bytes);
  }
  Result<Done> write_private(const std::string& path, const std::string& bytes) override {
    return disk_.write_private(joined(prefix_, path), bytes);
  }

 private:
  Disk& disk_;
  std::string prefix_;
};

// "\x00" is a byte and "\*3{ab}" is ababab, for files that no editor should hold.
std::string unescaped(const std::string& text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\\x") == 0 && i + 3 < text.size()) {
      bytes += static_cast<char>(std::stoi(text.substr(i + 2, 2), nullptr, 16));
      i += 3;
    } else if (text.compare(i, 2, "\\*") == 0) {
      const auto open = text.find('{', i);
      const auto close = text.find('}', open);
      for (int n = std::stoi(text.substr(i + 2, open - i - 2)); n > 0; --n) {
        bytes += text.substr(open + 1, close - open - 1);
      }
      i = close;
    } else {
      bytes += text[i];
    }
  }
  return bytes;
}

// Words as a shell splits them: blanks, single and double quotes.
std::vector<std::string> shell_words(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool inside = false;
  char quote = '\0';
  for (const char letter : line) {
    if (quote != '\0') {
      if (letter == quote) {
        quote = '\0';
      } else {
        word += letter;
      }
    } else if (letter == '\'' || letter == '"') {
      quote = letter;
      inside = true;
    } else if (letter == ' ') {
      if (inside) words.push_back(word);
      word.clear();
      inside = false;
    } else {
      word += letter;
      inside = true;
    }
  }
  if (inside) words.push_back(word);
  return words;
}

// The world a story happens in: a disk in memory, ledgers in a folder that goes with it, a clock
// that moves on by a minute whenever it is asked, and dice that always fall alike.
class Stage {
 public:
  explicit Stage(const Story& story)
      : disk_(in_memory(story.files)),
        folder_(std::filesystem::temp_directory_path() /
                ("sanya-story-" + std::to_string(getpid()) + "-" + std::to_string(++stages()))),
        before_(std::filesystem::current_path()) {
    std::filesystem::create_directories(folder_);
    std::filesystem::current_path(folder_);  // where backups go
  }
  ~Stage() {
    std::filesystem::current_path(before_);
    std::filesystem::remove_all(folder_);
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  Step told(const Step& step) {
    auto words = shell_words(step.line);
    const auto program = words.empty() ? std::string() : words[0];
    if (auto done = shell(disk_, step, words)) return *done;
    if (program == "wait" && words.size() == 2) {
      waited_ += std::stoi(words[1]);
      return {step.line, "", "0"};
    }
    return run(step, std::move(words));
  }

 private:
  static int& stages() {
    static int count = 0;
    return count;
  }

  Step run(const Step& step, std::vector<std::string> words) {
    words.erase(words.begin());
    std::string input;
    bool asked = false;
    const auto from = words.size() >= 2 ? words[words.size() - 2] : std::string();
    if (from == "<" || from == "<<") {
      if (auto bytes = disk_->read(words.back(), kLimit)) input = *bytes;
      words.resize(words.size() - 2);
      asked = from == "<<";
    }
    std::string into;
    if (words.size() >= 2 && words[words.size() - 2] == ">") {
      into = words.back();
      words.resize(words.size() - 2);
    }
    std::ostringstream out;
    std::ostringstream err;
    std::istringstream answers(input);
    const auto answer = [&]() -> std::optional<std::string> {
      std::string line;
      const bool any = static_cast<bool>(std::getline(answers, line));
      err << (any ? line : "(nothing more)") << '\n';
      return any ? std::optional(line) : std::nullopt;
    };
    cli::World world{.folder = [this](const std::string& path) { return below(*disk_, path); },
                     .shipped = "",
                     .ledgers =
                         [this](const std::string& path, ledger::Mode mode) {
                           return ledger::Ledger::open((folder_ / joined("", path)).string(), mode,
                                                       outside());
                         },
                     .outside = outside(),
                     .input = [input] { return input; }};
    if (asked) world.answer = answer;
    const int code = cli::run(words, world, out, err, {}, Day{kToday.number + waited_});
    if (!into.empty() && disk_->write(into, out.str())) out.str("");
    return {step.line, without_folder(shown(out.str(), "") + shown(err.str(), "! ")),
            std::to_string(code)};
  }

  // Where ledgers really are is nobody's business.
  std::string without_folder(std::string text) const {
    const auto folder = folder_.string() + "/";
    for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
      text.erase(at, folder.size());
    }
    return text;
  }

  ledger::Outside outside() {
    constexpr std::int64_t kOneDay = 86'400'000;
    return {.now = [this] { return ledger::Moment{(now_ += 60'000) + waited_ * kOneDay}; },
            .random =
                [this](std::size_t bytes) {
                  std::string made;
                  while (made.size() < bytes) made += sha256(std::to_string(++thrown_));
                  return made.substr(0, bytes);
                }};
  }

  std::unique_ptr<Disk> disk_;
  std::filesystem::path folder_;
  std::filesystem::path before_;
  std::int64_t now_ = 1'719'734'400'000;  // 2024-06-30T08:00:00Z
  int thrown_ = 0;
  std::int32_t waited_ = 0;  // days
};

class Reader {
 public:
  Reader(Story& story, std::string root) : story_(story), root_(std::move(root)) {}

  void take(const std::string& line) {
    if (story_.steps.empty() || in_step_) {
      step(line);
    } else if (line.starts_with("$ ")) {
      begin(line);
    } else if (!line.empty()) {
      story_.fault = "after \"= code\" only a command may stand: " + line;
    }
  }

  void finish() {
    end_file();
    if (in_step_) story_.fault = "the last command has no \"= code\"";
    if (story_.steps.empty()) story_.fault = "no command";
  }

 private:
  void begin(const std::string& line) {
    end_file();
    if (!line.starts_with("$ sanya") && !line.starts_with("$ wait ") &&
        !is_of_shell(line.substr(2))) {
      story_.fault = "no story may run this: " + line;
    }
    story_.steps.push_back({line.substr(2), "", ""});
    in_step_ = true;
  }

  // "= 0"; sync has lines that begin like it.
  static bool is_code(const std::string& line) {
    return line.starts_with("= ") && line.find_first_not_of("0123456789", 2) == std::string::npos;
  }

  void step(const std::string& line) {
    if (in_step_) {
      if (is_code(line)) {
        story_.steps.back().code = line.substr(2);
        in_step_ = false;
      } else {
        story_.steps.back().output += line + "\n";
      }
      return;
    }
    if (line.starts_with("$ ")) return begin(line);
    story_.opening += line + "\n";
    if (line.starts_with("== ") || line.starts_with("=% ")) {
      end_file();
      file_ = line.substr(3);
      raw_ = line.starts_with("=% ");
    } else if (line.starts_with("@ ")) {
      end_file();
      if (line.ends_with("/*")) return take_folder(line.substr(2, line.size() - 4));
      const auto as = line.find(" as ");
      const auto from = line.substr(2, as == std::string::npos ? as : as - 2);
      const auto text = slurp(root_ + "/" + from);
      if (text.empty()) story_.fault = "there is no file " + from;
      story_.files[as == std::string::npos ? from : line.substr(as + 4)] = text;
    } else if (!file_.empty()) {
      content_ += line + "\n";
    }
  }

  void take_folder(const std::string& folder) {
    for (const auto& path : files_below(root_ + "/" + folder, "")) {
      story_.files[path.substr(root_.size() + 1)] = slurp(path);
    }
  }

  void end_file() {
    if (!file_.empty()) {
      while (content_.ends_with("\n\n")) content_.pop_back();
      story_.files[file_] = raw_ ? unescaped(content_) : content_;
    }
    file_.clear();
    content_.clear();
  }

  Story& story_;
  std::string root_;
  std::string file_;
  std::string content_;
  bool raw_ = false;
  bool in_step_ = false;
};

}  // namespace

std::unique_ptr<Disk> below(Disk& disk, const std::string& path) {
  return std::make_unique<Below>(disk, path);
}

std::string slurp(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::vector<std::string> files_below(const std::string& folder, const std::string& ending) {
  std::vector<std::string> paths;
  if (!std::filesystem::exists(folder)) return paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto path = entry.path().generic_string();
    if (entry.is_regular_file() && path.ends_with(ending)) paths.push_back(path);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

Story read(const std::string& path, const std::string& text, const std::string& root) {
  Story story;
  story.path = path;
  Reader reader(story, root);
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) reader.take(line);
  reader.finish();
  return story;
}

std::string retell(const Story& story) {
  Stage stage(story);
  std::string text = story.opening;
  for (const auto& step : story.steps) {
    const auto now = stage.told(step);
    if (&step != &story.steps.front()) text += "\n";
    text += "$ " + now.line + "\n" + now.output + "= " + now.code + "\n";
  }
  return text;
}

}  // namespace sanya::story

namespace {}  // namespace

TEST_CASE("every story goes as it is told") {
  const auto paths = sanya::story::files_below(sanya::root_path() + "/tests/stories", ".story");
  REQUIRE(paths.size() > 20);
  const bool update = std::getenv("UPDATE") != nullptr;
  for (const auto& path : paths) {
    const auto text = sanya::story::slurp(path);
    const auto story = sanya::story::read(path, text, sanya::root_path());
    INFO(path);
    CHECK(story.fault == "");
    if (!story.fault.empty()) continue;
    const auto now = sanya::story::retell(story);
    if (update && now != text) std::ofstream(path, std::ios::binary) << now;
    if (!update) CHECK(now == text);
  }
}

TEST_CASE("every fault has a story that shows it") {
  std::string missing;
  for (const auto fault : sanya::all_faults()) {
    const std::string name{sanya::name(fault)};
    const auto path = sanya::root_path() + "/tests/stories/faults/" + name + ".story";
    if (sanya::story::slurp(path).find("[" + name + "]") == std::string::npos)
      missing += name + "\n";
  }
  CHECK(missing == "");
}

TEST_CASE("every story of a fault is named after one") {
  for (const auto& path :
       sanya::story::files_below(sanya::root_path() + "/tests/stories/faults", ".story")) {
    const auto name = std::filesystem::path(path).stem().string();
    const auto& all = sanya::all_faults();
    INFO(path);
    CHECK(std::any_of(all.begin(), all.end(),
                      [&](auto fault) { return sanya::name(fault) == name; }));
  }
}

TEST_CASE("every example of entering by hand is told in a story") {
  const auto story = sanya::story::slurp(sanya::root_path() + "/tests/stories/by_hand.story");
  const auto page = sanya::story::slurp(sanya::root_path() + "/docs/ledger.md");
  const auto from = page.find("## Entering by hand");
  REQUIRE(from != std::string::npos);
  std::istringstream section(page.substr(from, page.find("\n## ", from) - from));
  int examples = 0;
  for (std::string line; std::getline(section, line);) {
    if (!line.starts_with("sanya ")) continue;
    INFO(line);
    ++examples;
    CHECK(story.find("\n$ " + line + "\n") != std::string::npos);
  }
  CHECK(examples > 8);
}

TEST_CASE("every command has a story") {
  std::string told;
  for (const auto& path :
       sanya::story::files_below(sanya::root_path() + "/tests/stories", ".story")) {
    told += sanya::story::slurp(path);
  }
  for (const char* command : {"check",
                              "status",
                              "why",
                              "gaps",
                              "audit",
                              "report",
                              "rules check",
                              "rules test",
                              "completion",
                              "version",
                              "help",
                              "import",
                              "import withdraw",
                              "replicate",
                              "export calendar",
                              "export csv",
                              "export excel",
                              "export json",
                              "export ndjson",
                              "export feed",
                              "export popolo",
                              "export claimreview",
                              "ledger log",
                              "ledger verify",
                              "ledger key",
                              "ledger checkpoint",
                              "ledger prove",
                              "ledger export",
                              "ledger backup",
                              "ledger restore",
                              "ledger rebuild",
                              "ledger compact",
                              "ledger erase",
                              "ledger unseal",
                              "sync",
                              "record -",
                              "record finding",
                              "record source",
                              "record reading",
                              "record override",
                              "search-log",
                              "override",
                              "reply",
                              "correct -",
                              "correct finding",
                              "correct source",
                              "correct reply",
                              "retract",
                              "export yaml"}) {
    INFO(command);
    CHECK(told.find(std::string("\n$ sanya ") + command) != std::string::npos);
  }
}

TEST_CASE("docs/cli.md is what the table of commands says") {
  const auto path = sanya::root_path() + "/docs/cli.md";
  if (std::getenv("UPDATE")) std::ofstream(path, std::ios::binary) << sanya::cli::manual();
  CHECK(sanya::story::slurp(path) == sanya::cli::manual());
}

TEST_CASE("a story that runs something else is refused") {
  CHECK(sanya::story::read("x", "$ rm -r x\n= 0\n", "").fault != "");
  CHECK(sanya::story::read("x", "$ sanya help\n", "").fault != "");
  CHECK(sanya::story::read("x", "words only\n", "").fault != "");
}
