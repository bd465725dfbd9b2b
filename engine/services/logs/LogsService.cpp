#include "engine/services/logs/LogsService.h"

#include "engine/base/Ids.h"
#include "engine/iam/Sender.h"
#include "engine/monitoring/EmbeddedFormat.h"
#include "engine/services/logs/TemplateLogs.h"
#include "engine/services/wire/Addressee.h"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <fmt/format.h>

#include <utility>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

constexpr std::string_view contentType = "application/x-amz-json-1.1";
constexpr const char* unavailable = "ServiceUnavailableException";
/// So that a long search does not keep the others waiting.
constexpr std::size_t readingThreads = 2;

http::Response responseTo(const JsonCall& wanted, const Answer& answer) {
    if (answer)
        return jsonResponse(wanted, *answer);
    const Error& error = answer.error();
    if (error.code == "Journal.Unreadable" || error.code == unavailable)
        return jsonError(contentType, {unavailable, error.detail}, 500);
    http::Response response = jsonError(contentType, error);
    if (error.code == "MalformedQueryException") {
        json::object body = json::parse(response.body).get_object();
        body["queryCompileError"] = compileErrorOf(textOf(wanted.parameters, "queryString"));
        response.body = json::serialize(body);
    }
    return response;
}

} // namespace

LogsService::Region::Region(const Surroundings& surroundings, monitoring::MetricStore& metrics,
                            std::unique_ptr<store::Documents> file, Home home)
    : state{surroundings, std::move(file), std::move(home)}
    , subscriptions{state}
    , metricFilters{state, metrics}
    , queries{surroundings.clock} {}

void LogsService::Region::tell(const std::string& group, const std::string& stream,
                               const std::vector<model::LogLine>& lines) {
    subscriptions.onLines(group, stream, lines);
    metricFilters.onLines(group, lines);
    tails.remove_if([](const LiveTail& tail) { return tail.isOver(); });
    for (LiveTail& tail : tails)
        tail.onLines(group, stream, lines);
}

bool LogsService::Region::isFollowed(const std::string& group) const {
    return !tails.empty() || subscriptions.follows(group) || metricFilters.follows(group);
}

struct LogsService::Readers {
    explicit Readers(std::filesystem::path directory)
        : stateDirectory{std::move(directory)} {}
    ~Readers() { threads.join(); }

    std::filesystem::path stateDirectory;
    boost::asio::thread_pool threads{readingThreads};
};

LogsService::LogsService(const Surroundings& surroundings, store::Journal& journal,
                         monitoring::MetricStore& metrics)
    : m_surroundings{surroundings}
    , m_journal{journal}
    , m_metrics{metrics}
    , m_regions{surroundings.stateDirectory / "logs", "logs", surroundings.tellTrouble,
                [this](const std::string& name, std::unique_ptr<store::Documents> file) {
                    return std::make_unique<Region>(
                        m_surroundings, m_metrics, std::move(file),
                        Home{name, m_account, name == m_regions.home()});
                }}
    , m_readers{std::make_shared<Readers>(surroundings.stateDirectory)} {
    surroundings.router.receive("logs",
                                [this](const delivery::Message& message,
                                       const delivery::Done& done) { done(deliver(message)); });
}

LogsService::~LogsService() {
    stopAsking();
    m_regions.forEach([](Region& region) { region.queries.stopAll(); });
}

void LogsService::setProject(std::shared_ptr<const model::Project> project) {
    const bool isFirst = m_account.empty();
    m_account = project->accountId;
    m_regions.setHome(project->region);
    Region* own = m_regions.find({});
    if (!own)
        return;
    own->state.home = {project->region, project->accountId, true};
    declare(*project, own->state, m_surroundings.tellTrouble);
    own->subscriptions.refresh();
    own->metricFilters.refresh();
    if (isFirst)
        m_regions.openKept();
}

std::vector<std::string> LogsService::groups() {
    std::vector<std::string> names;
    if (Region* own = m_regions.find({}))
        for (const auto& [name, group] : own->state.groups.all())
            names.push_back(name);
    return names;
}

