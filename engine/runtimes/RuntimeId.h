#pragma once

#include <string>
#include <string_view>

namespace lathe::runtimes {

enum class Language { Python, Node, Java, Ruby, DotNet, Go, Provided, Other };

/// A runtime identifier taken apart
/// (https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html).
struct RuntimeId {
    Language language = Language::Other;
    int major = 0;
    /// Python and Ruby only.
    int minor = 0;

    bool operator==(const RuntimeId&) const = default;
};

/// "python3.13", "nodejs22.x", "java8.al2", "ruby3.4", "dotnet8", "dotnetcore3.1", "go1.x",
/// "provided.al2023"; anything else is Other.
RuntimeId parseRuntimeId(std::string_view identifier);

/// The identifier of an interpreter's version: "python3.11", "nodejs20.x", "java17".
std::string identifierOf(Language language, int major, int minor);

} // namespace lathe::runtimes
