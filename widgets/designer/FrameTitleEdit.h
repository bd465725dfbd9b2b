#pragma once

#include <QLineEdit>

namespace lathe::designer {

class CanvasView;
class FrameItem;

/// The title of a frame while it is edited, over the canvas. Enter, or going elsewhere, takes it;
/// Escape leaves the old one. It deletes itself.
class FrameTitleEdit : public QLineEdit {
    Q_OBJECT

  public:
    FrameTitleEdit(const FrameItem& frame, CanvasView& view);

  signals:
    void titleChosen(const QString& title);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void finish(bool takes);

    QString m_before;
    bool m_isOver = false;
};

} // namespace lathe::designer
