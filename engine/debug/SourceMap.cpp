#include "engine/debug/SourceMap.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::debug {

namespace {

/// In lines, and a line in characters.
constexpr std::int64_t longestText = 1 << 30;

constexpr std::string_view digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The numbers of one segment: base 64, least significant first, the sign in the lowest bit. Gives
/// how many there are; nothing where it is malformed.
std::optional<std::size_t> readSegment(std::string_view text, std::array<int, 5>& fields) {
    std::size_t count = 0;
    std::int64_t value = 0;
    int shift = 0;
    for (const char c : text) {
        const std::size_t digit = digits.find(c);
        if (digit == std::string_view::npos || shift > 30 || count == fields.size())
            return {};
        value |= static_cast<std::int64_t>(digit & 31U) << shift;
        if (digit & 32U) {
            shift += 5;
            continue;
        }
        fields[count++] = static_cast<int>((value & 1) ? -(value >> 1) : value >> 1);
        value = 0;
        shift = 0;
    }
    return shift == 0 ? std::optional{count} : std::nullopt;
}

std::string_view partUntil(std::string_view& text, char separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

std::string textOf(const json::object& object, std::string_view key) {
    const json::value* found = object.if_contains(key);
    return found && found->is_string() ? std::string{found->get_string()} : std::string{};
}

fs::path sourcePath(const fs::path& folder, const std::string& root, std::string name) {
    constexpr std::string_view scheme = "file://";
    if (name.starts_with(scheme))
        name.erase(0, scheme.size());
    return (folder / root / name).lexically_normal();
}

} // namespace

std::optional<SourceMap> SourceMap::parse(std::string_view text, const fs::path& folder) {
    // A line that keeps other sites from running it may stand before it.
    if (text.starts_with(")]}"))
        partUntil(text, '\n');
    json::error_code error;
    const json::value value = json::parse({text.data(), text.size()}, error);
    if (error || !value.is_object())
        return {};
    const json::object& object = value.get_object();
    const json::value* sources = object.if_contains("sources");
    if (!sources || !sources->is_array())
        return {};
    SourceMap map;
    for (const json::value& source : sources->get_array())
        map.m_sources.push_back(
            source.is_string()
                ? sourcePath(folder, textOf(object, "sourceRoot"), std::string{source.get_string()})
                : fs::path{});
    if (!map.readMappings(textOf(object, "mappings")))
        return {};
    return map;
}

bool SourceMap::readMappings(std::string_view mappings) {
    std::int64_t source = 0;
    std::int64_t line = 0;
    for (int generated = 0; !mappings.empty(); ++generated) {
        std::string_view ofLine = partUntil(mappings, ';');
        std::int64_t column = 0;
        while (!ofLine.empty()) {
            std::array<int, 5> fields{};
            const auto count = readSegment(partUntil(ofLine, ','), fields);
            if (!count)
                return false;
            column += fields[0];
            if (*count < 4)
                continue;
            source += fields[1];
            line += fields[2];
            if (source < 0 || source >= static_cast<std::int64_t>(m_sources.size()) || line < 0 ||
                line > longestText || column < 0 || column > longestText)
                return false;
            m_segments.push_back({{generated, static_cast<int>(column)},
                                  static_cast<int>(source),
                                  static_cast<int>(line)});
        }
    }
    std::stable_sort(
        m_segments.begin(), m_segments.end(),
        [](const Segment& one, const Segment& other) { return one.generated < other.generated; });
    return true;
}

std::optional<SourceMap::Original> SourceMap::originalOf(TextPlace generated) const {
    const auto after = std::upper_bound(
        m_segments.begin(), m_segments.end(), generated,
        [](TextPlace place, const Segment& segment) { return place < segment.generated; });
    if (after == m_segments.begin() || std::prev(after)->generated.line != generated.line)
        return {};
    const Segment& segment = *std::prev(after);
    return Original{m_sources[static_cast<std::size_t>(segment.source)], segment.line};
}

std::optional<TextPlace> SourceMap::generatedFrom(const fs::path& source, int line) const {
    const Segment* best = nullptr;
    for (const Segment& segment : m_segments) {
        if (segment.line < line || m_sources[static_cast<std::size_t>(segment.source)] != source)
            continue;
        if (!best || segment.line < best->line)
            best = &segment;
    }
    return best ? std::optional{best->generated} : std::nullopt;
}

} // namespace lathe::debug
