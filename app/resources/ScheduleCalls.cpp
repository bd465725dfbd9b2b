#include "app/resources/ScheduleCalls.h"

#include "engine/base/Clock.h"
#include "widgets/resources/ResourcesPane.h"
#include "widgets/resources/SchedulePage.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace lathe::app {

namespace {

QJsonObject documentIn(const http::Response& response) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).object();
}

http::Request get(const QString& target) {
    http::Request request;
    request.method = "GET";
    request.target = target.toStdString();
    return request;
}

} // namespace

ScheduleCalls::ScheduleCalls(AwsClient& client, resources::ResourcesPane& pane, ResourceFacts facts)
    : ResourceCalls{client, pane}
    , m_facts{std::move(facts)} {
    connect(pane.schedule(), &resources::SchedulePage::fireRequested, this,
            [this](const QString& arn) { m_facts.fire(arn, thenRefresh<void>()); });
    connect(pane.schedule(), &resources::SchedulePage::advanceRequested, this,
            [this](Microseconds step) {
                m_facts.advance(step);
                emit changed();
            });
}

void ScheduleCalls::list() {
    client().json("events", "AWSEvents.ListRules", {}, this,
                  [this](const Result<QJsonObject>& answer) {
                      if (!answer)
                          return emit failed(answer.error());
                      std::vector<resources::Item> items;
                      for (const QJsonValue& value : answer->value("Rules").toArray()) {
                          const QJsonObject rule = value.toObject();
                          if (!rule.contains("ScheduleExpression"))
                              continue;
                          const QString name = rule.value("Name").toString();
                          items.push_back(
                              {resources::Kind::Schedule, rule.value("Arn").toString(), name, {}});
                      }
                      listSchedules(std::move(items));
                  });
}

void ScheduleCalls::listSchedules(std::vector<resources::Item> items) {
    client().rest("scheduler", get("/schedules"), this,
                  [this, items = std::move(items)](const Result<http::Response>& answer) mutable {
                      if (!answer)
                          return emit failed(answer.error());
                      for (const QJsonValue& value :
                           documentIn(*answer).value("Schedules").toArray()) {
                          const QJsonObject schedule = value.toObject();
                          items.push_back({resources::Kind::Schedule,
                                           schedule.value("Arn").toString(),
                                           schedule.value("Name").toString(),
                                           {}});
                      }
                      emit listed(items);
                  });
}

void ScheduleCalls::show(const resources::Item& item) {
    if (item.id.section(':', 2, 2) == "events")
        showRule(item.id);
    else
        showSchedule(item.id);
}

void ScheduleCalls::showRule(const QString& arn) {
    const QString name = arn.section('/', -1);
    client().json("events", "AWSEvents.DescribeRule", {{"Name", name}}, this,
                  [this, arn, name](const Result<QJsonObject>& answer) {
                      if (!answer)
                          return;
                      resources::Schedule schedule;
                      schedule.id = arn;
                      schedule.name = name;
                      schedule.expression = answer->value("ScheduleExpression").toString();
                      schedule.enabled = answer->value("State").toString() != "DISABLED";
                      client().json(
                          "events", "AWSEvents.ListTargetsByRule", {{"Rule", name}}, this,
                          [this, schedule](const Result<QJsonObject>& targets) mutable {
                              if (targets) {
                                  const QJsonObject first =
                                      targets->value("Targets").toArray().first().toObject();
                                  schedule.target = first.value("Arn").toString();
                                  schedule.input = first.value("Input").toString();
                              }
                              present(schedule);
                          });
                  });
}

void ScheduleCalls::showSchedule(const QString& arn) {
    // arn:aws:scheduler:REGION:ACCOUNT:schedule/GROUP/NAME
    const QString name = arn.section('/', -1);
    client().rest("scheduler", get("/schedules/" + name + "?groupName=" + arn.section('/', -2, -2)),
                  this, [this, arn, name](const Result<http::Response>& answer) {
                      if (!answer)
                          return;
                      const QJsonObject document = documentIn(*answer);
                      resources::Schedule schedule;
                      schedule.id = arn;
                      schedule.name = name;
                      schedule.expression = document.value("ScheduleExpression").toString();
                      schedule.timeZone = document.value("ScheduleExpressionTimezone").toString();
                      schedule.enabled = document.value("State").toString() != "DISABLED";
                      const QJsonObject target = document.value("Target").toObject();
                      schedule.target = target.value("Arn").toString();
                      schedule.input = target.value("Input").toString();
                      present(schedule);
                  });
}

void ScheduleCalls::present(const resources::Schedule& schedule) {
    const resources::Item* current = pane().current();
    if (!current || current->id != schedule.id)
        return;
    pane().schedule()->show(schedule);
    m_facts.firings(schedule.id, [this, id = schedule.id](const std::vector<Timestamp>& times) {
        if (pane().schedule()->id() == id)
            pane().schedule()->setFirings(times, m_facts.clock(), Clock::system().wall());
    });
}

} // namespace lathe::app
