#include "app/window/LanguageWiring.h"

#include "app/document/Background.h"
#include "app/window/Actions.h"
#include "app/window/Chooser.h"
#include "app/window/CodeWiring.h"
#include "app/window/EditorArea.h"
#include "app/window/HandlerPlace.h"
#include "app/window/MainWindow.h"
#include "app/window/TemplateAssistant.h"
#include "engine/language/Rename.h"
#include "engine/language/TemplateSchema.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Labels.h"
#include "widgets/editor/RenameBox.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace lathe::app {

using editor::CodeEditor;
using editor::EditorView;

namespace {

language::Outline outlineOf(CodeEditor& editor) {
    return language::readOutline(editor.content().toStdString());
}

QByteArray wordAt(CodeEditor& editor, int position) {
    const auto at = static_cast<unsigned long>(position);
    const long begin = editor.SendScintilla(QsciScintilla::SCI_WORDSTARTPOSITION, at, 1L);
    const long end = editor.SendScintilla(QsciScintilla::SCI_WORDENDPOSITION, at, 1L);
    return editor.content().mid(begin, end - begin);
}

/// The first function of these whose handler is in the file.
QString functionOf(const std::vector<model::FunctionSpec>& functions, const QString& path) {
    for (const model::FunctionSpec& function : functions)
        if (QDir::cleanPath(handlerPlace(function).path) == path)
            return QString::fromStdString(function.logicalId);
    return {};
}

} // namespace

LanguageWiring::LanguageWiring(MainWindow& window, CodeWiring& code)
    : QObject{&window}
    , m_window{window}
    , m_code{code}
    , m_assistant{std::make_shared<TemplateAssistant>(window.document())} {
    connect(&window.editors(), &EditorArea::currentChanged, this, &LanguageWiring::assist);
}

LanguageWiring::~LanguageWiring() = default;

bool LanguageWiring::isTemplate(EditorView& view) const {
    if (view.path() == ui::toQString(m_window.document().templateFile()))
        return true;
    const editor::Language language = view.editor()->language();
    return (language == editor::Language::Yaml || language == editor::Language::Json) &&
           language::isTemplate(outlineOf(*view.editor()));
}

bool LanguageWiring::isAssisted(EditorView& view) const {
    return view.editor()->assistant() == m_assistant;
}

void LanguageWiring::assist(EditorView* view) {
    if (!view || !view->isLoaded() || view->isBinary())
        return;
    CodeEditor* editor = view->editor();
    connect(editor, &CodeEditor::definitionRequested, this, &LanguageWiring::goToDefinition,
            Qt::UniqueConnection);
    connect(editor, &CodeEditor::referencesRequested, this, &LanguageWiring::findUses,
            Qt::UniqueConnection);
    connect(editor, &CodeEditor::renameRequested, this, &LanguageWiring::rename,
            Qt::UniqueConnection);
    connect(editor, &CodeEditor::formatRequested, this, &LanguageWiring::format,
            Qt::UniqueConnection);
    connect(editor, &CodeEditor::contextMenuOpened, this, &LanguageWiring::fillMenu,
            Qt::UniqueConnection);
    if (!editor->assistant() && isTemplate(*view))
        editor->setAssistant(m_assistant);
}

QString LanguageWiring::projectName(const EditorView& view, const std::string& id) const {
    if (const auto& project = m_window.document().project())
        for (const model::Resource& resource : project->resources)
            if (ui::toQString(resource.location.file) == view.path() &&
                (resource.logicalId == id || resource.logicalId.ends_with('/' + id)))
                return QString::fromStdString(resource.logicalId);
    return QString::fromStdString(id);
}

void LanguageWiring::goToDefinition(int position) {
    EditorView* view = m_window.editors().current();
    if (!view)
        return;
    if (!isAssisted(*view))
        return goToFunction(*view, position);
    const language::Target target =
        language::targetAt(outlineOf(*view->editor()), static_cast<std::size_t>(position));
    if (target)
        goToTarget(*view, target);
    else
        m_window.openFunctionCode(m_window.currentFunction());
}

void LanguageWiring::goToTarget(EditorView& view, const language::Target& target) {
    if (target.name && target.name->here == target.name->definition)
        showUses(view, *target.name);
    else if (target.name)
        view.editor()->goToPosition(static_cast<int>(target.name->definition.begin));
    else if (!target.codeOf.empty())
        m_window.openFunctionCode(projectName(view, target.codeOf));
    else if (const QString path =
                 QFileInfo{view.path()}.dir().filePath(QString::fromStdString(target.file));
             QFileInfo{path}.isFile())
        m_window.editors().open(path);
}

