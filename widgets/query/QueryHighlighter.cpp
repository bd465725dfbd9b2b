#include "widgets/query/QueryHighlighter.h"

#include "engine/insights/Aggregates.h"
#include "engine/insights/Functions.h"
#include "engine/insights/Vocabulary.h"
#include "widgets/common/Theme.h"

#include <QRegularExpression>

namespace lathe::query {

namespace {

/// One of them matches at every place that has a colour.
const QRegularExpression& tokens() {
    static const QRegularExpression expression{QStringLiteral(
        R"re((?<comment>#.*$)|(?<text>"[^"]*"?|'[^']*'?)|(?<regex>/(?:[^/\\ ]|\\.)(?:[^/\\]|\\.)*/)|(?<field>@\w+|`[^`]*`?)|(?<number>\b\d+(?:\.\d+)?[a-z]*\b)|(?<word>[A-Za-z_][\w.]*))re")};
    return expression;
}

bool isKeyword(const QString& word) {
    static const QStringList words{QStringLiteral("as"),           QStringLiteral("by"),
                                   QStringLiteral("and"),          QStringLiteral("or"),
                                   QStringLiteral("not"),          QStringLiteral("in"),
                                   QStringLiteral("asc"),          QStringLiteral("desc"),
                                   QStringLiteral("like"),         QStringLiteral("into"),
                                   QStringLiteral("for"),          QStringLiteral("with"),
                                   QStringLiteral("any"),          QStringLiteral("multi"),
                                   QStringLiteral("offset"),       QStringLiteral("maxspan"),
                                   QStringLiteral("timeshift"),    QStringLiteral("logGroups"),
                                   QStringLiteral("previousDay"),  QStringLiteral("previousWeek"),
                                   QStringLiteral("previousMonth")};
    return words.contains(word, Qt::CaseInsensitive) ||
           insights::commandNamed(word.toStdString()) != nullptr;
}

bool isFunction(const QString& word) {
    return insights::functionNamed(word.toStdString()) != nullptr ||
           insights::aggregateNamed(word.toStdString()) != nullptr;
}

} // namespace

QueryHighlighter::QueryHighlighter(QTextDocument* document)
    : QSyntaxHighlighter{document} {
    connect(ui::Theme::current(), &ui::Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void QueryHighlighter::highlightBlock(const QString& text) {
    const auto& code = ui::Theme::current()->colors().code;
    const auto paint = [this](const QRegularExpressionMatch& match, const QColor& color) {
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                  color);
    };
    for (auto found = tokens().globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (match.hasCaptured(QStringLiteral("comment")))
            paint(match, code.comment);
        else if (match.hasCaptured(QStringLiteral("text")) ||
                 match.hasCaptured(QStringLiteral("regex")))
            paint(match, code.string);
        else if (match.hasCaptured(QStringLiteral("field")))
            paint(match, code.property);
        else if (match.hasCaptured(QStringLiteral("number")))
            paint(match, code.number);
        else if (isKeyword(match.captured()))
            paint(match, code.keyword);
        else if (isFunction(match.captured()))
            paint(match, code.function);
    }
}

} // namespace lathe::query
