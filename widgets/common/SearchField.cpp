#include "widgets/common/SearchField.h"

#include "widgets/common/Icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QStyle>
#include <QTimer>

namespace lathe::ui {

SearchField::SearchField(const QString& placeholder, QWidget* parent)
    : QLineEdit{parent}
    , m_delay{new QTimer{this}} {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_delay->setSingleShot(true);
    m_delay->setInterval(80);
    connect(m_delay, &QTimer::timeout, this, [this] { emit searched(text()); });
    connect(this, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
}

QAction* SearchField::addToggle(const QString& iconName, const QString& text) {
    auto* action = new QAction{icon(iconName), text, this};
    action->setCheckable(true);
    action->setToolTip(text);
    // A line edit shows no checked state of its own: the colour tells.
    connect(action, &QAction::toggled, this, [this, action, iconName](bool on) {
        action->setIcon(icon(iconName, on ? Tint::Accent : Tint::Muted));
        emit searched(this->text());
    });
    addAction(action, QLineEdit::TrailingPosition);
    return action;
}

void SearchField::searchNow() {
    if (!m_delay->isActive())
        return;
    m_delay->stop();
    emit searched(text());
}

void SearchField::setInvalid(const QString& reason) {
    if (reason == toolTip() && property("invalid").toBool() == !reason.isEmpty())
        return;
    setProperty("invalid", !reason.isEmpty());
    setToolTip(reason);
    style()->unpolish(this);
    style()->polish(this);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        emit leftDownwards();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace lathe::ui
