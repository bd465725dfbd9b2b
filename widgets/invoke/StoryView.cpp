#include "widgets/invoke/StoryView.h"

#include "engine/base/Trace.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Tokens.h"
#include "widgets/invoke/RecordTable.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace lathe::invoke {

namespace {

constexpr std::chrono::milliseconds gathering{150};

} // namespace

StoryView::StoryView(QWidget* parent)
    : QWidget{parent}
    , m_model{new StoryModel{this}} {
    m_table = recordTable(m_model, this);
    m_table->setAccessibleName(tr("Steps of the story"));
    m_table->horizontalHeader()->setSectionResizeMode(StoryModel::StepColumn, QHeaderView::Stretch);
    m_pages = new QStackedWidget{this};
    m_pages->addWidget(m_table);
    m_pages->addWidget(new ui::EmptyState{
        QStringLiteral("story"), tr("No story chosen"),
        tr("Choose an invocation under History, then Story: what led to it, and what it led to."),
        this});
    m_summary = new ui::ElidedLabel{};
    m_open = textButton(QStringLiteral("external"), tr("Open"), this);
    m_again = textButton(QStringLiteral("play"), tr("Invoke again"), this);
    m_logs = textButton(QStringLiteral("logs"), tr("Log"), this);
    m_trace = textButton(QStringLiteral("waterfall"), tr("Trace"), this);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, 0, ui::space::Half, 0);
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_logs);
    bar->addWidget(m_trace);
    bar->addWidget(m_open);
    bar->addWidget(m_again);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::Quarter);
    column->addWidget(m_pages, 1);
    column->addLayout(bar);

    m_soon.setSingleShot(true);
    m_soon.setInterval(gathering);
    connect(&m_soon, &QTimer::timeout, this,
            [this] { emit storyRequested(QString::fromStdString(m_traceId)); });
    const auto open = [this] {
        if (const auto* record = current())
            emit openRequested(*record);
    };
    connect(m_table, &QTableView::activated, this, open);
    connect(m_open, &QToolButton::clicked, this, open);
    connect(m_again, &QToolButton::clicked, this, [this] {
        if (const auto* record = current())
            emit againRequested(*record);
    });
    connect(m_logs, &QToolButton::clicked, this, [this] {
        if (const auto* record = current())
            emit logsRequested(QString::fromStdString(record->function),
                               QString::fromStdString(record->requestId));
    });
    connect(m_trace, &QToolButton::clicked, this, [this] {
        if (const auto* record = current())
            emit traceRequested(QString::fromStdString(record->requestId));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &StoryView::updateState);
    updateState();
}

void StoryView::setParties(Parties parties) {
    m_model->setParties(std::move(parties));
    updateState();
}

void StoryView::follow(const model::InvocationRecord& record) {
    m_traceId = record.traceId;
    model::Story known;
    known.invocations.push_back(record);
    showStory(known);
    m_table->selectRow(0);
    emit storyRequested(QString::fromStdString(m_traceId));
}

void StoryView::showStory(const model::Story& story) {
    if (m_traceId.empty())
        return;
    const auto* before = current();
    const std::string selected = before ? before->requestId : std::string{};
    m_model->setStory(story);
    for (int row = 0; row < m_model->rowCount() && !selected.empty(); ++row) {
        const auto* record = m_model->invocation(row);
        if (record && record->requestId == selected)
            m_table->selectRow(row);
    }
    updateState();
}

void StoryView::clear() {
    m_traceId.clear();
    m_soon.stop();
    m_model->setStory({});
    updateState();
}

bool StoryView::belongs(const std::string& traceId, const std::string& requestId) const {
    if (m_traceId.empty())
        return false;
    const auto& known = m_model->story().invocations;
    return traceRootOf(traceId) == traceRootOf(m_traceId) ||
           std::any_of(known.begin(), known.end(),
                       [&](const auto& each) { return each.requestId == requestId; });
}

void StoryView::note(const std::vector<model::InvocationRecord>& records) {
    if (std::any_of(
            records.begin(), records.end(),
            [this](const auto& record) { return belongs(record.traceId, record.requestId); }) &&
        !m_soon.isActive())
        m_soon.start();
}

void StoryView::note(const std::vector<model::Delivery>& deliveries) {
    if (std::any_of(deliveries.begin(), deliveries.end(),
                    [this](const auto& delivery) { return belongs(delivery.traceId, {}); }) &&
        !m_soon.isActive())
        m_soon.start();
}

const model::InvocationRecord* StoryView::current() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->invocation(rows.front().row());
}

void StoryView::updateState() {
    const int steps = m_model->rowCount();
    m_pages->setCurrentIndex(steps > 0 ? 0 : 1);
    PicoDollars cost;
    for (const model::InvocationRecord& each : m_model->story().invocations)
        cost.count += each.cost.count;
    m_summary->setText(steps == 0 ? QString{}
                                  : QStringList{tr("%Ln step(s)", nullptr, steps),
                                                ui::durationText(m_model->length()),
                                                ui::moneyText(cost, 2)}
                                        .join(QStringLiteral(" · ")));
    for (QToolButton* button : {m_open, m_again, m_logs, m_trace})
        button->setEnabled(current() != nullptr);
}

} // namespace lathe::invoke
