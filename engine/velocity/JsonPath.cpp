#include "engine/velocity/JsonPath.h"

#include "engine/velocity/JsonFilter.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace json = boost::json;

namespace lathe::velocity {

namespace {

using Found = std::vector<const json::value*>;

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? std::optional{value}
                                                                           : std::nullopt;
}

void addAll(const json::value& value, Found& found) {
    if (const auto* array = value.if_array())
        for (const json::value& one : *array)
            found.push_back(&one);
    if (const auto* object = value.if_object())
        for (const auto& entry : *object)
            found.push_back(&entry.value());
}

void addBelow(const json::value& value, Found& found) {
    found.push_back(&value);
    Found children;
    addAll(value, children);
    for (const json::value* child : children)
        addBelow(*child, found);
}

void addNamed(const json::value& value, std::string_view name, Found& found) {
    if (const auto* object = value.if_object())
        if (const json::value* one = object->if_contains(name))
            found.push_back(one);
}

void addIndexed(const json::value& value, std::int64_t index, Found& found) {
    const auto* array = value.if_array();
    const auto size = array ? static_cast<std::int64_t>(array->size()) : 0;
    index += index < 0 ? size : 0;
    if (index >= 0 && index < size)
        found.push_back(&(*array)[static_cast<std::size_t>(index)]);
}

void addSlice(const json::value& value, std::string_view text, Found& found) {
    const auto* array = value.if_array();
    if (!array)
        return;
    const auto size = static_cast<std::int64_t>(array->size());
    const auto colon = text.find(':');
    auto from = number(text.substr(0, colon)).value_or(0);
    auto to = number(text.substr(colon + 1)).value_or(size);
    from = std::clamp<std::int64_t>(from < 0 ? from + size : from, 0, size);
    to = std::clamp<std::int64_t>(to < 0 ? to + size : to, from, size);
    for (auto i = from; i < to; ++i)
        found.push_back(&(*array)[static_cast<std::size_t>(i)]);
}

class Walk {
  public:
    Walk(const json::value& document, std::string_view path)
        : m_document{document}
        , m_found{&document}
        , m_rest{path} {}

    std::optional<json::value> run() {
        if (m_rest.starts_with('$'))
            m_rest.remove_prefix(1);
        while (!m_rest.empty())
            if (!step())
                return {};
        if (!m_several)
            return m_found.empty() ? std::nullopt : std::optional{*m_found.front()};
        json::array all;
        for (const json::value* one : m_found)
            all.push_back(*one);
        return all;
    }

  private:
    template <class Add> void each(const Add& add) {
        Found next;
        for (const json::value* one : m_found)
            add(*one, next);
        m_found = std::move(next);
    }

    bool step() {
        if (m_rest.starts_with("..")) {
            m_rest.remove_prefix(m_rest.size() > 2 && m_rest[2] == '[' ? 2 : 1);
            m_several = true;
            each([](const json::value& value, Found& found) { addBelow(value, found); });
            return !m_rest.empty();
        }
        if (m_rest.front() == '[')
            return bracket();
        if (m_rest.front() == '.')
            m_rest.remove_prefix(1);
        const std::string_view name = m_rest.substr(0, m_rest.find_first_of(".["));
        m_rest.remove_prefix(name.size());
        if (name.empty())
            return false;
        if (name == "*")
            return everything();
        each([name](const json::value& value, Found& found) { addNamed(value, name, found); });
        return true;
    }

    bool everything() {
        m_several = true;
        each([](const json::value& value, Found& found) { addAll(value, found); });
        return true;
    }

    /// "[?(@.price < 10)]"
    bool filter() {
        constexpr std::string_view start = "[?(", finish = ")]";
        const auto end = m_rest.find(finish);
        if (end == std::string_view::npos)
            return false;
        const std::string_view condition = m_rest.substr(start.size(), end - start.size());
        m_rest.remove_prefix(end + finish.size());
        m_several = true;
        bool valid = true;
        each([&](const json::value& value, Found& found) {
            Found elements;
            addAll(value, elements);
            for (const json::value* element : elements) {
                const auto fits = fitsFilter(condition, *element, m_document);
                valid = valid && fits;
                if (fits.value_or(false))
                    found.push_back(element);
            }
        });
        return valid;
    }

    bool bracket() {
        if (m_rest.starts_with("[?("))
            return filter();
        const bool quoted = m_rest.size() > 1 && (m_rest[1] == '\'' || m_rest[1] == '"');
        const auto end = quoted ? m_rest.find(std::string{m_rest[1]} + "]", 2) : m_rest.find(']');
        if (end == std::string_view::npos)
            return false;
        const std::string_view inner =
            quoted ? m_rest.substr(2, end - 2) : m_rest.substr(1, end - 1);
        m_rest.remove_prefix(end + (quoted ? 2 : 1));
        if (quoted) {
            each(
                [inner](const json::value& value, Found& found) { addNamed(value, inner, found); });
            return true;
        }
        if (inner == "*")
            return everything();
        if (inner.find(':') != std::string_view::npos) {
            m_several = true;
            each(
                [inner](const json::value& value, Found& found) { addSlice(value, inner, found); });
            return true;
        }
        return indexes(inner);
    }

    bool indexes(std::string_view list) {
        std::vector<std::int64_t> wanted;
        while (!list.empty()) {
            const auto index = number(list.substr(0, list.find(',')));
            if (!index)
                return false;
            wanted.push_back(*index);
            const auto comma = list.find(',');
            list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
        }
        m_several = m_several || wanted.size() > 1;
        each([&wanted](const json::value& value, Found& found) {
            for (const std::int64_t index : wanted)
                addIndexed(value, index, found);
        });
        return true;
    }

    const json::value& m_document;
    Found m_found;
    std::string_view m_rest;
    bool m_several = false;
};

} // namespace

std::optional<json::value> valueAt(const json::value& document, std::string_view path) {
    return Walk{document, path}.run();
}

} // namespace lathe::velocity
