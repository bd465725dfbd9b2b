#include "engine/traces/SegmentDocument.h"
#include "tests/support/TestMain.h"
#include "tests/widgets/traces/MemorySource.h"
#include "tests/widgets/traces/Traces.h"
#include "widgets/common/EmptyState.h"
#include "widgets/traces/MapPage.h"
#include "widgets/traces/ServiceMapView.h"
#include "widgets/traces/SpanDetails.h"
#include "widgets/traces/TimelinePage.h"
#include "widgets/traces/TraceFilterBar.h"
#include "widgets/traces/TraceListView.h"
#include "widgets/traces/TracesPane.h"
#include "widgets/traces/WaterfallView.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace lathe;
using namespace lathe::traces;

class tst_TracesPane : public QObject {
    Q_OBJECT

    std::unique_ptr<TracesPane> m_pane;
    test::MemorySource* m_source = nullptr;

    int rows() const { return m_pane->list().traces()->rowCount(); }
    const SpanTree& tree() const { return m_pane->timeline().waterfall().tree(); }
    QString emptyText() const {
        for (auto* state : m_pane->findChildren<ui::EmptyState*>())
            if (state->isVisible() && !m_pane->timeline().isAncestorOf(state))
                return state->accessibleName();
        return {};
    }

  private slots:
    void init() {
        m_pane = std::make_unique<TracesPane>();
        m_pane->resize(1200, 500);
        auto source = std::make_unique<test::MemorySource>();
        m_source = source.get();
        m_source->all = {test::renamed(test::orders(), 2), test::renamed(test::orders(), 1)};
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        m_pane->setSource(std::move(source));
        QTRY_COMPARE(rows(), 2);
        QTRY_VERIFY(!tree().spans().empty());
    }
    void cleanup() { m_pane.reset(); }

