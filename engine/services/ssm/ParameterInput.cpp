#include "engine/services/ssm/Shared.h"
#include "engine/services/wire/Things.h"

#include <boost/regex.hpp>
#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::ssm {

namespace {

constexpr std::size_t longestStandard = 4096;
constexpr std::size_t longestAdvanced = 8192;

Result<void> checkSize(const Version& version) {
    if (version.value.empty())
        return invalid("1 validation error detected: Value '' at 'value' failed to satisfy "
                       "constraint: Member must have length greater than or equal to 1");
    if (version.tier == "Standard" && version.value.size() > longestStandard)
        return invalid(
            "Standard tier parameters support a maximum parameter value of 4096 characters. To "
            "create a larger parameter value, upgrade the parameter to use the advanced-parameter "
            "tier. For more information, see https://docs.aws.amazon.com/systems-manager/latest/"
            "userguide/parameter-store-advanced-parameters.html");
    if (version.value.size() > longestAdvanced)
        return invalid("Advanced tier parameters support a maximum parameter value of 8192 "
                       "characters.");
    return {};
}

Result<void> checkPattern(const Version& version) {
    if (version.allowedPattern.empty())
        return {};
    try {
        if (boost::regex_match(version.value, boost::regex{version.allowedPattern}))
            return {};
    } catch (const std::exception&) {
        // No pattern, or one that takes too long.
        return Error{"InvalidAllowedPatternException",
                     Text::verbatim("The pattern is not a valid regular expression.")};
    }
    return Error{"ParameterPatternMismatchException",
                 Text::verbatim(
                     fmt::format("Parameter value, cannot be validated against allowedPattern: {}",
                                 version.allowedPattern))};
}

} // namespace

Result<Version> versionIn(const json::object& input, const Parameter* existing) {
    Version version = existing ? existing->latest() : Version{};
    version.number = existing ? existing->latest().number + 1 : 1;
    version.labels.clear();
    version.value = textOf(input, "Value");
    const std::string type = textOf(input, "Type");
    if (type.empty() && !existing)
        return invalid("A parameter type is required when you create a parameter.");
    if (!type.empty() && type != "String" && type != "StringList" && type != "SecureString")
        return invalid(fmt::format("1 validation error detected: Value '{}' at 'type' failed to "
                                   "satisfy constraint: Member must satisfy enum value set: "
                                   "[SecureString, StringList, String]",
                                   type));
    const auto take = [&input](const char* name, std::string& into) {
        if (std::string text = textOf(input, name); !text.empty())
            into = std::move(text);
    };
    take("Type", version.type);
    take("Description", version.description);
    take("DataType", version.dataType);
    take("Tier", version.tier);
    take("KeyId", version.keyId);
    take("AllowedPattern", version.allowedPattern);
    if (version.tier == "Intelligent-Tiering")
        version.tier = version.value.size() > longestStandard ? "Advanced" : "Standard";
    if (version.type == "SecureString" && version.keyId.empty())
        version.keyId = "alias/aws/ssm";
    if (auto fits = checkSize(version); !fits)
        return fits.error();
    if (auto fits = checkPattern(version); !fits)
        return fits.error();
    return version;
}

} // namespace lathe::services::ssm
