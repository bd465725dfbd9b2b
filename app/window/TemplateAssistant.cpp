#include "app/window/TemplateAssistant.h"

#include "app/document/SharedSchema.h"
#include "engine/base/Clock.h"
#include "engine/language/Completer.h"
#include "engine/language/Explainer.h"
#include "engine/language/Fixer.h"

namespace lathe::app {

namespace {

std::string_view view(const QByteArray& text) {
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

std::chrono::sys_days today() {
    return std::chrono::floor<std::chrono::days>(Clock::system().wall());
}

} // namespace

language::Completion TemplateAssistant::complete(const QByteArray& text, int position) {
    const schema::Schema* schema = sharedSchemaIfAny();
    return schema ? language::complete(view(text), static_cast<std::size_t>(position), *schema,
                                       today())
                  : language::Completion{};
}

std::optional<language::Explanation> TemplateAssistant::explain(const QByteArray& text,
                                                                int position) {
    const schema::Schema* schema = sharedSchemaIfAny();
    if (!schema)
        return std::nullopt;
    // A nested template means something else by the same names.
    const bool isOwn = view(text) == m_document.text();
    return language::explain(view(text), static_cast<std::size_t>(position), *schema,
                             isOwn ? m_document.project().get() : nullptr, today());
}

std::vector<language::Fix> TemplateAssistant::fixes(const QByteArray& text,
                                                    const model::Diagnostic& diagnostic) {
    const schema::Schema* schema = sharedSchemaIfAny();
    return schema ? language::fixesFor(view(text), diagnostic, *schema, today())
                  : std::vector<language::Fix>{};
}

} // namespace lathe::app
