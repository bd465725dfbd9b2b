#include "engine/authoring/Paste.h"

#include "engine/authoring/Clip.h"
#include "engine/authoring/Create.h"
#include "engine/authoring/Names.h"
#include "engine/authoring/UniqueNames.h"
#include "engine/template/NamePlaces.h"
#include "engine/template/Nodes.h"
#include "engine/template/WrittenEntries.h"

#include <algorithm>
#include <map>
#include <set>

namespace lathe::authoring {

namespace {

using tmpl::NamePlace;

constexpr std::string_view properties = "Properties/";
constexpr std::string_view sam = "AWS::Serverless::";

/// What SAM makes for a resource bears its name with one of these behind it.
constexpr std::string_view madeForIt[] = {"Role", "Url", "Stage"};

/// Properties that name a file or folder beside the template
/// (https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html).
constexpr std::pair<std::string_view, std::string_view> localPaths[] = {
    {"AWS::Serverless::Function", "CodeUri"},
    {"AWS::Serverless::LayerVersion", "ContentUri"},
    {"AWS::Serverless::StateMachine", "DefinitionUri"},
    {"AWS::Serverless::Api", "DefinitionUri"},
    {"AWS::Serverless::HttpApi", "DefinitionUri"},
    {"AWS::Serverless::Application", "Location"},
    {"AWS::Lambda::Function", "Code"},
    {"AWS::Lambda::LayerVersion", "Content"},
};

bool isInProject(const std::string& path) {
    return !path.empty() && path.find("://") == std::string::npos && path.front() != '/';
}

/// One paste.
class Paster {
  public:
    Paster(std::string_view text, const model::Project& project, std::string clip,
           const boost::json::object& globals)
        : m_target{text}
        , m_project{project}
        , m_globals{globals}
        , m_clip{std::move(clip)} {
        m_paste.text = std::string{text};
    }

    Result<Paste> run() {
        chooseIds();
        rename();
        // Everything below sees the clip with its new names.
        const auto unique = withUniqueNames(m_clip, m_target, m_project);
        m_clip = unique.text;
        m_paste.changes = unique.changes;
        writeGlobals();
        collectCode();
        if (auto written = write(); !written)
            return written.error();
        return std::move(m_paste);
    }

  private:
    std::vector<tmpl::Node::Entry> entries() const {
        const Written written{m_clip};
        const tmpl::Node* resources = written.find({"Resources"});
        return resources ? resources->entries : std::vector<tmpl::Node::Entry>{};
    }

    bool isTaken(const std::string& id) const {
        return m_target.find({"Resources", id}) || m_target.find({"Parameters", id}) ||
               m_taken.contains(id);
    }

    void chooseIds() {
        for (const auto& entry : entries()) {
            std::string id =
                freeName(entry.key, [this](const auto& name) { return isTaken(name); });
            m_taken.insert(id);
            m_ids.emplace(entry.key, id);
            m_paste.ids.emplace_back(entry.key, std::move(id));
        }
    }

    /// The new name of what the clip names; empty where that is none of its own.
    std::string renamed(const std::string& name) const {
        if (const auto own = m_ids.find(name); own != m_ids.end())
            return own->second;
        for (const std::string_view end : madeForIt) {
            const auto maker = m_ids.find(std::string{withoutEnd(name, end)});
            if (name.ends_with(end) && maker != m_ids.end() && !m_target.find({"Resources", name}))
                return maker->second + std::string{end};
        }
        return {};
    }

    bool isKnown(const NamePlace& place) const {
        switch (place.kind) {
        case NamePlace::Kind::Condition:
            return m_target.find({"Conditions", place.name});
        case NamePlace::Kind::Mapping:
            return m_target.find({"Mappings", place.name});
        case NamePlace::Kind::Value:
            break;
        }
        const auto isMade = [&](const model::Resource& resource) {
            return resource.logicalId == place.name;
        };
        return m_target.find({"Resources", place.name}) ||
               m_target.find({"Parameters", place.name}) || m_project.findResource(place.name) ||
               std::any_of(m_project.generatedResources.begin(), m_project.generatedResources.end(),
                           isMade);
    }

