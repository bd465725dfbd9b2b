#include "engine/template/YamlRepairs.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

/// What stands behind an empty item's dash afterwards.
constexpr std::string_view explicitNull = " ~";

struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t indent = 0;
    std::string_view content;

    /// Blank, or a comment.
    bool isEmpty() const { return content.empty() || content[0] == '#'; }
    /// Nothing but a dash, perhaps with a comment.
    bool isLoneDash() const {
        const auto next = content.find_first_not_of(' ', 1);
        return content.starts_with('-') &&
               (next == std::string_view::npos || (content[next] == '#' && next > 1));
    }
    /// "!Sub |" and the like: a tag, then the indicator of a block scalar.
    bool isTaggedBlock() const {
        const auto space = content.find(' ');
        const auto next = content.find_first_not_of(' ', std::min(space, content.size()));
        return content.starts_with('!') && next != std::string_view::npos &&
               (content[next] == '|' || content[next] == '>') &&
               content.find_first_not_of("|>+-0123456789 ", next) == std::string_view::npos;
    }
};

std::vector<Line> linesOf(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const auto first = std::min(line.find_first_not_of(" \r"), line.size());
        const auto last = line.find_last_not_of(" \r");
        const auto length = last == std::string_view::npos ? 0 : last + 1 - first;
        lines.push_back({begin, end, first, line.substr(first, length)});
        begin = end + 1;
    }
    return lines;
}

} // namespace

YamlRepairs::YamlRepairs(std::string_view original)
    : m_original(original) {
    for (std::size_t begin = 0; begin < original.size();) {
        m_lineBegins.push_back(begin);
        begin = std::min(original.find('\n', begin), original.size()) + 1;
    }
    writeOutEmptyItems();
    joinTaggedBlocks();
}

void YamlRepairs::writeOutEmptyItems() {
    const auto lines = linesOf(m_original);
    std::size_t copied = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].isLoneDash()) {
            continue;
        }
        const auto next =
            std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.end(),
                         [](const Line& line) { return !line.isEmpty(); });
        if (next == lines.end() || next->indent <= lines[i].indent) {
            const std::size_t behindDash = lines[i].begin + lines[i].indent + 1;
            m_text += m_original.substr(copied, behindDash - copied);
            m_insertions.push_back(m_text.size());
            m_text += explicitNull;
            copied = behindDash;
        }
    }
    m_text += m_original.substr(copied);
}

void YamlRepairs::joinTaggedBlocks() {
    const auto lines = linesOf(m_text);
    std::vector<std::size_t> lineEnds;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].isTaggedBlock() && lines[i - 1].content.ends_with(':')) {
            lineEnds.push_back(lines[i - 1].end);
        }
    }
    for (const std::size_t end : lineEnds) {
        const bool carriageReturn = end > 0 && m_text[end - 1] == '\r';
        m_text[end] = ' ';
        m_text[end - (carriageReturn ? 1 : 0)] = ' ';
    }
}

Mark YamlRepairs::originalMark(std::size_t offset) const {
    const auto inserted = std::lower_bound(m_insertions.begin(), m_insertions.end(), offset);
    const auto count = static_cast<std::size_t>(inserted - m_insertions.begin());
    const std::size_t original = std::min(offset - explicitNull.size() * count, m_original.size());
    const auto line = std::upper_bound(m_lineBegins.begin(), m_lineBegins.end(), original);
    const std::size_t begin = line == m_lineBegins.begin() ? 0 : *(line - 1);
    const auto columns =
        std::count_if(m_original.begin() + static_cast<std::ptrdiff_t>(begin),
                      m_original.begin() + static_cast<std::ptrdiff_t>(original),
                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return {static_cast<int>(line - m_lineBegins.begin()), static_cast<int>(columns) + 1, original};
}

} // namespace lathe::tmpl
