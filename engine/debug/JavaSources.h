#pragma once

#include <filesystem>
#include <vector>

namespace lathe::debug {

/// The folders in which the packages of a Java function's sources begin, those of its own module
/// first. Classes tell of their sources only "example/App.java". `code` is a module's folder, or
/// what Maven or Gradle has made in one (target/classes, build/libs/app.jar); `project` may hold
/// the modules that it uses.
std::vector<std::filesystem::path> javaSources(const std::filesystem::path& code,
                                               const std::filesystem::path& project);

} // namespace lathe::debug
