// SPDX-License-Identifier: Apache-2.0
// What the world refused: a file, a database, a port. Never used for what a person wrote wrongly.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace sanya {

// Which of the world's refusals; the command line turns each into its exit code.
enum class ErrorKind {
  cannot_open,  // the path does not exist, is not a regular file, or may not be read
  io,           // reading or writing began and failed
};

struct Error {
  ErrorKind kind;
  std::string message;    // lower case, no full stop, names the path
  std::string help = {};  // what to do about it; may be empty
};

// A value or the error that stood in its way. The names are std::expected's, so that one alias can
// replace it later.
template <class T>
class Result {
 public:
  Result(T value) : held_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : held_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return has_value(); }
  bool has_value() const { return std::holds_alternative<T>(held_); }
  T& value() & {
    assert(has_value());
    return *std::get_if<T>(&held_);
  }
  const T& value() const& {
    assert(has_value());
    return *std::get_if<T>(&held_);
  }
  T&& value() && {
    assert(has_value());
    return std::move(*std::get_if<T>(&held_));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Error& error() const {
    assert(!has_value());
    return *std::get_if<Error>(&held_);
  }

 private:
  std::variant<T, Error> held_;
};

struct Done {};  // the value of a step that has none: Result<Done>

}  // namespace sanya
