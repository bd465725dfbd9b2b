#include "engine/authoring/NewFunction.h"

#include "engine/authoring/Connect.h"
#include "engine/authoring/Names.h"
#include "engine/authoring/StarterEvent.h"
#include "engine/template/ProjectLoader.h"

#include <algorithm>

namespace lathe::authoring {

namespace {

using boost::json::array;
using boost::json::object;

constexpr const char* impliedApi = "ServerlessHttpApi";
constexpr const char* functionType = "AWS::Serverless::Function";

std::optional<Text> whyNot(std::string_view text, const model::Project& project,
                           const FunctionWish& wish, const IsTaken& isTaken) {
    if (auto reason = whyNotName(text, wish.name))
        return reason;
    if (auto reason = whyNotFolder(wish.folder, isTaken))
        return reason;
    if (wish.starter == Starter::HttpRoute)
        return whyNotRoute(project, wish);
    if (wish.starter == Starter::Schedule)
        return whyNotSchedule(wish.schedule);
    if (!languageOf(wish.runtime))
        return Text::tr("There is no code to begin with for {}", wish.runtime);
    return std::nullopt;
}

std::shared_ptr<const model::Project> meaningOf(const std::string& text,
                                                const model::Project& project) {
    tmpl::LoadOptions options;
    options.text = text;
    return tmpl::loadProject(project.templateFile, options).project;
}

/// Writes one function.
class Writer {
  public:
    Writer(const StarterKit& kit, std::string_view text, const model::Project& project,
           const FunctionWish& wish)
        : m_kit{kit}
        , m_text{text}
        , m_project{project}
        , m_wish{wish}
        , m_language{*languageOf(wish.runtime)} {}

    Result<NewFunction> write(const IsTaken& isTaken) {
        m_made.id = m_wish.name;
        m_made.codeFile = m_wish.folder + "/" + std::string{m_language.file};
        m_made.files[m_made.codeFile] = m_kit.code(m_wish.starter, m_language);
        writeFunction();
        if (auto written = writeSource(); !written)
            return written.error();
        m_made.event = m_wish.name;
        for (int number = 2; isTaken("events/" + m_made.event + ".json"); ++number)
            m_made.event = m_wish.name + "-" + std::to_string(number);
        auto event = starterEvent(m_kit.events(), m_wish, m_source);
        if (!event)
            return event.error();
        m_made.files["events/" + m_made.event + ".json"] = std::move(*event);
        return std::move(m_made);
    }

  private:
    void add(const Edits& edits) {
        m_made.edits.insert(m_made.edits.end(), edits.begin(), edits.end());
    }

    void writeFunction() {
        const Written written{m_text};
        object properties{{"CodeUri", m_wish.folder + "/"}, {"Handler", "app.handler"}};
        const tmpl::Node* common = written.find({"Globals", "Function", "Runtime"});
        if (!common || common->scalar != m_wish.runtime)
            properties["Runtime"] = m_wish.runtime;
        add(samResource(written, m_wish.name,
                        {{"Type", functionType}, {"Properties", std::move(properties)}}));
    }

    Result<void> writeSource() {
        if (m_wish.starter == Starter::Schedule)
            add(createSchedule(m_text, m_wish.name, m_wish.schedule).edits);
        const auto kind = sourceKind(m_wish.starter);
        if (!kind)
            return {};
        std::string source = m_wish.source;
        if (source.empty() && m_wish.starter == Starter::HttpRoute) {
            source = impliedApi;
        } else if (source.empty()) {
            Creation made =
                create(m_text, m_project, *kind, std::string{withoutEnd(m_wish.name, "Function")});
            source = made.id;
            add(made.edits);
        }
        return connectTo(source);
    }

    Result<void> connectTo(const std::string& source) {
        const auto text = applied(m_text, m_made.edits);
        if (!text)
            return text.error();
        const auto project = meaningOf(*text, m_project);
        if (!project)
            return Error{"NewFunction.Refused",
                         Text::tr("The template has errors: put them right first")};
        Graph graph = graphOf(*project);
        if (source == impliedApi && !graph.findNode(source))
            graph.nodes.push_back(
                {source, NodeKind::HttpApi, "AWS::Serverless::HttpApi", source, false, {}});
        auto edits = connect(*text, *project, graph, source, m_wish.name);
        if (!edits)
            return edits.error();
        for (Edit& edit : *edits) {
            if (edit.path.size() == 5 && edit.path[3] == tmpl::TemplatePath{"Events"}[0])
                finishEvent(edit.value->as_object());
        }
        add(*edits);
        m_source = {graph.findNode(source)->kind, physicalName(*project, source)};
        return {};
    }

    void finishEvent(object& event) const {
        object& properties = event.at("Properties").as_object();
        switch (m_wish.starter) {
        case Starter::HttpRoute:
            properties["Path"] = m_wish.path;
            properties["Method"] = m_wish.method;
            break;
        case Starter::Queue:
        case Starter::Stream:
        case Starter::TableStream:
            properties["FunctionResponseTypes"] = array{"ReportBatchItemFailures"};
            break;
        default:
            break;
        }
    }

    /// What events call it; a queue is known by its URL, which ends with the name.
    static std::string physicalName(const model::Project& project, const std::string& id) {
        const model::Resource* resource = project.findResource(id);
        const std::string name = resource ? resource->physicalId : id;
        return name.substr(name.rfind('/') + 1);
    }

    const StarterKit& m_kit;
    std::string m_text;
    const model::Project& m_project;
    const FunctionWish& m_wish;
    const StarterLanguage& m_language;
    NewFunction m_made;
    EventSource m_source;
};

} // namespace

Result<NewFunction> newFunction(const StarterKit& kit, std::string_view text,
                                const model::Project& project, const FunctionWish& wish,
                                const IsTaken& isTaken) {
    if (auto reason = whyNot(text, project, wish, isTaken))
        return Error{"NewFunction.Refused", std::move(*reason)};
    return Writer{kit, text, project, wish}.write(isTaken);
}

std::vector<std::string> sourcesFor(const model::Project& project, Starter starter) {
    const auto wanted = sourceKind(starter);
    Graph graph = graphOf(project);
    // Which free name it has says nothing.
    const std::string function = "New function";
    graph.nodes.push_back({function, NodeKind::Function, functionType, function, true, {}});
    std::vector<std::string> sources;
    for (const GraphNode& node : graph.nodes) {
        const bool fits =
            wanted == node.kind || (wanted == NodeKind::HttpApi && node.kind == NodeKind::RestApi);
        if (fits && !whyNotConnect(graph, node.id, function))
            sources.push_back(node.id);
    }
    return sources;
}

} // namespace lathe::authoring
