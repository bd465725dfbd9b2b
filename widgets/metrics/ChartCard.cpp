#include "widgets/metrics/ChartCard.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QLabel>

namespace lathe::metrics {

ChartCard::ChartCard(ChartFactory& factory, std::vector<LineSpec> lines,
                     std::function<QString(double)> format, QWidget* parent)
    : QWidget{parent}
    , m_lines{std::move(lines)}
    , m_title{new QLabel{this}}
    , m_legend{new QLabel{this}} {
    QStringList names;
    for (const LineSpec& line : m_lines)
        names << line.name;
    m_chart = factory.make(names, std::move(format), this);
    m_title->setFont(ui::strongFont());
    m_legend->setFont(ui::smallFont());
    m_legend->setTextFormat(Qt::RichText);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::Quarter);
    // Charts side by side are equally wide, and their plots equally high, whatever their words.
    for (QLabel* label : {m_title, m_legend}) {
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        label->setMinimumHeight(label->fontMetrics().height());
        column->addWidget(label);
    }
    column->addWidget(m_chart->widget(), 1);
    connect(ui::Theme::current(), &ui::Theme::changed, this, &ChartCard::dress);
    dress();
}

void ChartCard::dress() {
    const ui::Colors& c = ui::colors();
    ChartLook look{c.background, c.border, c.borderStrong, c.raised, c.muted,
                   c.accent,     {},       ui::smallFont()};
    for (const LineSpec& line : m_lines)
        look.lines.push_back(line.color());
    m_chart->wear(look);
    writeLegend();
}

void ChartCard::setTitle(const QString& title) {
    m_title->setText(title);
    m_chart->widget()->setAccessibleName(title);
}

void ChartCard::writeLegend() {
    QStringList entries;
    if (m_lines.size() > 1) {
        for (const LineSpec& line : m_lines)
            entries << QStringLiteral("<span style='color:%1'>\u25cf</span> %2")
                           .arg(line.color().name(), line.name.toHtmlEscaped());
    }
    m_legend->setText(entries.join(QStringLiteral("&nbsp;&nbsp;")));
}

} // namespace lathe::metrics
