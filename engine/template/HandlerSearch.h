#pragma once

#include <optional>
#include <string_view>

namespace lathe::tmpl {

/// Where a text of code seems to make a function.
struct HandlerSearch {
    /// From 1; empty where nothing looks like it.
    std::optional<int> line;
    /// The text takes over functions without naming them, so that what is not seen may still be
    /// there.
    bool mayBeMadeAtRunTime = false;
};

/// No parser: goes by the forms in which functions are defined, assigned, imported and exported.
HandlerSearch findInPython(std::string_view code, std::string_view function);
HandlerSearch findInNode(std::string_view code, std::string_view function);

} // namespace lathe::tmpl
