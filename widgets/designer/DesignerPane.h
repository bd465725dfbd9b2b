#pragma once

#include "engine/model/Invocation.h"
#include "engine/model/Project.h"
#include "widgets/designer/Alignment.h"
#include "widgets/designer/CanvasGraph.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QMenu;
class QToolButton;

namespace lathe::ui {
class EmptyState;
class SearchField;
} // namespace lathe::ui

namespace lathe::designer {

class ActivityBook;
class CanvasCommands;
class CanvasScene;
class CanvasView;
class MiniMap;
class Palette;

/// The canvas with its palette, its tool bar and its map. It shows the project and asks for what a
/// person wants to have done; the template is somebody else's.
class DesignerPane : public QWidget {
    Q_OBJECT

  public:
    explicit DesignerPane(QWidget* parent = nullptr);
    ~DesignerPane() override;

    /// nullptr: no project.
    void setProject(const std::shared_ptr<const model::Project>& project);
    void setHandPositions(const QHash<QString, QPointF>& positions);
    void setFrames(std::vector<authoring::Frame> frames);
    /// The template does not parse: the last good state stays, dimmed, and nothing can be changed.
    void setStale(bool stale);
    void addStarted(const std::vector<model::InvocationRecord>& records);
    void addFinished(const std::vector<model::InvocationRecord>& records);
    /// Of the journal, the newest first, in place of all that was told before.
    void setHistory(const std::vector<model::InvocationRecord>& records);
    /// Another project: nothing of the one before stays.
    void clear();
    /// The card that others speak of (the inspector, the tree); does not scroll.
    void select(const QString& nodeId);
    /// Selects the cards as soon as all of them are there.
    void selectWhenMade(const QStringList& nodeIds) { m_awaited = nodeIds; }
    /// What can be done with the selected cards.
    CanvasCommands& commands() const { return *m_commands; }
    void retranslate();
    /// As SVG, or as PNG where the name ends so. False when it cannot be written.
    bool savePicture(const QString& path);

    /// As small as an editor may be: a canvas is looked at through whatever room there is.
    QSize minimumSizeHint() const override { return {160, 80}; }

    CanvasGraph& graph() { return *m_graph; }
    CanvasScene& scene() { return *m_scene; }
    CanvasView& view() { return *m_view; }
    Palette& palette() { return *m_palette; }

  signals:
    void cardsMoved(const QHash<QString, QPointF>& positions);
    /// The same by a command that is called `label`.
    void cardsPlaced(const QString& label, const QHash<QString, QPointF>& positions);
    void copyRequested(const QStringList& nodeIds);
    void cutRequested(const QStringList& nodeIds);
    /// What the clipboard has shall be put around `place`.
    void pasteRequested(const QPointF& place);
    void duplicateRequested(const QStringList& nodeIds);
    /// Cards shall stand where the layout puts them; empty: all.
    void arrangeRequested(const QStringList& nodeIds);
    /// A frame shall be made around these cards.
    void framingRequested(const QStringList& nodeIds);
    /// It shall be so, with cards that have moved with it; the step is called `label`.
    void frameChanged(const QString& label, const lathe::authoring::Frame& frame,
                      const QHash<QString, QPointF>& positions);
    void frameRemovalRequested(const QStringList& frameIds);
    void connectionRequested(const QString& from, const QString& to);
    /// A new card, top left at `place`; wired from the card `from` unless that is empty.
    void creationRequested(lathe::authoring::NodeKind kind, const QPointF& place,
                           const QString& from);
    /// Functions shall be made of these files and folders, the first one's card at `place`.
    void codeDropped(const QStringList& paths, const QPointF& place);
    void removalRequested(const QStringList& nodeIds, const QStringList& wireIds);
    /// The card is what the inspector should show.
    void nodeSelected(const QString& nodeId);
    void wireSelected(const QString& wireId);
    /// Its code, or its place in the template.
    void openRequested(const QString& nodeId);
    void templatePlaceRequested(const QString& nodeId);
    void invokeRequested(const QString& function);
    void logsRequested(const QString& function, const QString& requestId);
    /// A picture could not be written, in words.
    void failed(const QString& sentence);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QWidget* makeBar();
    QToolButton* addButton(const QString& icon);
    void connectScene();
    void connectView();
    void placeOverlays();
    void search(const QString& text);
    void showDrag(const QString& from, const QString& to);
    void chooseNew(const QString& from, const QPointF& scenePos);
    void drop(const QString& name, const QPointF& scenePos);
    void create(authoring::NodeKind kind, const QPointF& place);
    void chooseScheduled(const QPointF& place);
    void showMenu(const QPoint& globalPos, const QPointF& scenePos);
    void addCardActions(QMenu& menu, const QString& id);
    void addWireMenu(QMenu& menu, const QString& id);
    void connectCommands();
    void connectFrames();
    void titleNewFrame();
    void editTitle(const QString& frameId);
    void addFrameActions(QMenu& menu, const QString& frameId);
    void align(Edge edge);
    void distribute(Qt::Orientation orientation);
    /// The cards come to stand there, and the person's step is called so.
    void place(const QString& label, const QHash<QString, QPointF>& places);
    /// Where the mouse is, or the middle of what is seen.
    QPointF placeForPaste() const;
    void arrange();
    void removeSelected();
    void exportPicture();
    void updateZoom();
    void updateEmpty();
    /// A project that is seen for the first time is seen whole.
    void fitOnce();

    CanvasGraph* m_graph;
    ActivityBook* m_book;
    CanvasScene* m_scene;
    CanvasView* m_view;
    CanvasCommands* m_commands;
    Palette* m_palette;
    MiniMap* m_map;
    ui::EmptyState* m_empty;
    QLabel* m_hint;
    QToolButton* m_add = nullptr;
    QToolButton* m_smaller = nullptr;
    QToolButton* m_zoom = nullptr;
    QToolButton* m_larger = nullptr;
    QToolButton* m_fit = nullptr;
    QToolButton* m_arrange = nullptr;
    QToolButton* m_align = nullptr;
    QToolButton* m_mapToggle = nullptr;
    QToolButton* m_export = nullptr;
    ui::SearchField* m_search = nullptr;
    QStringList m_awaited;
    /// Which there were before one was asked for.
    std::optional<QStringList> m_framesBefore;
    bool m_fitted = false;
    /// The template of the project that is shown; empty without one.
    QString m_template;
};

} // namespace lathe::designer
