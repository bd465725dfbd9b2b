#pragma once

#include "engine/vcs/Branches.h"
#include "engine/vcs/Stashes.h"

#include <QToolButton>

#include <vector>

class QLineEdit;

namespace lathe::git {

/// The branch that is checked out; its menu has the others, a field for a new one, and the stashes.
class BranchButton : public QToolButton {
    Q_OBJECT

  public:
    explicit BranchButton(QWidget* parent = nullptr);

    void setHead(const vcs::Head& head);
    void setBranches(const std::vector<vcs::Branch>& branches,
                     const std::vector<vcs::Stash>& stashes);
    QLineEdit* newBranchField() { return m_field; }
    void retranslate();

  signals:
    void checkOutRequested(const vcs::Branch& branch);
    void newBranchRequested(const QString& name);
    void mergeRequested(const vcs::Branch& branch);
    void deletionRequested(const QString& name);
    void stashRequested();
    void stashPopRequested(const QString& id);
    void stashDropRequested(const QString& id);

  private:
    void fill();
    void addBranches(QMenu* menu, bool remote);
    void addMerges(QMenu* menu);
    void addStashes(QMenu* menu);
    void addField(QMenu* menu);

    vcs::Head m_head;
    std::vector<vcs::Branch> m_all;
    std::vector<vcs::Stash> m_stashes;
    QLineEdit* m_field = nullptr;
};

} // namespace lathe::git
