#include "engine/api/DynamicReferences.h"

#include <boost/json.hpp>

#include <array>
#include <utility>

namespace json = boost::json;

namespace lathe::api {

namespace {

/// How references begin, and whose they are. The last is what a parameter of a template becomes
/// whose value lies in the parameter store.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> beginnings{{
    {"{{resolve:ssm:", "ssm"},
    {"{{resolve:ssm-secure:", "ssm-secure"},
    {"{{resolve:secretsmanager:", "secretsmanager"},
    {"{{unresolved: SSM parameter ", "ssm"},
}};
constexpr std::string_view end = "}}";

class Replacing {
  public:
    explicit Replacing(const Lookup& lookup)
        : m_lookup{lookup} {}

    bool replace(std::string& text) const {
        bool changed = false;
        for (const auto& [beginning, service] : beginnings)
            for (std::size_t at = text.find(beginning); at != std::string::npos;
                 at = text.find(beginning, at)) {
                const std::size_t start = at + beginning.size();
                const std::size_t stop = text.find(end, start);
                if (stop == std::string::npos)
                    break;
                const auto value = m_lookup(service, text.substr(start, stop - start));
                if (value)
                    text.replace(at, stop + end.size() - at, *value);
                // What was put in is not looked at again.
                at = value ? at + value->size() : stop;
                changed = changed || value;
            }
        return changed;
    }

    bool replace(json::value& value) const {
        bool changed = false;
        if (auto* object = value.if_object()) {
            for (auto& member : *object)
                changed = replace(member.value()) || changed;
        } else if (auto* array = value.if_array()) {
            for (json::value& element : *array)
                changed = replace(element) || changed;
        } else if (const auto* written = value.if_string()) {
            std::string text{*written};
            changed = replace(text);
            if (changed)
                value = text;
        }
        return changed;
    }

  private:
    const Lookup& m_lookup;
};

} // namespace

std::shared_ptr<const model::Project>
withReferences(const std::shared_ptr<const model::Project>& project, const Lookup& lookup) {
    const Replacing replacing{lookup};
    auto copy = std::make_shared<model::Project>(*project);
    bool changed = false;
    for (model::FunctionSpec& function : copy->functions)
        for (auto& [name, value] : function.environment)
            changed = replacing.replace(value) || changed;
    for (model::Resource& resource : copy->resources)
        for (auto& property : resource.properties)
            changed = replacing.replace(property.value()) || changed;
    return changed ? copy : project;
}

} // namespace lathe::api
