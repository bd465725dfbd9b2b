#include "app/window/TemplateAssistant.h"

#include "app/document/SharedSchema.h"
#include "engine/base/Clock.h"
#include "engine/language/Completer.h"

namespace lathe::app {

namespace {

std::string_view view(const QByteArray& text) {
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

} // namespace

language::Completion TemplateAssistant::complete(const QByteArray& text, int position) {
    const schema::Schema* schema = sharedSchema().get();
    if (!schema)
        return {};
    const auto today = std::chrono::floor<std::chrono::days>(Clock::system().wall());
    return language::complete(view(text), static_cast<std::size_t>(position), *schema, today);
}

} // namespace lathe::app
