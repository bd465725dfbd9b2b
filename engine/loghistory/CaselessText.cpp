#include "engine/loghistory/CaselessText.h"

#include <algorithm>

namespace lathe::loghistory {

namespace {

constexpr unsigned char small(char c) {
    return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

constexpr unsigned char large(char c) {
    return static_cast<unsigned char>(c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c);
}

} // namespace

CaselessText::CaselessText(std::string_view text)
    : m_text{text} {
    std::transform(m_text.begin(), m_text.end(), m_text.begin(),
                   [](char c) { return static_cast<char>(small(c)); });
    m_skips.fill(m_text.size());
    for (std::size_t i = 0; i + 1 < m_text.size(); ++i)
        m_skips[small(m_text[i])] = m_skips[large(m_text[i])] = m_text.size() - 1 - i;
}

bool CaselessText::isIn(std::string_view text) const {
    if (m_text.empty())
        return true;
    const std::size_t last = m_text.size() - 1;
    for (std::size_t end = last; end < text.size();) {
        const char* const begin = text.data() + end - last;
        std::size_t at = last;
        while (small(begin[at]) == static_cast<unsigned char>(m_text[at])) {
            if (at-- == 0)
                return true;
        }
        end += m_skips[static_cast<unsigned char>(begin[last])];
    }
    return false;
}

} // namespace lathe::loghistory
