#include "widgets/invoke/NamePopover.h"

#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace lathe::invoke {

NamePopover::NamePopover(const QString& question, const QString& action, const QString& name,
                         QWidget* parent)
    : QFrame{parent, Qt::Popup} {
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("role", "card");
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(ui::space::OneAndHalf, ui::space::OneAndHalf, ui::space::OneAndHalf,
                               ui::space::OneAndHalf);
    auto* label = new QLabel{question, this};
    column->addWidget(label);
    auto* row = new QHBoxLayout;
    m_name = new QLineEdit{name, this};
    m_name->setMinimumWidth(180);
    m_name->setMaxLength(100);
    m_name->selectAll();
    label->setBuddy(m_name);
    m_name->setAccessibleName(question);
    m_action = new QPushButton{action, this};
    m_action->setProperty("accent", true);
    row->addWidget(m_name);
    row->addWidget(m_action);
    column->addLayout(row);
    m_complaint = new QLabel{this};
    m_complaint->setProperty("role", "error");
    m_complaint->setFont(ui::smallFont());
    column->addWidget(m_complaint);
    connect(m_name, &QLineEdit::textChanged, this, &NamePopover::check);
    connect(m_name, &QLineEdit::returnPressed, this, &NamePopover::accept);
    connect(m_action, &QPushButton::clicked, this, &NamePopover::accept);
    check();
}

void NamePopover::setTaken(const QStringList& names) {
    m_taken = names;
    check();
}

QString NamePopover::complaint(const QString& name) const {
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return tr("The event needs a name.");
    if (trimmed.contains(u'/') || trimmed.contains(u'\\') || trimmed.contains(QChar{0}))
        return tr("A name has no slashes: it becomes a file name.");
    if (trimmed.startsWith(u'.'))
        return tr("A name does not begin with a dot.");
    if (m_taken.contains(trimmed))
        return tr("%1 exists already.").arg(trimmed);
    return {};
}

void NamePopover::check() {
    const QString reason = complaint(m_name->text());
    m_complaint->setText(m_name->text().isEmpty() ? QString{} : reason);
    m_complaint->setVisible(!m_complaint->text().isEmpty());
    m_action->setEnabled(reason.isEmpty());
}

void NamePopover::accept() {
    if (!complaint(m_name->text()).isEmpty())
        return;
    emit accepted(m_name->text().trimmed());
    close();
}

void NamePopover::openBelow(QWidget* anchor) {
    adjustSize();
    move(anchor->mapToGlobal(QPoint{0, anchor->height() + 2}));
    show();
    m_name->setFocus();
}

} // namespace lathe::invoke
