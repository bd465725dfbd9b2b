#include "engine/template/SamConfig.h"

#include "engine/template/Nodes.h"
#include "engine/template/ProjectFiles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

// Where a table's name does not begin as one ("[{"), toml++ 3.3 asserts, and in a build without
// assertions goes on to nobody knows where: here it throws in both.
namespace {
[[noreturn]] void assertionFails(const char* condition) {
    throw std::invalid_argument{condition};
}
} // namespace
#define TOML_EXCEPTIONS 1
#define TOML_ASSERT(condition) ((condition) ? void() : assertionFails(#condition))
#pragma push_macro("NDEBUG")
#undef NDEBUG
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")

namespace lathe::tmpl {
namespace {

boost::json::value toJson(const toml::node& node) {
    if (const auto* table = node.as_table()) {
        boost::json::object object;
        for (const auto& [key, value] : *table) {
            object[std::string_view(key.str())] = toJson(value);
        }
        return object;
    }
    if (const auto* array = node.as_array()) {
        boost::json::array list;
        for (const auto& value : *array) {
            list.push_back(toJson(value));
        }
        return list;
    }
    if (const auto text = node.value<std::string>()) {
        return boost::json::string(*text);
    }
    if (node.is_boolean()) {
        return *node.value<bool>();
    }
    if (node.is_integer()) {
        return *node.value<std::int64_t>();
    }
    return node.is_floating_point() ? boost::json::value(*node.value<double>()) : nullptr;
}

/// Whether "a.b.c..." may have so many parts that the tables, each in the one before, are more than
/// the stack has room for.
bool mayBeTooDeep(std::string_view text) {
    constexpr std::ptrdiff_t mostDots = 2'000;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (std::count(line.begin(), line.end(), '.') > mostDots) {
            return true;
        }
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return false;
}

std::optional<boost::json::value> parseToml(const std::string& text,
                                            const std::filesystem::path& file, Problems& problems) {
    const auto report = [&](std::string_view what, const Mark& mark) {
        problems.add(model::Severity::Warning, "SamConfig.Syntax",
                     Text::tr("This is not valid TOML: {}.", what),
                     Text::tr("Correct the line; until then the file's settings are left out."),
                     file, mark);
        return std::nullopt;
    };
    if (mayBeTooDeep(text)) {
        return report("a line has more than 2000 dots", {});
    }
    try {
        return toJson(toml::parse(text, file.string()));
    } catch (const toml::parse_error& error) {
        const auto& place = error.source().begin;
        return report(error.description(),
                      {static_cast<int>(place.line), static_cast<int>(place.column), 0});
    } catch (const std::invalid_argument&) {
        return report("a table's name begins with a letter, a digit or a quote", {});
    }
}

std::optional<boost::json::value> parseYaml(const std::string& text,
                                            const std::filesystem::path& file, Problems& problems) {
    std::vector<model::Diagnostic> diagnostics;
    const auto root = parseDocument(text, file, diagnostics);
    for (auto& diagnostic : diagnostics) {
        diagnostic.severity = model::Severity::Warning;
        problems.add(diagnostic);
    }
    return root ? std::optional(toJson(*root)) : std::nullopt;
}

std::optional<boost::json::value> readConfigFile(const std::filesystem::path& folder,
                                                 SamConfig& config, Problems& problems) {
    constexpr std::array names{"samconfig.toml", "samconfig.yaml", "samconfig.yml"};
    for (const char* name : names) {
        const auto file = folder / name;
        const auto text = readTextFile(file);
        if (!text && text.error().code == "Template.FileNotFound") {
            continue;
        }
        config.file = file;
        if (!text) {
            problems.add(model::Severity::Warning, text.error().code, text.error().detail, {}, file,
                         {});
            return std::nullopt;
        }
        return file.extension() == ".toml" ? parseToml(*text, file, problems)
                                           : parseYaml(*text, file, problems);
    }
    return std::nullopt;
}

const boost::json::object* objectUnder(const boost::json::object& object, std::string_view key) {
    const auto* value = object.if_contains(key);
    return value ? value->if_object() : nullptr;
}

void merge(std::map<std::string, std::string> from, std::map<std::string, std::string>& into) {
    from.merge(into);
    into = std::move(from);
}

void readOverrides(const boost::json::value& value, std::map<std::string, std::string>& overrides) {
    if (value.is_string()) {
        merge(parseParameterOverrides(value.get_string()), overrides);
    } else if (const auto* list = value.if_array()) {
        for (const auto& item : *list) {
            readOverrides(item, overrides);
        }
    } else if (const auto* object = value.if_object()) {
        for (const auto& [key, item] : *object) {
            overrides[std::string(key)] = toText(item);
        }
    }
}

std::string textOf(const boost::json::object& parameters, std::string_view key,
                   const std::string& otherwise) {
    const auto* value = parameters.if_contains(key);
    return value && value->is_string() ? toText(*value) : otherwise;
}

/// Beginning at the file's folder, `otherwise` where the parameters do not name it.
std::filesystem::path pathOf(const boost::json::object& parameters, std::string_view key,
                             const SamConfig& config, const std::filesystem::path& otherwise) {
    const std::string name = textOf(parameters, key, {});
    return name.empty() ? otherwise : (config.file.parent_path() / name).lexically_normal();
}

void readCommand(const boost::json::object& environment, std::string_view command,
                 SamConfig& config) {
    const auto* section = objectUnder(environment, command);
    const auto* parameters = section ? objectUnder(*section, "parameters") : nullptr;
    if (!parameters) {
        return;
    }
    if (const auto* overrides = parameters->if_contains("parameter_overrides")) {
        readOverrides(*overrides, config.parameterOverrides);
    }
    config.stackName = textOf(*parameters, "stack_name", config.stackName);
    config.region = textOf(*parameters, "region", config.region);
    config.environmentFile = pathOf(*parameters, "env_vars", config, config.environmentFile);
    if (command != "deploy") {
        config.templateFile = pathOf(*parameters, "template", config, config.templateFile);
        config.templateFile = pathOf(*parameters, "template_file", config, config.templateFile);
    }
}

bool isBuilt(const std::filesystem::path& file) {
    return std::find(file.begin(), file.end(), ".aws-sam") != file.end();
}

/// One word of a command line: quotes group, a backslash takes the next character as it is.
std::string takeWord(std::string_view text, std::size_t& at) {
    std::string word;
    char quote = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\\' && at + 1 < text.size()) {
            word += text[++at];
        } else if (quote != 0 ? c == quote : c == '"' || c == '\'') {
            quote = quote != 0 ? 0 : c;
        } else if (quote == 0 && std::isspace(static_cast<unsigned char>(c)) != 0) {
            break;
        } else {
            word += c;
        }
    }
    return word;
}

} // namespace

