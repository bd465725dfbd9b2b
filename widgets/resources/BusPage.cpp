#include "widgets/resources/BusPage.h"

#include "widgets/common/Formats.h"
#include "widgets/common/JsonText.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Tokens.h"
#include "widgets/resources/RowsModel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace lathe::resources {

namespace {

enum Tab { RulesTab, ArchivesTab, ReplaysTab };

/// In the words of people.
QString stateText(const QString& state) {
    if (state == "STARTING" || state == "RUNNING")
        return BusPage::tr("running");
    if (state == "COMPLETED")
        return BusPage::tr("completed");
    if (state == "CANCELLING" || state == "CANCELLED")
        return BusPage::tr("cancelled");
    return state == "FAILED" ? BusPage::tr("failed") : state;
}

} // namespace

BusPage::BusPage(QWidget* parent)
    : Page{parent}
    , m_model{new RowsModel{
          {tr("Rule"), tr("Pattern or schedule"), tr("Targets"), tr("This event")}, {}, this}}
    , m_table{makeTable(m_model, tr("Rules"), 1, this)}
    , m_archiveRows{new RowsModel{
          {tr("Archive"), tr("Events"), tr("Size"), tr("Kept"), tr("Since")}, {1, 2}, this}}
    , m_archives{makeTable(m_archiveRows, tr("Archives"), 0, this)}
    , m_replayRows{new RowsModel{
          {tr("Replay"), tr("Archive"), tr("State"), tr("Started")}, {}, this}}
    , m_replays{makeTable(m_replayRows, tr("Replays"), 0, this)}
    , m_tabs{new QTabBar{this}} {
    addActions();
    auto* split = new QSplitter{this};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(makeTables());
    split->addWidget(makePutting());
    split->setSizes({560, 360});
    content()->addWidget(split, 1);
    check();
}

void BusPage::addActions() {
    m_archive = addButton("add", tr("Archive"), tr("Keep every event that comes from now on"));
    m_replay =
        addButton("history", tr("Replay"), tr("Put all that the archive holds on the bus again"));
    m_delete = addButton("trash", tr("Delete"), tr("Delete the archive and what it holds"));
    m_cancel = addButton("stop", tr("Cancel"), tr("Stop the replay"));
    connect(m_archive, &QToolButton::clicked, this, [this] { emit archiveRequested(m_name); });
    connect(m_replay, &QToolButton::clicked, this,
            [this] { emit replayRequested(chosenId(m_archives)); });
    connect(m_delete, &QToolButton::clicked, this,
            [this] { emit archiveDeleteRequested(chosenId(m_archives)); });
    connect(m_cancel, &QToolButton::clicked, this,
            [this] { emit replayCancelRequested(chosenId(m_replays)); });
}

QWidget* BusPage::makeTables() {
    auto* panel = new QWidget{this};
    auto* tables = new QStackedWidget{panel};
    for (const auto& [title, table] : {std::pair{tr("Rules"), m_table},
                                       {tr("Archives"), m_archives},
                                       {tr("Replays"), m_replays}}) {
        m_tabs->addTab(title);
        tables->addWidget(table);
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                &BusPage::updateActions);
    }
    m_tabs->setExpanding(false);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(tables, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this, tables](int tab) {
        tables->setCurrentIndex(tab);
        updateActions();
        if (showsArchives())
            emit archivesWanted(m_name);
    });
    updateActions();
    return panel;
}

bool BusPage::showsArchives() const {
    return m_tabs->currentIndex() != RulesTab;
}

void BusPage::updateActions() {
    const int tab = m_tabs->currentIndex();
    for (QToolButton* button : {m_archive, m_replay, m_delete})
        button->setVisible(tab == ArchivesTab);
    m_cancel->setVisible(tab == ReplaysTab);
    const bool isArchive = !chosenId(m_archives).isEmpty();
    m_replay->setEnabled(isArchive);
    m_delete->setEnabled(isArchive);
    m_cancel->setEnabled(std::any_of(
        m_replayed.begin(), m_replayed.end(), [id = chosenId(m_replays)](const Replay& replay) {
            return replay.name == id && (replay.state == "STARTING" || replay.state == "RUNNING");
        }));
}

