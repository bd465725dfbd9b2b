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
    using Asked = Assistant::Asked;

    void typed(int character);
    void refresh();
    language::Completion completion() const;
    void show(Asked asked);
    void present(language::Completion completion);
    /// More is asked about the row that is chosen.
    void resolve();
    /// What comes with the word in other places of the text: an import.
    void addChanges(const language::CompletionItem& item);
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
    /// Answers to earlier ones are not wanted.
    int m_question = 0;
    Asked m_asked = Asked::ByTyping;
    /// Where the word that is being completed begins.
    std::size_t m_begin = 0;
};

} // namespace lathe::editor
