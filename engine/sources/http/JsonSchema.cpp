#include "engine/sources/http/JsonSchema.h"

#include "engine/template/JsonAccess.h"

#include <boost/regex.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using tmpl::arrayAt;
using tmpl::objectAt;
using tmpl::textAt;

/// Schemas that lead to themselves end here.
constexpr int deepest = 64;

bool isOfType(const json::value& value, std::string_view type) {
    if (type == "integer")
        return value.is_number() &&
               std::floor(value.to_number<double>()) == value.to_number<double>();
    return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
           (type == "string" && value.is_string()) || (type == "number" && value.is_number()) ||
           (type == "boolean" && value.is_bool()) || (type == "null" && value.is_null());
}

std::size_t codePoints(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

bool contains(std::string_view text, const std::string& pattern) {
    try {
        return boost::regex_search(text.begin(), text.end(), boost::regex{pattern});
    } catch (const std::exception&) {
        return false;
    }
}

class Check {
  public:
    Check(const json::value& root, const FindModel& findModel, int depth)
        : m_root{root}
        , m_findModel{findModel}
        , m_depth{depth} {}

    bool fits(const json::value& value, const json::value& schema) const {
        const json::object* rules = schema.if_object();
        if (!rules)
            return !schema.is_bool() || schema.get_bool();
        if (m_depth > deepest)
            return false;
        if (const std::string link = textAt(*rules, "$ref"); !link.empty())
            return followed(value, link);
        return typeFits(value, *rules) && enumFits(value, *rules) && numberFits(value, *rules) &&
               stringFits(value, *rules) && arrayFits(value, *rules) && objectFits(value, *rules) &&
               combinationsFit(value, *rules);
    }

  private:
    bool sub(const json::value& value, const json::value& schema) const {
        return Check{m_root, m_findModel, m_depth + 1}.fits(value, schema);
    }

    bool followed(const json::value& value, const std::string& link) const {
        if (link.starts_with('#')) {
            boost::system::error_code error;
            const json::value* target = m_root.find_pointer(link.substr(1), error);
            return target && !error && sub(value, *target);
        }
        const json::value* model = m_findModel(link.substr(link.rfind('/') + 1));
        return model && Check{*model, m_findModel, m_depth + 1}.fits(value, *model);
    }

    static bool typeFits(const json::value& value, const json::object& rules) {
        const auto types = tmpl::textsAt(rules, "type");
        return types.empty() || std::any_of(types.begin(), types.end(), [&](const auto& type) {
                   return isOfType(value, type);
               });
    }

    static bool enumFits(const json::value& value, const json::object& rules) {
        const auto* allowed = arrayAt(rules, "enum");
        return !allowed || std::find(allowed->begin(), allowed->end(), value) != allowed->end();
    }

    static std::optional<double> numberIn(const json::object& rules, std::string_view key) {
        const json::value* number = rules.if_contains(key);
        return number && number->is_number() ? std::optional{number->to_number<double>()}
                                             : std::nullopt;
    }

    static bool numberFits(const json::value& value, const json::object& rules) {
        if (!value.is_number())
            return true;
        const double number = value.to_number<double>();
        const auto flag = [&](std::string_view key) {
            return tmpl::flagAt(rules, key).value_or(false);
        };
        if (const auto least = numberIn(rules, "minimum"))
            if (number < *least || (flag("exclusiveMinimum") && number == *least))
                return false;
        if (const auto most = numberIn(rules, "maximum"))
            if (number > *most || (flag("exclusiveMaximum") && number == *most))
                return false;
        const auto step = numberIn(rules, "multipleOf");
        return !step || *step <= 0 || std::abs(number / *step - std::round(number / *step)) < 1e-9;
    }

    static bool countFits(std::size_t count, const json::object& rules, std::string_view least,
                          std::string_view most) {
        const auto from = numberIn(rules, least), to = numberIn(rules, most);
        const auto number = static_cast<double>(count);
        return (!from || number >= *from) && (!to || number <= *to);
    }

    static bool stringFits(const json::value& value, const json::object& rules) {
        const auto* text = value.if_string();
        if (!text)
            return true;
        const std::string pattern = textAt(rules, "pattern");
        return countFits(codePoints(*text), rules, "minLength", "maxLength") &&
               (pattern.empty() || contains(*text, pattern));
    }

    bool arrayFits(const json::value& value, const json::object& rules) const {
        const auto* items = value.if_array();
        if (!items)
            return true;
        if (!countFits(items->size(), rules, "minItems", "maxItems"))
            return false;
        if (tmpl::flagAt(rules, "uniqueItems").value_or(false))
            for (auto one = items->begin(); one != items->end(); ++one)
                if (std::find(one + 1, items->end(), *one) != items->end())
                    return false;
        const json::value* schema = rules.if_contains("items");
        const auto* tuple = schema ? schema->if_array() : nullptr;
        const json::value* rest = rules.if_contains("additionalItems");
        for (std::size_t i = 0; schema && i < items->size(); ++i) {
            const json::value* rule = !tuple ? schema : i < tuple->size() ? &(*tuple)[i] : rest;
            if (rule && !sub((*items)[i], *rule))
                return false;
        }
        return true;
    }

    bool objectFits(const json::value& value, const json::object& rules) const {
        const auto* object = value.if_object();
        if (!object)
            return true;
        if (!countFits(object->size(), rules, "minProperties", "maxProperties"))
            return false;
        for (const std::string& name : tmpl::textsAt(rules, "required"))
            if (!object->contains(name))
                return false;
        return std::all_of(object->begin(), object->end(),
                           [&](const auto& entry) {
                               return propertyFits(entry.key(), entry.value(), rules);
                           }) &&
               dependenciesFit(*object, value, rules);
    }

    bool propertyFits(std::string_view name, const json::value& value,
                      const json::object& rules) const {
        bool known = false;
        const auto* properties = objectAt(rules, "properties");
        if (const json::value* rule = properties ? properties->if_contains(name) : nullptr) {
            known = true;
            if (!sub(value, *rule))
                return false;
        }
        const auto* patterns = objectAt(rules, "patternProperties");
        for (auto entry = patterns ? patterns->begin() : json::object::const_iterator{};
             patterns && entry != patterns->end(); ++entry) {
            if (!contains(name, std::string{entry->key()}))
                continue;
            known = true;
            if (!sub(value, entry->value()))
                return false;
        }
        const json::value* rest = known ? nullptr : rules.if_contains("additionalProperties");
        return !rest || sub(value, *rest);
    }

    bool dependenciesFit(const json::object& object, const json::value& value,
                         const json::object& rules) const {
        const auto* dependencies = objectAt(rules, "dependencies");
        for (auto entry = dependencies ? dependencies->begin() : json::object::const_iterator{};
             dependencies && entry != dependencies->end(); ++entry) {
            if (!object.contains(entry->key()))
                continue;
            if (entry->value().is_object() && !sub(value, entry->value()))
                return false;
            for (const std::string& name : tmpl::textsAt(*dependencies, entry->key()))
                if (entry->value().is_array() && !object.contains(name))
                    return false;
        }
        return true;
    }

    bool combinationsFit(const json::value& value, const json::object& rules) const {
        const auto fitting = [&](const json::array& schemas) {
            return static_cast<std::size_t>(
                std::count_if(schemas.begin(), schemas.end(),
                              [&](const json::value& schema) { return sub(value, schema); }));
        };
        if (const auto* all = arrayAt(rules, "allOf"); all && fitting(*all) != all->size())
            return false;
        if (const auto* any = arrayAt(rules, "anyOf"); any && fitting(*any) == 0)
            return false;
        if (const auto* one = arrayAt(rules, "oneOf"); one && fitting(*one) != 1)
            return false;
        const json::value* none = rules.if_contains("not");
        return !none || !sub(value, *none);
    }

    const json::value& m_root;
    const FindModel& m_findModel;
    int m_depth;
};

} // namespace

bool fitsSchema(const json::value& value, const json::value& schema, const FindModel& findModel) {
    return Check{schema, findModel, 0}.fits(value, schema);
}

} // namespace lathe::sources::http
