#include "engine/template/HandlerCheck.h"

#include "engine/base/Files.h"
#include "engine/template/HandlerSearch.h"
#include "engine/template/Nodes.h"

#include <algorithm>
#include <vector>

namespace lathe::tmpl {

namespace {

using State = HandlerCheck::State;

constexpr std::uintmax_t mostRead = 4 * 1024 * 1024;

enum class Language { Python, Node, Ruby, Other };

Language languageOf(const model::FunctionSpec& function) {
    if (function.packageType == model::PackageType::Image)
        return Language::Other;
    if (function.runtime.starts_with("python"))
        return Language::Python;
    if (function.runtime.starts_with("nodejs"))
        return Language::Node;
    return function.runtime.starts_with("ruby") ? Language::Ruby : Language::Other;
}

/// What the module of a handler may be called on disk; the first is the one to name in a message.
std::vector<std::string> candidates(Language language, std::string module) {
    if (language == Language::Python) {
        const std::string asWritten = module;
        std::replace(module.begin(), module.end(), '.', '/');
        return {module + ".py", module + "/__init__.py", asWritten + ".py"};
    }
    if (language == Language::Node)
        return {module + ".js", module + ".mjs", module + ".cjs", module + ".ts", module + ".mts"};
    return {module + ".rb"};
}

HandlerCheck lookInto(std::string_view code, Language language, std::string_view function,
                      const std::filesystem::path& file) {
    const HandlerSearch search =
        language == Language::Python ? findInPython(code, function) : findInNode(code, function);
    const std::string name = file.empty() ? "InlineCode" : file.filename().string();
    if (search.line)
        return {State::Found, file, *search.line, Text::tr("{}, line {}", name, *search.line)};
    if (search.mayBeMadeAtRunTime)
        return {State::Unknown, file, 0, {}};
    return {State::NoFunction, file, 0,
            Text::tr("No function {} is to be seen in {}.", function, name)};
}

HandlerCheck lookIntoFile(const std::filesystem::path& file, Language language,
                          std::string_view function) {
    std::error_code error;
    if (language == Language::Ruby || std::filesystem::file_size(file, error) > mostRead)
        return {State::Unknown, file, 0, {}};
    const auto code = readFile(file);
    if (!code)
        return {State::NoFile, file, 0, Text::tr("{} cannot be read.", file.string())};
    return lookInto(*code, language, function, file);
}

} // namespace

HandlerCheck checkHandler(const model::FunctionSpec& function) {
    const Language language = languageOf(function);
    const std::string_view handler = function.handler;
    // A wrapper may start something else: a web adapter's handler is a script.
    if (language == Language::Other || handler.empty() || isPlaceholder(handler) ||
        function.environment.contains("AWS_LAMBDA_EXEC_WRAPPER"))
        return {};
    // Ruby handlers may name a method of a class: file.Module::Class.method.
    const auto dot = language == Language::Ruby ? handler.find('.') : handler.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 1 == handler.size())
        return {
            State::BadName, {}, 0, Text::tr("A handler is FILE.FUNCTION, such as app.handler.")};
    const std::string module{handler.substr(0, dot)};
    const std::string_view name = handler.substr(dot + 1);
    if (function.inlineCode && language != Language::Ruby && module == "index")
        return lookInto(*function.inlineCode, language, name, {});
    std::error_code error;
    if (!std::filesystem::is_directory(function.code, error))
        return {};
    const auto files = candidates(language, module);
    for (const std::string& file : files) {
        if (std::filesystem::is_regular_file(function.code / file, error))
            return lookIntoFile(function.code / file, language, name);
    }
    return {State::NoFile, function.code / files.front(), 0,
            Text::tr("There is no {} in {}.", files.front(), function.code.filename().string())};
}

} // namespace lathe::tmpl
