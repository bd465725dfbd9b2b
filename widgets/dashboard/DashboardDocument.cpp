#include "widgets/dashboard/DashboardDocument.h"

#include "widgets/dashboard/Arrangement.h"

#include <QUndoCommand>

#include <utility>

namespace lathe::dashboard {

/// From one body to another.
class DashboardDocument::Change : public QUndoCommand {
  public:
    /// What follows one with the same `typing`, which is not negative, is taken back with it.
    Change(DashboardDocument& document, const QString& text, DashboardBody after, int typing = -1)
        : QUndoCommand{text}
        , m_document{document}
        , m_before{document.m_body}
        , m_after{std::move(after)}
        , m_typing{typing} {}

    int id() const override { return m_typing; }
    bool mergeWith(const QUndoCommand* next) override {
        m_after = static_cast<const Change*>(next)->m_after;
        return true;
    }
    void undo() override { m_document.show(m_before); }
    void redo() override { m_document.show(m_after); }

  private:
    DashboardDocument& m_document;
    const DashboardBody m_before;
    DashboardBody m_after;
    const int m_typing;
};

DashboardDocument::DashboardDocument(QObject* parent)
    : QObject{parent} {}

void DashboardDocument::load(DashboardBody body) {
    m_undo.clear();
    m_body = std::move(body);
    emit changed();
}

void DashboardDocument::show(DashboardBody body) {
    m_body = std::move(body);
    emit changed();
    emit edited();
}

void DashboardDocument::change(const QString& text, DashboardBody body) {
    if (body != m_body)
        m_undo.push(new Change{*this, text, std::move(body)});
}

void DashboardDocument::setPlaces(const std::vector<Place>& places) {
    DashboardBody body = m_body;
    for (std::size_t at = 0; at < body.tiles.size(); ++at)
        body.tiles[at].place = places[at];
    change(tr("Move a tile"), std::move(body));
}

void DashboardDocument::setTile(std::size_t which, TileSpec tile) {
    DashboardBody body = m_body;
    const bool isTyped =
        body.tiles[which].type == tile.type && (tile.type == "text" || tile.type == "log");
    body.tiles[which] = std::move(tile);
    if (body != m_body)
        m_undo.push(
            new Change{*this, tr("Change a tile"), std::move(body), isTyped ? int(which) : -1});
}

void DashboardDocument::addTile(TileSpec tile) {
    DashboardBody body = m_body;
    std::vector<Place> places;
    for (const TileSpec& other : body.tiles)
        places.push_back(other.place);
    tile.place = freePlace(places, tile.place.width, tile.place.height);
    body.tiles.push_back(std::move(tile));
    change(tr("Add a tile"), std::move(body));
}

void DashboardDocument::removeTile(std::size_t which) {
    DashboardBody body = m_body;
    body.tiles.erase(body.tiles.begin() + std::ptrdiff_t(which));
    change(tr("Delete a tile"), std::move(body));
}

} // namespace lathe::dashboard
