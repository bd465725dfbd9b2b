#include "engine/services/s3/LifecycleRules.h"
#include "engine/services/s3/Operations.h"

#include <limits>

namespace lathe::services::s3 {

namespace {

/// Objects that are looked at in one go.
constexpr int batch = 1000;

} // namespace

void Operations::expire() {
    const Timestamp now = m_surroundings.clock.wall();
    Request nobody;
    for (const auto& [name, bucket] : m_store.buckets()) {
        const auto rules = rulesOf(bucket);
        if (rules.empty())
            continue;
        nobody.bucket = name;
        expireObjects(nobody, bucket, rules, now);
        for (const Upload& upload :
             m_store.uploadsFrom(name, {}, {}, std::numeric_limits<int>::max()))
            for (const LifecycleRule& rule : rules)
                if (rule.abortDays && rule.takes(upload.object) &&
                    midnightAfter(upload.started, *rule.abortDays) <= now) {
                    m_store.end(upload.id);
                    break;
                }
    }
    m_notifier.send();
}

void Operations::expireObjects(const Request& nobody, const Bucket& bucket,
                               const std::vector<LifecycleRule>& rules, Timestamp now) {
    std::string from;
    std::int64_t sequence = std::numeric_limits<std::int64_t>::max();
    std::optional<ObjectVersion> newer;
    while (true) {
        const auto versions = m_store.versionsFrom(bucket.name, from, sequence, batch);
        for (const ObjectVersion& version : versions) {
            from = version.key;
            sequence = version.sequence;
            const bool isNoncurrent = newer && newer->key == version.key;
            for (const LifecycleRule& rule : rules)
                if (expireOne(nobody, bucket, rule, version,
                              isNoncurrent ? newer->modified : Timestamp{}, now))
                    break;
            newer = version;
        }
        if (versions.size() < static_cast<std::size_t>(batch))
            return;
    }
}

// Whether the rule has taken it away. `replaced`: when a newer version came; nothing of the newest.
bool Operations::expireOne(const Request& nobody, const Bucket& bucket, const LifecycleRule& rule,
                           const ObjectVersion& version, Timestamp replaced, Timestamp now) {
    const auto noting =
        this->noting(happening("s3:LifecycleExpiration:Delete", "Lifecycle Expiration", nobody));
    if (!version.isLatest) {
        if (!rule.noncurrentDays || !rule.takes(version) ||
            midnightAfter(replaced, *rule.noncurrentDays) > now)
            return false;
        return m_store.removeVersion(version, noting).has_value();
    }
    if (version.isMarker) {
        const bool isAlone =
            m_store.versionsFrom(bucket.name, version.key, version.sequence, 1).empty() ||
            m_store.versionsFrom(bucket.name, version.key, version.sequence, 1).front().key !=
                version.key;
        return rule.expiredMarkers && rule.takes(version) && isAlone &&
               m_store.removeVersion(version, noting).has_value();
    }
    const auto expiry = rule.expiryOf(version);
    if (!expiry || *expiry > now)
        return false;
    if (!bucket.isVersioned())
        return m_store.removeVersion(version, noting).has_value();
    return m_store
        .putMarker(bucket.name, version.key,
                   this->noting(happening("s3:LifecycleExpiration:DeleteMarkerCreated",
                                          "Lifecycle Expiration", nobody)))
        .has_value();
}

} // namespace lathe::services::s3
