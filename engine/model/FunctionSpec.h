#pragma once

#include "engine/base/Units.h"
#include "engine/model/Diagnostic.h"

#include <boost/json.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lathe::model {

enum class Architecture { X86_64, Arm64 };
enum class PackageType { Zip, Image };
enum class LogFormat { Text, Json };
/// Who has made a function: the project's template, or a client of the local Lambda API.
enum class Origin { Template, Api };

/// "x86_64" or "arm64".
std::string toText(Architecture architecture);
/// This machine's, which functions of another one run as too: programs for that do not start here.
Architecture machineArchitecture();

/// A layer of a function: a folder or archive of this machine, or the ARN of one that is not here.
struct LayerReference {
    /// As the template names it after intrinsics (logical id, ARN or path).
    std::string name;
    /// Absolute path of the content; empty when the layer is not on this machine.
    std::filesystem::path content;

    bool operator==(const LayerReference&) const = default;
};

/// A file system that the function mounts (EFS); locally a folder bound at `mountPath`.
struct FileSystemMount {
    std::string arn;
    /// Below /mnt.
    std::string mountPath;

    bool operator==(const FileSystemMount&) const = default;
};

/// EventInvokeConfig and DeadLetterQueue: what becomes of asynchronous invocations.
struct AsyncSettings {
    Seconds maximumEventAge{6 * 60 * 60};
    int maximumRetryAttempts = 2;
    /// ARNs; empty when there is none.
    std::string onSuccess;
    std::string onFailure;
    std::string deadLetterQueue;

    bool operator==(const AsyncSettings&) const = default;
};

struct LoggingSettings {
    LogFormat format = LogFormat::Text;
    /// TRACE, DEBUG, INFO, WARN, ERROR, FATAL; they apply to Json only.
    std::string applicationLevel = "INFO";
    /// DEBUG, INFO, WARN.
    std::string systemLevel = "INFO";
    /// Default: /aws/lambda/NAME.
    std::string logGroup;

    bool operator==(const LoggingSettings&) const = default;
};

/// A Lambda function as the template configures it: everything that matters to running it.
/// Defaults are Lambda's own
/// (https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html).
struct FunctionSpec {
    /// Logical id in the template; "Child/Function" inside a nested application.
    std::string logicalId;
    /// FunctionName where the template gives one, else the logical id.
    std::string name;
    /// "$LATEST", or the number of a published version.
    std::string version = "$LATEST";
    Origin origin = Origin::Template;
    /// A function of the template whose code or settings a client of the Lambda API has changed:
    /// what is here differs from what the template says, until the template says something new.
    bool changedThroughApi = false;
    /// AWS::Serverless::Function or AWS::Lambda::Function.
    std::string resourceType;
    std::string description;

    PackageType packageType = PackageType::Zip;
    /// As asked for ("python3.14"); which interpreter serves it is engine/runtimes' business.
    std::string runtime;
    std::string handler;
    /// Absolute path of the code's folder (or of a .zip or .jar); empty with inline code or where
    /// the code is not on this machine (`codeUri` tells).
    std::filesystem::path code;
    std::optional<std::string> inlineCode;
    /// CodeUri, Code or ImageUri as written, for messages.
    std::string codeUri;

    Architecture architecture = Architecture::X86_64;
    /// 128 to 10,240 MB.
    Bytes memory = Bytes::mebi(128);
    /// 1 to 900 s.
    Seconds timeout{3};
    /// /tmp: 512 to 10,240 MB.
    Bytes ephemeralStorage = Bytes::mebi(512);
    std::map<std::string, std::string> environment;
    std::vector<LayerReference> layers;
    std::vector<FileSystemMount> fileSystems;

    /// Role as resolved (an ARN); empty when SAM makes one from `policies`.
    std::string role;
    /// Policies of the SAM function, intrinsics resolved: managed policy names, policy templates
    /// and statements, as they stand.
    std::vector<boost::json::value> policies;

    std::optional<int> reservedConcurrency;
    std::optional<int> provisionedConcurrency;
    std::string autoPublishAlias;
    AsyncSettings async;
    LoggingSettings logging;
    /// TracingConfig Mode: "Active", "PassThrough" or empty.
    std::string tracing;
    /// SnapStart ApplyOn is PublishedVersions.
    bool snapStart = false;
    /// TenantIsolationMode is PER_TENANT: an environment serves one tenant only
    /// (https://docs.aws.amazon.com/lambda/latest/dg/tenant-isolation.html).
    bool isolatesTenants = false;
    std::map<std::string, std::string> tags;

    /// Where the resource's logical id stands in the template.
    SourceLocation location;

    bool operator==(const FunctionSpec&) const = default;
};

} // namespace lathe::model
