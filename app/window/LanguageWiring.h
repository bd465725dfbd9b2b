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

class MainWindow;
class TemplateAssistant;

/// Templates in editors that know their language: what is asked about a place in them, and the way
/// from the code of a function back to them.
class LanguageWiring : public QObject {
    Q_OBJECT

  public:
    explicit LanguageWiring(MainWindow& window);
    ~LanguageWiring() override;

  private:
    void assist(editor::EditorView* view);
    bool isTemplate(editor::EditorView& view) const;
    void goToDefinition(int position);
    void goToTarget(editor::EditorView& view, const language::Target& target);
    /// From the name of a handler in its code to the function in the template.
    void goToFunction(editor::EditorView& view, int position);
    void findUses(int position);
    void showUses(editor::EditorView& view, const language::Target::Name& name);
    void rename(int position);
    void fillMenu(QMenu* menu);
    /// The name that the project has for the template's own.
    QString projectName(const editor::EditorView& view, const std::string& id) const;

    MainWindow& m_window;
    std::shared_ptr<TemplateAssistant> m_assistant;
};

} // namespace lathe::app
