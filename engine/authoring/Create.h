#pragma once

#include "engine/authoring/Graph.h"
#include "engine/authoring/Written.h"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lathe::authoring {

/// A resource that is made, and what comes with it.
struct Creation {
    /// Its logical id: free in the template.
    std::string id;
    /// Its CloudFormation type; of a schedule the event type.
    std::string type;
    Edits edits;
    /// Files to be made, by their path in the project's folder; of a function its code.
    std::map<std::string, std::string> files;
};

/// The kinds that can be made, in the order in which a palette shows them.
std::span<const NodeKind> creatableKinds();

/// A new resource with sensible settings. Functions speak the language that most others of the
/// project speak. A template without SAM's Transform gets it where the resource needs it. `kind` is
/// one of creatableKinds(). Its id is the kind's name after `owner`: "OrdersQueue".
Creation create(std::string_view text, const model::Project& project, NodeKind kind,
                const std::string& owner = {});

/// A schedule that starts the function every day or by another expression, as an event of it; `id`
/// is the event's.
Creation createSchedule(std::string_view text, const std::string& function,
                        const std::string& expression = "rate(1 day)");

/// What writes a resource of SAM's, `made` its Type and Properties: SAM's Transform comes with it
/// where the template lacks that.
Edits samResource(const Written& written, const std::string& id, boost::json::object made);

/// What gives the template SAM's Transform, beside others that it has; nothing where it has it.
Edits transformFor(const Written& written);

/// The runtime that most functions of the project name, among those of starterLanguages(), or of
/// this one of them; without any, a current one.
std::string usualRuntime(const model::Project& project, std::string_view language = {});

} // namespace lathe::authoring
