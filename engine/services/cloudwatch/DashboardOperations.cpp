#include "engine/services/cloudwatch/DashboardCheck.h"
#include "engine/services/cloudwatch/Errors.h"
#include "engine/services/cloudwatch/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

constexpr std::size_t mostListed = 1000;

Result<std::string> nameIn(const json::object& written) {
    const std::string name = textOf(written, "DashboardName");
    constexpr std::string_view letters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    if (name.empty())
        return missingParameter("The parameter DashboardName is required.");
    if (name.size() > 255)
        return invalidValue("The value for field DashboardName must be 1-255 characters.\n");
    if (name.find_first_not_of(letters) != std::string::npos)
        return invalidValue("The value for field DashboardName contains invalid characters. It can "
                            "only contain alphanumerics, dash (-) and underscore (_).\n");
    return name;
}

std::string arnOf(const State& state, const std::string& name) {
    // Dashboards are of no region.
    return fmt::format("arn:aws:cloudwatch::{}:dashboard/{}", state.account, name);
}

Error noDashboard(const std::string& name) {
    return notFound(fmt::format("Dashboard {} does not exist", name));
}

} // namespace

Reply putDashboard(const Desk& desk, const json::object& written) {
    const auto name = nameIn(written);
    if (!name)
        return name.error();
    const std::string text = textOf(written, "DashboardBody");
    if (auto fits = checkDashboard(text); !fits)
        return fits.error();
    desk.state.dashboards.put(*name, {{"DashboardBody", text}, {"LastModified", desk.state.now()}});
    return json::object{{"DashboardValidationMessages", json::array{}}};
}

Reply getDashboard(const Desk& desk, const json::object& written) {
    const auto name = nameIn(written);
    if (!name)
        return name.error();
    const json::object* found = desk.state.dashboards.find(*name);
    if (!found)
        return noDashboard(*name);
    return json::object{{"DashboardArn", arnOf(desk.state, *name)},
                        {"DashboardBody", textOf(*found, "DashboardBody")},
                        {"DashboardName", *name}};
}

Reply listDashboards(const Desk& desk, const json::object& written) {
    const std::string prefix = textOf(written, "DashboardNamePrefix");
    json::array found;
    for (const auto& [name, dashboard] : desk.state.dashboards.all())
        if (name.starts_with(prefix))
            found.push_back(json::object{
                {"DashboardName", name},
                {"DashboardArn", arnOf(desk.state, name)},
                {"LastModified", dashboard.at("LastModified")},
                {"Size", static_cast<std::int64_t>(textOf(dashboard, "DashboardBody").size())}});
    auto page = paged(written, "DashboardEntries", std::move(found), mostListed);
    if (!page)
        return page.error();
    return std::move(*page);
}

Reply deleteDashboards(const Desk& desk, const json::object& written) {
    const auto names = textsOf(written, "DashboardNames");
    // All of them or none.
    for (const std::string& name : names)
        if (!desk.state.dashboards.find(name))
            return noDashboard(name);
    for (const std::string& name : names)
        desk.state.dashboards.remove(name);
    return json::object{};
}

} // namespace lathe::services::cloudwatch
