#pragma once

#include "engine/services/s3/Request.h"
#include "engine/services/s3/Xml.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::s3 {

/// One way on of a bucket's events: to a function, queue or topic.
struct Notification {
    std::string id;
    std::string target;
    /// "s3:ObjectCreated:*"
    std::vector<std::string> events;
    /// In the order in which they were written: "prefix" or "suffix", and what.
    Pairs rules;
    /// Of the invocation that it makes: the id of a trigger, where the template has one.
    std::string origin;

    bool takes(std::string_view event) const;
    bool takesKey(std::string_view key) const;
};

struct Notifications {
    std::vector<Notification> ways;
    /// All of them to EventBridge too.
    bool eventBridge = false;

    /// Of a NotificationConfiguration. Fails as PutBucketNotificationConfiguration does.
    static Outcome<Notifications> read(const std::string& xml);
    std::string written() const;
    /// Whether two ways take the same event of the same key, which S3 refuses.
    std::optional<Failure> overlap() const;
};

/// "Event", "Function" or "Queue" or "Topic", "Filter" as CloudFormation and SAM have them;
/// `target` stands in where it names none.
Notification notificationOf(const boost::json::object& properties, std::string target);

} // namespace lathe::services::s3
