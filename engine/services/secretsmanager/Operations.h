#pragma once

#include "engine/iam/Access.h"
#include "engine/services/secretsmanager/Secret.h"

#include <boost/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace lathe::services::secretsmanager {

/// A request, and what it is answered from.
struct Scene {
    State& state;
    const iam::Principal& principal;
    const boost::json::object& input;
};

using Answer = Result<boost::json::object>;
using Operation = Answer (*)(const Scene&);
/// nullptr when there is none of that name.
Operation operationNamed(std::string_view name);

/// The policy that clients or the template have given a secret, as text.
inline constexpr const char* policyMember = ".policy";

/// Fails with AccessDeniedException. `secret`, where there is one, may have a policy of its own.
Result<void> authorize(const Scene& scene, std::string_view operation, const std::string& arn,
                       const boost::json::object* secret = nullptr);
/// ARN and Name, with which every answer about one secret begins.
boost::json::object named(const boost::json::object& secret);
/// Fails with ValidationException where a secret cannot have that name.
Result<void> checkName(const std::string& name);
/// The secret that SecretId names, where the operation is allowed on it. Fails with
/// ResourceNotFoundException, of those that are to be deleted with InvalidRequestException.
Result<boost::json::object> secretIn(const Scene& scene, std::string_view operation,
                                     bool deletedToo = false);
/// SecretString or SecretBinary; empty without either. Fails where both are given.
Result<boost::json::object> valueIn(const boost::json::object& input);
/// ClientRequestToken, which the version that the request makes has for an id. SDKs send one by
/// themselves: fails with InvalidRequestException without.
Result<std::string> versionIdIn(const boost::json::object& input);

/// That of a rotation has none until its function gives it one.
bool hasValue(const boost::json::object& secret, const std::string& id);
/// A version is put once; the same again is a retry. Fails with ResourceExistsException.
Result<void> checkUnchanged(const boost::json::object& secret, const std::string& id,
                            const boost::json::object& value);

template <class Test> void removeIf(boost::json::array& array, Test test) {
    array.erase(std::remove_if(array.begin(), array.end(), test), array.end());
}

Answer createSecret(const Scene& scene);
Answer updateSecret(const Scene& scene);
Answer deleteSecret(const Scene& scene);
Answer restoreSecret(const Scene& scene);
Answer describeSecret(const Scene& scene);
Answer listSecrets(const Scene& scene);
Answer listSecretVersionIds(const Scene& scene);
Answer tagResource(const Scene& scene);
Answer untagResource(const Scene& scene);
Answer getSecretValue(const Scene& scene);
Answer batchGetSecretValue(const Scene& scene);
Answer putSecretValue(const Scene& scene);
Answer updateSecretVersionStage(const Scene& scene);
Answer putResourcePolicy(const Scene& scene);
Answer getResourcePolicy(const Scene& scene);
Answer deleteResourcePolicy(const Scene& scene);
Answer validateResourcePolicy(const Scene& scene);
Answer rotateSecret(const Scene& scene);
Answer cancelRotateSecret(const Scene& scene);
Answer getRandomPassword(const Scene& scene);

} // namespace lathe::services::secretsmanager
