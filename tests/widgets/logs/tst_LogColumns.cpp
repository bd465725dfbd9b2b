#include "tests/support/TestMain.h"
#include "tests/widgets/logs/LogLines.h"
#include "widgets/logs/LogColumns.h"
#include "widgets/logs/LogHeader.h"
#include "widgets/logs/LogRows.h"
#include "widgets/logs/LogView.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace lathe;
using namespace lathe::logs;

class tst_LogColumns : public QObject {
    Q_OBJECT

    std::unique_ptr<LogRows> m_rows;
    std::unique_ptr<LogColumns> m_columns;

    QString titles(int width = 2'000) const {
        QStringList titles;
        for (const auto& place : m_columns->places(width, 0))
            titles << m_columns->title(place.column);
        return titles.join(u' ');
    }
    int widthOf(int section, int viewWidth) const {
        for (const auto& place : m_columns->places(viewWidth, 0))
            if (place.section == section)
                return place.width;
        return 0;
    }

  private slots:
    void init() {
        m_columns.reset();
        m_rows = std::make_unique<LogRows>();
        m_columns = std::make_unique<LogColumns>(m_rows.get());
    }
    void columnsAreMovedHiddenAndPinned() {
        QCOMPARE(titles(), "Time Level Function Request Message");
        m_columns->move(3, 1);
        QCOMPARE(titles(), "Time Request Level Function Message");
        m_columns->setShown(2, false);
        QCOMPARE(titles(), "Time Request Function Message");
        m_columns->setPinned(3, true);
        QCOMPARE(titles(), "Time Function Request Message");
        QVERIFY(m_columns->columns()[1].pinned);
        m_columns->move(0, 4);
        QCOMPARE(titles(), "Function Request Message Time");
        QVERIFY(!m_columns->columns()[4].pinned);
        m_columns->setRedundant(LogLines::FunctionColumn, true);
        QCOMPARE(titles(), "Request Message Time");
        m_columns->setRedundant(LogLines::FunctionColumn, false);
        m_columns->reset();
        QCOMPARE(titles(), "Time Level Function Request Message");
    }
    void theMessageTakesWhatIsLeft() {
        const int wide = widthOf(LogLines::MessageColumn, 2'000);
        QCOMPARE(widthOf(LogLines::MessageColumn, 1'900), wide - 100);
        QVERIFY(m_columns->totalWidth() < 1'000);
        QCOMPARE(widthOf(LogLines::MessageColumn, 100), widthOf(LogLines::MessageColumn, 200));
        m_columns->setWidth(m_columns->columnOf(LogLines::LevelColumn), 5);
        QVERIFY(widthOf(LogLines::LevelColumn, 100) > 5);
    }
    void fieldsAreColumnsOfTheModel() {
        m_rows->append({test::logLine(R"({"a":{"b":7},"c":"x"})"), test::logLine("plain")});
        m_columns->addField("a.b");
        m_columns->addField("c");
        m_columns->addField("a.b");
        QCOMPARE(titles(), "Time Level Function Request a.b c Message");
        QCOMPARE(m_rows->columnCount(), 7);
        const int c = m_columns->sectionOf(m_columns->columnOf(LogLines::FirstField, "c"));
        QCOMPARE(m_rows->index(0, c).data().toString(), "x");
        QCOMPARE(m_rows->index(1, c).data().toString(), "");
        m_columns->removeField("a.b");
        QCOMPARE(m_rows->index(0, LogLines::FirstField).data().toString(), "x");
        QVERIFY(!m_columns->hasField("a.b"));
    }
    void theyAreKept() {
        m_columns->addField("a.b");
        m_columns->setShown(m_columns->columnOf(LogLines::RequestColumn), false);
        m_columns->setWidth(m_columns->columnOf(LogLines::FunctionColumn), 77);
        m_columns->setPinned(m_columns->columnOf(LogLines::LevelColumn), true);
        const auto before = m_columns->columns();
        const QJsonArray kept = m_columns->toJson();
        init();
        m_columns->fromJson(kept);
        QVERIFY(m_columns->columns() == before);
        QCOMPARE(m_rows->fields(), QStringList{"a.b"});
        m_columns->fromJson({QJsonObject{{"column", "message"}}});
        QCOMPARE(titles(), "Time Level Function Request Message");
    }
    void theMenuNeverHidesTheLastOne() {
        for (int i = 1; i < 5; ++i)
            m_columns->setShown(i, false);
        QMenu menu;
        LogHeader::fillMenu(&menu, m_columns.get(), 0);
        for (QAction* action : menu.actions())
            if (action->text() == "Time")
                QVERIFY(!action->isEnabled());
        m_columns->addField("x");
        QMenu ofField;
        LogHeader::fillMenu(&ofField, m_columns.get(),
                            m_columns->columnOf(LogLines::FirstField, "x"));
        for (QAction* action : ofField.actions())
            if (action->text() == "Remove the column")
                action->trigger();
        QVERIFY(!m_columns->hasField("x"));
    }
    void titlesAndEdgesAreDragged() {
        LogView view{m_rows.get(), m_columns.get()};
        view.resize(1'000, 200);
        m_rows->append({test::logLine("a")});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto* header = view.findChild<LogHeader*>();
        const auto places = m_columns->places(header->width(), 0);
        const auto middle = [&](std::size_t i) {
            return QPoint{places[i].x + places[i].width / 2, 5};
        };
        QTest::mousePress(header, Qt::LeftButton, {}, middle(1));
        QTest::mouseMove(header, middle(2));
        QTest::mouseMove(header, middle(3));
        QTest::mouseRelease(header, Qt::LeftButton, {}, middle(3));
        QCOMPARE(titles(), "Time Function Request Level Message");
        const QPoint edge{m_columns->places(header->width(), 0)[1].x +
                              m_columns->places(header->width(), 0)[1].width,
                          5};
        const int before = widthOf(LogLines::FunctionColumn, header->width());
        QTest::mousePress(header, Qt::LeftButton, {}, edge);
        QTest::mouseMove(header, edge + QPoint{30, 0});
        QTest::mouseRelease(header, Qt::LeftButton, {}, edge + QPoint{30, 0});
        QCOMPARE(widthOf(LogLines::FunctionColumn, header->width()), before + 30);
    }
};

LATHE_TEST(tst_LogColumns)
#include "tst_LogColumns.moc"
