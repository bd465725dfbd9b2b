#include "engine/velocity/Methods.h"

#include <boost/regex.hpp>

#include <algorithm>
#include <cctype>

namespace lathe::velocity {

namespace {

std::string argumentText(const List& arguments, std::size_t index) {
    return index < arguments.size() ? arguments[index].text() : std::string{};
}

std::int64_t argumentNumber(const List& arguments, std::size_t index, std::int64_t fallback) {
    return index < arguments.size() && arguments[index].isNumber()
               ? static_cast<std::int64_t>(arguments[index].number())
               : fallback;
}

std::string cased(std::string text, int (*change)(int)) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [change](unsigned char c) { return static_cast<char>(change(c)); });
    return text;
}

std::string trimmed(const std::string& text) {
    const auto start = text.find_first_not_of(" \t\r\n");
    return start == std::string::npos
               ? std::string{}
               : text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = from.empty() ? std::string::npos : text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// "\\'" and "\\`" are the characters themselves, where the library has bounds of the text.
boost::regex javaRegex(const std::string& pattern) {
    static const boost::regex quoted{R"(\\(['`]))"};
    return boost::regex{boost::regex_replace(pattern, quoted, "$1")};
}

Value splitText(const std::string& text, const std::string& pattern) {
    List parts;
    const boost::regex separator = javaRegex(pattern);
    for (boost::sregex_token_iterator part{text.begin(), text.end(), separator, -1}, end;
         part != end; ++part)
        parts.emplace_back(part->str());
    while (!parts.empty() && parts.back().text().empty())
        parts.pop_back();
    return Value::list(std::move(parts));
}

Value substring(const std::string& text, const List& arguments) {
    const auto size = static_cast<std::int64_t>(text.size());
    const auto from = std::clamp<std::int64_t>(argumentNumber(arguments, 0, 0), 0, size);
    const auto to = std::clamp<std::int64_t>(argumentNumber(arguments, 1, size), from, size);
    return text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
}

Value position(std::size_t found) {
    return found == std::string::npos ? std::int64_t{-1} : static_cast<std::int64_t>(found);
}

Value searchText(const std::string& text, std::string_view name, const List& arguments) {
    const std::string other = argumentText(arguments, 0);
    if (name == "contains")
        return text.find(other) != std::string::npos;
    if (name == "startsWith")
        return text.starts_with(other);
    if (name == "endsWith")
        return text.ends_with(other);
    if (name == "indexOf")
        return position(text.find(other));
    if (name == "lastIndexOf")
        return position(text.rfind(other));
    if (name == "equalsIgnoreCase")
        return cased(text, std::tolower) == cased(other, std::tolower);
    if (name == "matches")
        return boost::regex_match(text, javaRegex(other));
    return {};
}

Value callOnText(const std::string& text, std::string_view name, const List& arguments) {
    if (name == "length" || name == "size")
        return static_cast<std::int64_t>(text.size());
    if (name == "isEmpty")
        return text.empty();
    if (name == "toUpperCase")
        return cased(text, std::toupper);
    if (name == "toLowerCase")
        return cased(text, std::tolower);
    if (name == "trim")
        return trimmed(text);
    if (name == "substring")
        return substring(text, arguments);
    if (name == "charAt")
        return substring(text,
                         {argumentNumber(arguments, 0, 0), argumentNumber(arguments, 0, 0) + 1});
    if (name == "concat")
        return text + argumentText(arguments, 0);
    if (name == "replace")
        return replaced(text, argumentText(arguments, 0), argumentText(arguments, 1));
    if (name == "replaceAll")
        return boost::regex_replace(text, javaRegex(argumentText(arguments, 0)),
                                    argumentText(arguments, 1));
    if (name == "replaceFirst")
        return boost::regex_replace(text, javaRegex(argumentText(arguments, 0)),
                                    argumentText(arguments, 1), boost::format_first_only);
    if (name == "split")
        return splitText(text, argumentText(arguments, 0));
    return searchText(text, name, arguments);
}

Value callOnList(List& list, std::string_view name, const List& arguments) {
    const auto found = [&] {
        return std::find_if(list.begin(), list.end(), [&](const Value& value) {
            return !arguments.empty() && value.equals(arguments.front());
        });
    };
    if (name == "size" || name == "length")
        return static_cast<std::int64_t>(list.size());
    if (name == "isEmpty")
        return list.empty();
    if (name == "get")
        return elementAt(Value::list(list), argumentNumber(arguments, 0, 0));
    if (name == "add" && !arguments.empty()) {
        list.push_back(arguments.back());
        return true;
    }
    if (name == "addAll" && !arguments.empty()) {
        if (const List* others = arguments.front().ifList()) {
            const List copy = *others;
            list.insert(list.end(), copy.begin(), copy.end());
        }
        return true;
    }
    if (name == "contains")
        return found() != list.end();
    if (name == "indexOf")
        return found() == list.end() ? std::int64_t{-1} : std::int64_t{found() - list.begin()};
    if (name == "remove") {
        const auto place = argumentNumber(arguments, 0, -1);
        if (place >= 0 && place < static_cast<std::int64_t>(list.size()))
            list.erase(list.begin() + place);
    }
    return {};
}

Value callOnMap(const Value& owner, Entries& entries, std::string_view name,
                const List& arguments) {
    const std::string key = argumentText(arguments, 0);
    if (name == "size")
        return static_cast<std::int64_t>(entries.size());
    if (name == "isEmpty")
        return entries.empty();
    if (name == "get")
        return owner.at(key);
    if (name == "getOrDefault")
        return owner.at(key).isNull() && arguments.size() > 1 ? arguments[1] : owner.at(key);
    if (name == "getKey" || name == "getValue")
        return owner.at(name == "getKey" ? "key" : "value");
    if (name == "containsKey")
        return std::any_of(entries.begin(), entries.end(),
                           [&key](const auto& entry) { return entry.first == key; });
    if (name == "put" && arguments.size() > 1) {
        owner.put(key, arguments[1]);
        return {};
    }
    if (name == "remove") {
        const Value gone = owner.at(key);
        std::erase_if(entries, [&key](const auto& entry) { return entry.first == key; });
        return gone;
    }
    List list;
    for (const auto& entry : entries) {
        if (name == "keySet")
            list.emplace_back(entry.first);
        else if (name == "values")
            list.push_back(entry.second);
        else if (name == "entrySet")
            list.push_back(Value::map({{"key", entry.first}, {"value", entry.second}}));
    }
    return name == "keySet" || name == "values" || name == "entrySet" ? Value::list(std::move(list))
                                                                      : Value{};
}

} // namespace

