#pragma once

#include "engine/vcs/Diff.h"

#include <QWidget>

class QListView;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
} // namespace lathe::ui

namespace lathe::git {

class DiffModel;

/// The differences of one file, with what can be done about a hunk or the selected lines.
class DiffView : public QWidget {
    Q_OBJECT

  public:
    /// What its buttons offer: of changes in the working tree to stage and discard, of staged ones
    /// to unstage, of history nothing.
    enum class Offer { Stage, Unstage, Nothing };

    explicit DiffView(QWidget* parent = nullptr);

    DiffModel* model() { return m_model; }
    QListView* list() { return m_list; }
    void show(const vcs::FileDiff& diff, Offer offer);
    void clear();
    /// In two columns, or one below the other.
    void setSideBySide(bool on);
    QToolButton* columnsButton() { return m_columns; }

  signals:
    /// By its button.
    void sideBySideChosen(bool on);
    void stageRequested(const vcs::FileDiff& diff, const vcs::LineSet& lines);
    void unstageRequested(const vcs::FileDiff& diff, const vcs::LineSet& lines);
    void discardRequested(const vcs::FileDiff& diff, const vcs::LineSet& lines);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void showButtons();
    void addHunkButtons();
    QPushButton* hunkButton(const QString& text, const QString& name, int hunk, bool discards);
    void ask(const vcs::LineSet& lines, bool discards);
    void askForSelection(bool discards);
    QString emptyReason() const;

    DiffModel* m_model;
    QListView* m_list;
    ui::ElidedLabel* m_path;
    QToolButton* m_columns;
    QPushButton* m_stage;
    QPushButton* m_discard;
    ui::EmptyState* m_empty;
    QStackedLayout* m_stack;
    Offer m_offer = Offer::Nothing;
};

} // namespace lathe::git
