#include "engine/build/Record.h"

#include "engine/base/Files.h"

#include <algorithm>
#include <fstream>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::build {

namespace {

constexpr const char* fileName = "record.json";

std::string textAt(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

std::optional<Method> methodOf(const std::string& name) {
    for (int i = 0; i <= static_cast<int>(Method::DotNet); ++i)
        if (toText(static_cast<Method>(i)) == name)
            return static_cast<Method>(i);
    return {};
}

std::optional<Unit> unitOf(const json::object& object) {
    const auto method = methodOf(textAt(object, "method"));
    if (!method)
        return {};
    Unit unit;
    unit.logicalId = textAt(object, "logicalId");
    unit.isLayer = object.contains("layer");
    unit.method = *method;
    unit.source = textAt(object, "source");
    unit.runtime = textAt(object, "runtime");
    unit.handler = textAt(object, "handler");
    if (textAt(object, "architecture") == toText(model::Architecture::Arm64))
        unit.architecture = model::Architecture::Arm64;
    if (const json::value* properties = object.if_contains("properties");
        properties && properties->is_object())
        unit.properties = properties->get_object();
    return unit;
}

} // namespace

json::object toJson(const Unit& unit) {
    json::object object{
        {"logicalId", unit.logicalId},    {"method", toText(unit.method)},
        {"source", unit.source.string()}, {"runtime", unit.runtime},
        {"handler", unit.handler},        {"architecture", toText(unit.architecture)},
        {"properties", unit.properties}};
    if (unit.isLayer)
        object["layer"] = true;
    return object;
}

fs::path buildFolder(const fs::path& stateDirectory, bool isLayer, const std::string& logicalId) {
    return stateDirectory / "build" / (isLayer ? "layers" : "functions") / logicalId;
}

std::optional<Record> readRecord(const fs::path& folder) {
    const auto text = readFile(folder / fileName);
    boost::system::error_code failure;
    const json::value value = json::parse(text.value_or(""), failure);
    if (failure || !value.is_object())
        return {};
    const json::object& object = value.get_object();
    const json::value* described = object.if_contains("unit");
    auto unit = described && described->is_object() ? unitOf(described->get_object())
                                                    : std::optional<Unit>{};
    if (!unit)
        return {};
    return Record{std::move(*unit), textAt(object, "fingerprint"), textAt(object, "manifest"),
                  textAt(object, "result")};
}

bool writeRecord(const fs::path& folder, const Record& record) {
    const fs::path draft = folder / "record.json.new";
    std::ofstream stream{draft, std::ios::binary};
    stream << json::serialize(json::object{{"unit", toJson(record.unit)},
                                           {"fingerprint", record.fingerprint},
                                           {"manifest", record.manifest},
                                           {"result", record.result}});
    stream.close();
    std::error_code error;
    if (stream)
        fs::rename(draft, folder / fileName, error);
    return stream && !error;
}

fs::path announcementFile(const fs::path& stateDirectory, bool isLayer,
                          const std::string& logicalId) {
    std::string name = (isLayer ? "layer:" : "function:") + logicalId;
    std::replace(name.begin(), name.end(), '/', ':');
    return stateDirectory / "build/announced" / name;
}

fs::path layerFolderOf(const fs::path& stateDirectory, const fs::path& source) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{stateDirectory / "build/layers", error})
        if (const auto record = readRecord(entry.path()); record && record->unit.source == source)
            return entry.path();
    return {};
}

} // namespace lathe::build
