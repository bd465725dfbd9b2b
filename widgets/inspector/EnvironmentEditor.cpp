#include "widgets/inspector/EnvironmentEditor.h"

#include "widgets/common/Tokens.h"
#include "widgets/inspector/Buttons.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace lathe::inspector {

namespace {

constexpr qsizetype mostBytes = 4096;

} // namespace

EnvironmentEditor::EnvironmentEditor(QWidget* parent)
    : QWidget{parent}
    , m_model{new EnvironmentModel{this}}
    , m_table{new QTableView{this}} {
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Environment variables"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(ui::size::Row);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_name = new QLineEdit{this};
    m_name->setPlaceholderText(tr("NAME"));
    m_name->setAccessibleName(tr("Name of a new variable"));
    m_value = new QLineEdit{this};
    m_value->setPlaceholderText(tr("value"));
    m_value->setAccessibleName(tr("Value of the new variable"));
    m_add = smallButton(QStringLiteral("add"), tr("Add the variable"), this);
    m_own = smallButton(QStringLiteral("edit"), tr("Give this function a plain value of its own"),
                        this);
    m_remove = smallButton(QStringLiteral("remove"), tr("Remove the variable"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::Half);
    row->addWidget(m_name, 1);
    row->addWidget(m_value, 1);
    for (QToolButton* button : {m_add, m_own, m_remove})
        row->addWidget(button);
    m_message = new QLabel{this};
    m_message->setFont(ui::smallFont());
    m_message->setWordWrap(true);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::Half);
    column->addWidget(m_table);
    column->addLayout(row);
    column->addWidget(m_message);

    connect(m_add, &QToolButton::clicked, this, &EnvironmentEditor::add);
    connect(m_name, &QLineEdit::returnPressed, this, &EnvironmentEditor::add);
    connect(m_value, &QLineEdit::returnPressed, this, &EnvironmentEditor::add);
    connect(m_name, &QLineEdit::textChanged, this, &EnvironmentEditor::updateState);
    connect(m_remove, &QToolButton::clicked, this, &EnvironmentEditor::removeCurrent);
    connect(m_own, &QToolButton::clicked, this, &EnvironmentEditor::unlockCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EnvironmentEditor::updateState);
    connect(m_model, &EnvironmentModel::valueEdited, this, &EnvironmentEditor::edited);
    connect(m_model, &EnvironmentModel::nameEdited, this, &EnvironmentEditor::renamed);
    connect(m_model, &EnvironmentModel::refused, this, &EnvironmentEditor::complain);
    connect(m_model, &QAbstractItemModel::modelReset, this, &EnvironmentEditor::updateState);
    updateState();
}

void EnvironmentEditor::setVariables(const std::map<std::string, std::string>& resolved,
                                     const WrittenProperties& written) {
    m_model->setVariables(resolved, written);
    updateState();
}

void EnvironmentEditor::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_table->setEditTriggers(readOnly ? QAbstractItemView::NoEditTriggers
                                      : QAbstractItemView::DoubleClicked |
                                            QAbstractItemView::EditKeyPressed |
                                            QAbstractItemView::AnyKeyPressed);
    updateState();
}

int EnvironmentEditor::currentRow() const {
    return m_table->currentIndex().row();
}

void EnvironmentEditor::add() {
    const QString name = m_name->text().trimmed();
    if (const QString reason = m_model->complaint(name); !reason.isEmpty())
        return complain(reason);
    const QString value = m_value->text();
    // Without a history of their own: undo is the variable's, not the fields'.
    m_name->setText({});
    m_value->setText({});
    m_name->setFocus();
    emit edited(name, value);
}

void EnvironmentEditor::removeCurrent() {
    if (currentRow() >= 0)
        emit removed(m_model->variable(currentRow()).name);
}

void EnvironmentEditor::unlockCurrent() {
    const int row = currentRow();
    if (row < 0)
        return;
    m_model->unlock(row);
    m_table->edit(m_model->index(row, EnvironmentModel::ValueColumn));
    updateState();
}

void EnvironmentEditor::complain(const QString& reason) {
    m_message->setText(reason);
    m_message->setVisible(!reason.isEmpty());
    m_message->setProperty("role", "error");
    m_message->style()->polish(m_message);
}

void EnvironmentEditor::updateState() {
    const int row = currentRow();
    const bool any = row >= 0 && !m_readOnly;
    m_name->setEnabled(!m_readOnly);
    m_value->setEnabled(!m_readOnly);
    m_add->setEnabled(!m_readOnly && !m_name->text().trimmed().isEmpty());
    m_remove->setEnabled(any && !m_model->variable(row).source.inherited);
    m_own->setEnabled(any && m_model->locked(row));
    const int rows = std::clamp(m_model->rowCount(), 1, 6);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * ui::size::Row + 2);
    const qsizetype bytes = m_model->bytes();
    complain(bytes > mostBytes ? tr("All variables together take %1 bytes; Lambda allows %2.")
                                     .arg(bytes)
                                     .arg(mostBytes)
                               : QString{});
}

} // namespace lathe::inspector
