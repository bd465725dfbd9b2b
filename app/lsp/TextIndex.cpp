#include "app/lsp/TextIndex.h"

#include <algorithm>

namespace lathe::lsp {

namespace {

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Units of UTF-16 of the character that begins with this byte.
int unitsOf(char c) {
    return isContinuation(c) ? 0 : static_cast<unsigned char>(c) >= 0xF0 ? 2 : 1;
}

/// Between the bytes of a character, or of "\r\n".
bool isAmid(const QByteArray& text, qsizetype at) {
    return at > 0 && at < text.size() &&
           (isContinuation(text[at]) || (text[at - 1] == '\r' && text[at] == '\n'));
}

} // namespace

QJsonObject toJson(const Position& position) {
    return {{QStringLiteral("line"), position.line},
            {QStringLiteral("character"), position.character}};
}

QJsonObject toJson(const Range& range) {
    return {{QStringLiteral("start"), toJson(range.start)},
            {QStringLiteral("end"), toJson(range.end)}};
}

Position positionOf(const QJsonObject& json) {
    return {std::max(0, json[QLatin1String{"line"}].toInt()),
            std::max(0, json[QLatin1String{"character"}].toInt())};
}

Range rangeOf(const QJsonObject& json) {
    const Range range{positionOf(json[QLatin1String{"start"}].toObject()),
                      positionOf(json[QLatin1String{"end"}].toObject())};
    return {range.start, std::max(range.start, range.end)};
}

TextIndex::TextIndex(const QByteArray& text)
    : m_text{text}
    , m_lines{0} {
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            m_lines.push_back(i + 1);
}

qsizetype TextIndex::lineEnd(std::size_t line) const {
    qsizetype end = line + 1 < m_lines.size() ? m_lines[line + 1] : m_text.size();
    const qsizetype begin = m_lines[line];
    if (line + 1 < m_lines.size())
        --end;
    if (end > begin && line + 1 < m_lines.size() && m_text[end] == '\n' && m_text[end - 1] == '\r')
        --end;
    return end;
}

Position TextIndex::position(qsizetype offset) const {
    offset = std::clamp<qsizetype>(offset, 0, m_text.size());
    const auto line = std::upper_bound(m_lines.begin(), m_lines.end(), offset) - 1;
    int character = 0;
    for (qsizetype i = *line; i < offset; ++i)
        character += unitsOf(m_text[i]);
    return {static_cast<int>(line - m_lines.begin()), character};
}

qsizetype TextIndex::offset(const Position& position) const {
    const auto line = static_cast<std::size_t>(position.line);
    if (line >= m_lines.size())
        return m_text.size();
    const qsizetype end = lineEnd(line);
    qsizetype at = m_lines[line];
    for (int units = 0; at < end; ++at) {
        if (!isContinuation(m_text[at]) && units >= position.character)
            break;
        units += unitsOf(m_text[at]);
    }
    return at;
}

std::pair<int, int> TextIndex::lineAndColumn(const Position& position) const {
    const qsizetype at = offset(position);
    const Position real = this->position(at);
    return {real.line + 1, characters(m_lines[static_cast<std::size_t>(real.line)], at) + 1};
}

int TextIndex::characters(qsizetype begin, qsizetype end) const {
    return static_cast<int>(std::count_if(m_text.begin() + begin, m_text.begin() + end,
                                          [](char c) { return !isContinuation(c); }));
}

QByteArray TextIndex::line(int index) const {
    const auto line = static_cast<std::size_t>(index);
    return index < 0 || line >= m_lines.size()
               ? QByteArray{}
               : m_text.mid(m_lines[line], lineEnd(line) - m_lines[line]);
}

std::optional<Difference> difference(const QByteArray& before, const QByteArray& after) {
    if (before == after)
        return std::nullopt;
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    while (isAmid(before, head) || isAmid(after, head))
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0 && (isAmid(before, before.size() - tail) || isAmid(after, after.size() - tail)))
        --tail;
    return Difference{head, before.size() - tail, after.mid(head, after.size() - head - tail)};
}

} // namespace lathe::lsp
