#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace lathe::authoring {

/// "OrderTable" -> "ORDER_TABLE", "HTTPApi" -> "HTTP_API".
std::string upperSnake(std::string_view id);
/// "TakeOrderFunction" -> "take-order-function".
std::string kebab(std::string_view id);
/// The id without this word at its end, unless nothing would be left.
std::string_view withoutEnd(std::string_view id, std::string_view word);
/// The id where it is free, else with a number behind it: "Jobs2". One of several that are numbered
/// ("Jobs2" beside "Jobs", "Work0" beside "Work1") is counted on.
std::string freeName(const std::string& id, const std::function<bool(const std::string&)>& isTaken);

} // namespace lathe::authoring
