#include "widgets/compare/ComparisonView.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/compare/Parts.h"
#include "widgets/compare/RowsModel.h"
#include "widgets/compare/RowsView.h"

#include <QBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace lathe::compare {

namespace {

enum Tab { OutputTab, LogTab };

} // namespace

ComparisonView::ComparisonView(QWidget* parent)
    : QWidget{parent} {
    m_sentence = new ui::ElidedLabel{};
    m_sentence->setFont(ui::strongFont());
    m_bar = new ui::InfoBar{this};
    m_bar->hide();
    m_ignored = new QLabel{this};
    m_ignored->setFont(ui::smallFont());
    m_ignored->setWordWrap(true);
    m_ignored->setContentsMargins(ui::space::One, 0, ui::space::One, 0);
    m_ignored->hide();
    connect(m_ignored, &QLabel::linkActivated, this, &ComparisonView::heedRequested);

    m_tabs = new QTabBar{this};
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Output"));
    m_tabs->addTab(tr("Log"));
    m_columns = iconButton(QStringLiteral("columns"), tr("Side by side"), this);
    m_columns->setCheckable(true);
    auto* previous =
        iconButton(QStringLiteral("chevron-up"), tr("Previous difference (Shift+F7)"), this);
    auto* next = iconButton(QStringLiteral("chevron-down"), tr("Next difference (F7)"), this);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, ui::space::Half, 0);
    bar->setSpacing(ui::space::Half);
    bar->addWidget(m_tabs);
    bar->addWidget(m_sentence, 1);
    bar->addWidget(previous);
    bar->addWidget(next);
    bar->addWidget(m_columns);

    m_titles = new QWidget{this};
    m_titles->setProperty("role", "panel");
    auto* titles = new QHBoxLayout{m_titles};
    titles->setContentsMargins(ui::space::Three, ui::space::Quarter, 0, ui::space::Quarter);
    titles->setSpacing(0);
    m_beforeTitle = new QLabel{m_titles};
    m_nowTitle = new QLabel{m_titles};
    m_nowTitle->setContentsMargins(ui::space::OneAndHalf, 0, 0, 0);
    for (QLabel* title : {m_beforeTitle, m_nowTitle}) {
        title->setProperty("role", "muted");
        title->setFont(ui::smallFont());
        titles->addWidget(title, 1);
    }
    m_output = new RowsView{this};
    m_output->setAccessibleName(tr("Differences of the output"));
    m_log = new RowsView{this};
    m_log->setAccessibleName(tr("Differences of the log"));
    auto* pages = new QStackedWidget{this};
    pages->addWidget(m_output);
    pages->addWidget(m_log);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_bar);
    column->addWidget(m_ignored);
    column->addWidget(m_titles);
    column->addWidget(pages, 1);

    connect(m_tabs, &QTabBar::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &ComparisonView::showTitles);
    connect(m_columns, &QToolButton::toggled, this, &ComparisonView::setSideBySide);
    connect(m_columns, &QToolButton::clicked, this, &ComparisonView::sideBySideChosen);
    connect(previous, &QToolButton::clicked, this, [this] { shown()->goToDifference(-1); });
    connect(next, &QToolButton::clicked, this, [this] { shown()->goToDifference(1); });
    setTitles(tr("Before"), tr("Now"));
    setSideBySide(true);
}

RowsView* ComparisonView::shown() const {
    return m_tabs->currentIndex() == OutputTab ? m_output : m_log;
}

void ComparisonView::setTitles(const QString& before, const QString& now) {
    m_beforeTitle->setText(before);
    m_nowTitle->setText(now);
}

void ComparisonView::showTitles() {
    m_titles->setVisible(shown()->rows()->isSideBySide());
}

void ComparisonView::showSentence(const QString& sentence) {
    m_sentence->setText(sentence);
    m_tabs->setTabText(OutputTab, tr("Output"));
    m_tabs->setTabText(LogTab, tr("Log"));
    m_output->show({});
    m_log->show({});
    offer({});
}

void ComparisonView::show(const QString& sentence, const suite::PairDiff& diff) {
    m_sentence->setText(sentence);
    const auto named = [](const QString& name, std::size_t count) {
        return count == 0 ? name : QStringLiteral("%1 (%2)").arg(name).arg(count);
    };
    m_tabs->setTabText(OutputTab, named(tr("Output"), diff.outputCount));
    m_tabs->setTabText(LogTab, named(tr("Log"), diff.logCount));
    m_output->show(diff.output);
    m_log->show(diff.log);
    offer(diff.suggestions);
}

void ComparisonView::setLogCompared(bool compared) {
    m_isLogCompared = compared;
    m_log->setSideBySide(compared && isSideBySide());
    showTitles();
}

void ComparisonView::offer(const std::vector<Suggestion>& suggestions) {
    m_bar->setVisible(!suggestions.empty());
    if (suggestions.empty())
        return;
    constexpr std::size_t mostNamed = 3;
    QStringList names;
    for (std::size_t at = 0; at < std::min(suggestions.size(), mostNamed); ++at)
        names << QStringLiteral("%1 (%2)").arg(
            QString::fromStdString(suggestions[at].path),
            QString::fromUtf8(nameOf(suggestions[at].form).data()));
    if (suggestions.size() > mostNamed)
        names << tr("%Ln more", nullptr, int(suggestions.size() - mostNamed));
    m_bar->showMessage(
        ui::Tint::Info,
        tr("These seem to be others in every run: %1.").arg(names.join(QStringLiteral(", "))));
    m_bar->addAction(tr("Ignore them"), [this, suggestions] { emit ignoreRequested(suggestions); });
}

void ComparisonView::setIgnored(const QStringList& paths) {
    m_ignored->setVisible(!paths.isEmpty());
    m_ignored->setText(tr("Ignored: %1.").arg(paths.join(QStringLiteral(", ")).toHtmlEscaped()) +
                       u' ' + ui::link(QStringLiteral("heed"), tr("Compare them again")));
}

void ComparisonView::setSideBySide(bool on) {
    m_columns->setChecked(on);
    m_output->setSideBySide(on);
    m_log->setSideBySide(on && m_isLogCompared);
    showTitles();
}

bool ComparisonView::isSideBySide() const {
    return m_columns->isChecked();
}

} // namespace lathe::compare
