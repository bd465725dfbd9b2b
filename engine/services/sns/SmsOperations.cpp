#include "engine/services/sns/Errors.h"
#include "engine/services/sns/Operations.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lathe::services::sns {

namespace {

/// https://docs.aws.amazon.com/sns/latest/api/API_SetSMSAttributes.html
constexpr std::array<std::string_view, 6> names{
    "MonthlySpendLimit", "DeliveryStatusIAMRole", "DeliveryStatusSuccessSamplingRate",
    "DefaultSenderID",   "DefaultSMSType",        "UsageReportS3Bucket"};

Error refused(const std::string& what) {
    return {"InvalidParameter", Text::verbatim(what)};
}

/// Up to eleven letters and digits, of which at least one is a letter.
bool isSenderId(std::string_view text) {
    const auto isIn = [](int (*kind)(int)) {
        return [kind](unsigned char letter) { return kind(letter) != 0; };
    };
    return !text.empty() && text.size() <= 11 &&
           std::all_of(text.begin(), text.end(), isIn(std::isalnum)) &&
           std::any_of(text.begin(), text.end(), isIn(std::isalpha));
}

Result<std::string> phoneNumberIn(const Scene& scene) {
    auto number = required(scene, "phoneNumber");
    if (number && !isPhoneNumber(*number))
        return invalidParameter("PhoneNumber", "input incorrectly formatted");
    return number;
}

} // namespace

Result<query::Xml> getSmsAttributes(const Scene& scene) {
    if (const auto allowed = authorize(scene, "GetSMSAttributes", "*"); !allowed)
        return allowed.error();
    Texts attributes = scene.registry.smsAttributes(scene.region);
    attributes.emplace("MonthlySpendLimit", "1");
    const auto wanted = scene.parameters.list("attributes");
    if (!wanted.empty())
        std::erase_if(attributes, [&wanted](const auto& attribute) {
            return std::find(wanted.begin(), wanted.end(), attribute.first) == wanted.end();
        });
    query::Xml xml;
    writeMap(xml, "attributes", attributes);
    return xml;
}

Result<query::Xml> setSmsAttributes(const Scene& scene) {
    if (const auto allowed = authorize(scene, "SetSMSAttributes", "*"); !allowed)
        return allowed.error();
    Texts attributes = scene.registry.smsAttributes(scene.region);
    for (const auto& [name, value] : scene.parameters.map("attributes")) {
        if (std::find(names.begin(), names.end(), name) == names.end())
            return refused(name + " is not a valid attribute");
        if (name == "DefaultSMSType" && value != "Promotional" && value != "Transactional")
            return refused("DefaultSMSType is invalid");
        if (name == "DefaultSenderID" && !isSenderId(value))
            return refused("DefaultSenderID is not a valid attribute");
        attributes[name] = value;
    }
    scene.registry.putSmsAttributes(scene.region, std::move(attributes));
    return query::Xml{};
}

// Nobody opts out of what is never sent.

Result<query::Xml> checkIfPhoneNumberIsOptedOut(const Scene& scene) {
    if (const auto allowed = authorize(scene, "CheckIfPhoneNumberIsOptedOut", "*"); !allowed)
        return allowed.error();
    if (const auto number = phoneNumberIn(scene); !number)
        return number.error();
    query::Xml xml;
    xml.text("isOptedOut", "false");
    return xml;
}

Result<query::Xml> listPhoneNumbersOptedOut(const Scene& scene) {
    if (const auto allowed = authorize(scene, "ListPhoneNumbersOptedOut", "*"); !allowed)
        return allowed.error();
    query::Xml xml;
    xml.open("phoneNumbers");
    xml.close();
    return xml;
}

Result<query::Xml> optInPhoneNumber(const Scene& scene) {
    if (const auto allowed = authorize(scene, "OptInPhoneNumber", "*"); !allowed)
        return allowed.error();
    if (const auto number = phoneNumberIn(scene); !number)
        return number.error();
    return query::Xml{};
}

} // namespace lathe::services::sns
