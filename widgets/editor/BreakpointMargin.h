#pragma once

#include <QObject>
#include <QPoint>
#include <QString>

#include <vector>

namespace lathe::editor {

class CodeEditor;

/// A breakpoint as an editor shows it beside its line.
struct BreakpointMark {
    enum class Kind {
        Stop,
        /// Stops where something is true.
        Condition,
        /// Tells something and goes on.
        Log,
    };
    /// From 1.
    int line = 1;
    Kind kind = Kind::Stop;
    /// The program that runs does not stop there (yet).
    bool hollow = false;

    bool operator==(const BreakpointMark&) const = default;
};

/// The breakpoints in the margin of an editor, and the line at which a program stands. They stay
/// with their lines while the text is edited; who keeps them is told where they are then.
class BreakpointMargin : public QObject {
    Q_OBJECT

  public:
    explicit BreakpointMargin(CodeEditor& editor);

    /// Whether texts of this kind can have breakpoints at all.
    void setShown(bool shown);
    bool isShown() const { return m_shown; }
    void setMarks(const std::vector<BreakpointMark>& marks);
    /// As they stand now.
    std::vector<BreakpointMark> marks() const;
    /// Where the program stands; 0: nowhere in this text.
    void setExecutionLine(int line);
    int executionLine() const;
    /// Below that line: what was thrown there; empty: nothing.
    void setThrown(const QString& text);
    const QString& thrown() const { return m_thrown; }
    /// In the colours of the theme.
    void dress();

  signals:
    void toggleRequested(int line);
    void menuRequested(int line, const QPoint& globalPosition);
    /// Edits have moved some: the lines of the marks, in the order in which they were set.
    void moved(const std::vector<int>& lines);

  private:
    struct Placed {
        BreakpointMark mark;
        /// Scintilla's, by which it finds the line.
        int handle = -1;
    };
    static int markerOf(const BreakpointMark& mark);
    void followText();

    CodeEditor& m_editor;
    std::vector<Placed> m_placed;
    int m_execution = -1;
    int m_arrow = -1;
    QString m_thrown;
    int m_thrownLine = 0;
    int m_thrownStyle = 0;
    bool m_shown = false;
};

} // namespace lathe::editor
