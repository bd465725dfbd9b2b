#include "engine/services/s3/content/AwsChunks.h"

#include <algorithm>
#include <charconv>

namespace lathe::services::s3 {

namespace {

/// A line holds a size and a signature, or a trailer.
constexpr std::size_t longestLine = 16 * 1024;

std::string_view trimmed(std::string_view text) {
    const auto start = text.find_first_not_of(" \t");
    if (start == std::string_view::npos)
        return {};
    return text.substr(start, text.find_last_not_of(" \t") - start + 1);
}

} // namespace

// True when a line is whole; it is then in m_line, without its end.
bool AwsChunks::takeLine(std::string_view& bytes) {
    const auto end = bytes.find('\n');
    m_line += bytes.substr(0, end);
    if (m_line.size() > longestLine)
        m_state = State::Malformed;
    if (end == std::string_view::npos) {
        bytes = {};
        return false;
    }
    bytes.remove_prefix(end + 1);
    if (m_line.ends_with('\r'))
        m_line.pop_back();
    return true;
}

bool AwsChunks::readSize() {
    const std::string_view digits = std::string_view{m_line}.substr(0, m_line.find(';'));
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), m_remaining, 16);
    constexpr std::string_view marker = "chunk-signature=";
    const auto place = m_line.find(marker);
    m_signature = place == std::string::npos ? std::string{} : m_line.substr(place + marker.size());
    return error == std::errc{} && end == digits.data() + digits.size() && !digits.empty();
}

bool AwsChunks::readTrailer() {
    const auto colon = m_line.find(':');
    if (colon == std::string::npos)
        return false;
    std::string name = m_line.substr(0, colon);
    std::transform(name.begin(), name.end(), name.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    const std::string_view value = trimmed(std::string_view{m_line}.substr(colon + 1));
    if (name == "x-amz-trailer-signature") {
        m_forged = m_check && !m_check->endTrailers(m_trailerText, value);
        return !m_forged;
    }
    m_trailerText += name + ":" + std::string{value} + "\n";
    m_trailers[name] = value;
    return true;
}

bool AwsChunks::endChunk() {
    m_forged = m_check && !m_check->endChunk(m_signature);
    return !m_forged;
}

bool AwsChunks::feed(std::string_view bytes, const std::function<void(std::string_view)>& data) {
    while (!bytes.empty() && m_state != State::Malformed) {
        if (m_state == State::Data) {
            const auto piece = bytes.substr(
                0, static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), m_remaining)));
            data(piece);
            if (m_check)
                m_check->feed(piece);
            bytes.remove_prefix(piece.size());
            m_remaining -= piece.size();
            if (m_remaining == 0)
                m_state = State::DataEnd;
            continue;
        }
        if (m_state == State::Complete)
            return true;
        if (!takeLine(bytes))
            continue;
        if (m_state == State::Size)
            m_state = !readSize()        ? State::Malformed
                      : m_remaining != 0 ? State::Data
                      : endChunk()       ? State::Trailers
                                         : State::Malformed;
        else if (m_state == State::DataEnd)
            m_state = m_line.empty() && endChunk() ? State::Size : State::Malformed;
        else if (m_line.empty())
            m_state = State::Complete;
        else if (!readTrailer())
            m_state = State::Malformed;
        m_line.clear();
    }
    return m_state != State::Malformed;
}

} // namespace lathe::services::s3
