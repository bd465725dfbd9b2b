#include "app/window/LanguageWiring.h"

#include "app/window/EditorArea.h"
#include "app/window/MainWindow.h"
#include "app/window/TemplateAssistant.h"
#include "engine/language/TemplateSchema.h"
#include "widgets/common/Labels.h"

namespace lathe::app {

LanguageWiring::LanguageWiring(MainWindow& window)
    : QObject{&window}
    , m_window{window}
    , m_assistant{std::make_shared<TemplateAssistant>()} {
    connect(&window.editors(), &EditorArea::currentChanged, this, &LanguageWiring::assist);
}

LanguageWiring::~LanguageWiring() = default;

bool LanguageWiring::isTemplate(editor::EditorView& view) const {
    if (view.path() == ui::toQString(m_window.document().templateFile()))
        return true;
    const editor::Language language = view.editor()->language();
    return (language == editor::Language::Yaml || language == editor::Language::Json) &&
           language::isTemplate(language::readOutline(view.editor()->content().toStdString()));
}

void LanguageWiring::assist(editor::EditorView* view) {
    if (view && view->isLoaded() && !view->isBinary() && !view->editor()->completing() &&
        isTemplate(*view))
        view->editor()->setAssistant(m_assistant);
}

} // namespace lathe::app
