#include "widgets/traces/ColdStartView.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Tokens.h"
#include "widgets/traces/IcicleView.h"
#include "widgets/traces/ModuleModel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

namespace lathe::traces {

namespace {

/// What is narrower has the table below the picture.
constexpr int narrow = 640;

} // namespace

ColdStartView::ColdStartView(QWidget* parent)
    : QWidget{parent}
    , m_model{new ModuleModel{this}}
    , m_sorted{new QSortFilterProxyModel{this}} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_pages = new QStackedWidget{this};
    m_pages->setProperty("role", "panel");
    m_empty = new ui::EmptyState{QStringLiteral("memory"), {}, {}, this};
    auto* content = new QWidget{this};
    auto* rows = new QVBoxLayout{content};
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(makeBar());
    m_icicle = new IcicleView{content};
    makeTable();
    m_split = new QSplitter{content};
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_icicle);
    m_split->addWidget(m_table);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    rows->addWidget(m_split, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(content);
    column->addWidget(m_pages);
    connect(m_icicle, &IcicleView::moduleChosen, this, [this](int module) {
        const QModelIndex row = m_sorted->mapFromSource(m_model->index(module, 0));
        if (row.isValid() && row.row() != m_table->currentIndex().row())
            m_table->selectRow(row.row());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                m_icicle->setCurrentModule(m_sorted->mapToSource(current).row());
            });
    showCurrent();
}

QLayout* ColdStartView::makeBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Quarter, ui::space::One, ui::space::Quarter);
    bar->setSpacing(ui::space::Half);
    m_which = new QComboBox{this};
    m_which->setAccessibleName(tr("Cold start"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_summary = new ui::ElidedLabel{{}, Qt::ElideRight, this};
    auto* at = new QLabel{tr("Cold starts a month"), this};
    at->setProperty("role", "muted");
    m_count = new QSpinBox{this};
    m_count->setRange(0, 100'000'000);
    m_count->setGroupSeparatorShown(true);
    m_count->setAccessibleName(at->text());
    m_count->setToolTip(tr("To begin with, as many as there were here in the last thirty days"));
    m_count->setKeyboardTracking(true);
    m_perMonth = new QLabel{this};
    m_perMonth->setFont(ui::strongFont());
    m_perMonth->setAccessibleName(tr("Cost of cold starts a month"));
    bar->addWidget(m_which);
    bar->addWidget(m_summary, 1);
    bar->addWidget(at);
    bar->addWidget(m_count);
    bar->addWidget(m_perMonth);
    connect(m_which, &QComboBox::currentIndexChanged, this, &ColdStartView::showCurrent);
    connect(m_count, &QSpinBox::valueChanged, this, [this](int count) {
        m_counts[m_all[static_cast<std::size_t>(m_which->currentIndex())].function] = count;
        updateSummary();
    });
    return bar;
}

void ColdStartView::makeTable() {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ModuleModel::SortRole);
    m_table = new QTableView{this};
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Modules that were loaded"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(ui::size::Row);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ModuleModel::NameColumn, QHeaderView::Stretch);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ModuleModel::SelfColumn, Qt::DescendingOrder);
}

void ColdStartView::setTree(const SpanTree& tree) {
    const QString before = m_which->currentData().toString();
    m_all = coldStartsOf(tree);
    {
        const QSignalBlocker quiet{m_which};
        m_which->clear();
        for (const ColdStart& cold : m_all)
            m_which->addItem(tr("%1, %2").arg(cold.function, ui::durationText(cold.init)),
                             cold.requestId);
        m_which->setCurrentIndex(std::max(0, m_which->findData(before)));
    }
    m_which->setVisible(m_all.size() > 1);
    showCurrent();
}

void ColdStartView::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    showCurrent();
}

void ColdStartView::setPrices(const cost::PriceTable& prices) {
    m_prices = prices;
    showCurrent();
}

void ColdStartView::setColdStarts(const QString& logicalId, qint64 inThirtyDays) {
    if (m_counts.contains(logicalId))
        return;
    m_counts[logicalId] = static_cast<int>(std::min<qint64>(inThirtyDays, m_count->maximum()));
    showCurrent();
}

std::function<PicoDollars(Microseconds)> ColdStartView::priceOf(const QString& function) const {
    const auto* spec = m_project ? m_project->findFunction(function.toStdString()) : nullptr;
    if (!spec || !m_prices)
        return {};
    // A whole second's, so that a part of a millisecond has its share.
    const PicoDollars second = m_prices->invocation(m_project->region, *spec, Milliseconds{1000}) -
                               m_prices->invocation(m_project->region, *spec, Milliseconds{0});
    return [second](Microseconds time) {
        return PicoDollars{second.count * time.count() / 1'000'000};
    };
}

void ColdStartView::showCurrent() {
    const int current = m_which->currentIndex();
    if (current < 0 || m_all.empty()) {
        m_empty->setTexts(tr("No cold start"),
                          tr("In this trace, environments were warm. “Cold starts” above the list "
                             "finds traces with an init."));
        m_pages->setCurrentIndex(0);
        m_model->setColdStart({}, {});
        return;
    }
    const ColdStart& cold = m_all[static_cast<std::size_t>(current)];
    m_pages->setCurrentIndex(1);
    m_model->setColdStart(cold, priceOf(cold.function));
    m_icicle->setColdStart(cold);
    m_table->horizontalHeader()->setSectionHidden(ModuleModel::CostColumn, !priceOf(cold.function));
    {
        const QSignalBlocker quiet{m_count};
        m_count->setValue(m_counts.value(cold.function));
    }
    updateSummary();
    if (!cold.function.isEmpty() && !m_counts.contains(cold.function))
        emit coldStartsRequested(cold.function);
}

void ColdStartView::updateSummary() {
    const int current = m_which->currentIndex();
    if (current < 0 || m_all.empty())
        return;
    const ColdStart& cold = m_all[static_cast<std::size_t>(current)];
    QString said = tr("Init %1").arg(ui::durationText(cold.init));
    if (cold.environment.count() > 0)
        said += tr(", after %1 for the environment, which is not billed")
                    .arg(ui::durationText(cold.environment));
    if (!cold.isProfiled())
        said += tr("; what it loaded is known of Python and Node.js only");
    const auto price = priceOf(cold.function);
    if (price)
        said = tr("%1 a cold start. %2").arg(ui::moneyText(price(cold.init)), said);
    m_summary->setText(said);
    m_perMonth->setVisible(bool(price));
    if (price)
        m_perMonth->setText(
            tr("%1 a month")
                .arg(ui::moneyText(PicoDollars{price(cold.init).count * m_count->value()})));
}

QString ColdStartView::summary() const {
    return m_summary->text();
}

void ColdStartView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_split->setOrientation(event->size().width() < narrow ? Qt::Vertical : Qt::Horizontal);
}

} // namespace lathe::traces
