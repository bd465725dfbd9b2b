#include "widgets/common/ElidedLabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QToolTip>

namespace lathe::ui {

ElidedLabel::ElidedLabel(const QString& text, Qt::TextElideMode mode, QWidget* parent)
    : QFrame{parent}
    , m_text{text}
    , m_mode{mode} {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void ElidedLabel::setText(const QString& text) {
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const {
    ensurePolished();
    return QSize{fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height()}.grownBy(
        contentsMargins());
}

QSize ElidedLabel::minimumSizeHint() const {
    ensurePolished();
    return QSize{fontMetrics().horizontalAdvance(QStringLiteral("...")), fontMetrics().height()}
        .grownBy(contentsMargins());
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, m_mode, contentsRect().width()));
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (fontMetrics().horizontalAdvance(m_text) > contentsRect().width())
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), m_text, this);
        return true;
    }
    return QFrame::event(event);
}

} // namespace lathe::ui
