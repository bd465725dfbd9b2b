#include "engine/template/SamRules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::tmpl {
namespace {

constexpr const char* invalid = "Sam.Auth";

template <std::size_t N>
void checkKeys(const SamResource& api, const Setting& auth,
               const std::array<std::string_view, N>& known) {
    for (const auto& entry : auth.entries()) {
        if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
            api.fail(auth[entry.key], "Sam.UnknownProperty",
                     Text::tr("'{}' is not a property of 'Auth'.", entry.key),
                     Text::tr("Remove it, or correct its name."));
        }
    }
}

/// Headers, QueryStrings, StageVariables and Context of an Identity are lists of strings.
void checkIdentitySources(const SamResource& api, const std::string& name,
                          const Setting& identity) {
    for (const char* source : {"Headers", "QueryStrings", "StageVariables", "Context"}) {
        const Setting list = identity[source];
        const std::string path = fmt::format("Auth.Authorizers.{}.Identity.{}", name, source);
        if (!list.isGiven() || list.isIntrinsic() || !api.expectList(list, path)) {
            continue;
        }
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (!list[i].isString()) {
                api.failType(list[i], fmt::format("{}[{}]", path, i), Text::tr("a string"));
            }
        }
    }
}

void checkScopes(const SamResource& api, const Setting& authorizer, const std::string& path) {
    if (const Setting scopes = authorizer["AuthorizationScopes"]; scopes && !scopes.isIntrinsic()) {
        api.expectList(scopes, path + ".AuthorizationScopes");
    }
}

/// A REQUEST authorizer tells callers apart by something, unless its answers are not cached.
void checkRequestIdentity(const SamResource& api, const std::string& name,
                          const Setting& authorizer) {
    const Setting identity = authorizer["Identity"];
    bool any = false;
    for (const char* source : {"Headers", "QueryStrings", "StageVariables", "Context"}) {
        any = any || identity[source].isGiven();
    }
    const Setting ttl = identity["ReauthorizeEvery"];
    const bool uncached = ttl && !ttl.isGiven();
    if (!any && !uncached) {
        api.fail(identity ? identity : authorizer, invalid,
                 Text::tr("The authorizer '{}' must have an Identity with at least one of "
                          "Headers, QueryStrings, StageVariables and Context.",
                          name),
                 Text::tr("Name what identifies the caller, such as Headers: [Authorization]."));
    }
}

void checkRestAuthorizer(const SamResource& api, const std::string& name,
                         const Setting& authorizer) {
    const std::string path = fmt::format("Auth.Authorizers.{}", name);
    if (!authorizer.isMap()) {
        api.failType(authorizer, path, Text::tr("a map"));
        return;
    }
    const Setting type = authorizer["FunctionPayloadType"];
    const bool isRequest = type.text() == "REQUEST";
    if (type && type.text() != "TOKEN" && !isRequest) {
        api.fail(type, invalid,
                 Text::tr("The authorizer '{}' has an invalid FunctionPayloadType: '{}'.", name,
                          type.text()),
                 Text::tr("Write TOKEN or REQUEST."));
    }
    const Setting identity = authorizer["Identity"];
    if (identity.isGiven() && !identity.isMap()) {
        api.failType(identity, path + ".Identity", Text::tr("a map"));
    }
    if (identity.isMap() && isRequest) {
        checkIdentitySources(api, name, identity);
    }
    if (isRequest && (!identity.isGiven() || identity.isMap())) {
        checkRequestIdentity(api, name, authorizer);
    }
    checkScopes(api, authorizer, path);
    if (const Setting disable = authorizer["DisableFunctionDefaultPermissions"]; disable) {
        api.expectBool(disable, path + ".DisableFunctionDefaultPermissions");
    }
}

void checkDefaultAuthorizer(const SamResource& api, const Setting& authorizers, bool hasIam) {
    const Setting written = api.properties["Auth"]["DefaultAuthorizer"];
    const Setting chosen = api.context.resolved(written);
    if (!chosen.isGiven() || chosen.isNoValue()) {
        return;
    }
    if (!chosen.isString()) {
        api.failType(written, "Auth.DefaultAuthorizer", Text::tr("a string"));
        return;
    }
    const bool known = authorizers.has(chosen.text()) || (hasIam && chosen.text() == "AWS_IAM");
    if (!known) {
        api.fail(
            written, invalid,
            Text::tr("The DefaultAuthorizer '{}' is not defined in 'Authorizers'.", chosen.text()),
            Text::tr("Correct the name, or define it under Authorizers."));
    }
}

/// An authorizer of an HTTP API is a JWT one or a Lambda one, each with properties of its own.
void checkAuthorizerKind(const SamResource& api, const std::string& name, const Setting& authorizer,
                         bool isJwt) {
    struct Property {
        const char* name;
        bool isJwt;
    };
    static constexpr std::array properties{Property{"AuthorizationScopes", true},
                                           Property{"IdentitySource", true},
                                           Property{"FunctionArn", false},
                                           Property{"FunctionInvokeRole", false},
                                           Property{"Identity", false},
                                           Property{"AuthorizerPayloadFormatVersion", false},
                                           Property{"EnableSimpleResponses", false},
                                           Property{"EnableFunctionDefaultPermissions", false}};
    for (const auto& property : properties) {
        if (authorizer[property.name] && property.isJwt != isJwt) {
            api.fail(authorizer[property.name], invalid,
                     Text::tr("{} of the authorizer '{}' is supported only for {} authorizers.",
                              property.name, name, property.isJwt ? "OAuth2 (JWT)" : "Lambda"),
                     Text::tr("Remove it."));
        }
    }
}

