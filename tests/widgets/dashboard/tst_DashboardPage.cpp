#include "tests/support/TestMain.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Theme.h"
#include "widgets/dashboard/BodyEditor.h"
#include "widgets/dashboard/DashboardPage.h"
#include "widgets/dashboard/LineContent.h"
#include "widgets/dashboard/MetricBrowser.h"
#include "widgets/dashboard/NumberContent.h"
#include "widgets/dashboard/Tile.h"
#include "widgets/dashboard/TileEditor.h"
#include "widgets/metrics/plugin/LinePlot.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

#include <cmath>
#include <map>

using namespace lathe;
using namespace lathe::dashboard;

Q_IMPORT_PLUGIN(ChartPlugin)

namespace {

constexpr const char* twoTiles = R"({"widgets": [
    {"type": "metric", "x": 0, "y": 0, "width": 12, "height": 6, "properties": {
        "title": "Errors", "view": "timeSeries", "region": "us-east-1", "period": 60, "stat": "Sum",
        "metrics": [["AWS/Lambda", "Errors", "FunctionName", "orders", {"id": "m1"}]]}},
    {"type": "metric", "x": 12, "y": 0, "width": 6, "height": 6, "properties": {
        "title": "How many", "view": "singleValue", "region": "us-east-1", "period": 60,
        "metrics": [["AWS/Lambda", "Errors", {"id": "m1", "label": "Errors of all"}]]}}]})";

constexpr const char* everyKind = R"({"widgets": [
    {"type": "metric", "x": 0, "y": 0, "width": 12, "height": 6, "properties": {
        "title": "Invocations and errors", "view": "timeSeries", "region": "us-east-1",
        "period": 5, "stat": "Sum", "annotations": {"horizontal": [{"value": 90, "label": "much"}]},
        "metrics": [["AWS/Lambda", "Invocations", "FunctionName", "orders"], [".", "Errors"]]}},
    {"type": "metric", "x": 12, "y": 0, "width": 6, "height": 6, "properties": {
        "title": "In all", "view": "singleValue", "sparkline": true, "region": "us-east-1",
        "period": 5, "metrics": [["AWS/Lambda", "Invocations"], [".", "Errors"]]}},
    {"type": "metric", "x": 18, "y": 0, "width": 6, "height": 6, "properties": {
        "title": "Used of what there is, in a hundred", "view": "gauge", "region": "us-east-1",
        "period": 60, "yAxis": {"left": {"min": 0, "max": 100}},
        "metrics": [["shop", "Used"]]}},
    {"type": "metric", "x": 0, "y": 6, "width": 8, "height": 6, "properties": {
        "title": "Durations", "view": "timeSeries", "stacked": true, "region": "us-east-1",
        "period": 5, "metrics": [["AWS/Lambda", "Duration", "FunctionName", "orders"],
                                 ["...", "mail"], ["...", "thumbnails"]]}},
    {"type": "metric", "x": 8, "y": 6, "width": 5, "height": 6, "properties": {
        "title": "Beside each other", "view": "bar", "region": "us-east-1", "period": 60,
        "metrics": [["AWS/Lambda", "Invocations"], [".", "Errors"], [".", "Throttles"]]}},
    {"type": "metric", "x": 13, "y": 6, "width": 5, "height": 6, "properties": {
        "title": "Shares", "view": "pie", "region": "us-east-1", "period": 60,
        "metrics": [["AWS/Lambda", "Invocations"], [".", "Errors"]]}},
    {"type": "alarm", "x": 18, "y": 6, "width": 6, "height": 3, "properties": {
        "title": "Alarms", "alarms": ["arn:aws:cloudwatch:us-east-1:1:alarm:orders-fail",
                                      "arn:aws:cloudwatch:us-east-1:1:alarm:queue-is-long"]}},
    {"type": "text", "x": 18, "y": 9, "width": 6, "height": 3, "properties": {
        "markdown": "**Orders** go through `orders`.\n\n* Who is called: *the team*"}},
    {"type": "log", "x": 0, "y": 12, "width": 12, "height": 4, "properties": {
        "title": "The last lines", "region": "us-east-1", "view": "table",
        "query": "SOURCE '/aws/lambda/orders' | fields @timestamp, @message | limit 20"}},
    {"type": "explorer", "x": 12, "y": 12, "width": 12, "height": 4, "properties": {}}]})";

