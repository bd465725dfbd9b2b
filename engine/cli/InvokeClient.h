#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <functional>
#include <string>

namespace lathe::cli {

/// What an engine is asked to run.
struct InvokeQuestion {
    std::string function;
    std::string qualifier = "$LATEST";
    std::string type = "RequestResponse";
    std::string origin{"cli"};
    std::string tenantId = {};
    std::string event;
};

/// Has the engine at this endpoint ("http://127.0.0.1:PORT") run it, and hands over each line of
/// its answer (engine/services/lambda/InvokeStream.h) as it comes; waits until it ends. Fails with
/// Unreachable. How the connection broke, if it did, is no news: the last line is missing then.
Result<void> askToInvoke(const std::string& endpoint, InvokeQuestion question,
                         const std::function<void(const boost::json::object&)>& line);

} // namespace lathe::cli
