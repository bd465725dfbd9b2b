#include "app/window/DebugWiring.h"

#include "app/window/Actions.h"
#include "app/window/Chooser.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/MainWindow.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/debug/DebugPane.h"
#include "widgets/debug/VariablesModel.h"
#include "widgets/editor/BreakpointMargin.h"
#include "widgets/editor/ValueHover.h"
#include "widgets/invoke/InvokePane.h"

#include <QApplication>
#include <QMenu>

#include <utility>

namespace lathe::app {

using editor::BreakpointMark;
using editor::EditorView;
using editor::ValueHover;

namespace {

BreakpointMark markOf(const debugging::ShownBreakpoint& shown) {
    const debug::Breakpoint& breakpoint = shown.breakpoint;
    const auto kind = !breakpoint.logMessage.empty()  ? BreakpointMark::Kind::Log
                      : !breakpoint.condition.empty() ? BreakpointMark::Kind::Condition
                                                      : BreakpointMark::Kind::Stop;
    return {breakpoint.line, kind, shown.hollow};
}

} // namespace

DebugWiring::DebugWiring(MainWindow& window)
    : QObject{&window}
    , m_window{window}
    , m_host{window.engine()}
    , m_book{window.settings()} {
    connect(&m_host, &DebugHost::stateChanged, this, &DebugWiring::stateChanged);
    connect(&m_host, &DebugHost::stopped, this, &DebugWiring::showStop);
    connect(&m_host, &DebugHost::breakpointTold, &m_book, &BreakpointBook::setState);
    connect(&m_book, &BreakpointBook::changed, this, &DebugWiring::refreshAll);
    connect(&m_book, &BreakpointBook::edited, this,
            [this] { m_host.setBreakpoints(m_book.breakpoints()); });
    connect(&window.editors(), &EditorArea::currentChanged, this, &DebugWiring::follow);
    connect(&window.document(), &ProjectDocument::opened, this, &DebugWiring::projectOpened);
    connect(&window.docks(), &Docks::built, this, &DebugWiring::connectPane);
}

debugging::DebugPane* DebugWiring::pane() const {
    return m_window.docks().debug();
}

void DebugWiring::connectPane() {
    using debugging::DebugPane;
    QList<QAction*> actions;
    for (const char* name : {"continue", "pause", "step-over", "step-into", "step-out", "stop"})
        actions << m_window.actions()[QLatin1String{name}];
    pane()->setActions(actions);
    connect(pane(), &DebugPane::frameChosen, this, &DebugWiring::showFrame);
    connect(pane(), &DebugPane::openRequested, this,
            [this](const QString& path, int line) { m_window.editors().open(path, line); });
    connect(pane(), &DebugPane::editRequested, this, [this](const debug::Breakpoint& breakpoint) {
        if (breakpoint.logMessage.empty())
            askCondition(breakpoint);
        else
            askLogMessage(breakpoint);
    });
    connect(pane(), &DebugPane::exceptionsChosen, this, [this](debug::ExceptionStops stops) {
        m_window.settings().setExceptionStops(ui::toQString(m_window.document().templateFile()),
                                              static_cast<int>(stops));
        m_host.setExceptions(stops);
    });
    connect(pane(), &DebugPane::removeRequested, &m_book, &BreakpointBook::remove);
    connectVariables();
    projectOpened();
    refreshAll();
}

void DebugWiring::connectVariables() {
    debugging::VariablesModel* model = pane()->model();
    connect(model, &debugging::VariablesModel::childrenRequested, this,
            [this, model](const QString& reference, int first) {
                m_host.variables(
                    reference, static_cast<std::size_t>(first), debugging::VariablesModel::Page,
                    [model, reference, first](const auto& variables) {
                        model->addChildren(reference, first,
                                           variables.value_or(std::vector<debug::Variable>{}));
                    });
            });
    connect(model, &debugging::VariablesModel::assignRequested, this,
            [this, model](const QString& reference, const QString& name, const QString& value) {
                m_host.setVariable(QString::fromStdString(m_frame.id), reference, name, value,
                                   [this, model, reference](const Result<debug::Variable>& now) {
                                       if (!now)
                                           return pane()->bar()->showMessage(
                                               ui::Tint::Error, ui::translated(now.error().detail));
                                       model->setAssigned(reference, *now);
                                       evaluateWatches();
                                   });
            });
    connect(model, &debugging::VariablesModel::watchesChanged, this, [this, model] {
        m_window.settings().setWatches(ui::toQString(m_window.document().templateFile()),
                                       model->watches());
        evaluateWatches();
    });
}

void DebugWiring::projectOpened() {
    const QString file = ui::toQString(m_window.document().templateFile());
    m_book.setProject(file);
    if (!pane())
        return;
    pane()->model()->setWatches(m_window.settings().watches(file));
    pane()->setExceptions(exceptionStops());
}

debug::ExceptionStops DebugWiring::exceptionStops() const {
    return static_cast<debug::ExceptionStops>(
        m_window.settings().exceptionStops(ui::toQString(m_window.document().templateFile())));
}

void DebugWiring::projectMoved() {
    m_book.follow(ui::toQString(m_window.document().templateFile()));
}

void DebugWiring::debugCurrent() {
    m_window.docks().buildNow();
    m_window.docks().bringUp(m_window.docks().test());
    m_window.docks().test()->debugFunction();
}

void DebugWiring::go() {
    if (state() == DebugHost::State::Stopped)
        resume(debug::Resume::Continue);
    else if (state() == DebugHost::State::Running)
        pause();
    else
        debugCurrent();
}

void DebugWiring::start(const model::InvocationRequest& request) {
    if (state() == DebugHost::State::Idle)
        m_function = QString::fromStdString(request.function);
    m_host.start(request, {m_book.breakpoints(), exceptionStops()},
                 [this, id = QString::fromStdString(request.requestId)](const Error& error) {
                     m_window.docks().test()->showRefusal(id, error);
                 });
}

void DebugWiring::stateChanged(DebugHost::State state) {
    const bool idle = state == DebugHost::State::Idle;
    m_book.setRunning(!idle);
    if (state != DebugHost::State::Stopped) {
        m_stands = false;
        m_frame = {};
        if (pane() && idle)
            pane()->showIdle();
        else if (pane())
            pane()->showRunning(m_function);
        refreshAll();
    }
    if (pane() && state == DebugHost::State::Starting)
        m_window.docks().bringUp(pane());
    else if (pane() && idle)
        m_window.docks().bringUp(m_window.docks().test());
    m_window.actions().update();
}

void DebugWiring::showStop(const debug::Stop& stop) {
    m_stands = true;
    m_thrown =
        stop.reason == debug::StopReason::Exception ? QString::fromStdString(stop.text) : QString{};
    m_window.docks().bringUp(pane());
    pane()->showStop(stop);
    if (m_window.isMinimized())
        QApplication::alert(&m_window);
}

void DebugWiring::showFrame(const debug::Frame& frame) {
    m_frame = frame;
    if (!frame.file.empty()) {
        // Who goes through the stack by keys stays in it.
        const QPointer<QWidget> focus{QApplication::focusWidget()};
        m_window.editors().open(ui::toQString(frame.file), frame.line);
        if (focus && pane()->isAncestorOf(focus))
            focus->setFocus();
    }
    refreshAll();
    if (frame.id.empty())
        return pane()->showScopes({});
    m_host.scopes(QString::fromStdString(frame.id),
                  [this, id = frame.id](const Result<std::vector<debug::Scope>>& scopes) {
                      if (id != m_frame.id)
                          return;
                      pane()->showScopes(scopes.value_or(std::vector<debug::Scope>{}));
                      evaluateWatches();
                  });
}

void DebugWiring::evaluateWatches() {
    if (!m_stands || m_frame.id.empty())
        return;
    for (const QString& expression : pane()->model()->watches())
        m_host.evaluate(QString::fromStdString(m_frame.id), expression,
                        [this, expression](const Result<debug::Variable>& value) {
                            pane()->model()->setWatchValue(expression, value);
                        });
}

void DebugWiring::follow(EditorView* view) {
    if (!view)
        return;
    if (!view->findChild<ValueHover*>()) {
        auto* margin = view->editor()->breakpoints();
        connect(margin, &editor::BreakpointMargin::toggleRequested, this,
                [this, view](int line) { m_book.toggle(view->path(), line); });
        connect(margin, &editor::BreakpointMargin::menuRequested, this,
                [this, view](int line, const QPoint& at) { showMenu(view->path(), line, at); });
        connect(margin, &editor::BreakpointMargin::moved, this,
                [this, view](const std::vector<int>& lines) { m_book.move(view->path(), lines); });
        connect(view, &EditorView::loaded, this, [this, view] { refresh(view); });
        auto* hover = new ValueHover{*view->editor()};
        connect(hover, &ValueHover::asked, this, [this, hover](const QString& expression) {
            m_host.evaluate(QString::fromStdString(m_frame.id), expression,
                            [hover = QPointer<ValueHover>{hover},
                             expression](const Result<debug::Variable>& value) {
                                if (hover && value)
                                    hover->showValue(expression,
                                                     QString::fromStdString(value->value),
                                                     QString::fromStdString(value->type));
                            });
        });
    }
    refresh(view);
}

void DebugWiring::refresh(EditorView* view) {
    auto* margin = view->editor()->breakpoints();
    std::vector<BreakpointMark> marks;
    for (const BreakpointBook::Shown& shown : m_book.of(view->path()))
        marks.push_back(markOf(shown));
    if (view->isLoaded() && margin->marks() != marks)
        margin->setMarks(marks);
    const bool here = m_stands && ui::toQString(m_frame.file) == view->path();
    margin->setExecutionLine(here ? m_frame.line : 0);
    margin->setThrown(here ? m_thrown : QString{});
    if (auto* hover = view->findChild<ValueHover*>())
        hover->setActive(m_stands && !m_frame.id.empty());
}

void DebugWiring::refreshAll() {
    for (EditorView* view : m_window.editors().views())
        refresh(view);
    if (pane())
        pane()->setBreakpoints(m_book.all());
}

void DebugWiring::toggleBreakpoint() {
    EditorView* view = m_window.editors().current();
    if (view && view->editor()->breakpoints()->isShown())
        m_book.toggle(view->path(), view->editor()->caret().first);
}

void DebugWiring::showMenu(const QString& path, int line, const QPoint& position) {
    const debug::Breakpoint* there = m_book.at(path, line);
    const debug::Breakpoint breakpoint =
        there ? *there : debug::Breakpoint{ui::toPath(path), line, {}, {}};
    auto* menu = new QMenu{&m_window};
    menu->setObjectName(QStringLiteral("breakpoint"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (there)
        menu->addAction(tr("Remove breakpoint"), this,
                        [this, breakpoint] { m_book.remove(breakpoint); });
    else
        menu->addAction(tr("Add breakpoint"), this, [this, breakpoint] { m_book.set(breakpoint); });
    menu->addAction(breakpoint.condition.empty() ? tr("Stop on a condition...")
                                                 : tr("Change its condition..."),
                    this, [this, breakpoint] { askCondition(breakpoint); });
    menu->addAction(breakpoint.logMessage.empty() ? tr("Log in place of stopping...")
                                                  : tr("Change what it logs..."),
                    this, [this, breakpoint] { askLogMessage(breakpoint); });
    menu->popup(position);
}

void DebugWiring::askCondition(debug::Breakpoint breakpoint) {
    m_window.chooser().ask(tr("Stop only where this is true; empty: always"),
                           QString::fromStdString(breakpoint.condition),
                           [this, breakpoint](const QString& text) mutable {
                               breakpoint.condition = text.trimmed().toStdString();
                               m_book.set(breakpoint);
                           });
}

void DebugWiring::askLogMessage(debug::Breakpoint breakpoint) {
    m_window.chooser().ask(tr("Log this and go on, with values of {expressions}; empty: stop"),
                           QString::fromStdString(breakpoint.logMessage),
                           [this, breakpoint](const QString& text) mutable {
                               breakpoint.logMessage = text.trimmed().toStdString();
                               m_book.set(breakpoint);
                           });
}

} // namespace lathe::app