std::vector<api::AlarmView> alarmsOfAll(Timestamp now) {
    api::AlarmView loud;
    loud.name = "orders-fail";
    loud.state = "ALARM";
    loud.since = now - std::chrono::minutes{12};
    api::AlarmView calm;
    calm.name = "queue-is-long";
    calm.state = "OK";
    calm.since = now - std::chrono::hours{20};
    return {loud, calm};
}

/// Something to look at.
api::MetricCurve wave(const api::MetricsQuestion& question, const api::MetricLine& line,
                      int number) {
    const std::string name =
        line.metric.dimensions.empty() ? line.metric.name : line.metric.dimensions[0].value;
    api::MetricCurve curve{line.id, name, {}, {}};
    int at = 0;
    for (Timestamp time = question.from; time < question.until; time += question.period, ++at) {
        curve.times.push_back(time);
        curve.values.push_back(std::round(50 / (number + 1) * (1.2 + std::sin(at * 0.07 + number)) +
                                          (at * 7919 % 13)));
    }
    return curve;
}

} // namespace

/// Dashboards in their tab, on an engine that keeps what it is given.
class tst_DashboardPage : public QObject {
    Q_OBJECT

    ManualClock m_clock;
    std::unique_ptr<DashboardPage> m_page;
    /// What the engine has.
    std::map<QString, std::string> m_kept;
    bool m_runs = true;
    Error m_refusal;
    std::vector<api::MetricsQuestion> m_questions;
    api::MetricsOverview m_overview;
    bool m_isWavy = false;

    void picture(const QString& name) {
        QTest::qWait(200);
        QVERIFY(
            m_page->grab().save(qEnvironmentVariable("LATHE_SCREENSHOTS") + '/' + name + ".png"));
    }
    void connectEngine() {
        connect(m_page.get(), &DashboardPage::dashboardsRequested, this, [this](const auto& done) {
            if (!m_runs)
                return done(Error{"Engine.NotRunning", {}});
            std::vector<api::DashboardView> all;
            for (const auto& [name, body] : m_kept)
                all.push_back({name.toStdString(), body, {}, false});
            done(all);
        });
        connect(m_page.get(), &DashboardPage::putRequested, this,
                [this](const QString& name, const QString& body, const auto& done) {
                    if (!m_refusal.code.empty())
                        return done(m_refusal);
                    m_kept[name] = body.toStdString();
                    done({});
                });
        connect(m_page.get(), &DashboardPage::removeRequested, this,
                [this](const QString& name, const auto& done) {
                    m_kept.erase(name);
                    done({});
                });
        connect(m_page.get(), &DashboardPage::curvesRequested, this,
                [this](const api::MetricsQuestion& question, const auto& done) {
                    m_questions.push_back(question);
                    std::vector<api::MetricCurve> curves;
                    for (int at = 0; m_isWavy && at < int(question.lines.size()); ++at)
                        if (question.lines[std::size_t(at)].id != "changes")
                            curves.push_back(wave(question, question.lines[std::size_t(at)], at));
                    if (m_isWavy)
                        return done(curves);
                    for (const api::MetricLine& line : question.lines)
                        if (line.isShown && line.id != "changes")
                            curves.push_back({line.id,
                                              line.label.empty() ? line.metric.name : line.label,
                                              {question.from, question.from + question.period},
                                              {3, 1234567}});
                    done(curves);
                });
        connect(m_page.get(), &DashboardPage::overviewRequested, this,
                [this](const auto& done) { done(m_overview); });
    }
    template <class T> T* named(const QString& accessibleName) const {
        for (T* found : m_page->findChildren<T*>())
            if (found->accessibleName() == accessibleName)
                return found;
        return nullptr;
    }
    QAction* action(const QString& text) const {
        for (QAction* found : m_page->findChildren<QAction*>())
            if (found->text() == text)
                return found;
        return nullptr;
    }
    QPushButton* button(const QString& text) const {
        for (QPushButton* found : m_page->findChildren<QPushButton*>())
            if (found->text() == text && found->isVisible())
                return found;
        return nullptr;
    }
    QList<Tile*> tiles() const {
        QList<Tile*> shown = m_page->findChildren<Tile*>();
        shown.removeIf([](const Tile* tile) { return tile->isHidden(); });
        return shown;
    }
    boost::json::object kept(const QString& name) const {
        return boost::json::parse(m_kept.at(name)).as_object();
    }
    void openTwoTiles() {
        m_kept["one"] = twoTiles;
        m_page->reload();
        QCOMPARE(tiles().size(), 2);
    }

