#include "engine/services/s3/PostForm.h"

namespace lathe::services::s3 {

namespace json = boost::json;

namespace {

/// name="..." within a Content-Disposition.
std::string parameter(std::string_view text, std::string_view name) {
    const std::string marker = std::string{name} + "=";
    for (auto place = text.find(marker); place != std::string_view::npos;
         place = text.find(marker, place + 1)) {
        if (place > 0 && text[place - 1] != ' ' && text[place - 1] != ';')
            continue;
        std::string_view value = text.substr(place + marker.size());
        if (value.starts_with('"'))
            return std::string{value.substr(1, value.find('"', 1) - 1)};
        return std::string{value.substr(0, value.find(';'))};
    }
    return {};
}

std::string_view headerIn(std::string_view head, std::string_view name) {
    while (!head.empty()) {
        const auto end = head.find("\r\n");
        const std::string_view line = head.substr(0, end);
        const auto colon = line.find(':');
        if (colon != std::string_view::npos &&
            http::equalsIgnoringCase(line.substr(0, colon), name))
            return line.substr(colon + 1);
        head = end == std::string_view::npos ? std::string_view{} : head.substr(end + 2);
    }
    return {};
}

} // namespace

Outcome<PostForm> PostForm::read(const std::string& contentType, const std::string& body) {
    const std::string boundary = parameter(contentType, "boundary");
    if (!contentType.starts_with("multipart/form-data") || boundary.empty())
        return failure("PreconditionFailed",
                       "At least one of the pre-conditions you specified did not hold",
                       {{"Condition", "Bucket POST must be of the enclosure-type "
                                      "multipart/form-data"}});
    const std::string delimiter = "--" + boundary;
    const std::string_view text = body;
    PostForm form;
    bool hasFile = false;
    auto place = text.find(delimiter);
    while (place != std::string_view::npos) {
        const auto start = place + delimiter.size();
        if (text.substr(start, 2) == "--")
            break;
        const auto headEnd = text.find("\r\n\r\n", start);
        const auto end = headEnd == std::string_view::npos
                             ? headEnd
                             : text.find("\r\n" + delimiter, headEnd + 2);
        if (end == std::string_view::npos)
            return failure("MalformedPOSTRequest");
        const std::string_view head = text.substr(start, headEnd - start);
        const std::string_view disposition = headerIn(head, "Content-Disposition");
        const std::string name = parameter(disposition, "name");
        const std::string_view value =
            end < headEnd + 4 ? std::string_view{} : text.substr(headEnd + 4, end - headEnd - 4);
        if (http::equalsIgnoringCase(name, "file")) {
            form.file = value;
            form.fileName = parameter(disposition, "filename");
            form.fileName.erase(0, form.fileName.find_last_of("/\\") + 1);
            hasFile = true;
            break;
        }
        form.fields.emplace_back(name, value);
        place = end + 2;
    }
    if (!hasFile)
        return invalidArgument("POST requires exactly one file upload per request.", "file", "0");
    return form;
}

std::string PostForm::field(std::string_view name) const {
    for (const auto& [field, value] : fields)
        if (http::equalsIgnoringCase(field, name))
            return value;
    return {};
}

std::string PostForm::takeFileName() {
    constexpr std::string_view placeholder = "${filename}";
    for (auto& [name, value] : fields) {
        if (!http::equalsIgnoringCase(name, "key"))
            continue;
        if (const auto place = value.find(placeholder);
            place != std::string::npos && !fileName.empty())
            value.replace(place, placeholder.size(), fileName);
        return value;
    }
    return {};
}

http::Fields PostForm::asHeaders() const {
    http::Fields headers;
    for (const auto& [name, value] : fields)
        if (http::equalsIgnoringCase(name, "acl"))
            headers.add("x-amz-acl", value);
        else
            headers.add(name, value);
    return headers;
}

std::string textOfJson(const json::value& value) {
    return value.is_string() ? std::string{value.get_string()} : json::serialize(value);
}

std::string shownCondition(const json::value& condition) {
    std::string shown = "[";
    for (const json::value& entry : condition.as_array())
        shown += (shown.size() > 1 ? ", " : "") + json::serialize(entry);
    return shown + "]";
}

} // namespace lathe::services::s3
