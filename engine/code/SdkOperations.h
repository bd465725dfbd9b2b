#pragma once

#include "engine/code/SdkClients.h"

#include <filesystem>

namespace lathe::code {

/// The method of boto3 for an operation: "PutObject" -> "put_object", "ListBucketACLs" ->
/// "list_bucket_acls" (botocore's xform_name).
std::string pythonName(std::string_view operation);

/// What the service can do, from what is installed for the file: botocore's service models (in the
/// site-packages of virtual environments above it, of the interpreters on PATH and of the system,
/// or packed with the code), @aws-sdk in node_modules. Nothing where it is not installed. Reads the
/// disk.
SdkService installedService(Grammar grammar, const std::string& service,
                            const std::filesystem::path& file);

} // namespace lathe::code
