#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <string>

namespace lathe::services::secretsmanager {

/// As GetRandomPassword and GenerateSecretString describe it: PasswordLength, ExcludeCharacters,
/// ExcludeNumbers and so on. Fails with InvalidParameterException.
Result<std::string> randomPassword(const boost::json::object& wanted);

/// What GenerateSecretString makes: a password alone, or SecretStringTemplate's object with it at
/// GenerateStringKey.
Result<std::string> generatedSecret(const boost::json::object& wanted);

} // namespace lathe::services::secretsmanager