    void rename() {
        std::vector<tmpl::TextEdit> edits;
        for (const auto& entry : entries()) {
            const std::string& id = m_ids.at(entry.key);
            const std::size_t key = m_clip.find(entry.key, entry.keyMark.offset);
            edits.push_back({key, entry.key.size(), id});
            for (const NamePlace& place : tmpl::namePlacesIn(m_clip, *entry.value)) {
                const std::string now =
                    place.kind == NamePlace::Kind::Value ? renamed(place.name) : std::string{};
                if (!now.empty())
                    edits.push_back({place.offset, place.name.size(), now});
                else if (!isKnown(place))
                    addDangling(id, place);
            }
        }
        std::sort(edits.begin(), edits.end(),
                  [](const auto& a, const auto& b) { return a.offset > b.offset; });
        for (const tmpl::TextEdit& edit : edits)
            m_clip = tmpl::apply(m_clip, edit);
    }

    void addDangling(const std::string& id, const NamePlace& place) {
        std::string where = place.path;
        if (where.starts_with(properties))
            where.erase(0, properties.size());
        DanglingName dangling{id, std::move(where), place.name};
        if (std::find(m_paste.dangling.begin(), m_paste.dangling.end(), dangling) ==
            m_paste.dangling.end())
            m_paste.dangling.push_back(std::move(dangling));
    }

    /// What Globals said of the resources, where those of the template do not say the same.
    void writeGlobals() {
        for (const auto& entry : entries()) {
            const std::string type = tmpl::textUnder(*entry.value, "Type");
            if (!type.starts_with(sam))
                continue;
            const std::string kind = type.substr(sam.size());
            const auto* section = m_globals.if_contains(kind);
            if (!section || !section->is_object())
                continue;
            const tmpl::Node* own = entry.value->find("Properties");
            for (const auto& [key, said] : section->get_object()) {
                const tmpl::Node* here = m_target.find({"Globals", kind, key});
                const bool isNeeded = said.is_primitive() && !(own && own->find(key)) &&
                                      !(here && tmpl::toJson(*here) == said);
                const auto edit = isNeeded
                                      ? tmpl::setValue(m_clip, propertyPath(entry.key, {key}), said)
                                      : Result<tmpl::TextEdit>{tmpl::TextEdit{}};
                if (!isNeeded || !edit)
                    continue;
                m_clip = tmpl::apply(m_clip, *edit);
                m_paste.fromGlobals.push_back(entry.key + ": " + std::string{key});
            }
        }
    }

    void collectCode() {
        for (const auto& entry : entries()) {
            const std::string type = tmpl::textUnder(*entry.value, "Type");
            const tmpl::Node* own = entry.value->find("Properties");
            for (const auto& [resource, property] : localPaths) {
                const tmpl::Node* path = own && type == resource ? own->find(property) : nullptr;
                if (path && path->isString() && isInProject(path->scalar))
                    m_paste.code.push_back({entry.key, std::string{property}, path->scalar});
            }
        }
    }

    Result<void> write() {
        for (const auto& entry : entries()) {
            const bool isSam = tmpl::textUnder(*entry.value, "Type").starts_with(sam);
            if (auto edited = isSam ? applied(m_paste.text, transformFor(Written{m_paste.text}))
                                    : Result<std::string>{m_paste.text})
                m_paste.text = std::move(*edited);
            else
                return edited.error();
            auto edit = insertion(entry);
            if (!edit)
                return edit.error();
            m_paste.text = tmpl::apply(m_paste.text, *edit);
        }
        return {};
    }

    /// As it is written where both texts allow that, else what it means.
    Result<tmpl::TextEdit> insertion(const tmpl::Node::Entry& entry) const {
        if (const auto lines = tmpl::writtenEntry(m_clip, {"Resources", entry.key})) {
            if (auto edit = tmpl::insertWritten(m_paste.text, "Resources", *lines))
                return edit;
        }
        return tmpl::setValue(m_paste.text, {"Resources", entry.key}, tmpl::toJson(*entry.value));
    }

    Written m_target;
    const model::Project& m_project;
    const boost::json::object& m_globals;
    std::string m_clip;
    std::map<std::string, std::string> m_ids;
    std::set<std::string> m_taken;
    Paste m_paste;
};

} // namespace

Result<Paste> paste(std::string_view text, const model::Project& project, std::string_view clip,
                    const boost::json::object& globals) {
    auto resources = resourcesOf(clip);
    if (!resources)
        return resources.error();
    return Paster{text, project, std::move(*resources), globals}.run();
}

} // namespace lathe::authoring
