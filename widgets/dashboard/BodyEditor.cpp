#include "widgets/dashboard/BodyEditor.h"

#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace lathe::dashboard {

BodyEditor::BodyEditor(QWidget* parent)
    : QWidget{parent}
    , m_text{new QPlainTextEdit{this}}
    , m_trouble{new QLabel{this}} {
    setProperty("role", "panel");
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(ui::space::One, ui::space::One, ui::space::One, ui::space::One);
    column->setSpacing(ui::space::One);
    m_text->setFont(ui::codeFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Body of the dashboard"));
    column->addWidget(m_text, 1);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_trouble->setProperty("role", "error");
    m_trouble->hide();
    column->addWidget(m_trouble);
    auto* row = new QHBoxLayout;
    auto* apply = new QPushButton{tr("Apply"), this};
    auto* cancel = new QPushButton{tr("Cancel"), this};
    row->addWidget(apply);
    row->addWidget(cancel);
    row->addStretch(1);
    column->addLayout(row);
    connect(apply, &QPushButton::clicked, this, [this] { emit applied(text()); });
    connect(cancel, &QPushButton::clicked, this, &BodyEditor::closed);
}

void BodyEditor::setText(const QString& text) {
    m_text->setPlainText(text);
    setTrouble({});
    m_text->setFocus();
}

QString BodyEditor::text() const {
    return m_text->toPlainText();
}

void BodyEditor::setTrouble(const QString& sentence) {
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

void BodyEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return emit closed();
    QWidget::keyPressEvent(event);
}

} // namespace lathe::dashboard
