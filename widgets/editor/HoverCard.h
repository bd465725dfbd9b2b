#pragma once

#include "widgets/editor/FloatingFrame.h"

class QLabel;

namespace lathe::editor {

/// What is said of a place in the text, with links.
class HoverCard : public FloatingFrame {
    Q_OBJECT

  public:
    explicit HoverCard(CodeEditor& editor);

    /// `html` beside the text from `position` on.
    void open(int position, const QString& html);
    /// The same above it.
    void openAbove(int position, const QString& html);
    QString html() const;

  signals:
    /// A link that is no page of AWS's.
    void linkActivated(const QString& link);

  private:
    void open(int position, const QString& html, Side side);

    QLabel* m_label;
};

} // namespace lathe::editor