std::map<std::string, std::string> parseParameterOverrides(std::string_view text) {
    constexpr std::string_view keyMark = "ParameterKey=";
    constexpr std::string_view valueMark = ",ParameterValue=";
    std::map<std::string, std::string> overrides;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string word = takeWord(text, at);
        const auto value = word.find(valueMark);
        if (word.starts_with(keyMark) && value != std::string::npos) {
            overrides[word.substr(keyMark.size(), value - keyMark.size())] =
                word.substr(value + valueMark.size());
        } else if (const auto equals = word.find('='); equals != std::string::npos && equals > 0) {
            overrides[word.substr(0, equals)] = word.substr(equals + 1);
        }
    }
    return overrides;
}

SamConfig readSamConfig(const std::filesystem::path& folder, const std::string& environment,
                        Problems& problems) {
    SamConfig config;
    const auto content = readConfigFile(folder, config, problems);
    const auto* root = content ? content->if_object() : nullptr;
    const auto* section = root ? objectUnder(*root, environment) : nullptr;
    if (!section) {
        return config;
    }
    for (const char* command : {"global", "build", "deploy", "local_invoke"}) {
        readCommand(*section, command, config);
    }
    if (isBuilt(config.templateFile)) {
        config.templateFile.clear();
    }
    return config;
}

SamConfig samConfigFor(const std::filesystem::path& templateFile, const std::string& environment,
                       Problems& problems) {
    SamConfig beside = readSamConfig(templateFile.parent_path(), environment, problems);
    if (!beside.file.empty()) {
        return beside;
    }
    Problems ofOthers;
    auto folder = templateFile.parent_path();
    while (folder.has_relative_path()) {
        folder = folder.parent_path();
        SamConfig above = readSamConfig(folder, environment, ofOthers);
        if (above.templateFile == templateFile) {
            return above;
        }
    }
    return beside;
}

} // namespace lathe::tmpl
