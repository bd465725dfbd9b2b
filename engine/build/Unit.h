#pragma once

#include "engine/model/FunctionSpec.h"

#include <boost/json.hpp>

#include <filesystem>
#include <string>

namespace lathe::build {

/// Which tool makes a package out of sources.
enum class Method { Pip, Npm, Esbuild, Maven, Gradle, Go, Makefile, Bundler, DotNet };

/// "pip", "npm", "esbuild"...: stable, for programs.
std::string toText(Method method);

/// A function or layer that is built: all that its result depends on, its sources apart.
struct Unit {
    /// "Child/Function" inside a nested application.
    std::string logicalId;
    bool isLayer = false;
    Method method = Method::Pip;
    /// CodeUri or ContentUri: a folder.
    std::filesystem::path source;
    /// Runtime of the function; the BuildMethod of a layer.
    std::string runtime;
    std::string handler;
    model::Architecture architecture = model::Architecture::X86_64;
    /// BuildProperties of the resource's Metadata.
    boost::json::object properties;

    bool operator==(const Unit&) const = default;
};

} // namespace lathe::build
