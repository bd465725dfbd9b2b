#include "widgets/dashboard/ShareContent.h"

#include "widgets/common/Theme.h"
#include "widgets/dashboard/LineContent.h"

#include <QBoxLayout>

namespace lathe::dashboard {

ShareContent::ShareContent(metrics::ChartFactory& factory, metrics::ShareKind kind, QWidget* parent)
    : ValueContent{parent}
    , m_kind{kind}
    , m_chart{factory.makeShares(kind, &valueText, this)} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_chart->widget());
    m_chart->wear(chartLook());
    connect(ui::Theme::current(), &ui::Theme::changed, this,
            [this] { m_chart->wear(chartLook()); });
}

void ShareContent::showValues(const std::vector<Value>& values) {
    std::vector<metrics::Share> shares;
    QStringList texts;
    for (const Value& value : values) {
        if (!value.value && m_kind == metrics::ShareKind::Gauge)
            continue;
        shares.push_back({value.name, value.color, value.value.value_or(0)});
        texts << tr("%1: %2").arg(value.name, valueText(value.value.value_or(0)));
    }
    metrics::SeriesScale scale;
    const boost::json::object* axes = objectAt(properties(), "yAxis");
    const boost::json::object* left = axes ? objectAt(*axes, "left") : nullptr;
    if (left && left->contains("min"))
        scale.least = numberAt(*left, "min", 0);
    if (left && left->contains("max"))
        scale.greatest = numberAt(*left, "max", 0);
    m_chart->setShares(std::move(shares), scale);
    m_chart->widget()->setAccessibleName(texts.join(QStringLiteral("; ")));
}

} // namespace lathe::dashboard
