#include "engine/services/sqs/Message.h"

#include "engine/base/Base64.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <charconv>
#include <memory>

namespace lathe::services::sqs {

namespace {

/// What handles of SQS begin with, once they are encoded: "AQEB".
constexpr std::string_view receiptStart = "\x01\x01\x01";

class Md5 {
  public:
    Md5() { EVP_DigestInit_ex(m_context.get(), EVP_md5(), nullptr); }
    void add(std::string_view bytes) {
        EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
    }
    /// With its length before it, in four bytes.
    void addMeasured(std::string_view bytes) {
        const auto size = static_cast<std::uint32_t>(bytes.size());
        const std::array<char, 4> length{static_cast<char>(size >> 24),
                                         static_cast<char>(size >> 16),
                                         static_cast<char>(size >> 8), static_cast<char>(size)};
        add({length.data(), length.size()});
        add(bytes);
    }
    std::string hex() {
        static constexpr char digits[] = "0123456789abcdef";
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned int length = 0;
        EVP_DigestFinal_ex(m_context.get(), digest.data(), &length);
        std::string text;
        text.reserve(2 * length);
        for (unsigned int i = 0; i < length; ++i) {
            text.push_back(digits[digest[i] >> 4]);
            text.push_back(digits[digest[i] & 0xf]);
        }
        return text;
    }

  private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context{EVP_MD_CTX_new(),
                                                                      &EVP_MD_CTX_free};
};

template <class Number> bool readNumber(std::string_view text, Number& number) {
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc{} && end == text.data() + text.size();
}

} // namespace

std::string md5Hex(std::string_view bytes) {
    Md5 md5;
    md5.add(bytes);
    return md5.hex();
}

std::string md5Of(const Attributes& attributes) {
    Md5 md5;
    for (const auto& [name, attribute] : attributes) {
        md5.addMeasured(name);
        md5.addMeasured(attribute.type);
        md5.add(attribute.type.starts_with("Binary") ? "\x02" : "\x01");
        md5.addMeasured(attribute.value);
    }
    return md5.hex();
}

std::string Receipt::text() const {
    // Of one length, so that none begins with another: people take them apart by replacing text.
    return base64(fmt::format("{}{}:{}:{:010}", receiptStart, queue, message, count));
}

std::optional<Receipt> Receipt::read(std::string_view text) {
    const auto bytes = base64Decoded(text);
    if (!bytes || !bytes->starts_with(receiptStart))
        return {};
    const std::string_view parts = std::string_view{*bytes}.substr(receiptStart.size());
    const auto first = parts.find(':');
    const auto second = parts.rfind(':');
    if (first == std::string_view::npos || first == second)
        return {};
    Receipt receipt;
    receipt.queue = parts.substr(0, first);
    if (!readNumber(parts.substr(first + 1, second - first - 1), receipt.message) ||
        !readNumber(parts.substr(second + 1), receipt.count))
        return {};
    return receipt;
}

} // namespace lathe::services::sqs
