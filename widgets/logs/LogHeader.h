#pragma once

#include <QWidget>

#include <optional>

namespace lathe::logs {

class LogColumns;
class LogView;

/// The titles above a LogView: an edge is dragged for a width, a title for a place, and a menu has
/// the rest. The keyboard has that menu as well.
class LogHeader : public QWidget {
    Q_OBJECT

  public:
    LogHeader(LogColumns* columns, LogView* view);

    QSize sizeHint() const override;
    /// What can be done with all columns, and with this one where there is one.
    static void fillMenu(class QMenu* menu, LogColumns* columns, int column);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

  private:
    struct Drag {
        int column = 0;
        bool isEdge = false;
        int from = 0;
        int width = 0;
        int to = 0;
        bool moved = false;
    };

    /// The column whose right edge is here, or that is here; -1: none.
    int edgeAt(int x) const;
    int columnAt(int x) const;

    LogColumns* m_columns;
    LogView* m_view;
    std::optional<Drag> m_drag;
};

} // namespace lathe::logs
