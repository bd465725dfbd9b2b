#pragma once

#include "engine/model/Project.h"
#include "engine/sources/mapping/Mapping.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::sources::pipes {

/// A pipe that runs
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes.html).
struct Pipe {
    std::string name;
    std::string arn;
    std::string roleArn;
    std::string source;
    /// ARN of a function; empty where events are not enriched.
    std::string enrichment;
    std::string target;
    /// As CloudFormation has them.
    boost::json::object sourceParameters;
    boost::json::object enrichmentParameters;
    boost::json::object targetParameters;
    /// What invocations that it makes have as origin.
    std::string origin;

    bool operator==(const Pipe&) const = default;
};

/// Those of the project that are not stopped.
std::vector<Pipe> pipesOf(const model::Project& project);

/// The mapping of its source that hands batches to the pipe. Its settings are the pipe's, so that a
/// pipe that has changed begins anew.
Mapping mappingOf(const Pipe& pipe);

} // namespace lathe::sources::pipes
