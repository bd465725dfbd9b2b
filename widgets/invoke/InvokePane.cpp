#include "widgets/invoke/InvokePane.h"

#include "engine/base/Ids.h"
#include "engine/model/StackFrame.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Keys.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Tokens.h"
#include "widgets/invoke/EventEditor.h"
#include "widgets/invoke/HistoryView.h"
#include "widgets/invoke/ResultView.h"
#include "widgets/invoke/StoryView.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace lathe::invoke {

namespace {

constexpr std::chrono::milliseconds tick{100};

enum Tab { ResultTab, HistoryTab, StoryTab };

std::chrono::milliseconds since(Clock::Steady begin, const Clock& clock) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(clock.steady() - begin);
}

} // namespace

InvokePane::InvokePane(const Clock& clock, QWidget* parent)
    : QWidget{parent}
    , m_clock{clock} {
    m_editor = new EventEditor{this};
    m_result = new ResultView{this};
    m_history = new HistoryView{clock, this};
    m_story = new StoryView{this};
    auto* right = new QWidget{this};
    auto* column = new QVBoxLayout{right};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeBar());

    m_tabs = new QTabBar{right};
    m_tabs->addTab(tr("Result"));
    m_tabs->addTab(tr("History"));
    m_tabs->addTab(tr("Story"));
    m_tabs->setExpanding(false);
    column->addWidget(m_tabs);
    auto* pages = new QStackedWidget{right};
    pages->setProperty("role", "panel");
    pages->addWidget(m_result);
    pages->addWidget(m_history);
    pages->addWidget(m_story);
    column->addWidget(pages, 1);

    auto* split = new QSplitter{this};
    split->addWidget(m_editor);
    split->addWidget(right);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    m_editor->setMinimumWidth(200);
    right->setMinimumWidth(280);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    auto* frame = new QVBoxLayout{this};
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(split);

    m_ticker.setInterval(tick);
    connect(&m_ticker, &QTimer::timeout, this, &InvokePane::showElapsed);
    connect(m_tabs, &QTabBar::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    connectParts();
    updateButtons();
}

InvokePane::~InvokePane() = default;

QBoxLayout* InvokePane::makeBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::Half, ui::space::Half, ui::space::One, ui::space::Half);
    bar->setSpacing(ui::space::Half);
    m_function = new QComboBox{this};
    m_function->setAccessibleName(tr("Function"));
    m_function->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_function->setMinimumContentsLength(8);
    m_type = new QComboBox{this};
    m_type->setAccessibleName(tr("Invocation type"));
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_type->setMinimumContentsLength(7);
    m_type->addItem(tr("Wait"), int(model::InvocationType::RequestResponse));
    m_type->addItem(tr("Queue"), int(model::InvocationType::Event));
    m_type->addItem(tr("Dry run"), int(model::InvocationType::DryRun));
    m_type->setItemData(0, tr("RequestResponse: wait for the answer"), Qt::ToolTipRole);
    m_type->setItemData(1, tr("Event: accepted at once, runs in the background, is retried"),
                        Qt::ToolTipRole);
    m_type->setItemData(2, tr("DryRun: only checks that it could run"), Qt::ToolTipRole);
    m_type->setToolTip(tr("Invocation type: RequestResponse, Event or DryRun"));
    m_tenant = new QLineEdit{this};
    m_tenant->setPlaceholderText(tr("Tenant"));
    m_tenant->setAccessibleName(tr("Tenant"));
    m_tenant->setToolTip(tr("On whose behalf: the function keeps tenants apart"));
    m_tenant->setMaxLength(256);
    m_invoke =
        new QPushButton{ui::icon(QStringLiteral("play"), ui::Tint::AccentText), tr("Invoke"), this};
    m_invoke->setProperty("accent", true);
    m_stop = new QToolButton{this};
    m_stop->setIcon(ui::icon(QStringLiteral("stop"), ui::Tint::Error));
    m_stop->setToolTip(tr("Stop the invocation"));
    m_stop->setAccessibleName(m_stop->toolTip());
    m_stop->setFocusPolicy(Qt::StrongFocus);
    bar->addWidget(m_function, 2);
    bar->addWidget(m_type, 1);
    bar->addWidget(m_tenant, 1);
    bar->addWidget(m_invoke);
    bar->addWidget(m_stop);
    return bar;
}

