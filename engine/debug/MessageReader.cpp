#include "engine/debug/MessageReader.h"

#include <fmt/format.h>

#include <charconv>

namespace lathe::debug {

namespace {

constexpr std::string_view lengthField = "content-length:";
constexpr std::size_t longestHead = 4096;

Error badMessage() {
    return {"Debug.BadMessage",
            Text::tr("What the debugger in the function said is no message of its protocol.")};
}

std::string lowered(std::string_view text) {
    std::string lower{text};
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::optional<std::size_t> lengthIn(std::string_view head) {
    const std::string lower = lowered(head);
    std::size_t at = lower.find(lengthField);
    if (at == std::string::npos)
        return {};
    at = lower.find_first_not_of(' ', at + lengthField.size());
    if (at == std::string::npos)
        return {};
    std::size_t length = 0;
    const auto [end, error] =
        std::from_chars(lower.data() + at, lower.data() + lower.size(), length);
    if (error != std::errc{} || length > MessageReader::limit)
        return {};
    return length;
}

} // namespace

std::string framed(std::string_view content) {
    return fmt::format("Content-Length: {}\r\n\r\n{}", content.size(), content);
}

Result<std::optional<std::string>> MessageReader::next() {
    if (!m_length) {
        const std::size_t end = m_bytes.find("\r\n\r\n");
        if (end == std::string::npos) {
            if (m_bytes.size() > longestHead)
                return badMessage();
            return std::optional<std::string>{};
        }
        m_length = lengthIn(std::string_view{m_bytes}.substr(0, end));
        if (!m_length)
            return badMessage();
        m_bytes.erase(0, end + 4);
    }
    if (m_bytes.size() < *m_length)
        return std::optional<std::string>{};
    std::optional<std::string> message = m_bytes.substr(0, *m_length);
    m_bytes.erase(0, *m_length);
    m_length.reset();
    return message;
}

} // namespace lathe::debug
