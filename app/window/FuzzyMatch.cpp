#include "app/window/FuzzyMatch.h"

#include <algorithm>
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

/// Where each character of the pattern may stand in the text, and the best way to get there.
class Placements {
  public:
    Placements(const QString& wanted, const QString& text, const QString& lower)
        : m_wanted{wanted}
        , m_text{text}
        , m_lower{lower}
        , m_nameFrom{static_cast<int>(text.lastIndexOf(QLatin1Char('/'))) + 1}
        , m_rows(static_cast<std::size_t>(wanted.size()),
                 std::vector<Place>(static_cast<std::size_t>(text.size()))) {
        for (int i = 0; i < wanted.size(); ++i)
            placeCharacter(i);
    }

    std::optional<FuzzyResult> best() const {
        const std::vector<Place>& last = m_rows.back();
        const auto end =
            std::max_element(last.begin(), last.end(),
                             [](const Place& a, const Place& b) { return a.score < b.score; });
        if (end->score <= Impossible)
            return {};
        FuzzyResult result{end->score * 100 - static_cast<int>(m_text.size()), {}};
        int j = static_cast<int>(end - last.begin());
        for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
            result.positions.prepend(j);
            j = (*row)[static_cast<std::size_t>(j)].from;
        }
        return result;
    }

  private:
    /// A character of the pattern at a position of the text.
    struct Place {
        int score = Impossible;
        /// Where the character before it stands.
        int from = -1;
    };

    void placeCharacter(int i) {
        const auto row = static_cast<std::size_t>(i);
        // The best place for the character before, of those passed so far.
        Place reached{i == 0 ? 0 : Impossible, -1};
        for (int j = i; j < m_text.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int beside = i > 0 ? m_rows[row - 1][at - 1].score : Impossible;
            if (beside > reached.score)
                reached = {beside, j - 1};
            if (m_lower[j] != m_wanted[i] || reached.score <= Impossible)
                continue;
            Place& place = m_rows[row][at];
            place = {reached.score + 1, reached.from};
            if (beside > Impossible && beside + 10 > place.score)
                place = {beside + 10, j - 1};
            place.score += (beginsWord(m_text, j) ? 8 : 0) + (j >= m_nameFrom ? 3 : 0);
        }
    }

    const QString& m_wanted;
    const QString& m_text;
    const QString& m_lower;
    int m_nameFrom;
    /// One for each character of the pattern.
    std::vector<std::vector<Place>> m_rows;
};

} // namespace

std::optional<FuzzyResult> fuzzyMatch(const QString& pattern, const QString& text) {
    QString wanted = pattern.toLower();
    wanted.remove(QLatin1Char(' '));
    if (wanted.isEmpty())
        return FuzzyResult{};
    const QString lower = text.toLower();
    if (wanted.size() > text.size() || lower.size() != text.size())
        return {};
    return Placements{wanted, text, lower}.best();
}

} // namespace lathe::app
