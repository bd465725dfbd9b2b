#pragma once

#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/TextSearch.h"

#include <QFrame>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace lathe::ui {
class SearchField;
}

namespace lathe::editor {

/// Find and replace in one editor: marks every match as one types, counts, goes from one to the
/// next. Escape closes it and gives the focus back.
class FindBar : public QFrame {
    Q_OBJECT

  public:
    explicit FindBar(CodeEditor& editor, QWidget* parent = nullptr);

    /// Opens with what is selected; `replacing` shows the second row too.
    void open(bool replacing);
    void findNext(bool forwards);
    void close();

    int matchCount() const { return static_cast<int>(m_matches.size()); }

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void build();
    void buildReplaceRow();
    void retranslate();
    SearchOptions options() const;
    void limitToSelection(bool on);
    std::optional<Match> scope() const;
    void search();
    void select(std::size_t index);
    void showCount();
    void replaceOne();
    void replaceAll();

    CodeEditor& m_editor;
    ui::SearchField* m_find;
    QLineEdit* m_replace;
    QAction* m_case;
    QAction* m_word;
    QAction* m_regex;
    QAction* m_inSelection;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    QWidget* m_replaceRow;
    QPushButton* m_replaceOne;
    QPushButton* m_replaceAll;
    QTimer m_searchSoon;
    std::vector<Match> m_matches;
    int m_current = -1;
    /// The bytes to search, as distances from the beginning and from the end of the text: what is
    /// replaced between moves neither.
    std::optional<std::pair<int, int>> m_scope;
    /// Where the caret was when the search began.
    int m_anchor = 0;
};

} // namespace lathe::editor
