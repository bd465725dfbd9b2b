#include "engine/authoring/NewFunction.h"

#include <boost/regex.hpp>

#include <algorithm>
#include <cctype>

namespace lathe::authoring {

namespace {

constexpr std::size_t longestName = 255;

bool isPlain(char c, std::string_view also) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           also.find(c) != std::string_view::npos;
}

bool areAll(std::string_view text, std::string_view also) {
    return std::all_of(text.begin(), text.end(), [&](char c) { return isPlain(c, also); });
}

bool equalsIgnoringCase(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
        return std::tolower(x) == std::tolower(y);
    });
}

std::string textAt(const boost::json::object& properties, std::string_view key) {
    const boost::json::value* value = properties.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

/// Whether every segment is a name or a parameter, "/orders/{id}"; {proxy+} only at the end.
bool isRoute(const std::string& path) {
    static const boost::regex route{
        R"(/|(/([A-Za-z0-9._~%@$-]+|\{[A-Za-z0-9._-]+\}))*(/\{[A-Za-z0-9._-]+\+\})?)"};
    return !path.empty() && boost::regex_match(path, route);
}

} // namespace

std::optional<Text> whyNotName(std::string_view text, const std::string& name) {
    if (name.empty())
        return Text::tr("A function needs a name");
    if (!areAll(name, {}))
        return Text::tr("Letters A to Z and digits only: it is a logical id of the template");
    if (name.size() > longestName)
        return Text::tr("No more than {} letters", longestName);
    const Written written{text};
    for (const char* section : {"Resources", "Parameters", "Conditions"}) {
        if (written.find({section, name}))
            return Text::tr("The template has something called {} already", name);
    }
    if (written.find({"Resources", name + "Role"}))
        return Text::tr("Its role would be called {}, as a resource of the template is",
                        name + "Role");
    return std::nullopt;
}

std::optional<Text> whyNotFolder(const std::string& folder, const IsTaken& isTaken) {
    if (folder.empty())
        return Text::tr("The code needs a folder of its own");
    if (!areAll(folder, "/._-"))
        return Text::tr("Letters A to Z, digits, and / . _ - only");
    const std::string around = "/" + folder + "/";
    for (const char* part : {"//", "/./", "/../"}) {
        if (around.find(part) != std::string::npos)
            return Text::tr("A folder within the project, as src/orders");
    }
    if (isTaken(folder))
        return Text::tr("There is a {} already", folder);
    return std::nullopt;
}

std::optional<Text> whyNotRoute(const model::Project& project, const FunctionWish& wish) {
    if (!isRoute(wish.path))
        return Text::tr("A path is written as /orders or /orders/{{id}}");
    const std::string api = wish.source.empty() ? "ServerlessHttpApi" : wish.source;
    for (const model::Trigger& trigger : project.triggers.triggers) {
        const bool same = trigger.source == api &&
                          textAt(trigger.properties, "Path") == wish.path &&
                          equalsIgnoringCase(textAt(trigger.properties, "Method"), wish.method);
        if (same)
            return Text::tr("{} answers this route already", trigger.target);
    }
    return std::nullopt;
}

std::optional<Text> whyNotSchedule(const std::string& expression) {
    static const boost::regex rate{
        R"(rate\((1 (minute|hour|day)|([2-9]|[1-9][0-9]{1,8}) (minutes|hours|days))\))"};
    static const boost::regex cron{R"(cron\([0-9A-Za-z*?,/#-]+( [0-9A-Za-z*?,/#-]+){5}\))"};
    if (boost::regex_match(expression, rate) || boost::regex_match(expression, cron))
        return std::nullopt;
    if (expression.starts_with("rate"))
        return Text::tr("A rate is written as rate(1 day) or rate(5 minutes)");
    return Text::tr("A schedule is written as rate(1 day) or cron(0 9 ? * MON-FRI *)");
}

} // namespace lathe::authoring
