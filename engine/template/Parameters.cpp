#include "engine/template/Parameters.h"

#include "engine/template/Nodes.h"
#include "engine/template/YamlScalars.h"

#include <boost/regex.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace lathe::tmpl {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\n");
    const auto last = text.find_last_not_of(" \t\n");
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, last - first + 1);
}

bool isList(std::string_view type) {
    return type == "CommaDelimitedList" || type.starts_with("List<");
}

boost::json::array splitList(std::string_view text) {
    boost::json::array list;
    for (std::size_t at = 0; !text.empty() && at <= text.size();) {
        const auto comma = std::min(text.find(',', at), text.size());
        list.emplace_back(trimmed(text.substr(at, comma - at)));
        at = comma + 1;
    }
    return list;
}

bool isNumber(std::string_view text) {
    const auto kind = plainScalarKind(text);
    return kind == Node::Kind::Integer || kind == Node::Kind::Float;
}

/// A whole number without leading zeros reads as one; any other value keeps its text.
boost::json::value numberValue(const std::string& text) {
    const auto value =
        plainScalarKind(text) == Node::Kind::Integer ? integerValue(text) : std::nullopt;
    return value && fmt::format("{}", *value) == text ? boost::json::value(*value)
                                                      : boost::json::value(text);
}

boost::json::value typedValue(const std::string& type, const std::string& text) {
    if (type.starts_with("AWS::SSM::Parameter::Value<")) {
        const std::string unknown = placeholder(fmt::format("SSM parameter {}", text));
        const bool list = type.find("List<") != std::string::npos ||
                          type.find("CommaDelimitedList") != std::string::npos;
        return list ? boost::json::value(boost::json::array{unknown}) : boost::json::value(unknown);
    }
    if (isList(type)) {
        return splitList(text);
    }
    return type == "Number" ? numberValue(text) : boost::json::value(text);
}

/// The default as the text that an override would be; nullopt when there is none.
std::optional<std::string> defaultText(const Node& definition) {
    const Node* value = definition.find("Default");
    if (!value) {
        return std::nullopt;
    }
    if (!value->isSequence()) {
        return value->isMapping() ? boost::json::serialize(toJson(*value)) : scalarText(*value);
    }
    std::string text;
    for (const auto& item : value->items) {
        text += (text.empty() ? "" : ",") + scalarText(*item);
    }
    return text;
}

bool isAllowed(const Node& allowed, const std::string& type, const std::string& text) {
    const auto contains = [&](std::string_view value) {
        return std::any_of(allowed.items.begin(), allowed.items.end(),
                           [&](const Node::Ptr& item) { return scalarText(*item) == value; });
    };
    if (!isList(type)) {
        return contains(text);
    }
    const auto list = splitList(text);
    return std::all_of(list.begin(), list.end(),
                       [&](const auto& value) { return contains(value.get_string()); });
}

/// The whole text must match. Java's patterns and Perl's differ too little to matter here; a
/// pattern that cannot be read, or takes too long, refuses nothing.
bool matchesPattern(const std::string& pattern, const std::string& text) {
    try {
        return boost::regex_match(text, boost::regex(pattern, boost::regex::perl));
    } catch (const std::runtime_error&) {
        return true;
    }
}

std::optional<double> decimalNumber(std::string_view text) {
    double number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    return parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size()
               ? std::optional(number)
               : std::nullopt;
}

Text lengthProblem(const Node& definition, const std::string& text, const Text& subject) {
    const auto limit = [&](std::string_view key) {
        return integerValue(textUnder(definition, key)).value_or(0);
    };
    const auto length = static_cast<std::int64_t>(text.size());
    if (definition.find("MinLength") && length < limit("MinLength")) {
        return Text::tr("{} is shorter than its MinLength of {}.", subject, limit("MinLength"));
    }
    if (definition.find("MaxLength") && length > limit("MaxLength")) {
        return Text::tr("{} is longer than its MaxLength of {}.", subject, limit("MaxLength"));
    }
    return {};
}

Text rangeProblem(const Node& definition, const std::string& text, const Text& subject) {
    const auto value = decimalNumber(text);
    const auto least = decimalNumber(textUnder(definition, "MinValue"));
    const auto most = decimalNumber(textUnder(definition, "MaxValue"));
    if (value && least && *value < *least) {
        return Text::tr("{} is below its MinValue of {}.", subject,
                        textUnder(definition, "MinValue"));
    }
    if (value && most && *value > *most) {
        return Text::tr("{} is above its MaxValue of {}.", subject,
                        textUnder(definition, "MaxValue"));
    }
    return {};
}

