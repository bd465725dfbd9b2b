#pragma once

#include "widgets/editor/Assistant.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace lathe::editor {

class CodeEditor;
class HoverCard;

/// What the call takes whose parameters are being typed: above the line, while the caret is in it.
class Calling : public QObject {
    Q_OBJECT

  public:
    Calling(CodeEditor& editor, std::shared_ptr<Assistant> assistant);
    ~Calling() override;

    /// Asks for the call around the caret.
    void open();
    void close();
    bool isOpen() const;
    /// What is shown, as rich text.
    QString html() const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void show(const QString& html);

    CodeEditor& m_editor;
    std::shared_ptr<Assistant> m_assistant;
    QPointer<HoverCard> m_card;
    /// Once for all that a key does.
    QTimer m_soon;
    int m_question = 0;
};

} // namespace lathe::editor
