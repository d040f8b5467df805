// SPDX-License-Identifier: Apache-2.0
// ZIP archives in memory, and the XML in them, within limits. Private to `exchange`.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace sanya::exchange {

// The attributes of an element; names without the prefix of their namespace.
class Attributes {
 public:
  explicit Attributes(const char* const* pairs) : pairs_(pairs) {}
  // "" where there is none.
  std::string_view get(std::string_view name) const;

 private:
  const char* const* pairs_;
};

// What hears an XML text as it is read; names without the prefix of their namespace.
class XmlListener {
 public:
  virtual ~XmlListener() = default;
  virtual void begin(std::string_view name, const Attributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view piece) = 0;
  // Asked after each piece of the file: whether the rest is still wanted.
  virtual bool goes_on() const { return true; }
};

class Archive {
 public:
  // `bytes` outlives it. nullptr: they are no archive.
  static std::unique_ptr<Archive> open(std::string_view bytes);
  virtual ~Archive() = default;

  enum class Heard { whole, absent, broken, too_large };
  // Reads the XML of one part, which unpacks to no more than `most` bytes; without document types,
  // and so without entities of its own.
  virtual Heard hear(const std::string& part, std::size_t most, XmlListener& listener) const = 0;
};

}  // namespace sanya::exchange
