// SPDX-License-Identifier: Apache-2.0
// Each struct lists its fields once, for writing and reading alike, in image_fields.h.
#include "record/image.h"

#include <algorithm>
#include <type_traits>

#include "record/image_fields.h"

namespace sanya::record {
namespace {

// Changes with every change of record.h or of the fields listed.
constexpr std::string_view kVersion = "sanya record 2\n";

class Writer {
 public:
  std::string take() && { return std::move(bytes_); }

  template <class... Fields>
  void operator()(const Fields&... fields) {
    (put(fields), ...);
  }
  void raw(std::string_view bytes) { bytes_ += bytes; }

 private:
  void number(std::uint64_t value) {
    while (value >= 0x80U) {
      bytes_ += static_cast<char>(value | 0x80U);
      value >>= 7U;
    }
    bytes_ += static_cast<char>(value);
  }

  template <class T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
  void put(T value) {
    const auto whole = static_cast<std::int64_t>(value);
    // Small numbers of either sign in few bytes.
    number((static_cast<std::uint64_t>(whole) << 1U) ^ static_cast<std::uint64_t>(whole >> 63U));
  }
  void put(const std::string& text) {
    number(text.size());
    bytes_ += text;
  }
  void put(const Day& day) { put(day.number); }
  void put(const Duration& duration) { (*this)(duration.months, duration.days); }
  void put(const Number& number) { put(number.text()); }
  void put(const DateField& date) {
    put(date.is_exact() && date == DateField::exact(date.earliest()));
    if (date.is_exact() && date == DateField::exact(date.earliest())) {
      put(date.earliest());
    } else {
      put(date.text());
    }
  }
  template <class T>
  void put(const std::optional<T>& maybe) {
    put(maybe.has_value());
    if (maybe) put(*maybe);
  }
  template <class T>
  void put(const std::vector<T>& list) {
    number(list.size());
    for (const auto& each : list) put(each);
  }
  template <class A, class B>
  void put(const std::pair<A, B>& both) {
    (*this)(both.first, both.second);
  }
  template <class T>
  void put(const std::map<std::string, T>& map) {
    number(map.size());
    for (const auto& each : map) put(each);
  }
  template <class T>
    requires HasFields<Writer, const T>
  void put(const T& thing) {
    fields(*this, thing);
  }

  std::string bytes_;
};

// Once something does not fit, everything further reads as empty.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool whole() const { return fine_ && bytes_.empty(); }

  template <class... Fields>
  void operator()(Fields&... fields) {
    (get(fields), ...);
  }

 private:
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (bytes_.empty()) break;
      const auto byte = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
      if (byte < 0x80U) return value;
    }
    fail();
    return 0;
  }
  void fail() {
    fine_ = false;
    bytes_ = {};
  }
  // Of things of which each takes a byte at least.
  std::size_t count() {
    const auto size = number();
    if (size > bytes_.size()) fail();
    return fine_ ? size : 0;
  }

  template <class T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
  void get(T& value) {
    const auto bits = number();
    const auto whole =
        static_cast<std::int64_t>(bits >> 1U) ^ -static_cast<std::int64_t>(bits & 1U);
    value = static_cast<T>(whole);
  }
  void get(std::string& text) {
    const auto size = count();
    text.assign(bytes_.substr(0, size));
    bytes_.remove_prefix(size);
  }
  void get(Day& day) { get(day.number); }
  void get(Duration& duration) { (*this)(duration.months, duration.days); }
  void get(Number& number) {
    std::string text;
    get(text);
    const auto parsed = Number::parse(text);
    if (!parsed) return fail();
    number = *parsed;
  }
  void get(DateField& date) {
    bool exact = false;
    get(exact);
    if (exact) {
      Day day;
      get(day);
      if (day < kNoEarliest || day > kNoLatest) return fail();
      date = DateField::exact(day);
      return;
    }
    std::string text;
    get(text);
    auto parsed = DateField::parse(text);
    if (!parsed) return fail();
    date = std::move(*parsed);
  }
  template <class T>
  void get(std::optional<T>& maybe) {
    bool there = false;
    get(there);
    if (there) get(maybe.emplace());
  }
  template <class T>
  void get(std::vector<T>& list) {
    const auto size = count();
    list.clear();
    list.reserve(std::min<std::size_t>(size, 1U << 16U));  // whatever the bytes claim
    for (std::size_t i = 0; i < size && fine_; ++i) get(list.emplace_back());
  }
  template <class A, class B>
  void get(std::pair<A, B>& both) {
    (*this)(both.first, both.second);
  }
  template <class T>
  void get(std::map<std::string, T>& map) {
    const auto size = count();
    map.clear();
    for (std::size_t i = 0; i < size && fine_; ++i) {
      std::pair<std::string, T> each;
      get(each);
      map.emplace_hint(map.end(), std::move(each));
    }
  }
  template <class T>
    requires HasFields<Reader, T>
  void get(T& thing) {
    fields(*this, thing);
  }

  std::string_view bytes_;
  bool fine_ = true;
};

void part_fields(auto& go, ImageOf part, auto& record) {
  if (part == ImageOf::register_) {
    register_fields(go, record);
  } else {
    evidence_fields(go, record);
  }
}

constexpr std::string_view name(ImageOf part) {
  return part == ImageOf::register_ ? "register\n" : "evidence\n";
}

}  // namespace

std::string to_image(const Record& record, ImageOf part) {
  Writer writer;
  writer.raw(kVersion);
  writer.raw(name(part));
  part_fields(writer, part, record);
  return std::move(writer).take();
}

bool from_image(std::string_view bytes, ImageOf part, Record& record) {
  for (const auto head : {kVersion, name(part)}) {
    if (!bytes.starts_with(head)) return false;
    bytes.remove_prefix(head.size());
  }
  Reader reader(bytes);
  part_fields(reader, part, record);
  return reader.whole();
}

}  // namespace sanya::record
