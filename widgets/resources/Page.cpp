#include "widgets/resources/Page.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"
#include "widgets/resources/RowsModel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>

namespace lathe::resources {

namespace {

/// The room that the theme gives a cell at its sides is missing in what a cell asks for: columns
/// that are as wide as their contents would cut them.
class CellDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return QStyledItemDelegate::sizeHint(option, index) + QSize{ui::space::OneAndHalf, 0};
    }
};

} // namespace

Page::Page(QWidget* parent)
    : QWidget{parent}
    , m_bar{new QHBoxLayout}
    , m_content{new QVBoxLayout}
    , m_title{new QLabel{this}}
    , m_state{new ui::ElidedLabel{{}, Qt::ElideRight, this}} {
    m_title->setFont(ui::strongFont());
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setFocusPolicy(Qt::NoFocus);
    m_state->setProperty("role", "muted");
    m_bar->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    m_bar->setSpacing(ui::space::Half);
    m_bar->addStrut(ui::size::Bar - 2 * ui::space::Half); // With buttons or without.
    m_bar->addWidget(m_title);
    m_bar->addSpacing(ui::space::Half);
    m_bar->addWidget(m_state, 1);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_bar);
    column->addLayout(m_content, 1);
}

QString Page::title() const {
    return m_title->text();
}

QString Page::state() const {
    return m_state->text();
}

void Page::setTitle(const QString& title) {
    m_title->setText(title);
}

void Page::setState(const QString& state) {
    m_state->setText(state);
}

QToolButton* Page::addButton(const QString& icon, const QString& text, const QString& toolTip) {
    auto* button = new QToolButton{this};
    button->setIcon(ui::icon(icon));
    button->setIconSize({ui::size::Icon, ui::size::Icon});
    button->setText(text);
    button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly
                                              : Qt::ToolButtonTextBesideIcon);
    button->setToolTip(toolTip);
    button->setAccessibleName(text.isEmpty() ? toolTip : text);
    button->setFocusPolicy(Qt::StrongFocus);
    m_bar->addWidget(button);
    return button;
}

QTableView* makeTable(RowsModel* model, const QString& accessibleName, int stretched,
                      QWidget* parent) {
    auto* table = new QTableView{parent};
    table->setModel(model);
    table->setItemDelegate(new CellDelegate{table});
    table->setAccessibleName(accessibleName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideMiddle); // ARNs and keys differ at their ends.
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(ui::size::Row);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    // A header does not look at rows that come later.
    const auto fit = [table, stretched] {
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (column != stretched)
                table->resizeColumnToContents(column);
        }
    };
    QObject::connect(model, &QAbstractItemModel::rowsInserted, table, fit);
    QObject::connect(model, &QAbstractItemModel::dataChanged, table, fit);
    return table;
}

QString chosenId(const QTableView* table) {
    return table->currentIndex().data(RowsModel::IdRole).toString();
}

QPlainTextEdit* makeCodeField(const QString& accessibleName, QWidget* parent) {
    auto* field = new QPlainTextEdit{parent};
    field->setFont(ui::codeFont());
    field->setAccessibleName(accessibleName);
    field->setTabChangesFocus(true);
    field->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    field->setMinimumHeight(2 * ui::size::Row);
    return field;
}

QWidget* captioned(const QString& caption, QWidget* content, QWidget* parent) {
    auto* holder = new QWidget{parent};
    auto* column = new QVBoxLayout{holder};
    column->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    column->setSpacing(ui::space::Quarter);
    auto* label = new QLabel{caption, holder};
    label->setProperty("role", "muted");
    label->setFont(ui::smallFont());
    label->setBuddy(content);
    column->addWidget(label);
    column->addWidget(content, 1);
    return holder;
}

} // namespace lathe::resources
