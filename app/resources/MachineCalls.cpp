#include "app/resources/MachineCalls.h"

#include "engine/base/Clock.h"
#include "widgets/common/Formats.h"
#include "widgets/resources/MachinePage.h"
#include "widgets/resources/ResourcesPane.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <utility>

namespace lathe::app {

namespace {

constexpr int mostShown = 100;

Timestamp timeOf(const QJsonValue& seconds) {
    return Timestamp{Microseconds{std::llround(seconds.toDouble() * 1'000'000)}};
}

resources::Execution executionOf(const QJsonObject& told) {
    resources::Execution execution;
    execution.arn = told.value("executionArn").toString();
    execution.name = told.value("name").toString();
    execution.status = told.value("status").toString();
    const Timestamp start = timeOf(told.value("startDate"));
    execution.started = ui::momentText(start, Clock::system().wall());
    if (told.contains("stopDate"))
        execution.duration = ui::durationText(timeOf(told.value("stopDate")) - start);
    execution.output = told.value("output").toString();
    execution.error = told.value("error").toString();
    execution.cause = told.value("cause").toString();
    return execution;
}

/// The member with the details, whose name follows from the type of the event.
QJsonObject detailsOf(const QJsonObject& event) {
    for (auto member = event.begin(); member != event.end(); ++member)
        if (member.key().endsWith("EventDetails"))
            return member.value().toObject();
    return {};
}

/// Texts that are JSON as what they say.
QJsonObject unfolded(QJsonObject details) {
    for (const char* const name : {"input", "output", "parameters", "cause"}) {
        const QString text = details.value(QLatin1String{name}).toString();
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        if (document.isObject())
            details[QLatin1String{name}] = document.object();
        else if (document.isArray())
            details[QLatin1String{name}] = document.array();
        details.remove(QLatin1String{name} + QLatin1String{"Details"});
    }
    return details;
}

} // namespace

MachineCalls::MachineCalls(AwsClient& client, resources::ResourcesPane& pane)
    : ResourceCalls{client, pane} {
    connect(pane.machine(), &resources::MachinePage::startRequested, this, &MachineCalls::start);
    connect(pane.machine(), &resources::MachinePage::stopRequested, this,
            [this](const QString& execution) {
                ask("StopExecution", {{"executionArn", execution}}, thenRefresh<QJsonObject>());
            });
    connect(pane.machine(), &resources::MachinePage::executionChosen, this,
            &MachineCalls::showHistory);
}

void MachineCalls::ask(const QString& operation, const QJsonObject& parameters,
                       AwsClient::Answer<QJsonObject> done) {
    client().json("states", "AWSStepFunctions." + operation, parameters, this, std::move(done));
}

void MachineCalls::list() {
    ask("ListStateMachines", {{"maxResults", 1000}}, [this](const Result<QJsonObject>& answer) {
        if (!answer)
            return emit failed(answer.error());
        std::vector<resources::Item> items;
        m_isExpress.clear();
        for (const QJsonValue& value : answer->value("stateMachines").toArray()) {
            const QJsonObject machine = value.toObject();
            const QString arn = machine.value("stateMachineArn").toString();
            m_isExpress[arn] = machine.value("type").toString() == "EXPRESS";
            items.push_back({resources::Kind::Machine, arn, machine.value("name").toString(), {}});
        }
        emit listed(items);
    });
}

void MachineCalls::show(const resources::Item& item) {
    const bool isExpress = m_isExpress[item.id];
    pane().machine()->show({item.id, item.name, isExpress});
    if (isExpress)
        return;
    showExecutions(item.id);
}

void MachineCalls::showExecutions(const QString& arn) {
    ask("ListExecutions", {{"stateMachineArn", arn}, {"maxResults", mostShown}},
        [this, arn](const Result<QJsonObject>& answer) {
            if (!answer || pane().machine()->arn() != arn)
                return;
            std::vector<resources::Execution> executions;
            for (const QJsonValue& value : answer->value("executions").toArray())
                executions.push_back(executionOf(value.toObject()));
            showOutcome(std::move(executions), arn);
        });
}

void MachineCalls::showOutcome(std::vector<resources::Execution> executions,
                               const QString& machine) {
    resources::MachinePage* const page = pane().machine();
    QString chosen = page->chosenExecution();
    if (chosen.isEmpty() && !executions.empty())
        chosen = executions.front().arn;
    if (chosen.isEmpty())
        return page->setExecutions(executions);
    ask("DescribeExecution", {{"executionArn", chosen}},
        [this, executions = std::move(executions), chosen,
         machine](const Result<QJsonObject>& answer) mutable {
            resources::MachinePage* const page = pane().machine();
            if (page->arn() != machine)
                return;
            if (answer)
                for (resources::Execution& one : executions)
                    if (one.arn == chosen)
                        one = executionOf(*answer);
            page->setExecutions(executions);
            showHistory(chosen);
        });
}

void MachineCalls::showHistory(const QString& execution) {
    ask("GetExecutionHistory", {{"executionArn", execution}, {"maxResults", 1000}},
        [this, execution](const Result<QJsonObject>& answer) {
            if (!answer)
                return;
            std::vector<resources::HistoryEvent> events;
            const QJsonArray all = answer->value("events").toArray();
            // The state that each event belongs to is that of the one before it on its way.
            QHash<int, QString> states;
            for (const QJsonValue& value : all) {
                const QJsonObject event = value.toObject();
                const QJsonObject details = detailsOf(event);
                resources::HistoryEvent shown;
                shown.id = event.value("id").toInt();
                shown.type = event.value("type").toString();
                const bool isState = shown.type.contains("State") && details.contains("name");
                shown.state = isState ? details.value("name").toString()
                                      : states.value(event.value("previousEventId").toInt());
                states[shown.id] = shown.state;
                shown.after = ui::durationText(timeOf(event.value("timestamp")) -
                                               timeOf(all.first().toObject().value("timestamp")));
                if (!details.isEmpty())
                    shown.details = QString::fromUtf8(
                        QJsonDocument{unfolded(details)}.toJson(QJsonDocument::Compact));
                events.push_back(std::move(shown));
            }
            pane().machine()->setHistory(execution, events);
        });
}

void MachineCalls::start(const QString& arn, const QString& input) {
    const QJsonObject parameters{{"stateMachineArn", arn}, {"input", input}};
    if (!m_isExpress[arn])
        return ask("StartExecution", parameters, thenRefresh<QJsonObject>());
    ask("StartSyncExecution", parameters, [this, arn](const Result<QJsonObject>& answer) {
        if (!answer)
            return emit failed(answer.error());
        if (pane().machine()->arn() == arn)
            pane().machine()->setAnswer(executionOf(*answer));
    });
}

} // namespace lathe::app
