#include "widgets/dashboard/TileGrid.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/dashboard/Arrangement.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lathe::dashboard {

namespace {

/// Of one row, with the gap below it.
constexpr int rowHeight = 40;
constexpr int gap = ui::space::One;

} // namespace

TileGrid::TileGrid(QWidget* parent)
    : QWidget{parent} {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    connect(ui::Theme::current(), &ui::Theme::changed, this, [this] { update(); });
}

void TileGrid::setTiles(const std::vector<TileSpec>& specs, metrics::ChartFactory* factory,
                        const QString& reason) {
    m_dragged.clear();
    m_places.clear();
    while (m_tiles.size() > specs.size()) {
        m_tiles.back()->hide();
        m_tiles.back()->deleteLater();
        m_tiles.pop_back();
    }
    while (m_tiles.size() < specs.size())
        m_tiles.push_back(makeTile());
    for (std::size_t at = 0; at < specs.size(); ++at) {
        m_places.push_back(specs[at].place);
        m_tiles[at]->setSpec(specs[at], factory, reason);
    }
    layOut();
    updateGeometry();
}

Tile* TileGrid::makeTile() {
    auto* tile = new Tile{this};
    connect(tile, &Tile::dragged, this,
            [this, tile](Tile::Grip grip, const QPoint& by) { drag(tile, grip, cellsOf(by)); });
    connect(tile, &Tile::dropped, this, &TileGrid::drop);
    connect(tile, &Tile::dragCancelled, this, [this] {
        m_dragged.clear();
        layOut();
    });
    connect(tile, &Tile::nudged, this, [this, tile](Tile::Grip grip, const QPoint& by) {
        drag(tile, grip, by);
        drop();
    });
    emit tileMade(tile);
    tile->show();
    return tile;
}

int TileGrid::indexOf(const Tile* tile) const {
    const auto found = std::find(m_tiles.begin(), m_tiles.end(), tile);
    return found == m_tiles.end() ? -1 : int(found - m_tiles.begin());
}

void TileGrid::drag(const Tile* tile, Tile::Grip grip, const QPoint& cells) {
    const int index = indexOf(tile);
    if (index < 0)
        return;
    Place to = m_places[std::size_t(index)];
    if (grip == Tile::Grip::Whole) {
        to.x += cells.x();
        to.y += cells.y();
    } else {
        to.width = std::clamp(to.width + cells.x(), 1, Place::Columns - to.x);
        to.height = std::max(1, to.height + cells.y());
    }
    m_dragged = moved(m_places, std::size_t(index), to);
    m_tiles[std::size_t(index)]->raise();
    layOut();
    update();
}

void TileGrid::drop() {
    const std::vector<Place> places = std::exchange(m_dragged, {});
    update();
    if (places.empty() || places == m_places)
        return layOut();
    emit placesChanged(places);
}

QRect TileGrid::rectOf(const Place& place) const {
    const double column = double(width() - gap) / Place::Columns;
    const int left = gap + int(std::lround(place.x * column));
    const int right = int(std::lround((place.x + place.width) * column));
    return {left, gap + place.y * rowHeight, std::max(1, right - left),
            place.height * rowHeight - gap};
}

QPoint TileGrid::cellsOf(const QPoint& pixels) const {
    const double column = double(width() - gap) / Place::Columns;
    return {int(std::lround(pixels.x() / column)),
            int(std::lround(double(pixels.y()) / rowHeight))};
}

void TileGrid::layOut() {
    const std::vector<Place>& places = m_dragged.empty() ? m_places : m_dragged;
    for (std::size_t at = 0; at < m_tiles.size(); ++at)
        m_tiles[at]->setGeometry(rectOf(places[at]));
    setMinimumHeight(sizeHint().height());
}

QSize TileGrid::sizeHint() const {
    int rows = 0;
    for (const Place& place : m_dragged.empty() ? m_places : m_dragged)
        rows = std::max(rows, place.y + place.height);
    return {600, rows * rowHeight + 2 * gap};
}

void TileGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

/// The grid shows itself while something is dragged on it.
void TileGrid::paintEvent(QPaintEvent*) {
    if (m_dragged.empty())
        return;
    QPainter painter{this};
    QColor line = ui::colors().border;
    line.setAlphaF(0.6f);
    painter.setPen(line);
    for (int column = 0; column <= Place::Columns; ++column) {
        const int x = gap / 2 + int(std::lround(double(column) * (width() - gap) / Place::Columns));
        painter.drawLine(x, 0, x, height());
    }
}

} // namespace lathe::dashboard
