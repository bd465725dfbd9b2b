#include "tests/support/TestMain.h"
#include "widgets/resources/Page.h"
#include "widgets/resources/RowsModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace lathe::resources;

class tst_RowsModel : public QObject {
    Q_OBJECT

  private slots:
    void whatIsChosenStaysChosenWhenOthersComeAndGo() {
        RowsModel model{{"Name", "Size"}, {1}};
        const QAbstractItemModelTester tester{&model};
        QWidget parent;
        QTableView* table = makeTable(&model, "Things", 0, &parent);
        model.setRows({{"a", {"a", "1"}, {}}, {"b", {"b", "2"}, {}}, {"c", {"c", "3"}, {}}});
        table->selectRow(1);
        QCOMPARE(chosenId(table), QString{"b"});
        model.setRows({{"a", {"a", "1"}, {}}, {"b", {"b", "22"}, {}}, {"d", {"d", "4"}, {}}});
        QCOMPARE(chosenId(table), QString{"b"});
        QCOMPARE(model.index(1, 1).data().toString(), QString{"22"});
        QCOMPARE(model.index(2, 0).data().toString(), QString{"d"});
        model.setRows({{"a", {"a", "1"}, {}}});
        QCOMPARE(model.rowCount(), 1);
    }
    void rowsThatStayTheSameTellNothing() {
        RowsModel model{{"Name"}, {}};
        model.setRows({{"a", {"a"}, {}}});
        QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
        QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
        model.setRows({{"a", {"a"}, {}}});
        QCOMPARE(changed.count(), 0);
        model.setRows({{"a", {"A"}, {}}, {"b", {"b"}, {}}});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(inserted.count(), 1);
    }
    void numbersStandAtTheRight() {
        RowsModel model{{"Name", "Size"}, {1}};
        model.setRows({{"a", {"a", "1"}, {}}});
        QVERIFY(model.index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QVERIFY(!(model.index(0, 0).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight));
    }
};

LATHE_TEST(tst_RowsModel)
#include "tst_RowsModel.moc"
