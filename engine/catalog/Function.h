#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/model/FunctionSpec.h"

#include <boost/json.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace lathe::catalog {

/// The code of one version.
struct Code {
    /// Base64 of the SHA-256; empty where the template's folder is the code and is read when asked.
    std::string sha256;
    Bytes size;
    /// An archive, or a folder that is the code as it is; empty where `sha256` is, and for images.
    std::filesystem::path archive;
    std::string imageUri;
};

/// What git said of the project's folder when a version was published.
struct SourceCommit {
    /// The commit that HEAD named, hexadecimal.
    std::string id;
    /// Files differed from it, or were not in it.
    bool hasChanges = false;

    bool operator==(const SourceCommit&) const = default;
};

/// What a client has asked for a moment ago, as the service shows it until it is done. It is done
/// at once here: who does not wait for it is served all the same.
struct PendingChange {
    enum class Kind { Creation, Update };

    Kind kind = Kind::Creation;
    /// Until it is over.
    std::string revisionId;
    Timestamp over{};
};

/// $LATEST or a published version.
struct Version {
    std::string number = "$LATEST";
    /// What CreateFunction takes, but for Code, FunctionName, Publish and Tags; defaults filled in.
    boost::json::object settings;
    Code code;
    /// "2026-01-02T03:04:05.678+0000"; empty where the code's files tell.
    std::string lastModified;
    std::string revisionId;
    /// Of a published version: what $LATEST was set to then, to know whether it has changed since.
    std::string origin;
    /// Of a published version, where the project's folder is in a git repository.
    std::optional<SourceCommit> commit;
    /// Not kept on disk.
    std::optional<PendingChange> pending;

    /// Shows such a change from now on, with a revision of its own.
    void begin(PendingChange::Kind kind);
    /// nullptr when none is under way.
    const PendingChange* underWay() const;
};

struct Alias {
    std::string name;
    std::string version;
    std::string description;
    /// The other version and its share; empty and 0 when there is none.
    std::string secondVersion;
    double secondWeight = 0;
    std::string revisionId;
};

/// Environments that a version or alias wants ready.
struct ProvisionedConcurrency {
    int requested = 0;
    /// "2026-01-02T03:04:05+0000"
    std::string lastModified;
};

/// A function of the account with all that the Lambda API keeps of it. What has one value for each
/// version or alias is kept by qualifier, "$LATEST" for the function itself.
struct Function {
    std::string name;
    /// Of the template; of other functions the name.
    std::string logicalId;
    model::Origin origin = model::Origin::Api;
    /// As the template has it; nullptr for a function of the API.
    std::shared_ptr<const model::FunctionSpec> declared;

    Version latest;
    /// Whether `latest` is not what the template says: a client changed it, which holds until the
    /// template's own settings change (`basis` tells).
    bool overridden = false;
    std::string basis;
    std::map<int, Version> versions;
    int lastVersion = 0;
    std::map<std::string, Alias> aliases;

    std::map<std::string, std::string> tags;
    std::optional<int> reservedConcurrency;
    /// By version or alias.
    std::map<std::string, ProvisionedConcurrency> provisioned;
    /// Statements of resource policies, in the order in which they were added, by qualifier.
    std::map<std::string, boost::json::array> policies;
    /// FunctionUrlConfig and FunctionEventInvokeConfig, by qualifier.
    std::map<std::string, boost::json::object> urls;
    std::map<std::string, boost::json::object> eventInvokes;
    /// FunctionScalingConfig, by version or "$LATEST.PUBLISHED".
    std::map<std::string, boost::json::object> scaling;
    std::string recursiveLoop = "Terminate";
    /// Its ARN; empty when there is none.
    std::string codeSigningConfig;
    /// UpdateRuntimeOn and RuntimeVersionArn, by version.
    std::map<std::string, boost::json::object> runtimeManagement;

    /// By "$LATEST" (or empty) or number; nullptr when there is none.
    const Version* findVersion(std::string_view number) const;
    /// Likewise, or by alias.
    const Version* resolve(std::string_view qualifier) const;
    bool has(std::string_view qualifier) const { return resolve(qualifier) != nullptr; }
    /// What all that stands in `provisioned` wants of one version.
    int provisionedFor(const std::string& version) const;
    int provisionedTotal() const;
};

/// How ProvisionedConcurrency::lastModified is written.
std::string provisionedTime(Timestamp time);

/// A function as it is kept on disk, and back.
boost::json::object toJson(const Function& function);
Function functionFrom(const boost::json::object& document);

} // namespace lathe::catalog
