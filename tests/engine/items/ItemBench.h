#pragma once

#include "engine/items/Expression.h"
#include "tests/support/Quoted.h"

#include <boost/json.hpp>

#include <string>

namespace lathe::test {

inline items::Map item(const std::string& text) {
    return items::mapFromJson(boost::json::parse(test::quoted(text))).value();
}

inline std::string written(const items::Map& item) {
    std::string text = boost::json::serialize(items::toJson(item));
    for (char& letter : text)
        letter = letter == '"' ? '\'' : letter;
    return text;
}

/// Names and values of a request: "{'#n':'name'}", "{':v':{'S':'x'}}".
inline items::Substitutions substitutions(const std::string& values = "{}",
                                          const std::string& names = "{}") {
    items::Substitutions made;
    made.values = item(values);
    made.names = boost::json::value_to<std::map<std::string, std::string>>(
        boost::json::parse(test::quoted(names)));
    return made;
}

} // namespace lathe::test
