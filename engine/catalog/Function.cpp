#include "engine/catalog/Function.h"

#include "engine/base/Clock.h"
#include "engine/base/Ids.h"

#include <charconv>

namespace json = boost::json;

namespace lathe::catalog {

namespace {

/// How long a change is shown as being under way.
constexpr Milliseconds changeTime{300};

using Texts = std::map<std::string, std::string>;
using Objects = std::map<std::string, json::object>;

std::string text(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

std::int64_t number(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_int64() ? value->get_int64() : 0;
}

json::object object(const json::object& parent, std::string_view key) {
    const json::value* value = parent.if_contains(key);
    return value && value->is_object() ? value->get_object() : json::object{};
}

json::object toJson(const Version& version) {
    json::object document{{"Number", version.number},
                          {"Settings", version.settings},
                          {"CodeSha256", version.code.sha256},
                          {"CodeSize", version.code.size.count},
                          {"Archive", version.code.archive.string()},
                          {"ImageUri", version.code.imageUri},
                          {"LastModified", version.lastModified},
                          {"RevisionId", version.revisionId},
                          {"Origin", version.origin}};
    if (version.commit)
        document["Commit"] = {{"Id", version.commit->id},
                              {"HasChanges", version.commit->hasChanges}};
    return document;
}

std::optional<SourceCommit> commitFrom(const json::object& document) {
    const json::object commit = object(document, "Commit");
    if (commit.empty())
        return {};
    const json::value* hasChanges = commit.if_contains("HasChanges");
    return SourceCommit{text(commit, "Id"), hasChanges && *hasChanges == true};
}

Version versionFrom(const json::object& document) {
    return {text(document, "Number"),
            object(document, "Settings"),
            {text(document, "CodeSha256"),
             {number(document, "CodeSize")},
             text(document, "Archive"),
             text(document, "ImageUri")},
            text(document, "LastModified"),
            text(document, "RevisionId"),
            text(document, "Origin"),
            commitFrom(document),
            {}};
}

json::object toJson(const Alias& alias) {
    return {{"Version", alias.version},
            {"Description", alias.description},
            {"SecondVersion", alias.secondVersion},
            {"SecondWeight", alias.secondWeight},
            {"RevisionId", alias.revisionId}};
}

Alias aliasFrom(const std::string& name, const json::object& document) {
    const json::value* weight = document.if_contains("SecondWeight");
    return {name,
            text(document, "Version"),
            text(document, "Description"),
            text(document, "SecondVersion"),
            weight ? weight->to_number<double>() : 0,
            text(document, "RevisionId")};
}

json::object toJson(const Objects& entries) {
    json::object all;
    for (const auto& [key, entry] : entries)
        all[key] = entry;
    return all;
}

Objects objectsFrom(const json::object& document) {
    Objects all;
    for (const auto& [key, entry] : document) {
        if (entry.is_object())
            all[std::string{key}] = entry.get_object();
    }
    return all;
}

} // namespace

void Version::begin(PendingChange::Kind kind) {
    pending = PendingChange{kind, newUuid(), Clock::system().wall() + changeTime};
}

const PendingChange* Version::underWay() const {
    return pending && Clock::system().wall() < pending->over ? &*pending : nullptr;
}

const Version* Function::findVersion(std::string_view wanted) const {
    if (wanted.empty() || wanted == "$LATEST")
        return &latest;
    int parsed = 0;
    const auto [end, failure] =
        std::from_chars(wanted.data(), wanted.data() + wanted.size(), parsed);
    if (failure != std::errc{} || end != wanted.data() + wanted.size())
        return nullptr;
    const auto found = versions.find(parsed);
    return found != versions.end() ? &found->second : nullptr;
}

const Version* Function::resolve(std::string_view qualifier) const {
    const auto alias = aliases.find(std::string{qualifier});
    return findVersion(alias != aliases.end() ? std::string_view{alias->second.version}
                                              : qualifier);
}

// An alias of two versions has its environments of both, in proportion to their weights.
int Function::provisionedFor(const std::string& version) const {
    int sum = 0;
    for (const auto& [qualifier, wanted] : provisioned) {
        const auto alias = aliases.find(qualifier);
        if (alias == aliases.end()) {
            sum += qualifier == version ? wanted.requested : 0;
            continue;
        }
        const int second = alias->second.secondVersion.empty()
                               ? 0
                               : static_cast<int>(wanted.requested * alias->second.secondWeight);
        if (alias->second.version == version)
            sum += wanted.requested - second;
        else if (alias->second.secondVersion == version)
            sum += second;
    }
    return sum;
}

int Function::provisionedTotal() const {
    int sum = 0;
    for (const auto& [qualifier, wanted] : provisioned)
        sum += wanted.requested;
    return sum;
}

std::string provisionedTime(Timestamp time) {
    const std::string iso = toIso8601(time);
    return iso.substr(0, iso.find('.')) + "+0000";
}

json::object toJson(const Function& function) {
    json::object versions, aliases, policies, tags, provisioned;
    for (const auto& [number, version] : function.versions)
        versions[std::to_string(number)] = toJson(version);
    for (const auto& [name, alias] : function.aliases)
        aliases[name] = toJson(alias);
    for (const auto& [qualifier, policy] : function.policies)
        policies[qualifier] = policy;
    for (const auto& [name, value] : function.tags)
        tags[name] = value;
    for (const auto& [qualifier, wanted] : function.provisioned)
        provisioned[qualifier] = {{"Requested", wanted.requested},
                                  {"LastModified", wanted.lastModified}};
    json::object document{{"Name", function.name},
                          {"LogicalId", function.logicalId},
                          {"OfTemplate", function.origin == model::Origin::Template},
                          {"Latest", toJson(function.latest)},
                          {"Overridden", function.overridden},
                          {"Basis", function.basis},
                          {"Versions", std::move(versions)},
                          {"LastVersion", function.lastVersion},
                          {"Aliases", std::move(aliases)},
                          {"Tags", std::move(tags)},
                          {"Policies", std::move(policies)},
                          {"Urls", toJson(function.urls)},
                          {"EventInvokes", toJson(function.eventInvokes)},
                          {"Scaling", toJson(function.scaling)},
                          {"Provisioned", std::move(provisioned)},
                          {"RecursiveLoop", function.recursiveLoop},
                          {"CodeSigningConfig", function.codeSigningConfig},
                          {"RuntimeManagement", toJson(function.runtimeManagement)}};
    if (function.reservedConcurrency)
        document["ReservedConcurrency"] = *function.reservedConcurrency;
    return document;
}

Function functionFrom(const json::object& document) {
    Function function;
    function.name = text(document, "Name");
    function.logicalId = text(document, "LogicalId");
    const json::value* ofTemplate = document.if_contains("OfTemplate");
    function.origin =
        ofTemplate && *ofTemplate == true ? model::Origin::Template : model::Origin::Api;
    function.latest = versionFrom(object(document, "Latest"));
    const json::value* overridden = document.if_contains("Overridden");
    function.overridden = overridden && *overridden == true;
    function.basis = text(document, "Basis");
    for (const auto& [number, version] : object(document, "Versions"))
        function.versions[std::stoi(std::string{number})] = versionFrom(version.as_object());
    function.lastVersion = static_cast<int>(number(document, "LastVersion"));
    for (const auto& [name, alias] : object(document, "Aliases"))
        function.aliases[name] = aliasFrom(name, alias.as_object());
    for (const auto& [name, value] : object(document, "Tags"))
        function.tags[name] = value.as_string();
    for (const auto& [qualifier, policy] : object(document, "Policies"))
        function.policies[qualifier] = policy.as_array();
    function.urls = objectsFrom(object(document, "Urls"));
    function.eventInvokes = objectsFrom(object(document, "EventInvokes"));
    function.scaling = objectsFrom(object(document, "Scaling"));
    for (const auto& [qualifier, wanted] : object(document, "Provisioned"))
        function.provisioned[qualifier] = {
            static_cast<int>(number(wanted.as_object(), "Requested")),
            text(wanted.as_object(), "LastModified")};
    function.recursiveLoop = text(document, "RecursiveLoop");
    function.codeSigningConfig = text(document, "CodeSigningConfig");
    function.runtimeManagement = objectsFrom(object(document, "RuntimeManagement"));
    if (const json::value* reserved = document.if_contains("ReservedConcurrency"))
        function.reservedConcurrency = static_cast<int>(reserved->as_int64());
    return function;
}

} // namespace lathe::catalog
