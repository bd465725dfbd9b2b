#pragma once

#include "widgets/dashboard/DashboardBody.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

namespace lathe::dashboard {

/// The dashboard that is shown. Every change of it goes through here and can be taken back.
class DashboardDocument : public QObject {
    Q_OBJECT

  public:
    explicit DashboardDocument(QObject* parent = nullptr);

    const DashboardBody& body() const { return m_body; }
    QUndoStack& undoStack() { return m_undo; }

    /// Another dashboard, or this one as somebody else has made it: nothing can be taken back.
    void load(DashboardBody body);
    /// `text` says what was done: "Delete a tile".
    void change(const QString& text, DashboardBody body);

    void setPlaces(const std::vector<Place>& places);
    void setTile(std::size_t which, TileSpec tile);
    /// At the first free place; its index is the last.
    void addTile(TileSpec tile);
    void removeTile(std::size_t which);

  signals:
    /// The body is another.
    void changed();
    /// Somebody has changed it here, so that it is to be kept.
    void edited();

  private:
    class Change;

    void show(DashboardBody body);

    DashboardBody m_body;
    QUndoStack m_undo;
};

} // namespace lathe::dashboard
