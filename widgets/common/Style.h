#pragma once

#include <QProxyStyle>

namespace lathe::ui {

/// Fusion with our own marks: chevrons, ticks, close and clear buttons, and the fields that carry
/// them (combo boxes, spin boxes, check boxes). A style sheet could only take the marks from image
/// files, and Qt loads every image plugin to read one: they are drawn from icon() instead.
class Style final : public QProxyStyle {
    Q_OBJECT

  public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option,
                       const QWidget* widget) const override;

  private:
    void drawSpinBox(const QStyleOptionComplex* option, QPainter* painter,
                     const QWidget* widget) const;
};

} // namespace lathe::ui
