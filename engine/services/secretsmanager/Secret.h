#pragma once

#include "engine/base/Result.h"
#include "engine/services/secretsmanager/Rotation.h"
#include "engine/services/wire/Service.h"
#include "engine/services/wire/Things.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/json.hpp>

#include <memory>
#include <string>

namespace lathe::services::secretsmanager {

inline constexpr const char* currentStage = "AWSCURRENT";
inline constexpr const char* previousStage = "AWSPREVIOUS";
inline constexpr const char* pendingStage = "AWSPENDING";

/// All secrets. Each is an object as DescribeSecret shows it; `.versions` holds its versions by id:
/// SecretString or SecretBinary, CreatedDate, LastAccessedDate, VersionStages. `.declared` is what
/// the template said.
struct State : std::enable_shared_from_this<State> {
    State(const Surroundings& surroundings, std::unique_ptr<store::Documents> file)
        : surroundings{surroundings}
        , documents{std::move(file)}
        , secrets{*documents, "secret"}
        , rotation{surroundings.io} {}

    const Surroundings& surroundings;
    std::unique_ptr<store::Documents> documents;
    std::string region;
    std::string account;
    /// By name.
    Things secrets;
    RotationFunctions functions;
    /// Until the next secret is to be rotated.
    boost::asio::steady_timer rotation;

    /// Seconds since 1970.
    double now() const;
    /// By name, ARN, or ARN without the six characters behind the name; nullptr where it is not.
    const boost::json::object* find(const std::string& id) const;
    /// Under its name.
    void keep(boost::json::object secret);
    /// A new one's, with six characters that nobody knows ahead.
    std::string newArn(const std::string& name) const;
};

/// "arn:aws:secretsmanager:REGION:ACCOUNT:secret:db/main-a1B2c3" -> "db/main"
std::string nameInArn(const std::string& arn);

/// The version with the stage; its id, empty where there is none.
std::string versionWithStage(const boost::json::object& secret, std::string_view stage);
/// Gives the stage to the version, and takes it from the one that has it.
void moveStage(boost::json::object& secret, std::string_view stage, const std::string& version);
/// Gives the version AWSCURRENT; the one that had it gets AWSPREVIOUS and is pending no more.
void makeCurrent(boost::json::object& secret, const std::string& version);
/// Puts a version with these stages. Versions that have none left are kept while they are not too
/// many: they are asked for by their ids.
void putVersion(boost::json::object& secret, const std::string& id, boost::json::object value,
                const boost::json::array& stages, double now);

} // namespace lathe::services::secretsmanager
