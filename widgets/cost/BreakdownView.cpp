#include "widgets/cost/BreakdownView.h"

#include "engine/base/Clock.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"
#include "widgets/cost/BreakdownModel.h"
#include "widgets/cost/CostCsv.h"
#include "widgets/cost/CostTable.h"
#include "widgets/cost/SaveFile.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace lathe::cost {

namespace {

enum class Period { Today, Week, Month, ThisMonth };

/// Reading a large journal takes a while, and nobody reads this faster.
constexpr std::chrono::seconds betweenQuestions{3};

Timestamp beginOf(const QDate& day) {
    return Timestamp{Milliseconds{day.startOfDay().toMSecsSinceEpoch()}};
}

} // namespace

BreakdownView::BreakdownView(const Clock& clock, QWidget* parent)
    : QWidget{parent}
    , m_clock{clock}
    , m_model{new BreakdownModel{this}} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeBar());
    m_table = makeTable(m_model, tr("What ran, broken down"), this);
    m_pages = new QStackedWidget{this};
    m_pages->setProperty("role", "panel");
    m_pages->addWidget(new ui::EmptyState{QStringLiteral("coin"), tr("Nothing ran in this time"),
                                          tr("Invoke a function, or choose a longer time."), this});
    m_pages->addWidget(m_table);
    column->addWidget(m_pages, 1);
    m_note = new ui::ElidedLabel{};
    m_note->setFont(ui::smallFont());
    m_note->setProperty("role", "muted");
    m_note->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    m_note->setText(tr("List prices of the first tier. Of a queue each message counts as sent by "
                       "itself, received in its batch and deleted; polls that find nothing are "
                       "left out. Services' prices are those of us-east-1."));
    m_note->setToolTip(m_note->text());
    column->addWidget(m_note);
    m_again.setInterval(betweenQuestions);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_outdated)
            ask();
    });
    fillKeys();
    refresh();
}

QLayout* BreakdownView::makeBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    bar->setSpacing(ui::space::Half);
    auto* label = new QLabel{tr("By"), this};
    m_by = new QComboBox{this};
    m_by->setAccessibleName(tr("Break down by"));
    m_by->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    label->setBuddy(m_by);
    m_period = new QComboBox{this};
    m_period->setAccessibleName(tr("Time"));
    m_period->addItem(tr("today"), int(Period::Today));
    m_period->addItem(tr("the last 7 days"), int(Period::Week));
    m_period->addItem(tr("the last 30 days"), int(Period::Month));
    m_period->addItem(tr("this month"), int(Period::ThisMonth));
    m_export = new QToolButton{this};
    m_export->setIcon(ui::icon(QStringLiteral("save")));
    m_export->setIconSize({ui::size::Icon, ui::size::Icon});
    m_export->setToolTip(tr("Export the breakdown as CSV"));
    m_export->setAccessibleName(m_export->toolTip());
    m_export->setFocusPolicy(Qt::StrongFocus);
    bar->addWidget(label);
    bar->addWidget(m_by);
    bar->addWidget(m_period);
    bar->addStretch(1);
    bar->addWidget(m_export);
    connect(m_by, &QComboBox::currentIndexChanged, this, &BreakdownView::refresh);
    connect(m_period, &QComboBox::currentIndexChanged, this, &BreakdownView::ask);
    connect(m_export, &QToolButton::clicked, this, &BreakdownView::exportCsv);
    return bar;
}

/// Function, trigger, day, and each tag that functions have.
void BreakdownView::fillKeys() {
    const QString before = m_by->currentText();
    const QSignalBlocker quiet{m_by};
    m_by->clear();
    for (const By by : {By::Function, By::Trigger, By::Day})
        m_by->addItem(byText(by), int(by));
    if (m_project) {
        for (const std::string& tag : tagNames(*m_project)) {
            m_by->addItem(tr("tag %1").arg(QString::fromStdString(tag)), int(By::Tag));
            m_by->setItemData(m_by->count() - 1, QString::fromStdString(tag), Qt::UserRole + 1);
        }
    }
    m_by->setCurrentIndex(std::max(0, m_by->findText(before)));
}

void BreakdownView::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    if (!m_project)
        m_uses.clear();
    fillKeys();
    refresh();
}

void BreakdownView::setPrices(const SourcePrices& prices) {
    m_prices = prices;
    refresh();
}

void BreakdownView::setUses(const std::vector<model::Use>& uses) {
    m_uses = uses;
    refresh();
}

void BreakdownView::setOutdated() {
    m_outdated = true;
}

Timestamp BreakdownView::since() const {
    const auto millis = std::chrono::floor<Milliseconds>(m_clock.wall().time_since_epoch()).count();
    const QDate today = QDateTime::fromMSecsSinceEpoch(millis).date();
    switch (Period(m_period->currentData().toInt())) {
    case Period::Today:
        return beginOf(today);
    case Period::Week:
        return beginOf(today.addDays(-6));
    case Period::Month:
        return beginOf(today.addDays(-29));
    case Period::ThisMonth:
        break;
    }
    return beginOf({today.year(), today.month(), 1});
}

void BreakdownView::ask() {
    m_outdated = false;
    emit usesRequested(since());
}

void BreakdownView::refresh() {
    if (m_project && m_prices) {
        const QString tag = m_by->currentData(Qt::UserRole + 1).toString();
        const By by = By(m_by->currentData().toInt());
        m_model->setLines(breakdown(m_uses, *m_project, *m_prices, by, tag.toStdString()), by);
    } else {
        m_model->setLines({}, By::Function);
    }
    const bool any = m_model->rowCount() > 0;
    m_pages->setCurrentIndex(any ? 1 : 0);
    m_export->setEnabled(any);
    fitColumns(m_table);
}

QString BreakdownView::csv() const {
    // The same in every language, as programs read it.
    static const QStringList names{QStringLiteral("function"), QStringLiteral("trigger"),
                                   QStringLiteral("day"), QStringLiteral("tag ")};
    return csvOf(m_model->lines(), names.value(m_by->currentData().toInt()) +
                                       m_by->currentData(Qt::UserRole + 1).toString());
}

void BreakdownView::exportCsv() {
    saveFile(this, tr("Export the breakdown as CSV"), QStringLiteral("breakdown.csv"),
             tr("CSV files (*.csv)"), csv().toUtf8(),
             [this](const QString& said) { m_note->setText(said); });
}

void BreakdownView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_again.start();
    ask();
}

void BreakdownView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_again.stop();
}

} // namespace lathe::cost
