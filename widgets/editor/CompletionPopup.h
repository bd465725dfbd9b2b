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
    /// It would be written as it stands there already.
    bool isTyped() const;
    /// More is known of an item.
    void resolve(const language::CompletionItem& item);
    void move(int rows);
    int pageRows() const;

    CompletionModel* model() { return m_model; }
    QListView* list() { return m_list; }

  signals:
    void accepted();
    void chosenChanged();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    QSize wanted() const;
    void showAbout();

    CompletionModel* m_model;
    QListView* m_list;
    /// What else is said of the row, and where AWS tells more.
    QLabel* m_about;
};

} // namespace lathe::editor
