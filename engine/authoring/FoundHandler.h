#pragma once

#include "engine/authoring/Create.h"

#include <map>
#include <optional>
#include <string>

namespace lathe::authoring {

/// A handler that code has already.
struct FoundHandler {
    /// Its file, by the path in the code's folder: "app.py".
    std::string file;
    /// As the template says it: "app.handler".
    std::string handler;
};

/// Whether the name is that of a file that may have a handler, by its ending: .py, .mjs, .js, .cjs,
/// .rb.
bool isCode(std::string_view fileName);

/// The function that such code means to be the handler: one called handler or lambda_handler, else
/// the first that takes an event. nullopt where there is none.
std::optional<FoundHandler> findHandler(const std::string& fileName, std::string_view code);

/// The same for a folder, given its files by their path in it: the one that is named as files with
/// handlers are (app, index, main...) goes before others, the upper folder before those in it.
std::optional<FoundHandler> findHandler(const std::map<std::string, std::string>& files);

/// A function with this code, which lies in `folder` of the project ("src/resize"; empty: the
/// project's own). It is named for the folder, or for its file where that says more ("resize.py")
/// and speaks what others of its language in the project do.
Creation functionOf(std::string_view text, const model::Project& project, const FoundHandler& found,
                    const std::string& folder);

/// "resize_image" -> "ResizeImage", a logical id.
std::string pascal(std::string_view name);

/// What the function would be called; not yet free in the template.
std::string nameFor(const FoundHandler& found, const std::string& folder);

} // namespace lathe::authoring
