#include "widgets/inspector/ValueBox.h"

#include "widgets/common/Tokens.h"
#include "widgets/inspector/FieldManners.h"
#include "widgets/inspector/ValueText.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QWheelEvent>

namespace lathe::inspector {

ValueBox::ValueBox(QWidget* parent)
    : QComboBox{parent} {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setIconSize({ui::size::Icon, ui::size::Icon});
    lineEdit()->setFont(ui::codeFont());
    // The box shows through it.
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::transparent);
    lineEdit()->setPalette(palette);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    new FieldManners{this};
    connect(this, &QComboBox::activated, this, &ValueBox::enter);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &ValueBox::enter);
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (!m_waits)
            enter();
    });
}

void ValueBox::setOffers(QStandardItemModel* offers) {
    if (model() != offers)
        model()->disconnect(this);
    setModel(offers);
    view()->setFont(ui::codeFont());
    // The box itself would take the first of them.
    connect(offers, &QAbstractItemModel::rowsInserted, this, &ValueBox::restore);
    connect(offers, &QAbstractItemModel::modelReset, this, &ValueBox::restore);
    restore();
}

void ValueBox::setPlaceholder(const QString& text) {
    lineEdit()->setPlaceholderText(text);
}

void ValueBox::setText(const QString& text) {
    const bool isBeingTyped = hasFocus() && lineEdit()->isModified();
    if (isBeingTyped && text == m_text)
        return;
    m_text = text;
    restore();
}

/// With the icon of an offer.
void ValueBox::restore() {
    setCurrentIndex(m_text.isEmpty() ? -1 : findText(m_text, Qt::MatchExactly));
    setEditText(m_text);
    lineEdit()->setModified(false);
    lineEdit()->setCursorPosition(0);
}

void ValueBox::enter() {
    const QString text = currentText().trimmed();
    if (text == m_text)
        return;
    const QString wrong = m_check && !text.isEmpty() ? m_check(text) : QString{};
    emit complained(wrong);
    if (!wrong.isEmpty())
        return;
    m_text = text;
    FieldManners::forgetTyping(lineEdit());
    lineEdit()->setModified(false);
    emit entered(text);
}

/// Otherwise each step through the list would be an edit.
void ValueBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        if (count() > 0)
            showPopup();
        return;
    }
    QComboBox::keyPressEvent(event);
}

void ValueBox::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

std::optional<boost::json::value> textOrIntrinsic(const QString& text, QString* complaint) {
    static const schema::Place anyText{nullptr, {{schema::Kind::String, {}, {}}}};
    TypedValue typed = typedValue(text, anyText);
    *complaint = typed.complaint;
    return std::move(typed.value);
}

} // namespace lathe::inspector
