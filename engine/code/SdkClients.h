#pragma once

#include "engine/code/Scan.h"
#include "engine/language/Completion.h"

#include <string>
#include <vector>

namespace lathe::code {

/// A client of the AWS SDK that a text makes.
struct SdkClient {
    /// The variable it is kept in; empty where it is made only: `new S3Client({})`.
    std::string variable;
    /// As the SDK names the service: "s3" of boto3.client("s3"), "client-s3" of @aws-sdk/client-s3.
    std::string service;

    bool operator==(const SdkClient&) const = default;
};

/// boto3's clients in Python; in scripts the packages of @aws-sdk that are imported.
std::vector<SdkClient> sdkClientsIn(Grammar grammar, std::string_view text);

/// What a service can do, as its SDK names it: "put_object"; "PutObjectCommand".
struct SdkService {
    std::string service;
    std::vector<std::string> operations;
};

/// What may stand at the place by the clients of its text: behind the variable of one of boto3's
/// its operations, behind `new` the commands of the packages that are imported. Of services that
/// `known` lacks, the operations that the text and `others` use already.
std::vector<language::CompletionItem> sdkItems(const Place& place,
                                               const std::vector<SdkService>& known,
                                               const std::vector<std::string_view>& others);

} // namespace lathe::code
