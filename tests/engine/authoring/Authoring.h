#pragma once

#include "engine/authoring/Connect.h"
#include "engine/authoring/Create.h"
#include "engine/authoring/Remove.h"
#include "engine/template/ProjectLoader.h"

#include <QTemporaryDir>

#include <memory>
#include <string>

namespace lathe::test {

/// A template under the hands of a test.
struct Authoring {
    explicit Authoring(std::string template_)
        : text{std::move(template_)} {
        load();
    }

    /// The errors of the text, a line each; nothing when it is a good template.
    std::string load() {
        tmpl::LoadOptions options;
        options.text = text;
        const auto loaded =
            tmpl::loadProject(folder.filePath("template.yaml").toStdString(), options);
        std::string errors;
        for (const auto& diagnostic : loaded.diagnostics) {
            if (diagnostic.severity == model::Severity::Error)
                errors += diagnostic.message.english() + "\n";
        }
        project = loaded.project ? loaded.project : std::make_shared<model::Project>();
        graph = authoring::graphOf(*project);
        return errors;
    }

    /// Connects, and returns what is wrong with that.
    std::string connect(const std::string& from, const std::string& to) {
        const auto edits = authoring::connect(text, *project, graph, from, to);
        return edits ? apply(*edits) : edits.error().detail.english();
    }
    std::string create(authoring::NodeKind kind) {
        created = authoring::create(text, *project, kind);
        return apply(created.edits);
    }
    std::string remove(const std::vector<std::string>& nodes,
                       const std::vector<std::string>& wires = {}) {
        removal = authoring::remove(text, *project, graph, nodes, wires);
        return apply(removal.edits);
    }
    std::string apply(const authoring::Edits& edits) {
        auto edited = authoring::applied(text, edits);
        if (!edited)
            return edited.error().detail.english();
        text = std::move(*edited);
        return load();
    }

    const authoring::GraphWire* wire(const std::string& from, const std::string& to) const {
        for (const auto& wire : graph.wires) {
            if (wire.from == from && wire.to == to)
                return &wire;
        }
        return nullptr;
    }
    bool has(const char* part) const { return text.find(part) != std::string::npos; }

    QTemporaryDir folder;
    std::string text;
    std::shared_ptr<const model::Project> project;
    authoring::Graph graph;
    authoring::Creation created;
    authoring::Removal removal;
};

} // namespace lathe::test
