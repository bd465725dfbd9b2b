#include "tests/gui/SyntheticHour.h"

#include "engine/base/Clock.h"
#include "engine/base/Paths.h"
#include "engine/model/SegmentIds.h"
#include "engine/monitoring/FunctionMetrics.h"
#include "engine/store/Journal.h"
#include "engine/telemetry/PlatformLog.h"
#include "engine/template/ProjectLoader.h"
#include "engine/traces/TraceStore.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <fstream>
#include <future>
#include <random>
#include <set>
#include <stdexcept>

namespace fs = std::filesystem;

namespace lathe::test {

namespace {

using model::InvocationRecord;
using model::LogLine;

constexpr const char* TemplateHead = R"(Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    CodeUri: src/
    Runtime: python3.11
    MemorySize: 256
    Timeout: 10
Resources:
)";

constexpr const char* ShipCode = R"(import json


def handler(event, context):
    parcel = event["parcel"]
    label = {"to": parcel["address"], "grams": parcel["weight"]}
    print(json.dumps({"level": "INFO", "message": "label printed", "order": event["order"]}))
    return label
)";

constexpr const char* OtherCode = R"(def handler(event, context):
    return {"order": event.get("order")}
)";

constexpr std::array<const char*, 6> functions{"Checkout", "Pricing", "Rates",
                                               "Stock",    "Invoice", "Ship"};

std::string fileOf(std::string name) {
    name[0] = static_cast<char>(std::tolower(name[0]));
    return name;
}

void write(const fs::path& file, std::string_view text) {
    fs::create_directories(file.parent_path());
    std::ofstream{file} << text;
}

/// What all stores are told, in the order in which it happened.
class Traffic {
  public:
    explicit Traffic(Timestamp end)
        : m_begin{end - std::chrono::hours{1}} {}

    void make() {
        for (Microseconds at{}; at < std::chrono::minutes{60} - std::chrono::seconds{5};
             at += millis(2500, 4500))
            order(at);
    }

    std::deque<InvocationRecord> records;
    std::vector<LogLine> lines;
    std::vector<traces::Segment> calls;

  private:
    Milliseconds millis(int least, int most) {
        return Milliseconds{least + int(m_random() % unsigned(most - least + 1))};
    }
    bool oneOf(unsigned many) { return m_random() % many == 0; }
    std::string hex(int digits) {
        std::string text;
        while (int(text.size()) < digits)
            text += fmt::format("{:08x}", m_random());
        return text.substr(0, std::size_t(digits));
    }

    void order(Microseconds at) {
        const Timestamp time = m_begin + at;
        const bool isStale = at >= SyntheticHour::slowAfter && oneOf(4);
        const bool hasNoWeight = at >= SyntheticHour::throwsAfter && oneOf(3);
        m_order = fmt::format("A-{}", 1000 + ++m_orders);
        m_root = fmt::format("1-{:08x}-{}",
                             std::chrono::floor<Seconds>(time.time_since_epoch()).count(), hex(24));

        const Milliseconds rates = isStale ? millis(700, 950) : millis(8, 16);
        const Milliseconds pricing = rates + millis(6, 12);
        const Milliseconds stock = millis(9, 20);
        const Milliseconds before{4};
        const Milliseconds checkout = before + pricing + before + stock + millis(10, 20);

        InvocationRecord& entry = begin("Checkout", time, checkout, "http", "");
        say(entry, before, "INFO", "order " + m_order);
        finish(entry);
        const Timestamp handler = *entry.started + before;
        const std::string checkoutHandler = model::handlerSegmentId(entry.requestId, 1);

        InvocationRecord& priced = begin("Pricing", handler, pricing, "api",
                                         call(checkoutHandler, "Pricing", handler, pricing));
        finish(priced);
        const Timestamp inPricing = *priced.started + Milliseconds{3};
        InvocationRecord& rated =
            begin("Rates", inPricing, rates, "api",
                  call(model::handlerSegmentId(priced.requestId, 1), "Rates", inPricing, rates));
        say(rated, rates - Milliseconds{1}, isStale ? "WARN" : "INFO",
            isStale ? fmt::format("rates are stale: table fetched anew in {} ms", rates.count() - 3)
                    : "rates are fresh");
        finish(rated);
        const Timestamp afterwards = handler + pricing + before;
        finish(begin("Stock", afterwards, stock, "api",
                     call(checkoutHandler, "Stock", afterwards, stock)));

        const Timestamp later = time + checkout + Milliseconds{8};
        finish(begin("Invoice", later, millis(30, 60), "async", ""));
        InvocationRecord& ship = begin("Ship", later, millis(20, 40), "async", "");
        if (hasNoWeight)
            fail(ship);
        else
            say(ship, Milliseconds{12}, "INFO", "label printed");
        finish(ship);
    }

