#include "app/document/PropertyRename.h"

#include "app/document/TemplateCommand.h"

namespace lathe::app {

Result<tmpl::TextEdit> renameKey(const std::string& text, const tmpl::TemplatePath& path,
                                 const std::string& to, const boost::json::value& value) {
    const auto& from = std::get<std::string>(path.back());
    tmpl::TemplatePath target = path;
    target.back() = to;
    if (const auto found = tmpl::locate(text, path)) {
        std::size_t at = found->key.offset;
        if (at < text.size() && (text[at] == '"' || text[at] == '\''))
            ++at;
        const tmpl::TextEdit inPlace{at, from.size(), to};
        if (text.compare(at, from.size(), from) == 0 &&
            tmpl::locate(tmpl::apply(text, inPlace), target))
            return inPlace;
    }
    const auto without = tmpl::removeValue(text, path);
    if (!without)
        return without.error();
    const std::string between = tmpl::apply(text, *without);
    const auto with = tmpl::setValue(between, target, value);
    if (!with)
        return with.error();
    return differenceOf(text, tmpl::apply(between, *with));
}

} // namespace lathe::app
