#include "widgets/dashboard/MetricBrowser.h"

#include "widgets/common/SearchField.h"
#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace lathe::dashboard {

namespace {

/// More are not listed; who searches finds them.
constexpr std::size_t mostListed = 1000;

QStringList dimensionNames(const monitoring::Metric& metric) {
    QStringList names;
    for (const auto& [name, value] : metric.dimensions)
        names << QString::fromStdString(name);
    return names;
}

QString valuesOf(const monitoring::Metric& metric) {
    QStringList values;
    for (const auto& [name, value] : metric.dimensions)
        values << QString::fromStdString(value);
    return values.join(QStringLiteral(", "));
}

} // namespace

MetricBrowser::MetricBrowser(QWidget* parent)
    : QWidget{parent}
    , m_search{new ui::SearchField{tr("Search metrics"), this}}
    , m_tree{new QTreeWidget{this}}
    , m_add{new QPushButton{tr("Add to the tile"), this}} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::Half);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    m_search->setAccessibleName(tr("Search metrics"));
    m_tree->setAccessibleName(tr("Metrics"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(2);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setUniformRowHeights(true);
    m_add->setEnabled(false);
    connect(m_search, &ui::SearchField::searched, this, &MetricBrowser::fill);
    connect(m_search, &ui::SearchField::leftDownwards, m_tree, [this] { m_tree->setFocus(); });
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, [this] {
        const auto selected = m_tree->selectedItems();
        m_add->setEnabled(
            std::any_of(selected.begin(), selected.end(), [](const QTreeWidgetItem* item) {
                return item->data(0, Qt::UserRole).isValid();
            }));
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, &MetricBrowser::choose);
    connect(m_add, &QPushButton::clicked, this, &MetricBrowser::choose);
}

void MetricBrowser::setMetrics(std::vector<api::MetricName> metrics) {
    const bool isSame =
        std::equal(metrics.begin(), metrics.end(), m_metrics.begin(), m_metrics.end(),
                   [](const auto& a, const auto& b) { return a.metric == b.metric; });
    if (isSame)
        return;
    m_metrics = std::move(metrics);
    fill();
}

bool MetricBrowser::fits(const monitoring::Metric& metric, const QStringList& words) const {
    const QString whole = QString::fromStdString(metric.space + " " + metric.name) +
                          QLatin1Char{' '} + dimensionNames(metric).join(QLatin1Char{' '}) +
                          QLatin1Char{' '} + valuesOf(metric);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return whole.contains(word, Qt::CaseInsensitive);
    });
}

QTreeWidgetItem* MetricBrowser::folder(QTreeWidgetItem* parent, const QString& name) {
    for (int at = parent->childCount(); at-- > 0;)
        if (parent->child(at)->text(0) == name)
            return parent->child(at);
    auto* made = new QTreeWidgetItem{parent, {name}};
    made->setFirstColumnSpanned(true);
    return made;
}

void MetricBrowser::fill() {
    const QStringList words = m_search->text().split(QLatin1Char{' '}, Qt::SkipEmptyParts);
    QStringList open;
    for (int at = 0; at < m_tree->topLevelItemCount(); ++at)
        if (m_tree->topLevelItem(at)->isExpanded())
            open << m_tree->topLevelItem(at)->text(0);
    m_tree->clear();
    std::size_t listed = 0;
    std::size_t left = 0;
    for (std::size_t at = 0; at < m_metrics.size(); ++at) {
        const monitoring::Metric& metric = m_metrics[at].metric;
        if (!fits(metric, words))
            continue;
        if (listed++ >= mostListed) {
            ++left;
            continue;
        }
        auto* space = folder(m_tree->invisibleRootItem(), QString::fromStdString(metric.space));
        const QStringList names = dimensionNames(metric);
        auto* dimensions = folder(space, names.isEmpty() ? tr("Without dimensions")
                                                         : names.join(QStringLiteral(", ")));
        auto* item = new QTreeWidgetItem{dimensions,
                                         {QString::fromStdString(metric.name), valuesOf(metric)}};
        item->setData(0, Qt::UserRole, qulonglong(at));
        item->setToolTip(1, item->text(1));
    }
    if (left > 0)
        new QTreeWidgetItem{m_tree, {tr("and %n more: search for them", nullptr, int(left))}};
    if (!words.isEmpty())
        m_tree->expandAll();
    for (int at = 0; at < m_tree->topLevelItemCount(); ++at)
        if (open.contains(m_tree->topLevelItem(at)->text(0)))
            m_tree->topLevelItem(at)->setExpanded(true);
    m_tree->setColumnWidth(0, std::max(150, m_tree->width() / 2));
}

void MetricBrowser::choose() {
    std::vector<monitoring::Metric> metrics;
    for (const QTreeWidgetItem* item : m_tree->selectedItems()) {
        const QVariant index = item->data(0, Qt::UserRole);
        if (index.isValid())
            metrics.push_back(m_metrics[std::size_t(index.toULongLong())].metric);
    }
    if (!metrics.empty())
        emit chosen(metrics);
}

} // namespace lathe::dashboard
