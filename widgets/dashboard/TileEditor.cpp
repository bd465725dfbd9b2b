#include "widgets/dashboard/TileEditor.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"
#include "widgets/dashboard/LineTable.h"
#include "widgets/dashboard/MetricBrowser.h"
#include "widgets/dashboard/MetricTile.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace json = boost::json;

namespace lathe::dashboard {

namespace {

constexpr int periods[] = {1, 5, 10, 30, 60, 300, 900, 3600, 21'600, 86'400};
enum Page { MetricPage, TextPage, AlarmPage, NoPage };

Page pageOf(const TileSpec& tile) {
    return tile.type == "metric"                       ? MetricPage
           : tile.type == "text" || tile.type == "log" ? TextPage
           : tile.type == "alarm"                      ? AlarmPage
                                                       : NoPage;
}

const char* textMember(const TileSpec& tile) {
    return tile.type == "log" ? "query" : "markdown";
}

} // namespace

TileEditor::TileEditor(QWidget* parent)
    : QWidget{parent}
    , m_kinds{tileKinds()}
    , m_title{new QLineEdit{this}}
    , m_kind{new QComboBox{this}}
    , m_pages{new QStackedWidget{this}} {
    setProperty("role", "panel");
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::One);
    column->setSpacing(ui::space::One);
    auto* header = new QHBoxLayout;
    auto* caption = new QLabel{tr("Tile"), this};
    caption->setFont(ui::strongFont());
    auto* close = new QToolButton{this};
    close->setIcon(ui::icon(QStringLiteral("close")));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    close->setFocusPolicy(Qt::StrongFocus);
    header->addWidget(caption, 1);
    header->addWidget(close);
    column->addLayout(header);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Kind"), m_kind);
    m_title->setAccessibleName(tr("Title"));
    m_kind->setAccessibleName(tr("Kind"));
    for (const TileKind& kind : m_kinds)
        m_kind->addItem(kind.name);
    column->addLayout(form);
    m_pages->addWidget(makeMetricPage());
    m_pages->addWidget(makeTextPage());
    m_pages->addWidget(makeAlarmPage());
    m_pages->addWidget(new QWidget{this});
    column->addWidget(m_pages, 1);
    connect(close, &QToolButton::clicked, this, &TileEditor::closed);
    connect(m_title, &QLineEdit::editingFinished, this, &TileEditor::takeTitle);
    connect(m_kind, &QComboBox::activated, this, &TileEditor::setKind);
}

QWidget* TileEditor::makeMetricPage() {
    auto* page = new QWidget{this};
    auto* column = new QVBoxLayout{page};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::One);
    auto* row = new QHBoxLayout;
    m_period = new QComboBox{page};
    for (const int seconds : periods)
        m_period->addItem(seconds < 60       ? tr("%1 s").arg(seconds)
                          : seconds < 3600   ? tr("%1 min").arg(seconds / 60)
                          : seconds < 86'400 ? tr("%1 h").arg(seconds / 3600)
                                             : tr("%1 d").arg(seconds / 86'400),
                          seconds);
    m_statistic = new QComboBox{page};
    m_statistic->addItems(statisticsOffered());
    m_period->setAccessibleName(tr("Period"));
    m_statistic->setAccessibleName(tr("Statistic"));
    m_statistic->setToolTip(tr("Of metrics that are added"));
    row->addWidget(new QLabel{tr("Period"), page});
    row->addWidget(m_period, 1);
    row->addWidget(new QLabel{tr("Statistic"), page});
    row->addWidget(m_statistic, 1);
    column->addLayout(row);
    m_parts = new QTabBar{page};
    m_parts->setExpanding(false);
    m_parts->setAccessibleName(tr("What the tile shows"));
    auto* parts = new QStackedWidget{page};
    m_lines = new LineTable{parts};
    m_browser = new MetricBrowser{parts};
    parts->addWidget(m_lines);
    parts->addWidget(m_browser);
    m_parts->addTab(tr("Lines"));
    m_parts->addTab(tr("Add metrics"));
    column->addWidget(m_parts);
    column->addWidget(parts, 1);
    connect(m_parts, &QTabBar::currentChanged, parts, &QStackedWidget::setCurrentIndex);
    connect(m_period, &QComboBox::activated, this, &TileEditor::takeMetrics);
    connect(m_lines, &LineTable::changed, this, &TileEditor::takeMetrics);
    connect(m_browser, &MetricBrowser::chosen, this,
            [this](const std::vector<monitoring::Metric>& metrics) {
                m_lines->addMetrics(metrics, statistic());
            });
    return page;
}

QWidget* TileEditor::makeTextPage() {
    auto* page = new QWidget{this};
    auto* column = new QVBoxLayout{page};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::Half);
    m_textCaption = new QLabel{page};
    m_text = new QPlainTextEdit{page};
    m_text->setFont(ui::codeFont());
    m_text->setTabChangesFocus(true);
    column->addWidget(m_textCaption);
    column->addWidget(m_text, 1);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TileEditor::takeText);
    return page;
}

QWidget* TileEditor::makeAlarmPage() {
    m_alarmList = new QListWidget{this};
    m_alarmList->setAccessibleName(tr("Alarms"));
    connect(m_alarmList, &QListWidget::itemChanged, this, &TileEditor::takeAlarms);
    return m_alarmList;
}

