#include "engine/template/EmptyItems.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

struct Line {
    std::size_t begin = 0;
    std::size_t indent = 0;
    /// Blank lines and comments.
    bool empty = true;
    /// Nothing but a dash, perhaps with a comment.
    bool dash = false;
};

std::vector<Line> linesOf(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const auto first = std::min(line.find_first_not_of(" \r"), line.size());
        const auto second = std::min(line.find_first_not_of(" \r", first + 1), line.size());
        const bool empty = first == line.size() || line[first] == '#';
        const bool alone = second == line.size() || (line[second] == '#' && second > first + 1);
        lines.push_back({begin, first, empty, !empty && line[first] == '-' && alone});
        begin = end + 1;
    }
    return lines;
}

} // namespace

std::size_t ExplicitNulls::originalOffset(std::size_t offset) const {
    const auto before = std::lower_bound(insertions.begin(), insertions.end(), offset);
    return offset - insertion.size() * static_cast<std::size_t>(before - insertions.begin());
}

std::optional<ExplicitNulls> writeOutEmptyItems(std::string_view text) {
    const auto lines = linesOf(text);
    ExplicitNulls result;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].dash) {
            continue;
        }
        const auto next = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                       lines.end(), [](const Line& line) { return !line.empty; });
        if (next != lines.end() && next->indent > lines[i].indent) {
            continue;
        }
        const std::size_t behindDash = lines[i].begin + lines[i].indent + 1;
        result.text += text.substr(copied, behindDash - copied);
        result.insertions.push_back(result.text.size());
        result.text += ExplicitNulls::insertion;
        copied = behindDash;
    }
    if (result.insertions.empty()) {
        return std::nullopt;
    }
    result.text += text.substr(copied);
    return result;
}

} // namespace lathe::tmpl