std::map<std::string, std::string> LogsService::savedQueries() {
    std::map<std::string, std::string> queries;
    if (Region* own = m_regions.find({}))
        for (const auto& [id, definition] : own->state.queryDefinitions.all())
            queries[textOf(definition, "name")] = textOf(definition, "queryString");
    return queries;
}

void LogsService::saveQuery(const std::string& name, const std::string& text) {
    removeQuery(name);
    if (Region* own = m_regions.find({}))
        saveDefinition(own->state, {{"name", name}, {"queryString", text}});
}

void LogsService::removeQuery(const std::string& name) {
    Region* own = m_regions.find({});
    if (!own)
        return;
    std::vector<std::string> ids;
    for (const auto& [id, definition] : own->state.queryDefinitions.all())
        if (textOf(definition, "name") == name)
            ids.push_back(id);
    for (const std::string& id : ids)
        own->state.queryDefinitions.remove(id);
}

void LogsService::ask(const std::string& text, const std::string& group, Timestamp from,
                      Timestamp until, QueryRun::Ended done) {
    stopAsking();
    Region* own = m_regions.find({});
    if (!own)
        return done(Error{unavailable, Text::tr("The log groups cannot be kept: see the engine's "
                                                "troubles.")});
    QueryRequest request{text, {{}, from, until}, {}, m_account};
    for (const auto& [name, kept] : own->state.groups.all())
        if (group.empty() || name == group)
            request.scope.groups.push_back(
                {name, own->state.home.journalGroup(name), own->state.keptSince(name)});
    auto query = insights::Query::parse(text);
    if (!query)
        return done(query.error().error());
    if (const auto found = findScopes(own->state, *query, request); !found)
        return done(found.error());
    m_asked = std::make_shared<QueryRun>(std::string{}, std::move(request), std::move(*query),
                                         m_surroundings.clock.wall());
    m_asked->onEnd(std::move(done));
    read([run = m_asked](Result<std::unique_ptr<store::EventReader>> reader) {
        if (reader)
            run->run(**reader);
        else
            run->fail(reader.error());
    });
}

void LogsService::stopAsking() {
    if (const auto run = std::exchange(m_asked, nullptr))
        run->stop();
}

Result<void> LogsService::deliver(const delivery::Message& message) {
    constexpr std::string_view marker = ":log-group:";
    const auto start = message.target.find(marker);
    std::string name =
        start == std::string::npos ? std::string{} : message.target.substr(start + marker.size());
    name = name.substr(0, name.find(':'));
    Region* own = m_regions.find({});
    if (!own || !own->state.groups.find(name))
        return noSuchGroup();
    const store::LogStream stream{
        newUuid(), own->state.home.journalGroup(name), newUuid(), {}, m_surroundings.clock.wall()};
    iam::AccessRequest request = iam::deliveryRequest(
        "logs:PutLogEvents",
        fmt::format("{}:log-stream:{}", own->state.home.groupArn(name), stream.name),
        {message.service, message.sourceArn, message.roleArn, m_account});
    const json::object policies = own->state.joinedPolicies();
    request.resourcePolicy = &policies;
    if (auto allowed = m_surroundings.access.check(request); !allowed)
        return allowed;
    model::LogLine line;
    line.time = m_surroundings.clock.wall();
    line.environmentId = stream.id;
    line.text = message.body;
    const auto lines = std::make_shared<const std::vector<model::LogLine>>(1, std::move(line));
    m_journal.openStream(stream);
    m_journal.append(lines);
    own->tell(name, stream.name, *lines);
    return {};
}

void LogsService::onLogStream(const store::LogStream& stream) {
    m_streams[stream.id] = stream;
    if (Region* own = m_regions.find({}))
        own->state.ensureGroup(stream.group);
}

void LogsService::onLines(const std::vector<model::LogLine>& lines) {
    Region* own = m_regions.find({});
    if (!own || lines.empty())
        return;
    // They are of one stream.
    const auto stream = m_streams.find(lines.front().environmentId);
    if (stream != m_streams.end() && own->isFollowed(stream->second.group))
        own->tell(stream->second.group, stream->second.name, lines);
}

