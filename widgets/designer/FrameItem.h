#pragma once

#include "engine/authoring/Frames.h"

#include <QColor>
#include <QGraphicsItem>
#include <QStringList>

namespace lathe::designer {

/// A titled frame behind cards. The mouse has it by its title and its border only: between its
/// cards, one selects as anywhere on the canvas.
class FrameItem final : public QGraphicsItem {
  public:
    enum { Type = UserType + 3 };
    static constexpr qreal TitleHeight = 28;
    /// Between its border and its cards.
    static constexpr qreal Padding = 24;

    /// What of it is at a place: a side or corner (as flags), its title, or nothing.
    enum Grip { NoGrip = 0, Left = 1, Right = 2, Top = 4, Bottom = 8, Title = 16 };

    explicit FrameItem(const authoring::Frame& frame);

    const QString& id() const { return m_id; }
    const QString& title() const { return m_title; }
    const QStringList& cards() const { return m_cards; }
    void renew(const authoring::Frame& frame);
    /// In the scene; empty: not to be seen.
    void setRect(const QRectF& rect);
    const QRectF& rect() const { return m_rect; }
    /// The title's strip, at the top.
    QRectF titleRect() const { return {m_rect.topLeft(), QSizeF{m_rect.width(), TitleHeight}}; }
    int gripAt(QPointF scenePos) const;
    static Qt::CursorShape cursorOf(int grip);

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  protected:
    void hoverMoveEvent(QGraphicsSceneHoverEvent* event) override;

  private:
    QString m_id;
    QString m_title;
    QString m_colour;
    QStringList m_cards;
    QRectF m_rect;
};

/// The theme's colour of this name, one of authoring::frameColours().
QColor frameColor(const QString& name);
/// The same in words: "Blue".
QString frameColorText(const QString& name);

} // namespace lathe::designer
