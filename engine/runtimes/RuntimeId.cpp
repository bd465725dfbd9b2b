#include "engine/runtimes/RuntimeId.h"

#include <fmt/format.h>

#include <charconv>

namespace lathe::runtimes {

namespace {

struct Prefix {
    std::string_view text;
    Language language;
};

/// The longer before the shorter that it begins with.
constexpr Prefix prefixes[] = {{"python", Language::Python},     {"nodejs", Language::Node},
                               {"java", Language::Java},         {"ruby", Language::Ruby},
                               {"dotnetcore", Language::DotNet}, {"dotnet", Language::DotNet}};

bool namesMinor(Language language) {
    return language == Language::Python || language == Language::Ruby;
}

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
    if (identifier == "go1.x")
        return {Language::Go, 0, 0};
    RuntimeId id;
    for (const Prefix& prefix : prefixes) {
        if (!identifier.starts_with(prefix.text))
            continue;
        id.language = prefix.language;
        identifier.remove_prefix(prefix.text.size());
        id.major = takeNumber(identifier);
        if (namesMinor(id.language) && identifier.starts_with('.')) {
            identifier.remove_prefix(1);
            id.minor = takeNumber(identifier);
        }
        break;
    }
    return id;
}

std::string identifierOf(Language language, int major, int minor) {
    switch (language) {
    case Language::Python:
        return fmt::format("python{}.{}", major, minor);
    case Language::Node:
        return fmt::format("nodejs{}.x", major);
    case Language::Java:
        return fmt::format("java{}", major);
    case Language::Ruby:
        return fmt::format("ruby{}.{}", major, minor);
    case Language::DotNet:
        return fmt::format("dotnet{}", major);
    case Language::Go:
        return "go1.x";
    case Language::Provided:
    case Language::Other:
        break;
    }
    return {};
}

} // namespace lathe::runtimes
