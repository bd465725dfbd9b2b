#include "widgets/compare/Parts.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"

#include <QHeaderView>
#include <QTableView>
#include <QToolButton>

namespace lathe::compare {

QTableView* resultTable(QAbstractItemModel* model, QWidget* parent) {
    auto* table = new QTableView{parent};
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setMinimumHeight(5 * ui::size::Row);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(ui::size::Row);
    auto* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(40);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setResizeContentsPrecision(100);
    return table;
}

QToolButton* actionButton(const QString& iconName, const QString& text, QWidget* parent) {
    auto* button = new QToolButton{parent};
    button->setIcon(ui::icon(iconName));
    button->setIconSize({ui::size::Icon, ui::size::Icon});
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolButton* iconButton(const QString& iconName, const QString& toolTip, QWidget* parent) {
    QToolButton* button = actionButton(iconName, {}, parent);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    return button;
}

} // namespace lathe::compare
