#pragma once

#include "engine/vcs/Comparison.h"
#include "engine/vcs/Log.h"

#include <QWidget>

#include <optional>

class QTableView;
class QToolButton;
class QTreeView;

namespace lathe::ui {
class ElidedLabel;
}

namespace lathe::git {

class ChangesModel;
class CommitsModel;
class DiffView;

/// The history with its graph; of the chosen commit the files and differences against the one
/// before, of several those between the oldest and the newest, or those against the files on disk.
class HistoryView : public QWidget {
    Q_OBJECT

  public:
    explicit HistoryView(QWidget* parent = nullptr);

    CommitsModel* commits() { return m_commits; }
    QTableView* table() { return m_table; }
    DiffView* diff() { return m_diff; }
    /// Of several the newest.
    QString chosenCommit() const { return m_chosen; }
    /// What the files are of; nothing where no commit is chosen.
    const std::optional<vcs::Comparison>& compared() const { return m_compared; }
    QToolButton* allButton() { return m_all; }
    QToolButton* diskButton() { return m_disk; }
    QToolButton* canvasButton() { return m_canvas; }
    /// What of the history is shown, or going to be: who sets it asks for the commits next.
    const vcs::LogScope& scope() const { return m_scope; }
    void setScope(const vcs::LogScope& scope);
    /// Chooses the commit now or when it comes; whether it is there.
    bool choose(const QString& commit);
    /// Whether what is chosen is compared with the files on disk.
    void setAgainstDisk(bool on);
    /// Files on disk have changed.
    void refreshDisk();
    void append(const std::vector<vcs::Commit>& commits, bool atEnd);
    void clear();
    /// What differs.
    void setFiles(const vcs::Comparison& of, const std::vector<vcs::FileStatus>& files);
    void showDiff(const vcs::FileDiff& diff);
    void retranslate();

  signals:
    /// Of what is in scope, from the beginning.
    void allRequested();
    void filesRequested(const vcs::Comparison& of);
    void diffRequested(const vcs::Comparison& of, const std::string& path,
                       const std::string& oldPath);
    /// The canvas shall show what differs; `title` names both states.
    void canvasRequested(const vcs::Comparison& of, const QString& title);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* makeLeft();
    QWidget* makeTable();
    QWidget* makeFiles();
    QList<int> chosenRows() const;
    /// What the chosen rows ask to be compared.
    std::optional<vcs::Comparison> wanted() const;
    void compareChosen();
    void chooseFile(const std::vector<vcs::FileStatus>& files);
    QString comparedText() const;

    CommitsModel* m_commits;
    ChangesModel* m_files;
    QTableView* m_table;
    QTreeView* m_tree;
    DiffView* m_diff;
    QWidget* m_scopeBar;
    ui::ElidedLabel* m_scopeText;
    QToolButton* m_all;
    ui::ElidedLabel* m_comparedText;
    QToolButton* m_disk;
    QToolButton* m_canvas;
    vcs::LogScope m_scope;
    std::optional<vcs::Comparison> m_compared;
    QString m_chosen;
    /// To be chosen when it comes.
    QString m_wanted;
};

} // namespace lathe::git
