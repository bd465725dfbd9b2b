#include "app/window/BuildPane.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Tokens.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTreeWidget>

#include <algorithm>

namespace lathe::app {

namespace {

constexpr int MaximumLines = 20'000;
constexpr int LocationRole = Qt::UserRole;
/// Whether the last build had something to say of the unit.
constexpr int FailedRole = Qt::UserRole + 1;

struct Words {
    QString text;
    const char* icon;
    ui::Tint tint;
};

Words wordsOf(build::Standing standing) {
    switch (standing) {
    case build::Standing::Current:
        return {BuildPane::tr("Up to date"), "success", ui::Tint::Success};
    case build::Standing::OutOfDate:
        return {BuildPane::tr("Out of date: built again when invoked"), "refresh",
                ui::Tint::Warning};
    case build::Standing::NotBuilt:
        break;
    }
    return {BuildPane::tr("Not built: runs from its sources"), "info", ui::Tint::Muted};
}

Words wordsOf(const build::Outcome& outcome) {
    using Kind = build::Outcome::Kind;
    switch (outcome.kind) {
    case Kind::Built:
        return {BuildPane::tr("Built"), "success", ui::Tint::Success};
    case Kind::Current:
        return {BuildPane::tr("Up to date"), "success", ui::Tint::Success};
    case Kind::Cancelled:
        return {BuildPane::tr("Cancelled"), "stop", ui::Tint::Muted};
    case Kind::Failed:
        break;
    }
    return {outcome.error ? ui::translated(outcome.error->detail) : BuildPane::tr("Failed"),
            "error", ui::Tint::Error};
}

void say(QTreeWidgetItem& item, const Words& words) {
    item.setIcon(0, ui::icon(QLatin1String{words.icon}, words.tint));
    item.setText(1, words.text);
    item.setToolTip(1, words.text);
}

} // namespace

BuildPane::BuildPane(QWidget* parent)
    : QWidget{parent}
    , m_build{new QPushButton{ui::icon(QStringLiteral("build")), {}, this}}
    , m_cancel{new QPushButton{ui::icon(QStringLiteral("stop")), {}, this}}
    , m_icon{new QLabel{this}}
    , m_text{new ui::ElidedLabel{{}, Qt::ElideRight, this}}
    , m_progress{new QProgressBar{this}}
    , m_units{new QTreeWidget{this}}
    , m_output{new QPlainTextEdit{this}}
    , m_empty{new ui::EmptyState{QStringLiteral("build"), {}, {}, this}}
    , m_stack{new QStackedLayout} {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 6);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    bar->setSpacing(ui::space::One);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_build, m_cancel, m_icon})
        bar->addWidget(widget);
    bar->addWidget(m_text, 1);
    bar->addWidget(m_progress);

    m_units->setColumnCount(2);
    m_units->setUniformRowHeights(true);
    m_units->setFrameShape(QFrame::NoFrame);
    m_units->header()->setStretchLastSection(true);
    m_units->header()->resizeSection(0, 200);
    m_output->setFrameShape(QFrame::NoFrame);
    m_output->setProperty("flat", true);
    m_output->setReadOnly(true);
    m_output->setUndoRedoEnabled(false);
    m_output->setMaximumBlockCount(MaximumLines);
    m_output->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_output->setFont(ui::codeFont());
    auto* split = new QSplitter{Qt::Horizontal, this};
    split->addWidget(m_units);
    split->addWidget(m_output);
    split->setSizes({400, 400});
    split->setChildrenCollapsible(false);

    m_stack->addWidget(m_empty);
    m_stack->addWidget(split);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addLayout(m_stack, 1);

    connect(m_build, &QPushButton::clicked, this, &BuildPane::buildRequested);
    connect(m_cancel, &QPushButton::clicked, this, &BuildPane::cancelRequested);
    connect(m_units, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        const auto place = item->data(0, LocationRole).toList();
        if (place.size() == 3)
            emit openRequested(place[0].toString(), place[1].toInt(), place[2].toInt());
    });
    retranslate();
}