/// What is wrong with the value, which sentences call `subject`; empty when nothing is.
Text problemOf(const Node& definition, const std::string& type, const std::string& text,
               const Text& subject) {
    if (type == "Number" && !isNumber(text)) {
        return Text::tr("{} is not a number.", subject);
    }
    if (type == "List<Number>") {
        for (const auto& item : splitList(text)) {
            if (!isNumber(item.get_string())) {
                return Text::tr("{} is not a list of numbers.", subject);
            }
        }
    }
    const Node* allowed = definition.find("AllowedValues");
    if (allowed && allowed->isSequence() && !isAllowed(*allowed, type, text)) {
        std::string list;
        for (const auto& item : allowed->items) {
            list += (list.empty() ? "" : ", ") + scalarText(*item);
        }
        return Text::tr("{} is not one of its AllowedValues ({}).", subject, list);
    }
    const std::string pattern = textUnder(definition, "AllowedPattern");
    if (!pattern.empty() && !isList(type) && !matchesPattern(pattern, text)) {
        return Text::tr("{} does not match its AllowedPattern ({}).", subject, pattern);
    }
    if (auto problem = type == "Number" ? rangeProblem(definition, text, subject) : Text{};
        !problem.empty()) {
        return problem;
    }
    return lengthProblem(definition, text, subject);
}

bool isSecret(const Node& definition) {
    constexpr std::array words = {"true", "True", "TRUE", "yes"};
    const std::string noEcho = textUnder(definition, "NoEcho");
    return std::find(words.begin(), words.end(), noEcho) != words.end();
}

class ParameterReader {
  public:
    ParameterReader(const std::map<std::string, std::string>& overrides,
                    const std::filesystem::path& file, Problems& problems)
        : m_overrides(overrides)
        , m_file(file)
        , m_problems(problems) {}

    boost::json::value read(const Node::Entry& entry) {
        const Node& definition = *entry.value;
        const std::string type = textUnder(definition, "Type");
        const auto given = m_overrides.find(entry.key);
        const bool isGiven = given != m_overrides.end();
        const auto text = isGiven ? std::optional(given->second) : defaultText(definition);
        if (!text) {
            return missing(entry, type);
        }
        const std::string value = isSecret(definition) ? "****" : *text;
        const Text subject = isGiven
                                 ? Text::tr("The value \"{}\" of parameter {}", value, entry.key)
                                 : Text::tr("The default \"{}\" of parameter {}", value, entry.key);
        if (const Text problem = problemOf(definition, type, *text, subject); !problem.empty()) {
            const std::string constraint = textUnder(definition, "ConstraintDescription");
            const Text hint =
                isGiven ? Text::tr("Give another value in --parameter-overrides or samconfig.toml.")
                        : Text::tr("Change the default, or what the parameter allows.");
            m_problems.add(isGiven ? model::Severity::Error : model::Severity::Warning,
                           "Template.ParameterValue", problem,
                           constraint.empty() ? hint : Text::tr("{}: {}", constraint, hint), m_file,
                           entry.keyMark);
        }
        return typedValue(type, *text);
    }

    void reportUndeclared(const Node& section) {
        for (const auto& [name, value] : m_overrides) {
            if (!section.find(name)) {
                m_problems.add(
                    model::Severity::Warning, "Template.ParameterNotDeclared",
                    Text::tr("A value is given for {}, which the template does not have among "
                             "its Parameters.",
                             name),
                    Text::tr(
                        "Correct the name in --parameter-overrides, samconfig.toml or the parent's "
                        "Parameters, or declare the parameter."),
                    m_file, section.begin);
            }
        }
    }

  private:
    boost::json::value missing(const Node::Entry& entry, const std::string& type) {
        m_problems.add(
            model::Severity::Warning, "Template.ParameterWithoutValue",
            Text::tr("Parameter {} has neither a default nor a value.", entry.key),
            Text::tr("Pass --parameter-overrides {}=VALUE, set it in samconfig.toml, or give it "
                     "a Default.",
                     entry.key),
            m_file, entry.keyMark);
        const std::string unknown = placeholder(fmt::format("parameter {}", entry.key));
        return isList(type) ? boost::json::value(boost::json::array{unknown})
                            : boost::json::value(unknown);
    }

    const std::map<std::string, std::string>& m_overrides;
    const std::filesystem::path& m_file;
    Problems& m_problems;
};

} // namespace

std::map<std::string, boost::json::value>
resolveParameters(const Node& root, const std::map<std::string, std::string>& overrides,
                  const std::filesystem::path& file, Problems& problems) {
    std::map<std::string, boost::json::value> values;
    const Node* section = root.find("Parameters");
    if (!section || !section->isMapping()) {
        return values;
    }
    ParameterReader reader(overrides, file, problems);
    for (const auto& entry : section->entries) {
        values[entry.key] = reader.read(entry);
    }
    reader.reportUndeclared(*section);
    return values;
}

std::set<std::string> secretParameters(const Node& root) {
    std::set<std::string> names;
    const Node* section = root.find("Parameters");
    for (std::size_t i = 0; section && i < section->entries.size(); ++i) {
        if (isSecret(*section->entries[i].value))
            names.insert(section->entries[i].key);
    }
    return names;
}

} // namespace lathe::tmpl
