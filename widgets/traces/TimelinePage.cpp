#include "widgets/traces/TimelinePage.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Tokens.h"
#include "widgets/traces/Legend.h"
#include "widgets/traces/SpanDetails.h"
#include "widgets/traces/SpanWords.h"
#include "widgets/traces/WaterfallView.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace lathe::traces {

namespace {

/// What is narrower has the details below the waterfall.
constexpr int narrow = 620;
constexpr int detailsWidth = 300;

} // namespace

TimelinePage::TimelinePage(QWidget* parent)
    : QWidget{parent} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_pages = new QStackedWidget{this};
    m_pages->setProperty("role", "panel");
    m_empty = new ui::EmptyState{QStringLiteral("waterfall"), {}, {}, this};
    auto* content = new QWidget{this};
    auto* rows = new QVBoxLayout{content};
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(makeBar(content));
    m_waterfall = new WaterfallView{content};
    m_details = new SpanDetails{content};
    m_legend = new Legend{content};
    connectBar();
    setFocusProxy(m_waterfall);
    m_split = new QSplitter{content};
    m_split->setHandleWidth(1);
    m_split->addWidget(m_waterfall);
    m_split->addWidget(m_details);
    m_split->setCollapsible(0, false);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    rows->addWidget(m_split, 1);
    rows->addWidget(m_legend);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(content);
    column->addWidget(m_pages);
    connect(m_waterfall, &WaterfallView::spanChosen, this,
            [this](int span) { m_details->show(&m_waterfall->tree(), span); });
    connect(m_waterfall, &WaterfallView::zoomChanged, m_reset, &QWidget::setEnabled);
    connect(m_waterfall, &WaterfallView::spanActivated, this, [this](int span) {
        if (const QString function = functionOf(m_waterfall->tree(), span); !function.isEmpty())
            emit m_details->codeRequested(function);
    });
}

QToolButton* TimelinePage::addButton(QLayout* bar, const QString& iconName, const QString& text) {
    auto* button = new QToolButton{m_title->parentWidget()};
    button->setIcon(ui::icon(iconName));
    button->setIconSize({ui::size::Icon, ui::size::Icon});
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    bar->addWidget(button);
    return button;
}

QLayout* TimelinePage::makeBar(QWidget* parent) {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Quarter, ui::space::Half,
                            ui::space::Quarter);
    bar->setSpacing(ui::space::Quarter);
    m_title = new ui::ElidedLabel{{}, Qt::ElideRight, parent};
    m_search = new ui::SearchField{tr("Find a span"), parent};
    m_search->setMaximumWidth(160);
    bar->addWidget(m_title, 1);
    bar->addWidget(m_search);
    m_failure = addButton(bar, QStringLiteral("error"), tr("Next failure (E)"));
    m_critical = addButton(bar, QStringLiteral("critical-path"), tr("Show the critical path"));
    m_critical->setCheckable(true);
    m_critical->setChecked(true);
    m_unfold = addButton(bar, QStringLiteral("chevron-down"), tr("Unfold everything"));
    m_fold = addButton(bar, QStringLiteral("chevron-right"), tr("Fold everything"));
    m_reset = addButton(bar, QStringLiteral("fit"), tr("Show the whole time (0)"));
    m_reset->setEnabled(false);
    m_save =
        addButton(bar, QStringLiteral("save"), tr("Export the trace as documents of X-Ray..."));
    return bar;
}

void TimelinePage::connectBar() {
    connect(m_search, &ui::SearchField::searched, m_waterfall, &WaterfallView::seek);
    connect(m_search, &ui::SearchField::leftDownwards, m_waterfall,
            [this] { m_waterfall->setFocus(); });
    connect(m_failure, &QToolButton::clicked, m_waterfall, &WaterfallView::goToNextFailure);
    connect(m_critical, &QToolButton::toggled, m_waterfall, &WaterfallView::setCriticalPathShown);
    connect(m_unfold, &QToolButton::clicked, m_waterfall, &QTreeView::expandAll);
    connect(m_fold, &QToolButton::clicked, m_waterfall, &QTreeView::collapseAll);
    connect(m_reset, &QToolButton::clicked, m_waterfall, &WaterfallView::showWholeTime);
    connect(m_save, &QToolButton::clicked, this, &TimelinePage::exportRequested);
}

QString TimelinePage::titleOf(const SpanTree& tree) const {
    const auto failed = std::count_if(tree.spans().begin(), tree.spans().end(),
                                      [](const Span& span) { return span.hasFailed(); });
    QStringList parts{spanTitle(tree.spans().front()), ui::timeText(tree.begin()),
                      ui::durationText(tree.whole()),
                      tr("%n span(s)", nullptr, static_cast<int>(tree.spans().size()))};
    if (failed > 0)
        parts << tr("%n failed", nullptr, static_cast<int>(failed));
    if (tree.trace()->limitExceeded)
        parts << tr("longer than is read");
    return (parts << QString::fromStdString(tree.trace()->id)).join(QStringLiteral(" \u00b7 "));
}

void TimelinePage::setTree(SpanTree tree) {
    if (tree.spans().empty())
        return showState(tr("The trace is empty"), {});
    m_title->setText(titleOf(tree));
    m_failure->setEnabled(std::any_of(tree.spans().begin(), tree.spans().end(),
                                      [](const Span& span) { return span.hasFailed(); }));
    m_legend->setTree(tree);
    m_waterfall->setTree(std::move(tree));
    m_pages->setCurrentIndex(1);
}

void TimelinePage::showState(const QString& headline, const QString& sentence) {
    m_waterfall->setTree({});
    m_empty->setTexts(headline, sentence);
    m_pages->setCurrentIndex(0);
}

void TimelinePage::setProject(std::shared_ptr<const model::Project> project) {
    m_details->setProject(std::move(project));
}

void TimelinePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool isNarrow = event->size().width() < narrow;
    const auto wanted = isNarrow ? Qt::Vertical : Qt::Horizontal;
    if (m_split->orientation() == wanted && event->oldSize().isValid())
        return;
    m_split->setOrientation(wanted);
    const int room = isNarrow ? event->size().height() : event->size().width();
    const int details = isNarrow ? room / 3 : std::min(detailsWidth, room / 2);
    m_split->setSizes({room - details, details});
}

} // namespace lathe::traces
