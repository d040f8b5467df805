// SPDX-License-Identifier: Apache-2.0
// Texts that a writer of YAML or JSON could get wrong; all are texts that a record may hold.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace sanya::nasty {

inline const std::vector<std::string>& texts() {
  static const std::vector<std::string> kTexts = {
      "no",
      "NO",
      "on",
      "y",
      "true",
      "False",
      "null",
      "~",
      "",
      "012",
      "0x1F",
      "1e5",
      "+5",
      ".5",
      "5.",
      "-",
      "--",
      "---",
      "...",
      "- a",
      "-a",
      "? a",
      "?a",
      ": a",
      ":a",
      "a:",
      "a: b",
      "a:b",
      "a #b",
      "#",
      "# a",
      "a#",
      "!",
      "!tag",
      "&a",
      "*a",
      "|",
      ">",
      "%a",
      "@a",
      "`a`",
      "[a]",
      "{a: b}",
      "a, b",
      "]",
      "}",
      ",",
      "'",
      "\"",
      "it's",
      "\"q\"",
      "'q'",
      "\\",
      "\\n",
      "\\x41",
      " a",
      "a ",
      "  ",
      "\t",
      "\ta",
      "a\tb",
      "a\t",
      "\n",
      "\n\n",
      "a\n",
      "a\n\n",
      "\na",
      "a\nb",
      "a\nb\n",
      " a\nb\n",
      "a\n b\n",
      "a\n\n\nb\n",
      "a\n\tb\n",
      "a \nb\n",
      "a\n \n",
      "a\n  \nb\n",
      "# a\n",
      "- a\n- b\n",
      "---\na\n",
      "a\n---\n",
      "a: b\nc: d\n",
      "a\rb",
      "\r\n",
      "a\r\nb\n",
      "\"a\n",
      "|\n",
      "2016-07-19",
      "2016-07-19T10:00:00Z",
      "12:30",
      "1_000",
      "1,000",
      "=",
      "<<",
      "ខ្មែរ",
      "ខ\nគ\n",
      "\U0001F600",
      "a\U0001F600b\n",
      "\xC2\x85",
      "a\xC2\x85"
      "b\n",
      "\xE2\x80\xA8",
      "a\xE2\x80\xA9"
      "b",
      "\xC2\xA0",
      "\xC2\xA0"
      "a",
      "a\xE2\x80\x8B"
      "b",
      "\xE2\x80\xAE"
      "abc",
      "e\xCC\x81",
      "\xEE\x80\x80",
      "\xF4\x8F\xBF\xBD",
      std::string(5000, 'x'),
      std::string(3000, ' ') + "x",
      std::string(2000, 'y') + "\n" + std::string(2000, 'z') + "\n"};
  return kTexts;
}

// Several of them one after the other.
inline std::string mixed(std::mt19937_64& random) {
  std::string all;
  for (std::uint64_t left = random() % 5; left > 0; --left) {
    const std::string& next = texts()[random() % texts().size()];
    if (next.size() < 1000) all += next;
  }
  return all;
}

}  // namespace sanya::nasty