Value elementAt(const Value& owner, const Value& index) {
    const List* list = owner.ifList();
    if (!list)
        return owner.at(index.text());
    const auto number = index.isNumber() ? static_cast<std::int64_t>(index.number()) : -1;
    const bool there = number >= 0 && number < static_cast<std::int64_t>(list->size());
    return there ? (*list)[static_cast<std::size_t>(number)] : Value{};
}

Value propertyOf(const Value& owner, std::string_view name) {
    return owner.ifObject() ? owner.ifObject()->property(name) : owner.at(name);
}

Value callMethod(const Value& owner, std::string_view name, const List& arguments) {
    if (Object* object = owner.ifObject())
        return object->call(name, arguments);
    if (owner.isNull())
        return {};
    if (name == "toString")
        return owner.text();
    if (name == "equals" && !arguments.empty())
        return owner.equals(arguments.front());
    try {
        if (List* list = owner.ifList())
            return callOnList(*list, name, arguments);
        if (Entries* entries = owner.ifMap())
            return callOnMap(owner, *entries, name, arguments);
        if (owner.isNumber() && (name == "intValue" || name == "longValue"))
            return static_cast<std::int64_t>(owner.number());
        return callOnText(owner.text(), name, arguments);
    } catch (const std::exception&) {
        // A pattern that is none, or takes too long.
        return {};
    }
}

} // namespace lathe::velocity
