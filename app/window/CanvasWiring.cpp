#include "app/window/CanvasWiring.h"

#include "app/window/CanvasClipboard.h"
#include "app/window/CanvasFrameWiring.h"
#include "app/window/CanvasPlaces.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/FunctionMaker.h"
#include "app/window/MainWindow.h"
#include "engine/authoring/Connect.h"
#include "engine/authoring/Create.h"
#include "engine/authoring/Remove.h"
#include "engine/authoring/Settings.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/designer/DesignerPane.h"
#include "widgets/logs/LogsPane.h"

#include <QUndoStack>

#include <algorithm>

namespace lathe::app {

namespace {

using authoring::Edits;
using designer::DesignerPane;

constexpr const char* PageIcon = "workflow";
/// Between the cards of several files that are dropped at a time.
constexpr double DropDistance = 120;

std::vector<std::string> toTexts(const QStringList& list) {
    std::vector<std::string> texts;
    for (const QString& text : list)
        texts.push_back(text.toStdString());
    return texts;
}

} // namespace

CanvasWiring::CanvasWiring(MainWindow& window)
    : QObject{&window}
    , m_window{window}
    , m_clipboard{new CanvasClipboard{window, *this}} {
    connect(&m_window.shownProject(), &ShownProject::changed, this, &CanvasWiring::projectChanged);
    connect(&m_window.document(), &ProjectDocument::diagnosticsChanged, this, [this] {
        if (m_pane)
            m_pane->setStale(m_window.document().isStale());
    });
}

void CanvasWiring::make() {
    if (!m_pane) {
        m_pane = new DesignerPane{&m_window};
        connectPane();
        projectChanged();
        m_pane->select(m_selected);
    }
    m_window.editors().addFirstPage(m_pane, QLatin1String{PageIcon}, tr("Canvas"));
}

void CanvasWiring::show() {
    make();
    m_window.editors().showPage(m_pane, QLatin1String{PageIcon}, tr("Canvas"));
}

void CanvasWiring::retranslate() {
    if (!m_pane)
        return;
    m_pane->retranslate();
    m_window.editors().setPageTitle(m_pane, tr("Canvas"));
}

void CanvasWiring::connectPane() {
    new CanvasFrameWiring{m_window.document(), *m_pane};
    connect(m_pane, &DesignerPane::cardsMoved, this,
            [this](const QHash<QString, QPointF>& positions) {
                moveCards(positions.size() == 1 ? tr("Move %1").arg(positions.cbegin().key())
                                                : tr("Move %1 cards").arg(positions.size()),
                          positions);
            });
    connect(m_pane, &DesignerPane::cardsPlaced, this, &CanvasWiring::moveCards);
    connect(m_pane, &DesignerPane::copyRequested, m_clipboard, &CanvasClipboard::copy);
    connect(m_pane, &DesignerPane::cutRequested, m_clipboard, &CanvasClipboard::cut);
    connect(m_pane, &DesignerPane::pasteRequested, m_clipboard, &CanvasClipboard::paste);
    connect(m_pane, &DesignerPane::duplicateRequested, m_clipboard, &CanvasClipboard::duplicate);
    connect(m_pane, &DesignerPane::arrangeRequested, this, &CanvasWiring::arrange);
    connect(m_pane, &DesignerPane::connectionRequested, this, &CanvasWiring::connectCards);
    connect(m_pane, &DesignerPane::creationRequested, this, &CanvasWiring::create);
    connect(m_pane, &DesignerPane::codeDropped, this, &CanvasWiring::takeCode);
    connect(&m_window.functionMaker(), &FunctionMaker::made, m_pane,
            [this](const QString& id) { m_pane->selectWhenMade({id}); });
    connect(m_pane, &DesignerPane::removalRequested, this, &CanvasWiring::remove);
    connect(m_pane, &DesignerPane::openRequested, this, &CanvasWiring::open);
    connect(m_pane, &DesignerPane::templatePlaceRequested, &m_window, &MainWindow::openInTemplate);
    connect(m_pane, &DesignerPane::nodeSelected, this, &CanvasWiring::tellSelected);
    connect(m_pane, &DesignerPane::wireSelected, this, [this](const QString& id) {
        const auto& wires = m_pane->graph().graph().wires;
        const auto wire = std::find_if(wires.begin(), wires.end(),
                                       [&](const auto& one) { return one.id == id.toStdString(); });
        const auto setting = wire == wires.end() ? std::nullopt : authoring::settingOf(*wire);
        if (setting)
            emit settingSelected(QString::fromStdString(setting->resource),
                                 QString::fromStdString(setting->path));
    });
    connect(m_pane, &DesignerPane::invokeRequested, this, [this](const QString& id) {
        m_window.setCurrentFunction(id);
        m_window.invokeCurrent();
    });
    connect(m_pane, &DesignerPane::logsRequested, this,
            [this](const QString& function, const QString& requestId) {
                m_window.docks().buildNow();
                m_window.docks().logs()->showInvocation(function, requestId);
                m_window.docks().raise(m_window.docks().logs());
            });
    connect(m_pane, &DesignerPane::failed, this, [this](const QString& sentence) {
        m_window.notice().showMessage(ui::Tint::Error, sentence);
    });
}

void CanvasWiring::tellSelected(const QString& nodeId) {
    const auto& project = m_window.shownProject().get();
    if (project && project->findFunction(nodeId.toStdString()))
        m_window.setCurrentFunction(nodeId);
    const authoring::Graph& graph = m_pane->graph().graph();
    const authoring::GraphNode* node = graph.findNode(nodeId.toStdString());
    const auto setting = node ? authoring::settingOf(graph, *node) : std::nullopt;
    if (setting)
        emit settingSelected(QString::fromStdString(setting->resource),
                             QString::fromStdString(setting->path));
    else
        emit nodeSelected(nodeId);
}

void CanvasWiring::projectChanged() {
    if (!m_pane)
        return;
    // First, so that new cards appear where they are to stand.
    m_pane->setHandPositions(
        positionsOf(m_window.document().writtenSection({"Metadata", "Lathe", "Canvas"})));
    m_pane->setProject(m_window.shownProject().get());
    m_pane->setFrames(framesOf(m_window.document()));
    m_pane->setStale(m_window.document().isStale());
}

void CanvasWiring::select(const QString& nodeId) {
    m_selected = nodeId;
    if (m_pane)
        m_pane->select(nodeId);
}

void CanvasWiring::takeBatch(const api::EventBatch& batch) {
    if (!m_pane)
        return;
    if (!batch.started.empty())
        m_pane->addStarted(batch.started);
    if (!batch.finished.empty())
        m_pane->addFinished(batch.finished);
}

void CanvasWiring::setHistory(const std::vector<model::InvocationRecord>& records) {
    if (m_pane)
        m_pane->setHistory(records);
}

void CanvasWiring::clear() {
    if (m_pane)
        m_pane->clear();
}

void CanvasWiring::moveCards(const QString& label, const QHash<QString, QPointF>& positions) {
    QStringList ids = positions.keys();
    ids.sort();
    Edits edits;
    for (const QString& id : std::as_const(ids))
        edits.push_back(positionEdit(id, positions[id]));
    tell(m_window.document().edit(label, edits));
}

void CanvasWiring::arrange(const QStringList& nodeIds) {
    Edits edits;
    for (const auto& [key, value] :
         m_window.document().writtenSection({"Metadata", "Lathe", "Canvas"})) {
        const QString id = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
        if (nodeIds.isEmpty() || nodeIds.contains(id))
            edits.push_back({positionPath(id), std::nullopt});
    }
    // A frame that was made larger would reach back to where its cards have been.
    for (authoring::Frame frame : framesOf(m_window.document())) {
        const bool isArranged =
            std::any_of(frame.cards.begin(), frame.cards.end(), [&](const std::string& card) {
                return nodeIds.isEmpty() || nodeIds.contains(QString::fromStdString(card));
            });
        if (!frame.area || !isArranged)
            continue;
        frame.area.reset();
        for (authoring::Edit& edit : authoring::written(frame))
            edits.push_back(std::move(edit));
    }
    tell(m_window.document().edit(tr("Arrange cards"), edits));
}

void CanvasWiring::connectCards(const QString& from, const QString& to) {
    const auto project = m_window.document().currentProject();
    if (!project)
        return;
    const auto edits =
        authoring::connect(m_window.document().text(), *project, authoring::graphOf(*project),
                           from.toStdString(), to.toStdString());
    tell(edits ? m_window.document().edit(tr("Wire %1 to %2").arg(from, to), *edits)
               : Result<void>{edits.error()});
}

void CanvasWiring::create(authoring::NodeKind kind, const QPointF& place, const QString& from) {
    const auto project = m_window.document().currentProject();
    if (!project)
        return;
    const std::string& text = m_window.document().text();
    const bool isSchedule = kind == authoring::NodeKind::Schedule;
    authoring::Creation made = isSchedule ? authoring::createSchedule(text, from.toStdString())
                                          : authoring::create(text, *project, kind);
    const QString id = QString::fromStdString(made.id);
    Edits edits = std::move(made.edits);
    if (!isSchedule && !from.isEmpty()) {
        authoring::Graph graph = authoring::graphOf(*project);
        graph.nodes.push_back({made.id, kind, made.type, made.id, true, {}});
        const auto with = authoring::applied(text, edits);
        const auto wired =
            with ? authoring::connect(*with, *project, graph, from.toStdString(), made.id)
                 : Result<Edits>{with.error()};
        if (!wired) {
            tell(wired.error());
            return;
        }
        edits.insert(edits.end(), wired->begin(), wired->end());
    }
    if (!isSchedule)
        edits.push_back(positionEdit(id, place));
    m_pane->selectWhenMade({id});
    if (!tell(m_window.document().edit(tr("Make %1").arg(id), edits, made.files)))
        m_pane->selectWhenMade({});
}

void CanvasWiring::takeCode(const QStringList& paths, const QPointF& place) {
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QPointF below = place + QPointF{0, static_cast<double>(i) * DropDistance};
        m_window.functionMaker().takeCode(
            paths[i], [below](const QString& id) { return Edits{positionEdit(id, below)}; });
    }
}

