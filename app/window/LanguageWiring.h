#pragma once

#include "engine/language/Definition.h"

#include <QObject>

#include <memory>

class QMenu;

namespace lathe::editor {
class CodeEditor;
class EditorView;
} // namespace lathe::editor

namespace lathe::app {

class CodeWiring;
class MainWindow;
class TemplateAssistant;

/// Templates in editors that know their language: what is asked about a place in them, and the way
/// from the code of a function back to them. What else is asked in code, CodeWiring answers.
class LanguageWiring : public QObject {
    Q_OBJECT

  public:
    LanguageWiring(MainWindow& window, CodeWiring& code);
    ~LanguageWiring() override;

  private:
    void assist(editor::EditorView* view);
    bool isTemplate(editor::EditorView& view) const;
    /// It is a template, and knows its language.
    bool isAssisted(editor::EditorView& view) const;
    void goToDefinition(int position);
    void goToTarget(editor::EditorView& view, const language::Target& target);
    /// From the name of a handler in its code to the function in the template.
    void goToFunction(editor::EditorView& view, int position);
    void findUses(int position);
    void showUses(editor::EditorView& view, const language::Target::Name& name);
    void rename(int position);
    void format();
    void fillMenu(QMenu* menu);
    /// The name that the project has for the template's own.
    QString projectName(const editor::EditorView& view, const std::string& id) const;

    MainWindow& m_window;
    CodeWiring& m_code;
    std::shared_ptr<TemplateAssistant> m_assistant;
};

} // namespace lathe::app
