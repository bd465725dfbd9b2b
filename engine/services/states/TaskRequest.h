#pragma once

#include "engine/base/Result.h"
#include "engine/http/Message.h"
#include "engine/services/states/Tasks.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace lathe::services::states {

/// How a task asks its service.
struct TaskRequest {
    http::Request request;
    /// In the scope of its signature: "dynamodb".
    std::string service;
    /// What the names of its errors begin with: "DynamoDb" in AWS SDK integrations, "DynamoDB" in
    /// the optimized one.
    std::string errorPrefix;
    /// As what tells of an error names the service: "DynamoDb" in AWS SDK integrations,
    /// "AmazonDynamoDBv2" in the optimized one.
    std::string errorService;
    /// Whether names begin with a small letter on the wire, and with a capital in state machines.
    bool isLowerCamel = false;
};

/// Fails with States.TaskFailed where the action does not run here, or its parameters make no
/// request.
Result<TaskRequest> requestOf(const TaskCall& call);
/// What a state machine gets of an answer; fails with the task's error.
Result<boost::json::value> resultOf(const TaskCall& call, const TaskRequest& asked,
                                    const http::Response& response);

/// With the first letters of all names of members changed by std::toupper or std::tolower.
boost::json::value withFirstLetters(const boost::json::value& value, int (*letter)(int));

} // namespace lathe::services::states
