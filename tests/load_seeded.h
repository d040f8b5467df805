// SPDX-License-Identifier: Apache-2.0
// The seeded faults: what is changed in docs/example, and what must be said of it. "@@" marks
// where.
#pragma once

#include <string>
#include <vector>

namespace sanya::load::example {

struct Edit {
  std::string path;
  std::string from;
  std::string to;
};

struct Seeded {
  std::string what;
  std::string name;  // of the fault
  std::vector<Edit> edits;
};

inline constexpr const char* kMain = "commitments.yaml";
inline constexpr const char* kRegister = "register.yaml";
inline constexpr const char* kPost = "evidence/post-2017.yaml";
inline constexpr const char* kGazette = "evidence/gazette.yaml";
inline constexpr const char* kTable = "evidence/field.csv";

const std::vector<Seeded>& seeded();

}  // namespace sanya::load::example
