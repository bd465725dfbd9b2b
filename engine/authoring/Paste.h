#pragma once

#include "engine/authoring/Graph.h"
#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lathe::authoring {

/// What of a pasted resource is not as it was copied.
struct PasteChange {
    /// Its logical id now.
    std::string resource;
    /// A property with a name that only one resource may have, "QueueName"; of an HTTP event
    /// "Events/Get".
    std::string place;
    std::string from;
    /// Empty: left out.
    std::string to;

    bool operator==(const PasteChange&) const = default;
};

/// A name that nothing of the template has.
struct DanglingName {
    std::string resource;
    /// Below its Properties where it is one of these: "Environment/Variables/TABLE".
    std::string place;
    std::string name;

    bool operator==(const DanglingName&) const = default;
};

/// A file or folder of the project's that a pasted resource is made of: its code, its definition.
struct LocalCode {
    std::string resource;
    /// "CodeUri"
    std::string property;
    /// By the project's folder, as written: "src/orders/".
    std::string path;

    bool operator==(const LocalCode&) const = default;
};

/// A template after resources were put into it.
struct Paste {
    std::string text;
    /// What each is called in the clip and now, in the order of the clip.
    std::vector<std::pair<std::string, std::string>> ids;
    std::vector<PasteChange> changes;
    std::vector<DanglingName> dangling;
    std::vector<LocalCode> code;
    /// Settings that a resource had from Globals and now has itself: "Hello: Runtime".
    std::vector<std::string> fromGlobals;
};

/// Puts the resources of a clip, or of any text of resources, into the template: with comments and
/// intrinsics as they are, under free logical ids, which those among them that name each other
/// follow. Other names stay, also where nothing has them. Names that only one resource may have,
/// and routes that an API has already, get a number. A template without SAM's Transform gets it
/// where a resource needs it. `globals` is the section Globals that the clip's resources had: plain
/// values that they have from there, and would not have here, are written into them. Fails as
/// resourcesOf() and tmpl::setValue() do.
Result<Paste> paste(std::string_view text, const model::Project& project, std::string_view clip,
                    const boost::json::object& globals = {});

} // namespace lathe::authoring
