#pragma once

#include "widgets/common/InfoBar.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/FindBar.h"

#include <QWidget>

class QLabel;

namespace lathe::ui {
class EmptyState;
}

namespace lathe::editor {

/// One file in a tab: the editor, its find bar, and a bar for what has happened to the file. It
/// reads and writes nothing: who owns it gives the bytes and is asked to save them.
class EditorView : public QWidget {
    Q_OBJECT

  public:
    explicit EditorView(const QString& path, QWidget* parent = nullptr);

    const QString& path() const { return m_path; }
    /// The file has another name now; its language follows.
    void setPath(const QString& path);
    CodeEditor* editor() { return m_editor; }
    FindBar* findBar() { return m_findBar; }
    ui::InfoBar* bar() { return m_bar; }
    const TextFormat& format() const { return m_format; }
    bool isBinary() const { return m_binary; }
    bool isLoaded() const { return m_loaded; }
    bool isModified() const { return m_loaded && !m_binary && m_editor->hasChanges(); }
    /// Somebody has removed the file.
    bool isRemoved() const { return m_removed; }

    /// The file's content as it was read.
    void load(const DecodedText& text);
    void showLoadFailure(const QString& reason);
    /// The bytes to write.
    QByteArray bytesToSave(bool trimTrailingSpace);
    /// Those bytes are in the file now.
    void markSaved(const QByteArray& bytes);

    /// Somebody else has written the file. Without changes of one's own it is taken over; else a
    /// bar offers it.
    void fileChangedOutside(const DecodedText& text);
    void fileRemovedOutside();
    /// Puts back changes that a window could not save before it ended; says so, and whether the
    /// file has been written by somebody since.
    void restoreDraft(const QByteArray& text, bool fileHasChanged);
    void showSaveFailure(const QString& reason);

    /// Goes there as soon as there is a text.
    void goTo(int line, int column);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  signals:
    void modifiedChanged(bool modified);
    void caretMoved(int line, int column);
    void saveRequested();
    void saveAsRequested();
    /// The person wants to see what somebody else has written.
    void versionShown(const QByteArray& text);
    void loaded();

  private:
    void sayPlain();

    QString m_path;
    CodeEditor* m_editor;
    FindBar* m_findBar;
    ui::InfoBar* m_bar;
    ui::EmptyState* m_notice;
    TextFormat m_format;
    bool m_binary = false;
    bool m_loaded = false;
    bool m_removed = false;
    /// The next save is the first in another encoding.
    bool m_newEncoding = false;
    /// The file's last known content, in the file's own encoding.
    QByteArray m_fileBytes;
    /// What the bar asked last about the file's other version.
    QString m_question;
    int m_pendingLine = 0;
    int m_pendingColumn = 0;
};

} // namespace lathe::editor
