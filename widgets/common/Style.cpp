#include "widgets/common/Style.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>

namespace lathe::ui {

namespace {

constexpr int Mark = 12;
constexpr int SpinMark = 10;
/// From the edge of a field to its text: border and padding.
constexpr int FieldX = 7;
constexpr int FieldY = 4;
constexpr int FieldHeight = 28;
constexpr int ArrowWidth = 20;
constexpr int CheckBox = 16;
constexpr int TabClose = 20;

void drawIcon(QPainter* painter, const QRect& area, const char* name, int size,
              const QColor& color) {
    const QRect place{area.center().x() - (size - 1) / 2, area.center().y() - (size - 1) / 2, size,
                      size};
    painter->drawPixmap(place.topLeft(), iconPixmap(QLatin1String{name}, size, color,
                                                    painter->device()->devicePixelRatioF()));
}

void drawBox(QPainter* painter, const QRect& area, const QColor& fill, const QColor& border,
             int radius) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border);
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF{area}.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

void drawField(QPainter* painter, const QStyleOption& option) {
    const Colors& c = colors();
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor& border = option.state & QStyle::State_HasFocus               ? c.accent
                           : enabled && option.state & QStyle::State_MouseOver ? c.borderStrong
                                                                               : c.border;
    drawBox(painter, option.rect, enabled ? c.raised : c.surface, border, size::Radius);
}

void drawBranch(QPainter* painter, const QStyleOption& option) {
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors().accentSoft);
    if (option.state & QStyle::State_Children)
        drawIcon(painter, option.rect,
                 option.state & QStyle::State_Open ? "chevron-down" : "chevron-right",
                 std::min({option.rect.width(), option.rect.height(), size::Icon}), colors().muted);
}

void drawTabClose(QPainter* painter, const QStyleOption& option) {
    if (option.state & QStyle::State_Raised)
        drawBox(painter, option.rect, colors().hover, colors().hover, size::Radius);
    drawIcon(painter, option.rect, "tab-close", TabClose, colors().muted);
}

void drawCheckBox(QPainter* painter, const QStyleOption& option) {
    const Colors& c = colors();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor& fill = !enabled ? c.surface : on ? c.accent : c.raised;
    const QColor& border = !enabled                                       ? c.border
                           : on || option.state & QStyle::State_MouseOver ? c.accent
                                                                          : c.borderStrong;
    drawBox(painter, option.rect, fill, border, 3);
    const QColor& ink = enabled ? c.accentText : c.faint;
    if (option.state & QStyle::State_On)
        drawIcon(painter, option.rect, "check-small", 14, ink);
    else if (option.state & QStyle::State_NoChange)
        painter->fillRect(QRect{option.rect.center().x() - 3, option.rect.center().y(), 8, 2}, ink);
}

} // namespace

Style::Style()
    : QProxyStyle{QStringLiteral("Fusion")} {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    switch (element) {
    case PE_IndicatorBranch:
        drawBranch(painter, *option);
        break;
    case PE_IndicatorTabClose:
        drawTabClose(painter, *option);
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(painter, *option);
        break;
    case PE_FrameTabBarBase:
        // The main window asks for it anew whenever it makes tabs for its docks.
        break;
    case PE_PanelLineEdit:
        // The spin box has drawn it.
        if (!widget || !qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()))
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        break;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                               QPainter* painter, const QWidget* widget) const {
    if (control == CC_ComboBox) {
        drawField(painter, *option);
        drawIcon(painter, subControlRect(control, option, SC_ComboBoxArrow, widget), "chevron-down",
                 Mark, option->state & State_Enabled ? colors().muted : colors().faint);
    } else if (control == CC_SpinBox) {
        drawSpinBox(option, painter, widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void Style::drawSpinBox(const QStyleOptionComplex* option, QPainter* painter,
                        const QWidget* widget) const {
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (!spin)
        return;
    if (spin->frame)
        drawField(painter, *spin);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto ink = [spin](QAbstractSpinBox::StepEnabledFlag step) {
        return spin->state & State_Enabled && spin->stepEnabled & step ? colors().muted
                                                                       : colors().faint;
    };
    drawIcon(painter, subControlRect(CC_SpinBox, spin, SC_SpinBoxUp, widget), "chevron-up",
             SpinMark, ink(QAbstractSpinBox::StepUpEnabled));
    drawIcon(painter, subControlRect(CC_SpinBox, spin, SC_SpinBoxDown, widget), "chevron-down",
             SpinMark, ink(QAbstractSpinBox::StepDownEnabled));
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                            SubControl part, const QWidget* widget) const {
    if (control != CC_ComboBox && control != CC_SpinBox)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect all = option->rect;
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const int arrow = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : ArrowWidth;
    const QRect arrows{all.right() - arrow, all.top() + 1, arrow, all.height() - 2};
    QRect found = all;
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        found = arrows;
    else if (control == CC_SpinBox && part == SC_SpinBoxUp)
        found = arrows.adjusted(0, 0, 0, -arrows.height() / 2);
    else if (control == CC_SpinBox && part == SC_SpinBoxDown)
        found = arrows.adjusted(0, arrows.height() / 2, 0, 0);
    else if (control == CC_ComboBox ? part == SC_ComboBoxEditField : part == SC_SpinBoxEditField)
        found = all.adjusted(FieldX, FieldY, -std::max(arrow + 1, FieldX), -FieldY);
    return visualRect(option->direction, all, found);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    if (type != CT_ComboBox)
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    return {size.width() + 2 * FieldX + ArrowWidth,
            std::max(size.height() + 2 * FieldY, FieldHeight)};
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option,
                       const QWidget* widget) const {
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return CheckBox;
    case PM_CheckBoxLabelSpacing:
        return space::One;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return TabClose;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption* option,
                          const QWidget* widget) const {
    switch (which) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return icon(QStringLiteral("close"));
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return icon(QStringLiteral("more"));
    case SP_TitleBarNormalButton:
        return icon(QStringLiteral("external"));
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace lathe::ui