std::string TileEditor::statistic() const {
    const std::string text = m_statistic->currentText().trimmed().toStdString();
    return text.empty() ? "Average" : text;
}

void TileEditor::setTile(const TileSpec& tile) {
    if (tile == m_tile)
        return;
    fill(tile);
}

void TileEditor::fill(const TileSpec& tile) {
    m_tile = tile;
    const QSignalBlocker quietText{m_text};
    if (!m_title->hasFocus() || !m_title->isModified())
        m_title->setText(QString::fromStdString(textAt(tile.properties, "title")));
    m_title->setEnabled(tile.type != "text");
    const std::string view = textAt(tile.properties, "view");
    const bool isStacked = flagAt(tile.properties, "stacked");
    int index = -1;
    for (std::size_t at = 0; at < m_kinds.size(); ++at) {
        const TileKind& kind = m_kinds[at];
        const bool isTime = kind.view == "timeSeries";
        if (kind.type == tile.type &&
            (kind.type != "metric" || kind.view == view || (isTime && view.empty())) &&
            (!isTime || kind.isStacked == isStacked))
            index = int(at);
    }
    m_kind->setCurrentIndex(index);
    m_pages->setCurrentIndex(pageOf(tile));
    if (pageOf(tile) == MetricPage) {
        const int seconds = int(periodOf(tile.properties).count());
        m_period->setCurrentIndex(m_period->findData(seconds));
        const std::string usual = textAt(tile.properties, "stat");
        const QString shown = QString::fromStdString(usual.empty() ? "Average" : usual);
        if (m_statistic->findText(shown) < 0)
            m_statistic->addItem(shown);
        m_statistic->setCurrentText(shown);
        m_lines->setLines(linesOf(tile.properties));
        if (m_lines->lines().empty())
            m_parts->setCurrentIndex(1);
    } else if (pageOf(tile) == TextPage) {
        const QString caption = tile.type == "log" ? tr("Query of Logs Insights") : tr("Markdown");
        m_textCaption->setText(caption);
        m_text->setAccessibleName(caption);
        const QString text = QString::fromStdString(textAt(tile.properties, textMember(tile)));
        if (m_text->toPlainText() != text)
            m_text->setPlainText(text);
    } else if (pageOf(tile) == AlarmPage) {
        fillAlarms();
    }
}

void TileEditor::setOverview(const api::MetricsOverview& overview) {
    m_browser->setMetrics(overview.metrics);
    if (m_alarms == overview.alarms)
        return;
    m_alarms = overview.alarms;
    fillAlarms();
}

void TileEditor::fillAlarms() {
    const QSignalBlocker quiet{m_alarmList};
    m_alarmList->clear();
    std::vector<std::string> chosen;
    const json::array* arns = arrayAt(m_tile.properties, "alarms");
    for (const json::value& each : arns ? *arns : json::array{})
        if (each.is_string())
            chosen.emplace_back(each.get_string());
    for (const api::AlarmView& alarm : m_alarms) {
        const QString name = QString::fromStdString(alarm.name);
        const bool isChosen =
            std::any_of(chosen.begin(), chosen.end(), [&](const std::string& arn) {
                return arn == alarm.name || arn.ends_with(":alarm:" + alarm.name);
            });
        auto* item = new QListWidgetItem{name, m_alarmList};
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
}

void TileEditor::tell(TileSpec tile) {
    if (tile == m_tile)
        return;
    m_tile = tile;
    emit changed(m_tile);
}

void TileEditor::setKind(int index) {
    const TileKind& kind = m_kinds[std::size_t(index)];
    TileSpec tile = m_tile;
    if (kind.type == "metric" && tile.type == "metric") {
        tile.properties["view"] = kind.view;
        tile.properties["stacked"] = kind.isStacked;
    } else {
        const Place place = tile.place;
        tile = newTile(kind, textAt(m_tile.properties, "region"));
        tile.place = place;
    }
    tell(tile);
    fill(m_tile);
}

void TileEditor::takeTitle() {
    TileSpec tile = m_tile;
    m_title->setModified(false);
    tile.properties["title"] = m_title->text().toStdString();
    if (textAt(m_tile.properties, "title") != m_title->text().toStdString())
        tell(std::move(tile));
}

void TileEditor::takeMetrics() {
    TileSpec tile = m_tile;
    if (m_period->currentIndex() >= 0)
        tile.properties["period"] = m_period->currentData().toInt();
    const std::string usual = textAt(tile.properties, "stat");
    tile.properties["metrics"] = metricsOf(m_lines->lines(), usual.empty() ? "Average" : usual);
    tell(std::move(tile));
}

void TileEditor::takeText() {
    TileSpec tile = m_tile;
    tile.properties[textMember(tile)] = m_text->toPlainText().toStdString();
    tell(std::move(tile));
}

void TileEditor::takeAlarms() {
    TileSpec tile = m_tile;
    json::array arns;
    for (int row = 0; row < m_alarmList->count(); ++row)
        if (m_alarmList->item(row)->checkState() == Qt::Checked)
            arns.emplace_back((m_alarmPrefix + m_alarmList->item(row)->text()).toStdString());
    tile.properties["alarms"] = std::move(arns);
    tell(std::move(tile));
}

void TileEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return emit closed();
    QWidget::keyPressEvent(event);
}

} // namespace lathe::dashboard
