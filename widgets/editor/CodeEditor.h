#pragma once

#include "engine/model/Diagnostic.h"
#include "widgets/common/LongLines.h"
#include "widgets/editor/Assistant.h"
#include "widgets/editor/Language.h"
#include "widgets/editor/TextFormat.h"

#include <Qsci/qsciscintilla.h>

#include <QKeySequence>
#include <QTimer>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QAction;
class QMenu;

namespace lathe::editor {

class Annotations;
class ChangeBar;
class Calling;
class BreakpointMargin;
class Completing;
class ConflictLinks;
class Hovering;

/// One text with everything that typing code needs. It knows no file: EditorView does.
/// Lines and columns count from 1 as diagnostics do; positions count bytes of UTF-8.
class CodeEditor : public QsciScintilla {
    Q_OBJECT

  public:
    /// A marked piece of the text.
    struct Span {
        int position = 0;
        int length = 0;
        bool operator==(const Span&) const = default;
    };

    /// One piece of the text and what takes its place.
    struct Replacement {
        int position = 0;
        int length = 0;
        QByteArray text;
    };

    explicit CodeEditor(QWidget* parent = nullptr);

    /// Replaces everything and forgets how it came about; the text counts as saved.
    void setContent(const QByteArray& text, Language language, TextFormat::LineEnd lineEnd);
    /// Makes the text this by its smallest difference, as one step that can be undone. Caret and
    /// folds stay.
    void replaceContent(const QByteArray& text);
    /// Replaces one piece, as one step that can be undone.
    void applyEdit(int position, int length, const QByteArray& replacement);
    /// All of these as one step that can be undone; listeners hear of it once, after the last. In
    /// any order; none may overlap another.
    void applyEdits(std::vector<Replacement> edits);
    /// A change of the text is one of several: textChanged() comes again when all are made.
    bool isAmidEdits() const { return m_amidEdits; }
    QByteArray content() const;
    /// What the marks of unsaved changes compare with; `text` is what was written.
    void markSaved(const QByteArray& text);
    const QByteArray& savedContent() const { return m_saved; }
    /// The text differs from what was last marked saved, byte for byte.
    bool hasChanges() const { return isModified(); }

    Language language() const { return m_language; }
    /// Another highlighting for the same text.
    void setLanguage(Language language);
    /// A line is so long that there are no colours and no wrapping: typing would halt.
    bool isPlain() const { return m_longLines.isOn(); }
    QByteArray selectedBytes() const;

    /// Moves the caret there, unfolds, brings the line to the middle. `column` 0: the line's first
    /// character that is not a space.
    void goTo(int line, int column = 0);
    std::pair<int, int> caret() const;
    /// Of the caret, in bytes.
    int position() const;
    void goToPosition(int position);

    /// `lengths`: how many characters each is about; 0, and without them: the word there.
    void setDiagnostics(const std::vector<model::Diagnostic>& diagnostics,
                        const std::vector<int>& lengths = {});
    const std::vector<model::Diagnostic>& diagnostics() const { return m_diagnostics; }
    const std::vector<Span>& diagnosticSpans() const { return m_diagnosticSpans; }
    /// Those whose squiggle is there, those of the line where it is in the margin.
    std::vector<model::Diagnostic> diagnosticsAt(const QPoint& viewportPosition) const;
    std::vector<model::Diagnostic> diagnosticsInLine(int line) const;
    /// Marks these pieces as found; empty takes the marks away.
    void showMatches(const std::vector<Span>& spans);

    /// Who knows the language of the text; nullptr: nobody.
    void setAssistant(std::shared_ptr<Assistant> assistant);
    const std::shared_ptr<Assistant>& assistant() const { return m_assistant; }
    /// nullptr without an assistant.
    Completing* completing() const { return m_completing; }
    Hovering* hovering() const { return m_hovering; }
    Calling* calling() const { return m_calling; }
    /// Text for people, by its colours: a comment or a string.
    bool isProse(int position) const;

    /// What git has not of the text, beside its lines.
    ChangeBar* changeBar() const { return m_changeBar; }
    /// Where sides of a merge differ in it.
    ConflictLinks* conflictLinks() const { return m_conflictLinks; }
    /// Who wrote its lines.
    Annotations* annotations() const { return m_annotations; }

    BreakpointMargin* breakpoints() const { return m_breakpoints; }
    /// Room for what may stand beside the lines: problems, breakpoints.
    void fitSymbolMargin();

    void setWrapped(bool wrapped);
    void setWhitespaceShown(bool shown);

    // What the actions do.
    void toggleComment();
    void duplicateLines();
    void moveLines(int direction);
    void addNextOccurrence();
    void selectAllOccurrences();
    void deleteLines();
    /// Opens the list of words that may stand at the caret.
    void completeWord();

    /// Actions with their shortcuts, for menus and the command palette.
    const QList<QAction*>& commands() const { return m_commands; }

    /// Text and key of each command, also where there is no editor.
    static std::vector<std::pair<QString, QKeySequence>> commandTexts();

  signals:
    /// Counted as caret() does; in place of cursorPositionChanged(), which goes through the line.
    void caretMoved(int line, int column);
    /// Ctrl and the wheel: this many steps larger.
    void zoomRequested(int steps);
    // Asked about a place, in bytes.
    void definitionRequested(int position);
    void referencesRequested(int position);
    void renameRequested(int position);
    void historyRequested();
    /// The selection, or everything where there is none, is to be formatted.
    void formatRequested();
    /// Of the selected lines, from 1.
    void linesHistoryRequested(int first, int last);
    /// Entries of others may be added to it.
    void contextMenuOpened(QMenu* menu);
    /// A line has become so long; see isPlain().
    void becamePlain();

  protected:
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void setUpMargins();
    void setUpSelections();
    void setUpKeys();
    void setUpCommands();
    std::function<void()> commandOf(const QString& name);
    void selectWord();
    void retranslate();
    void dress();
    void dressMarkers();
    void updateNumberMargin();
    void indentNewLine(int typed);
    void alignClosingBrace(int typed);
    /// From 0; without the one that a selection of whole lines ends before.
    std::pair<int, int> selectedLines() const;
    void toggleLineComments(const QByteArray& mark);
    void toggleBlockComment(const BlockComment& marks);
    void refreshChangeMarkers();
    void colourTags();
    void foldHeadings();
    void setPlain(bool plain);
    void followCaret();
    void textInserted(int position, int length);
    void defineSquiggle(int indicator, const QColor& color);
    Span spanOf(const model::SourceLocation& location, int length) const;
    QString diagnosticText(const QPoint& viewportPosition) const;
    long send(unsigned int message, unsigned long w = 0, long l = 0) const {
        return SendScintilla(message, w, l);
    }

    Language m_language = Language::Text;
    ui::LongLines m_longLines{*this};
    bool m_wrapped = false;
    long m_caret = 0;
    QByteArray m_saved;
    std::vector<model::Diagnostic> m_diagnostics;
    std::vector<Span> m_diagnosticSpans;
    QList<QAction*> m_commands;
    Annotations* m_annotations = nullptr;
    ChangeBar* m_changeBar = nullptr;
    ConflictLinks* m_conflictLinks = nullptr;
    std::shared_ptr<Assistant> m_assistant;
    BreakpointMargin* m_breakpoints;
    Completing* m_completing = nullptr;
    Hovering* m_hovering = nullptr;
    Calling* m_calling = nullptr;
    bool m_amidEdits = false;
    QTimer m_changesSoon;
    int m_wheel = 0;
};

} // namespace lathe::editor
