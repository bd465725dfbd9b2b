#include "tests/support/TestMain.h"
#include "widgets/resources/ApiPage.h"
#include "widgets/resources/BucketPage.h"
#include "widgets/resources/BusPage.h"
#include "widgets/resources/QueuePage.h"
#include "widgets/resources/ResourcesPane.h"
#include "widgets/resources/SocketPanel.h"
#include "widgets/resources/TopicPage.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace lathe::resources;

class tst_ResourcesPane : public QObject {
    Q_OBJECT

  private slots:
    void theListGroupsWhatThereIsAndShowsTheFirst() {
        ResourcesPane pane;
        QSignalSpy chosen{&pane, &ResourcesPane::chosen};
        pane.setItems({{Kind::Topic, "arn:t", "news", {}},
                       {Kind::Queue, "url:b", "beta", "3"},
                       {Kind::Queue, "url:a", "alpha", {}}});
        QCOMPARE(pane.list()->topLevelItemCount(), 2);
        QCOMPARE(pane.list()->topLevelItem(0)->text(0), QString{"Queues"});
        QCOMPARE(pane.list()->topLevelItem(0)->child(0)->text(0), QString{"alpha"});
        QCOMPARE(pane.list()->topLevelItem(0)->child(1)->text(1), QString{"3"});
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(pane.current()->id, QString{"url:a"});
    }
    void whatIsChosenStaysChosenOnTheTitleOfAGroup() {
        ResourcesPane pane;
        pane.setItems({{Kind::Queue, "url:a", "alpha", {}}, {Kind::Topic, "arn:t", "news", {}}});
        QVERIFY(pane.choose(Kind::Topic, "arn:t"));
        QSignalSpy chosen{&pane, &ResourcesPane::chosen};
        pane.list()->setCurrentItem(pane.list()->topLevelItem(0));
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(pane.current()->id, QString{"arn:t"});
        QVERIFY(pane.findChild<TopicPage*>()->isVisibleTo(&pane));
        pane.setItems({{Kind::Queue, "url:b", "beta", {}}, {Kind::Topic, "arn:t", "news", {}}});
        QCOMPARE(pane.current()->id, QString{"arn:t"});
    }
    void whatIsChosenStaysChosenWhenTheListChanges() {
        ResourcesPane pane;
        pane.setItems({{Kind::Queue, "url:a", "alpha", {}}, {Kind::Topic, "arn:t", "news", {}}});
        QVERIFY(pane.choose(Kind::Topic, "arn:t"));
        QSignalSpy chosen{&pane, &ResourcesPane::chosen};
        pane.setItems({{Kind::Queue, "url:a", "alpha", "7"}, {Kind::Topic, "arn:t", "news", {}}});
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(pane.current()->id, QString{"arn:t"});
        pane.setItems({{Kind::Bucket, "b", "b", {}}, {Kind::Topic, "arn:t", "news", {}}});
        QCOMPARE(pane.current()->id, QString{"arn:t"});
        pane.setItems({{Kind::Bucket, "b", "b", {}}});
        QCOMPARE(pane.current()->id, QString{"b"});
        pane.setItems({});
        QVERIFY(!pane.current());
    }
    void aQueueSendsWhatIsWritten() {
        QueuePage page;
        QueueState state;
        state.url = "http://127.0.0.1:4566/123456789012/jobs";
        state.visible = 2;
        page.show(state);
        QCOMPARE(page.title(), QString{"jobs"});
        QSignalSpy sent{&page, &QueuePage::sendRequested};
        QVERIFY(!page.sendButton()->isEnabled());
        page.body()->setPlainText("{\"order\": 7}");
        page.sendButton()->click();
        QCOMPARE(sent.count(), 1);
        QCOMPARE(sent[0][0].toString(), state.url);
        QCOMPARE(sent[0][1].value<QueuePage::Draft>().body, QString{"{\"order\": 7}"});
    }
    void foldersOfABucketAreEntered() {
        BucketPage page;
        QSignalSpy asked{&page, &BucketPage::folderChosen};
        page.show("photos");
        page.setEntries({{"2026/", 0, {}, true}, {"cat.jpg", 2048, "today", false}}, false);
        QCOMPARE(page.table()->model()->rowCount(), 2);
        page.table()->setCurrentIndex(page.table()->model()->index(0, 0));
        emit page.table()->activated(page.table()->model()->index(0, 0));
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked[1][1].toString(), QString{"2026/"});
        QCOMPARE(page.state(), QString{"2026/"});
    }
    void aFileDroppedOnABucketIsUploadedToTheFolder() {
        BucketPage page;
        page.show("photos");
        QSignalSpy uploads{&page, &BucketPage::uploadRequested};
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile("/tmp/a.txt"), QUrl{"https://example.com/b"}});
        QDragEnterEvent enter{{5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QCoreApplication::sendEvent(&page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop{QPointF{5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QCoreApplication::sendEvent(&page, &drop);
        QCOMPARE(uploads.count(), 1);
        QCOMPARE(uploads[0][0].toString(), QString{"photos"});
        QCOMPARE(uploads[0][2].toStringList(), QStringList{"/tmp/a.txt"});
    }
    void aPreviewThatComesLateIsNotShown() {
        BucketPage page;
        page.show("photos");
        page.setEntries({{"a.json", 7, {}, false}, {"b.txt", 1, {}, false}}, false);
        page.table()->selectRow(0);
        Preview late;
        late.key = "b.txt";
        late.data = "b";
        late.size = 1;
        page.setPreview(late);
        QCOMPARE(page.text()->toPlainText(), QString{});
        Preview wanted;
        wanted.key = "a.json";
        wanted.data = "{\"a\":1}";
        wanted.size = 7;
        page.setPreview(wanted);
        QVERIFY(page.text()->toPlainText().startsWith("{\n  \"a\": 1\n}"));
    }
    void versionsAreListedAndDeletedEachByItself() {
        BucketPage page;
        QSignalSpy asked{&page, &BucketPage::folderChosen};
        QSignalSpy looked{&page, &BucketPage::previewRequested};
        QSignalSpy deleted{&page, &BucketPage::deleteRequested};
        page.show("photos");
        QVERIFY(!page.showsVersions() && page.table()->isColumnHidden(3));
        page.versionsButton()->click();
        QVERIFY(page.showsVersions() && !page.table()->isColumnHidden(3));
        QCOMPARE(asked.count(), 2);
        page.setEntries({{"a.txt", 0, "now", false, "v3", true, true},
                         {"a.txt", 7, "then", false, "v2", false},
                         {"a.txt", 5, "before", false, "v1", false}},
                        false);
        QCOMPARE(page.table()->model()->rowCount(), 3);
        // There is nothing to see of what says that it was deleted.
        page.table()->selectRow(0);
        QCOMPARE(looked.count(), 0);
        page.table()->selectRow(2);
        QCOMPARE(looked.last()[2].toString(), QString{"v1"});
        for (auto* button : page.findChildren<QToolButton*>())
            if (button->text() == "Delete")
                button->click();
        QCOMPARE(deleted.count(), 1);
        const auto entries = deleted[0][1].value<std::vector<ObjectEntry>>();
        QCOMPARE(entries.size(), std::size_t{1});
        QCOMPARE(entries[0].version, QString{"v1"});
    }
    void columnsAreAsWideAsWhatComesLater() {
        BusPage page;
        page.resize(900, 400);
        page.show("default");
        page.setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.grab();
        page.setRules({{"OrdersThatWerePlacedThisNight", "{}", true, {}, Rule::Verdict::Unknown}});
        const auto tables = page.findChildren<QTableView*>();
        const auto rules = std::find_if(tables.begin(), tables.end(),
                                        [](const QTableView* table) { return table->isVisible(); });
        QVERIFY(rules != tables.end());
        const QAbstractItemView* view = *rules;
        QTRY_VERIFY((*rules)->columnWidth(0) >= view->sizeHintForColumn(0));
    }
    void anEventThatIsNoJsonIsNotPut() {
        BusPage page;
        page.show("default");
        page.findChildren<QLineEdit*>().at(1)->setText("Order Placed");
        QVERIFY(page.putButton()->isEnabled());
        page.detail()->setPlainText("{\"a\": }");
        QVERIFY(!page.putButton()->isEnabled());
        page.detail()->setPlainText("{\"a\": 1}");
        QSignalSpy put{&page, &BusPage::putRequested};
        page.putButton()->click();
        QCOMPARE(put.count(), 1);
        QCOMPARE(put[0][1].value<BusPage::Draft>().detailType, QString{"Order Placed"});
    }
    void aWebSocketApiIsTalkedTo() {
        ApiPage page;
        page.show(
            {"Chat", "ws://127.0.0.1:3001", {{"ANY", "$connect", "F"}, {"ANY", "talk", "F"}}});
        SocketPanel* panel = page.socket();
        QVERIFY(!panel->isHidden() && !panel->sendButton()->isEnabled());
        page.table()->selectRow(1);
        QCOMPARE(panel->message()->toPlainText(), QString{"{\"action\": \"talk\"}"});
        QSignalSpy opened{panel, &SocketPanel::openRequested};
        QSignalSpy sent{panel, &SocketPanel::sendRequested};
        QSignalSpy closed{panel, &SocketPanel::closeRequested};
        panel->path()->setText("/prod?name=me");
        panel->connectButton()->click();
        QCOMPARE(opened[0][0].toString(), QString{"ws://127.0.0.1:3001"});
        QCOMPARE(opened[0][1].toString(), QString{"/prod?name=me"});
        panel->setOpen();
        panel->sendButton()->click();
        QCOMPARE(sent.count(), 1);
        panel->addReceived("hello");
        QVERIFY(panel->talk()->toPlainText().contains("hello"));
        panel->connectButton()->click();
        QCOMPARE(closed.count(), 1);
        panel->setClosed("1000 ");
        QVERIFY(!panel->sendButton()->isEnabled());
        // What comes too late is nobody's.
        panel->addReceived("late");
        panel->setOpen();
        QVERIFY(!panel->sendButton()->isEnabled());
        QVERIFY(!panel->talk()->toPlainText().contains("late"));
        page.show({"Other", "http://127.0.0.1:3000", {}});
        QVERIFY(panel->isHidden());
    }
    void archivesOfABusAreReplayed() {
        BusPage page;
        page.show("default");
        QVERIFY(page.archiveButton()->isHidden());
        page.tabs()->setCurrentIndex(1);
        QVERIFY(!page.archiveButton()->isHidden() && !page.replayButton()->isEnabled());
        page.setArchives({{"all", 3, 2048, 0, "today"}});
        QSignalSpy replayed{&page, &BusPage::replayRequested};
        page.archives()->selectRow(0);
        page.replayButton()->click();
        QCOMPARE(replayed.count(), 1);
        QCOMPARE(replayed[0][0].toString(), QString{"all"});
        page.setReplays({{"again", "all", "RUNNING", "now"}, {"done", "all", "COMPLETED", "now"}});
        page.tabs()->setCurrentIndex(2);
        QSignalSpy cancelled{&page, &BusPage::replayCancelRequested};
        const auto buttons = page.findChildren<QToolButton*>();
        const auto cancel = std::find_if(buttons.begin(), buttons.end(), [](const auto* button) {
            return button->text() == "Cancel";
        });
        page.replays()->selectRow(1);
        QVERIFY(!(*cancel)->isEnabled());
        page.replays()->selectRow(0);
        (*cancel)->click();
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(cancelled[0][0].toString(), QString{"again"});
        page.show("other");
        QCOMPARE(page.archives()->model()->rowCount(), 0);
    }
    void requestsToAnApiAreRemembered() {
        ApiPage page;
        page.show({"ServerlessHttpApi",
                   "http://127.0.0.1:3000",
                   {{"POST", "/orders", "CreateOrder"}, {"ANY", "/{proxy+}", "Rest"}}});
        QCOMPARE(page.method()->currentText(), QString{"POST"});
        QCOMPARE(page.path()->text(), QString{"/orders"});
        QSignalSpy sent{&page, &ApiPage::sendRequested};
        page.body()->setPlainText("{}");
        page.sendButton()->click();
        page.setAnswer({201, {{"Content-Type", "application/json"}}, "{\"id\":1}", 12, {}});
        QVERIFY(page.statusText().startsWith("201 in 12 ms"));
        QVERIFY(page.answer()->toPlainText().contains("\"id\": 1"));
        page.path()->setText("/else");
        page.body()->clear();
        page.sendButton()->click();
        QCOMPARE(sent.count(), 2);
        QCOMPARE(page.history()->count(), 2);
        emit page.history()->activated(1);
        QCOMPARE(page.path()->text(), QString{"/orders"});
        QCOMPARE(page.body()->toPlainText(), QString{"{}"});
    }
    void anotherApiHasNothingOfTheOneBefore() {
        ApiPage page;
        page.show({"Shop", "http://127.0.0.1:3000", {{"GET", "/", "List"}}});
        page.sendButton()->click();
        page.setAnswer({200, {}, "a", 12, {}});
        page.sendButton()->click();
        page.show({"Other", "http://127.0.0.1:3001", {{"GET", "/", "List"}}});
        QVERIFY(page.statusText().isEmpty());
        QVERIFY(page.answer()->toPlainText().isEmpty());
        // Though the other has not answered.
        QVERIFY(page.sendButton()->isEnabled());
    }
    void whatAnApiIsToBeSentStaysItsOwn() {
        ApiPage page;
        const HttpApi shop{"Shop", "http://127.0.0.1:3000", {{"POST", "/orders", "Create"}}};
        const HttpApi other{"Other", "http://127.0.0.1:3001", {{"GET", "/", "List"}}};
        page.show(shop);
        page.sendButton()->click();
        page.path()->setText("/orders?fast");
        page.headers()->setPlainText("X-Key: secret\nX-Unf");
        page.body()->setPlainText("{}");
        page.show(other);
        QCOMPARE(page.method()->currentText(), QString{"GET"});
        QCOMPARE(page.path()->text(), QString{"/"});
        QVERIFY(page.headers()->toPlainText().isEmpty());
        QVERIFY(page.body()->toPlainText().isEmpty());
        QCOMPARE(page.history()->count(), 0);
        QVERIFY(!page.history()->isEnabled());
        page.show(shop);
        QCOMPARE(page.method()->currentText(), QString{"POST"});
        QCOMPARE(page.path()->text(), QString{"/orders?fast"});
        QCOMPARE(page.headers()->toPlainText(), QString{"X-Key: secret\nX-Unf"});
        QCOMPARE(page.body()->toPlainText(), QString{"{}"});
        QCOMPARE(page.history()->count(), 1);
    }
};

LATHE_TEST(tst_ResourcesPane)
#include "tst_ResourcesPane.moc"