void checkNeeded(const SamResource& api, const std::string& name, const Setting& authorizer,
                 bool isJwt) {
    for (const char* needed : {"FunctionArn", "AuthorizerPayloadFormatVersion"}) {
        if (!isJwt && !authorizer[needed].isGiven()) {
            api.fail(authorizer, "Sam.MissingProperty",
                     Text::tr("The Lambda authorizer '{}' must define '{}'.", name, needed),
                     Text::tr("Add {}.", needed));
        }
    }
    if (isJwt && !authorizer["IdentitySource"].isGiven()) {
        api.fail(authorizer, "Sam.MissingProperty",
                 Text::tr("The OAuth2 authorizer '{}' must define 'IdentitySource'.", name),
                 Text::tr("Add IdentitySource, such as $request.header.Authorization."));
    }
}

void checkHttpAuthorizer(const SamResource& api, const std::string& name,
                         const Setting& authorizer) {
    const std::string path = fmt::format("Auth.Authorizers.{}", name);
    if (!authorizer.isMap()) {
        api.failType(authorizer, path, Text::tr("a map"));
        return;
    }
    if (authorizer.has("OpenIdConnectUrl")) {
        api.fail(
            authorizer["OpenIdConnectUrl"], invalid,
            Text::tr("'OpenIdConnectUrl' is no longer supported for the authorizer '{}'.", name),
            Text::tr("Use JwtConfiguration with issuer and audience."));
        return;
    }
    const Setting jwt = authorizer["JwtConfiguration"];
    if (jwt.isGiven() && !api.expectMap(jwt, "JwtConfiguration")) {
        return;
    }
    checkAuthorizerKind(api, name, authorizer, jwt.isGiven());
    checkScopes(api, authorizer, path);
    checkNeeded(api, name, authorizer, jwt.isGiven());
    if (const Setting enable = authorizer["EnableFunctionDefaultPermissions"]; enable) {
        api.expectBool(enable, path + ".EnableFunctionDefaultPermissions");
    }
    const Setting identity = authorizer["Identity"];
    if (identity.isGiven() && api.expectMap(identity, path + ".Identity")) {
        checkIdentitySources(api, name, identity);
    }
}

/// The Authorizers under Auth, one by one, by `check`.
void checkAuthorizers(const SamResource& api, const Setting& authorizers,
                      void (*check)(const SamResource&, const std::string&, const Setting&)) {
    if (!authorizers.isGiven() || authorizers.isIntrinsic() ||
        !api.expectMap(authorizers, "Auth.Authorizers")) {
        return;
    }
    for (const auto& entry : authorizers.entries()) {
        check(api, entry.key, authorizers[entry.key]);
    }
}

void checkResourcePolicy(const SamResource& api, const Setting& policy) {
    if (policy.isGiven() && !policy.isMap()) {
        api.failType(policy, "Auth.ResourcePolicy", Text::tr("a map"));
        return;
    }
    for (const char* name : {"SourceVpcBlacklist", "SourceVpcWhitelist"}) {
        const Setting list = policy[name];
        bool fits = !list || list.isList();
        for (std::size_t i = 0; i < list.size(); ++i) {
            fits = fits && api.context.resolved(list[i]).isString();
        }
        if (!fits) {
            const std::string_view other = std::string_view(name) == "SourceVpcBlacklist"
                                               ? "IntrinsicVpcBlacklist"
                                               : "IntrinsicVpcWhitelist";
            api.fail(list, invalid,
                     Text::tr("{} must be a list of strings; for intrinsic functions there is {}.",
                              name, other),
                     Text::tr("Write a list of strings."));
        }
    }
}

} // namespace

void checkApiAuth(const SamResource& api) {
    const Setting auth = api.properties["Auth"];
    if (!auth.isMap() || auth.isIntrinsic()) {
        return;
    }
    static constexpr std::array<std::string_view, 8> known{"Authorizers",
                                                           "DefaultAuthorizer",
                                                           "InvokeRole",
                                                           "AddDefaultAuthorizerToCorsPreflight",
                                                           "AddApiKeyRequiredToCorsPreflight",
                                                           "ApiKeyRequired",
                                                           "ResourcePolicy",
                                                           "UsagePlan"};
    checkKeys(api, auth, known);
    checkAuthorizers(api, auth["Authorizers"], checkRestAuthorizer);
    if (auth["Authorizers"].isMapOrMissing()) {
        checkDefaultAuthorizer(api, auth["Authorizers"], true);
    }
    checkResourcePolicy(api, auth["ResourcePolicy"]);
}

void checkHttpApiAuth(const SamResource& api) {
    const Setting auth = api.properties["Auth"];
    if (!auth.isMap() || auth.isIntrinsic()) {
        return;
    }
    static constexpr std::array<std::string_view, 3> known{"Authorizers", "DefaultAuthorizer",
                                                           "EnableIamAuthorizer"};
    checkKeys(api, auth, known);
    checkAuthorizers(api, auth["Authorizers"], checkHttpAuthorizer);
    if (auth["Authorizers"].isMapOrMissing()) {
        checkDefaultAuthorizer(api, auth["Authorizers"], auth["EnableIamAuthorizer"].isTrue());
    }
}

} // namespace lathe::tmpl
