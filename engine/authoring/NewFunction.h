#pragma once

#include "engine/authoring/Create.h"
#include "engine/authoring/StarterKit.h"

#include <functional>

namespace lathe::authoring {

/// A function that a person wants.
struct FunctionWish {
    /// Logical id.
    std::string name;
    /// One that languageOf() knows.
    std::string runtime;
    Starter starter = Starter::Hello;
    /// Of its code, in the project's folder: "src/orders".
    std::string folder;
    /// Logical id of what starts it, one of sourcesFor(); empty: a new one, and of an HTTP route
    /// the API that SAM makes by itself.
    std::string source;
    /// Of an HTTP route: "get", "any", and "/orders/{id}".
    std::string method = "get";
    std::string path;
    /// rate(1 day), cron(0 9 ? * MON-FRI *)
    std::string schedule = "rate(1 day)";
};

/// It, and all that comes with it; nothing of it is written yet.
struct NewFunction {
    std::string id;
    Edits edits;
    /// By their path in the project's folder: the code and a test event that fits.
    std::map<std::string, std::string> files;
    /// Which of them has the handler.
    std::string codeFile;
    /// "Orders": the test event's name, events/Orders.json.
    std::string event;
};

/// Whether the project's folder has something of this path.
using IsTaken = std::function<bool(const std::string& path)>;

/// What has to be written for the wish, the event wired as the canvas wires it. Code that tells
/// which messages of a batch have failed is asked for it. Fails with NewFunction.Refused where one
/// of the checks below says why, and as connect() does. Reads what the template includes.
Result<NewFunction> newFunction(const StarterKit& kit, std::string_view text,
                                const model::Project& project, const FunctionWish& wish,
                                const IsTaken& isTaken);

/// Logical ids of what the project has that can start such a function.
std::vector<std::string> sourcesFor(const model::Project& project, Starter starter);

/// Why the function cannot be called so; nullopt when it can
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html).
std::optional<Text> whyNotName(std::string_view text, const std::string& name);
/// Why its code cannot be there.
std::optional<Text> whyNotFolder(const std::string& folder, const IsTaken& isTaken);
/// Why the API cannot have this route; `source` as in FunctionWish.
std::optional<Text> whyNotRoute(const model::Project& project, const FunctionWish& wish);
/// Why it is no expression of EventBridge's
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html).
std::optional<Text> whyNotSchedule(const std::string& expression);

} // namespace lathe::authoring
