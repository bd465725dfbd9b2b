#pragma once

#include "engine/base/Result.h"

#include <string>
#include <string_view>

namespace lathe::statemachine {

/// What the Resource of a Task names
/// (https://docs.aws.amazon.com/step-functions/latest/dg/integrate-services.html).
struct Resource {
    enum class Kind {
        /// "arn:aws:lambda:REGION:ACCOUNT:function:NAME"
        Function,
        /// "arn:aws:states:REGION:ACCOUNT:activity:NAME"
        Activity,
        /// "arn:aws:states:::SERVICE:ACTION"
        Integration,
    };
    /// When a task of an integration is over.
    enum class Pattern {
        /// With the service's answer.
        Response,
        /// With the end of the job that it has begun.
        Job,
        /// As Job, with the job's output as JSON: ".sync:2".
        JobWithOutput,
        /// When somebody gives back its token.
        Token,
    };

    std::string arn;
    Kind kind = Kind::Integration;
    Pattern pattern = Pattern::Response;
    /// "lambda", "dynamodb"; of an AWS SDK integration that service's: "sfn".
    std::string service;
    /// "invoke", "putItem"
    std::string action;
    /// "aws-sdk:dynamodb:putItem"
    bool isSdk = false;

    /// As the history has it: "lambda", "aws-sdk:dynamodb".
    std::string historyType() const;
    /// As the history has it: "invoke.waitForTaskToken".
    std::string historyName() const;
    /// Whether somebody outside ends it.
    bool isCallback() const { return pattern == Pattern::Token || kind == Kind::Activity; }

    /// Fails with InvalidResource.
    static Result<Resource> parse(std::string_view arn);
};

} // namespace lathe::statemachine
