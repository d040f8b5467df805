// SPDX-License-Identifier: Apache-2.0
// The real world around run(): disk, terminal, clock, closed pipes. The one place where what nobody
// foresaw is caught.
#include <sys/ioctl.h>
#include <sys/random.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <iostream>
#include <new>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "cli/cli.h"

namespace sanya::cli {
namespace {

// The day where the person sits: what they mean by "today".
Day today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return day(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
             static_cast<unsigned>(local.tm_mday));
}

bool set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

int screen_columns() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

Terminal terminal() {
  const char* kind = std::getenv("TERM");
  const bool dumb = kind != nullptr && std::string_view(kind) == "dumb";
  return {.colour = isatty(STDOUT_FILENO) == 1 && !set("NO_COLOR") && !dumb,
          .interactive = isatty(STDERR_FILENO) == 1 && !dumb,
          .width = columns_to_fill(std::getenv("COLUMNS"), screen_columns())};
}

// share/sanya/rules beside the program's folder, where an installation keeps its packs.
std::string shipped() {
  std::string path(4096, '\0');
  const auto length = readlink("/proc/self/exe", path.data(), path.size());
  if (length <= 0 || static_cast<std::size_t>(length) == path.size()) return "";
  path.resize(static_cast<std::size_t>(length));
  for (int above = 0; above < 2; ++above) path.resize(std::min(path.rfind('/'), path.size()));
  return path + "/share/sanya/rules";
}

// All of it, or why not. A reader that went away has had enough: no failure.
bool deliver(const std::string& text) {
  for (std::size_t sent = 0; sent < text.size();) {
    const auto wrote = write(STDOUT_FILENO, text.data() + sent, text.size() - sent);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return errno == EPIPE;
    sent += static_cast<std::size_t>(wrote);
  }
  return true;
}

ledger::Moment now() {
  using std::chrono::duration_cast;
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {duration_cast<std::chrono::milliseconds>(since).count()};
}

// From the kernel, which blocks until it has enough that nobody can foresee.
std::string random_bytes(std::size_t bytes) {
  std::string made(bytes, '\0');
  for (std::size_t have = 0; have < bytes;) {
    const auto got = getrandom(made.data() + have, bytes - have, 0);
    if (got < 0 && errno != EINTR) throw std::runtime_error("the system has no random bytes");
    if (got > 0) have += static_cast<std::size_t>(got);
  }
  return made;
}

ledger::Outside outside() { return {.now = now, .random = random_bytes}; }

std::string standard_input() {
  std::ostringstream text;
  text << std::cin.rdbuf();
  return text.str();
}

std::optional<std::string> typed_line() {
  std::string line;
  if (!std::getline(std::cin, line)) return std::nullopt;
  return line;
}

int guarded(int argc, char** argv) {
  try {
    const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
    const char* author = std::getenv("SANYA_AUTHOR");
    World world{
        .folder = [](const std::string& path) { return folder(path.empty() ? "." : path); },
        .shipped = shipped(),
        .ledgers = [](const std::string& path,
                      ledger::Mode mode) { return ledger::Ledger::open(path, mode, outside()); },
        .outside = outside(),
        .author = author != nullptr ? author : "",
        .input = standard_input};
    if (isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1) world.answer = typed_line;
    std::ostringstream out;
    const int code = run(args, world, out, std::cerr, terminal(), today());
    if (deliver(out.str())) return code;
    std::cerr << "sanya: standard output could not be written\n";
    return kIo;
  } catch (const std::bad_alloc&) {
    std::cerr
        << "sanya: memory has run out\n"
           "  help: what was being written is in the ledger whole or not at all, which `sanya "
           "ledger log` shows\n";
    return kIo;
  } catch (const std::exception& error) {
    std::cerr << "sanya: a fault of its own: " << error.what() << '\n';
  } catch (...) {
    std::cerr << "sanya: a fault of its own\n";
  }
  return kBug;
}

}  // namespace

int columns_to_fill(const char* columns, int screen) {
  constexpr int kUsual = 80;
  constexpr int kLeast = 40;
  constexpr int kMost = 1000;
  int written = 0;
  if (const std::string_view text = columns != nullptr ? columns : ""; !text.empty()) {
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), written);
    if (wrong != std::errc() || end != text.data() + text.size()) written = 0;
  }
  const int found = written > 0 ? written : screen;
  return found > 0 ? std::clamp(found, kLeast, kMost) : kUsual;
}

int main_program(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  return guarded(argc, argv);
}

}  // namespace sanya::cli
