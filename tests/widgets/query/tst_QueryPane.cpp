#include "tests/support/TestMain.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/query/QueryEdit.h"
#include "widgets/query/QueryPane.h"
#include "widgets/query/Samples.h"

#include "engine/insights/Query.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace lathe;
using namespace lathe::query;

class tst_QueryPane : public QObject {
    Q_OBJECT

    std::unique_ptr<QueryPane> m_pane;

    template <class Widget> Widget* find(const QString& accessibleName) const {
        for (auto* found : m_pane->findChildren<Widget*>())
            if (found->accessibleName() == accessibleName)
                return found;
        return nullptr;
    }
    QueryEdit* edit() const { return m_pane->findChild<QueryEdit*>(); }
    QTableView* table() const {
        return m_pane->findChild<QTableView*>("", Qt::FindChildrenRecursively);
    }
    QString cell(int row, int column) const {
        return table()->model()->index(row, column).data().toString();
    }
    QString status() const { return m_pane->findChild<ui::ElidedLabel*>()->text(); }
    static insights::Results twoRows() {
        insights::Results results;
        results.rows = {{{"n", "9"}, {"@log", "1:/aws/lambda/a,b"}, {"@ptr", "x"}},
                        {{"n", "10"}, {"extra", "say \"hi\""}}};
        results.recordsMatched = 2;
        results.recordsScanned = 1234;
        return results;
    }

  private slots:
    void init() {
        m_pane = std::make_unique<QueryPane>(Clock::system());
        m_pane->resize(900, 400);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        m_pane->setGroups({"/aws/lambda/a", "/aws/lambda/b"});
    }

    void everyExampleIsAQuery() {
        for (const SavedQuery& sample : samples()) {
            const auto query = insights::Query::parse(sample.text.toStdString());
            QVERIFY2(query.has_value(), qPrintable(sample.name));
        }
    }

    void ctrlEnterAsksTheChosenGroupOrAll() {
        QSignalSpy asked{m_pane.get(), &QueryPane::queryRequested};
        m_pane->setText("fields @message");
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QString{"fields @message"});
        QCOMPARE(asked[0][1].toString(), QString{});
        m_pane->showResults(twoRows());
        find<QComboBox>("Log group")->setCurrentIndex(2);
        QTest::mouseClick(m_pane->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(asked[1][1].toString(), QString{"/aws/lambda/b"});
    }

    void groupsThatCameAreWantedWithTheResultsAndKeepTheChoice() {
        find<QComboBox>("Log group")->setCurrentIndex(2);
        m_pane->run();
        QSignalSpy wanted{m_pane.get(), &QueryPane::refreshRequested};
        m_pane->showResults(twoRows());
        QCOMPARE(wanted.size(), 1);
        m_pane->setGroups({"/aws/lambda/a", "/aws/lambda/aa", "/aws/lambda/b"});
        QCOMPARE(find<QComboBox>("Log group")->currentText(), QString{"/aws/lambda/b"});
        QCOMPARE(find<QComboBox>("Log group")->count(), 4);
    }

    void theResultsLieBesideTheQueryWhereTheDockIsLow() {
        m_pane->resize(600, 500);
        auto* split = m_pane->findChild<QSplitter*>();
        QCOMPARE(split->orientation(), Qt::Vertical);
        m_pane->resize(1000, 300);
        QCOMPARE(split->orientation(), Qt::Horizontal);
        QTRY_VERIFY(split->sizes()[0] > 300 && split->sizes()[1] > 500);
        m_pane->resize(600, 500);
        QCOMPARE(split->orientation(), Qt::Vertical);
    }

    void theButtonStopsAQueryThatRuns() {
        QSignalSpy stopped{m_pane.get(), &QueryPane::stopRequested};
        auto* run = m_pane->findChild<QPushButton*>();
        QTest::mouseClick(run, Qt::LeftButton);
        QCOMPARE(run->text(), QString{"Stop"});
        QTest::mouseClick(run, Qt::LeftButton);
        QCOMPARE(stopped.size(), 1);
        m_pane->showResults(Error{"Query.Stopped", Text::verbatim("The query was stopped.")});
        QCOMPARE(run->text(), QString{"Run"});
        QCOMPARE(status(), QString{"The query was stopped."});
    }

