#pragma once

#include <Qsci/qsciscintilla.h>

#include <QByteArray>

namespace lathe::ui {

/// Keeps typing into lines of up to some megabytes quick. Scintilla lays out the whole line for
/// every key, in pieces of one style, and keeps the widths of short pieces only. So an editor with
/// such a line has no lexer, no wrapping and no search for the other brace; here the line's
/// characters get two styles in turns that look alike, and each pair of them is measured but once.
class LongLines {
  public:
    /// Bytes from which a line is long: with a lexer, laying it out takes longer than a frame.
    static constexpr qsizetype From = 16 * 1024;

    explicit LongLines(QsciScintilla& editor);

    static bool isIn(const QByteArray& text);
    /// One of the lines that this piece of the editor's text touches is long.
    bool isAt(long position, long length) const;

    bool isOn() const { return m_on; }
    /// On: the editor has to be without a lexer before style().
    void setOn(bool on);
    /// Gives the characters of this piece their styles where their lines are long.
    void style(long position, long length);
    /// The second style looks as the first does now.
    void dress();
    /// Characters from the beginning of the position's line to it. Scintilla counts them one by
    /// one.
    long column(long position) const;

  private:
    long lineAt(long position) const;
    long lineStart(long line) const;
    const char* text() const;
    void alternate(long position, long length);

    QsciScintilla& m_editor;
    bool m_on = false;
};

} // namespace lathe::ui
