#include "widgets/common/LongLines.h"

#include <algorithm>
#include <utility>

namespace lathe::ui {

namespace {

using S = QsciScintilla;

/// Characters of one style: in two of them there is little that has not been measured before.
constexpr int PieceLength = 2;
/// Room for the pieces of most texts, in both styles.
constexpr unsigned long WidthsWithLongLines = 64 * 1024;
constexpr unsigned long WidthsUsually = 1024;

bool beginsCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

} // namespace

LongLines::LongLines(QsciScintilla& editor)
    : m_editor{editor} {}

bool LongLines::isIn(const QByteArray& text) {
    for (qsizetype start = 0; text.size() - start >= From;) {
        const qsizetype end = text.indexOf('\n', start);
        if (end < 0 || end - start >= From)
            return true;
        start = end + 1;
    }
    return false;
}

bool LongLines::isAt(long position, long length) const {
    const long last = lineAt(position + length);
    for (long line = lineAt(position); line <= last; ++line) {
        if (lineStart(line + 1) - lineStart(line) >= From)
            return true;
    }
    return false;
}

void LongLines::setOn(bool on) {
    m_on = on;
    // The usual one forgets a line between a key and its painting.
    m_editor.SendScintilla(
        S::SCI_SETLAYOUTCACHE,
        static_cast<unsigned long>(on ? S::SC_CACHE_DOCUMENT : S::SC_CACHE_CARET));
    m_editor.SendScintilla(S::SCI_SETPOSITIONCACHE, on ? WidthsWithLongLines : WidthsUsually);
}

void LongLines::style(long position, long length) {
    const long end = position + length;
    for (long start = position; m_on && start < end;) {
        const long line = lineAt(start);
        const long next = std::max(start + 1, std::min(end, lineStart(line + 1)));
        if (lineStart(line + 1) - lineStart(line) >= From)
            alternate(start, next - start);
        start = next;
    }
}

void LongLines::alternate(long position, long length) {
    const long before =
        m_editor.SendScintilla(S::SCI_GETSTYLEAT, static_cast<unsigned long>(position - 1));
    const char* const inserted = text() + position;
    char now = position > 0 && before == 0 ? 1 : 0;
    QByteArray styles{static_cast<qsizetype>(length), '\0'};
    int inPiece = 0;
    for (long at = 0; at < length; ++at) {
        if (beginsCharacter(inserted[at]) && inPiece++ == PieceLength) {
            now = static_cast<char>(1 - now);
            inPiece = 1;
        }
        styles[static_cast<qsizetype>(at)] = now;
    }
    m_editor.SendScintilla(S::SCI_STARTSTYLING, static_cast<unsigned long>(position), 0L);
    m_editor.SendScintilla(S::SCI_SETSTYLINGEX, static_cast<uintptr_t>(length), styles.constData());
}

void LongLines::dress() {
    QByteArray font{256, '\0'};
    m_editor.SendScintilla(S::SCI_STYLEGETFONT, 0UL, static_cast<void*>(font.data()));
    m_editor.SendScintilla(S::SCI_STYLESETFONT, 1UL, font.constData());
    constexpr std::pair<unsigned, unsigned> properties[] = {
        {S::SCI_STYLEGETSIZEFRACTIONAL, S::SCI_STYLESETSIZEFRACTIONAL},
        {S::SCI_STYLEGETWEIGHT, S::SCI_STYLESETWEIGHT},
        {S::SCI_STYLEGETITALIC, S::SCI_STYLESETITALIC},
        {S::SCI_STYLEGETFORE, S::SCI_STYLESETFORE},
        {S::SCI_STYLEGETBACK, S::SCI_STYLESETBACK}};
    for (const auto& [get, set] : properties)
        m_editor.SendScintilla(set, 1UL, m_editor.SendScintilla(get, 0UL));
}

long LongLines::column(long position) const {
    const char* const all = text();
    return std::count_if(all + lineStart(lineAt(position)), all + position, beginsCharacter);
}

long LongLines::lineAt(long position) const {
    return m_editor.SendScintilla(S::SCI_LINEFROMPOSITION, static_cast<unsigned long>(position));
}

/// Of the line behind the last one: the end of the text.
long LongLines::lineStart(long line) const {
    const long start =
        m_editor.SendScintilla(S::SCI_POSITIONFROMLINE, static_cast<unsigned long>(line));
    return start < 0 ? m_editor.length() : start;
}

const char* LongLines::text() const {
    return static_cast<const char*>(m_editor.SendScintillaPtrResult(S::SCI_GETCHARACTERPOINTER));
}

} // namespace lathe::ui