    void rowsBecomeATableWithAColumnForEachField() {
        m_pane->run();
        m_pane->showResults(twoRows());
        QVERIFY(table()->isVisible());
        QCOMPARE(table()->model()->columnCount(), 3);
        QCOMPARE(table()->model()->headerData(2, Qt::Horizontal).toString(), QString{"extra"});
        QCOMPARE(cell(0, 1), QString{"1:/aws/lambda/a,b"});
        QCOMPARE(cell(1, 1), QString{});
        QVERIFY2(status().startsWith("2 of 1,234 events matched"), qPrintable(status()));
    }

    void aClickOnAHeaderSortsNumbersAsNumbers() {
        m_pane->showResults(twoRows());
        auto* header = table()->horizontalHeader();
        const auto click = [&] {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              {header->sectionViewportPosition(0) + 5, header->height() / 2});
        };
        click();
        QCOMPARE(cell(0, 0), QString{"9"});
        click();
        QCOMPARE(cell(0, 0), QString{"10"});
    }

    void theResultsAreCopiedAsCsv() {
        m_pane->showResults(twoRows());
        QTest::mouseClick(find<QToolButton>("Copy the results as CSV"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(),
                 QString{"n,@log,extra\n9,\"1:/aws/lambda/a,b\",\n10,,\"say \"\"hi\"\"\"\n"});
    }

    void whatIsWrongIsUnderlinedAndSaid() {
        m_pane->setText("fields @message\n| nonsense 1");
        QTRY_VERIFY(!edit()->complaint().isEmpty());
        QCOMPARE(status(), edit()->complaint());
        QCOMPARE(edit()->extraSelections().size(), 1);
        QCOMPARE(edit()->extraSelections().front().cursor.selectedText(), QString{"nonsense"});
        m_pane->setText("fields @message");
        QTRY_VERIFY(edit()->complaint().isEmpty());
        QCOMPARE(edit()->extraSelections().size(), 0);
    }

    void wordsAreCompletedAsOneTypes() {
        m_pane->setText("");
        edit()->setFocus();
        QTest::keyClicks(edit(), "fields @req");
        auto* words = edit()->findChild<QCompleter*>();
        QTRY_VERIFY(words->popup()->isVisible());
        QTest::keyClick(words->popup(), Qt::Key_Return);
        QCOMPARE(m_pane->text(), QString{"fields @requestId"});
    }

    void aSavedQueryIsBroughtBackFromTheMenu() {
        m_pane->setSaved({{"Mine", "limit 3"}});
        auto* menu = m_pane->findChild<QMenu*>();
        for (QAction* action : menu->actions())
            if (action->text() == "Mine")
                action->trigger();
        QCOMPARE(m_pane->text(), QString{"limit 3"});
    }

    void aCellBecomesAFilterWhereItMayStand_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("behind") << "fields n"
                                << "fields n\n| filter n = \"9\"";
        QTest::newRow("before a dedup, which nothing but limit follows")
            << "fields n | dedup n"
            << "filter n = \"9\"\n| fields n | dedup n";
    }
    void aCellBecomesAFilterWhereItMayStand() {
        QFETCH(QString, before);
        m_pane->setText(before);
        m_pane->showResults(twoRows());
        QTimer::singleShot(0, this, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            menu->actions().at(1)->trigger();
            menu->close();
        });
        const QPoint place = table()->visualRect(table()->model()->index(0, 0)).center();
        emit table()->customContextMenuRequested(place);
        QTEST(m_pane->text(), "after");
    }

    void damagedLinesAreSaid() {
        insights::Results results = twoRows();
        results.recordsSkipped = 3;
        m_pane->showResults(results);
        QVERIFY2(status().endsWith("3 lines are damaged and were left out"), qPrintable(status()));
    }

    void nothingThatMatchesIsSaid() {
        m_pane->run();
        m_pane->showResults(insights::Results{});
        QVERIFY(m_pane->findChild<ui::EmptyState*>()->isVisible());
    }
};

LATHE_TEST(tst_QueryPane)
#include "tst_QueryPane.moc"
