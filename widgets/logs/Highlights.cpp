#include "widgets/logs/Highlights.h"

#include "widgets/common/Theme.h"

#include <QElapsedTimer>
#include <QJsonObject>

namespace lathe::logs {

namespace {

/// In one line.
constexpr std::size_t mostMarks = 200;
constexpr qsizetype mostRules = 50;
constexpr qint64 longestMs = 30;

} // namespace

Highlights::Highlights(const std::vector<HighlightRule>& rules) {
    for (const HighlightRule& rule : rules) {
        QRegularExpression expression{rule.isExpression ? rule.pattern
                                                        : QRegularExpression::escape(rule.pattern),
                                      QRegularExpression::CaseInsensitiveOption};
        if (!rule.pattern.isEmpty() && expression.isValid())
            m_rules.push_back({std::move(expression), rule.color});
    }
}

std::vector<Highlights::Mark> Highlights::marksIn(const QString& text) const {
    std::vector<Mark> marks;
    for (auto rule = m_rules.rbegin(); rule != m_rules.rend(); ++rule) {
        if (rule->slow)
            continue;
        QElapsedTimer time;
        time.start();
        for (auto match = rule->expression.globalMatch(text);
             match.hasNext() && marks.size() < mostMarks;) {
            const auto found = match.next();
            if (found.capturedLength() > 0)
                marks.push_back({static_cast<int>(found.capturedStart()),
                                 static_cast<int>(found.capturedLength()),
                                 ui::colors().seriesColor(rule->color)});
        }
        rule->slow = time.elapsed() > longestMs;
    }
    return marks;
}

QJsonArray Highlights::toJson(const std::vector<HighlightRule>& rules) {
    QJsonArray json;
    for (const HighlightRule& rule : rules)
        json.append(QJsonObject{{QStringLiteral("pattern"), rule.pattern},
                                {QStringLiteral("expression"), rule.isExpression},
                                {QStringLiteral("color"), rule.color}});
    return json;
}

std::vector<HighlightRule> Highlights::fromJson(const QJsonArray& json) {
    std::vector<HighlightRule> rules;
    for (qsizetype i = 0; i < std::min(json.size(), mostRules); ++i) {
        const QJsonObject one = json[i].toObject();
        rules.push_back({one[QStringLiteral("pattern")].toString(),
                         one[QStringLiteral("expression")].toBool(),
                         one[QStringLiteral("color")].toInt()});
    }
    return rules;
}

} // namespace lathe::logs