void LogsService::onStreamEnd(const std::string& id) {
    m_streams.erase(id);
}

void LogsService::handle(Call call, http::Responder responder) {
    auto wanted = JsonCall::read(call.request);
    if (!wanted)
        return responder.send(
            jsonError(contentType,
                      {"UnknownOperationException", Text::verbatim("The operation is missing.")}));
    if (!*wanted)
        return responder.send(jsonError(contentType, wanted->error()));
    Reply reply = run(call, **wanted);
    if (!reply)
        return responder.send(responseTo(**wanted, reply.error()));
    if (auto* reading = std::get_if<Reading>(&*reply))
        return respond(std::move(*reading), std::move(**wanted), std::move(responder));
    if (const auto* pending = std::get_if<Pending>(&*reply))
        return (*pending)([wanted = std::move(**wanted),
                           responder = std::move(responder)](const Answer& answer) mutable {
            responder.send(responseTo(wanted, answer));
        });
    if (auto* tail = std::get_if<TailRequest>(&*reply)) {
        if (Region* region = m_regions.find(addresseeOf(call.request).region))
            region->tails.emplace_back(m_surroundings.io, std::move(*tail), std::move(responder));
        return;
    }
    responder.send(jsonResponse(**wanted, std::get<json::object>(*reply)));
}

void LogsService::respond(Reading reading, JsonCall wanted, http::Responder responder) {
    read([&io = m_surroundings.io, reading = std::move(reading), wanted = std::move(wanted),
          responder = std::move(responder)](Result<std::unique_ptr<store::EventReader>> reader) {
        auto response = responseTo(wanted, reader ? reading(**reader) : Answer{reader.error()});
        boost::asio::post(io, [responder, response = std::move(response)]() mutable {
            responder.send(std::move(response));
        });
    });
}

void LogsService::read(std::function<void(Result<std::unique_ptr<store::EventReader>>)> task) {
    m_journal.flush(
        [readers = std::weak_ptr<Readers>{m_readers}, task = std::move(task)](const Result<bool>&) {
            if (const auto running = readers.lock())
                boost::asio::post(running->threads, [directory = running->stateDirectory, task] {
                    task(store::EventReader::open(directory));
                });
        });
}

Result<void> LogsService::authorize(const Call& call, const JsonCall& wanted,
                                    const State& state) const {
    for (const std::string& resource : resourcesOf(state.home, wanted.parameters)) {
        auto allowed =
            m_surroundings.access.check({call.principal, "logs:" + wanted.operation, resource});
        if (!allowed)
            return Error{"AccessDeniedException", allowed.error().detail};
    }
    return {};
}

Reply LogsService::run(const Call& call, const JsonCall& wanted) {
    const Operation* operation = findOperation(wanted.operation);
    if (!operation)
        return Error{"UnknownOperationException",
                     Text::tr("Lathe does not offer the operation {} of CloudWatch Logs.",
                              wanted.operation)};
    Region* region = m_regions.find(addresseeOf(call.request).region);
    if (!region)
        return Error{unavailable,
                     Text::tr("The log groups cannot be kept: see the engine's troubles.")};
    if (auto allowed = authorize(call, wanted, region->state); !allowed)
        return allowed.error();
    Reply reply = operation->run(
        {region->state, m_journal, region->queries, region->subscriptions, region->metricFilters,
         [this](auto task) { read(std::move(task)); },
         [this, region](const std::string& group, const std::string& stream,
                        const model::SharedLines& lines) {
             for (const model::LogLine& line : *lines)
                 monitoring::addEmbedded(m_metrics, region->state.home.region, line.text);
             boost::asio::post(m_surroundings.io, [region, group, stream, lines] {
                 region->tell(group, stream, *lines);
             });
         }},
        wanted.parameters);
    if (auto kept = region->state.documents->takeFailure(); !kept) {
        m_surroundings.tellTrouble(kept.error());
        return Error{unavailable, kept.error().detail};
    }
    return reply;
}

} // namespace lathe::services::logs
