#include "engine/services/s3/Tags.h"

#include "engine/http/Message.h"

#include <algorithm>
#include <set>

namespace lathe::services::s3 {

namespace {

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    }));
}

// Letters of any script, digits, blanks and "_.:/=+-@".
bool isAllowed(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
               (byte >= 'a' && byte <= 'z') ||
               std::string_view{" _.:/=+-@"}.find(letter) != std::string_view::npos;
    });
}

std::string plusDecoded(std::string_view text) {
    std::string spaced{text};
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    return http::percentDecoded(spaced);
}

} // namespace

namespace {

Failure ofSystem(const std::string& name, TagRules rules) {
    if (rules == TagRules::NewBucket)
        return failure(
            "InvalidTag",
            "User-defined tag keys can't start with \"aws:\". This prefix is reserved for "
            "system tags. Remove \"aws:\" from your tag keys and try again.");
    return failure("InvalidTag",
                   rules == TagRules::Bucket ? "System tags cannot be added/updated by requester"
                                             : "Your TagKey cannot be prefixed with aws:",
                   {{"TagKey", name}});
}

} // namespace

Outcome<Pairs> checkedTags(Pairs tags, TagRules rules) {
    if (rules == TagRules::Object && tags.size() > 10)
        return failure("BadRequest", "Object tags cannot be greater than 10");
    if (rules != TagRules::Object && tags.size() > 50)
        return failure("BadRequest", "Bucket tag count cannot be greater than 50");
    std::set<std::string> names;
    for (const auto& [name, value] : tags) {
        if (name.starts_with("aws:"))
            return ofSystem(name, rules);
        if (name.empty() || letters(name) > 128 || !isAllowed(name))
            return failure("InvalidTag", "The TagKey you have provided is invalid",
                           {{"TagKey", name}});
        if (letters(value) > 256 || !isAllowed(value))
            return failure("InvalidTag", "The TagValue you have provided is invalid",
                           {{"TagKey", name}, {"TagValue", value}});
        if (!names.insert(name).second)
            return failure("InvalidTag", "Cannot provide multiple Tags with the same key",
                           {{"TagKey", name}});
    }
    return tags;
}

Outcome<Pairs> tagsOfXml(const pugi::xml_node& node, const char* element, TagRules rules) {
    Pairs tags;
    for (const pugi::xml_node& tag : node.child(element).children("Tag")) {
        if (!tag.child("Key") || !tag.child("Value"))
            return malformedXml();
        tags.emplace_back(textOf(tag, "Key"), textOf(tag, "Value"));
    }
    return checkedTags(std::move(tags), rules);
}

Pairs tagsOfHeader(std::string_view text) {
    Pairs tags;
    while (!text.empty()) {
        const auto end = text.find('&');
        const std::string_view pair = text.substr(0, end);
        const auto equals = pair.find('=');
        if (!pair.empty())
            tags.emplace_back(plusDecoded(pair.substr(0, equals)),
                              equals == std::string_view::npos
                                  ? std::string{}
                                  : plusDecoded(pair.substr(equals + 1)));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return tags;
}

std::string taggingXml(const Pairs& tags) {
    XmlWriter xml{"Tagging"};
    xml.open("TagSet");
    for (const auto& [name, value] : tags) {
        xml.open("Tag");
        xml.text("Key", name);
        xml.text("Value", value);
        xml.close();
    }
    return xml.finish();
}

} // namespace lathe::services::s3