void LanguageWiring::goToFunction(EditorView& view, int position) {
    const auto& project = m_window.document().project();
    const std::string word = wordAt(*view.editor(), position).toStdString();
    std::vector<model::FunctionSpec> candidates;
    if (project)
        for (const model::FunctionSpec& function : project->functions)
            if (!word.empty() && function.handler.ends_with('.' + word))
                candidates.push_back(function);
    inBackground(
        &view,
        [candidates, path = QDir::cleanPath(view.path())] { return functionOf(candidates, path); },
        [this, view = &view, position](const QString& function) {
            if (!function.isEmpty())
                return m_window.openInTemplate(function);
            m_code.goToDefinition(
                *view, position, [this] { m_window.openFunctionCode(m_window.currentFunction()); });
        });
}

void LanguageWiring::findUses(int position) {
    EditorView* view = m_window.editors().current();
    if (!view)
        return;
    if (isAssisted(*view))
        if (const auto target =
                language::targetAt(outlineOf(*view->editor()), static_cast<std::size_t>(position));
            target.name)
            return showUses(*view, *target.name);
    const auto otherwise = [this] { m_window.openInTemplate(m_window.currentFunction()); };
    m_code.isCode(*view) ? m_code.findReferences(*view, position, otherwise) : otherwise();
}

void LanguageWiring::format() {
    if (EditorView* view = m_window.editors().current(); view && m_code.isCode(*view))
        m_code.format(*view);
}

void LanguageWiring::showUses(EditorView& view, const language::Target::Name& name) {
    CodeEditor* editor = view.editor();
    std::vector<Choice> choices;
    for (const language::Range& use : language::usesOf(outlineOf(*editor), name.kind, name.name)) {
        const auto position = static_cast<int>(use.begin);
        const auto line = static_cast<int>(editor->SendScintilla(
            QsciScintilla::SCI_LINEFROMPOSITION, static_cast<unsigned long>(position)));
        choices.push_back({editor->text(line).trimmed(),
                           choices.empty() ? tr("definition") : QString{},
                           tr("line %1").arg(line + 1),
                           choices.empty() ? QStringLiteral("star") : QStringLiteral("link"),
                           [view = QPointer{&view}, position] {
                               if (view)
                                   view->editor()->goToPosition(position);
                           }});
    }
    m_window.chooser().open(tr("Uses of %1").arg(QString::fromStdString(name.name)),
                            std::move(choices));
}

void LanguageWiring::rename(int position) {
    EditorView* view = m_window.editors().current();
    if (view && m_code.isCode(*view))
        return m_code.rename(*view, position);
    if (!view || !isAssisted(*view))
        return;
    CodeEditor* editor = view->editor();
    const auto offset = static_cast<std::size_t>(position);
    const auto outline = std::make_shared<const language::Outline>(outlineOf(*editor));
    const language::Target target = language::targetAt(*outline, offset);
    if (!target.name)
        return;
    auto* box =
        editor->window()->findChild<editor::RenameBox*>(QString{}, Qt::FindDirectChildrenOnly);
    delete box;
    box = new editor::RenameBox{*editor};
    connect(editor, &QObject::destroyed, box, &QObject::deleteLater);
    box->open(
        static_cast<int>(target.name->here.begin), QString::fromStdString(target.name->name),
        [outline, offset](const QString& wanted) {
            const auto edits = language::rename(outline->text, offset, wanted.toStdString());
            return edits ? QString{} : ui::translated(edits.error().detail);
        },
        [editor, outline, offset](const QString& wanted) {
            const auto edits = language::rename(outline->text, offset, wanted.toStdString());
            std::vector<CodeEditor::Replacement> replacements;
            for (const tmpl::TextEdit& edit : edits ? *edits : std::vector<tmpl::TextEdit>{})
                replacements.push_back({static_cast<int>(edit.offset),
                                        static_cast<int>(edit.length),
                                        QByteArray::fromStdString(edit.replacement)});
            editor->applyEdits(std::move(replacements));
        });
}

void LanguageWiring::fillMenu(QMenu* menu) {
    EditorView* view = m_window.editors().current();
    if (!view)
        return;
    menu->addSeparator();
    const bool isTemplate = isAssisted(*view);
    if (m_code.isCode(*view)) {
        for (QAction* command : view->editor()->commands())
            if (QStringList{"definition", "references", "rename", "fix", "format"}.contains(
                    command->objectName()))
                menu->addAction(command);
        menu->addAction(m_window.actions()[QStringLiteral("open-template")]);
        return;
    }
    const QStringList names = isTemplate ? QStringList{"definition", "references", "rename", "fix"}
                                         : QStringList{"definition"};
    for (QAction* command : view->editor()->commands()) {
        if (!names.contains(command->objectName()))
            continue;
        if (isTemplate)
            menu->addAction(command);
        else
            menu->addAction(tr("Go to the function in the template"), command, &QAction::trigger);
    }
}

} // namespace lathe::app
