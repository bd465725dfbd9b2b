#pragma once

#include <QByteArray>

namespace lathe::editor {

/// Lines of a text that are not as version control has them.
struct LineHunk {
    /// From 0. Without lines (`count` 0) some are missing before this one.
    int line = 0;
    int count = 0;
    /// What stands there in their place, as UTF-8 and with the line ends of the text.
    QByteArray before;

    bool operator==(const LineHunk&) const = default;
};

} // namespace lathe::editor
