#include "engine/services/secretsmanager/Password.h"

#include "engine/services/wire/Parameters.h"
#include "engine/services/wire/Things.h"

#include <algorithm>
#include <random>
#include <string_view>
#include <vector>

namespace json = boost::json;

namespace lathe::services::secretsmanager {

namespace {

constexpr std::int64_t usualLength = 32;
constexpr std::int64_t longest = 4096;

Error invalid(const char* why) {
    return {"InvalidParameterException", Text::verbatim(why)};
}

/// The kinds of characters that are wanted, without those that are excluded.
std::vector<std::string> kindsOf(const Parameters& wanted, const std::string& excluded) {
    std::vector<std::string> kinds;
    const auto add = [&](std::string_view exclusion, std::string letters) {
        if (wanted.flag(exclusion))
            return;
        std::erase_if(letters, [&](char c) { return excluded.find(c) != std::string::npos; });
        if (!letters.empty())
            kinds.push_back(std::move(letters));
    };
    add("ExcludeLowercase", "abcdefghijklmnopqrstuvwxyz");
    add("ExcludeUppercase", "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    add("ExcludeNumbers", "0123456789");
    add("ExcludePunctuation", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
    if (wanted.flag("IncludeSpace") && excluded.find(' ') == std::string::npos)
        kinds.emplace_back(" ");
    return kinds;
}

/// A text for a boolean, as templates write them, is one.
json::object withFlags(const json::object& written) {
    json::object object = written;
    for (auto& [name, value] : object)
        if (value.is_string() && (value.get_string() == "true" || value.get_string() == "false"))
            value = value.get_string() == "true";
    return object;
}

} // namespace

Result<std::string> randomPassword(const json::object& written) {
    const json::object object = withFlags(written);
    Parameters wanted{object};
    const std::int64_t length = wanted.integer("PasswordLength", 1, longest).value_or(usualLength);
    if (auto fits = wanted.verdict(); !fits)
        return fits.error();
    const std::vector<std::string> kinds = kindsOf(wanted, textOf(object, "ExcludeCharacters"));
    if (kinds.empty())
        return invalid("The password can't be generated without any characters.");
    const json::value* each = object.if_contains("RequireEachIncludedType");
    const bool ofEach = !each || !each->is_bool() || each->get_bool();
    if (ofEach && length < static_cast<std::int64_t>(kinds.size()))
        return invalid("The password length is too short for the required types.");
    std::random_device random;
    const auto below = [&](std::size_t end) {
        return std::uniform_int_distribution<std::size_t>{0, end - 1}(random);
    };
    std::string all;
    for (const std::string& kind : kinds)
        all += kind;
    std::string password;
    for (std::size_t i = 0; i < static_cast<std::size_t>(length); ++i) {
        const std::string& from = ofEach && i < kinds.size() ? kinds[i] : all;
        password += from[below(from.size())];
    }
    std::shuffle(password.begin(), password.end(), random);
    return password;
}

Result<std::string> generatedSecret(const json::object& wanted) {
    auto password = randomPassword(wanted);
    const std::string key = textOf(wanted, "GenerateStringKey");
    if (!password || key.empty())
        return password;
    const json::value* given = wanted.if_contains("SecretStringTemplate");
    boost::system::error_code failure;
    json::value object =
        given && given->is_string() ? json::parse(given->get_string(), failure) : json::value{};
    if (failure || !object.is_object())
        return invalid("SecretStringTemplate must be a JSON object.");
    object.get_object()[key] = *password;
    return json::serialize(object);
}

} // namespace lathe::services::secretsmanager
