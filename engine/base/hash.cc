// SPDX-License-Identifier: Apache-2.0
#include "base/hash.h"

#include <memory>
#include <new>

#include <openssl/evp.h>

namespace sanya {
namespace {

// OpenSSL's objects are slow to make, so that each thread keeps its own.
class Hasher {
 public:
  Hasher()
      : method_(EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free),
        context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
    expect(method_ && context_);
  }
  std::array<std::uint8_t, 32> hash(std::initializer_list<std::string_view> parts) {
    std::array<std::uint8_t, 32> digest{};
    expect(EVP_DigestInit_ex2(context_.get(), method_.get(), nullptr) == 1);
    for (std::string_view part : parts) {
      expect(EVP_DigestUpdate(context_.get(), part.data(), part.size()) == 1);
    }
    expect(EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr) == 1);
    return digest;
  }

 private:
  // OpenSSL gives no reason that could be relied on; of these calls only memory can be it.
  static void expect(bool done) {
    if (!done) throw std::bad_alloc();
  }

  std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> method_;
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

}  // namespace

std::array<std::uint8_t, 32> sha256_bytes(std::initializer_list<std::string_view> parts) {
  static thread_local Hasher hasher;
  return hasher.hash(parts);
}

}  // namespace sanya
