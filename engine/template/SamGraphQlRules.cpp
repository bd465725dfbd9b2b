#include "engine/template/SamRules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace lathe::tmpl {
namespace {

constexpr const char* invalid = "Sam.GraphQl";
constexpr const char* missing = "Sam.MissingProperty";
constexpr const char* conflict = "Sam.Conflict";

/// What an authentication type needs beside it; empty: nothing.
struct AuthType {
    std::string_view name;
    std::string_view needs;
};
constexpr std::array authTypes{
    AuthType{"AWS_IAM", ""}, AuthType{"API_KEY", ""}, AuthType{"AWS_LAMBDA", "LambdaAuthorizer"},
    AuthType{"OPENID_CONNECT", "OpenIDConnect"}, AuthType{"AMAZON_COGNITO_USER_POOLS", "UserPool"}};

void checkAuth(const SamResource& api, const Setting& auth, const std::string& path) {
    const Setting type = auth["Type"];
    const auto known = std::find_if(authTypes.begin(), authTypes.end(),
                                    [&](const AuthType& one) { return one.name == type.text(); });
    if (!auth.isMap() || type.isIntrinsic()) {
        return;
    }
    if (known == authTypes.end()) {
        api.fail(
            type, invalid, Text::tr("'{}.Type' is invalid: '{}'.", path, type.text()),
            Text::tr(
                "Use AWS_IAM, API_KEY, AWS_LAMBDA, OPENID_CONNECT or AMAZON_COGNITO_USER_POOLS."));
        return;
    }
    int configurations = 0;
    for (const char* name : {"LambdaAuthorizer", "OpenIDConnect", "UserPool"}) {
        configurations += auth[name] ? 1 : 0;
    }
    if (configurations > 1) {
        api.fail(auth, conflict,
                 Text::tr("'{}' has more than one authentication configuration.", path),
                 Text::tr("Keep the one that belongs to Type."));
    } else if (!known->needs.empty() && !auth[known->needs]) {
        api.fail(auth, missing,
                 Text::tr("'{}' must be defined if the Type of '{}' is {}.", known->needs, path,
                          type.text()),
                 Text::tr("Add {}.", known->needs));
    }
}

/// InlineCode or CodeUri, and Runtime.
void checkCode(const SamResource& api, const Setting& owner, const std::string& name,
               bool required) {
    const bool inlined = owner["InlineCode"].isGiven();
    const bool located = owner["CodeUri"].isGiven();
    if (inlined && located) {
        api.fail(owner, conflict,
                 Text::tr("'InlineCode' and 'CodeUri' of '{}' cannot both be set.", name),
                 Text::tr("Remove one of the two."));
    } else if (required && !inlined && !located) {
        api.fail(owner, missing,
                 Text::tr("One of 'InlineCode' and 'CodeUri' of '{}' must be set.", name),
                 Text::tr("Add one of the two."));
    }
    if ((required || inlined || located) && !owner["Runtime"]) {
        api.fail(owner, missing, Text::tr("'Runtime' must be set in '{}'.", name),
                 Text::tr("Add Runtime with Name and Version."));
    }
}

std::set<std::string> dataSourceNames(const Setting& sources) {
    std::set<std::string> names;
    for (const auto& kind : sources.entries()) {
        for (const auto& source : sources[kind.key].entries()) {
            names.insert(source.key);
        }
    }
    return names;
}

bool isNoneSource(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text == "NONE";
}

void checkFunctionOf(const SamResource& api, const Setting& function, const std::string& name,
                     const std::set<std::string>& sources) {
    if (function["Id"]) {
        if (function.size() > 1) {
            api.fail(
                function, conflict,
                Text::tr("'Id' cannot be set with other properties in the function '{}'.", name),
                Text::tr("Keep Id alone."));
        }
        return;
    }
    const Setting source = function["DataSource"];
    const bool isNone = isNoneSource(source.text());
    if (!source.isGiven()) {
        api.fail(function, missing,
                 Text::tr("'DataSource' must be set in the function '{}'.", name),
                 Text::tr("Name one of DataSources, or write NONE."));
    } else if (source.isString() && !isNone && !sources.contains(source.text())) {
        api.fail(
            source, invalid,
            Text::tr("The data source '{}' is not defined in 'DataSources'.", source.text()),
            Text::tr("Define it, or refer to one outside of this API by an intrinsic function."));
    }
    checkCode(api, function, name, true);
}

void checkResolvers(const SamResource& api) {
    const Setting resolvers = api.properties["Resolvers"];
    const Setting functions = api.properties["Functions"];
    for (const auto& type : resolvers.entries()) {
        for (const auto& entry : resolvers[type.key].entries()) {
            const Setting resolver = resolvers[type.key][entry.key];
            checkCode(api, resolver, entry.key, false);
            const Setting pipeline = resolver["Pipeline"];
            if (!pipeline.isGiven()) {
                api.fail(
                    resolver, missing,
                    Text::tr(
                        "The resolver '{}' must have a Pipeline; unit resolvers are not supported.",
                        entry.key),
                    Text::tr("Add Pipeline, or write an AWS::AppSync::Resolver."));
            }
            for (std::size_t i = 0; pipeline.isList() && i < pipeline.size(); ++i) {
                if (pipeline[i].isString() && !functions.has(pipeline[i].text())) {
                    api.fail(pipeline[i], invalid,
                             Text::tr("The function '{}' does not exist in 'Functions'.",
                                      pipeline[i].text()),
                             Text::tr("Correct the name, or add the function."));
                }
            }
        }
    }
}

} // namespace

void checkGraphQlApi(const SamResource& api) {
    const Setting& p = api.properties;
    const Setting auth = p["Auth"];
    checkAuth(api, auth, "Auth");
    const Setting additional = auth["Additional"];
    if (additional && !additional.isIntrinsic()) {
        api.expectList(additional, "Auth.Additional");
    }
    for (std::size_t i = 0; additional.isList() && i < additional.size(); ++i) {
        checkAuth(api, additional[i], fmt::format("Auth.Additional[{}]", i));
    }
    if (p["SchemaInline"].isGiven() && p["SchemaUri"].isGiven()) {
        api.fail(p["SchemaUri"], conflict,
                 Text::tr("'SchemaInline' and 'SchemaUri' cannot both be set."),
                 Text::tr("Remove one of the two."));
    } else if (!p["SchemaInline"].isGiven() && !p["SchemaUri"].isGiven()) {
        api.fail(p, missing, Text::tr("One of 'SchemaInline' and 'SchemaUri' must be set."),
                 Text::tr("Add one of the two."));
    }
    static constexpr std::array<std::string_view, 3> fields{
        "CloudWatchLogsRoleArn", "FieldLogLevel", "ExcludeVerboseContent"};
    for (const auto& entry : p["Logging"].entries()) {
        if (std::find(fields.begin(), fields.end(), entry.key) == fields.end() &&
            !entry.key.starts_with("Fn::")) {
            api.fail(p["Logging"][entry.key], "Sam.UnknownProperty",
                     Text::tr("'Logging.{}' is not a property.", entry.key),
                     Text::tr("Remove it."));
        }
    }
    const auto sources = dataSourceNames(p["DataSources"]);
    for (const auto& entry : p["Functions"].entries()) {
        checkFunctionOf(api, p["Functions"][entry.key], entry.key, sources);
    }
    checkResolvers(api);
}

} // namespace lathe::tmpl