  private slots:
    void initTestCase() { ui::Theme::current()->setMode(ui::Theme::Mode::Light); }
    void init() {
        m_isWavy = false;
        m_kept.clear();
        m_runs = true;
        m_refusal = {};
        m_questions.clear();
        m_overview = {};
        m_page = std::make_unique<DashboardPage>(m_clock);
        connectEngine();
        auto project = std::make_shared<model::Project>();
        project->region = "eu-west-1";
        project->accountId = "123456789012";
        m_page->setProject(project);
        m_page->resize(1000, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup() { m_page.reset(); }

    void withoutAnEngineItSaysSo() {
        m_runs = false;
        m_page->reload();
        QVERIFY(m_page->findChild<ui::EmptyState*>()->isVisible());
        QVERIFY(!named<QComboBox>("Dashboard")->isEnabled());
    }
    void aNewOneIsNamedAndKept() {
        QTest::mouseClick(button("New dashboard"), Qt::LeftButton);
        auto* field = named<QLineEdit>("Name of the new dashboard");
        QVERIFY(field && field->isVisible());
        QTest::keyClicks(field, "my board!");
        QCOMPARE(field->text(), "myboard");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_page->name(), "myboard");
        QVERIFY(kept("myboard").at("widgets").as_array().empty());
        action("Text")->trigger();
        QTRY_COMPARE(kept("myboard").at("widgets").as_array().size(), 1u);
    }
    void whatClientsPutIsShown() {
        openTwoTiles();
        QCOMPARE(m_page->name(), "one");
        QCOMPARE(tiles()[0]->title(), "Errors");
        // And again when they change it.
        m_kept["one"] = R"({"widgets": [{"type": "text", "properties": {"markdown": "# Hi"}}]})";
        m_page->reload();
        QCOMPARE(tiles().size(), 1);
        QCOMPARE(tiles()[0]->findChild<QTextBrowser*>()->toPlainText(), "Hi");
    }
    void whatIsOnlyLookedAtIsNotPutBack() {
        openTwoTiles();
        m_kept["two"] = twoTiles;
        m_page->reload();
        m_page->open("two");
        QTest::qWait(400);
        QCOMPARE(m_kept["one"], twoTiles);
        QCOMPARE(m_kept["two"], twoTiles);
    }
    void tilesAskForTheirMetrics() {
        openTwoTiles();
        const auto asked =
            std::find_if(m_questions.begin(), m_questions.end(), [](const auto& question) {
                return !question.lines.front().metric.dimensions.empty();
            });
        QVERIFY(asked != m_questions.end());
        QCOMPARE(asked->lines[0].metric.dimensions[0].value, "orders");
        QCOMPARE(asked->lines[0].statistic, "Sum");
        QCOMPARE(asked->period, Seconds{60});
        QVERIFY(m_page->findChild<metrics::LinePlot*>()->drawnPoints() > 0);
        QCOMPARE(m_page->findChild<NumberContent*>()->texts(),
                 QStringList{"Errors of all: 1.23 M"});
    }
    void aTileIsMovedWithTheMouseAndMakesRoom() {
        openTwoTiles();
        QWidget* header = tiles()[1]->header();
        const QPoint from{20, header->height() / 2};
        const int column = (m_page->width() - 8) / Place::Columns;
        QTest::mousePress(header, Qt::LeftButton, {}, from);
        QTest::mouseMove(header, from - QPoint{6 * column, 0});
        QTest::mouseRelease(header, Qt::LeftButton, {}, from);
        QTRY_VERIFY(m_page->document().body().tiles[1].place.x < 12);
        QVERIFY((m_page->document().body().tiles[0].place.y == 6));
        QTRY_COMPARE(kept("one").at("widgets").at(0).at("y").as_int64(), 6);
        m_page->document().undoStack().undo();
        QVERIFY((m_page->document().body().tiles[0].place == Place{0, 0, 12, 6}));
    }
    void aTileIsMovedAndMadeLargerByKeys() {
        openTwoTiles();
        QTest::keyClick(tiles()[1], Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(tiles()[1], Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY((m_page->document().body().tiles[1].place == Place{13, 0, 6, 7}));
    }
    void aDeletedTileIsPutBack() {
        openTwoTiles();
        QTest::keyClick(tiles()[0], Qt::Key_Delete);
        QCOMPARE(tiles().size(), 1);
        QTRY_COMPARE(kept("one").at("widgets").as_array().size(), 1u);
        QTRY_VERIFY(button("Put it back"));
        QTest::mouseClick(button("Put it back"), Qt::LeftButton);
        QCOMPARE(tiles().size(), 2);
        QTRY_COMPARE(kept("one").at("widgets").as_array().size(), 2u);
    }
    void aTileIsMadeOfMetricsThatAreSearchedFor() {
        m_overview.metrics = {
            {{"eu-west-1", "AWS/SQS", "NumberOfMessagesSent", {{"QueueName", "jobs"}}}, {}},
            {{"eu-west-1", "AWS/Lambda", "Errors", {{"FunctionName", "a"}}}, {}}};
        m_kept["one"] = R"({"widgets": []})";
        m_page->reload();
        action("Lines")->trigger();
        auto* search = named<QLineEdit>("Search metrics");
        QVERIFY(search && search->isVisible());
        QTest::keyClicks(search, "sqs sent");
        auto* tree = named<QTreeWidget>("Metrics");
        QTRY_COMPARE(tree->topLevelItemCount(), 1);
        auto* item = tree->topLevelItem(0)->child(0)->child(0);
        QCOMPARE(item->text(0), "NumberOfMessagesSent");
        QCOMPARE(item->text(1), "jobs");
        tree->setCurrentItem(item);
        QTest::mouseClick(button("Add to the tile"), Qt::LeftButton);
        auto* parts = named<QTabBar>("What the tile shows");
        QTest::mouseClick(parts, Qt::LeftButton, {}, parts->tabRect(0).center());
        QTest::mouseClick(button("Add an expression"), Qt::LeftButton);
        auto* table = named<QTreeWidget>("Lines of the tile");
        QCOMPARE(table->topLevelItemCount(), 2);
        table->topLevelItem(1)->setText(1, "m1 / 60");
        QTRY_VERIFY(m_kept["one"].find("m1 / 60") != std::string::npos);
        const auto properties = kept("one").at("widgets").at(0).at("properties").as_object();
        QCOMPARE(textAt(properties, "region"), "eu-west-1");
        const auto lines = linesOf(properties);
        QCOMPARE(lines.size(), 2u);
        QCOMPARE(lines[0].line.metric.space, "AWS/SQS");
        QCOMPARE(lines[0].line.id, "m1");
    }
    void aBadBodyIsToldWhereItIsWritten() {
        openTwoTiles();
        action("Edit as JSON")->trigger();
        auto* editor = m_page->findChild<BodyEditor*>();
        QVERIFY(editor->isVisible());
        auto* text = named<QPlainTextEdit>("Body of the dashboard");
        text->setPlainText("{");
        QTest::mouseClick(button("Apply"), Qt::LeftButton);
        QVERIFY(editor->isVisible());
        m_refusal = {"InvalidParameterInput", Text::verbatim("Should have required property 'x'")};
        text->setPlainText(R"({"widgets": []})");
        QTest::mouseClick(button("Apply"), Qt::LeftButton);
        QVERIFY(editor->isVisible());
        bool isTold = false;
        for (const QLabel* label : editor->findChildren<QLabel*>())
            isTold |= label->isVisible() && label->text().contains("required property 'x'");
        QVERIFY(isTold);
        m_refusal = {};
        QTest::mouseClick(button("Apply"), Qt::LeftButton);
        QVERIFY(!editor->isVisible());
        QCOMPARE(tiles().size(), 0);
    }
    void aRefusalIsToldAbove() {
        openTwoTiles();
        m_refusal = {"InvalidParameterInput", Text::verbatim("there are 1 validation errors")};
        QTest::keyClick(tiles()[0], Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_page->findChild<ui::InfoBar*>()->message().contains("1 validation errors"));
    }
    void aPointLeadsToItsInvocations() {
        openTwoTiles();
        QString function;
        std::optional<Timestamp> from;
        std::optional<Timestamp> until;
        connect(m_page.get(), &DashboardPage::invocationsRequested, this,
                [&](const QString& name, Timestamp begin, Timestamp end) {
                    function = name;
                    from = begin;
                    until = end;
                });
        auto* plot = m_page->findChild<metrics::LinePlot*>();
        QTest::keyClick(plot, Qt::Key_Left);
        QVERIFY(plot->cursor());
        const Timestamp chosen = *plot->cursor();
        QTest::keyClick(plot, Qt::Key_Return);
        QCOMPARE(function, "orders");
        QVERIFY(from && *from == chosen);
        QVERIFY(until && *until == chosen + Seconds{60});
    }
    void aStretchOfTimeIsMarkedForAllAndToldOthers() {
        openTwoTiles();
        std::optional<metrics::TimeChoice> told;
        connect(m_page.get(), &DashboardPage::timeChanged, this,
                [&](const metrics::TimeChoice& time) { told = time; });
        auto* plot = m_page->findChild<metrics::LinePlot*>();
        const QPoint from{plot->width() / 4, plot->height() / 2};
        QTest::mousePress(plot->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(plot->viewport(), from + QPoint{40, 0});
        QTest::mouseMove(plot->viewport(), from + QPoint{90, 0});
        QTest::mouseRelease(plot->viewport(), Qt::LeftButton, {}, from + QPoint{90, 0});
        QVERIFY(told && told->zoom);
        QVERIFY(plot->span() == *told->zoom);
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QVERIFY(!told->zoom);
        metrics::TimeChoice other;
        other.last = Seconds{300};
        other.compares = true;
        m_questions.clear();
        m_page->setTime(other);
        // The time before is asked for too.
        QCOMPARE(m_questions.size(), 4u);
        QCOMPARE(m_questions[0].from - m_questions[1].from, Seconds{300});
    }
    void alarmsShowTheirStates() {
        api::AlarmView alarm;
        alarm.name = "loud";
        alarm.state = "ALARM";
        alarm.since = m_clock.wall();
        m_overview.alarms = {alarm};
        m_kept["one"] = R"({"widgets": [{"type": "alarm", "properties": {"alarms": [
            "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:loud",
            "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:gone"]}}]})";
        m_page->reload();
        m_page->reload();
        const auto* list = tiles()[0]->findChild<QListWidget*>();
        QCOMPARE(list->count(), 2);
        QVERIFY(list->item(0)->text().startsWith("loud is in alarm"));
        QCOMPARE(list->item(1)->text(), "gone is not there");
    }
    void renamedAndDeletedItIsUnderItsOtherNameAndPutBack() {
        openTwoTiles();
        action("Rename\u2026")->trigger();
        auto* field = named<QLineEdit>("New name of one");
        QVERIFY(field && field->isVisible());
        field->setText("two");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_page->name(), "two");
        QVERIFY(m_kept.contains("two") && !m_kept.contains("one"));
        action("Delete this dashboard")->trigger();
        QVERIFY(m_kept.empty());
        QVERIFY(m_page->findChild<ui::EmptyState*>()->isVisible());
        QTRY_VERIFY(button("Put it back"));
        QTest::mouseClick(button("Put it back"), Qt::LeftButton);
        QVERIFY(m_kept.contains("two"));
        QCOMPARE(tiles().size(), 2);
    }
    void isSavedAsPictureFiguresAndBody() {
        QTemporaryDir folder;
        openTwoTiles();
        QVERIFY(m_page->save(folder.filePath("a.png")));
        QVERIFY(!QImage{folder.filePath("a.png")}.isNull());
        QVERIFY(m_page->save(folder.filePath("a.svg")));
        QVERIFY(QFileInfo{folder.filePath("a.svg")}.size() > 1'000);
        QVERIFY(m_page->save(folder.filePath("a.csv")));
        QFile csv{folder.filePath("a.csv")};
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArray text = csv.readAll();
        QVERIFY(text.contains("# Errors\ntime,line,value\n"));
        QVERIFY(text.contains(",\"Errors\",1234567\n"));
        QVERIFY(m_page->save(folder.filePath("a.json")));
        QFile json{folder.filePath("a.json")};
        QVERIFY(json.open(QIODevice::ReadOnly));
        const auto body = bodyOf(json.readAll().toStdString());
        QVERIFY(body && *body == m_page->document().body());
        QVERIFY(!m_page->save("/nowhere/a.csv"));
    }

    void looksAsItShould() {
        if (qEnvironmentVariableIsEmpty("LATHE_SCREENSHOTS"))
            QSKIP("LATHE_SCREENSHOTS says where pictures go");
        m_kept["all"] = everyKind;
        m_overview.alarms = alarmsOfAll(m_clock.wall());
        m_overview.metrics = {
            {{"eu-west-1", "AWS/SQS", "NumberOfMessagesSent", {{"QueueName", "jobs"}}}, {}},
            {{"eu-west-1", "AWS/Lambda", "Errors", {{"FunctionName", "orders"}}}, {}},
            {{"eu-west-1", "AWS/Lambda", "Duration", {{"FunctionName", "orders"}}}, {}}};
        m_isWavy = true;
        for (const auto mode : {ui::Theme::Mode::Light, ui::Theme::Mode::Dark}) {
            ui::Theme::current()->setMode(mode);
            const QString name = mode == ui::Theme::Mode::Light ? "light" : "dark";
            m_page->resize(1280, 800);
            m_page->reload();
            picture("dashboard-" + name);
            emit tiles()[0]->editRequested();
            picture("dashboard-editing-" + name);
            QTest::keyClick(m_page->findChild<TileEditor*>(), Qt::Key_Escape);
            m_page->resize(1920, 1080);
            metrics::TimeChoice compared;
            compared.compares = true;
            m_page->setTime(compared);
            picture("dashboard-large-" + name);
            m_page->setTime({});
        }
    }

    void figuresAreShort() {
        QCOMPARE(valueText(0), "0");
        QCOMPARE(valueText(1), "1");
        QCOMPARE(valueText(0.25), "0.25");
        QCOMPARE(valueText(1234), "1,234");
        QCOMPARE(valueText(12345), "12.3 k");
        QCOMPARE(valueText(2e9), "2 G");
        QCOMPARE(valueText(-20), "-20");
    }
};

LATHE_TEST(tst_DashboardPage)
#include "tst_DashboardPage.moc"
