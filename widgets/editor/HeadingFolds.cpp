#include "widgets/editor/HeadingFolds.h"

namespace lathe::editor {

namespace {

/// Without the up to three blanks that may stand before headings and fences; more make code of it.
QByteArrayView unindented(QByteArrayView line) {
    qsizetype blanks = 0;
    while (blanks < line.size() && line[blanks] == ' ')
        ++blanks;
    return blanks <= 3 ? line.sliced(blanks) : QByteArrayView{};
}

/// 1 to 6; 0 where the line is no heading.
int headingLevel(QByteArrayView line) {
    qsizetype level = 0;
    while (level < line.size() && line[level] == '#')
        ++level;
    const bool ends =
        level == line.size() || line[level] == ' ' || line[level] == '\t' || line[level] == '\r';
    return level <= 6 && ends ? static_cast<int>(level) : 0;
}

bool isFence(QByteArrayView line) {
    return line.startsWith("```") || line.startsWith("~~~");
}

} // namespace

std::vector<FoldLine> headingFolds(const QByteArray& text) {
    std::vector<FoldLine> lines;
    char fence = 0;
    int depth = 0;
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype end = text.indexOf('\n', at);
        const qsizetype length = (end < 0 ? text.size() : end) - at;
        const QByteArrayView line = unindented(QByteArrayView{text}.sliced(at, length));
        const int level = fence ? 0 : headingLevel(line);
        if (isFence(line) && (!fence || line.front() == fence))
            fence = fence ? '\0' : line.front();
        if (level > 0)
            depth = level;
        lines.push_back({level > 0 ? level - 1 : depth, level > 0});
        at += length + 1;
    }
    return lines;
}

} // namespace lathe::editor
