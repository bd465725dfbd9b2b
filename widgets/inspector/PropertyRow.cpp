#include "widgets/inspector/PropertyRow.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"
#include "widgets/inspector/FieldManners.h"

#include <QBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace lathe::inspector {

PropertyRow::PropertyRow(const QString& property, const QString& title, PropertyPath path,
                         QWidget* editor, QWidget* parent)
    : QWidget{parent}
    , m_property{property}
    , m_path{std::move(path)}
    , m_editor{editor} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::Quarter);
    auto* head = new QHBoxLayout;
    head->setSpacing(ui::space::Half);
    auto* name = new QLabel{title, this};
    name->setBuddy(editor);
    m_origin = new QToolButton{this};
    m_origin->setFont(ui::smallFont());
    m_origin->setIcon(ui::icon(QStringLiteral("edit")));
    m_origin->setIconSize({12, 12});
    m_origin->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_origin->setFocusPolicy(Qt::StrongFocus);
    m_remove = new QToolButton{this};
    m_remove->setIcon(ui::icon(QStringLiteral("undo")));
    m_remove->setIconSize({14, 14});
    m_remove->setToolTip(tr("Take this value out of the template"));
    m_remove->setAccessibleName(m_remove->toolTip());
    m_remove->setFocusPolicy(Qt::StrongFocus);
    head->addWidget(name);
    head->addStretch();
    head->addWidget(m_origin);
    head->addWidget(m_remove);
    name->setMinimumHeight(ui::size::Row);
    column->addLayout(head);
    editor->setParent(this);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(title);
    column->addWidget(editor);
    new FieldManners{editor};
    m_message = new QLabel{this};
    m_message->setFont(ui::smallFont());
    m_message->setWordWrap(true);
    m_message->hide();
    column->addWidget(m_message);
    connect(m_remove, &QToolButton::clicked, this, &PropertyRow::removeRequested);
    connect(m_origin, &QToolButton::clicked, this, [this] {
        m_unlocked = true;
        apply();
        takeFocus();
    });
    apply();
}

void PropertyRow::setSource(const PropertySource& source) {
    m_source = source;
    apply();
}

void PropertyRow::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    apply();
}

void PropertyRow::lock() {
    m_unlocked = false;
    apply();
}

void PropertyRow::takeFocus() {
    QWidget* goal = m_editor->isEnabled() ? m_editor : m_origin;
    // As the Tab key does: a number is selected, ready to be typed over.
    goal->setFocus(Qt::TabFocusReason);
}

void PropertyRow::apply() {
    const bool foreign = m_source.origin == Origin::Globals || m_source.origin == Origin::Intrinsic;
    const bool locked = foreign && !m_unlocked;
    m_editor->setEnabled(!locked && !m_readOnly);
    m_remove->setVisible(!m_readOnly && !m_source.inherited && m_source.origin != Origin::Default);
    m_origin->setVisible(foreign);
    m_origin->setEnabled(locked && !m_readOnly);
    if (!foreign)
        return;
    const QString what = m_source.origin == Origin::Globals ? tr("from Globals")
                         : m_source.inherited ? tr("%1 in Globals").arg(m_source.expression)
                                              : m_source.expression;
    m_origin->setText(fontMetrics().elidedText(what, Qt::ElideRight, 170));
    m_origin->setToolTip(m_source.origin == Origin::Globals
                             ? tr("%1. Click to give this function a value of its own.").arg(what)
                             : tr("%1. Click to put a plain value in its place.").arg(what));
    m_origin->setAccessibleName(m_origin->toolTip());
}

void PropertyRow::setMessage(const QString& text, Message kind) {
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_message->setProperty("role", kind == Message::Error     ? "error"
                                   : kind == Message::Warning ? "warning"
                                                              : "muted");
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
}

} // namespace lathe::inspector
