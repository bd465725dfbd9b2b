#include "engine/model/RuntimeSupport.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::model {

const std::vector<RuntimeSupport>& runtimeSupport() {
    using namespace std::chrono_literals;
    using std::chrono::sys_days;
    static const std::vector<RuntimeSupport> table{
        {"python3.14", sys_days{2029y / 6 / 30}},      {"python3.13", sys_days{2029y / 6 / 30}},
        {"python3.12", sys_days{2028y / 10 / 31}},     {"python3.11", sys_days{2027y / 6 / 30}},
        {"python3.10", sys_days{2026y / 10 / 31}},     {"python3.9", sys_days{2025y / 12 / 15}},
        {"python3.8", sys_days{2024y / 10 / 14}},      {"python3.7", sys_days{2023y / 12 / 4}},
        {"python3.6", sys_days{2022y / 7 / 18}},       {"python2.7", sys_days{2021y / 7 / 15}},
        {"nodejs24.x", sys_days{2028y / 4 / 30}},      {"nodejs22.x", sys_days{2027y / 4 / 30}},
        {"nodejs20.x", sys_days{2026y / 4 / 30}},      {"nodejs18.x", sys_days{2025y / 9 / 1}},
        {"nodejs16.x", sys_days{2024y / 6 / 12}},      {"nodejs14.x", sys_days{2023y / 12 / 4}},
        {"nodejs12.x", sys_days{2023y / 3 / 31}},      {"nodejs10.x", sys_days{2021y / 7 / 30}},
        {"nodejs8.10", sys_days{2020y / 3 / 6}},       {"nodejs6.10", sys_days{2019y / 8 / 12}},
        {"nodejs4.3", sys_days{2020y / 3 / 5}},        {"nodejs4.3-edge", sys_days{2020y / 3 / 5}},
        {"nodejs", sys_days{2016y / 8 / 30}},          {"java25", sys_days{2029y / 6 / 30}},
        {"java21", sys_days{2029y / 6 / 30}},          {"java17.al2023", sys_days{2029y / 6 / 30}},
        {"java17", sys_days{2027y / 6 / 30}},          {"java11.al2023", sys_days{2029y / 6 / 30}},
        {"java11", sys_days{2027y / 6 / 30}},          {"java8.al2023", sys_days{2029y / 6 / 30}},
        {"java8.al2", sys_days{2027y / 6 / 30}},       {"java8", sys_days{2024y / 1 / 8}},
        {"dotnet10", sys_days{2028y / 11 / 14}},       {"dotnet8", sys_days{2026y / 11 / 10}},
        {"dotnet7", sys_days{2024y / 5 / 14}},         {"dotnet6", sys_days{2024y / 12 / 20}},
        {"dotnet5.0", sys_days{2022y / 5 / 10}},       {"dotnetcore3.1", sys_days{2023y / 4 / 3}},
        {"dotnetcore2.1", sys_days{2022y / 1 / 5}},    {"dotnetcore2.0", sys_days{2019y / 5 / 30}},
        {"dotnetcore1.0", sys_days{2019y / 6 / 27}},   {"ruby4.0", sys_days{2029y / 3 / 31}},
        {"ruby3.4", sys_days{2028y / 3 / 31}},         {"ruby3.3", sys_days{2027y / 3 / 31}},
        {"ruby3.2", sys_days{2026y / 3 / 31}},         {"ruby2.7", sys_days{2023y / 12 / 7}},
        {"ruby2.5", sys_days{2021y / 7 / 30}},         {"go1.x", sys_days{2024y / 1 / 8}},
        {"provided.al2023", sys_days{2029y / 6 / 30}}, {"provided.al2", sys_days{2026y / 7 / 31}},
        {"provided", sys_days{2024y / 1 / 8}},
    };
    return table;
}

std::optional<std::chrono::sys_days> endOfSupport(std::string_view identifier) {
    const auto& table = runtimeSupport();
    const auto found = std::find_if(table.begin(), table.end(), [&](const RuntimeSupport& entry) {
        return entry.identifier == identifier;
    });
    return found == table.end() ? std::nullopt : std::optional{found->deprecation};
}

std::string dateText(std::chrono::sys_days day) {
    const std::chrono::year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

bool isDeprecatedRuntime(std::string_view identifier, std::chrono::sys_days day) {
    const auto end = endOfSupport(identifier);
    return end && *end <= day;
}

} // namespace lathe::model
