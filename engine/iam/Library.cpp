#include "engine/iam/Library.h"

#include "engine/base/Files.h"
#include "engine/iam/Texts.h"

namespace lathe::iam {

namespace json = boost::json;

namespace {

Result<json::value> read(const std::filesystem::path& file) {
    const auto text = readFile(file);
    boost::system::error_code error;
    json::value value = text ? json::parse(*text, error) : json::value{};
    if (!text || error)
        return Error{"Iam.Unreadable", Text::tr("{} cannot be read.", file.string())};
    return value;
}

std::string filledText(std::string_view text, const Substitute& substitute) {
    std::string result;
    while (!text.empty()) {
        const auto start = text.find("${");
        const auto end = start == std::string_view::npos ? start : text.find('}', start);
        if (end == std::string_view::npos)
            break;
        result += text.substr(0, start);
        if (const auto value = substitute(text.substr(start + 2, end - start - 2)))
            result += *value;
        else
            result += text.substr(start, end - start + 1);
        text.remove_prefix(end + 1);
    }
    return result.append(text);
}

ConnectorProfile profileFrom(const json::object& row) {
    using Means = ConnectorProfile::Means;
    const std::string means = textOf(row, "Means");
    ConnectorProfile profile{textOf(row, "Source"),
                             textOf(row, "Destination"),
                             means == "role"         ? Means::Role
                             : means == "permission" ? Means::Permission
                                                     : Means::Policy,
                             textOf(row, "RoleOf") != "Destination",
                             {}};
    if (const auto* access = objectOf(row, "Access")) {
        for (const auto& [name, statements] : *access)
            profile.access[std::string{name}] = statements.as_array();
    }
    return profile;
}

} // namespace

json::value filledIn(const json::value& value, const Substitute& substitute) {
    if (value.is_string())
        return json::value(filledText(value.get_string(), substitute));
    if (value.is_array()) {
        json::array filled;
        for (const json::value& entry : value.get_array())
            filled.push_back(filledIn(entry, substitute));
        return filled;
    }
    if (!value.is_object())
        return value;
    json::object filled;
    for (const auto& [key, entry] : value.get_object())
        filled[filledText(key, substitute)] = filledIn(entry, substitute);
    return filled;
}

std::optional<std::string> pseudoParameter(const model::Project& project, std::string_view name) {
    if (name == "AWS::Region")
        return project.region;
    if (name == "AWS::AccountId")
        return project.accountId;
    if (name == "AWS::Partition")
        return "aws";
    return {};
}

Result<Library> Library::load(const std::filesystem::path& folder) {
    Library library;
    auto managed = read(folder / "managed-policies.json");
    auto templates = read(folder / "sam-policy-templates.json");
    auto connectors = read(folder / "sam-connectors.json");
    for (const auto* file : {&managed, &templates, &connectors}) {
        if (!*file)
            return file->error();
    }
    library.m_managed = std::move(managed->as_object());
    library.m_templates = std::move(templates->as_object());
    for (const json::value& row : connectors->as_array())
        library.m_connectors.push_back(profileFrom(row.as_object()));
    return library;
}

const json::object* Library::managed(std::string_view nameOrArn) const {
    const bool isArn = nameOrArn.starts_with("arn:");
    // "arn:aws:iam::aws:policy/service-role/NAME"; those of an account are not AWS's.
    if (isArn && nameOrArn.find(":iam::aws:policy/") == std::string_view::npos)
        return nullptr;
    return objectOf(m_managed, nameOrArn.substr(nameOrArn.rfind('/') + 1));
}

std::optional<json::object> Library::fromTemplate(std::string_view name,
                                                  const json::object& parameters,
                                                  const model::Project& project) const {
    const json::object* found = objectOf(m_templates, name);
    if (!found)
        return {};
    const Substitute substitute = [&](std::string_view variable) -> std::optional<std::string> {
        if (const json::value* given = parameters.if_contains(variable)) {
            const auto texts = textsOf(*given);
            // What is not known here is anything.
            return texts.size() == 1 ? texts.front() : "{{unresolved: parameter}}";
        }
        return pseudoParameter(project, variable);
    };
    return json::object{{"Version", "2012-10-17"},
                        {"Statement", filledIn(found->at("Statement"), substitute)}};
}

const ConnectorProfile* Library::connector(std::string_view source,
                                           std::string_view destination) const {
    for (const ConnectorProfile& profile : m_connectors) {
        if (profile.source == source && profile.destination == destination)
            return &profile;
    }
    return nullptr;
}

} // namespace lathe::iam
