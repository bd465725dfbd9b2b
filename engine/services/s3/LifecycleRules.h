#pragma once

#include "engine/base/Units.h"
#include "engine/services/s3/Xml.h"
#include "engine/services/s3/store/Objects.h"

#include <optional>
#include <string>
#include <vector>

namespace lathe::services::s3 {

/// One rule of a lifecycle configuration, as far as it takes objects away.
struct LifecycleRule {
    std::string id;
    std::string prefix;
    Pairs tags;
    std::uint64_t largerThan = 0;
    std::optional<std::uint64_t> smallerThan;
    std::optional<int> days;
    std::optional<Timestamp> date;
    bool expiredMarkers = false;
    std::optional<int> noncurrentDays;
    std::optional<int> abortDays;

    bool takes(const ObjectVersion& object) const;
    /// When the object goes; nothing where this rule leaves it.
    std::optional<Timestamp> expiryOf(const ObjectVersion& object) const;
};

/// What is kept of a LifecycleConfiguration. Fails as S3 does.
Outcome<std::string> checkedLifecycle(const pugi::xml_node& root);
/// The rules that are enabled.
std::vector<LifecycleRule> rulesOf(const Bucket& bucket);
/// The first midnight so many days after.
Timestamp midnightAfter(Timestamp time, int days);
/// x-amz-expiration of an object; empty where no rule takes it.
std::string expirationField(const Bucket& bucket, const ObjectVersion& object);

} // namespace lathe::services::s3
