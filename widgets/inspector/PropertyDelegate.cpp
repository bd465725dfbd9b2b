#include "widgets/inspector/PropertyDelegate.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/inspector/PropertyTree.h"
#include "widgets/inspector/ValueText.h"

#include <QAbstractProxyModel>
#include <QAction>
#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

namespace lathe::inspector {

namespace {

constexpr const char* complaintProperty = "complaint";
/// What the line showed at first.
constexpr const char* shownProperty = "shown";

QModelIndex sourceOf(const QModelIndex& index) {
    const auto* proxy = qobject_cast<const QAbstractProxyModel*>(index.model());
    return proxy ? proxy->mapToSource(index) : index;
}

bool isList(const PropertyTree& tree, const QModelIndex& addRow) {
    return tree.kind(addRow.parent()) == schema::Kind::List;
}

} // namespace

PropertyDelegate::PropertyDelegate(PropertyTree& tree, Offers offers, HasBuilder hasBuilder,
                                   QObject* parent)
    : QStyledItemDelegate{parent}
    , m_tree{tree}
    , m_offers{std::move(offers)}
    , m_hasBuilder{std::move(hasBuilder)} {}

void PropertyDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const ui::Colors& c = ui::colors();
    const bool isName = index.column() == PropertyTree::NameColumn;
    const auto is = [&](int role) { return index.data(role).toBool(); };
    QColor color = c.text;
    if (is(PropertyTree::AddRole))
        color = c.accent;
    else if (isName && is(PropertyTree::UnknownRole))
        color = c.warning;
    else if (!is(PropertyTree::SetRole) || (!isName && is(PropertyTree::InheritedRole)))
        color = c.muted;
    row.palette.setColor(QPalette::Text, color);
    row.palette.setColor(QPalette::HighlightedText, color);
    if (isName && is(PropertyTree::RequiredRole) && !is(PropertyTree::SetRole))
        row.text += QStringLiteral(" *");
    QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);
}

QSize PropertyDelegate::sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), ui::size::Row};
}

QWidget* PropertyDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                        const QModelIndex& index) const {
    const QModelIndex source = sourceOf(index);
    auto* line = new QLineEdit{parent};
    m_editor = line;
    line->setFrame(false);
    line->setFont(ui::codeFont());
    line->setAccessibleName(index.siblingAtColumn(PropertyTree::NameColumn).data().toString());
    watch(line, source);
    if (index.column() == PropertyTree::NameColumn)
        return line;
    if (index.data(PropertyTree::AddRole).toBool() && !isList(m_tree, source))
        line->setPlaceholderText(tr("Name"));
    if (m_hasBuilder(source)) {
        QAction* open =
            line->addAction(ui::icon(QStringLiteral("edit")), QLineEdit::TrailingPosition);
        open->setToolTip(tr("Open an editor for it"));
        const QPersistentModelIndex kept{source};
        connect(open, &QAction::triggered, this, [this, kept] { emit builderRequested(kept); });
    }
    if (const QStringList offers = m_offers(source); !offers.isEmpty()) {
        auto* completer = new QCompleter{offers, line};
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        completer->setMaxVisibleItems(12);
        line->setCompleter(completer);
        // All of them at once, whatever stands there already.
        QTimer::singleShot(0, completer, [completer] {
            completer->setCompletionPrefix({});
            completer->complete();
        });
    }
    return line;
}

void PropertyDelegate::watch(QLineEdit* line, const QModelIndex& source) const {
    const QPersistentModelIndex kept{source};
    connect(line, &QLineEdit::textChanged, this, [this, line, kept](const QString& text) {
        const QString why =
            kept.isValid() && line->isModified() ? complaint(text, kept) : QString{};
        line->setProperty(complaintProperty, why);
        line->setProperty("role", why.isEmpty() ? QVariant{} : QStringLiteral("error"));
        emit complained(why);
    });
}

QString PropertyDelegate::complaint(const QString& text, const QModelIndex& source) const {
    const bool isName = source.column() == PropertyTree::NameColumn ||
                        (source.data(PropertyTree::AddRole).toBool() && !isList(m_tree, source));
    if (isName)
        return m_tree.isTaken(source, text.trimmed())
                   ? tr("There is a %1 already.").arg(text.trimmed())
                   : QString{};
    return text.isEmpty() ? QString{} : typedValue(text, m_tree.place(source)).complaint;
}

void PropertyDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* line = static_cast<QLineEdit*>(editor);
    const QModelIndex source = sourceOf(index);
    if (index.column() == PropertyTree::NameColumn)
        line->setText(index.data().toString());
    else if (const boost::json::value* value = m_tree.value(source))
        line->setText(valueText(*value));
    line->setProperty(shownProperty, line->text());
    line->selectAll();
}

void PropertyDelegate::setModelData(QWidget* editor, QAbstractItemModel*,
                                    const QModelIndex& index) const {
    const auto* line = static_cast<QLineEdit*>(editor);
    const QModelIndex source = sourceOf(index);
    emit complained({});
    const bool isPicked = line->completer() && line->text() != line->property(shownProperty);
    if (!line->isModified() && !isPicked)
        return;
    const QString text = line->text();
    if (index.column() == PropertyTree::NameColumn)
        return m_tree.rename(source, text.trimmed());
    const bool isAdd = index.data(PropertyTree::AddRole).toBool();
    if (isAdd && text.trimmed().isEmpty())
        return;
    if (isAdd && !isList(m_tree, source))
        return m_tree.add(source, text.trimmed());
    // An empty line takes the value away where empty is no word that it takes.
    if (text.isEmpty() && m_tree.value(source))
        return m_tree.remove(source);
    if (text.isEmpty())
        return;
    const TypedValue typed = typedValue(text, m_tree.place(source));
    if (typed.value)
        m_tree.put(source, *typed.value);
}

void PropertyDelegate::destroyEditor(QWidget* editor, const QModelIndex& index) const {
    m_editor = nullptr;
    QStyledItemDelegate::destroyEditor(editor, index);
}

bool PropertyDelegate::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const QString why = watched->property(complaintProperty).toString();
        // What does not fit stays to be mended.
        if (!why.isEmpty() && (key == Qt::Key_Return || key == Qt::Key_Enter ||
                               key == Qt::Key_Tab || key == Qt::Key_Backtab)) {
            emit complained(why);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace lathe::inspector
