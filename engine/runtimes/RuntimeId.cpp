#include "engine/runtimes/RuntimeId.h"

#include <fmt/format.h>

#include <charconv>

namespace lathe::runtimes {

namespace {

int takeNumber(std::string_view& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return error == std::errc{} ? number : 0;
}

} // namespace

RuntimeId parseRuntimeId(std::string_view identifier) {
    if (identifier == "provided" || identifier.starts_with("provided."))
        return {Language::Provided, 0, 0};
    RuntimeId id;
    if (identifier.starts_with("python")) {
        id.language = Language::Python;
        identifier.remove_prefix(6);
    } else if (identifier.starts_with("nodejs")) {
        id.language = Language::Node;
        identifier.remove_prefix(6);
    } else {
        return id;
    }
    id.major = takeNumber(identifier);
    if (id.language == Language::Python && identifier.starts_with('.')) {
        identifier.remove_prefix(1);
        id.minor = takeNumber(identifier);
    }
    return id;
}

std::string identifierOf(Language language, int major, int minor) {
    return language == Language::Python ? fmt::format("python{}.{}", major, minor)
                                        : fmt::format("nodejs{}.x", major);
}

} // namespace lathe::runtimes
