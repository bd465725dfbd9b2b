#include "widgets/editor/EditorView.h"

#include "widgets/common/EmptyState.h"
#include "widgets/common/Labels.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <utility>

namespace lathe::editor {

EditorView::EditorView(const QString& path, QWidget* parent)
    : QWidget{parent}
    , m_path{path}
    , m_editor{new CodeEditor{this}}
    , m_findBar{new FindBar{*m_editor, this}}
    , m_bar{new ui::InfoBar{this}}
    , m_notice{new ui::EmptyState{QStringLiteral("file-binary"), {}, {}, this}} {
    m_notice->hide();
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_findBar);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_notice, 1);
    setFocusProxy(m_editor);
    m_editor->installEventFilter(this);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    connect(m_editor, &QsciScintilla::modificationChanged, this, &EditorView::modifiedChanged);
    connect(m_editor, &CodeEditor::caretMoved, this, &EditorView::caretMoved);
    connect(m_editor, &CodeEditor::becamePlain, this, &EditorView::sayPlain);
}

void EditorView::load(const DecodedText& text) {
    m_loaded = true;
    m_format = text.format;
    m_binary = text.binary;
    m_fileBytes = text.binary ? QByteArray{} : encode(text.text, text.format);
    m_editor->setVisible(!m_binary);
    m_notice->setVisible(m_binary);
    if (m_binary) {
        m_notice->setTexts(tr("This is not a text file"),
                           tr("%1 (%2) holds binary data. It is left as it is.")
                               .arg(QFileInfo{m_path}.fileName(), ui::sizeText(text.text.size())));
        emit loaded();
        return;
    }
    m_editor->setContent(text.text, languageOf(m_path, text.text), text.format.lineEnd);
    if (m_pendingLine > 0)
        m_editor->goTo(m_pendingLine, m_pendingColumn);
    m_pendingLine = 0;
    if (m_editor->isPlain())
        sayPlain();
    emit loaded();
}

/// Something else that the bar says is of more weight.
void EditorView::sayPlain() {
    if (m_bar->isHidden())
        m_bar->showMessage(ui::Tint::Info,
                           tr("Without colours and wrapping, so that typing stays quick: a line is "
                              "longer than %1.")
                               .arg(ui::sizeText(ui::LongLines::From)));
}

void EditorView::showLoadFailure(const QString& reason) {
    m_editor->hide();
    m_notice->setIcon(QStringLiteral("warning"));
    m_notice->setTexts(tr("The file cannot be opened"), reason);
    m_notice->show();
}

QByteArray EditorView::bytesToSave(bool trimTrailingSpace) {
    if (trimTrailingSpace)
        m_editor->replaceContent(withoutTrailingSpace(m_editor->content()));
    const QByteArray text = m_editor->content();
    if (!fits(text, m_format.encoding)) {
        m_format.encoding = TextFormat::Encoding::Utf8;
        m_newEncoding = true;
    }
    return encode(text, m_format);
}

void EditorView::markSaved(const QByteArray& bytes) {
    m_fileBytes = bytes;
    m_bar->hide();
    m_removed = false;
    if (bytes == encode(m_editor->content(), m_format))
        m_editor->markSaved(m_editor->content());
    else
        m_editor->markSaved(decode(bytes).text);
    if (std::exchange(m_newEncoding, false))
        m_bar->showMessage(
            ui::Tint::Info,
            tr("%1 was ISO 8859-1, which lacks characters that you have typed: it is "
               "UTF-8 now.")
                .arg(QFileInfo{m_path}.fileName()));
}

void EditorView::fileChangedOutside(const DecodedText& text) {
    const QByteArray bytes = text.binary ? QByteArray{} : encode(text.text, text.format);
    if (!m_loaded || m_binary || text.binary) {
        load(text);
        return;
    }
    // What was asked was about the file as it was before.
    if (std::exchange(m_removed, false) || m_bar->message() == m_question)
        m_bar->hide();
    if (bytes == m_fileBytes)
        return;
    const auto take = [this, text, bytes] {
        m_format = text.format;
        m_fileBytes = bytes;
        m_editor->replaceContent(text.text);
        m_editor->markSaved(text.text);
    };
    if (!isModified() || bytes == encode(m_editor->content(), m_format)) {
        take();
        return;
    }
    m_question = tr("%1 has changed on disk, and you have changes that are not saved.")
                     .arg(QFileInfo{m_path}.fileName());
    m_bar->showMessage(ui::Tint::Warning, m_question);
    m_bar->addAction(tr("Take the file's version"), take);
    m_bar->addAction(tr("Keep mine"), [this, bytes] { m_fileBytes = bytes; });
    m_bar->addAction(tr("Show"), [this, text] {
        m_bar->show(); // the choice is still to be made
        emit versionShown(text.text);
    });
}

void EditorView::fileRemovedOutside() {
    m_removed = true;
    m_bar->showMessage(
        ui::Tint::Warning,
        tr("%1 is no longer on disk. Saving writes it again.").arg(QFileInfo{m_path}.fileName()));
    m_bar->addAction(tr("Save"), [this] { emit saveRequested(); });
}

void EditorView::restoreDraft(const QByteArray& text, bool fileHasChanged) {
    m_editor->replaceContent(text);
    const QString name = QFileInfo{m_path}.fileName();
    m_bar->showMessage(
        fileHasChanged ? ui::Tint::Warning : ui::Tint::Info,
        fileHasChanged
            ? tr("Changes to %1 that were not saved are back; the file has changed since.")
                  .arg(name)
            : tr("Changes to %1 that were not saved are back.").arg(name));
    m_bar->addAction(tr("Discard them"), [this] {
        const QByteArray saved = m_editor->savedContent();
        m_editor->replaceContent(saved);
        m_editor->markSaved(saved);
    });
    m_bar->addAction(tr("Save"), [this] { emit saveRequested(); });
}

void EditorView::showSaveFailure(const QString& reason) {
    m_bar->showMessage(ui::Tint::Error, reason);
    m_bar->addAction(tr("Save again"), [this] { emit saveRequested(); });
    m_bar->addAction(tr("Save as..."), [this] { emit saveAsRequested(); });
}

void EditorView::setPath(const QString& path) {
    const Language before = m_editor->language();
    m_path = path;
    if (m_loaded && !m_binary && languageOf(m_path, m_editor->content()) != before)
        m_editor->setLanguage(languageOf(m_path, m_editor->content()));
}

// Scintilla keeps Escape for itself: it closes its lists and gives up further carets first.
bool EditorView::eventFilter(QObject* watched, QEvent* event) {
    const bool escape = watched == m_editor && event->type() == QEvent::KeyPress &&
                        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    const bool wanted =
        m_editor->isListActive() || m_editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONS) > 1;
    if (escape && !wanted && m_findBar->isVisible()) {
        m_findBar->close();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EditorView::goTo(int line, int column) {
    if (m_loaded) {
        m_editor->goTo(line, column);
        return;
    }
    m_pendingLine = line;
    m_pendingColumn = column;
}

} // namespace lathe::editor
