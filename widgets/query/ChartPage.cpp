#include "widgets/query/ChartPage.h"

#include "widgets/common/EmptyState.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/query/ResultChart.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QVBoxLayout>

#include <cmath>

namespace lathe::query {

namespace {

/// Series beyond the theme's colours wear them paler.
std::vector<QColor> seriesColors() {
    const ui::Colors& colors = ui::colors();
    std::vector<QColor> all{colors.series.begin(), colors.series.end()};
    for (const QColor& color : colors.series) {
        const auto between = [](int one, int other) { return (one * 11 + other * 9) / 20; };
        all.emplace_back(between(color.red(), colors.background.red()),
                         between(color.green(), colors.background.green()),
                         between(color.blue(), colors.background.blue()));
    }
    return all;
}

} // namespace

ChartPage::ChartPage(QWidget* parent)
    : QWidget{parent}
    , m_empty{new ui::EmptyState{QStringLiteral("chart"), {}, {}, this}}
    , m_page{new QWidget{this}}
    , m_legend{new QLabel{m_page}}
    , m_stack{new QStackedWidget{this}} {
    m_empty->setAction(tr("Show the table"));
    connect(m_empty, &ui::EmptyState::triggered, this, &ChartPage::tableRequested);
    m_legend->setFont(ui::smallFont());
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setWordWrap(true);
    auto* column = new QVBoxLayout{m_page};
    column->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    column->setSpacing(ui::space::Half);
    column->addWidget(m_legend);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    connect(ui::Theme::current(), &ui::Theme::changed, this, &ChartPage::wear);
}

bool ChartPage::hasChart() const {
    return m_stack->currentWidget() == m_page;
}

void ChartPage::show(std::optional<ChartTable> table, std::optional<ChartKind> kind) {
    m_table = std::move(table);
    m_kind = kind;
    if (!m_table)
        m_empty->setTexts(tr("Nothing here can be drawn"),
                          tr("A chart needs stats with a number, by bin() or by a field, as in "
                             "stats count(*) by bin(5m)."));
    if (m_table && makeChart()) {
        draw();
        m_stack->setCurrentWidget(m_page);
    } else {
        m_stack->setCurrentWidget(m_empty);
    }
}

bool ChartPage::makeChart() {
    if (m_chart)
        return true;
    QString reason;
    ResultChartFactory* factory = resultChartFactory(reason);
    if (!factory) {
        m_empty->setTexts(tr("There are no charts"), reason);
        return false;
    }
    m_chart = factory->make(m_page);
    static_cast<QVBoxLayout*>(m_page->layout())->addWidget(m_chart->widget(), 1);
    wear();
    return true;
}

void ChartPage::wear() {
    if (!m_chart)
        return;
    const ui::Colors& c = ui::colors();
    m_chart->wear({c.background, c.border, c.borderStrong, c.raised, c.muted, c.text, c.accent,
                   seriesColors(), ui::smallFont()});
    m_legend->setText(legend());
}

void ChartPage::draw() {
    ChartDrawing drawing{m_kind.value_or(m_table->usualKind()), m_table->points(), m_table->series,
                         &valueText};
    m_isPie = drawing.kind == ChartKind::Pie;
    if (m_isPie) {
        drawing.series = m_table->shares(tr("Others"));
        drawing.points = QStringList{{}};
    }
    m_drawn = drawing.series;
    m_chart->draw(drawing);
    m_chart->widget()->setAccessibleName(accessibleText());
    m_legend->setText(legend());
    m_legend->setHidden(m_legend->text().isEmpty());
}

QString ChartPage::legend() const {
    if (!m_table)
        return {};
    const std::vector<QColor> colors = seriesColors();
    QStringList entries;
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        if (m_drawn[i].name.isEmpty())
            continue;
        const QString name =
            m_isPie ? tr("%1 %2 %").arg(m_drawn[i].name, shareText(i)) : m_drawn[i].name;
        entries << QStringLiteral("<span style='white-space:nowrap'><span style='color:%1'>"
                                  "\u25cf</span>&nbsp;%2</span>")
                       .arg(colors[i % colors.size()].name(), name.toHtmlEscaped());
    }
    if (m_table->seriesLeft > 0)
        entries << tr("%n smaller ones are not shown", nullptr, m_table->seriesLeft);
    if (m_table->namesLeft > 0)
        entries << tr("%n rows are not shown", nullptr, m_table->namesLeft);
    return entries.join(QStringLiteral(" &nbsp; "));
}

/// Of a slice, in percent.
QString ChartPage::shareText(std::size_t slice) const {
    double all = 0;
    for (const ChartTable::Series& one : m_drawn)
        all += one.values.front().value_or(0);
    return valueText(std::round(m_drawn[slice].values.front().value_or(0) / all * 1000) / 10);
}

QString ChartPage::accessibleText() const {
    QStringList names;
    for (const ChartTable::Series& one : m_drawn)
        names << one.name;
    return names.join('\n').trimmed().isEmpty()
               ? tr("Chart of the results")
               : tr("Chart of %1").arg(names.join(QStringLiteral(", ")));
}

bool ChartPage::save(const QString& path) {
    if (!hasChart())
        return false;
    if (path.endsWith(QLatin1String{".png"}, Qt::CaseInsensitive))
        return m_page->grab().save(path);
    QSvgGenerator generator;
    generator.setFileName(path);
    generator.setSize(m_page->size());
    generator.setViewBox(m_page->rect());
    generator.setTitle(accessibleText());
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    m_page->render(&painter);
    return painter.end();
}

} // namespace lathe::query
