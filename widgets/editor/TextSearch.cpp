#include "widgets/editor/TextSearch.h"

namespace lathe::editor {

TextSearch::TextSearch(const SearchOptions& options)
    : m_regularExpression{options.regularExpression} {
    QString pattern =
        options.regularExpression ? options.text : QRegularExpression::escape(options.text);
    if (options.wholeWord)
        pattern = QStringLiteral("\\b(?:%1)\\b").arg(pattern);
    m_expression.setPattern(pattern);
    QRegularExpression::PatternOptions flags =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!options.caseSensitive)
        flags |= QRegularExpression::CaseInsensitiveOption;
    m_expression.setPatternOptions(flags);
}

QString TextSearch::error() const {
    return m_expression.isValid() ? QString{} : m_expression.errorString();
}

std::vector<Match> TextSearch::find(const QByteArray& text, int limit) const {
    std::vector<Match> matches;
    if (m_expression.pattern().isEmpty() || !m_expression.isValid())
        return matches;
    const QString decoded = QString::fromUtf8(text);
    const bool oneByteEach = decoded.size() == text.size();
    qsizetype lastEnd = 0;
    qsizetype lastEndBytes = 0;
    for (auto it = m_expression.globalMatch(decoded);
         it.hasNext() && static_cast<int>(matches.size()) < limit;) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedLength() == 0)
            continue;
        const qsizetype gap = match.capturedStart() - lastEnd;
        const qsizetype start =
            lastEndBytes +
            (oneByteEach ? gap : QStringView{decoded}.mid(lastEnd, gap).toUtf8().size());
        const qsizetype length =
            oneByteEach ? match.capturedLength() : match.capturedView().toUtf8().size();
        matches.push_back({static_cast<int>(start), static_cast<int>(length)});
        lastEnd = match.capturedEnd();
        lastEndBytes = start + length;
    }
    return matches;
}

QString TextSearch::expand(const QRegularExpressionMatch& match, const QString& by) const {
    if (!m_regularExpression)
        return by;
    QString out;
    for (qsizetype i = 0; i < by.size(); ++i) {
        const QChar c = by[i];
        const QChar next = i + 1 < by.size() ? by[i + 1] : QChar{};
        const bool escapes = c == QLatin1Char('\\') || c == QLatin1Char('$');
        if (escapes && next.isDigit()) {
            out += match.captured(next.digitValue());
            ++i;
        } else if (c == QLatin1Char('\\') && next == QLatin1Char('n')) {
            out += QLatin1Char('\n');
            ++i;
        } else if (c == QLatin1Char('\\') && next == QLatin1Char('t')) {
            out += QLatin1Char('\t');
            ++i;
        } else if (escapes && next == c) {
            out += c;
            ++i;
        } else {
            out += c;
        }
    }
    return out;
}

std::pair<QByteArray, int> TextSearch::replaceAll(const QByteArray& text, const QString& by,
                                                  std::optional<Match> within) const {
    if (m_expression.pattern().isEmpty() || !m_expression.isValid())
        return {text, 0};
    const QString decoded = QString::fromUtf8(text);
    const qsizetype from =
        within ? QString::fromUtf8(text.left(within->position)).size() : qsizetype{0};
    const qsizetype to =
        within ? from + QString::fromUtf8(text.mid(within->position, within->length)).size()
               : decoded.size();
    QString out;
    qsizetype last = 0;
    int count = 0;
    for (auto it = m_expression.globalMatch(decoded); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedLength() == 0 || match.capturedStart() < from || match.capturedEnd() > to)
            continue;
        out += QStringView{decoded}.mid(last, match.capturedStart() - last);
        out += expand(match, by);
        last = match.capturedEnd();
        ++count;
    }
    out += QStringView{decoded}.mid(last);
    return {out.toUtf8(), count};
}

QByteArray TextSearch::replacementFor(const QByteArray& text, const Match& match,
                                      const QString& by) const {
    const QString decoded = QString::fromUtf8(text);
    const qsizetype start = QString::fromUtf8(text.left(match.position)).size();
    return expand(m_expression.match(decoded, start), by).toUtf8();
}

} // namespace lathe::editor
