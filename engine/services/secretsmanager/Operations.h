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

/// Fails with AccessDeniedException.
Result<void> authorize(const Scene& scene, std::string_view operation, const std::string& arn);
/// The secret that SecretId names, where the operation is allowed on it. Fails with
/// ResourceNotFoundException, of those that are to be deleted with InvalidRequestException.
Result<boost::json::object> secretIn(const Scene& scene, std::string_view operation,
                                     bool deletedToo = false);
/// SecretString or SecretBinary; empty without either. Fails where both are given.
Result<boost::json::object> valueIn(const boost::json::object& input);
/// ClientRequestToken, else a new one.
std::string versionIdIn(const boost::json::object& input);

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
Answer rotateSecret(const Scene& scene);
Answer cancelRotateSecret(const Scene& scene);
Answer getRandomPassword(const Scene& scene);

} // namespace lathe::services::secretsmanager
