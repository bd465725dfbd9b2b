#pragma once

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace lathe::statemachine {

/// nullptr where it is not there.
inline const boost::json::value* fieldOf(const boost::json::object& object, std::string_view name) {
    return object.if_contains(name);
}

/// Empty where it is not there or no text.
inline std::string textField(const boost::json::object& object, std::string_view name) {
    const auto* const found = object.if_contains(name);
    const auto* const text = found ? found->if_string() : nullptr;
    return text ? std::string{text->data(), text->size()} : std::string{};
}

inline bool flagField(const boost::json::object& object, std::string_view name) {
    const auto* const found = object.if_contains(name);
    return found && found->is_bool() && found->get_bool();
}

/// nullptr where it is not there or no object.
inline const boost::json::object* objectField(const boost::json::object& object,
                                              std::string_view name) {
    const auto* const found = object.if_contains(name);
    return found ? found->if_object() : nullptr;
}

/// nullptr where it is not there or no array.
inline const boost::json::array* arrayField(const boost::json::object& object,
                                            std::string_view name) {
    const auto* const found = object.if_contains(name);
    return found ? found->if_array() : nullptr;
}

inline double numberField(const boost::json::object& object, std::string_view name,
                          double otherwise) {
    const auto* const found = object.if_contains(name);
    return found && found->is_number() ? found->to_number<double>() : otherwise;
}

} // namespace lathe::statemachine