QString BuildPane::stateText() const {
    return m_text->text();
}

QString BuildPane::output() const {
    return m_output->toPlainText();
}

void BuildPane::setObstacle(const QString& obstacle) {
    m_obstacle = obstacle;
    showState();
}

void BuildPane::setStandings(const std::vector<BuildStanding>& standings) {
    m_standings = standings;
    if (m_state == State::Building)
        return;
    // What the last build said of a unit stays while it holds.
    QHash<QString, bool> there;
    for (const BuildStanding& one : standings) {
        const QString id = QString::fromStdString(one.planned.logicalId);
        there.insert(id, true);
        const auto known = m_items.constFind(id);
        const bool told = known != m_items.constEnd() && (*known)->data(0, FailedRole).toBool() &&
                          one.standing != build::Standing::Current;
        if (!told)
            show(one);
    }
    for (const QString& id : m_items.keys()) {
        if (!there.contains(id))
            delete m_items.take(id);
    }
    m_stack->setCurrentIndex(m_items.isEmpty() ? 0 : 1);
    showState();
}

void BuildPane::show(const BuildStanding& standing) {
    QTreeWidgetItem& item = itemOf(standing.planned.logicalId);
    qDeleteAll(item.takeChildren());
    item.setData(0, FailedRole, false);
    if (standing.planned.unit)
        say(item, wordsOf(standing.standing));
    else
        show(standing.planned, {});
}

void BuildPane::show(const build::Planned& planned, const BuildEvent::Outcome& outcome) {
    QTreeWidgetItem& item = itemOf(planned.logicalId);
    if (!outcome)
        return say(item, {ui::translated(planned.note), planned.isProblem ? "warning" : "info",
                          planned.isProblem ? ui::Tint::Warning : ui::Tint::Muted});
    say(item, wordsOf(*outcome));
    item.setData(0, FailedRole,
                 outcome->kind == build::Outcome::Kind::Failed || !outcome->problems.empty());
    for (const model::Diagnostic& problem : outcome->problems)
        addProblem(item, problem);
    item.setExpanded(item.childCount() > 0);
}

void BuildPane::addProblem(QTreeWidgetItem& unit, const model::Diagnostic& problem) {
    const QString path = ui::toQString(problem.location.file);
    auto* item = new QTreeWidgetItem{&unit};
    QString place = QFileInfo{path}.fileName();
    if (problem.location.line > 0)
        place += QStringLiteral(":%1").arg(problem.location.line);
    item->setText(0, place);
    item->setToolTip(0, path);
    say(*item, {ui::translated(problem.message),
                problem.severity == model::Severity::Error ? "error" : "warning",
                problem.severity == model::Severity::Error ? ui::Tint::Error : ui::Tint::Warning});
    item->setData(0, LocationRole,
                  QVariantList{path, problem.location.line, problem.location.column});
}

QTreeWidgetItem& BuildPane::itemOf(const std::string& id) {
    const QString name = QString::fromStdString(id);
    QTreeWidgetItem*& item = m_items[name];
    if (!item) {
        item = new QTreeWidgetItem{m_units, {name}};
        item->setToolTip(0, name);
    }
    return *item;
}

void BuildPane::begin() {
    m_output->clear();
    m_refusal.clear();
    m_built = m_current = m_failed = 0;
    for (QTreeWidgetItem* item : std::as_const(m_items)) {
        qDeleteAll(item->takeChildren());
        say(*item, {tr("Waiting"), "timer", ui::Tint::Muted});
    }
    m_stack->setCurrentIndex(1);
    m_since.start();
    setState(State::Building);
}

void BuildPane::write(const std::string& id, const QString& text) {
    m_output->appendPlainText(QStringLiteral("%1: %2").arg(QString::fromStdString(id), text));
}

