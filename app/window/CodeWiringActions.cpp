#include "app/document/Background.h"
#include "app/document/FileStore.h"
#include "app/window/Chooser.h"
#include "app/window/CodeWiring.h"
#include "app/window/EditorArea.h"
#include "app/window/FileEdits.h"
#include "app/window/MainWindow.h"
#include "engine/code/Scan.h"
#include "widgets/common/InfoBar.h"
#include "widgets/editor/RenameBox.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QStatusBar>

// What is asked of a language server about a place in the code.

namespace lathe::app {

using editor::CodeEditor;
using editor::EditorView;

namespace {

constexpr int SayFor = 10'000; // ms
constexpr std::size_t MostUses = 500;

std::string_view viewOf(const QByteArray& text) {
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

QJsonObject placeJson(EditorView& view, int position) {
    return {{QStringLiteral("textDocument"),
             QJsonObject{{QStringLiteral("uri"), lsp::uriOf(view.path())}}},
            {QStringLiteral("position"),
             lsp::toJson(lsp::TextIndex{view.editor()->content()}.position(position))}};
}

/// As a name of the languages that are served may be.
bool isName(const QString& name) {
    const QByteArray bytes = name.toUtf8();
    return !bytes.isEmpty() && !name.front().isDigit() &&
           code::wordEnd(viewOf(bytes), 0) == static_cast<std::size_t>(bytes.size());
}

/// The lines of the places, read from the disk where the text is not given.
QStringList linesOf(const std::vector<lsp::Location>& locations, FileEdits::Texts texts) {
    QStringList lines;
    QMap<QString, lsp::TextIndex> known;
    for (const lsp::Location& location : locations) {
        if (!texts.contains(location.path))
            texts.insert(location.path, FileStore::read(location.path).value_or(QByteArray{}));
        auto index = known.find(location.path);
        if (index == known.end())
            index = known.insert(location.path, lsp::TextIndex{texts[location.path]});
        lines << QString::fromUtf8(index->line(location.range.start.line)).trimmed();
    }
    return lines;
}

} // namespace

void CodeWiring::goTo(const lsp::Location& location) {
    EditorView* view = m_window.editors().open(location.path);
    const auto go = [view, location] {
        const lsp::TextIndex index{view->editor()->content()};
        view->editor()->goToPosition(static_cast<int>(index.offset(location.range.start)));
    };
    if (view->isLoaded())
        go();
    else
        connect(view, &EditorView::loaded, view, go, Qt::SingleShotConnection);
}

void CodeWiring::goToDefinition(EditorView& view, int position, std::function<void()> otherwise) {
    lsp::Server* server = m_servers.readyServerOf(view.path());
    if (!server || !server->can("definitionProvider"))
        return otherwise();
    m_servers.change(view.path(), view.editor()->content());
    const lsp::Position here = lsp::TextIndex{view.editor()->content()}.position(position);
    server->ask(QStringLiteral("textDocument/definition"), placeJson(view, position), &view,
                [this, &view, position, here, otherwise](const QJsonValue& result) {
                    std::vector<lsp::Location> found = lsp::locationsOf(result);
                    if (found.empty())
                        return otherwise();
                    const lsp::Location& first = found.front();
                    // From the definition itself one goes on to its uses.
                    if (found.size() == 1 && first.path == view.path() &&
                        first.range.start <= here && here <= first.range.end)
                        findReferences(view, position, [] {});
                    else if (found.size() == 1)
                        goTo(first);
                    else
                        showLocations(tr("Definitions"), std::move(found));
                });
}

void CodeWiring::findReferences(EditorView& view, int position, std::function<void()> otherwise) {
    lsp::Server* server = m_servers.readyServerOf(view.path());
    if (!server || !server->can("referencesProvider"))
        return otherwise();
    m_servers.change(view.path(), view.editor()->content());
    QJsonObject params = placeJson(view, position);
    params[QStringLiteral("context")] = QJsonObject{{QStringLiteral("includeDeclaration"), true}};
    const QByteArray text = view.editor()->content();
    const std::size_t begin = code::wordBegin(viewOf(text), static_cast<std::size_t>(position));
    const std::size_t end = code::wordEnd(viewOf(text), begin);
    const QString name = QString::fromUtf8(
        text.mid(static_cast<qsizetype>(begin), static_cast<qsizetype>(end - begin)));
    server->ask(QStringLiteral("textDocument/references"), params, &view,
                [this, name, otherwise](const QJsonValue& result) {
                    std::vector<lsp::Location> found = lsp::locationsOf(result);
                    if (found.empty())
                        return otherwise();
                    showLocations(tr("Uses of %1").arg(name), std::move(found));
                });
}

void CodeWiring::showLocations(const QString& title, std::vector<lsp::Location> locations) {
    locations.resize(std::min(locations.size(), MostUses));
    inBackground(
        this, [locations, texts = m_edits->texts()] { return linesOf(locations, texts); },
        [this, title, locations](const QStringList& lines) {
            std::vector<Choice> choices;
            for (std::size_t i = 0; i < locations.size(); ++i) {
                const lsp::Location& location = locations[i];
                const QString file = QDir{m_servers.project()}.relativeFilePath(location.path);
                choices.push_back({lines[static_cast<qsizetype>(i)], file,
                                   tr("line %1").arg(location.range.start.line + 1),
                                   QStringLiteral("link"), [this, location] { goTo(location); }});
            }
            m_window.chooser().open(title, std::move(choices));
        });
}

void CodeWiring::rename(EditorView& view, int position) {
    lsp::Server* server = m_servers.readyServerOf(view.path());
    const QByteArray text = view.editor()->content();
    const std::size_t begin = code::wordBegin(viewOf(text), static_cast<std::size_t>(position));
    const std::size_t end = code::wordEnd(viewOf(text), begin);
    if (!server || !server->can("renameProvider") || begin == end) {
        m_window.statusBar()->showMessage(
            server ? tr("There is no name here to be renamed.")
                   : tr("Only a language server can rename in code, and none runs."),
            SayFor);
        return;
    }
    m_servers.change(view.path(), text);
    const QString name = QString::fromUtf8(
        text.mid(static_cast<qsizetype>(begin), static_cast<qsizetype>(end - begin)));
    if (!server->capability("renameProvider")[QLatin1String{"prepareProvider"}].toBool())
        return askRename(view, position, name, static_cast<int>(begin));
    server->ask(QStringLiteral("textDocument/prepareRename"), placeJson(view, position), &view,
                [this, &view, position, name, begin](const QJsonValue& result) {
                    if (result.isObject() || result.toBool())
                        askRename(view, position, name, static_cast<int>(begin));
                    else
                        m_window.statusBar()->showMessage(tr("%1 cannot be renamed.").arg(name),
                                                          SayFor);
                });
}

void CodeWiring::askRename(EditorView& view, int position, const QString& name, int begin) {
    CodeEditor* editor = view.editor();
    delete editor->window()->findChild<editor::RenameBox*>(QString{}, Qt::FindDirectChildrenOnly);
    auto* box = new editor::RenameBox{*editor};
    connect(editor, &QObject::destroyed, box, &QObject::deleteLater);
    box->open(
        begin, name,
        [](const QString& wanted) {
            return isName(wanted) ? QString{} : tr("A name has letters, digits and _ only.");
        },
        [this, view = QPointer{&view}, position](const QString& wanted) {
            if (view)
                renameTo(*view, position, wanted);
        });
}

void CodeWiring::renameTo(EditorView& view, int position, const QString& name) {
    lsp::Server* server = m_servers.readyServerOf(view.path());
    if (!server)
        return;
    // A file that was just opened or changed may be one that it is to be told of.
    if (m_servers.isLooking()) {
        connect(
            &m_servers, &lsp::Servers::changed, &view,
            [this, &view, position, name] { renameTo(view, position, name); },
            Qt::SingleShotConnection);
        return;
    }
    // The server is to know of every open file what stands there now. Those that it has not open
    // are on disk for it.
    FileEdits::Texts before = m_edits->texts();
    before.removeIf([server](const auto& text) { return !server->hasOpen(text.key()); });
    for (auto it = before.begin(); it != before.end(); ++it)
        m_servers.change(it.key(), it.value());
    QJsonObject params = placeJson(view, position);
    params[QStringLiteral("newName")] = name;
    server->ask(
        QStringLiteral("textDocument/rename"), params, this,
        [this, before, name](const QJsonValue& result) {
            const auto changes = lsp::changesOf(result.toObject());
            if (!result.isObject() || !changes || changes->isEmpty())
                return m_window.notice().showMessage(
                    ui::Tint::Warning,
                    tr("The language server cannot rename this to %1.").arg(name));
            m_edits->apply(
                *changes, before, [this, count = changes->size()](const QString& obstacle) {
                    if (!obstacle.isEmpty())
                        m_window.notice().showMessage(ui::Tint::Warning, obstacle);
                    else
                        m_window.statusBar()->showMessage(
                            tr("Renamed. Files that were changed and are not saved: %1").arg(count),
                            SayFor);
                });
        });
}

void CodeWiring::apply(const QJsonObject& workspaceEdit) {
    const auto changes = lsp::changesOf(workspaceEdit);
    if (!changes)
        return m_window.notice().showMessage(
            ui::Tint::Warning, tr("The language server wants to do more than change texts. "
                                  "Nothing was changed."));
    m_edits->apply(*changes, m_edits->texts(), [this](const QString& obstacle) {
        if (!obstacle.isEmpty())
            m_window.notice().showMessage(ui::Tint::Warning, obstacle);
    });
}

void CodeWiring::format(EditorView& view) {
    CodeEditor* editor = view.editor();
    lsp::Server* server = m_servers.readyServerOf(view.path());
    const bool selection =
        editor->hasSelectedText() && server && server->can("documentRangeFormattingProvider");
    if (!server || !(selection || server->can("documentFormattingProvider"))) {
        m_window.statusBar()->showMessage(
            server ? tr("%1 cannot format.").arg(server->found().name)
                   : tr("Only a language server can format, and none runs for this file."),
            SayFor);
        return;
    }
    const QByteArray text = editor->content();
    m_servers.change(view.path(), text);
    QJsonObject params{
        {QStringLiteral("textDocument"),
         QJsonObject{{QStringLiteral("uri"), lsp::uriOf(view.path())}}},
        {QStringLiteral("options"),
         QJsonObject{{QStringLiteral("tabSize"), editor->indentationWidth()},
                     {QStringLiteral("insertSpaces"), !editor->indentationsUseTabs()}}}};
    if (selection) {
        const auto at = [editor](unsigned int message) {
            return static_cast<qsizetype>(editor->SendScintilla(message));
        };
        params[QStringLiteral("range")] = lsp::toJson(lsp::TextIndex{text}.range(
            at(QsciScintilla::SCI_GETSELECTIONSTART), at(QsciScintilla::SCI_GETSELECTIONEND)));
    }
    server->ask(selection ? QStringLiteral("textDocument/rangeFormatting")
                          : QStringLiteral("textDocument/formatting"),
                params, &view, [this, &view, text](const QJsonValue& result) {
                    formatted(view, text, lsp::textChangesOf(result.toArray()));
                });
}

void CodeWiring::formatted(EditorView& view, const QByteArray& before,
                           const QList<lsp::TextChange>& changes) {
    CodeEditor* editor = view.editor();
    const auto after = lsp::changed(before, changes);
    // What was typed meanwhile is worth more.
    if (!after || editor->content() != before || *after == before)
        return;
    const auto [line, column] = editor->caret();
    if (changes.size() > 1)
        applyChanges(view, changes);
    else
        editor->replaceContent(*after);
    const auto end =
        editor->SendScintilla(QsciScintilla::SCI_FINDCOLUMN, static_cast<unsigned long>(line - 1),
                              static_cast<long>(column - 1));
    editor->SendScintilla(QsciScintilla::SCI_GOTOPOS, static_cast<unsigned long>(end));
}

} // namespace lathe::app
