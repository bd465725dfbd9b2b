#include "engine/statemachine/Intrinsics.h"

#include "engine/base/Base64.h"
#include "engine/base/Ids.h"
#include "engine/statemachine/JsonText.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <random>
#include <string>
#include <utility>

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

using Arguments = std::vector<json::value>;
using Outcome = Result<json::value>;

constexpr std::size_t longestText = 10'000;

Error failure(std::string words) {
    return {"States.IntrinsicFailure", Text::verbatim(std::move(words))};
}

Error wrongArguments() {
    return failure("Invalid arguments");
}

bool isSame(const json::value& left, const json::value& right) {
    if (left.is_number() && right.is_number())
        return left.to_number<double>() == right.to_number<double>();
    return left == right;
}

std::string textOf(const json::value& value) {
    return value.is_string() ? std::string{value.get_string()} : jsonText(value);
}

std::optional<std::int64_t> integerOf(const json::value& value) {
    if (value.is_int64())
        return value.get_int64();
    if (value.is_double() && std::abs(value.get_double()) < 9e15)
        return static_cast<std::int64_t>(std::llround(value.get_double()));
    return {};
}

Outcome format(const Arguments& arguments) {
    if (arguments.empty() || !arguments[0].is_string())
        return wrongArguments();
    const std::string_view text = arguments[0].get_string();
    std::string result;
    std::size_t next = 1;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            result += text[++i];
        } else if (text.substr(i, 2) == "{}") {
            if (next == arguments.size())
                return failure("Fewer arguments than places for them");
            if (arguments[next].is_structured())
                return failure("Arguments must be text, numbers, booleans or null");
            result += textOf(arguments[next++]);
            ++i;
        } else {
            result += text[i];
        }
    }
    if (next < arguments.size())
        return failure("More arguments than places for them");
    return json::value(result);
}

Outcome stringToJson(const Arguments& arguments) {
    if (arguments.size() != 1 || !arguments[0].is_string())
        return wrongArguments();
    const std::string_view text = arguments[0].get_string();
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return json::value{};
    auto parsed = parsedJson(text);
    return parsed ? parsed : Outcome{failure(parsed.error().detail.english())};
}

Outcome jsonToString(const Arguments& arguments) {
    if (arguments.size() != 1)
        return wrongArguments();
    return json::value(jsonText(arguments[0]));
}

Outcome array(const Arguments& arguments) {
    return json::array(arguments.begin(), arguments.end());
}

Outcome arrayPartition(const Arguments& arguments) {
    const auto size = arguments.size() == 2 ? integerOf(arguments[1]) : std::nullopt;
    if (!size || *size <= 0 || !arguments[0].is_array())
        return wrongArguments();
    json::array chunks;
    for (const json::value& each : arguments[0].get_array()) {
        if (chunks.empty() || chunks.back().get_array().size() == static_cast<std::size_t>(*size))
            chunks.emplace_back(json::array{});
        chunks.back().get_array().push_back(each);
    }
    return chunks;
}

Outcome arrayContains(const Arguments& arguments) {
    if (arguments.size() != 2 || !arguments[0].is_array())
        return wrongArguments();
    const json::array& list = arguments[0].get_array();
    return json::value(std::any_of(list.begin(), list.end(), [&](const json::value& each) {
        return isSame(each, arguments[1]);
    }));
}

Outcome arrayRange(const Arguments& arguments) {
    if (arguments.size() != 3)
        return wrongArguments();
    const auto first = integerOf(arguments[0]);
    const auto last = integerOf(arguments[1]);
    const auto step = integerOf(arguments[2]);
    if (!first || !last || !step || *step == 0)
        return wrongArguments();
    constexpr std::size_t most = 1'000;
    json::array range;
    for (std::int64_t at = *first; *step > 0 ? at <= *last : at >= *last; at += *step) {
        if (range.size() == most)
            return failure("An array range has 1000 elements at most");
        range.emplace_back(at);
    }
    return range;
}

Outcome arrayGetItem(const Arguments& arguments) {
    const auto index = arguments.size() == 2 ? integerOf(arguments[1]) : std::nullopt;
    if (!index || !arguments[0].is_array())
        return wrongArguments();
    const json::array& list = arguments[0].get_array();
    if (*index < 0 || static_cast<std::size_t>(*index) >= list.size())
        return failure("Index out of bounds");
    return list[static_cast<std::size_t>(*index)];
}

Outcome arrayLength(const Arguments& arguments) {
    if (arguments.size() != 1 || !arguments[0].is_array())
        return wrongArguments();
    return json::value(arguments[0].get_array().size());
}

Outcome arrayUnique(const Arguments& arguments) {
    if (arguments.size() != 1 || !arguments[0].is_array())
        return wrongArguments();
    json::array unique;
    for (const json::value& each : arguments[0].get_array())
        if (std::none_of(unique.begin(), unique.end(),
                         [&](const json::value& there) { return isSame(there, each); }))
            unique.push_back(each);
    return unique;
}

Outcome base64Encode(const Arguments& arguments) {
    if (arguments.size() != 1 || !arguments[0].is_string() ||
        arguments[0].get_string().size() > longestText)
        return wrongArguments();
    return json::value(base64(arguments[0].get_string()));
}

