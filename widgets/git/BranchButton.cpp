#include "widgets/git/BranchButton.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"
#include "widgets/git/ChangeWords.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

namespace lathe::git {

namespace {

constexpr int MaximumWidth = 260;
/// More remote branches than this make no menu.
constexpr int MaximumShown = 200;

/// In a menu an ampersand is a mnemonic.
QString menuText(const std::string& name) {
    return pathText(name).replace(u'&', QStringLiteral("&&"));
}

} // namespace

BranchButton::BranchButton(QWidget* parent)
    : QToolButton{parent} {
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(ui::icon(QStringLiteral("branch")));
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu{this});
    connect(menu(), &QMenu::aboutToShow, this, &BranchButton::fill);
    retranslate();
}

void BranchButton::setHead(const vcs::Head& head) {
    m_head = head;
    retranslate();
}

void BranchButton::setBranches(const std::vector<vcs::Branch>& branches,
                               const std::vector<vcs::Stash>& stashes) {
    m_all = branches;
    m_stashes = stashes;
}

void BranchButton::retranslate() {
    QString text =
        m_head.detached
            ? tr("No branch (at %1)").arg(QString::fromStdString(m_head.commit.substr(0, 7)))
            : pathText(m_head.branch);
    text = fontMetrics().elidedText(text, Qt::ElideMiddle, MaximumWidth);
    if (m_head.ahead > 0)
        text += QStringLiteral(" \u2191%1").arg(m_head.ahead);
    if (m_head.behind > 0)
        text += QStringLiteral(" \u2193%1").arg(m_head.behind);
    setText(text.replace(u'&', QStringLiteral("&&")));
    setAccessibleName(tr("Branch %1").arg(pathText(m_head.branch)));
    setToolTip(m_head.upstream.empty() ? tr("Branches and what is put aside")
                                       : tr("Follows %1: %2 commits ahead, %3 behind")
                                             .arg(pathText(m_head.upstream))
                                             .arg(m_head.ahead)
                                             .arg(m_head.behind));
}

void BranchButton::fill() {
    menu()->clear();
    addField(menu());
    menu()->addSeparator();
    addBranches(menu(), false);
    auto* remotes = new QMenu{tr("Branches of remotes"), menu()};
    addBranches(remotes, true);
    if (!remotes->isEmpty())
        menu()->addMenu(remotes);
    addMerges(menu());
    auto* deleting = menu()->addMenu(tr("Delete a branch"));
    for (const vcs::Branch& branch : m_all) {
        if (!branch.remote && !branch.current)
            deleting->addAction(menuText(branch.name), this, [this, branch] {
                emit deletionRequested(QString::fromStdString(branch.name));
            });
    }
    deleting->setEnabled(!deleting->isEmpty());
    menu()->addSeparator();
    addStashes(menu());
}

void BranchButton::addField(QMenu* menu) {
    m_field = new QLineEdit;
    m_field->setPlaceholderText(tr("New branch from here"));
    m_field->setAccessibleName(tr("Name of a new branch"));
    m_field->setEnabled(!m_head.unborn);
    m_field->setMinimumWidth(220);
    auto* holder = new QWidget;
    auto* layout = new QHBoxLayout{holder};
    layout->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    layout->addWidget(m_field);
    auto* action = new QWidgetAction{menu};
    action->setDefaultWidget(holder);
    menu->addAction(action);
    connect(m_field, &QLineEdit::returnPressed, this, [this, menu] {
        const QString name = m_field->text().trimmed();
        if (name.isEmpty())
            return;
        menu->close();
        emit newBranchRequested(name);
    });
}

void BranchButton::addBranches(QMenu* menu, bool remote) {
    int shown = 0;
    for (const vcs::Branch& branch : m_all) {
        if (branch.remote != remote || ++shown > MaximumShown)
            continue;
        QAction* action = menu->addAction(menuText(branch.name), this,
                                          [this, branch] { emit checkOutRequested(branch); });
        action->setCheckable(true);
        action->setChecked(branch.current);
        action->setEnabled(!branch.current);
    }
}

void BranchButton::addMerges(QMenu* menu) {
    QMenu* merging = menu->addMenu(tr("Merge into %1").arg(menuText(m_head.branch)));
    int shown = 0;
    for (const vcs::Branch& branch : m_all) {
        if (!branch.current && ++shown <= MaximumShown)
            merging->addAction(menuText(branch.name), this,
                               [this, branch] { emit mergeRequested(branch); });
    }
    merging->setEnabled(!merging->isEmpty() && !m_head.detached);
}

void BranchButton::addStashes(QMenu* menu) {
    menu->addAction(tr("Put all changes aside"), this, &BranchButton::stashRequested)
        ->setEnabled(!m_head.unborn);
    for (const auto& [title, drops] : {std::pair{tr("Bring back"), false},
                                       std::pair{tr("Throw away what was put aside"), true}}) {
        QMenu* list = menu->addMenu(title);
        for (const vcs::Stash& stash : m_stashes) {
            list->addAction(menuText(stash.message), this, [this, stash, drops = drops] {
                const QString id = QString::fromStdString(stash.id);
                if (drops)
                    emit stashDropRequested(id);
                else
                    emit stashPopRequested(id);
            });
        }
        list->setEnabled(!m_stashes.empty());
    }
}

} // namespace lathe::git
