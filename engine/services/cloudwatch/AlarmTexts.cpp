#include "engine/services/cloudwatch/AlarmTexts.h"

#include <date/date.h>

#include <array>
#include <utility>

namespace lathe::services::cloudwatch {

namespace {

// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
constexpr std::array<std::pair<std::string_view, std::string_view>, 34> names{{
    {"us-east-1", "US East (N. Virginia)"},
    {"us-east-2", "US East (Ohio)"},
    {"us-west-1", "US West (N. California)"},
    {"us-west-2", "US West (Oregon)"},
    {"af-south-1", "Africa (Cape Town)"},
    {"ap-east-1", "Asia Pacific (Hong Kong)"},
    {"ap-east-2", "Asia Pacific (Taipei)"},
    {"ap-south-1", "Asia Pacific (Mumbai)"},
    {"ap-south-2", "Asia Pacific (Hyderabad)"},
    {"ap-southeast-1", "Asia Pacific (Singapore)"},
    {"ap-southeast-2", "Asia Pacific (Sydney)"},
    {"ap-southeast-3", "Asia Pacific (Jakarta)"},
    {"ap-southeast-4", "Asia Pacific (Melbourne)"},
    {"ap-southeast-5", "Asia Pacific (Malaysia)"},
    {"ap-southeast-6", "Asia Pacific (New Zealand)"},
    {"ap-southeast-7", "Asia Pacific (Thailand)"},
    {"ap-northeast-1", "Asia Pacific (Tokyo)"},
    {"ap-northeast-2", "Asia Pacific (Seoul)"},
    {"ap-northeast-3", "Asia Pacific (Osaka)"},
    {"ca-central-1", "Canada (Central)"},
    {"ca-west-1", "Canada West (Calgary)"},
    {"eu-central-1", "EU (Frankfurt)"},
    {"eu-central-2", "Europe (Zurich)"},
    {"eu-west-1", "EU (Ireland)"},
    {"eu-west-2", "EU (London)"},
    {"eu-west-3", "EU (Paris)"},
    {"eu-north-1", "EU (Stockholm)"},
    {"eu-south-1", "Europe (Milan)"},
    {"eu-south-2", "Europe (Spain)"},
    {"il-central-1", "Israel (Tel Aviv)"},
    {"mx-central-1", "Mexico (Central)"},
    {"me-central-1", "Middle East (UAE)"},
    {"me-south-1", "Middle East (Bahrain)"},
    {"sa-east-1", "South America (Sao Paulo)"},
}};

} // namespace

std::string alarmTime(Timestamp time) {
    return date::format("%FT%T+0000", std::chrono::floor<Milliseconds>(time));
}

std::string shortTime(Timestamp time) {
    return date::format("%d/%m/%y %T", std::chrono::floor<Seconds>(time));
}

std::string longTime(Timestamp time) {
    return date::format("%A %d %B, %Y %T UTC", std::chrono::floor<Seconds>(time));
}

std::string_view regionName(std::string_view region) {
    for (const auto& [id, name] : names)
        if (id == region)
            return name;
    return region;
}

} // namespace lathe::services::cloudwatch