Outcome base64Decode(const Arguments& arguments) {
    if (arguments.size() != 1 || !arguments[0].is_string() ||
        arguments[0].get_string().size() > longestText)
        return wrongArguments();
    const auto decoded = base64Decoded(arguments[0].get_string());
    return decoded ? Outcome{json::value(*decoded)} : Outcome{failure("The text is no Base64")};
}

Outcome hash(const Arguments& arguments) {
    if (arguments.size() != 2 || !arguments[1].is_string())
        return wrongArguments();
    const std::string data = textOf(arguments[0]);
    if (data.size() > longestText)
        return failure("The text has more than 10000 characters");
    constexpr std::array<std::string_view, 5> known{"MD5", "SHA-1", "SHA-256", "SHA-384",
                                                    "SHA-512"};
    const std::string name{arguments[1].get_string()};
    const EVP_MD* const algorithm =
        std::find(known.begin(), known.end(), name) == known.end()
            ? nullptr
            : EVP_get_digestbyname(name == "SHA-1" ? "SHA1" : name.c_str());
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (!algorithm ||
        EVP_Digest(data.data(), data.size(), digest.data(), &size, algorithm, nullptr) != 1)
        return failure("No such algorithm: " + name);
    std::string text;
    for (unsigned int i = 0; i < size; ++i)
        text += fmt::format("{:02x}", digest[i]);
    return json::value(text);
}

Outcome jsonMerge(const Arguments& arguments) {
    if (arguments.size() != 3 || !arguments[0].is_object() || !arguments[1].is_object() ||
        !arguments[2].is_bool())
        return wrongArguments();
    if (arguments[2].get_bool())
        return failure("Only the shallow merging mode is there: the third argument must be false");
    json::object merged = arguments[0].get_object();
    for (const auto& [name, value] : arguments[1].get_object())
        merged[name] = value;
    return merged;
}

Outcome mathRandom(const Arguments& arguments) {
    if (arguments.size() != 2 && arguments.size() != 3)
        return wrongArguments();
    const auto first = integerOf(arguments[0]);
    const auto end = integerOf(arguments[1]);
    const auto seed = arguments.size() == 3 ? integerOf(arguments[2]) : std::nullopt;
    if (!first || !end || *first >= *end || (arguments.size() == 3 && !seed))
        return wrongArguments();
    std::mt19937_64 generator{seed ? static_cast<std::uint64_t>(*seed) : std::random_device{}()};
    return json::value(std::uniform_int_distribution<std::int64_t>{*first, *end - 1}(generator));
}

Outcome mathAdd(const Arguments& arguments) {
    if (arguments.size() != 2)
        return wrongArguments();
    const auto left = integerOf(arguments[0]);
    const auto right = integerOf(arguments[1]);
    std::int64_t sum = 0;
    if (!left || !right || __builtin_add_overflow(*left, *right, &sum))
        return wrongArguments();
    return json::value(sum);
}

/// At each of the characters; what is empty between them is left out.
Outcome stringSplit(const Arguments& arguments) {
    if (arguments.size() != 2 || !arguments[0].is_string() || !arguments[1].is_string())
        return wrongArguments();
    std::string_view text = arguments[0].get_string();
    const std::string_view separators = arguments[1].get_string();
    json::array parts;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(separators), text.size());
        if (end > 0)
            parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

Outcome uuid(const Arguments& arguments) {
    return arguments.empty() ? Outcome{json::value(newUuid())} : Outcome{wrongArguments()};
}

using Function = Outcome (*)(const Arguments&);
constexpr std::array<std::pair<std::string_view, Function>, 18> functions{
    {{"Array", array},
     {"ArrayContains", arrayContains},
     {"ArrayGetItem", arrayGetItem},
     {"ArrayLength", arrayLength},
     {"ArrayPartition", arrayPartition},
     {"ArrayRange", arrayRange},
     {"ArrayUnique", arrayUnique},
     {"Base64Decode", base64Decode},
     {"Base64Encode", base64Encode},
     {"Format", format},
     {"Hash", hash},
     {"JsonMerge", jsonMerge},
     {"JsonToString", jsonToString},
     {"MathAdd", mathAdd},
     {"MathRandom", mathRandom},
     {"StringSplit", stringSplit},
     {"StringToJson", stringToJson},
     {"UUID", uuid}}};

Function functionNamed(std::string_view name) {
    for (const auto& [each, function] : functions)
        if (each == name)
            return function;
    return nullptr;
}

} // namespace

bool isIntrinsic(std::string_view name) {
    return functionNamed(name) != nullptr;
}

Result<json::value> callIntrinsic(std::string_view name, const Arguments& arguments) {
    const Function function = functionNamed(name);
    return function ? function(arguments) : Outcome{failure("No such function")};
}

jsonata::Jsonata::Functions queryFunctions() {
    return {{"partition", "range", "hash", "uuid"},
            [](const std::string& name, const Arguments& arguments) {
                return callIntrinsic(name == "partition" ? "ArrayPartition"
                                     : name == "range"   ? "ArrayRange"
                                     : name == "hash"    ? "Hash"
                                                         : "UUID",
                                     arguments);
            }};
}

} // namespace lathe::statemachine