    /// Tells of the call, and gives the id of its subsegment.
    std::string call(const std::string& parent, const std::string& function, Timestamp start,
                     Microseconds duration) {
        traces::Segment segment;
        segment.id = hex(16);
        segment.traceId = m_root;
        segment.parentId = parent;
        segment.name = "Lambda";
        segment.kind = traces::SegmentKind::Subsegment;
        segment.nameSpace = "aws";
        segment.start = start;
        segment.end = start + duration + Milliseconds{2};
        segment.http.emplace();
        segment.http->status = 200;
        segment.aws = {{"operation", "Invoke"}, {"function_name", function}};
        calls.push_back(segment);
        return segment.id;
    }

    InvocationRecord& begin(const std::string& function, Timestamp accepted, Milliseconds duration,
                            const std::string& origin, const std::string& parent) {
        InvocationRecord record;
        record.requestId = fmt::format("{}-{}-4{}-8{}-{}", hex(8), hex(4), hex(3), hex(3), hex(12));
        record.function = function;
        record.type = origin == "async" ? model::InvocationType::Event
                                        : model::InvocationType::RequestResponse;
        record.origin = origin;
        record.traceId = parent.empty()
                             ? fmt::format("Root={};Sampled=1", m_root)
                             : fmt::format("Root={};Parent={};Sampled=1", m_root, parent);
        record.payload = fmt::format(R"({{"order":"{}"}})", m_order);
        record.accepted = accepted;
        record.started = accepted + Milliseconds{1};
        record.finished = *record.started + duration;
        record.moments.taken = accepted;
        record.moments.answered = record.finished;
        record.duration = duration;
        record.response = record.payload;
        if (m_warm.insert(function).second) {
            // It began a little before, so that nothing else moves.
            record.initDuration = Milliseconds{140};
            record.accepted -= Milliseconds{150};
            record.moments.taken = record.accepted;
        }
        record.billedDuration = std::chrono::ceil<Milliseconds>(
            record.duration + record.initDuration.value_or(Microseconds{}));
        record.memorySize = Bytes::mebi(256);
        record.maxMemoryUsed = Bytes::mebi(38 + std::int64_t(m_random() % 6));
        record.environmentId = "env-" + function;
        record.logStream = "2026/01/01/[$LATEST]" + function;
        record.cost = {200'000 + record.billedDuration.count() * 256 * 16'666'700 / 1024 / 1000};
        records.push_back(std::move(record));
        const InvocationRecord& made = records.back();
        line(made, *made.started, model::LogSource::Platform, "INFO",
             telemetry::startLine({}, made));
        return records.back();
    }

    void fail(InvocationRecord& record) {
        record.outcome = {model::OutcomeKind::FunctionError, "KeyError", "'weight'"};
        record.response = R"({"errorMessage":"'weight'","errorType":"KeyError"})";
        for (const std::string& text :
             {std::string{"[ERROR] KeyError: 'weight'"},
              std::string{"Traceback (most recent call last):"},
              fmt::format("  File \"/var/task/ship.py\", line {}, in handler",
                          SyntheticHour::throwingLine),
              std::string{
                  "    label = {\"to\": parcel[\"address\"], \"grams\": parcel[\"weight\"]}"}})
            say(record, Milliseconds{11}, "ERROR", text);
    }

    void finish(const InvocationRecord& record) {
        line(record, *record.finished, model::LogSource::Platform, "INFO",
             telemetry::endLine({}, record));
        line(record, *record.finished, model::LogSource::Platform, "INFO",
             telemetry::reportLine({}, record));
    }

    void say(const InvocationRecord& record, Milliseconds after, std::string_view level,
             const std::string& text) {
        line(record, *record.started + after, model::LogSource::Function, level, text);
    }
    void line(const InvocationRecord& record, Timestamp time, model::LogSource source,
              std::string_view level, std::string text) {
        LogLine line;
        line.time = time;
        line.function = record.function;
        line.requestId = record.requestId;
        line.environmentId = record.environmentId;
        line.source = source;
        line.level = level == "ERROR"  ? model::LogLevel::Error
                     : level == "WARN" ? model::LogLevel::Warn
                                       : model::LogLevel::Info;
        line.text = std::move(text);
        lines.push_back(std::move(line));
    }

    Timestamp m_begin;
    std::mt19937 m_random{2'026};
    std::set<std::string> m_warm;
    int m_orders = 0;
    std::string m_order;
    std::string m_root;
};

void throwTrouble(const Error& trouble) {
    throw std::runtime_error{trouble.detail.english()};
}

template <class T> T valueOf(Result<T> result) {
    if (!result)
        throwTrouble(result.error());
    return std::move(*result);
}

void measure(const Traffic& traffic, const fs::path& state, const model::Project& project,
             Timestamp codeSaved) {
    const auto metrics =
        valueOf(monitoring::MetricStore::open(state, Clock::system(), throwTrouble));
    monitoring::FunctionMetrics functions{*metrics};
    functions.setProject(project);
    std::multimap<Timestamp, std::pair<const InvocationRecord*, bool>> happened;
    for (const InvocationRecord& record : traffic.records) {
        happened.emplace(*record.started, std::pair{&record, false});
        happened.emplace(*record.finished, std::pair{&record, true});
    }
    for (const auto& [time, what] : happened) {
        if (what.second)
            functions.finished(*what.first);
        else
            functions.started(*what.first);
    }
    const model::FunctionSpec* rates = project.findFunction("Rates");
    metrics->add(
        metrics->series({project.region, "Lathe", "CodeChanges", {{"FunctionName", rates->name}}},
                        "Count"),
        codeSaved, 1);
}

} // namespace

void SyntheticHour::writeProject(const fs::path& folder) {
    std::string text = TemplateHead;
    for (const std::string name : functions) {
        text += fmt::format("  {}:\n    Type: AWS::Serverless::Function\n    Properties:\n"
                            "      Handler: {}.handler\n",
                            name, fileOf(name));
        write(folder / "src" / (fileOf(name) + ".py"), name == "Ship" ? ShipCode : OtherCode);
    }
    write(folder / "template.yaml", text);
}

void SyntheticHour::writeTraffic(const fs::path& folder, Timestamp end) {
    Traffic traffic{end};
    traffic.make();
    std::stable_sort(
        traffic.lines.begin(), traffic.lines.end(),
        [](const LogLine& one, const LogLine& other) { return one.time < other.time; });
    std::stable_sort(traffic.records.begin(), traffic.records.end(),
                     [](const InvocationRecord& one, const InvocationRecord& other) {
                         return one.accepted < other.accepted;
                     });
    const fs::path state = stateDirectoryFor(folder / "template.yaml");
    const tmpl::LoadedProject loaded = tmpl::loadProject(folder / "template.yaml", {});
    if (!loaded.project)
        throw std::runtime_error{"the template has errors"};
    measure(traffic, state, *loaded.project, end - std::chrono::hours{1} + slowAfter);

    const auto journal = valueOf(store::Journal::open(state, throwTrouble));
    for (const model::FunctionSpec& function : loaded.project->functions)
        journal->openStream({"env-" + function.logicalId, "/aws/lambda/" + function.name,
                             "2026/01/01/[$LATEST]" + function.logicalId, function.logicalId,
                             end - std::chrono::hours{1}});
    for (InvocationRecord& record : traffic.records)
        journal->finish(std::make_shared<InvocationRecord>(std::move(record)));
    journal->append(std::move(traffic.lines));
    traces::TraceStore traces{state, *journal, throwTrouble};
    traces.setProject(loaded.project);
    traces.put(std::move(traffic.calls));
    std::promise<Result<bool>> written;
    journal->flush([&written](Result<bool> done) { written.set_value(std::move(done)); });
    valueOf(written.get_future().get());
}

} // namespace lathe::test
