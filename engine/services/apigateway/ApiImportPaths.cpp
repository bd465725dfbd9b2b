#include "engine/services/apigateway/ApiImportPaths.h"

#include "engine/services/apigateway/ApiImportMethods.h"
#include "engine/services/apigateway/Asked.h"
#include "engine/template/JsonAccess.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

using tmpl::arrayAt;
using tmpl::objectAt;
using tmpl::textAt;

std::vector<std::string> partsOf(std::string_view path) {
    std::vector<std::string> parts;
    while (!path.empty()) {
        const auto end = std::min(path.find('/'), path.size());
        if (end > 0)
            parts.emplace_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return parts;
}

/// The path of a server's URL, its variables filled in.
std::string pathOfServer(const json::object& server) {
    const json::object* variables = objectAt(server, "variables");
    if (const json::object* path = variables ? objectAt(*variables, "basePath") : nullptr)
        return textAt(*path, "default");
    std::string url = textAt(server, "url");
    for (auto entry = variables ? variables->begin() : json::object::const_iterator{};
         variables && entry != variables->end(); ++entry) {
        const std::string name = "{" + std::string{entry->key()} + "}";
        const json::object* variable = entry->value().if_object();
        if (const auto place = url.find(name); variable && place != std::string::npos)
            url.replace(place, name.size(), textAt(*variable, "default"));
    }
    const auto host = url.find("://");
    const auto path = url.find('/', host == std::string::npos ? 0 : host + 3);
    return path == std::string::npos ? std::string{} : url.substr(path);
}

bool isVariable(std::string_view part) {
    return part.starts_with('{') && part.ends_with('}');
}

bool isGreedy(std::string_view part) {
    return part.starts_with('{') && part.ends_with("+}");
}

/// The resources of an API, with those that a document's paths name.
class Resources {
  public:
    Resources(Importing& importing, bool overwrites)
        : m_importing{importing} {
        json::object before = std::move(objectIn(importing.api, ".resources"));
        for (const auto& [id, resource] : before)
            m_ids[textAt(resource.as_object(), "path")] = id;
        std::string& root = m_ids["/"];
        if (root.empty())
            root = importing.newId();
        importing.api["rootResourceId"] = root;
        json::object& now = objectIn(importing.api, ".resources");
        if (!overwrites)
            now = std::move(before);
        else
            for (const auto& [path, id] : m_ids)
                if (before.contains(id))
                    importing.cacheNamespaces[id] = importing.newId();
        if (!now.contains(root))
            now[root] = json::object{{"id", root}, {"path", "/"}};
    }

    /// The resource at the path, which is made with those above it. Empty after an error.
    std::string at(const std::vector<std::string>& parts) {
        std::string path;
        std::string id = m_ids["/"];
        for (const std::string& part : parts) {
            if (const std::string problem = problemOf(id, part); !problem.empty()) {
                m_importing.errors.push_back(fmt::format(
                    "Unable to create resource at path '/{}': {}", fmt::join(parts, "/"), problem));
                return {};
            }
            path += "/" + part;
            id = child(id, part, path);
        }
        return id;
    }

  private:
    json::object& all() { return objectIn(m_importing.api, ".resources"); }

    std::string child(const std::string& parent, const std::string& part, const std::string& path) {
        std::string& id = m_ids[path];
        if (id.empty())
            id = m_importing.newId();
        if (!all().contains(id))
            all()[id] =
                json::object{{"id", id}, {"parentId", parent}, {"pathPart", part}, {"path", path}};
        return id;
    }

    std::string problemOf(const std::string& parent, const std::string& part) {
        const std::string above = textAt(all()[parent].as_object(), "pathPart");
        if (isGreedy(above))
            return "Cannot create a child of a resource with a greedy path variable: " + above;
        for (const auto& [id, resource] : all()) {
            const std::string other = textAt(resource.as_object(), "pathPart");
            if (textAt(resource.as_object(), "parentId") == parent && other != part &&
                isVariable(other) && isVariable(part))
                return fmt::format("A sibling ({}) of this resource already has a variable path "
                                   "part -- only one is allowed",
                                   other);
        }
        return {};
    }

    Importing& m_importing;
    /// By path, those that the API had among them: a path keeps its id.
    std::map<std::string, std::string> m_ids;
};

/// What stands above every path.
std::vector<std::string> baseOf(const Importing& importing, std::string_view basePath) {
    if (basePath != "prepend" && basePath != "split")
        return {};
    const json::object* server = serverOf(importing.document);
    std::vector<std::string> parts =
        partsOf(!importing.isOpenApi3 ? textAt(importing.document, "basePath")
                : server              ? pathOfServer(*server)
                                      : std::string{});
    if (basePath == "split" && !parts.empty())
        parts.erase(parts.begin());
    return parts;
}

void readPath(Importing& importing, const std::string& id, const std::string& path,
              const json::object& item) {
    for (const auto& [verb, written] : item) {
        const json::object* operation = written.if_object();
        if (!operation || !isOperation(verb))
            continue;
        json::object& resource = objectIn(objectIn(importing.api, ".resources"), id);
        const OperationPlace place{id, textAt(resource, "path"), path, verb};
        json::object method = importedMethod(importing, place, item, *operation);
        objectIn(resource, "resourceMethods")[place.method()] = std::move(method);
    }
}

} // namespace

const json::object* serverOf(const json::object& document) {
    const json::array* servers = arrayAt(document, "servers");
    return servers && !servers->empty() ? servers->front().if_object() : nullptr;
}

void importPaths(Importing& importing, std::string_view basePath, bool overwrites) {
    Resources resources{importing, overwrites};
    const std::vector<std::string> above = baseOf(importing, basePath);
    const json::object* paths = objectAt(importing.document, "paths");
    for (auto entry = paths ? paths->begin() : json::object::const_iterator{};
         paths && entry != paths->end(); ++entry) {
        const std::string path = entry->key();
        if (path.starts_with("x-"))
            continue;
        if (!path.starts_with('/')) {
            importing.warnings.push_back(
                fmt::format("Parse issue: attribute paths. Resource {} should start with /", path));
            continue;
        }
        std::vector<std::string> parts = above;
        for (std::string& part : partsOf(path))
            parts.push_back(std::move(part));
        const std::string id = resources.at(parts);
        const json::object* item = importing.followed(entry->value().if_object());
        if (item && !id.empty())
            readPath(importing, id, path, *item);
    }
}

} // namespace lathe::services::apigateway
