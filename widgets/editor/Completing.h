#pragma once

#include "widgets/editor/Assistant.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace lathe::editor {

class CodeEditor;
class CompletionPopup;

/// Completion in one editor: when its list opens, what keys do while it is open, and how a word is
/// taken.
class Completing : public QObject {
    Q_OBJECT

  public:
    Completing(CodeEditor& editor, std::shared_ptr<Assistant> assistant);
    ~Completing() override;

    /// Opens the list at the caret, the first word chosen.
    void open();
    void close();
    bool isOpen() const;
    /// Made when it is first wanted.
    CompletionPopup& popup();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum class Asked { ByHand, ByTyping };

    void typed(int character);
    void refresh();
    language::Completion completion() const;
    void show(Asked asked);
    /// The caret has moved, or less is left of the word.
    void follow();
    void accept();
    bool handleKey(int key);

    CodeEditor& m_editor;
    std::shared_ptr<Assistant> m_assistant;
    QPointer<CompletionPopup> m_popup;
    /// Once for all that a key does to the text.
    QTimer m_soon;
    bool m_wanted = false;
    Asked m_asked = Asked::ByTyping;
    /// Where the word that is being completed begins.
    std::size_t m_begin = 0;
};

} // namespace lathe::editor
