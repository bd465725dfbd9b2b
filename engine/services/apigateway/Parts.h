#pragma once

#include "engine/services/apigateway/Asked.h"
#include "engine/services/apigateway/Patch.h"
#include "engine/services/apigateway/Store.h"

#include <functional>

namespace lathe::services::apigateway {

/// A kind of part of which an API has several, each with a name that stands in the path of
/// requests.
struct PartKind {
    /// ".validators"
    std::string_view member;
    /// "Invalid Request Validator identifier specified"
    std::string_view missing;
    /// Whether an API that is not there is told so too.
    bool hidesApi = true;
    /// "updateRequestValidatorInput"
    std::string_view input = {};
    std::span<const PatchRule> rules = {};
};

/// The API that a request names first, in the kind's words where it is not there.
Result<boost::json::object> apiOf(const Store& store, const Asked& asked, const PartKind& kind);
Result<boost::json::value> listParts(const Store& store, const Asked& asked, const PartKind& kind);
Result<boost::json::value> getPart(const Store& store, const Asked& asked, const PartKind& kind);
Result<boost::json::value> removePart(Store& store, const Asked& asked, const PartKind& kind);
/// `check` looks at what it has become.
Result<boost::json::value> updatePart(
    Store& store, const Asked& asked, const PartKind& kind,
    const std::function<Result<void>(boost::json::object&)>& check = [](boost::json::object&) {
        return Result<void>{};
    });
/// Keeps it under its name, and gives it.
Result<boost::json::value> addPart(Store& store, boost::json::object api, const PartKind& kind,
                                   std::string_view name, boost::json::object part);

} // namespace lathe::services::apigateway
