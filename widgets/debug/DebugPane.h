#pragma once

#include "engine/base/Result.h"
#include "engine/debug/Values.h"
#include "widgets/debug/BreakpointWords.h"

#include <QSet>
#include <QStringList>
#include <QWidget>

#include <vector>

class QAction;
class QBoxLayout;
class QComboBox;
class QLabel;
class QStackedLayout;
class QTreeView;
class QTreeWidget;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
class InfoBar;
} // namespace lathe::ui

namespace lathe::debugging {

class VariablesModel;

/// The Debug dock: the call stack of a program that stands, what it has there, and all breakpoints.
/// Signals ask for things, slots take values.
class DebugPane : public QWidget {
    Q_OBJECT

  public:
    explicit DebugPane(QWidget* parent = nullptr);

    /// What goes on, stops and steps, as buttons above.
    void setActions(const QList<QAction*>& actions);

    QTreeWidget* stack() { return m_stack; }
    QTreeView* variables() { return m_variables; }
    QTreeWidget* breakpoints() { return m_breakpoints; }
    VariablesModel* model() { return m_model; }
    ui::InfoBar* bar() { return m_bar; }
    QString stateText() const;

    void showIdle();
    /// It runs, or is about to.
    void showRunning(const QString& function);
    void showStop(const debug::Stop& stop);
    /// Of the frame that was chosen last.
    void showScopes(const std::vector<debug::Scope>& scopes);
    void setBreakpoints(const std::vector<ShownBreakpoint>& breakpoints);
    void setExceptions(debug::ExceptionStops stops);
    QComboBox* exceptions() { return m_exceptions; }

  signals:
    void exceptionsChosen(debug::ExceptionStops stops);
    /// What this frame has is wanted, and its place.
    void frameChosen(const debug::Frame& frame);
    void openRequested(const QString& path, int line);
    void editRequested(const debug::Breakpoint& breakpoint);
    void removeRequested(const debug::Breakpoint& breakpoint);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QBoxLayout* makeBar();
    QWidget* makeStack();
    QWidget* makeVariables();
    QWidget* makeBreakpoints();
    QWidget* withCaption(QLabel*& caption, QWidget* content);
    QBoxLayout* makeExceptions();
    void chooseFrame();
    void fillStack();
    void fillBreakpoints();
    void openRows(const QModelIndex& parent, int first, int last);
    void showBreakpointMenu(const QPoint& position);
    void retranslate();
    void sayState();

    enum class State { Idle, Running, Stopped };

    State m_state = State::Idle;
    QString m_function;
    debug::Stop m_stop;
    std::vector<ShownBreakpoint> m_listed;
    QBoxLayout* m_buttons;
    ui::ElidedLabel* m_text;
    ui::InfoBar* m_bar;
    QLabel* m_stackCaption;
    QLabel* m_variablesCaption;
    QLabel* m_breakpointsCaption;
    QTreeWidget* m_stack;
    ui::EmptyState* m_nothing;
    QStackedLayout* m_stackPages;
    VariablesModel* m_model;
    QTreeView* m_variables;
    QTreeWidget* m_breakpoints;
    QLabel* m_exceptionsCaption;
    QComboBox* m_exceptions;
    /// Paths of what is open in the tree of variables, and of what was closed by hand.
    QSet<QString> m_open;
    QSet<QString> m_closed;
};

} // namespace lathe::debugging
