#pragma once

#include <QColor>
#include <QJsonArray>
#include <QRegularExpression>
#include <QString>

#include <vector>

namespace lathe::logs {

/// What stands out in lines, and in which colour.
struct HighlightRule {
    QString pattern;
    bool isExpression = false;
    /// Of the theme's series.
    int color = 0;

    bool operator==(const HighlightRule&) const = default;
};

/// Rules made ready to be asked for every line that is drawn.
class Highlights {
  public:
    struct Mark {
        int begin = 0;
        int length = 0;
        QColor color;
    };

    Highlights() = default;
    explicit Highlights(const std::vector<HighlightRule>& rules);

    bool isEmpty() const { return m_rules.empty(); }
    /// Where the rules fit, the first one in front.
    std::vector<Mark> marksIn(const QString& text) const;

    static QJsonArray toJson(const std::vector<HighlightRule>& rules);
    static std::vector<HighlightRule> fromJson(const QJsonArray& json);

  private:
    struct Ready {
        QRegularExpression expression;
        int color = 0;
        /// Took too long once: what is painted cannot wait.
        bool slow = false;
    };
    mutable std::vector<Ready> m_rules;
};

} // namespace lathe::logs
