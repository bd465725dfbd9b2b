#pragma once

#include <QObject>

#include <memory>

namespace lathe::editor {
class EditorView;
}

namespace lathe::app {

class MainWindow;
class TemplateAssistant;

/// Templates in editors that know their language.
class LanguageWiring : public QObject {
    Q_OBJECT

  public:
    explicit LanguageWiring(MainWindow& window);
    ~LanguageWiring() override;

  private:
    void assist(editor::EditorView* view);
    bool isTemplate(editor::EditorView& view) const;

    MainWindow& m_window;
    std::shared_ptr<TemplateAssistant> m_assistant;
};

} // namespace lathe::app
