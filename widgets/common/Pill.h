#pragma once

#include "widgets/common/Icons.h"

#include <QWidget>

namespace lathe::ui {

/// A small rounded label: "cold", "timeout", a count. The colour is the tint's own on a wash of it.
class Pill : public QWidget {
    Q_OBJECT

  public:
    explicit Pill(const QString& text = {}, Tint tint = Tint::Muted, QWidget* parent = nullptr);

    const QString& text() const { return m_text; }
    void setText(const QString& text);
    void setTint(Tint tint);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// For delegates: draws the same into a cell, vertically centred at the left of `rect`; returns
    /// the width used.
    static int draw(QPainter* painter, const QRect& rect, const QString& text, Tint tint);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_text;
    Tint m_tint;
};

} // namespace lathe::ui
