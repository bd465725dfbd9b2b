#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace lathe::app {

struct FuzzyResult {
    int score = 0;
    /// Which characters of the text were hit, for showing them.
    QList<int> positions;
};

/// Whether the characters of `pattern` come in `text` in this order (case aside, spaces aside), and
/// how well: beginnings of words, neighbours and the file's name count more.
std::optional<FuzzyResult> fuzzyMatch(const QString& pattern, const QString& text);

} // namespace lathe::app
