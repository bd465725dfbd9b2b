#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace lathe::resources {

/// What lives locally, in the order in which it is listed.
enum class Kind { Api, Bucket, Queue, Topic, Bus, Schedule, Machine };

/// One line of the list.
struct Item {
    Kind kind = Kind::Api;
    /// What the service calls it: a URL, name or ARN.
    QString id;
    QString name;
    /// Shown at the right: how many messages, objects... there are; empty: nothing to say.
    QString count;

    bool operator==(const Item&) const = default;
};

struct QueueState {
    QString url;
    QString arn;
    qint64 visible = 0;
    qint64 inFlight = 0;
    qint64 delayed = 0;
    bool fifo = false;
    /// ARN of the queue that its poison messages go to; empty: none.
    QString deadLetterQueue;
    /// Names of the queues whose dead letters it takes.
    QStringList deadLettersOf;
};

struct QueueMessage {
    QString id;
    QString body;
    /// "Visible", "In flight" or "Delayed", translated.
    QString state;
    QString sent;
    int receives = 0;
    QString groupId;
    /// "name: value" lines.
    QStringList attributes;
};

struct ObjectEntry {
    /// Whole; of a folder with its slash.
    QString key;
    qint64 size = 0;
    QString modified;
    bool isFolder = false;
    /// Its id where versions are listed; else empty.
    QString version = {};
    bool isLatest = true;
    /// What a version is that says that the object has been deleted.
    bool isDeleteMarker = false;
};

/// The beginning of an object, to look at.
struct Preview {
    QString key;
    /// As it was asked for.
    QString version;
    QString contentType;
    qint64 size = 0;
    QByteArray data;
    /// Of the metadata, as "name: value".
    QStringList headers;
};

struct Subscription {
    QString arn;
    QString protocol;
    QString endpoint;
    QString filter;
};

struct Rule {
    QString name;
    /// Its pattern as JSON, or its schedule expression.
    QString condition;
    bool enabled = true;
    QStringList targets;
    /// What it says to the event that was tried: nothing yet, or whether it matches.
    enum class Verdict { Unknown, Matches, Differs } verdict = Verdict::Unknown;
};

struct Archive {
    QString name;
    qint64 events = 0;
    qint64 bytes = 0;
    /// Days; 0: for ever.
    int retention = 0;
    QString created;
};

struct Replay {
    QString name;
    /// Name of the archive.
    QString archive;
    /// As EventBridge has it: "RUNNING".
    QString state;
    QString started;
};

struct Schedule {
    QString id;
    QString name;
    QString expression;
    /// Empty: UTC.
    QString timeZone;
    bool enabled = true;
    QString target;
    QString input;
};

/// A state machine.
struct Machine {
    QString arn;
    QString name;
    bool isExpress = false;
};

struct Execution {
    QString arn;
    QString name;
    /// As Step Functions has it: "RUNNING".
    QString status;
    QString started;
    /// Empty while it runs.
    QString duration;
    /// JSON; where it has not succeeded, error and cause instead.
    QString output = {};
    QString error = {};
    QString cause = {};
};

struct HistoryEvent {
    int id = 0;
    /// "TaskSucceeded"
    QString type;
    QString state;
    /// Since the execution began.
    QString after;
    /// JSON; empty: it says no more.
    QString details = {};
};

struct Route {
    QString method;
    QString path;
    /// Logical id of the function that answers.
    QString function;
};

struct HttpApi {
    QString id;
    QString url;
    std::vector<Route> routes;
};

using HeaderFields = std::vector<std::pair<QString, QString>>;

struct HttpRequest {
    QString method;
    /// With its query.
    QString path;
    HeaderFields headers;
    QByteArray body;
};

struct HttpAnswer {
    int status = 0;
    HeaderFields headers;
    QByteArray body;
    qint64 milliseconds = 0;
    /// Why there is none; empty: there is one.
    QString failure;
};

} // namespace lathe::resources
