#include "engine/base/Text.h"

#include <fmt/args.h>
#include <fmt/format.h>

namespace lathe {

std::string Text::english() const {
    return translated([](const std::string& pattern) { return pattern; });
}

std::string Text::translated(const Translate& translate) const {
    if (!m_isPattern)
        return m_text;
    fmt::dynamic_format_arg_store<fmt::format_context> filling;
    for (const Text& argument : m_arguments)
        filling.push_back(argument.translated(translate));
    try {
        return fmt::vformat(translate(m_text), filling);
    } catch (const fmt::format_error&) {
        return fmt::vformat(m_text, filling);
    }
}

bool Text::operator==(const Text& other) const = default;

} // namespace lathe
