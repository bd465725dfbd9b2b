#include "widgets/editor/Calling.h"

#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/Completing.h"
#include "widgets/editor/HoverCard.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace lathe::editor {

Calling::Calling(CodeEditor& editor, std::shared_ptr<Assistant> assistant)
    : QObject{&editor}
    , m_editor{editor}
    , m_assistant{std::move(assistant)} {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Calling::open);
    connect(&editor, &QsciScintillaBase::SCN_CHARADDED, this, [this](int character) {
        if (character == '(' || character == ',')
            m_soon.start();
    });
    connect(&editor, &CodeEditor::caretMoved, this, [this] {
        if (isOpen())
            m_soon.start();
    });
    connect(editor.verticalScrollBar(), &QScrollBar::valueChanged, this, &Calling::close);
    editor.installEventFilter(this);
}

Calling::~Calling() {
    delete m_card;
}

void Calling::open() {
    const int question = ++m_question;
    const int position = m_editor.position();
    m_assistant->signatureLater(m_editor.content(), position,
                                [self = QPointer{this}, question, position](const QString& html) {
                                    if (self && self->m_question == question &&
                                        self->m_editor.position() == position)
                                        self->show(html);
                                });
}

void Calling::show(const QString& html) {
    if (html.isEmpty() || !m_editor.hasFocus())
        return close();
    if (!m_card)
        m_card = new HoverCard{m_editor};
    m_card->openAbove(m_editor.position(), html);
}

void Calling::close() {
    ++m_question;
    m_soon.stop();
    if (m_card)
        m_card->hide();
}

bool Calling::isOpen() const {
    return m_card && m_card->isVisible();
}

QString Calling::html() const {
    return m_card ? m_card->html() : QString{};
}

bool Calling::eventFilter(QObject* watched, QEvent* event) {
    if (!isOpen())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        close();
    } else if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        // The list of words is what Escape closes first.
        const bool listed = m_editor.completing() && m_editor.completing()->isOpen();
        if (static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape || listed)
            return false;
        if (event->type() == QEvent::KeyPress)
            close();
        event->accept();
        return true;
    }
    return false;
}

} // namespace lathe::editor