    void theNewestTraceIsShownToBeginWith() {
        QCOMPARE(tree().trace()->id, m_source->all.front().id);
        QVERIFY(m_pane->timeline().details().text().contains("request-1"));
    }
    void anotherTraceIsShownWhenItIsChosen() {
        m_pane->list().setFocus();
        QTest::keyClick(&m_pane->list(), Qt::Key_Down);
        QTRY_COMPARE(tree().trace()->id, m_source->all.back().id);
    }
    void theDetailsTellOfTheChosenSpan() {
        m_pane->timeline().waterfall().seek("GetItem");
        QString text = m_pane->timeline().details().text();
        QVERIFY(text.contains("plan"));
        QVERIFY(text.contains("gold"));
        QVERIFY(text.contains("table_name"));
        m_pane->timeline().waterfall().setCurrentSpan(tree().find("00000000000000c2"));
        text = m_pane->timeline().details().text();
        QVERIFY(text.contains("KeyError"));
        QVERIFY(text.contains("no <such> item"));
        QVERIFY(text.contains("/var/task/stock.py:7"));
    }
    void aLineOfAStackTraceOpensTheCode() {
        QTemporaryDir folder;
        QFile code{folder.filePath("stock.py")};
        QVERIFY(code.open(QIODevice::WriteOnly));
        model::Project project;
        model::FunctionSpec spec;
        spec.logicalId = spec.name = "Stock";
        spec.code = folder.path().toStdString();
        project.functions.push_back(spec);
        m_pane->setProject(std::make_shared<const model::Project>(project));
        m_pane->timeline().waterfall().setCurrentSpan(tree().find("00000000000000c2"));
        QSignalSpy opened{m_pane.get(), &TracesPane::openRequested};
        auto* browser = m_pane->timeline().details().findChild<QTextBrowser*>();
        const QString html = browser->toHtml();
        QVERIFY(html.contains("frame:0/0"));
        // The runtime's own files are not the person's.
        QVERIFY(!html.contains("frame:0/1"));
        emit browser->anchorClicked(QUrl{"frame:0/0"});
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().at(0).toString(), folder.filePath("stock.py"));
        QCOMPARE(opened.first().at(1).toInt(), 7);
    }
    void fromASpanOneGoesToItsLogCodeAndInvocation() {
        QSignalSpy logs{m_pane.get(), &TracesPane::logsRequested};
        QSignalSpy code{m_pane.get(), &TracesPane::codeRequested};
        QSignalSpy invocation{m_pane.get(), &TracesPane::invocationRequested};
        m_pane->timeline().waterfall().setCurrentSpan(tree().find("00000000000000c2"));
        for (auto* button : m_pane->timeline().details().findChildren<QToolButton*>())
            QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(logs.first().at(0).toString(), "Stock");
        QCOMPARE(logs.first().at(1).toString(), "request-2");
        QCOMPARE(code.first().at(0).toString(), "Stock");
        QCOMPARE(invocation.first().at(0).toString(), "request-2");
    }
    void aFilterListsOnlyWhatFits() {
        m_pane->filter().setExpression("service(\"nobody\")");
        QTRY_COMPARE(rows(), 0);
        QCOMPARE(emptyText(), "No trace is like this");
        // The trace that is shown stays.
        QVERIFY(!tree().spans().empty());
        for (auto* state : m_pane->findChildren<ui::EmptyState*>())
            if (state->isVisible())
                emit state->triggered();
        QTRY_COMPARE(rows(), 2);
    }
    void aGroupThatTheEngineDoesNotKnowIsToldInPlace() {
        m_pane->filter().setExpression("group.name = \"none\"");
        QTRY_VERIFY(m_pane->filter().findChild<QLabel*>()->isVisible());
        QCOMPARE(rows(), 2);
    }
    void whatComesIsListedAndTheChoiceStays() {
        const std::string shown = tree().trace()->id;
        Trace newer = test::renamed(test::orders(), 3);
        for (Segment& segment : newer.segments)
            segment.start += Seconds{1};
        m_source->all.insert(m_source->all.begin(), newer);
        m_pane->setOutdated();
        QTRY_COMPARE(rows(), 3);
        QCOMPARE(m_pane->list().traces()->at(0).id, newer.id);
        QCOMPARE(m_pane->list().currentTrace(), shown);
        QCOMPARE(tree().trace()->id, shown);
    }
    void aTraceThatGrowsIsReadAgain() {
        Trace grown = m_source->all.front();
        grown.segments.push_back(
            test::whole("00000000000000d1", "late", "", 600, 700, "00000000000000b6"));
        m_source->all.front() = grown;
        m_pane->setOutdated();
        QTRY_VERIFY(tree().find("00000000000000d1") >= 0);
    }
    void whatNobodySeesIsNotAskedFor() {
        m_pane->hide();
        const int before = m_source->questions;
        m_pane->setOutdated();
        QTest::qWait(600);
        QCOMPARE(m_source->questions, before);
        m_pane->show();
        QTRY_VERIFY(m_source->questions > before);
    }
    void furtherTracesComeByScrolling() {
        m_source->all.clear();
        for (int i = 250; i > 0; --i)
            m_source->all.push_back(test::renamed(test::orders(), i));
        m_pane->filter().setExpression("duration > 0");
        QTRY_COMPARE(rows(), 100);
        for (int i = 0; i < 3; ++i) {
            QTest::qWait(20);
            m_pane->list().scrollToBottom();
            QTest::qWait(20);
        }
        QTRY_COMPARE(rows(), 250);
    }
    void aTraceIsShownByItsIdAlone() {
        m_source->all.push_back(test::renamed(test::orders(), 77));
        m_pane->showTrace(QString::fromStdString(m_source->all.back().id));
        QTRY_COMPARE(tree().trace()->id, m_source->all.back().id);
        m_pane->showTrace("1-00000000-000000000000000000000000");
        const auto* state = m_pane->timeline().findChild<ui::EmptyState*>();
        QTRY_VERIFY(state->isVisible());
        QCOMPARE(state->accessibleName(), "The trace could not be read");
    }
    void aServiceOnTheMapFiltersTheList() {
        m_pane->showPage(TracesPane::MapTab);
        ServiceMapView& map = m_pane->map().map();
        QTRY_VERIFY(map.graph().size() > 2);
        int stock = -1;
        for (std::size_t i = 0; i < map.graph().size(); ++i)
            if (map.graph()[i].id == ServiceId{"stock", "AWS::Lambda::Function", {}})
                stock = static_cast<int>(i);
        QVERIFY(stock >= 0);
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.rectOf(stock).center().toPoint());
        QCOMPARE(m_pane->filter().expression(),
                 "service(id(name: \"stock\", type: \"AWS::Lambda::Function\"))");
        QTRY_COMPARE(rows(), 2);
        // The map stays whole.
        QTest::qWait(50);
        QVERIFY(map.graph().size() > 2);
    }
    void aTraceIsExportedAsXRayHasIt() {
        QTemporaryDir folder;
        const QString path = folder.filePath("trace.json");
        QCOMPARE(m_pane->exportTo(path), QString{});
        QFile file{path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject trace = QJsonDocument::fromJson(file.readAll())["Traces"][0].toObject();
        QCOMPARE(trace["Id"].toString().toStdString(), tree().trace()->id);
        QCOMPARE(trace["Duration"].toDouble(), 0.5);
        const QJsonArray segments = trace["Segments"].toArray();
        QCOMPARE(std::size_t(segments.size()), tree().trace()->segments.size());
        const auto read = readStored(segments[0].toObject()["Document"].toString().toStdString());
        QVERIFY(read);
        QCOMPARE(read->name, std::string{"orders"});
        QVERIFY(!m_pane->exportTo(folder.filePath("no/such/folder.json")).isEmpty());
    }
    void withoutAnEngineItSaysWhatToDo() {
        m_pane->setSource(nullptr);
        QCOMPARE(emptyText(), "Where the time of a request goes");
        m_pane->setSource(std::make_unique<test::MemorySource>());
        QTRY_COMPARE(emptyText(), "No traces in this time");
        m_pane->setObstacle("The engine is starting.");
        QCOMPARE(emptyText(), "Where the time of a request goes");
    }
};

LATHE_TEST(tst_TracesPane)
#include "tst_TracesPane.moc"
