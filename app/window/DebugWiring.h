#pragma once

#include "app/bridge/DebugHost.h"
#include "app/window/BreakpointBook.h"

#include <QObject>
#include <QPointer>

class QAction;
class QMenu;

namespace lathe::editor {
class CodeEditor;
class EditorView;
} // namespace lathe::editor
namespace lathe::debugging {
class DebugPane;
}

namespace lathe::app {

class MainWindow;

/// Connects the debugger with the Debug dock and the editors: breakpoints in their margins, the
/// line at which the program stands, values under the mouse.
class DebugWiring : public QObject {
    Q_OBJECT

  public:
    explicit DebugWiring(MainWindow& window);

    DebugHost::State state() const { return m_host.state(); }
    BreakpointBook& breakpoints() { return m_book; }

    // What the actions do.
    /// Runs the current function with the event of the Test dock.
    void debugCurrent();
    /// Begins, goes on or pauses, whichever is next.
    void go();
    void resume(debug::Resume how) { m_host.resume(how); }
    void pause() { m_host.pause(); }
    void stop() { m_host.stop(); }
    /// At the caret.
    void toggleBreakpoint();

    /// The Test dock's request; its answer comes as that of any invocation.
    void start(const model::InvocationRequest& request);
    /// Files have another path.
    void renamed(const QString& from, const QString& to) { m_book.renamed(from, to); }
    void projectMoved();

  private:
    void connectPane();
    void connectVariables();
    debug::ExceptionStops exceptionStops() const;
    void projectOpened();
    void stateChanged(DebugHost::State state);
    void showStop(const debug::Stop& stop);
    void showFrame(const debug::Frame& frame);
    void evaluateWatches();
    /// The margin and the values of a tab.
    void follow(editor::EditorView* view);
    void refresh(editor::EditorView* view);
    void refreshAll();
    void showMenu(const QString& path, int line, const QPoint& position);
    void askCondition(debug::Breakpoint breakpoint);
    void askLogMessage(debug::Breakpoint breakpoint);
    debugging::DebugPane* pane() const;

    MainWindow& m_window;
    DebugHost m_host;
    BreakpointBook m_book;
    QString m_function;
    /// The frame that is looked at, while the program stands.
    debug::Frame m_frame;
    bool m_stands = false;
    /// What was thrown where it stands; empty: nothing.
    QString m_thrown;
};

} // namespace lathe::app
