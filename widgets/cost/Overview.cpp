#include "widgets/cost/Overview.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"
#include "widgets/cost/AlternativesModel.h"
#include "widgets/cost/CostCsv.h"
#include "widgets/cost/CostModel.h"
#include "widgets/cost/CostTable.h"
#include "widgets/cost/SaveFile.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace lathe::cost {

namespace {

constexpr int wideEnough = 900;
constexpr std::chrono::milliseconds refreshEvery{500};

Timestamp midnight(Timestamp now) {
    const auto millis = std::chrono::floor<Milliseconds>(now.time_since_epoch()).count();
    const QDateTime day = QDateTime::fromMSecsSinceEpoch(millis).date().startOfDay();
    return Timestamp{Milliseconds{day.toMSecsSinceEpoch()}};
}

void wear(QWidget* widget, const char* role) {
    if (widget->property("role").toByteArray() == role)
        return;
    widget->setProperty("role", role);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

Overview::Overview(const Clock& clock, QWidget* parent)
    : QWidget{parent}
    , m_clock{clock}
    , m_book{std::make_unique<CostBook>()}
    , m_model{new CostModel{this}}
    , m_alternatives{new AlternativesModel{this}} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeBar());
    m_table = makeTable(m_model, tr("Cost of each function"), this);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_pages = new QStackedWidget{this};
    m_pages->setProperty("role", "panel");
    m_empty =
        new ui::EmptyState{QStringLiteral("coin"), tr("No function to reckon with"),
                           tr("Add a function to the template, and its cost appears here."), this};
    m_split = new QSplitter{this};
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_table);
    m_split->addWidget(makeComparison());
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_divided = true; });
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_split);
    column->addWidget(m_pages, 1);
    column->addLayout(makeFoot());

    m_timer.setInterval(refreshEvery);
    connect(&m_timer, &QTimer::timeout, this, &Overview::onTick);
    connect(m_model, &CostModel::rateEdited, this, [this](const std::string& name, qint64 count) {
        m_book->setRate(name, count);
        refresh();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &Overview::showComparison);
    refresh();
}

Overview::~Overview() = default;

QLayout* Overview::makeBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    bar->setSpacing(ui::space::Half);
    auto* label = new QLabel{tr("Each function runs"), this};
    m_rate = new QSpinBox{this};
    m_rate->setRange(0, 100'000'000);
    m_rate->setValue(int(m_book->assumptions().rate.count));
    m_rate->setGroupSeparatorShown(true);
    m_rate->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_rate->setAccessibleName(tr("Invocations of each function"));
    label->setBuddy(m_rate);
    m_per = new QComboBox{this};
    m_per->setAccessibleName(tr("Per"));
    m_per->addItem(tr("a minute"), int(Rate::Per::Minute));
    m_per->addItem(tr("an hour"), int(Rate::Per::Hour));
    m_per->addItem(tr("a day"), int(Rate::Per::Day));
    m_per->setCurrentIndex(1);
    m_free = new QCheckBox{tr("Free allowance"), this};
    m_free->setChecked(true);
    m_free->setToolTip(tr("1 million requests and 400,000 GB-seconds are free each month"));
    m_region = new QComboBox{this};
    m_region->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_region->setAccessibleName(tr("Region"));
    m_export = new QToolButton{this};
    m_export->setIcon(ui::icon(QStringLiteral("save")));
    m_export->setIconSize({ui::size::Icon, ui::size::Icon});
    m_export->setToolTip(tr("Export as CSV"));
    m_export->setAccessibleName(m_export->toolTip());
    m_export->setFocusPolicy(Qt::StrongFocus);
    for (QWidget* part : std::initializer_list<QWidget*>{label, m_rate, m_per})
        bar->addWidget(part);
    bar->addSpacing(ui::space::One);
    bar->addWidget(m_free);
    bar->addStretch(1);
    bar->addWidget(m_region);
    bar->addWidget(m_export);

    const auto rateChanged = [this] {
        m_book->setRate(Rate{m_rate->value(), Rate::Per(m_per->currentData().toInt())});
        refresh();
    };
    connect(m_rate, &QSpinBox::valueChanged, this, rateChanged);
    connect(m_per, &QComboBox::currentIndexChanged, this, rateChanged);
    connect(m_free, &QCheckBox::toggled, this, [this](bool on) {
        m_book->setAllowance(on ? FreeAllowance::Applied : FreeAllowance::Ignored);
        refresh();
    });
    connect(m_region, &QComboBox::currentIndexChanged, this, [this] {
        m_book->setRegion(m_region->currentText().toStdString());
        refresh();
    });
    connect(m_export, &QToolButton::clicked, this, &Overview::exportCsv);
    return bar;
}

