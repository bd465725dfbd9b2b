#include "widgets/dashboard/DashboardBar.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QUndoStack>

namespace lathe::dashboard {

DashboardBar::DashboardBar(QUndoStack& undo, QWidget* parent)
    : QWidget{parent}
    , m_names{new QComboBox{this}}
    , m_ranges{new metrics::RangeBar{this}} {
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    row->setSpacing(ui::space::Half);
    m_names->setAccessibleName(tr("Dashboard"));
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_names->setMinimumContentsLength(14);
    row->addWidget(m_names);
    connect(m_names, &QComboBox::activated, this,
            [this](int index) { emit chosen(m_names->itemText(index)); });
    connect(addButton(row, QStringLiteral("add"), tr("New dashboard")), &QToolButton::clicked, this,
            &DashboardBar::newRequested);
    addTileMenu(row);
    for (const auto& [icon, text, run, isPossible, changed] :
         {std::tuple{"undo", tr("Undo"), &QUndoStack::undo, &QUndoStack::canUndo,
                     &QUndoStack::canUndoChanged},
          std::tuple{"redo", tr("Redo"), &QUndoStack::redo, &QUndoStack::canRedo,
                     &QUndoStack::canRedoChanged}}) {
        QToolButton* button = addButton(row, QString::fromLatin1(icon), text);
        button->setEnabled((undo.*isPossible)());
        connect(button, &QToolButton::clicked, &undo, run);
        connect(&undo, changed, button, &QWidget::setEnabled);
    }
    row->addStretch(1);
    row->addWidget(m_ranges);
    connect(m_ranges, &metrics::RangeBar::lastChosen, this, &DashboardBar::lastChosen);
    connect(m_ranges, &metrics::RangeBar::zoomedOut, this, &DashboardBar::zoomedOut);
    addMore(row);
}

QToolButton* DashboardBar::addButton(QBoxLayout* row, const QString& icon, const QString& text) {
    auto* button = new QToolButton{this};
    button->setIcon(ui::icon(icon));
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(button);
    return button;
}

void DashboardBar::addTileMenu(QBoxLayout* row) {
    m_add = addButton(row, QStringLiteral("chart"), tr("Add a tile"));
    m_add->setText(tr("Add a tile"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu{m_add};
    for (const TileKind& kind : tileKinds())
        connect(menu->addAction(kind.name), &QAction::triggered, this,
                [this, kind] { emit tileRequested(kind); });
    m_add->setMenu(menu);
}

void DashboardBar::addMore(QBoxLayout* row) {
    m_more = addButton(row, QStringLiteral("more"), tr("More"));
    m_more->setToolTip(tr("Compare, save, rename, delete"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu{m_more};
    m_compare = menu->addAction(tr("Compare with the time before"));
    m_compare->setCheckable(true);
    connect(m_compare, &QAction::toggled, this, &DashboardBar::compareChosen);
    menu->addSeparator();
    connect(menu->addAction(ui::icon(QStringLiteral("edit")), tr("Rename\u2026")),
            &QAction::triggered, this, &DashboardBar::renameRequested);
    connect(menu->addAction(ui::icon(QStringLiteral("file-json")), tr("Edit as JSON")),
            &QAction::triggered, this, &DashboardBar::bodyRequested);
    connect(menu->addAction(ui::icon(QStringLiteral("trash")), tr("Delete this dashboard")),
            &QAction::triggered, this, &DashboardBar::removeRequested);
    menu->addSeparator();
    for (const auto& [suffix, text] : {std::pair{"png", tr("Save as PNG picture\u2026")},
                                       std::pair{"svg", tr("Save as SVG picture\u2026")},
                                       std::pair{"csv", tr("Save the figures as CSV\u2026")},
                                       std::pair{"json", tr("Save the body as JSON\u2026")}})
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, suffix = QString{suffix}] { emit exportRequested(suffix); });
    m_more->setMenu(menu);
}

void DashboardBar::setNames(const QStringList& names, const QString& current) {
    const QSignalBlocker quiet{m_names};
    QStringList shown;
    for (int at = 0; at < m_names->count(); ++at)
        shown << m_names->itemText(at);
    // Its list may be open.
    if (shown != names) {
        m_names->clear();
        m_names->addItems(names);
    }
    m_names->setCurrentIndex(int(names.indexOf(current)));
    m_names->setEnabled(!names.isEmpty());
    m_add->setEnabled(!current.isEmpty());
    m_more->setEnabled(!current.isEmpty());
}

void DashboardBar::setTime(const metrics::TimeChoice& time) {
    m_ranges->setChoice(time);
    const QSignalBlocker quiet{m_compare};
    m_compare->setChecked(time.compares);
}

} // namespace lathe::dashboard