void CanvasWiring::remove(const QStringList& nodeIds, const QStringList& wireIds) {
    const auto project = m_window.document().currentProject();
    if (!project)
        return;
    authoring::Removal removal =
        authoring::remove(m_window.document().text(), *project, authoring::graphOf(*project),
                          toTexts(nodeIds), toTexts(wireIds));
    const auto places = m_window.document().writtenSection({"Metadata", "Lathe", "Canvas"});
    for (const QString& id : nodeIds) {
        if (places.contains(id.toStdString()))
            removal.edits.push_back({positionPath(id), std::nullopt});
    }
    for (authoring::Edit& edit :
         authoring::withoutCards(framesOf(m_window.document()), cardsGoneWith(nodeIds)))
        removal.edits.push_back(std::move(edit));
    const QString label = nodeIds.size() == 1 ? tr("Remove %1").arg(nodeIds.first())
                          : nodeIds.isEmpty() ? tr("Remove a wire")
                                              : tr("Remove %1 cards").arg(nodeIds.size());
    QUndoStack* undo = m_window.document().undoStack();
    const int before = undo->index();
    if (!tell(m_window.document().edit(label, removal.edits)))
        return;
    sayRemoved(label, removal, undo->index() != before);
}

/// They, and the events of functions among them.
std::vector<std::string> CanvasWiring::cardsGoneWith(const QStringList& nodeIds) const {
    std::vector<std::string> gone;
    for (const auto& node : m_pane->graph().graph().nodes) {
        const QString id = QString::fromStdString(node.id);
        if (nodeIds.contains(id) || nodeIds.contains(id.section(u'/', 0, 0)))
            gone.push_back(node.id);
    }
    return gone;
}

