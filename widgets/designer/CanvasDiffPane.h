#pragma once

#include "engine/authoring/Frames.h"
#include "engine/authoring/GraphDiff.h"

#include <QHash>
#include <QPointF>
#include <QWidget>

class QSplitter;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
} // namespace lathe::ui

namespace lathe::designer {

class CanvasGraph;
class CanvasScene;
class CanvasView;

/// The canvas in two states: the newer one with what has come, gone and changed marked on it, and
/// beside it a list that says so in words. To be looked at: nothing of it can be changed.
class CanvasDiffPane : public QWidget {
    Q_OBJECT

  public:
    explicit CanvasDiffPane(QWidget* parent = nullptr);
    ~CanvasDiffPane() override;

    /// `title` names both states. Cards stand at their places, else where the layout puts them.
    void show(const authoring::GraphDiff& diff, const QString& title,
              const QHash<QString, QPointF>& places, std::vector<authoring::Frame> frames);

    CanvasGraph& graph() { return *m_graph; }
    CanvasScene& scene() { return *m_scene; }
    CanvasView& view() { return *m_view; }
    QTreeWidget* list() { return m_list; }

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* makeBar();
    QWidget* makeList();
    void fillList();
    void addGroup(authoring::Change change);
    void addItem(QTreeWidgetItem* group, const authoring::ItemChange& item, const QString& icon,
                 const QString& name, const QString& toolTip);
    void go(const QString& id);
    void fitSoon();
    void retranslate();

    CanvasGraph* m_graph;
    CanvasScene* m_scene;
    CanvasView* m_view;
    QSplitter* m_split;
    QTreeWidget* m_list;
    ui::EmptyState* m_same;
    ui::ElidedLabel* m_title;
    QToolButton* m_smaller;
    QToolButton* m_larger;
    QToolButton* m_fit;
    authoring::GraphDiff m_diff;
    QString m_states;
    bool m_fitted = false;
    /// While the view has it, nobody has zoomed: another size is fitted anew.
    qreal m_fittedZoom = 0;
};

} // namespace lathe::designer
