#pragma once

#include <QByteArray>

#include <vector>

namespace lathe::editor {

/// How deep each line of a Markdown text lies, and whether it opens a section.
struct FoldLine {
    /// Of the headings above it, a heading's own not counted.
    int depth = 0;
    bool isHeading = false;

    bool operator==(const FoldLine&) const = default;
};

/// Sections, by "#" headings outside of fenced code; Scintilla's lexer folds nothing in Markdown.
std::vector<FoldLine> headingFolds(const QByteArray& text);

} // namespace lathe::editor
