// SPDX-License-Identifier: Apache-2.0
#include "exchange/archive.h"

#include <array>

#include <expat.h>
#include <zip.h>

namespace sanya::exchange {
namespace {

constexpr std::size_t kPiece = 64U << 10U;

struct CloseZip {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<XML_ParserStruct, FreeParser>;

std::string_view local(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct Hearing {
  XML_Parser parser;
  XmlListener& listener;
};
Hearing& hearing(void* data) { return *static_cast<Hearing*>(data); }

void on_begin(void* data, const char* name, const char** attributes) {
  hearing(data).listener.begin(local(name), Attributes(attributes));
}
void on_end(void* data, const char* name) { hearing(data).listener.end(local(name)); }
void on_text(void* data, const char* text, int length) {
  hearing(data).listener.text({text, static_cast<std::size_t>(length)});
}
void on_document_type(void* data, const char*, const char*, const char*, int) {
  XML_StopParser(hearing(data).parser, XML_FALSE);
}

class Zip : public Archive {
 public:
  explicit Zip(zip_t* zip) : zip_(zip) {}

  Heard hear(const std::string& part, std::size_t most, XmlListener& listener) const override {
    const auto at = zip_name_locate(zip_.get(), part.c_str(), ZIP_FL_NOCASE);
    if (at < 0) return Heard::absent;
    const std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen_index(zip_.get(), static_cast<zip_uint64_t>(at), 0));
    const Parser parser(XML_ParserCreate(nullptr));
    if (!file || !parser) return Heard::broken;
    Hearing hearing{parser.get(), listener};
    XML_SetUserData(parser.get(), &hearing);
    XML_SetElementHandler(parser.get(), on_begin, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_document_type);
    return feed(*file, most, parser.get(), listener);
  }

 private:
  static Heard feed(zip_file_t& file, std::size_t most, XML_Parser parser,
                    const XmlListener& listener) {
    std::array<char, kPiece> piece{};
    for (std::size_t all = 0; all <= most;) {
      const auto read = zip_fread(&file, piece.data(), piece.size());
      if (read < 0) return Heard::broken;
      all += static_cast<std::size_t>(read);
      const bool last = read == 0;
      if (XML_Parse(parser, piece.data(), static_cast<int>(read), last ? 1 : 0) != XML_STATUS_OK) {
        return Heard::broken;
      }
      if (last || !listener.goes_on()) return Heard::whole;
    }
    return Heard::too_large;
  }

  std::unique_ptr<zip_t, CloseZip> zip_;
};

}  // namespace

std::string_view Attributes::get(std::string_view name) const {
  for (const char* const* at = pairs_; *at != nullptr; at += 2) {
    if (local(*at) == name) return at[1];
  }
  return {};
}

std::unique_ptr<Archive> Archive::open(std::string_view bytes) {
  if (bytes.empty()) return nullptr;  // to libzip, an archive to be filled
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (zip == nullptr && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  if (zip == nullptr) return nullptr;
  return std::make_unique<Zip>(zip);
}

}  // namespace sanya::exchange
