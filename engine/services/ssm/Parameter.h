#pragma once

#include "engine/base/Units.h"

#include <boost/json.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lathe::services::ssm {

/// A parameter as it was at one time.
struct Version {
    std::int64_t number = 1;
    std::string value;
    /// "String", "StringList" or "SecureString".
    std::string type = "String";
    std::string dataType = "text";
    std::string tier = "Standard";
    std::string description;
    std::string keyId;
    std::string allowedPattern;
    std::string user;
    Timestamp modified;
    std::vector<std::string> labels;
};

struct Parameter {
    std::string name;
    /// Oldest first; never empty.
    std::vector<Version> versions;
    std::map<std::string, std::string> tags;
    /// What the template says of it, in one word; empty of what clients have made.
    std::string declared;

    const Version& latest() const { return versions.back(); }
    /// By number or label; nullptr when there is none.
    const Version* find(const std::string& selector) const;
};

boost::json::object toJson(const Parameter& parameter);
Parameter parameterOf(const boost::json::object& kept);

} // namespace lathe::services::ssm
