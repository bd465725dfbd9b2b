#include "engine/services/s3/store/Objects.h"

#include "engine/base/Utf8.h"

namespace lathe::services::s3 {

namespace json = boost::json;

namespace {

json::object written(const std::map<std::string, std::string>& map) {
    json::object object;
    for (const auto& [name, value] : map)
        object[name] = value;
    return object;
}

std::map<std::string, std::string> read(const json::object& from, std::string_view name) {
    std::map<std::string, std::string> map;
    const json::value* found = from.if_contains(name);
    if (const json::object* object = found ? found->if_object() : nullptr)
        for (const auto& [key, value] : *object)
            map[std::string{key}] = std::string{value.as_string()};
    return map;
}

std::string text(const json::object& from, std::string_view name) {
    const json::value* found = from.if_contains(name);
    return found && found->is_string() ? std::string{found->as_string()} : std::string{};
}

json::array arrayIn(const json::object& from, std::string_view name) {
    const json::value* found = from.if_contains(name);
    return found && found->is_array() ? found->as_array() : json::array{};
}

json::array partsWritten(const std::vector<Part>& parts) {
    json::array array;
    for (const Part& part : parts)
        array.push_back(json::array{part.number, part.size, part.etag, part.checksum});
    return array;
}

std::vector<Part> partsRead(const json::array& array) {
    std::vector<Part> parts;
    for (const json::value& entry : array) {
        const json::array& facts = entry.as_array();
        parts.push_back({facts[0].to_number<int>(),
                         facts[1].to_number<std::uint64_t>(),
                         std::string{facts[2].as_string()},
                         {},
                         std::string{facts[3].as_string()}});
    }
    return parts;
}

/// The texts of an object and their names.
constexpr std::pair<std::string_view, std::string Details::*> texts[] = {
    {"checksumAlgorithm", &Details::checksumAlgorithm},
    {"checksumType", &Details::checksumType},
    {"checksum", &Details::checksum},
    {"uploadId", &Details::uploadId},
    {"lockMode", &Details::lockMode},
    {"lockUntil", &Details::lockUntil},
    {"legalHold", &Details::legalHold},
    {"restoredUntil", &Details::restoredUntil},
};

} // namespace

std::string Details::toText() const {
    json::object object;
    if (!fields.empty())
        object["fields"] = written(fields);
    if (!metadata.empty())
        object["metadata"] = written(metadata);
    json::array tagArray;
    for (const auto& [name, value] : tags)
        tagArray.push_back(json::array{name, value});
    if (!tagArray.empty())
        object["tags"] = std::move(tagArray);
    if (!parts.empty())
        object["parts"] = partsWritten(parts);
    if (!grants.empty())
        object["grants"] = grants;
    for (const auto& [name, member] : texts)
        if (!(this->*member).empty())
            object[name] = this->*member;
    return validUtf8(json::serialize(object));
}

Details Details::fromText(std::string_view written) {
    Details details;
    boost::system::error_code failure;
    const json::value value = json::parse(written, failure);
    if (failure || !value.is_object())
        return details;
    const json::object& json = value.get_object();
    details.fields = read(json, "fields");
    details.metadata = read(json, "metadata");
    for (const json::value& tag : arrayIn(json, "tags"))
        details.tags.emplace_back(tag.as_array()[0].as_string(), tag.as_array()[1].as_string());
    details.parts = partsRead(arrayIn(json, "parts"));
    details.grants = arrayIn(json, "grants");
    for (const auto& [name, member] : texts)
        details.*member = text(json, name);
    return details;
}

} // namespace lathe::services::s3
