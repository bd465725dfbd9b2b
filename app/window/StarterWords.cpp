#include "app/window/StarterWords.h"

#include <QCoreApplication>

namespace lathe::app {

namespace {

using authoring::Starter;

/// Source texts, translated in the context "Starters".
struct Words {
    const char* title;
    const char* summary;
    const char* name;
    const char* icon;
    const char* source;
    const char* newSource;
};

const Words& wordsOf(Starter starter) {
    static const Words hello{QT_TRANSLATE_NOOP("Starters", "Hello"),
                             QT_TRANSLATE_NOOP("Starters", "Greets whoever invokes it."),
                             "Hello",
                             "function",
                             "",
                             ""};
    static const Words route{
        QT_TRANSLATE_NOOP("Starters", "HTTP route"),
        QT_TRANSLATE_NOOP("Starters", "Answers requests of an API in JSON, with its parameters, "
                                      "query and body read."),
        "Endpoint",
        "http",
        QT_TRANSLATE_NOOP("Starters", "API"),
        QT_TRANSLATE_NOOP("Starters", "The HTTP API that SAM makes by itself")};
    static const Words object{
        QT_TRANSLATE_NOOP("Starters", "Object created in S3"),
        QT_TRANSLATE_NOOP("Starters", "Takes each object that lands in a bucket."),
        "OnUpload",
        "bucket",
        QT_TRANSLATE_NOOP("Starters", "Bucket"),
        QT_TRANSLATE_NOOP("Starters", "A new bucket")};
    static const Words queue{
        QT_TRANSLATE_NOOP("Starters", "Messages of an SQS queue"),
        QT_TRANSLATE_NOOP("Starters",
                          "Takes batches of messages; only those that fail come again."),
        "OnMessage",
        "queue",
        QT_TRANSLATE_NOOP("Starters", "Queue"),
        QT_TRANSLATE_NOOP("Starters", "A new queue")};
    static const Words schedule{QT_TRANSLATE_NOOP("Starters", "Schedule"),
                                QT_TRANSLATE_NOOP("Starters", "Runs by the clock."),
                                "OnSchedule",
                                "schedule",
                                QT_TRANSLATE_NOOP("Starters", "Schedule"),
                                ""};
    static const Words stream{
        QT_TRANSLATE_NOOP("Starters", "Records of a Kinesis stream"),
        QT_TRANSLATE_NOOP("Starters",
                          "Takes records in their order; after a failure the stream goes "
                          "on from the one that failed."),
        "OnRecord",
        "stream",
        QT_TRANSLATE_NOOP("Starters", "Stream"),
        QT_TRANSLATE_NOOP("Starters", "A new stream")};
    static const Words table{
        QT_TRANSLATE_NOOP("Starters", "Changes of a DynamoDB table"),
        QT_TRANSLATE_NOOP("Starters",
                          "Takes the items that are added, changed and removed, in their "
                          "order."),
        "OnChange",
        "table",
        QT_TRANSLATE_NOOP("Starters", "Table"),
        QT_TRANSLATE_NOOP("Starters", "A new table")};
    static const Words custom{
        QT_TRANSLATE_NOOP("Starters", "Empty"),
        QT_TRANSLATE_NOOP("Starters", "A handler that logs its event, and nothing else."),
        "Function",
        "edit",
        "",
        ""};
    switch (starter) {
    case Starter::Hello:
        return hello;
    case Starter::HttpRoute:
        return route;
    case Starter::ObjectCreated:
        return object;
    case Starter::Queue:
        return queue;
    case Starter::Schedule:
        return schedule;
    case Starter::Stream:
        return stream;
    case Starter::TableStream:
        return table;
    case Starter::Custom:
        break;
    }
    return custom;
}

QString translated(const char* text) {
    return *text == '\0' ? QString{} : QCoreApplication::translate("Starters", text);
}

} // namespace

QString starterTitle(Starter starter) {
    return translated(wordsOf(starter).title);
}

QString starterSummary(Starter starter) {
    return translated(wordsOf(starter).summary);
}

QString starterName(Starter starter) {
    return QLatin1String{wordsOf(starter).name};
}

QString starterIcon(Starter starter) {
    return QLatin1String{wordsOf(starter).icon};
}

QString newSourceText(Starter starter) {
    return translated(wordsOf(starter).newSource);
}

QString sourceLabel(Starter starter) {
    return translated(wordsOf(starter).source);
}

} // namespace lathe::app