void InvokePane::connectParts() {
    connect(m_function, &QComboBox::activated, this, [this] {
        followFunction();
        emit functionChosen(currentFunction());
    });
    connect(m_invoke, &QPushButton::clicked, this, &InvokePane::invokeFunction);
    connect(m_stop, &QToolButton::clicked, this, &InvokePane::stopInvocation);

    connect(m_editor, &EventEditor::saveRequested, this, &InvokePane::eventSaveRequested);
    connect(m_editor, &EventEditor::renameRequested, this, &InvokePane::eventRenameRequested);
    connect(m_editor, &EventEditor::deleteRequested, this, &InvokePane::eventDeleteRequested);
    connect(m_editor, &EventEditor::generationRequested, this,
            &InvokePane::eventGenerationRequested);

    connect(m_result, &ResultView::settingRequested, this,
            [this](const QString& property) { emit settingRequested(m_shown, property); });
    connect(m_result, &ResultView::logsRequested, this,
            [this](const QString& requestId) { emit logsRequested(m_shown, requestId); });
    connect(m_result, &ResultView::traceRequested, this, &InvokePane::traceRequested);
    connect(m_result, &ResultView::frameActivated, this, &InvokePane::openFrame);
    connect(m_history, &HistoryView::openRequested, this, &InvokePane::openInvocation);
    connect(m_history, &HistoryView::allRequested, this, [this] { emit historyRequested({}); });
    connect(m_history, &HistoryView::stopRequested, this, &InvokePane::stopRequested);
    connect(m_history, &HistoryView::logsRequested, this, &InvokePane::logsRequested);
    connect(m_history, &HistoryView::traceRequested, this, &InvokePane::traceRequested);
    connect(m_history, &HistoryView::replayRequested, this, &InvokePane::replayRequested);
    connect(m_history, &HistoryView::failedReplayRequested, this,
            &InvokePane::failedReplayRequested);
    connect(m_history, &HistoryView::keepRequested, this, &InvokePane::keepRequested);
    connect(m_history, &HistoryView::againRequested, this, &InvokePane::invokeAgain);
    connect(m_history, &HistoryView::storyRequested, this,
            [this](const model::InvocationRecord& record) {
                m_story->follow(record);
                m_tabs->setCurrentIndex(StoryTab);
            });
    connect(m_story, &StoryView::storyRequested, this, &InvokePane::storyRequested);
    connect(m_story, &StoryView::openRequested, this, &InvokePane::openInvocation);
    connect(m_story, &StoryView::logsRequested, this, &InvokePane::logsRequested);
    connect(m_story, &StoryView::traceRequested, this, &InvokePane::traceRequested);
    connect(m_story, &StoryView::againRequested, this, &InvokePane::invokeAgain);
}

QString InvokePane::currentFunction() const {
    return m_function->currentData().toString();
}
QString InvokePane::eventText() const {
    return m_editor->text();
}

QString InvokePane::eventName() const {
    return m_editor->drafts().current;
}

EventDrafts InvokePane::drafts() const {
    return m_editor->drafts();
}
void InvokePane::setDrafts(const EventDrafts& drafts) {
    m_editor->setDrafts(drafts);
}

std::optional<model::InvocationRecord> InvokePane::shownInvocation() const {
    const std::string shown = m_result->requestId().toStdString();
    const HistoryModel& history = m_history->model();
    for (int row = 0; row < history.rowCount() && !shown.empty(); ++row) {
        if (history.record(row).requestId == shown)
            return history.record(row);
    }
    return {};
}

void InvokePane::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    const QString before = currentFunction();
    m_function->clear();
    if (m_project) {
        for (const model::FunctionSpec& function : m_project->functions)
            m_function->addItem(ui::icon(QStringLiteral("function")),
                                QString::fromStdString(function.logicalId),
                                QString::fromStdString(function.logicalId));
    }
    m_function->setCurrentIndex(std::max(0, m_function->findData(before)));
    m_history->model().setParties(Parties{m_project});
    m_story->setParties(Parties{m_project});
    followFunction();
    if (before.isEmpty() && !currentFunction().isEmpty())
        emit historyRequested({});
}

