#include "widgets/editor/FloatingFrame.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/editor/CodeEditor.h"

#include <QPainter>

#include <algorithm>

namespace lathe::editor {

FloatingFrame::FloatingFrame(CodeEditor& editor)
    : QFrame{editor.window()}
    , m_editor{editor} {
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void FloatingFrame::showAt(int position, const QSize& size, int indent, Side side) {
    QWidget* window = m_editor.window();
    if (parentWidget() != window)
        setParent(window);
    const auto send = [this](unsigned int message, unsigned long w, long l) {
        return static_cast<int>(m_editor.SendScintilla(message, w, l));
    };
    const QPoint text = m_editor.viewport()->mapTo(
        window, QPoint{send(QsciScintilla::SCI_POINTXFROMPOSITION, 0, position),
                       send(QsciScintilla::SCI_POINTYFROMPOSITION, 0, position)});
    const int line = send(QsciScintilla::SCI_TEXTHEIGHT, 0, 0);
    const int below = window->height() - text.y() - line - ui::space::One;
    const int above = text.y() - ui::space::One;
    const bool isBelow = side == Side::Below ? size.height() <= below || below >= above
                                             : size.height() > above && below > above;
    const int height = std::min(size.height(), isBelow ? below : above);
    const int width = std::min(size.width(), window->width() - 2 * ui::space::One);
    const int x = std::clamp(text.x() - indent, ui::space::One,
                             std::max(ui::space::One, window->width() - width - ui::space::One));
    const int y =
        isBelow ? text.y() + line + ui::space::Quarter : text.y() - height - ui::space::Quarter;
    setGeometry(x, y, width, height);
    show();
    raise();
}

void FloatingFrame::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ui::colors().borderStrong);
    painter.setBrush(ui::colors().raised);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), ui::size::Radius,
                            ui::size::Radius);
}

} // namespace lathe::editor
