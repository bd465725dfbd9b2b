#include "app/resources/BusCalls.h"

#include "widgets/common/EngineText.h"
#include "widgets/resources/ResourcesPane.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace lathe::app {

using resources::Rule;

namespace {

/// As a rule sees what is put on the bus.
QJsonObject eventOf(const resources::BusPage::Draft& draft) {
    return {{"version", "0"},
            {"id", "00000000-0000-4000-8000-000000000000"},
            {"source", draft.source},
            {"detail-type", draft.detailType},
            {"account", "123456789012"},
            {"region", "us-east-1"},
            {"time", QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
            {"resources", QJsonArray{}},
            {"detail", QJsonDocument::fromJson(draft.detail.toUtf8()).object()}};
}

/// Seconds since 1970 as people read them.
QString momentOf(const QJsonValue& seconds) {
    return QLocale{}.toString(QDateTime::fromSecsSinceEpoch(qint64(seconds.toDouble())),
                              QLocale::ShortFormat);
}

} // namespace

BusCalls::BusCalls(AwsClient& client, resources::ResourcesPane& pane)
    : ResourceCalls{client, pane} {
    connect(pane.bus(), &resources::BusPage::putRequested, this, &BusCalls::put);
    connect(pane.bus(), &resources::BusPage::tryRequested, this, &BusCalls::tryOut);
    connect(pane.bus(), &resources::BusPage::archivesWanted, this, &BusCalls::showArchives);
    connect(pane.bus(), &resources::BusPage::archiveRequested, this, &BusCalls::archive);
    connect(pane.bus(), &resources::BusPage::replayRequested, this, &BusCalls::replay);
    connect(pane.bus(), &resources::BusPage::archiveDeleteRequested, this,
            [this](const QString& name) {
                ask("DeleteArchive", {{"ArchiveName", name}}, thenRefresh<QJsonObject>());
            });
    connect(pane.bus(), &resources::BusPage::replayCancelRequested, this,
            [this](const QString& name) {
                ask("CancelReplay", {{"ReplayName", name}}, thenRefresh<QJsonObject>());
            });
}

void BusCalls::ask(const QString& operation, const QJsonObject& parameters,
                   AwsClient::Answer<QJsonObject> done) {
    client().json("events", "AWSEvents." + operation, parameters, this, std::move(done));
}

void BusCalls::list() {
    ask("ListEventBuses", {}, [this](const Result<QJsonObject>& answer) {
        if (!answer)
            return emit failed(answer.error());
        std::vector<resources::Item> items;
        for (const QJsonValue& bus : answer->value("EventBuses").toArray()) {
            const QString name = bus.toObject().value("Name").toString();
            m_arns[name] = bus.toObject().value("Arn").toString();
            items.push_back({resources::Kind::Bus, name, name, {}});
        }
        emit listed(items);
    });
}

void BusCalls::show(const resources::Item& item) {
    pane().bus()->show(item.id);
    if (pane().bus()->showsArchives())
        showArchives(item.id);
    ask("ListRules", {{"EventBusName", item.id}},
        [this, bus = item.id](const Result<QJsonObject>& answer) {
            if (!answer)
                return;
            std::vector<Rule> rules;
            for (const QJsonValue& value : answer->value("Rules").toArray()) {
                const QJsonObject document = value.toObject();
                Rule rule;
                rule.name = document.value("Name").toString();
                rule.condition = document.value("EventPattern")
                                     .toString(document.value("ScheduleExpression").toString());
                rule.enabled = document.value("State").toString() != "DISABLED";
                rules.push_back(rule);
            }
            showTargets(std::move(rules), 0, bus);
        });
}

void BusCalls::showTargets(std::vector<Rule> rules, std::size_t next, const QString& bus) {
    if (pane().bus()->name() != bus)
        return;
    if (next < rules.size()) {
        const QString name = rules[next].name;
        ask("ListTargetsByRule", {{"Rule", name}, {"EventBusName", bus}},
            [this, rules = std::move(rules), next, bus](const Result<QJsonObject>& answer) mutable {
                if (answer)
                    for (const QJsonValue& target : answer->value("Targets").toArray())
                        rules[next].targets
                            << target.toObject().value("Arn").toString().section(':', -1);
                showTargets(std::move(rules), next + 1, bus);
            });
        return;
    }
    // A verdict holds as long as its rule stays what it is.
    if (bus == m_bus)
        for (Rule& rule : rules)
            for (const Rule& before : m_rules)
                if (before.name == rule.name && before.condition == rule.condition)
                    rule.verdict = before.verdict;
    m_bus = bus;
    m_rules = std::move(rules);
    pane().bus()->setRules(m_rules);
}

void BusCalls::showArchives(const QString& bus) {
    ask("ListArchives", {}, [this, bus](const Result<QJsonObject>& answer) {
        if (!answer || pane().bus()->name() != bus)
            return;
        m_archives = {};
        std::vector<resources::Archive> archives;
        for (const QJsonValue& value : answer->value("Archives").toArray()) {
            const QJsonObject document = value.toObject();
            if (document.value("EventSourceArn").toString().section("event-bus/", 1) != bus)
                continue;
            m_archives << document;
            archives.push_back(
                {document.value("ArchiveName").toString(), document.value("EventCount").toInteger(),
                 document.value("SizeBytes").toInteger(), document.value("RetentionDays").toInt(),
                 momentOf(document.value("CreationTime"))});
        }
        pane().bus()->setArchives(archives);
        showReplays(bus);
    });
}

void BusCalls::showReplays(const QString& bus) {
    ask("ListReplays", {}, [this, bus](const Result<QJsonObject>& answer) {
        if (!answer || pane().bus()->name() != bus)
            return;
        std::vector<resources::Replay> replays;
        for (const QJsonValue& value : answer->value("Replays").toArray()) {
            const QJsonObject document = value.toObject();
            const QString name = document.value("EventSourceArn").toString().section("archive/", 1);
            const bool isHere =
                std::any_of(m_archives.begin(), m_archives.end(), [&](const QJsonValue& archive) {
                    return archive.toObject().value("ArchiveName").toString() == name;
                });
            if (isHere)
                replays.push_back({document.value("ReplayName").toString(), name,
                                   document.value("State").toString(),
                                   momentOf(document.value("ReplayStartTime"))});
        }
        pane().bus()->setReplays(replays);
    });
}

void BusCalls::archive(const QString& bus) {
    QStringList taken;
    for (const QJsonValue& archive : m_archives)
        taken << archive.toObject().value("ArchiveName").toString();
    QString name = bus.section('/', -1) + "-archive";
    for (int number = 2; taken.contains(name); ++number)
        name = bus.section('/', -1) + QStringLiteral("-archive-%1").arg(number);
    ask("CreateArchive", {{"ArchiveName", name.right(48)}, {"EventSourceArn", m_arns.value(bus)}},
        thenRefresh<QJsonObject>());
}

void BusCalls::replay(const QString& archive) {
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QJsonValue& value : m_archives) {
        const QJsonObject document = value.toObject();
        if (document.value("ArchiveName").toString() != archive)
            continue;
        const QString source = document.value("EventSourceArn").toString();
        ask("StartReplay",
            {{"ReplayName", archive.left(40) + now.toString("-yyyyMMdd-hhmmss-zzz")},
             {"EventSourceArn", source.section(":event-bus/", 0, 0) + ":archive/" + archive},
             {"EventStartTime", document.value("CreationTime").toDouble() - 1},
             {"EventEndTime", double(now.toSecsSinceEpoch() + 1)},
             {"Destination", QJsonObject{{"Arn", source}}}},
            thenRefresh<QJsonObject>());
    }
}

