#include "engine/services/sts/StsService.h"

#include <fmt/format.h>

namespace lathe::services::sts {

namespace {

constexpr std::string_view xmlNamespace = "https://sts.amazonaws.com/doc/2011-06-15/";

} // namespace

http::Response answer(const query::QueryCall& call, const model::Project& project) {
    if (call.action() != "GetCallerIdentity")
        return query::errorResponse(
            {"InvalidAction",
             Text::verbatim(
                 fmt::format("Lathe does not offer this operation of STS ({}).", call.action()))},
            xmlNamespace);
    query::Xml xml;
    xml.text("Arn", fmt::format("arn:aws:iam::{}:root", project.accountId));
    xml.text("UserId", project.accountId);
    xml.text("Account", project.accountId);
    return query::resultResponse(call, xmlNamespace, xml);
}

} // namespace lathe::services::sts
