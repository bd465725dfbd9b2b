#pragma once

#include <string_view>

namespace lathe::jsonata {

/// glue.js with jsonata-es5.min.js within; empty where npm's package was not to be had when this
/// was built. See CMakeLists.txt.
std::string_view scripts();

} // namespace lathe::jsonata
