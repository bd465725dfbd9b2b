#pragma once

#include "engine/model/Project.h"
#include "engine/services/s3/Notification.h"
#include "engine/services/s3/store/Objects.h"

#include <boost/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace lathe::services::s3 {

/// A bucket of the template.
struct DeclaredBucket {
    std::string name;
    /// Everything that is declared of it, as text to compare.
    std::string text;
    boost::json::object properties;
    /// Of its AWS::S3::BucketPolicy; empty without one.
    std::string policy;

    /// Makes the bucket as it is declared; what clients have configured gives way.
    void apply(Bucket& bucket) const;
};

std::vector<DeclaredBucket> declaredBuckets(const model::Project& project);
/// By name of the bucket: what SAM's events and the buckets' own NotificationConfiguration say.
std::map<std::string, Notifications> declaredNotifications(const model::Project& project);

} // namespace lathe::services::s3
