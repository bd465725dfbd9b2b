#include "engine/loghistory/JsonFields.h"

#include <boost/json/basic_parser_impl.hpp>
#include <fmt/format.h>

#include <functional>
#include <limits>

namespace lathe::loghistory {

namespace {

namespace json = boost::json;

/// Takes what the parser finds, number by number as it is written.
struct Handler {
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;
    static constexpr std::size_t max_string_size = max_object_size;
    using Code = json::error_code;

    /// Gives false to see no more.
    std::function<bool(const std::string& path, std::string& value, bool isText)> each;

    /// Where the parser is: the length of the path up to here, and the number of the next entry in
    /// a list (-1: in an object).
    struct Level {
        std::size_t path = 0;
        std::int64_t index = -1;
    };
    std::string path;
    std::vector<Level> levels;
    std::string written;
    std::string key;

    void enterValue() {
        if (levels.empty())
            return;
        Level& level = levels.back();
        path.resize(level.path);
        if (level.path > 0)
            path += '.';
        path += level.index < 0 ? key : fmt::format("{}", level.index++);
    }
    bool add(std::string value, bool isText) {
        enterValue();
        return each(path, value, isText);
    }
    bool begin(bool isList) {
        enterValue();
        levels.push_back({path.size(), isList ? 0 : -1});
        return true;
    }
    bool end(std::size_t count, const char* nothing) {
        path.resize(levels.back().path);
        levels.pop_back();
        std::string value = nothing;
        return count > 0 || levels.empty() || each(path, value, false);
    }

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) { return begin(false); }
    bool on_object_end(std::size_t count, Code&) { return end(count, "{}"); }
    bool on_array_begin(Code&) { return begin(true); }
    bool on_array_end(std::size_t count, Code&) { return end(count, "[]"); }
    bool on_key_part(json::string_view part, std::size_t, Code&) {
        written += std::string_view{part};
        return true;
    }
    bool on_key(json::string_view part, std::size_t, Code&) {
        key = std::exchange(written, {}) + std::string{part};
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, Code&) {
        written += std::string_view{part};
        return true;
    }
    bool on_string(json::string_view part, std::size_t, Code&) {
        return add(std::exchange(written, {}) + std::string{part}, true);
    }
    bool on_number_part(json::string_view part, Code&) {
        written += std::string_view{part};
        return true;
    }
    bool addNumber(json::string_view part) {
        return add(std::exchange(written, {}) + std::string{part}, false);
    }
    bool on_int64(std::int64_t, json::string_view part, Code&) { return addNumber(part); }
    bool on_uint64(std::uint64_t, json::string_view part, Code&) { return addNumber(part); }
    bool on_double(double, json::string_view part, Code&) { return addNumber(part); }
    bool on_bool(bool value, Code&) { return add(value ? "true" : "false", false); }
    bool on_null(Code&) { return add("null", false); }
    bool on_comment_part(json::string_view, Code&) { return true; }
    bool on_comment(json::string_view, Code&) { return true; }
};

/// Whether it is JSON up to where `each` had seen enough.
template <class Each> bool parse(std::string_view text, Each each) {
    bool enough = false;
    json::basic_parser<Handler> parser{json::parse_options{}};
    parser.handler().each = [&](const std::string& path, std::string& value, bool isText) {
        enough = !each(path, value, isText);
        return !enough;
    };
    json::error_code failure;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), failure);
    return enough || (!failure && read == text.size());
}

} // namespace

std::size_t jsonBegin(std::string_view line) {
    const std::size_t end = line.find_last_not_of(" \t\r");
    if (end == std::string_view::npos || (line[end] != '}' && line[end] != ']'))
        return std::string_view::npos;
    const char opens = line[end] == '}' ? '{' : '[';
    if (const std::size_t first = line.find_first_not_of(" \t"); line[first] == opens)
        return first;
    return line.find(opens);
}

std::optional<std::vector<JsonField>> jsonFields(std::string_view line, std::size_t most) {
    const std::size_t begin = jsonBegin(line);
    if (begin == std::string_view::npos)
        return {};
    std::vector<JsonField> fields;
    const auto add = [&](const std::string& path, std::string& value, bool isText) {
        fields.push_back({path, std::move(value), isText});
        return fields.size() < most;
    };
    if (!parse(line.substr(begin), add))
        return {};
    return fields;
}

std::optional<std::string> jsonField(std::string_view line, std::string_view path) {
    const std::size_t begin = jsonBegin(line);
    std::optional<std::string> found;
    if (begin == std::string_view::npos)
        return found;
    const auto look = [&](const std::string& here, std::string& value, bool) {
        if (here == path)
            found = std::move(value);
        return !found;
    };
    if (!parse(line.substr(begin), look))
        return {};
    return found;
}

} // namespace lathe::loghistory
