#pragma once

#include "app/lsp/CompletionReply.h"
#include "engine/code/Scan.h"
#include "widgets/editor/Assistant.h"

#include <QObject>
#include <QTimer>

namespace lathe::editor {
class EditorView;
}

namespace lathe::app {

class CodeWiring;

/// What the editor of a function's code asks: answered by the test event, the clients of the SDK
/// and the words of the text, and by the language server where there is one.
class CodeAssistant : public QObject, public editor::Assistant {
    Q_OBJECT

  public:
    CodeAssistant(CodeWiring& wiring, editor::EditorView& view);

    bool opensList(QChar typed) const override;
    language::Completion complete(const QByteArray& text, int position) override;
    void completeLater(const QByteArray& text, int position, Asked asked,
                       Later<language::Completion> answer) override;
    void resolveLater(const language::CompletionItem& item,
                      Later<language::CompletionItem> answer) override;
    std::optional<language::Explanation> explain(const QByteArray& text, int position) override;
    void explainLater(const QByteArray& text, int position,
                      Later<language::Explanation> answer) override;
    std::vector<language::Fix> fixes(const QByteArray& text,
                                     const model::Diagnostic& diagnostic) override;
    bool fixLater(const QByteArray& text, int position,
                  Later<std::vector<editor::Remedy>> answer) override;
    void signatureLater(const QByteArray& text, int position, Later<QString> answer) override;

  private:
    /// What a server has answered, and to what.
    struct Answered {
        lsp::CompletionReply reply;
        /// The text before the word, and what was typed of it.
        QByteArray before;
        QByteArray typed;
    };

    code::Place placeIn(const QByteArray& text, int position) const;
    QString path() const;
    /// The keys of the event, then operations of the SDK's clients.
    std::vector<language::CompletionItem> known(const QByteArray& text, int position) const;
    /// The answer before, where it still holds.
    bool isAnswered(const QByteArray& text, int position) const;
    void addAnswered(language::Completion& completion, const QByteArray& text, int position) const;
    void addWords(language::Completion& completion, const QByteArray& text, int position) const;
    bool isTrigger(QChar c) const;

    CodeWiring& m_wiring;
    editor::EditorView& m_view;
    Answered m_answered;
    int m_completion = 0;
    int m_resolving = 0;
    int m_hover = 0;
    int m_signature = 0;
    /// Who waits longer than this for the server gets the words meanwhile.
    QTimer m_patience;
    std::function<void()> m_impatient;
};

} // namespace lathe::app