QWidget* Overview::makeComparison() {
    auto* panel = new QWidget{this};
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(ui::space::One, ui::space::Half, 0, ui::space::Half);
    column->setSpacing(ui::space::Quarter);
    m_comparisonTitle = new ui::ElidedLabel{};
    m_comparisonTitle->setFont(ui::strongFont());
    m_comparison = makeTable(m_alternatives, tr("Other settings of the function"), panel);
    m_note = new QLabel{panel};
    m_note->setFont(ui::smallFont());
    m_note->setProperty("role", "muted");
    m_note->setWordWrap(true);
    m_comparisonPages = new QStackedWidget{panel};
    m_comparisonPages->addWidget(new ui::EmptyState{
        QStringLiteral("coin"), tr("Nothing measured today"),
        tr("Invoke the function: other settings are compared by what was measured."), panel});
    m_comparisonPages->addWidget(m_comparison);
    column->addWidget(m_comparisonTitle);
    column->addWidget(m_comparisonPages, 1);
    column->addWidget(m_note);
    connect(m_comparison, &QTableView::activated, this, [this](const QModelIndex& index) {
        const Alternative& chosen = m_alternatives->alternative(index.row());
        const Alternative& present = m_alternatives->alternative(0);
        emit settingRequested(currentFunction(), chosen.architecture != present.architecture
                                                     ? QStringLiteral("Architectures")
                                                     : QStringLiteral("MemorySize"));
    });
    return panel;
}

