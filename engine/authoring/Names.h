#pragma once

#include <string>
#include <string_view>

namespace lathe::authoring {

/// "OrderTable" -> "ORDER_TABLE", "HTTPApi" -> "HTTP_API".
std::string upperSnake(std::string_view id);
/// "TakeOrderFunction" -> "take-order-function".
std::string kebab(std::string_view id);
/// The id without this word at its end, unless nothing would be left.
std::string_view withoutEnd(std::string_view id, std::string_view word);

} // namespace lathe::authoring