void BusPage::setArchives(const std::vector<Archive>& archives) {
    std::vector<RowsModel::Row> rows;
    rows.reserve(archives.size());
    for (const Archive& archive : archives) {
        const QString kept =
            archive.retention > 0 ? tr("%n day(s)", nullptr, archive.retention) : tr("for ever");
        rows.push_back({archive.name,
                        {archive.name, ui::countText(archive.events), ui::sizeText(archive.bytes),
                         kept, archive.created},
                        {}});
    }
    m_archiveRows->setRows(std::move(rows));
    updateActions();
}

void BusPage::setReplays(const std::vector<Replay>& replays) {
    m_replayed = replays;
    std::vector<RowsModel::Row> rows;
    rows.reserve(replays.size());
    for (const Replay& replay : replays)
        rows.push_back({replay.name,
                        {replay.name, replay.archive, stateText(replay.state), replay.started},
                        {}});
    m_replayRows->setRows(std::move(rows));
    updateActions();
}

QWidget* BusPage::makePutting() {
    auto* panel = new QWidget{this};
    m_source = new QLineEdit{"my.app", panel};
    m_source->setPlaceholderText(tr("Source"));
    m_source->setAccessibleName(tr("Source"));
    m_detailType = new QLineEdit{panel};
    m_detailType->setPlaceholderText(tr("Detail type"));
    m_detailType->setAccessibleName(tr("Detail type"));
    m_detail = makeCodeField(tr("Detail"), panel);
    m_detail->setPlainText("{}");
    m_problem = new QLabel{panel};
    m_problem->setProperty("role", "error");
    m_problem->setFont(ui::smallFont());
    m_problem->setWordWrap(true);
    m_try = new QPushButton{tr("Try"), panel};
    m_try->setToolTip(tr("Which rules match this event? Nothing is sent"));
    m_put = new QPushButton{tr("Put event"), panel};
    auto* fields = new QHBoxLayout;
    fields->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, 0);
    fields->setSpacing(ui::space::Half);
    fields->addWidget(m_source);
    fields->addWidget(m_detailType);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(ui::space::One, 0, ui::space::One, ui::space::One);
    foot->setSpacing(ui::space::Half);
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_try);
    foot->addWidget(m_put);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(fields);
    column->addWidget(captioned(tr("Detail"), m_detail, panel), 1);
    column->addLayout(foot);
    for (QLineEdit* field : {m_source, m_detailType})
        connect(field, &QLineEdit::textChanged, this, &BusPage::check);
    connect(m_detail, &QPlainTextEdit::textChanged, this, &BusPage::check);
    connect(m_try, &QPushButton::clicked, this, [this] { emit tryRequested(m_name, draft()); });
    connect(m_put, &QPushButton::clicked, this, [this] { emit putRequested(m_name, draft()); });
    return panel;
}

BusPage::Draft BusPage::draft() const {
    return {m_source->text(), m_detailType->text(), m_detail->toPlainText()};
}

void BusPage::check() {
    const auto problem = ui::checkJson(m_detail->toPlainText());
    m_problem->setText(problem ? tr("Line %1, column %2: %3")
                                     .arg(problem->line)
                                     .arg(problem->column)
                                     .arg(problem->message)
                               : QString{});
    const bool complete =
        !problem && !m_source->text().isEmpty() && !m_detailType->text().isEmpty();
    m_put->setEnabled(complete);
    m_try->setEnabled(complete);
}

void BusPage::show(const QString& name) {
    if (name != m_name) {
        m_model->setRows({});
        setArchives({});
        setReplays({});
    }
    m_name = name;
    setTitle(name);
}

void BusPage::setRules(const std::vector<Rule>& rules) {
    std::vector<RowsModel::Row> rows;
    rows.reserve(rules.size());
    for (const Rule& rule : rules) {
        const QString verdict = !rule.enabled                            ? tr("disabled")
                                : rule.verdict == Rule::Verdict::Matches ? tr("matches")
                                : rule.verdict == Rule::Verdict::Differs ? tr("does not match")
                                                                         : QString{};
        const QString icon = rule.verdict == Rule::Verdict::Matches && rule.enabled ? "check" : "";
        rows.push_back(
            {rule.name, {rule.name, rule.condition, rule.targets.join(", "), verdict}, icon});
    }
    setState(rows.empty() ? tr("No rule: what is put here reaches nobody")
                          : tr("%n rule(s)", nullptr, int(rows.size())));
    m_model->setRows(std::move(rows));
}

} // namespace lathe::resources