void CanvasWiring::sayRemoved(const QString& label, const authoring::Removal& removal,
                              bool changed) {
    const auto list = [](const std::vector<std::string>& texts) {
        QStringList all;
        for (const std::string& text : texts)
            all << QString::fromStdString(text);
        return all.join(QStringLiteral(", "));
    };
    QStringList sentences;
    if (!changed)
        sentences << tr("%1: nothing of it stands in this template by itself.").arg(label);
    else if (!removal.parts.empty())
        sentences << tr("%1: with it went %2.").arg(label, list(removal.parts));
    else
        sentences << tr("%1: done.").arg(label);
    if (!removal.dangling.empty())
        sentences << tr("It is still named in %1.").arg(list(removal.dangling));
    ui::InfoBar& bar = m_window.notice();
    bar.showMessage(removal.dangling.empty() ? ui::Tint::Info : ui::Tint::Warning,
                    sentences.join(u' '));
    if (changed)
        offerUndo();
}

void CanvasWiring::offerUndo() {
    QUndoStack* undo = m_window.document().undoStack();
    m_window.notice().addAction(tr("Undo"), [undo, index = undo->index()] {
        // Only this: other steps may have come since.
        if (undo->index() == index)
            undo->undo();
    });
}

void CanvasWiring::open(const QString& nodeId) {
    const auto& project = m_window.shownProject().get();
    if (project && project->findFunction(nodeId.toStdString()))
        m_window.openFunctionCode(nodeId);
    else
        m_window.openInTemplate(nodeId);
}

bool CanvasWiring::tell(const Result<void>& done) {
    if (!done)
        m_window.notice().showMessage(ui::Tint::Error, ui::translated(done.error().detail));
    return done.has_value();
}

} // namespace lathe::app
