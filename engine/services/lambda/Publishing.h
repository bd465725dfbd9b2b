#pragma once

#include "engine/services/lambda/Operations.h"

#include <optional>

namespace lathe::services::lambda {

/// Publishes $LATEST as the next version, code and configuration frozen, and returns it; where
/// neither has changed since the last one, that one. The function is still to be saved.
Result<const catalog::Version*> publish(Control& control, catalog::Function& function,
                                        const std::optional<std::string>& description);

/// Whether a version of a layer (see Catalog::layers()) has been deleted: its number is not given
/// again.
bool isDeletedLayer(const boost::json::object& layer);

/// PreconditionFailedException; `operations` is what tells the latest revision: "GetPolicy".
Error wrongRevision(std::string_view operations);

} // namespace lathe::services::lambda
