#pragma once

#include <QByteArray>
#include <QString>

namespace lathe::editor {

/// How a text lies in its file. An editor shows UTF-8; saving gives back what was read.
struct TextFormat {
    enum class Encoding { Utf8, Utf8WithMark, Utf16LittleEndian, Utf16BigEndian, Latin1 };
    enum class LineEnd { Lf, CrLf, Cr };

    Encoding encoding = Encoding::Utf8;
    /// What most lines end with; lines that end otherwise keep their ends.
    LineEnd lineEnd = LineEnd::Lf;

    bool operator==(const TextFormat&) const = default;
};

struct DecodedText {
    /// UTF-8 without a byte order mark.
    QByteArray text;
    TextFormat format;
    /// No text at all: it begins with zero bytes or mostly control characters, or could not be
    /// written back as it was.
    bool binary = false;
};

DecodedText decode(const QByteArray& bytes);

/// The file's bytes. Characters that Latin-1 has not make it UTF-8.
QByteArray encode(const QByteArray& text, const TextFormat& format);

/// The encoding has every character of the text.
bool fits(const QByteArray& text, TextFormat::Encoding encoding);

/// Bytes of the longest line: an editor lays out a line as a whole, and stands still over millions.
qsizetype longestLine(const QByteArray& text);
/// What an editor still shows in no time.
inline constexpr qsizetype MaximumLine = 2 * 1024 * 1024;

/// "UTF-8", "UTF-16 LE"...
QString encodingName(TextFormat::Encoding encoding);
/// "LF", "CRLF", "CR".
QString lineEndName(TextFormat::LineEnd lineEnd);

/// Without spaces and tabs before line ends.
QByteArray withoutTrailingSpace(const QByteArray& text);

} // namespace lathe::editor
