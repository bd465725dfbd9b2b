#include "widgets/editor/Completing.h"

#include "widgets/editor/Calling.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/CompletionPopup.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace lathe::editor {

namespace {

/// Beyond this a text is looked through too slowly for every key.
constexpr qsizetype MaximumText = 1024 * 1024;

} // namespace

Completing::Completing(CodeEditor& editor, std::shared_ptr<Assistant> assistant)
    : QObject{&editor}
    , m_editor{editor}
    , m_assistant{std::move(assistant)} {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Completing::refresh);
    connect(&editor, &QsciScintillaBase::SCN_CHARADDED, this, &Completing::typed);
    connect(&editor, &CodeEditor::caretMoved, this, [this] {
        if (isOpen())
            m_soon.start();
    });
    connect(editor.verticalScrollBar(), &QScrollBar::valueChanged, this, &Completing::close);
    editor.installEventFilter(this);
}

Completing::~Completing() {
    delete m_popup;
}

CompletionPopup& Completing::popup() {
    if (!m_popup) {
        m_popup = new CompletionPopup{m_editor};
        connect(m_popup, &CompletionPopup::accepted, this, &Completing::accept);
        connect(m_popup, &CompletionPopup::chosenChanged, this, &Completing::resolve);
    }
    return *m_popup;
}

bool Completing::isOpen() const {
    return m_popup && m_popup->isVisible();
}

void Completing::open() {
    m_wanted = false;
    m_soon.stop();
    show(Asked::ByHand);
}

void Completing::close() {
    m_wanted = false;
    m_soon.stop();
    ++m_question;
    if (m_popup)
        m_popup->hide();
}

void Completing::typed(int character) {
    ++m_question;
    if (!m_assistant->opensList(QChar{static_cast<ushort>(character)})) {
        close();
        return;
    }
    m_wanted = true;
    m_soon.start();
}

void Completing::refresh() {
    const bool wanted = std::exchange(m_wanted, false);
    if (!m_editor.hasFocus() || m_editor.isReadOnly() ||
        m_editor.SendScintilla(QsciScintilla::SCI_GETSELECTIONS) > 1) {
        close();
        return;
    }
    if (wanted)
        show(isOpen() ? m_asked : Asked::ByTyping);
    else if (isOpen())
        follow();
}

language::Completion Completing::completion() const {
    if (m_editor.length() > MaximumText)
        return {};
    const long caret = m_editor.SendScintilla(QsciScintilla::SCI_GETCURRENTPOS);
    return m_assistant->complete(m_editor.content(), static_cast<int>(caret));
}

void Completing::follow() {
    language::Completion now = completion();
    // Elsewhere, or nothing of the word is left.
    if (now.items.empty() || now.items.front().begin != m_begin ||
        (m_asked == Asked::ByTyping && now.typed.empty()))
        close();
    else
        popup().open(std::move(now), true);
}

void Completing::show(Asked asked) {
    m_asked = asked;
    const int question = ++m_question;
    present(completion());
    if (m_editor.length() > MaximumText)
        return;
    const int position = m_editor.position();
    m_assistant->completeLater(
        m_editor.content(), position, asked,
        [self = QPointer{this}, question, position](language::Completion all) {
            if (self && self->m_question == question && self->m_editor.position() == position)
                self->present(std::move(all));
        });
}

void Completing::present(language::Completion completion) {
    if (completion.items.empty()) {
        if (m_popup)
            m_popup->hide();
        return;
    }
    m_begin = completion.items.front().begin;
    const bool chooses = m_asked == Asked::ByHand || !completion.typed.empty();
    popup().open(std::move(completion), chooses);
}

void Completing::resolve() {
    const language::CompletionItem* chosen = popup().chosen();
    if (!chosen || chosen->handle == 0 || !chosen->about.empty())
        return;
    m_assistant->resolveLater(*chosen,
                              [self = QPointer{this}](const language::CompletionItem& resolved) {
                                  if (self)
                                      self->popup().resolve(resolved);
                              });
}

void Completing::addChanges(const language::CompletionItem& item) {
    const QByteArray before = m_editor.content().left(static_cast<qsizetype>(item.begin));
    m_assistant->resolveLater(
        item, [self = QPointer{this}, before](const language::CompletionItem& resolved) {
            // Where the text above is another by now, their places are.
            if (!self || !self->m_editor.content().startsWith(before))
                return;
            std::vector<CodeEditor::Replacement> edits;
            for (const auto& change : resolved.changes)
                if (change.end <= static_cast<std::size_t>(before.size()))
                    edits.push_back({static_cast<int>(change.begin),
                                     static_cast<int>(change.end - change.begin),
                                     QByteArray::fromStdString(change.text)});
            self->m_editor.applyEdits(std::move(edits));
        });
}

void Completing::accept() {
    const language::CompletionItem* chosen = popup().chosen();
    if (!chosen)
        return;
    const language::CompletionItem item = *chosen;
    close();
    m_editor.applyEdit(static_cast<int>(item.begin), static_cast<int>(item.end - item.begin),
                       QByteArray::fromStdString(item.insert));
    const auto caret = static_cast<unsigned long>(item.begin + item.caret);
    m_editor.SendScintilla(QsciScintilla::SCI_GOTOPOS, caret);
    if (item.selected > 0)
        m_editor.SendScintilla(QsciScintilla::SCI_SETSEL, caret,
                               static_cast<long>(caret + item.selected));
    if (item.handle != 0)
        addChanges(item);
    if (item.selected > 0 && m_editor.calling())
        m_editor.calling()->open();
    if (item.continues)
        show(Asked::ByTyping);
}

bool Completing::handleKey(int key) {
    // Who types fast is ahead of the list.
    if (m_soon.isActive()) {
        m_soon.stop();
        refresh();
        if (!isOpen())
            return false;
    }
    CompletionPopup& list = popup();
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Down:
        list.move(1);
        return true;
    case Qt::Key_Up:
        list.move(-1);
        return true;
    case Qt::Key_PageDown:
        list.move(list.pageRows());
        return true;
    case Qt::Key_PageUp:
        list.move(-list.pageRows());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        // What is there already does not take the key.
        if (!list.chosen() || list.isTyped()) {
            close();
            return false;
        }
        accept();
        return true;
    default:
        return false;
    }
}

bool Completing::eventFilter(QObject* watched, QEvent* event) {
    if (!isOpen())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        close();
        return false;
    }
    const bool isKey = event->type() == QEvent::KeyPress;
    if (!isKey && event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    if (press->modifiers() & ~Qt::KeypadModifier)
        return false;
    if (isKey)
        return handleKey(press->key());
    // Escape and the like are a shortcut of the window, too.
    if (press->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return false;
}

} // namespace lathe::editor
