#pragma once

#include "engine/services/cloudwatch/State.h"

#include <boost/json.hpp>

#include <string>

namespace lathe::services::cloudwatch {

/// A change of an alarm's state.
struct AlarmChange {
    const boost::json::object& before;
    const boost::json::object& now;
};

/// What a topic gets
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html).
std::string topicMessage(const State& state, const AlarmChange& change);
std::string topicSubject(const State& state, const AlarmChange& change);
/// What a function gets
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html).
std::string functionEvent(const State& state, const AlarmChange& change);
/// The entry for EventBridge
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html).
std::string busEntry(const AlarmChange& change);

} // namespace lathe::services::cloudwatch