void InvokePane::clear() {
    await({});
    m_shown.clear();
    m_editor->clear();
    m_result->clear();
    m_story->clear();
    setHistory({});
}

void InvokePane::setCurrentFunction(const QString& logicalId) {
    const int index = m_function->findData(logicalId);
    if (index < 0)
        return;
    m_function->setCurrentIndex(index);
    followFunction();
}

void InvokePane::followFunction() {
    m_history->setCurrentFunction(currentFunction());
    m_editor->showEventOf(currentFunction());
    updateButtons();
}

void InvokePane::setObstacle(const QString& reason) {
    const bool wasSaid = !m_obstacle.isEmpty() && m_result->requestId().isEmpty();
    m_obstacle = reason;
    if (wasSaid && reason.isEmpty())
        m_result->clear();
    if (!reason.isEmpty() && !m_awaited.isEmpty()) {
        await({});
        refuse(tr("The engine ended before the function did"), reason);
    }
    updateButtons();
}

void InvokePane::setSavedEvents(const std::vector<invoke::SavedEvent>& events) {
    m_editor->setSavedEvents(events);
}
void InvokePane::setEventKinds(const std::vector<events::EventKind>& kinds) {
    m_editor->setKinds(kinds);
}
void InvokePane::showGeneratedEvent(const QString& text) {
    m_editor->showGenerated(text);
}
void InvokePane::showGenerationFailure(const QString& reason) {
    m_editor->showGenerationFailure(reason);
}

void InvokePane::setHistory(const std::vector<model::InvocationRecord>& records) {
    m_history->setExcerpt({});
    m_history->model().reset(records);
    countRunning();
}

void InvokePane::showExcerpt(const std::vector<model::InvocationRecord>& records, Timestamp from,
                             Timestamp to) {
    setHistory(records);
    const Timestamp now = m_clock.wall();
    m_history->setExcerpt(
        tr("Finished from %1 to %2").arg(ui::momentText(from, now), ui::momentText(to, now)));
    m_tabs->setCurrentIndex(HistoryTab);
}

void InvokePane::addStarted(const std::vector<model::InvocationRecord>& records) {
    m_history->model().merge(records);
    m_story->note(records);
    countRunning();
}

void InvokePane::addDeliveries(const std::vector<model::Delivery>& deliveries) {
    m_story->note(deliveries);
}

void InvokePane::showStory(const model::Story& story) {
    m_story->showStory(story);
}

void InvokePane::invokeAgain(const model::InvocationRecord& record) {
    openInvocation(record);
    invokeFunction();
}

void InvokePane::addFinished(const std::vector<model::InvocationRecord>& records) {
    m_history->model().merge(records);
    m_story->note(records);
    countRunning();
    const auto mine = std::find_if(records.begin(), records.end(), [this](const auto& record) {
        return !m_awaited.isEmpty() && record.requestId == m_awaited.toStdString();
    });
    if (mine == records.end())
        return;
    await({});
    m_shown = QString::fromStdString(mine->function);
    m_result->showRecord(*mine, spec(m_shown));
}

void InvokePane::showRefusal(const QString& requestId, const Error& error) {
    if (requestId != m_awaited)
        return;
    await({});
    m_result->showRefusal(error);
}

void InvokePane::showAccepted(const QString& requestId) {
    if (requestId != m_awaited)
        return;
    await({});
    if (model::InvocationType(m_type->currentData().toInt()) == model::InvocationType::DryRun)
        m_result->showNote(QStringLiteral("success"), tr("The request is valid"),
                           tr("A dry run only checks the request: nothing ran."));
    else
        m_result->showNote(QStringLiteral("success"), tr("Accepted"),
                           tr("It runs in the background; History shows how it ends."));
}

