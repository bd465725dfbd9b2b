#include "engine/base/Gzip.h"
#include "engine/base/Ids.h"
#include "engine/services/logs/Operations.h"
#include "engine/services/logs/Subscriptions.h"

#include <boost/asio/post.hpp>
#include <fmt/format.h>

#include <map>
#include <memory>

// Events as objects of a bucket
// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/S3Export.html).

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

/// Text of one object.
constexpr std::size_t mostInObject = std::size_t{16} * 1024 * 1024;

constexpr const char* completed = "COMPLETED";
constexpr const char* cancelled = "CANCELLED";
constexpr const char* failed = "FAILED";

struct Task {
    std::string id;
    std::string group;
    std::string streamPrefix;
    std::string bucket;
    std::string folder;
    Timestamp from{};
    Timestamp until{};
};

/// What is to be written, by key below the task's folder.
using Objects = std::map<std::string, std::string>;

Result<Task> taskIn(const json::object& written) {
    Parameters parameters{written};
    Task task;
    parameters.text("taskName", {512});
    task.streamPrefix = parameters.text("logStreamNamePrefix", {512, streamPattern});
    task.bucket = parameters.requiredText("destination", {512, {}, 1});
    const std::string prefix = parameters.text("destinationPrefix");
    const auto from = parameters.integer("from", 0);
    const auto until = parameters.integer("to", 0);
    for (const auto& [name, time] : {std::pair{"from", from}, std::pair{"to", until}})
        if (!time)
            parameters.complain("null", name, "Member must not be null");
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (*until < *from)
        return invalid("Illegal time range: from must not be greater than to.");
    task.folder = prefix.empty() ? "exportedlogs" : prefix;
    task.from = fromMillis(*from);
    task.until = fromMillis(*until + 1);
    return task;
}

/// An object to be, which CloudWatch Logs sends for the group.
delivery::Message objectFor(const State& state, const Task& task, const std::string& key,
                            std::string bytes) {
    delivery::Message message;
    message.target = fmt::format("arn:aws:s3:::{}/{}/{}", task.bucket, task.folder, key);
    message.body = std::move(bytes);
    message.service = logsPrincipal;
    message.sourceArn = state.home.groupArn(task.group) + ":*";
    return message;
}

Error refusalOf(const Error& error) {
    if (error.code == "NoSuchBucket")
        return invalid("The given bucket does not exist. Please make sure the bucket is valid.");
    return invalid("PutObject call on the given bucket failed. Please check if CloudWatch Logs has "
                   "been granted permission to perform this operation.");
}

Result<Objects> objectsOf(store::EventReader& reader, const std::string& group, const Task& task) {
    auto streams = reader.streams(group);
    if (!streams)
        return streams.error();
    Objects objects;
    for (const store::LogStream& stream : *streams) {
        if (!stream.name.starts_with(task.streamPrefix))
            continue;
        std::string name = stream.name;
        std::replace(name.begin(), name.end(), '/', '-');
        std::string text;
        int number = 0;
        const auto put = [&] {
            if (!text.empty())
                objects[fmt::format("{}/{}/{:06}.gz", task.id, name, number++)] = gzip(text);
            text.clear();
        };
        const auto done =
            reader.read({{stream}, task.from, task.until}, [&](const store::StoredEvent& event) {
                text += fmt::format("{} {}\n", toIso8601(event.position.time), event.line.text);
                if (text.size() > mostInObject)
                    put();
                return true;
            });
        if (!done)
            return done.error();
        put();
    }
    return objects;
}

/// On the io thread.
void setStatus(State& state, const std::string& id, std::string_view status,
               const std::string& message) {
    const json::object* before = state.exportTasks.find(id);
    if (!before || textOf(before->at("status").get_object(), "code") == cancelled)
        return;
    json::object task = *before;
    task["status"] = json::object{{"code", status}, {"message", message}};
    if (status == completed)
        task["executionInfo"].get_object()["completionTime"] = state.now();
    state.exportTasks.put(id, std::move(task));
}

void send(State& state, const Task& task, Objects objects) {
    const auto left = std::make_shared<std::size_t>(objects.size());
    if (objects.empty())
        return setStatus(state, task.id, completed, "Completed successfully");
    for (auto& [key, bytes] : objects)
        state.surroundings.router.send(
            objectFor(state, task, key, std::move(bytes)),
            [&state, id = task.id, left](const Result<void>& sent) {
                if (!sent)
                    return setStatus(state, id, failed, sent.error().detail.english());
                if (--*left == 0)
                    setStatus(state, id, completed, "Completed successfully");
            });
}

void begin(const Desk& desk, const Task& task, const json::object& written) {
    State& state = desk.state;
    json::object described{{"taskId", task.id},
                           {"logGroupName", task.group},
                           {"destination", task.bucket},
                           {"destinationPrefix", task.folder},
                           {"status", {{"code", "RUNNING"}, {"message", "Started successfully"}}},
                           {"executionInfo", {{"creationTime", state.now()}}}};
    take(written, described, {"taskName", "from", "to"});
    state.exportTasks.put(task.id, std::move(described));
    desk.inBackground([&state, task, group = state.home.journalGroup(task.group)](
                          Result<std::unique_ptr<store::EventReader>> reader) {
        auto objects = reader ? objectsOf(**reader, group, task) : Result<Objects>{reader.error()};
        boost::asio::post(state.surroundings.io, [&state, task, objects = std::move(objects)] {
            if (objects)
                send(state, task, *objects);
            else
                setStatus(state, task.id, failed, objects.error().detail.english());
        });
    });
}

} // namespace

Reply createExportTask(const Desk& desk, const json::object& written) {
    auto task = taskIn(written);
    if (!task)
        return task.error();
    auto group = groupIn(desk.state, written);
    if (!group)
        return group.error();
    task->id = newUuid();
    task->group = *group;
    return Pending{[desk, written, task = *task](std::function<void(Answer)> done) {
        delivery::Message test =
            objectFor(desk.state, task, "aws-logs-write-test", "Permission Check Successful");
        desk.state.surroundings.router.send(
            std::move(test),
            [desk, written, task, done = std::move(done)](const Result<void>& sent) {
                if (!sent)
                    return done(refusalOf(sent.error()));
                begin(desk, task, written);
                done(json::object{{"taskId", task.id}});
            });
    }};
}

Reply cancelExportTask(const Desk& desk, const json::object& written) {
    const std::string id = textOf(written, "taskId");
    const json::object* task = desk.state.exportTasks.find(id);
    if (!task)
        return notFound("The specified export task does not exist.");
    if (textOf(task->at("status").get_object(), "code") != "RUNNING")
        return Error{"InvalidOperationException",
                     Text::verbatim("The specified export task has already finished")};
    setStatus(desk.state, id, cancelled, "Cancelled by user");
    return json::object{};
}

Reply describeExportTasks(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string id = parameters.text("taskId", {512});
    const std::string status = parameters.text("statusCode");
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    return listed(
        desk.state.exportTasks, written, "exportTasks", 50,
        [&](const std::string& name, const json::object& task) -> std::optional<json::object> {
            if ((!id.empty() && name != id) ||
                (!status.empty() && textOf(task.at("status").get_object(), "code") != status))
                return {};
            return shown(task);
        });
}

} // namespace lathe::services::logs
