#include "engine/base/Clock.h"
#include "engine/template/ProjectLoader.h"
#include "tests/support/TestMain.h"
#include "widgets/designer/CanvasScene.h"
#include "widgets/designer/CanvasView.h"
#include "widgets/designer/DesignerPane.h"
#include "widgets/designer/MiniMap.h"
#include "widgets/designer/Palette.h"
#include "widgets/designer/WireItem.h"

#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe;
using namespace lathe::designer;

class tst_DesignerPane : public QObject {
    Q_OBJECT

    std::shared_ptr<const model::Project> project(const std::string& extra = {}) {
        tmpl::LoadOptions options;
        options.text = R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Orders: {Type: AWS::Serverless::SimpleTable}
  Jobs: {Type: AWS::SQS::Queue}
  Take:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.12
      Policies: [{DynamoDBCrudPolicy: {TableName: !Ref Orders}}]
      Events:
        List: {Type: HttpApi, Properties: {Path: /orders, Method: get}}
        Daily: {Type: Schedule, Properties: {Schedule: rate(1 day)}}
)" + extra;
        return tmpl::loadProject(m_folder.filePath("template.yaml").toStdString(), options).project;
    }

    QPoint at(QPointF scenePos) { return m_pane->view().mapFromScene(scenePos); }
    CardItem* card(const char* id) { return m_pane->scene().card(id); }
    void drag(QPointF from, QPointF to) {
        QWidget* target = m_pane->view().viewport();
        QTest::mousePress(target, Qt::LeftButton, {}, at(from));
        for (int i = 1; i <= 4; ++i) {
            const QPoint place = at(from + (to - from) * i / 4);
            QMouseEvent move{QEvent::MouseMove, place,          target->mapToGlobal(place),
                             Qt::NoButton,      Qt::LeftButton, {}};
            QCoreApplication::sendEvent(target, &move);
        }
    }
    void release(QPointF to) {
        QTest::mouseRelease(m_pane->view().viewport(), Qt::LeftButton, {}, at(to));
    }
    void drop(const char* name, QPointF place) {
        QMimeData data;
        data.setData(PaletteFormat, name);
        QDragEnterEvent enter{at(place), Qt::CopyAction, &data, Qt::LeftButton, {}};
        QCoreApplication::sendEvent(m_pane->view().viewport(), &enter);
        QDropEvent event{QPointF{at(place)}, Qt::CopyAction, &data, Qt::LeftButton, {}};
        QCoreApplication::sendEvent(m_pane->view().viewport(), &event);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DesignerPane> m_pane;

  private slots:
    void init() {
        m_pane = std::make_unique<DesignerPane>();
        m_pane->resize(1'400, 900);
        m_pane->show();
        m_pane->setProject(project());
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }
    void cleanup() { m_pane.reset(); }

    void theProjectIsCardsAndWires() {
        QStringList ids;
        for (const CardItem* item : m_pane->scene().cards())
            ids << item->id();
        ids.sort();
        QCOMPARE(ids, (QStringList{"Jobs", "Orders", "ServerlessHttpApi", "Take", "Take/Daily"}));
        QVERIFY(m_pane->scene().wireItem("trigger ServerlessHttpApi>Take"));
        QVERIFY(m_pane->scene().wireItem("access Take>Orders"));
        QVERIFY(card("ServerlessHttpApi")->pos().x() < card("Take")->pos().x());
        QVERIFY(card("Take")->pos().x() < card("Orders")->pos().x());
    }
    void aChangeTouchesOnlyWhatChanged() {
        const CardItem* take = card("Take");
        QSignalSpy removed{&m_pane->graph(), &CanvasGraph::nodeRemoved};
        m_pane->setProject(project("  News: {Type: AWS::SNS::Topic}\n"));
        QCOMPARE(card("Take"), take);
        QVERIFY(card("News"));
        m_pane->setProject(project());
        QCOMPARE(removed.size(), 1);
        QVERIFY(!card("News"));
        QCOMPARE(card("Take"), take);
    }
    void aDraggedCardAsksToStandThere() {
        QSignalSpy moved{m_pane.get(), &DesignerPane::cardsMoved};
        const QPointF grip = card("Take")->pos() + QPointF{100, 20};
        drag(grip, grip + QPointF{200, 96});
        release(grip + QPointF{200, 96});
        QCOMPARE(moved.size(), 1);
        const auto places = moved[0][0].value<QHash<QString, QPointF>>();
        QCOMPARE(places.keys(), QStringList{"Take"});
        QCOMPARE(places["Take"], card("Take")->pos());
        // A click moves nothing.
        QTest::mouseClick(m_pane->view().viewport(), Qt::LeftButton, {},
                          at(card("Take")->pos() + QPointF{100, 20}));
        QCOMPARE(moved.size(), 1);
    }
    void handPositionsHoldAndOthersMakeRoom() {
        const QPointF jobs = card("Jobs")->pos();
        DesignerPane other;
        other.setHandPositions({{"Take", jobs}});
        other.setProject(project());
        QCOMPARE(other.scene().card("Take")->pos(), jobs);
        QVERIFY(!other.scene().card("Jobs")->rect().intersects(other.scene().card("Take")->rect()));
        QCOMPARE(other.scene().card("Orders")->pos(), card("Orders")->pos());
    }
    void aMovedCardLeavesTheOthersWhereTheyAre() {
        const QPointF orders = card("Orders")->pos();
        const QPointF take = card("Take")->pos();
        m_pane->setHandPositions({{"Take", {2'000, 800}}});
        QCOMPARE(card("Take")->pos(), QPointF(2'000, 800));
        QCOMPARE(card("Orders")->pos(), orders);
        m_pane->setHandPositions({});
        QCOMPARE(card("Take")->pos(), take);
    }
    void aNewCardStandsBesideWhatItIsWiredToAndMovesNothing() {
        QHash<QString, QPointF> before;
        for (const CardItem* item : m_pane->scene().cards())
            before.insert(item->id(), item->pos());
        m_pane->setProject(project(R"(  Log:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.log
      Runtime: python3.12
      Events:
        Jobs: {Type: SQS, Properties: {Queue: !GetAtt Jobs.Arn}}
)"));
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            QCOMPARE(card(it.key().toLatin1())->pos(), it.value());
        QVERIFY(card("Log")->pos().x() > card("Jobs")->pos().x());
        for (const CardItem* item : m_pane->scene().cards())
            QVERIFY(item == card("Log") || !item->rect().intersects(card("Log")->rect()));
    }
    void escapeLetsGoOfAWire() {
        QSignalSpy asked{m_pane.get(), &DesignerPane::connectionRequested};
        const QPointF target = card("Take")->rect().center();
        drag(card("Jobs")->outPort(), target);
        QTest::keyClick(m_pane->view().viewport(), Qt::Key_Escape);
        release(target);
        QVERIFY(asked.isEmpty());
    }
    void aWireFromPortToCardAsksForTheConnection() {
        QSignalSpy asked{m_pane.get(), &DesignerPane::connectionRequested};
        auto* hint = m_pane->view().findChild<QLabel*>();
        const QPointF target = card("Take")->rect().center();
        drag(card("Jobs")->outPort(), target);
        QVERIFY(hint->isVisible());
        QCOMPARE(hint->text(), "Wire Jobs to Take");
        release(target);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0], (QVariantList{"Jobs", "Take"}));
        QVERIFY(!hint->isVisible());
    }
    void anIllegalWireSaysWhyAndIsNotAsked() {
        QSignalSpy asked{m_pane.get(), &DesignerPane::connectionRequested};
        auto* hint = m_pane->view().findChild<QLabel*>();
        const QPointF target = card("Take")->rect().center();
        drag(card("Orders")->outPort(), target);
        QCOMPARE(hint->text(), "Orders is a SimpleTable, which has no stream; an "
                               "AWS::DynamoDB::Table has one");
        QVERIFY(hint->property("illegal").toBool());
        release(target);
        QVERIFY(asked.isEmpty());
    }
    void aWireLetGoOnTheCanvasOffersWhatCanBeMadeThere() {
        QSignalSpy asked{m_pane.get(), &DesignerPane::creationRequested};
        const QPointF place = card("Take")->rect().bottomRight() + QPointF{60, 160};
        drag(card("Take")->outPort(), place);
        release(place);
        auto* menu = m_pane->findChild<QMenu*>();
        QTRY_VERIFY(menu && menu->isVisible());
        QStringList offered;
        QAction* queue = nullptr;
        for (QAction* action : menu->actions()) {
            offered << action->text();
            if (action->text() == "SQS queue")
                queue = action;
        }
        QVERIFY(queue);
        QVERIFY(!offered.contains("Log group"));
        queue->trigger();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<authoring::NodeKind>(), authoring::NodeKind::Queue);
        QCOMPARE(asked[0][2].toString(), "Take");
        menu->close();
    }
    void thePaletteIsDraggedOntoTheCanvas() {
        QSignalSpy asked{m_pane.get(), &DesignerPane::creationRequested};
        drop("queue", card("Orders")->rect().bottomLeft() + QPointF{0, 200});
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<authoring::NodeKind>(), authoring::NodeKind::Queue);
        drop("schedule", card("Take")->rect().center());
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[1][2].toString(), "Take");
        drop("nonsense", {0, 0});
        QCOMPARE(asked.size(), 2);
    }
    void thePaletteIsSearchedAndChosenByKeyboard() {
        QSignalSpy asked{m_pane.get(), &DesignerPane::creationRequested};
        auto* list = m_pane->palette().findChild<QListWidget*>();
        auto* search = m_pane->palette().findChild<QLineEdit*>();
        search->setFocus();
        QTest::keyClicks(search, "topic");
        QTRY_COMPARE(list->currentItem() ? list->currentItem()->text() : QString{}, "SNS topic");
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<authoring::NodeKind>(), authoring::NodeKind::Topic);
    }
    void deleteAsksForTheRemovalOfWhatIsSelected() {
        QSignalSpy asked{m_pane.get(), &DesignerPane::removalRequested};
        QTest::keyClick(m_pane.get(), Qt::Key_Delete);
        QVERIFY(asked.isEmpty());
        card("Jobs")->setSelected(true);
        m_pane->scene().wireItem("access Take>Orders")->setSelected(true);
        QTest::keyClick(m_pane.get(), Qt::Key_Delete);
        QCOMPARE(asked[0], (QVariantList{QStringList{"Jobs"}, QStringList{"access Take>Orders"}}));
    }
    void arrowsGoFromCardToCardAndShiftMovesThem() {
        m_pane->scene().clearSelection();
        card("Take")->setSelected(true);
        QTest::keyClick(&m_pane->view(), Qt::Key_Right);
        QCOMPARE(m_pane->scene().selectedCards(), QStringList{"Orders"});
        QSignalSpy moved{m_pane.get(), &DesignerPane::cardsMoved};
        const QPointF before = card("Orders")->pos();
        QTest::keyClick(&m_pane->view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(card("Orders")->pos(), before + QPointF(0, 8));
        QCOMPARE(moved.size(), 1);
        QSignalSpy opened{m_pane.get(), &DesignerPane::openRequested};
        QTest::keyClick(&m_pane->view(), Qt::Key_Return);
        QCOMPARE(opened[0][0].toString(), "Orders");
    }
    void cardsTellWhatTheirInvocationsDo() {
        model::InvocationRecord record;
        record.function = "Take";
        record.requestId = "one";
        m_pane->addStarted({record});
        QCOMPARE(m_pane->graph().activity("Take").running, 1);
        QVERIFY(card("Take")->glow() > 0);
        record.finished = Clock::system().wall();
        record.duration = Microseconds{12'000};
        record.cost = {5};
        record.outcome = {model::OutcomeKind::FunctionError, "KeyError", "no such order"};
        m_pane->addFinished({record});
        const CardActivity activity = m_pane->graph().activity("Take");
        QCOMPARE(activity.running, 0);
        QCOMPARE(activity.perMinute, 1);
        QCOMPARE(activity.p95, Microseconds{12'000});
        QVERIFY(activity.cost == PicoDollars{5});
        QVERIFY(activity.lastFailed);
        QCOMPARE(activity.lastError, "no such order");
        QTRY_COMPARE(card("Take")->glow(), 0.0);
        m_pane->clear();
        QCOMPARE(m_pane->graph().activity("Take"), CardActivity{});
    }
    void anEventLightsItsWire() {
        model::InvocationRecord record;
        record.function = "Take";
        record.origin = "Take/List";
        m_pane->addStarted({record});
        QVERIFY(m_pane->scene().wireItem("trigger ServerlessHttpApi>Take")->pulse() > 0);
        QCOMPARE(m_pane->scene().wireItem("access Take>Orders")->pulse(), 0.0);
    }
    void sourcesThatAreNotRunHereSaySoQuietly() {
        m_pane->setProject(project("        Clicks:\n"
                                   "          Type: Kinesis\n"
                                   "          Properties:\n"
                                   "            Stream: !GetAtt Flow.Arn\n"
                                   "            StartingPosition: LATEST\n"
                                   "  Flow: {Type: AWS::Kinesis::Stream}\n"));
        QVERIFY(m_pane->graph().isDormant("Flow"));
        QVERIFY(m_pane->scene()
                    .wireItem("trigger Flow>Take")
                    ->toolTip()
                    .contains("does not run this source yet"));
        for (const char* id : {"Take", "Orders", "Jobs", "ServerlessHttpApi", "Take/Daily"})
            QVERIFY(!card(id)->toolTip().contains("does not run"));
    }
    void aTemplateThatDoesNotParseIsDimmedAndLeftAlone() {
        m_pane->setStale(true);
        QSignalSpy moved{m_pane.get(), &DesignerPane::cardsMoved};
        QSignalSpy asked{m_pane.get(), &DesignerPane::connectionRequested};
        const QPointF grip = card("Take")->pos() + QPointF{100, 20};
        drag(grip, grip + QPointF{0, 200});
        release(grip + QPointF{0, 200});
        drag(card("Jobs")->outPort(), card("Take")->rect().center());
        release(card("Take")->rect().center());
        card("Take")->setSelected(true);
        QSignalSpy removal{m_pane.get(), &DesignerPane::removalRequested};
        QTest::keyClick(m_pane.get(), Qt::Key_Delete);
        QVERIFY(moved.isEmpty() && asked.isEmpty() && removal.isEmpty());
    }
    void theWheelZoomsAndFitShowsAll() {
        m_pane->view().setZoom(1);
        m_pane->view().zoomBy(100);
        QCOMPARE(m_pane->view().zoom(), CanvasView::MaximumZoom);
        m_pane->view().fit();
        const QRectF seen =
            m_pane->view().mapToScene(m_pane->view().viewport()->rect()).boundingRect();
        QVERIFY(seen.contains(m_pane->scene().contents()));
    }
    void theCanvasIsSavedAsAPicture() {
        QVERIFY(m_pane->savePicture(m_folder.filePath("canvas.svg")));
        QFile svg{m_folder.filePath("canvas.svg")};
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(svg.readAll().contains("<svg"));
        QVERIFY(m_pane->savePicture(m_folder.filePath("canvas.png")));
        QVERIFY(!QImage{m_folder.filePath("canvas.png")}.isNull());
        QVERIFY(!m_pane->savePicture("/no/such/folder/canvas.png"));
    }
    void anEmptyProjectSaysHowToBegin() {
        auto empty = std::make_shared<model::Project>();
        empty->templateFile = "/shop/template.yaml";
        m_pane->setProject(empty);
        bool says = false;
        for (const auto* label : m_pane->findChildren<QLabel*>())
            says = says || (label->isVisible() && label->text() == "Nothing is drawn yet");
        QVERIFY(says);
    }
};

LATHE_TEST(tst_DesignerPane)
#include "tst_DesignerPane.moc"
