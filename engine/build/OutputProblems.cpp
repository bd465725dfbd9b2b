#include "engine/build/OutputProblems.h"

#include "engine/build/MissingPackages.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

namespace fs = std::filesystem;

namespace lathe::build {

namespace {

/// Takes what stands before `text` off the front; false where that is not what comes.
bool take(std::string_view& text, std::string_view start) {
    if (!text.starts_with(start))
        return false;
    text.remove_prefix(start.size());
    return true;
}

std::optional<int> takeNumber(std::string_view& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{})
        return {};
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    return text;
}

/// The colours that some tools write although nobody sees them.
std::string withoutColours(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\x1b' && i + 1 < text.size() && text[i + 1] == '[')
            i = std::min(text.find('m', i), text.size() - 1);
        else
            plain += text[i];
    }
    return plain;
}

struct Place {
    std::string_view file;
    int line = 0;
    int column = 0;
    std::string_view rest;
};

/// What follows the name: ":3:10: rest", ":3: rest", ":[3,10] rest", "(3,10): rest".
std::optional<Place> placeAt(std::string_view line, std::size_t nameEnd) {
    Place place{line.substr(0, nameEnd), 0, 0, line.substr(nameEnd)};
    std::string_view& rest = place.rest;
    const bool bracketed = take(rest, ":[");
    const bool parenthesised = !bracketed && take(rest, "(");
    if (!bracketed && !parenthesised && !take(rest, ":"))
        return {};
    const auto number = takeNumber(rest);
    if (!number)
        return {};
    place.line = *number;
    if (take(rest, bracketed || parenthesised ? "," : ":"))
        place.column = takeNumber(rest).value_or(0);
    if (bracketed && !take(rest, "]"))
        return {};
    if (parenthesised && !take(rest, ")"))
        return {};
    take(rest, ":");
    return place;
}

/// A name with an extension, or a Makefile: not "http://host:80" nor "12:30:05".
bool looksLikeFile(std::string_view name) {
    const fs::path path{name};
    return !name.empty() && name.find("://") == std::string_view::npos &&
           name.find(' ') == std::string_view::npos &&
           (path.has_extension() || path.filename() == "Makefile" || path.filename() == "Gemfile");
}

std::optional<Place> findPlace(std::string_view line) {
    for (std::size_t at = line.find_first_of(":("); at != std::string_view::npos;
         at = line.find_first_of(":(", at + 1)) {
        auto place = placeAt(line, at);
        if (place && looksLikeFile(place->file))
            return place;
    }
    return {};
}

} // namespace

OutputProblems::OutputProblems(fs::path work, fs::path source)
    : m_work{std::move(work)}
    , m_source{std::move(source)} {}

void OutputProblems::read(std::string_view line) {
    const std::string plain = withoutColours(line);
    std::string_view text = trimmed(plain);
    if (auto missing = missingPackage(text, m_source))
        return add(std::move(*missing));
    if (const auto mark = text.find("[ERROR] "); mark != std::string_view::npos && mark < 8) {
        text = trimmed(text.substr(mark + 8));
        if (mark > 0 || !findPlace(text))
            m_announced = text;
    }
    // make: *** [Makefile:3: target] Error 1
    if (const auto mark = text.find("*** ["); text.starts_with("make") && mark < text.size())
        text.remove_prefix(mark + 5);
    const auto place = findPlace(text);
    if (!place)
        return;
    std::string_view message = trimmed(place->rest);
    for (const std::string_view word : {"fatal error:", "error:", "error"})
        if (take(message, word))
            break;
    message = trimmed(message);
    if (message.starts_with("warning") || message.starts_with("note"))
        return;
    if (!message.empty())
        add(place->file, place->line, place->column, message);
    else if (!m_announced.empty())
        add(place->file, place->line, place->column, std::exchange(m_announced, {}));
}

void OutputProblems::add(std::string_view file, int line, int column, std::string_view message) {
    fs::path path = fs::path{file}.lexically_normal();
    if (path.is_absolute()) {
        const fs::path inside = path.lexically_relative(m_work);
        if (!inside.empty() && *inside.begin() != "..")
            path = m_source / inside;
    } else {
        path = (m_source / path).lexically_normal();
    }
    add({model::Severity::Error,
         "Build.Error",
         Text::verbatim(std::string{message}),
         {},
         {path, line, column},
         {}});
}

void OutputProblems::add(model::Diagnostic problem) {
    if (std::find(m_found.begin(), m_found.end(), problem) == m_found.end())
        m_found.push_back(std::move(problem));
}

} // namespace lathe::build
