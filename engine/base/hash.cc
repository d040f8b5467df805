// SPDX-License-Identifier: Apache-2.0
#include "base/hash.h"

#include <cstdlib>
#include <memory>

#include <openssl/evp.h>

namespace sanya {
namespace {

// OpenSSL's objects are slow to make, so that each thread keeps its own.
class Hasher {
 public:
  Hasher()
      : method_(EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free),
        context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {}
  std::array<std::uint8_t, 32> hash(std::initializer_list<std::string_view> parts) {
    std::array<std::uint8_t, 32> digest{};
    bool sound =
        method_ && context_ && EVP_DigestInit_ex2(context_.get(), method_.get(), nullptr) == 1;
    for (std::string_view part : parts) {
      sound = sound && EVP_DigestUpdate(context_.get(), part.data(), part.size()) == 1;
    }
    // It can fail only where OpenSSL itself is broken or memory has run out.
    if (!sound || EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr) != 1) std::abort();
    return digest;
  }

 private:
  std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> method_;
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

}  // namespace

std::array<std::uint8_t, 32> sha256_bytes(std::initializer_list<std::string_view> parts) {
  static thread_local Hasher hasher;
  return hasher.hash(parts);
}

}  // namespace sanya
