#include "engine/code/SdkClients.h"

#include <algorithm>
#include <set>

namespace lathe::code {

namespace {

using language::CompletionItem;

constexpr auto npos = std::string_view::npos;
constexpr std::string_view Package = "@aws-sdk/";

/// The name that what begins at `begin` is assigned to; empty: none.
std::string assignedTo(std::string_view text, std::size_t begin) {
    std::size_t end = skipBack(text, begin);
    if (end == 0 || text[end - 1] != '=' || (end > 1 && text[end - 2] == '='))
        return {};
    end = skipBack(text, end - 1);
    const std::size_t name = wordBegin(text, end);
    return std::string{text.substr(name, end - name)};
}

/// `boto3.client("s3")`, `session.client('s3', ...)`.
std::vector<SdkClient> pythonClients(std::string_view text) {
    std::vector<SdkClient> found;
    if (text.find("boto3") == npos)
        return found;
    constexpr std::string_view method = "client";
    for (std::size_t at = findWord(text, method); at != npos; at = findWord(text, method, at + 1)) {
        const std::size_t open = skipOn(text, at + method.size());
        if (at == 0 || text[at - 1] != '.' || open >= text.size() || text[open] != '(')
            continue;
        const std::size_t end = text.find_first_of(",)", open);
        const std::string_view service =
            unquoted(text.substr(open + 1, end == npos ? 0 : end - open - 1));
        std::size_t begin = wordBegin(text, at - 1);
        // `boto3.Session().client(...)`
        if (begin > 0 && begin == at - 1 && text[begin - 1] == ')')
            if (const std::size_t bracket = openingOf(text, begin - 1); bracket != npos)
                begin = wordBegin(text, bracket);
        while (begin > 0 && (text[begin - 1] == '.' || isWordByte(text[begin - 1])))
            --begin;
        if (!service.empty())
            found.push_back({assignedTo(text, begin), std::string{service}});
    }
    return found;
}

/// `from "@aws-sdk/client-s3"`, `require("@aws-sdk/client-s3")`.
std::vector<SdkClient> scriptClients(std::string_view text) {
    std::vector<SdkClient> found;
    for (std::size_t at = text.find(Package); at != npos; at = text.find(Package, at + 1)) {
        const std::size_t begin = at + Package.size();
        const std::size_t end = text.find_first_of("\"'/`\n", begin);
        const std::string_view name = text.substr(begin, end == npos ? 0 : end - begin);
        const SdkClient client{{}, std::string{name}};
        if ((name.starts_with("client-") || name.starts_with("lib-")) &&
            std::find(found.begin(), found.end(), client) == found.end())
            found.push_back(client);
    }
    return found;
}

/// The names that stand behind `variable.` in the text, but for the one at `except`.
void collectMembers(std::string_view text, std::string_view variable, std::size_t except,
                    std::set<std::string>& names) {
    for (std::size_t at = findWord(text, variable); at != npos;
         at = findWord(text, variable, at + 1)) {
        const std::size_t begin = at + variable.size() + 1;
        if (begin >= text.size() || text[begin - 1] != '.' || begin == except)
            continue;
        if (const std::size_t end = wordEnd(text, begin); end > begin)
            names.emplace(text.substr(begin, end - begin));
    }
}

CompletionItem itemOf(const std::string& name, CompletionItem::Kind kind, const std::string& detail,
                      const Place& place, std::size_t begin) {
    CompletionItem item;
    item.kind = kind;
    item.label = item.insert = name;
    item.caret = name.size();
    item.begin = begin;
    item.end = place.position;
    item.detail = Text::verbatim(detail);
    return item;
}

const SdkService* find(const std::vector<SdkService>& known, const std::string& service) {
    const auto found = std::find_if(known.begin(), known.end(), [&](const SdkService& one) {
        return one.service == service && !one.operations.empty();
    });
    return found == known.end() ? nullptr : &*found;
}

std::vector<CompletionItem> pythonItems(const Place& place, const std::vector<SdkService>& known,
                                        const std::vector<std::string_view>& others) {
    const std::size_t begin = wordBegin(place.text, place.position);
    if (begin == 0 || place.text[begin - 1] != '.')
        return {};
    const std::size_t name = wordBegin(place.text, begin - 1);
    const std::string_view variable = place.text.substr(name, begin - 1 - name);
    const std::vector<SdkClient> clients = pythonClients(place.text);
    const auto client = std::find_if(clients.begin(), clients.end(), [&](const SdkClient& one) {
        return !variable.empty() && one.variable == variable;
    });
    if (client == clients.end())
        return {};
    std::set<std::string> names;
    if (const SdkService* service = find(known, client->service)) {
        names.insert(service->operations.begin(), service->operations.end());
    } else {
        collectMembers(place.text, variable, begin, names);
        for (const std::string_view other : others)
            for (const SdkClient& one : pythonClients(other))
                if (one.service == client->service && !one.variable.empty())
                    collectMembers(other, one.variable, npos, names);
    }
    std::vector<CompletionItem> items;
    for (const std::string& one : names)
        items.push_back(itemOf(one, CompletionItem::Kind::Method, client->service, place, begin));
    return items;
}

std::vector<CompletionItem> scriptItems(const Place& place, const std::vector<SdkService>& known) {
    const std::size_t begin = wordBegin(place.text, place.position);
    const std::size_t end = skipBack(place.text, begin);
    const std::size_t word = wordBegin(place.text, end);
    // Also between the braces of the import.
    const std::size_t brace = place.text.find_last_of("{};\n", begin == 0 ? 0 : begin - 1);
    const bool isImport =
        brace != npos && place.text[brace] == '{' &&
        place.text
            .substr(place.text.find_first_of("}\n", place.position) == npos
                        ? place.text.size()
                        : place.text.find_first_of("}\n", place.position))
            .starts_with("}") &&
        place.text.substr(wordBegin(place.text, skipBack(place.text, brace))).starts_with("import");
    if (place.text.substr(word, end - word) != "new" && !isImport)
        return {};
    std::vector<CompletionItem> items;
    for (const SdkClient& client : scriptClients(place.text)) {
        const SdkService* service = find(known, client.service);
        for (const std::string& one : service ? service->operations : std::vector<std::string>{})
            items.push_back(itemOf(one, CompletionItem::Kind::Type,
                                   std::string{Package} + client.service, place, begin));
    }
    return items;
}

} // namespace

std::vector<SdkClient> sdkClientsIn(Grammar grammar, std::string_view text) {
    switch (grammar) {
    case Grammar::Python:
        return pythonClients(text);
    case Grammar::Script:
        return scriptClients(text);
    default:
        return {};
    }
}

std::vector<CompletionItem> sdkItems(const Place& place, const std::vector<SdkService>& known,
                                     const std::vector<std::string_view>& others) {
    switch (place.grammar) {
    case Grammar::Python:
        return pythonItems(place, known, others);
    case Grammar::Script:
        return scriptItems(place, known);
    default:
        return {};
    }
}

} // namespace lathe::code
