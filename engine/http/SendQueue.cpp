#include "engine/http/SendQueue.h"

#include <utility>

namespace lathe::http {

namespace {

/// Up to this size a copy costs less than another buffer in the write.
constexpr std::size_t joinBelow = 4096;
constexpr std::size_t keepBelow = 64 * 1024;

} // namespace

void SendQueue::append(std::string_view bytes) {
    if (bytes.empty())
        return;
    m_appended += bytes.size();
    if (m_pieces.empty()) {
        m_pieces.push_back(std::move(m_spare));
        m_pieces.back().clear();
    } else if (m_pieces.back().size() + bytes.size() > 4 * joinBelow) {
        m_pieces.emplace_back();
    }
    m_pieces.back().append(bytes);
}

void SendQueue::append(std::string&& bytes) {
    if (bytes.size() <= joinBelow) {
        append(std::string_view{bytes});
        return;
    }
    m_appended += bytes.size();
    m_pieces.push_back(std::move(bytes));
}

void SendQueue::whenSent(std::function<void()> sent) {
    m_waiting.emplace_back(m_appended, std::move(sent));
}

std::span<const boost::asio::const_buffer> SendQueue::buffers(Buffers& storage) const {
    std::size_t count = 0;
    std::size_t skip = m_offset;
    for (const std::string& piece : m_pieces) {
        if (count == storage.size())
            break;
        storage[count++] = {piece.data() + skip, piece.size() - skip};
        skip = 0;
    }
    return {storage.data(), count};
}

void SendQueue::sent(std::size_t count) {
    m_sent += count;
    m_offset += count;
    while (!m_pieces.empty() && m_offset >= m_pieces.front().size()) {
        m_offset -= m_pieces.front().size();
        if (m_pieces.front().capacity() <= keepBelow)
            m_spare = std::move(m_pieces.front());
        m_pieces.pop_front();
    }
    while (!m_waiting.empty() && m_waiting.front().first <= m_sent) {
        const auto callback = std::move(m_waiting.front().second);
        m_waiting.pop_front();
        callback();
    }
}

void SendQueue::clear() {
    m_pieces.clear();
    m_waiting.clear();
    m_offset = 0;
    m_sent = m_appended;
}

} // namespace lathe::http
