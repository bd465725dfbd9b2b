#include "widgets/designer/FrameTitleEdit.h"

#include "widgets/common/Tokens.h"
#include "widgets/designer/CanvasView.h"
#include "widgets/designer/FrameItem.h"

#include <QKeyEvent>

#include <algorithm>

namespace lathe::designer {

namespace {

constexpr int SmallestWidth = 160;
constexpr int LongestTitle = 200;

} // namespace

FrameTitleEdit::FrameTitleEdit(const FrameItem& frame, CanvasView& view)
    : QLineEdit{frame.title(), view.viewport()}
    , m_before{frame.title()} {
    setAccessibleName(tr("Title of the frame"));
    setMaxLength(LongestTitle);
    setFont(ui::strongFont());
    const QRect strip = view.mapFromScene(frame.titleRect()).boundingRect();
    resize(std::clamp(strip.width() - 2 * ui::space::Half, SmallestWidth,
                      std::max(SmallestWidth, view.viewport()->width() - ui::space::Two)),
           sizeHint().height());
    move(strip.left() + ui::space::Half, strip.center().y() - height() / 2);
    selectAll();
    show();
    setFocus(Qt::OtherFocusReason);
    connect(&view, &CanvasView::viewChanged, this, [this] { finish(true); });
}

void FrameTitleEdit::finish(bool takes) {
    if (std::exchange(m_isOver, true))
        return;
    const QString title = text().trimmed();
    if (takes && title != m_before)
        emit titleChosen(title);
    if (hasFocus())
        parentWidget()->parentWidget()->setFocus(Qt::OtherFocusReason);
    hide();
    deleteLater();
}

void FrameTitleEdit::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return finish(true);
    case Qt::Key_Escape:
        return finish(false);
    default:
        QLineEdit::keyPressEvent(event);
        // What it has no use for is no command of the canvas.
        event->accept();
    }
}

void FrameTitleEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    // Its own menu has the focus for a moment.
    if (event->reason() != Qt::PopupFocusReason)
        finish(true);
}

} // namespace lathe::designer
