#include "widgets/dashboard/PlainContents.h"

#include "engine/base/Clock.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>

#include <algorithm>

namespace json = boost::json;

namespace lathe::dashboard {

namespace {

QVBoxLayout* columnIn(QWidget* widget) {
    auto* column = new QVBoxLayout{widget};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::Half);
    return column;
}

/// Pictures and the like are not fetched.
class Text : public QTextBrowser {
  public:
    using QTextBrowser::QTextBrowser;

  protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

int urgency(const api::AlarmView& alarm) {
    return alarm.state == "ALARM" ? 0 : alarm.state == "OK" ? 2 : 1;
}

} // namespace

TextContent::TextContent(QWidget* parent)
    : TileContent{parent}
    , m_text{new Text{this}} {
    columnIn(this)->addWidget(m_text);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(true);
    m_text->setOpenExternalLinks(true);
    m_text->setAccessibleName(tr("Text"));
    m_text->setMinimumSize(20, 20);
}

void TextContent::setProperties(const json::object& properties) {
    m_text->setMarkdown(QString::fromStdString(textAt(properties, "markdown")));
}

AlarmContent::AlarmContent(QWidget* parent)
    : TileContent{parent}
    , m_list{new QListWidget{this}} {
    columnIn(this)->addWidget(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Alarms"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumSize(20, 20);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        const auto index = item->data(Qt::UserRole).toInt();
        if (index >= 0)
            emit alarmActivated(m_alarms[std::size_t(index)]);
    });
}

void AlarmContent::setProperties(const json::object& properties) {
    m_names.clear();
    const json::array* arns = arrayAt(properties, "alarms");
    for (const json::value& each : arns ? *arns : json::array{}) {
        const std::string arn = each.is_string() ? std::string{each.get_string()} : std::string{};
        constexpr std::string_view marker = ":alarm:";
        const auto start = arn.find(marker);
        m_names.push_back(start == std::string::npos ? arn : arn.substr(start + marker.size()));
    }
    fill();
}

void AlarmContent::setShown(const Shown& shown) {
    if (shown.alarms == m_alarms)
        return;
    m_alarms = shown.alarms;
    std::stable_sort(m_alarms.begin(), m_alarms.end(),
                     [](const auto& a, const auto& b) { return urgency(a) < urgency(b); });
    fill();
}

void AlarmContent::fill() {
    const int row = m_list->currentRow();
    m_list->clear();
    std::vector<std::string> missing = m_names;
    for (std::size_t at = 0; at < m_alarms.size(); ++at) {
        const api::AlarmView& alarm = m_alarms[at];
        const auto named = std::find(missing.begin(), missing.end(), alarm.name);
        if (named == missing.end())
            continue;
        missing.erase(named);
        const QString name = QString::fromStdString(alarm.name);
        const QString since = ui::momentText(alarm.since, Clock::system().wall());
        const QString state = alarm.state == "ALARM"
                                  ? tr("%1 is in alarm since %2").arg(name, since)
                              : alarm.state == "OK" ? tr("%1 is well since %2").arg(name, since)
                                                    : tr("%1 has too few data").arg(name);
        auto* item = new QListWidgetItem{
            alarm.state == "ALARM" ? ui::icon(QStringLiteral("error"), ui::Tint::Error)
            : alarm.state == "OK"  ? ui::icon(QStringLiteral("success"), ui::Tint::Success)
                                   : ui::icon(QStringLiteral("info")),
            state, m_list};
        item->setToolTip(state + QLatin1Char{'\n'} + QString::fromStdString(alarm.reason));
        item->setData(Qt::UserRole, int(at));
    }
    for (const std::string& name : missing) {
        auto* item =
            new QListWidgetItem{ui::icon(QStringLiteral("warning"), ui::Tint::Warning),
                                tr("%1 is not there").arg(QString::fromStdString(name)), m_list};
        item->setData(Qt::UserRole, -1);
    }
    m_list->setCurrentRow(row);
}

LogContent::LogContent(QWidget* parent)
    : TileContent{parent}
    , m_text{new QLabel{this}}
    , m_run{new QPushButton{tr("Run in the Query dock"), this}} {
    QVBoxLayout* column = columnIn(this);
    m_text->setFont(ui::codeFont());
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    column->addWidget(m_text, 1);
    column->addWidget(m_run, 0, Qt::AlignLeft);
    connect(m_run, &QPushButton::clicked, this, [this] { emit queryRequested(m_query); });
}

void LogContent::setProperties(const json::object& properties) {
    m_query = QString::fromStdString(textAt(properties, "query"));
    m_text->setText(m_query);
    m_run->setEnabled(!m_query.isEmpty());
}

NoteContent::NoteContent(const QString& sentence, QWidget* parent)
    : TileContent{parent} {
    auto* label = new QLabel{sentence, this};
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setProperty("role", "muted");
    columnIn(this)->addWidget(label);
}

} // namespace lathe::dashboard
