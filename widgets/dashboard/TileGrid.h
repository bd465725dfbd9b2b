#pragma once

#include "widgets/dashboard/DashboardBody.h"
#include "widgets/dashboard/Tile.h"

#include <QWidget>

#include <vector>

namespace lathe::dashboard {

/// The tiles on their grid. While one is dragged, the others make room for it.
class TileGrid : public QWidget {
    Q_OBJECT

  public:
    explicit TileGrid(QWidget* parent = nullptr);

    /// `factory`: see makeContent().
    void setTiles(const std::vector<TileSpec>& tiles, metrics::ChartFactory* factory,
                  const QString& reason);
    const std::vector<Tile*>& tiles() const { return m_tiles; }
    int indexOf(const Tile* tile) const;

    QSize sizeHint() const override;

  signals:
    /// Somebody has moved a tile, or made it larger: where all are now.
    void placesChanged(const std::vector<lathe::dashboard::Place>& places);
    void tileMade(lathe::dashboard::Tile* tile);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    Tile* makeTile();
    void drag(const Tile* tile, Tile::Grip grip, const QPoint& cells);
    void drop();
    void layOut();
    QRect rectOf(const Place& place) const;
    /// Pixels as columns and rows.
    QPoint cellsOf(const QPoint& pixels) const;

    std::vector<Tile*> m_tiles;
    /// As the document has them.
    std::vector<Place> m_places;
    /// While one is dragged: as they would be.
    std::vector<Place> m_dragged;
};

} // namespace lathe::dashboard
