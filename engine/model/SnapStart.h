#pragma once

#include "engine/model/FunctionSpec.h"

#include <string>
#include <string_view>

namespace lathe::model {

/// Whether Lambda has SnapStart for functions of this runtime: Java 11, Python 3.12, .NET 8 and
/// newer (https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html#snapstart-runtimes).
bool supportsSnapStart(std::string_view runtime);

/// Whether environments of this version start from a snapshot of one that has been initialised.
/// $LATEST's never do, except where the template has SAM publish it as an alias: its code stays hot
/// here, and stands for the version.
bool startsFromSnapshot(const FunctionSpec& function);

/// Why Lambda refuses SnapStart for this function, in its words; empty where it does not. "X is not
/// supported for SnapStart enabled functions." is recorded of runtimes ("nodejs18.x"); of what the
/// guide lists besides them (file systems, more than 512 MB in /tmp, provisioned concurrency) the
/// sentence follows that.
std::string snapStartConflict(const FunctionSpec& function);

} // namespace lathe::model
