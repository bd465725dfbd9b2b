#pragma once

#include "widgets/dashboard/DashboardBody.h"
#include "widgets/dashboard/TileContent.h"

#include <QFrame>
#include <QPoint>

#include <optional>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
}

namespace lathe::dashboard {

/// A tile: what it shows under its title, by which it is dragged, with a corner that makes it
/// larger and a menu. By keyboard: Ctrl with the arrows moves it, with Shift makes it larger or
/// smaller, Return changes it, Delete removes it.
class Tile : public QFrame {
    Q_OBJECT

  public:
    /// What of it moves.
    enum class Grip { Whole, Corner };

    explicit Tile(QWidget* parent = nullptr);

    /// `factory`: see makeContent().
    void setSpec(const TileSpec& spec, metrics::ChartFactory* factory, const QString& reason);
    const TileSpec& spec() const { return m_spec; }
    TileContent* content() const { return m_content; }
    /// Why it shows nothing; empty: it does.
    void setTrouble(const QString& sentence);
    QString title() const;
    /// Where the corner is that is dragged.
    QRect corner() const;
    QWidget* header() const { return m_header; }

  signals:
    /// Dragged so far from where it was, in pixels.
    void dragged(lathe::dashboard::Tile::Grip grip, const QPoint& by);
    void dropped();
    /// Dropped where it was taken from.
    void dragCancelled();
    /// By keyboard, in columns and rows.
    void nudged(lathe::dashboard::Tile::Grip grip, const QPoint& by);
    void editRequested();
    void duplicateRequested();
    void removeRequested();
    /// Its content has become another.
    void contentMade(lathe::dashboard::TileContent* content);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void makeHeader();
    void begin(Grip grip, const QPoint& globalPosition);
    void drag(const QPoint& globalPosition);
    void end();

    TileSpec m_spec;
    TileContent* m_content = nullptr;
    QWidget* m_header;
    ui::ElidedLabel* m_title = nullptr;
    QToolButton* m_menu = nullptr;
    QBoxLayout* m_column;
    QLabel* m_trouble;
    Grip m_grip = Grip::Whole;
    std::optional<QPoint> m_pressed;
};

} // namespace lathe::dashboard