void BusCalls::put(const QString& bus, const resources::BusPage::Draft& draft) {
    const QJsonObject entry{{"EventBusName", bus},
                            {"Source", draft.source},
                            {"DetailType", draft.detailType},
                            {"Detail", draft.detail}};
    tryOut(bus, draft);
    ask("PutEvents", {{"Entries", QJsonArray{entry}}}, [this](const Result<QJsonObject>& answer) {
        if (!answer)
            return emit failed(answer.error());
        const QJsonObject result = answer->value("Entries").toArray().first().toObject();
        if (result.contains("ErrorCode"))
            emit failed({result.value("ErrorCode").toString().toStdString(),
                         ui::toText(result.value("ErrorMessage").toString())});
        emit changed();
    });
}

void BusCalls::tryOut(const QString& bus, const resources::BusPage::Draft& draft) {
    const QString event = QString::fromUtf8(QJsonDocument{eventOf(draft)}.toJson());
    for (const Rule& rule : m_rules) {
        if (!rule.condition.startsWith('{'))
            continue;
        ask("TestEventPattern", {{"EventPattern", rule.condition}, {"Event", event}},
            [this, bus, name = rule.name](const Result<QJsonObject>& answer) {
                if (!answer || bus != m_bus)
                    return;
                const auto found = std::find_if(m_rules.begin(), m_rules.end(),
                                                [&](const Rule& one) { return one.name == name; });
                if (found == m_rules.end())
                    return;
                found->verdict = answer->value("Result").toBool() ? Rule::Verdict::Matches
                                                                  : Rule::Verdict::Differs;
                pane().bus()->setRules(m_rules);
            });
    }
}

} // namespace lathe::app