void InvokePane::openInvocation(const model::InvocationRecord& record) {
    const QString function = QString::fromStdString(record.function);
    if (function != currentFunction() && m_function->findData(function) >= 0) {
        setCurrentFunction(function);
        emit functionChosen(function);
    }
    const QString payload = QString::fromStdString(record.payload);
    if (payload != m_editor->text())
        m_editor->showText(payload);
    m_tenant->setText(QString::fromStdString(record.tenantId));
    m_shown = function;
    m_tabs->setCurrentIndex(ResultTab);
    if (record.finished) {
        await({});
        m_result->showRecord(record, spec(function));
        return;
    }
    const auto ran = m_clock.wall() - record.started.value_or(record.accepted);
    m_began = m_clock.steady() - std::chrono::duration_cast<Clock::Steady::duration>(ran);
    m_debugged = record.debugged();
    await(QString::fromStdString(record.requestId));
    showElapsed();
}

void InvokePane::invokeFunction() {
    ask("window");
}

void InvokePane::debugFunction() {
    ask(std::string{model::debuggerOrigin});
}

void InvokePane::ask(const std::string& origin) {
    if (currentFunction().isEmpty())
        return;
    if (!m_obstacle.isEmpty())
        return refuse(tr("Not invoked: the engine is not running"), m_obstacle);
    if (!m_editor->valid()) {
        m_editor->goToProblem();
        return refuse(tr("Not invoked: the event is not valid JSON"), m_editor->stateText());
    }
    model::InvocationRequest request;
    request.function = currentFunction().toStdString();
    // The debugger's answer is waited for.
    if (origin != model::debuggerOrigin)
        request.type = model::InvocationType(m_type->currentData().toInt());
    request.payload = m_editor->text().toStdString();
    request.origin = origin;
    request.requestId = newUuid();
    if (!m_tenant->isHidden())
        request.tenantId = m_tenant->text().toStdString();
    m_shown = currentFunction();
    m_began = m_clock.steady();
    m_debugged = origin == model::debuggerOrigin;
    m_tabs->setCurrentIndex(ResultTab);
    await(QString::fromStdString(request.requestId));
    showElapsed();
    emit invokeRequested(request);
}

void InvokePane::refuse(const QString& headline, const QString& reason) {
    // What is running says more.
    if (!m_awaited.isEmpty())
        return;
    m_tabs->setCurrentIndex(ResultTab);
    m_result->showNote(QStringLiteral("error"), headline, reason);
}

void InvokePane::stopInvocation() {
    if (!m_awaited.isEmpty())
        emit stopRequested(m_awaited);
}

void InvokePane::await(const QString& requestId) {
    m_awaited = requestId;
    if (requestId.isEmpty())
        m_ticker.stop();
    else
        m_ticker.start();
    updateButtons();
    emit runningChanged(!requestId.isEmpty());
}

void InvokePane::showElapsed() {
    const auto* function = spec(m_shown);
    m_result->showRunning(m_shown, m_awaited, since(m_began, m_clock),
                          function && !m_debugged ? Milliseconds{function->timeout}
                                                  : Milliseconds{});
}

void InvokePane::updateButtons() {
    m_invoke->setEnabled(!currentFunction().isEmpty() && m_obstacle.isEmpty());
    m_invoke->setToolTip(m_obstacle.isEmpty()
                             ? ui::withKey(tr("Run the function with this event"), ui::invokeKey())
                             : m_obstacle);
    m_stop->setEnabled(!m_awaited.isEmpty());
    const auto* function = spec(currentFunction());
    m_tenant->setVisible(function && function->isolatesTenants);
    m_function->setToolTip(currentFunction().isEmpty() ? tr("The project has no function yet")
                                                       : currentFunction());
}

void InvokePane::countRunning() {
    const int running = m_history->model().runningCount();
    m_tabs->setTabText(HistoryTab,
                       running > 0 ? tr("History (%Ln running)", nullptr, running) : tr("History"));
}

const model::FunctionSpec* InvokePane::spec(const QString& logicalId) const {
    return m_project ? m_project->findFunction(logicalId.toStdString()) : nullptr;
}

void InvokePane::openFrame(const model::StackFrame& frame) {
    const auto* function = spec(m_shown);
    const auto path = function ? model::localPath(frame, *function) : std::filesystem::path{};
    if (!path.empty())
        emit openRequested(ui::toQString(path), frame.line, frame.column);
}

void InvokePane::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier) &&
        (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        invokeFunction();
    else
        QWidget::keyPressEvent(event);
}

} // namespace lathe::invoke
