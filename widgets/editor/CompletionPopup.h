#pragma once

#include "widgets/editor/CompletionModel.h"
#include "widgets/editor/FloatingFrame.h"

class QLabel;
class QListView;

namespace lathe::editor {

/// The list of what may be written at the caret, with a word about each.
class CompletionPopup : public FloatingFrame {
    Q_OBJECT

  public:
    explicit CompletionPopup(CodeEditor& editor);

    /// `chooses`: the first row is chosen already. Hides where nothing fits.
    void open(language::Completion completion, bool chooses);
    /// nullptr when no row is chosen.
    const language::CompletionItem* chosen() const;
    void move(int rows);
    int pageRows() const;

    CompletionModel* model() { return m_model; }
    QListView* list() { return m_list; }

  signals:
    void accepted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    QSize wanted() const;
    void showAbout();

    CompletionModel* m_model;
    QListView* m_list;
    /// Where AWS tells more of the row.
    QLabel* m_about;
};

} // namespace lathe::editor