void BuildPane::add(const std::vector<BuildEvent>& events) {
    for (const BuildEvent& event : events) {
        const std::string& id = event.planned.logicalId;
        if (const auto* step = std::get_if<Text>(&event.what)) {
            say(itemOf(id), {ui::translated(*step), "refresh", ui::Tint::Accent});
            write(id, ui::translated(*step));
        } else if (const auto* line = std::get_if<std::string>(&event.what)) {
            write(id, QString::fromStdString(*line));
        } else {
            const auto& outcome = std::get<BuildEvent::Outcome>(event.what);
            show(event.planned, outcome);
            write(id, itemOf(id).text(1));
            m_built += outcome && outcome->kind == build::Outcome::Kind::Built;
            m_current += outcome && outcome->kind == build::Outcome::Kind::Current;
            m_failed +=
                outcome ? outcome->kind == build::Outcome::Kind::Failed : event.planned.isProblem;
        }
    }
}

void BuildPane::end(const Result<bool>& cancelled) {
    m_milliseconds = m_since.elapsed();
    if (!cancelled)
        m_refusal = ui::translated(cancelled.error().detail);
    setState(!cancelled || (m_failed > 0 && !*cancelled) ? State::Failed
             : *cancelled                                ? State::Cancelled
                                                         : State::Built);
    if (m_state == State::Cancelled || !m_refusal.isEmpty())
        setStandings(std::vector{m_standings});
}

void BuildPane::clear() {
    m_units->clear();
    m_items.clear();
    m_standings.clear();
    m_output->clear();
    m_stack->setCurrentIndex(0);
    setState(State::Idle);
}

void BuildPane::setState(State state) {
    m_state = state;
    showState();
    emit stateChanged(state);
}

QString BuildPane::endText() const {
    const QString duration = ui::durationText(std::chrono::milliseconds{m_milliseconds});
    switch (m_state) {
    case State::Idle: {
        const auto old = std::ranges::count_if(m_standings, [](const BuildStanding& one) {
            return one.planned.unit && one.standing == build::Standing::OutOfDate;
        });
        return old > 0 ? tr("%n out of date", nullptr, static_cast<int>(old)) : QString{};
    }
    case State::Building:
        return tr("Building...");
    case State::Built:
        return tr("Built in %1: %2 new, %3 up to date").arg(duration).arg(m_built).arg(m_current);
    case State::Failed:
        return m_refusal.isEmpty()
                   ? tr("Failed after %1: %2 with errors").arg(duration).arg(m_failed)
                   : m_refusal;
    case State::Cancelled:
        return tr("Cancelled after %1").arg(duration);
    }
    return {};
}

void BuildPane::showState() {
    const bool building = m_state == State::Building;
    m_build->setVisible(!building);
    m_build->setEnabled(m_obstacle.isEmpty());
    m_build->setToolTip(m_obstacle);
    m_cancel->setVisible(building);
    m_progress->setVisible(building);
    const auto [icon, tint] = m_state == State::Built    ? std::pair{"success", ui::Tint::Success}
                              : m_state == State::Failed ? std::pair{"error", ui::Tint::Error}
                                                         : std::pair{"info", ui::Tint::Muted};
    m_text->setText(endText());
    m_icon->setPixmap(ui::icon(QLatin1String{icon}, tint).pixmap(ui::size::Icon));
    m_icon->setVisible(!building && !m_text->text().isEmpty());
}

void BuildPane::retranslate() {
    m_build->setText(tr("Build"));
    m_cancel->setText(tr("Cancel"));
    m_units->setHeaderLabels({tr("Function or layer"), tr("State")});
    m_units->setAccessibleName(tr("Functions and layers"));
    m_output->setAccessibleName(tr("Output of the build"));
    m_output->setPlaceholderText(tr("What the tools print comes here."));
    m_progress->setAccessibleName(tr("A build is under way"));
    m_empty->setTexts(
        tr("Nothing to build yet"),
        tr("Functions with a manifest (requirements.txt, package.json, pom.xml, "
           "go.mod...) are built with the tools of this machine, as sam build does."));
    showState();
}

void BuildPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        setStandings(std::vector{m_standings});
    }
    QWidget::changeEvent(event);
}

} // namespace lathe::app
