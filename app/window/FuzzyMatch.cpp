#include "app/window/FuzzyMatch.h"

#include <vector>

namespace lathe::app {

namespace {

constexpr int Impossible = -1'000'000;

bool beginsWord(const QString& text, int at) {
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper());
}

} // namespace

std::optional<FuzzyResult> fuzzyMatch(const QString& pattern, const QString& text) {
    QString wanted = pattern.toLower();
    wanted.remove(QLatin1Char(' '));
    if (wanted.isEmpty())
        return FuzzyResult{};
    const int n = static_cast<int>(wanted.size()), m = static_cast<int>(text.size());
    if (n > m)
        return {};
    const QString lower = text.toLower();
    if (lower.size() != text.size())
        return {};
    const int nameFrom = static_cast<int>(text.lastIndexOf(QLatin1Char('/'))) + 1;
    // best[i][j]: the best score with the first i + 1 characters placed, the last of them at j.
    std::vector<std::vector<int>> best(static_cast<std::size_t>(n),
                                       std::vector<int>(static_cast<std::size_t>(m), Impossible));
    auto came = best;
    for (int i = 0; i < n; ++i) {
        auto& row = best[static_cast<std::size_t>(i)];
        int reach = i == 0 ? 0 : Impossible;
        int reachFrom = -1;
        for (int j = i; j < m; ++j) {
            const auto at = static_cast<std::size_t>(j);
            if (i > 0 && j > 0) {
                const int previous = best[static_cast<std::size_t>(i - 1)][at - 1];
                if (previous > reach) {
                    reach = previous;
                    reachFrom = j - 1;
                }
            }
            if (lower[j] != wanted[i] || reach <= Impossible)
                continue;
            int score = reach + 1;
            int from = reachFrom;
            const int bonus = (beginsWord(text, j) ? 8 : 0) + (j >= nameFrom ? 3 : 0);
            if (i > 0 && best[static_cast<std::size_t>(i - 1)][at - 1] > Impossible &&
                best[static_cast<std::size_t>(i - 1)][at - 1] + 10 > score) {
                score = best[static_cast<std::size_t>(i - 1)][at - 1] + 10;
                from = j - 1;
            }
            row[at] = score + bonus;
            came[static_cast<std::size_t>(i)][at] = from;
        }
    }
    const auto& last = best.back();
    const auto end = std::max_element(last.begin(), last.end());
    if (*end <= Impossible)
        return {};
    FuzzyResult result{*end * 100 - m, {}};
    int j = static_cast<int>(end - last.begin());
    for (int i = n - 1; i >= 0; --i) {
        result.positions.prepend(j);
        j = came[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
    }
    return result;
}

} // namespace lathe::app
