#pragma once

#include "engine/iam/Access.h"
#include "engine/services/states/Arns.h"
#include "engine/services/states/Executions.h"
#include "engine/services/states/State.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::states {

/// A request, and what it is answered from.
struct Scene {
    State& state;
    Executions& executions;
    const iam::Principal& principal;
    const boost::json::object& input;
    /// "StartExecution"
    std::string operation;
    std::string traceId;
    /// It has been checked already.
    bool isAllowed = false;

    Result<void> check(const std::string& resource) const;
    std::string text(std::string_view member) const;
    /// What the ARN in a member names, one of `kinds`, where whoever asks may. Fails with
    /// InvalidArn or AccessDeniedException.
    Result<Named> named(std::string_view member, std::string_view kinds) const;
};
/// What is answered, or the error, with AWS's code and words.
using Answer = Result<boost::json::object>;
using Operation = Answer (*)(Scene& scene);
/// nullptr where there is none of that name. StartSyncExecution and GetActivityTask, which answer
/// later, are not among them.
Operation operationNamed(std::string_view name);

Answer createStateMachine(Scene& scene);
Answer describeStateMachine(Scene& scene);
Answer updateStateMachine(Scene& scene);
Answer deleteStateMachine(Scene& scene);
Answer listStateMachines(Scene& scene);
Answer validateStateMachineDefinition(Scene& scene);
Answer publishStateMachineVersion(Scene& scene);
Answer deleteStateMachineVersion(Scene& scene);
Answer listStateMachineVersions(Scene& scene);
Answer createStateMachineAlias(Scene& scene);
Answer describeStateMachineAlias(Scene& scene);
Answer updateStateMachineAlias(Scene& scene);
Answer deleteStateMachineAlias(Scene& scene);
Answer listStateMachineAliases(Scene& scene);

Answer startExecution(Scene& scene);
Answer stopExecution(Scene& scene);
Answer describeExecution(Scene& scene);
Answer describeStateMachineForExecution(Scene& scene);
Answer listExecutions(Scene& scene);
Answer getExecutionHistory(Scene& scene);

Answer createActivity(Scene& scene);
Answer describeActivity(Scene& scene);
Answer deleteActivity(Scene& scene);
Answer listActivities(Scene& scene);
Answer sendTaskSuccess(Scene& scene);
Answer sendTaskFailure(Scene& scene);
Answer sendTaskHeartbeat(Scene& scene);

Answer tagResource(Scene& scene);
Answer untagResource(Scene& scene);
Answer listTagsForResource(Scene& scene);

/// What stateMachineArn of a request means to start: a machine, a version or an alias; fails with
/// StateMachineDoesNotExist or InvalidArn. The role is checked for `action`.
Result<Executions::Start> startOf(Scene& scene);
/// Adds name, input and story of a request. Fails with InvalidName or InvalidExecutionInput.
Result<void> fillStart(Scene& scene, Executions::Start& start);
/// Its name in State::revisions.
std::string addRevision(State& state, boost::json::object revision);
/// The page of a list that maxResults and nextToken of a request ask for, in the member `name`.
/// Fails with ValidationException.
Answer pageOf(Scene& scene, std::string_view name, std::vector<boost::json::value> all,
              std::size_t longestToken = 1'024);
/// The tags of a request as an object.
boost::json::object tagsOf(const boost::json::object& input);

} // namespace lathe::services::states
