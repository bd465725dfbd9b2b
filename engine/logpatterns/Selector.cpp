#include "engine/logpatterns/Selector.h"

#include "engine/logpatterns/Scanner.h"

#include <algorithm>
#include <charconv>

namespace json = boost::json;

namespace lathe::logpatterns {

std::optional<Selector> Selector::read(Scanner& scanner) {
    const std::string_view before = scanner.rest();
    if (!scanner.take("$"))
        return std::nullopt;
    Selector selector;
    while (scanner.isDirectlyAt(".") || scanner.isDirectlyAt("[")) {
        const auto step = readStep(scanner);
        if (!step)
            return std::nullopt;
        selector.m_steps.push_back(*step);
    }
    const auto wildcards =
        std::count_if(selector.m_steps.begin(), selector.m_steps.end(),
                      [](const Step& step) { return std::holds_alternative<Wildcard>(step); });
    if (selector.m_steps.empty() || wildcards > 1)
        return std::nullopt;
    selector.m_hasWildcard = wildcards == 1;
    selector.m_text = before.substr(0, before.size() - scanner.remaining());
    return selector;
}

std::optional<Selector> Selector::parse(std::string_view text) {
    Scanner scanner{text};
    auto selector = read(scanner);
    return scanner.isAtEnd() ? std::move(selector) : std::nullopt;
}

std::optional<Selector::Step> Selector::readStep(Scanner& scanner) {
    const bool hasPeriod = scanner.take(".");
    if (scanner.isDirectlyAt("["))
        return readBrackets(scanner);
    if (!hasPeriod || scanner.isBetweenWords())
        return std::nullopt;
    if (scanner.take("*"))
        return Wildcard{};
    const std::string_view key = scanner.word(marksOfNames);
    return key.empty() ? std::nullopt : std::optional<Step>{std::string{key}};
}

std::optional<Selector::Step> Selector::readBrackets(Scanner& scanner) {
    scanner.take("[");
    std::optional<Step> step;
    for (const char* quote : {"'", "\""})
        if (scanner.take(quote))
            if (const auto key = scanner.upTo(quote))
                step = std::string{*key};
    if (!step && scanner.take("*"))
        step = Wildcard{};
    if (!step) {
        const std::string_view digits = scanner.word({});
        std::size_t index = 0;
        const auto [end, problem] =
            std::from_chars(digits.data(), digits.data() + digits.size(), index);
        if (problem == std::errc{} && end == digits.data() + digits.size())
            step = index;
    }
    return scanner.take("]") ? step : std::nullopt;
}

const json::value* Selector::follow(const Step& step, const json::value& value) {
    if (const auto* index = std::get_if<std::size_t>(&step)) {
        const json::array* array = value.if_array();
        return array && *index < array->size() ? &(*array)[*index] : nullptr;
    }
    const json::object* object = value.if_object();
    return object ? object->if_contains(std::get<std::string>(step)) : nullptr;
}

} // namespace lathe::logpatterns
