#include "widgets/editor/TextFormat.h"

#include <QStringConverter>

#include <algorithm>

namespace lathe::editor {

namespace {

const QByteArray Utf8Mark = "\xEF\xBB\xBF";
const QByteArray Utf16LittleMark = "\xFF\xFE";
const QByteArray Utf16BigMark = "\xFE\xFF";

TextFormat::LineEnd lineEndOf(const QByteArray& text) {
    const qsizetype crLf = text.count("\r\n");
    const qsizetype lf = text.count('\n') - crLf;
    const qsizetype cr = text.count('\r') - crLf;
    if (crLf > lf && crLf >= cr)
        return TextFormat::LineEnd::CrLf;
    return cr > lf ? TextFormat::LineEnd::Cr : TextFormat::LineEnd::Lf;
}

bool looksBinary(const QByteArray& bytes) {
    const QByteArray head = bytes.left(64 * 1024);
    if (head.contains('\0'))
        return true;
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' &&
               c != '\f' && c != '\x1b';
    });
    return controls * 20 > head.size();
}

DecodedText fromUtf16(const QByteArray& bytes, TextFormat::Encoding encoding) {
    QStringDecoder decoder{encoding == TextFormat::Encoding::Utf16LittleEndian
                               ? QStringConverter::Utf16LE
                               : QStringConverter::Utf16BE};
    const QString text = decoder(bytes.mid(2));
    DecodedText decoded{text.toUtf8(), {encoding, {}}, false};
    decoded.format.lineEnd = lineEndOf(decoded.text);
    // Half a character at the end, or halves of a pair, would be lost on saving.
    if (encode(decoded.text, decoded.format) != bytes)
        return {bytes, {}, true};
    return decoded;
}

} // namespace

DecodedText decode(const QByteArray& bytes) {
    if (bytes.startsWith(Utf16LittleMark))
        return fromUtf16(bytes, TextFormat::Encoding::Utf16LittleEndian);
    if (bytes.startsWith(Utf16BigMark))
        return fromUtf16(bytes, TextFormat::Encoding::Utf16BigEndian);
    if (looksBinary(bytes))
        return {bytes, {}, true};
    DecodedText decoded;
    if (bytes.startsWith(Utf8Mark)) {
        decoded.text = bytes.mid(Utf8Mark.size());
        decoded.format.encoding = TextFormat::Encoding::Utf8WithMark;
    } else {
        decoded.text = bytes;
    }
    if (!decoded.text.isValidUtf8()) {
        decoded.text = QString::fromLatin1(bytes).toUtf8();
        decoded.format.encoding = TextFormat::Encoding::Latin1;
    }
    decoded.format.lineEnd = lineEndOf(decoded.text);
    return decoded;
}

QByteArray encode(const QByteArray& text, const TextFormat& format) {
    switch (format.encoding) {
    case TextFormat::Encoding::Utf8:
        return text;
    case TextFormat::Encoding::Utf8WithMark:
        return Utf8Mark + text;
    case TextFormat::Encoding::Utf16LittleEndian:
    case TextFormat::Encoding::Utf16BigEndian: {
        const bool little = format.encoding == TextFormat::Encoding::Utf16LittleEndian;
        QStringEncoder encoder{little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE};
        const QByteArray body = encoder(QString::fromUtf8(text));
        return (little ? Utf16LittleMark : Utf16BigMark) + body;
    }
    case TextFormat::Encoding::Latin1: {
        QStringEncoder encoder{QStringConverter::Latin1};
        const QByteArray body = encoder(QString::fromUtf8(text));
        return encoder.hasError() ? text : body;
    }
    }
    return text;
}

bool fits(const QByteArray& text, TextFormat::Encoding encoding) {
    if (encoding != TextFormat::Encoding::Latin1)
        return true;
    QStringEncoder encoder{QStringConverter::Latin1};
    const QByteArray body = encoder(QString::fromUtf8(text));
    return !encoder.hasError();
}

qsizetype longestLine(const QByteArray& text) {
    qsizetype longest = 0, start = 0;
    for (qsizetype end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        longest = std::max(longest, end - start);
        start = end + 1;
    }
    return std::max(longest, text.size() - start);
}

QString encodingName(TextFormat::Encoding encoding) {
    switch (encoding) {
    case TextFormat::Encoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextFormat::Encoding::Utf8WithMark:
        return QStringLiteral("UTF-8 BOM");
    case TextFormat::Encoding::Utf16LittleEndian:
        return QStringLiteral("UTF-16 LE");
    case TextFormat::Encoding::Utf16BigEndian:
        return QStringLiteral("UTF-16 BE");
    case TextFormat::Encoding::Latin1:
        return QStringLiteral("ISO 8859-1");
    }
    return {};
}

QString lineEndName(TextFormat::LineEnd lineEnd) {
    switch (lineEnd) {
    case TextFormat::LineEnd::Lf:
        return QStringLiteral("LF");
    case TextFormat::LineEnd::CrLf:
        return QStringLiteral("CRLF");
    case TextFormat::LineEnd::Cr:
        return QStringLiteral("CR");
    }
    return {};
}

QByteArray withoutTrailingSpace(const QByteArray& text) {
    QByteArray out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c == '\n' || c == '\r') {
            while (out.endsWith(' ') || out.endsWith('\t'))
                out.chop(1);
        }
        out += c;
    }
    while (out.endsWith(' ') || out.endsWith('\t'))
        out.chop(1);
    return out;
}

} // namespace lathe::editor
