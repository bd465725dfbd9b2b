#include "widgets/inspector/FieldManners.h"

#include "widgets/inspector/PropertyRow.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>

namespace lathe::inspector {

namespace {

QLineEdit* lineOf(QWidget* part) {
    if (auto* box = qobject_cast<QComboBox*>(part))
        return box->lineEdit();
    auto* line = qobject_cast<QLineEdit*>(part);
    return line || !qobject_cast<QSpinBox*>(part) ? line : part->findChild<QLineEdit*>();
}

void collect(QWidget* widget, QList<QWidget*>& controls);

void collect(QLayout* layout, QList<QWidget*>& controls) {
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (QWidget* widget = item->widget())
            collect(widget, controls);
        else if (item->layout())
            collect(item->layout(), controls);
    }
}

void collect(QWidget* widget, QList<QWidget*>& controls) {
    // The line of a spin box takes the focus for it.
    const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
    if (takesFocus && !controls.contains(widget))
        controls << widget;
    if (const auto* row = qobject_cast<PropertyRow*>(widget))
        collect(row->editor(), controls);
    if (const auto* area = qobject_cast<QScrollArea*>(widget); area && area->widget())
        collect(area->widget(), controls);
    else if (widget->layout())
        collect(widget->layout(), controls);
}

} // namespace

FieldManners::FieldManners(QWidget* editor)
    : QObject{editor} {
    QList<QWidget*> parts = editor->findChildren<QWidget*>();
    parts.push_back(editor);
    for (QWidget* part : parts) {
        if (auto* box = qobject_cast<QSpinBox*>(part))
            connect(box, &QSpinBox::valueChanged, this, [box] { forgetTyping(lineOf(box)); });
        if (part->focusPolicy() == Qt::WheelFocus)
            part->setFocusPolicy(Qt::StrongFocus);
        part->installEventFilter(this);
    }
}

bool FieldManners::eventFilter(QObject* watched, QEvent* event) {
    auto* part = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && part && !part->hasFocus()) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && part) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto* line = lineOf(part);
        // What is typed is undone here, what was made of it by the document.
        if (line && ((key->matches(QKeySequence::Undo) && !line->isUndoAvailable()) ||
                     (key->matches(QKeySequence::Redo) && !line->isRedoAvailable()))) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void FieldManners::forgetTyping(QLineEdit* line) {
    if (!line)
        return;
    const QSignalBlocker quiet{line};
    const int cursor = line->cursorPosition();
    line->setText(line->text());
    line->setCursorPosition(cursor);
}

void chainTabs(QWidget* form) {
    QList<QWidget*> controls;
    collect(form, controls);
    for (int i = 1; i < controls.size(); ++i)
        QWidget::setTabOrder(controls[i - 1], controls[i]);
}

} // namespace lathe::inspector
