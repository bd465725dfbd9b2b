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
    /// No text at all: it holds zero bytes, or mostly control characters.
    bool binary = false;
};

DecodedText decode(const QByteArray& bytes);

/// The file's bytes. Characters that Latin-1 has not make it UTF-8.
QByteArray encode(const QByteArray& text, const TextFormat& format);

/// "UTF-8", "UTF-16 LE"...
QString encodingName(TextFormat::Encoding encoding);
/// "LF", "CRLF", "CR".
QString lineEndName(TextFormat::LineEnd lineEnd);

/// Without spaces and tabs before line ends.
QByteArray withoutTrailingSpace(const QByteArray& text);

} // namespace lathe::editor
