#include "engine/sources/http/ResourcePolicy.h"

#include "engine/iam/Evaluation.h"
#include "engine/iam/Pattern.h"
#include "engine/sources/http/IamIdentity.h"
#include "engine/template/JsonAccess.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using tmpl::objectAt;
using tmpl::textAt;
using tmpl::textsAt;

bool isOfNetworks(std::string_view key) {
    constexpr std::array<std::string_view, 4> keys{"aws:sourceip", "aws:vpcsourceip",
                                                   "aws:sourcevpc", "aws:sourcevpce"};
    return std::find(keys.begin(), keys.end(), iam::lowered(key)) != keys.end();
}

/// "execute-api:/prod/GET/*" -> "ARN/prod/GET/*"
json::value inFull(const json::value& resource, std::string_view apiArn) {
    constexpr std::string_view brief = "execute-api:/";
    if (const auto* list = resource.if_array()) {
        json::array all;
        for (const json::value& one : *list)
            all.push_back(inFull(one, apiArn));
        return all;
    }
    const auto* text = resource.if_string();
    if (!text || !std::string_view{*text}.starts_with(brief))
        return resource;
    return json::value(fmt::format("{}/{}", apiArn, std::string_view{*text}.substr(brief.size())));
}

json::array statementsOf(const json::object& document) {
    const json::value* statements = document.if_contains("Statement");
    if (!statements)
        return {};
    return statements->is_array() ? statements->get_array() : json::array{*statements};
}

/// Takes what it says of networks out of a statement; false where nothing of it is left to say.
bool leaveNetworksOut(json::object& statement) {
    const auto* conditions = objectAt(statement, "Condition");
    if (!conditions)
        return true;
    json::object left;
    bool named = false;
    for (const auto& [comparison, keys] : *conditions) {
        const auto* values = keys.if_object();
        json::object others;
        for (auto entry = values ? values->begin() : json::object::const_iterator{};
             values && entry != values->end(); ++entry) {
            if (isOfNetworks(entry->key()))
                named = true;
            else
                others[entry->key()] = entry->value();
        }
        if (!others.empty() || !values)
            left[comparison] = values ? json::value(std::move(others)) : keys;
    }
    if (!named)
        return true;
    statement["Condition"] = std::move(left);
    return textAt(statement, "Effect") != "Deny";
}

json::object statementOf(std::string_view effect, json::value principal,
                         const std::vector<std::string>& resources, json::object condition = {}) {
    json::object statement{{"Effect", effect},
                           {"Principal", std::move(principal)},
                           {"Action", "execute-api:Invoke"},
                           {"Resource", json::array(resources.begin(), resources.end())}};
    if (!condition.empty())
        statement["Condition"] = std::move(condition);
    return statement;
}

/// Networks of Amazon's: "vpc-1" by aws:SourceVpc, "vpce-1" by aws:SourceVpce.
json::object networks(const json::object& written, std::string_view list) {
    json::array vpcs, endpoints;
    for (const std::string& name : textsAt(written, fmt::format("SourceVpc{}", list)))
        (name.starts_with("vpce-") ? endpoints : vpcs).emplace_back(name);
    for (const std::string& name : textsAt(written, fmt::format("IntrinsicVpc{}", list)))
        vpcs.emplace_back(name);
    for (const std::string& name : textsAt(written, fmt::format("IntrinsicVpce{}", list)))
        endpoints.emplace_back(name);
    json::object found;
    if (!vpcs.empty())
        found["aws:SourceVpc"] = std::move(vpcs);
    if (!endpoints.empty())
        found["aws:SourceVpce"] = std::move(endpoints);
    return found;
}

} // namespace

json::object withFullNames(json::object document, std::string_view apiArn) {
    json::array statements = statementsOf(document);
    for (json::value& entry : statements)
        for (const char* member : {"Resource", "NotResource"})
            if (auto* statement = entry.if_object(); statement && statement->contains(member))
                (*statement)[member] = inFull(statement->at(member), apiArn);
    document["Statement"] = std::move(statements);
    return document;
}

ResourcePolicy resourcePolicyOf(json::object document, std::string_view apiId) {
    ResourcePolicy policy;
    policy.document =
        withFullNames(std::move(document), fmt::format("arn:aws:execute-api:*:*:{}", apiId));
    policy.fromHere = policy.document;
    json::array fromHere;
    for (json::value& entry : policy.fromHere["Statement"].get_array())
        if (auto* statement = entry.if_object(); statement && leaveNetworksOut(*statement))
            fromHere.push_back(std::move(entry));
    policy.fromHere["Statement"] = std::move(fromHere);
    return policy;
}

json::array samStatements(const json::object& written, const std::vector<std::string>& resources) {
    json::array statements;
    for (const auto& [list, effect] :
         {std::pair{"AwsAccountWhitelist", "Allow"}, std::pair{"AwsAccountBlacklist", "Deny"}}) {
        const auto accounts = textsAt(written, list);
        if (!accounts.empty())
            statements.push_back(statementOf(
                effect, json::object{{"AWS", json::array(accounts.begin(), accounts.end())}},
                resources));
    }
    // Whoever else comes from there is let in.
    const auto deny = [&](const char* comparison, json::object keys) {
        if (keys.empty())
            return;
        statements.push_back(statementOf("Allow", "*", resources));
        statements.push_back(statementOf("Deny", "*", resources, {{comparison, std::move(keys)}}));
    };
    const auto addresses = [&](const char* list) {
        const auto ranges = textsAt(written, list);
        return ranges.empty()
                   ? json::object{}
                   : json::object{{"aws:SourceIp", json::array(ranges.begin(), ranges.end())}};
    };
    deny("NotIpAddress", addresses("IpRangeWhitelist"));
    deny("IpAddress", addresses("IpRangeBlacklist"));
    deny("StringNotEquals", networks(written, "Whitelist"));
    deny("StringEquals", networks(written, "Blacklist"));
    const json::value* own = written.if_contains("CustomStatements");
    if (const auto* list = own ? own->if_array() : nullptr)
        statements.insert(statements.end(), list->begin(), list->end());
    else if (own && own->is_object())
        statements.push_back(*own);
    return statements;
}

std::string_view statedAddress(const Exchange& exchange) {
    constexpr std::string_view mapped = "::ffff:";
    const std::string_view forwarded = exchange.request.fields.valueOr("X-Forwarded-For", "");
    const std::string_view address = forwarded.substr(0, forwarded.find_first_of(", "));
    std::string_view plain = address;
    plain.remove_prefix(plain.starts_with(mapped) ? mapped.size() : 0);
    return plain.starts_with("127.") || address == "::1" ? std::string_view{} : address;
}

const json::object* policyFor(const Exchange& exchange) {
    const auto& policy = exchange.api->policy;
    if (!policy)
        return nullptr;
    return statedAddress(exchange).empty() ? &policy->fromHere : &policy->document;
}

bool letsAnybodyIn(const Exchange& exchange) {
    const json::object* document = policyFor(exchange);
    if (!document)
        return false;
    const auto policy = iam::Policy::read(*document);
    if (!policy)
        return false;
    const iam::AccessRequest request = invocationOf(exchange, {});
    const iam::Surrounding around{exchange.accountId, exchange.region, exchange.time};
    iam::Applying applying;
    applying.resource = {&*policy};
    return iam::evaluate(iam::Context{request, around}, applying).isAllowed();
}

} // namespace lathe::sources::http