QLayout* Overview::makeFoot() {
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    foot->setSpacing(ui::space::Two);
    m_source = new ui::ElidedLabel{};
    m_source->setFont(ui::smallFont());
    m_source->setProperty("role", "muted");
    auto* budget = new QLabel{tr("Budget a month"), this};
    m_budget = new QDoubleSpinBox{this};
    m_budget->setRange(0, 1'000'000);
    m_budget->setPrefix(QStringLiteral("$"));
    m_budget->setSpecialValueText(tr("none"));
    m_budget->setGroupSeparatorShown(true);
    m_budget->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_budget->setKeyboardTracking(false);
    m_budget->setAccessibleName(budget->text());
    budget->setBuddy(m_budget);
    connect(m_budget, &QDoubleSpinBox::valueChanged, this, [this](double dollars) {
        m_book->setBudget(PicoDollars{std::llround(dollars * 100) * 10'000'000'000});
        refresh();
        emit budgetChosen(dollars);
    });
    m_today = new QLabel{this};
    m_month = new QLabel{this};
    m_today->setAccessibleName(tr("Cost today"));
    m_month->setAccessibleName(tr("Cost per month"));
    m_month->setFont(ui::strongFont());
    foot->addWidget(m_source, 1);
    foot->addWidget(budget);
    foot->addWidget(m_budget);
    foot->addWidget(m_today);
    foot->addWidget(m_month);
    return foot;
}

QString Overview::currentFunction() const {
    const int row = m_table->currentIndex().row();
    return row < 0 ? QString{}
                   : QString::fromStdString(m_model->lines()[std::size_t(row)].function);
}

void Overview::setProject(std::shared_ptr<const model::Project> project) {
    const bool first = !m_project;
    m_project = project;
    m_book->setProject(std::move(project));
    if (first && m_project)
        chooseRegion(QString::fromStdString(m_project->region));
    refresh();
    askForTotals();
}

const Assumptions& Overview::assumptions() const {
    return m_book->assumptions();
}

void Overview::setAssumptions(const Assumptions& assumptions) {
    // What the controls tell on the way is put right by what follows.
    m_rate->setValue(int(assumptions.rate.count));
    m_per->setCurrentIndex(m_per->findData(int(assumptions.rate.per)));
    m_free->setChecked(assumptions.allowance == FreeAllowance::Applied);
    m_budget->setValue(double(assumptions.budget.count) / 1e12);
    m_book->setAssumptions(assumptions);
    chooseRegion(QString::fromStdString(assumptions.region));
    refresh();
}

void Overview::setPrices(const cost::PriceTable& prices) {
    m_book->setPrices(prices);
    const QString chosen = m_region->currentText();
    const QSignalBlocker quiet{m_region};
    m_region->clear();
    for (const std::string& region : prices.regions())
        m_region->addItem(QString::fromStdString(region));
    if (chosen.isEmpty())
        chooseRegion(
            QString::fromStdString(m_project ? m_project->region : m_book->assumptions().region));
    else
        chooseRegion(chosen);
    refresh();
}

void Overview::chooseRegion(const QString& region) {
    const QSignalBlocker quiet{m_region};
    const int index = m_region->findText(region);
    m_region->setCurrentIndex(
        index >= 0 ? index : std::max(0, m_region->findText(QStringLiteral("us-east-1"))));
    if (m_region->count() > 0)
        m_book->setRegion(m_region->currentText().toStdString());
}

void Overview::restart() {
    m_book->clear();
    m_day = {};
    refresh();
    askForTotals();
}

void Overview::askForTotals() {
    const Timestamp day = midnight(m_clock.wall());
    if (!m_project || !isVisible() || day == m_day)
        return;
    if (m_day != Timestamp{})
        m_book->clear();
    m_day = day;
    m_asked = m_clock.wall();
    emit totalsRequested(day);
}

void Overview::setTotals(const std::vector<store::FunctionTotals>& totals) {
    m_book->setTotals(totals, m_asked);
    refresh();
}

void Overview::addFinished(const std::vector<model::InvocationRecord>& records) {
    m_book->add(records);
    m_changed = m_changed || !records.empty();
}

void Overview::showFunction(const QString& logicalId) {
    const auto& lines = m_model->lines();
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (QString::fromStdString(lines[row].function) == logicalId)
            m_table->setCurrentIndex(m_model->index(int(row), 0));
    }
}

void Overview::onTick() {
    askForTotals();
    if (m_changed)
        refresh();
}

void Overview::refresh() {
    m_changed = false;
    m_model->setLines(m_book->lines());
    const bool any = m_model->rowCount() > 0;
    m_pages->setCurrentIndex(any ? 1 : 0);
    m_export->setEnabled(any);
    if (any && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_today->setText(tr("Today %1").arg(ui::moneyText(m_book->today())));
    showMonth();
    showSource();
    showComparison();
    emit refreshed();
}

void Overview::showMonth() {
    const auto month = m_book->month();
    const QString sum = month ? ui::moneyText(*month) : QStringLiteral("\u2013");
    const PicoDollars budget = m_book->assumptions().budget;
    const bool isOver = month && budget.count > 0 && *month > budget;
    const QString text = m_free->isChecked() ? tr("Per month %1 after the free allowance").arg(sum)
                                             : tr("Per month %1").arg(sum);
    m_month->setText(isOver ? tr("%1: more than the budget").arg(text) : text);
    m_month->setToolTip(
        m_free->isChecked()
            ? tr("All functions together: tiers and the free allowance are taken into account")
            : tr("All functions together: tiers are taken into account"));
    wear(m_month, isOver ? "warning" : "");
}

void Overview::showSource() {
    if (!m_book->prices())
        return;
    const RegionPrices& prices = m_book->prices()->region(m_book->assumptions().region);
    const QString source =
        tr("Prices of %1 from %2 (%3)")
            .arg(QString::fromStdString(prices.region), QString::fromStdString(prices.date),
                 QString::fromStdString(prices.source));
    // The region that is chosen stands in for the project's, unless somebody chose another.
    const bool standsIn = m_project &&
                          m_book->prices()->region(m_project->region).region == prices.region &&
                          !m_book->prices()->knows(m_project->region);
    m_source->setText(standsIn ? tr("No price is known for %1. %2")
                                     .arg(QString::fromStdString(m_project->region), source)
                               : source);
    wear(m_source, standsIn ? "warning" : "muted");
}

void Overview::showComparison() {
    const QString function = currentFunction();
    m_alternatives->setAlternatives(m_book->alternatives(function.toStdString()));
    m_comparisonTitle->setText(tr("Other settings for %1").arg(function));
    const auto mean = m_book->mean(function.toStdString());
    m_comparisonPages->setCurrentIndex(mean ? 1 : 0);
    m_comparisonTitle->setVisible(mean.has_value());
    const QString note =
        mean
            ? tr("With today's mean of %1 billed. Durations change with memory, which brings CPU "
                 "with it: \"Same cost at\" is the mean at which a setting costs what it does now.")
                  .arg(ui::durationText(*mean))
            : QString{};
    m_note->setText(note);
    // Side by side there is room for it; above each other the rows need it more.
    m_note->setVisible(mean && m_split->orientation() == Qt::Horizontal);
    m_comparison->setToolTip(note);
    m_comparisonTitle->setToolTip(note);
    divideWidth();
    fitColumns(m_table);
    fitColumns(m_comparison);
}

/// The comparison gets what it needs: its settings have short names, functions may have long ones.
/// Where there is no room for both, the GB-seconds go, which billed time and memory make up.
void Overview::divideWidth() {
    if (m_split->orientation() != Qt::Horizontal)
        return;
    const int room = m_split->width() - m_split->handleWidth();
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int wanted = neededWidth(m_comparison) + ui::space::One + scrollBar;
    const auto forNames = [&] { return neededWidth(m_table, shortestName) + scrollBar; };
    if (forNames() + wanted > room)
        m_table->setColumnHidden(CostModel::GbSecondsColumn, true);
    if (m_divided)
        return;
    const int usual = room * 2 / 5;
    const int spare = room - forNames();
    const int given = std::clamp(wanted, std::min(usual, spare), std::max(usual, spare));
    m_split->setSizes({room - given, given});
}

QString Overview::csv() const {
    return csvOf(m_model->lines());
}

void Overview::exportCsv() {
    saveFile(this, tr("Export as CSV"), QStringLiteral("cost.csv"), tr("CSV files (*.csv)"),
             csv().toUtf8(), [this](const QString& said) { m_source->setText(said); });
}

void Overview::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_split->setOrientation(width() >= wideEnough ? Qt::Horizontal : Qt::Vertical);
    m_table->setColumnHidden(CostModel::GbSecondsColumn, false);
    showComparison();
}

void Overview::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_timer.start();
    refresh();
    askForTotals();
}

void Overview::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace lathe::cost
