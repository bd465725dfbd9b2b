#include "engine/template/SamRules.h"
#include "engine/template/SamSchemaTables.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

const SchemaRow* findSection(std::string_view name) {
    const auto sections = samGlobalsRows();
    const auto found =
        std::find_if(sections.begin(), sections.end(),
                     [name](const SchemaRow& section) { return section.type == name; });
    return found == sections.end() ? nullptr : &*found;
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        found.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

void checkSection(SamContext& context, const std::string& name, const Setting& setting) {
    const SchemaRow* section = findSection(name);
    if (!section) {
        std::vector<std::string> known;
        for (const SchemaRow& one : samGlobalsRows()) {
            known.emplace_back(one.type);
        }
        context.fail({}, setting, "Sam.Globals",
                     Text::tr("The Globals section does not support '{}'.", name),
                     Text::tr("Use one of {}.", joinWords(known)));
        return;
    }
    if (!setting.isMap()) {
        context.fail(
            {}, setting, "Sam.Globals",
            Text::tr("'{}' in Globals should be a map, but is {}.", name, describe(setting)),
            Text::tr("Indent its properties below it."));
        return;
    }
    const auto known = words(section->properties);
    for (const auto& entry : setting.entries()) {
        if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
            context.fail(
                {}, {entry.value.get(), entry.keyMark}, "Sam.Globals",
                Text::tr("'{}' is not a property that Globals can set for '{}'.", entry.key, name),
                Text::tr("Set it in each resource. Globals takes {}.",
                         joinWords(known, Joint::And)));
        }
    }
}

/// IgnoreGlobals is "*" or a list of properties that the section has.
void checkIgnoreGlobals(SamContext& context, const std::string& id) {
    const Setting ignored = context.resource(id)["IgnoreGlobals"];
    const std::string type = context.typeOf(id);
    const auto colon = type.rfind(':');
    const Setting section =
        context.root()["Globals"][colon == std::string::npos ? type : type.substr(colon + 1)];
    if (!ignored.isGiven() || !section.isMap() || ignored.text() == "*") {
        return;
    }
    if (!ignored.isList()) {
        context.fail(
            id, ignored, "Sam.Globals",
            Text::tr("'IgnoreGlobals' of '{}' should be '*' or a list of properties.", id),
            Text::tr("Name the properties of Globals that this resource should not take."));
        return;
    }
    for (std::size_t i = 0; i < ignored.size(); ++i) {
        if (!section.has(ignored[i].text())) {
            context.fail(id, ignored[i], "Sam.Globals",
                         Text::tr("'IgnoreGlobals' of '{}' names '{}', which Globals does not set.",
                                  id, ignored[i].text()),
                         Text::tr("Remove the item, or correct its name."));
        }
    }
}

} // namespace

void checkGlobals(SamContext& context) {
    if (!context.root().has("Globals")) {
        return;
    }
    const Setting globals = context.root()["Globals"];
    if (!globals.isMap()) {
        context.fail(
            {}, globals, "Sam.Globals",
            Text::tr("'Globals' should be a map that is not empty, but is {}.", describe(globals)),
            Text::tr("Fill the section, or remove it."));
        return;
    }
    for (const auto& entry : globals.entries()) {
        checkSection(context, entry.key, globals[entry.key]);
    }
    for (const auto& entry : context.resources().entries()) {
        checkIgnoreGlobals(context, entry.key);
    }
}

} // namespace lathe::tmpl
