#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <utility>
#include <vector>

namespace lathe::lsp {

/// A place as the protocol counts it: lines from 0, in them units of UTF-16 from 0.
struct Position {
    int line = 0;
    int character = 0;

    bool operator==(const Position&) const = default;
    auto operator<=>(const Position&) const = default;
};

struct Range {
    Position start;
    Position end;

    bool operator==(const Range&) const = default;
};

QJsonObject toJson(const Position& position);
QJsonObject toJson(const Range& range);
Position positionOf(const QJsonObject& json);
Range rangeOf(const QJsonObject& json);

/// Bytes of a text in UTF-8 to the protocol's places and back. Lines end with "\n", "\r\n" or "\r".
class TextIndex {
  public:
    explicit TextIndex(const QByteArray& text);

    Position position(qsizetype offset) const;
    Range range(qsizetype begin, qsizetype end) const { return {position(begin), position(end)}; }
    /// Behind the line's end is its end, behind the last line the text's.
    qsizetype offset(const Position& position) const;
    std::pair<qsizetype, qsizetype> offsets(const Range& range) const {
        return {offset(range.start), offset(range.end)};
    }
    /// Line and column as editor::CodeEditor and diagnostics count them: from 1, in characters.
    std::pair<int, int> lineAndColumn(const Position& position) const;
    /// How many characters a piece has.
    int characters(qsizetype begin, qsizetype end) const;
    /// A line without its end.
    QByteArray line(int index) const;

  private:
    qsizetype lineEnd(std::size_t line) const;

    QByteArray m_text;
    /// Where each line begins.
    std::vector<qsizetype> m_lines;
};

/// The piece that differs between two texts.
struct Difference {
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray text;
};

/// The smallest one piece of `before` whose replacement makes `after` of it; never half a character
/// or half a line end. Nothing where they are the same.
std::optional<Difference> difference(const QByteArray& before, const QByteArray& after);

} // namespace lathe::lsp
