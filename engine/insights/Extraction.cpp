#include "engine/insights/Extraction.h"

#include <boost/json/object.hpp>

#include <algorithm>

namespace json = boost::json;

namespace lathe::insights {

namespace {

using Rows = std::vector<std::vector<Value>>;

struct Extractor {
    std::string_view text;
    std::size_t count;
    bool isMulti;

    Rows operator()(const Glob& glob) const {
        std::size_t at = text.find(glob.parts.front());
        if (at == std::string_view::npos)
            return {};
        at += glob.parts.front().size();
        std::vector<Value> values;
        for (std::size_t i = 1; i < glob.parts.size(); ++i) {
            const std::string& part = glob.parts[i];
            // The last star takes everything that is left.
            const auto end =
                part.empty() && i + 1 == glob.parts.size() ? text.size() : text.find(part, at);
            if (end == std::string_view::npos)
                return {};
            values.push_back(Value::borrowed(text.substr(at, end - at)));
            at = end + part.size();
        }
        return {std::move(values)};
    }
    Rows operator()(const Groups& it) const {
        Rows rows;
        std::size_t from = 0;
        while (const auto match = it.regex.find(text, from)) {
            std::vector<Value> values;
            for (const std::size_t group : it.numbers)
                values.push_back((*match)[group] ? Value::borrowed(*(*match)[group]) : Value{});
            rows.push_back(std::move(values));
            if (!isMulti)
                break;
            const std::string_view whole = *match->front();
            // An empty match would be found again.
            from = static_cast<std::size_t>(whole.data() - text.data()) +
                   std::max<std::size_t>(whole.size(), 1);
        }
        return rows;
    }
    Rows operator()(const Logfmt&) const;
    Rows operator()(const Csv&) const;
};

/// A text in quotes with `\"` for a quote, as far as it goes; `at` goes behind it.
std::string quotedText(std::string_view text, std::size_t& at) {
    std::string result;
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\' && at + 1 < text.size())
            ++at;
        result += text[at];
    }
    ++at;
    return result;
}

Rows Extractor::operator()(const Logfmt&) const {
    json::object map;
    for (std::size_t at = 0; at < text.size();) {
        const auto keyEnd = std::min(text.find_first_of("= \t\n", at), text.size());
        const std::string_view key = text.substr(at, keyEnd - at);
        at = keyEnd + 1;
        if (key.empty() || keyEnd == text.size() || text[keyEnd] != '=')
            continue;
        if (at < text.size() && text[at] == '"') {
            map[key] = quotedText(text, at);
        } else {
            const auto end = std::min(text.find_first_of(" \t\n", at), text.size());
            map[key] = text.substr(at, end - at);
            at = end + 1;
        }
    }
    if (map.empty())
        return {};
    return {{Value{std::make_shared<const json::value>(std::move(map))}}};
}

Rows Extractor::operator()(const Csv&) const {
    std::vector<Value> values;
    for (std::size_t at = 0; at <= text.size() && values.size() < count; ++at) {
        if (at < text.size() && text[at] == '"') {
            std::string field;
            // Two quotes are one.
            for (++at; at < text.size() && (text[at] != '"' || text.substr(at, 2) == "\"\""); ++at)
                field += text[text[at] == '"' ? at++ : at];
            values.emplace_back(std::move(field));
            at = std::min(text.find(',', at), text.size());
        } else {
            const auto end = std::min(text.find(',', at), text.size());
            values.push_back(Value::borrowed(text.substr(at, end - at)));
            at = end;
        }
    }
    values.resize(count);
    return {std::move(values)};
}

} // namespace

Glob Glob::of(std::string_view pattern) {
    Glob glob{{""}};
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '*') {
            glob.parts.emplace_back();
            continue;
        }
        if (pattern[i] == '\\' && pattern.substr(i + 1, 1) == "*")
            ++i;
        glob.parts.back() += pattern[i];
    }
    return glob;
}

std::vector<std::vector<Value>> extracted(const Extraction& extraction, std::string_view text,
                                          std::size_t count, bool isMulti) {
    return std::visit(Extractor{text, count, isMulti}, extraction);
}

} // namespace lathe::insights
