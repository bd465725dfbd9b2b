#pragma once

#include "engine/base/Result.h"
#include "engine/statemachine/Resource.h"

#include <boost/asio/io_context.hpp>
#include <boost/json.hpp>

#include <functional>
#include <string>

namespace lathe::services::states {

/// A task of an integration, or of a function's own ARN, and on whose behalf.
struct TaskCall {
    const statemachine::Resource& resource;
    const boost::json::value& parameters;
    std::string roleArn;
    std::string region;
    std::string account;
    std::string traceId;
};

/// Does tasks by calls to the services on the AWS port, signed as the role of the execution: each
/// is evaluated, traced and measured there as anybody's.
class Tasks {
  public:
    struct Parts {
        boost::asio::io_context& io;
        /// http://127.0.0.1:PORT
        std::string endpointUrl;
    };
    /// An access key of the role. Fails where Step Functions may not be in it.
    using KeyFor = std::function<Result<std::string>(const std::string& roleArn)>;
    /// The result, or the error by its name in the language ("Lambda.ResourceNotFoundException")
    /// and its cause. Called later, once.
    using Done = std::function<void(Result<boost::json::value>)>;

    explicit Tasks(Parts parts)
        : m_parts{std::move(parts)} {}

    void setKeys(KeyFor keyFor) { m_keyFor = std::move(keyFor); }
    void perform(const TaskCall& call, Done done) const;

  private:
    Parts m_parts;
    KeyFor m_keyFor;
};

} // namespace lathe::services::states
