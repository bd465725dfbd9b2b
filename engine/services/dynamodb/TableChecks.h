#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

namespace lathe::services::dynamodb {

/// Whether a table may be made so (CreateTable, or a table's settings once changed). Fails with
/// ValidationException, in AWS's words.
Result<void> checkTableInput(const boost::json::object& input);
/// Whether UpdateTable may be asked so. Fails as checkTableInput() does.
Result<void> checkTableUpdate(const boost::json::object& input);
/// What must be true of keys and indexes together.
Result<void> checkSettings(const boost::json::object& settings);

} // namespace lathe::services::dynamodb
