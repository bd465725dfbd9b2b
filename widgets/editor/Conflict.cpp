#include "widgets/editor/Conflict.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace lathe::editor {

namespace {

/// Where line `line` of the text begins; its end where it has fewer.
qsizetype beginOf(const QByteArray& text, int line) {
    qsizetype at = 0;
    for (; line > 0 && at < text.size(); --line) {
        const qsizetype end = text.indexOf('\n', at);
        at = end < 0 ? text.size() : end + 1;
    }
    return at;
}

QByteArray linesOf(const QByteArray& text, int first, int end) {
    const qsizetype begin = beginOf(text, first);
    return text.mid(begin, beginOf(text, end) - begin);
}

/// Seven of the sign, then a name or nothing.
bool isMark(std::string_view line, char sign) {
    return line.size() >= 7 && line.substr(0, 7) == std::string(7, sign) &&
           (line.size() == 7 || line[7] == ' ' || line[7] == '\r');
}

} // namespace

std::vector<Conflict> conflictsIn(const QByteArray& text) {
    std::vector<Conflict> found;
    // Nearly every text has none.
    if (!text.contains("<<<<<<<"))
        return found;
    std::optional<Conflict> open;
    const std::string_view all{text.constData(), static_cast<std::size_t>(text.size())};
    int line = 0;
    for (std::size_t at = 0; at < all.size(); ++line) {
        const std::size_t end = std::min(all.find('\n', at), all.size());
        const std::string_view one = all.substr(at, end - at);
        at = end + 1;
        if (isMark(one, '<'))
            open = Conflict{line, -1, -1, -1};
        else if (open && open->middle < 0 && isMark(one, '|'))
            open->base = line;
        else if (open && open->middle < 0 && isMark(one, '='))
            open->middle = line;
        else if (open && open->middle >= 0 && isMark(one, '>')) {
            open->end = line;
            found.push_back(*open);
            open.reset();
        }
    }
    return found;
}

QByteArray takenOf(const QByteArray& text, const Conflict& conflict, Side side) {
    QByteArray taken;
    if (side != Side::Theirs)
        taken +=
            linesOf(text, conflict.begin + 1, conflict.base < 0 ? conflict.middle : conflict.base);
    if (side != Side::Ours)
        taken += linesOf(text, conflict.middle + 1, conflict.end);
    return taken;
}

} // namespace lathe::editor
