#pragma once

#include "widgets/designer/CanvasGraph.h"

#include <QGraphicsItem>
#include <QPainterPath>

namespace lathe::designer {

/// One wire: a line with an arrow head, and what it carries on a label in its middle.
class WireItem final : public QGraphicsItem {
  public:
    enum { Type = UserType + 2 };

    WireItem(const authoring::GraphWire& wire, std::optional<Mark> mark);

    const QString& id() const { return m_id; }
    const QString& from() const { return m_from; }
    const QString& to() const { return m_to; }
    void renew(const authoring::GraphWire& wire, std::optional<Mark> mark);
    void setPath(const QPainterPath& path);
    const QPainterPath& path() const { return m_path; }
    /// One of its cards is selected.
    void setLit(bool lit);
    /// An event travels along it: 1 at its beginning, 0 when it has arrived.
    void setPulse(qreal pulse);
    qreal pulse() const { return m_pulse; }

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

  private:
    QColor color(bool strong) const;
    QPen pen(bool selected, bool strong) const;
    void placeLabel();

    QString m_id;
    QString m_from;
    QString m_to;
    authoring::WireKind m_kind;
    /// Its events do not come here by themselves.
    bool m_dormant = false;
    QString m_words;
    std::optional<Mark> m_mark;
    QPainterPath m_path;
    QRectF m_label;
    QString m_shown;
    bool m_lit = false;
    bool m_hovered = false;
    qreal m_pulse = 0;
};

} // namespace lathe::designer
