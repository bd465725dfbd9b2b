#include "tests/support/TestMain.h"
#include "widgets/debug/VariablesModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace lathe;
using debugging::VariablesModel;

class tst_VariablesModel : public QObject {
    Q_OBJECT

    static QString text(const QModelIndex& index, int column = VariablesModel::NameColumn) {
        return index.siblingAtColumn(column).data().toString();
    }

  private slots:
    void scopesComeAfterWhatIsWatched() {
        VariablesModel model;
        const QAbstractItemModelTester tester{&model};
        model.setWatches({"a + b"});
        model.setScopes({{"Local", "1", false}, {"Global", "2", true}});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(text(model.index(0, 0)), QString{"Watch"});
        QCOMPARE(text(model.index(1, 0)), QString{"Local"});
        QVERIFY(model.index(1, 0).data(VariablesModel::OpensRole).toBool());
        QVERIFY(!model.index(2, 0).data(VariablesModel::OpensRole).toBool());
    }

    void whatIsInAValueIsAskedForWhenItIsOpened() {
        VariablesModel model;
        const QAbstractItemModelTester tester{&model};
        QSignalSpy asked{&model, &VariablesModel::childrenRequested};
        model.setScopes({{"Local", "1", false}});
        const QModelIndex local = model.index(1, 0);
        QVERIFY(model.hasChildren(local));
        model.fetchMore(local);
        model.fetchMore(local);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), QString{"1"});
        model.addChildren("1", 0, {{"order", "{id: 7}", "Object", "o"}, {"n", "3", "number", ""}});
        QCOMPARE(model.rowCount(local), 2);
        QCOMPARE(text(model.index(0, 0, local), VariablesModel::ValueColumn), QString{"{id: 7}"});
        QVERIFY(model.hasChildren(model.index(0, 0, local)));
        QVERIFY(!model.hasChildren(model.index(1, 0, local)));
        QCOMPARE(model.index(0, 0, local).data(VariablesModel::PathRole).toString(),
                 QString{"Local/order"});
    }

    void aLongValueComesInPages() {
        VariablesModel model;
        const QAbstractItemModelTester tester{&model};
        model.setScopes({{"Local", "1", false}});
        const QModelIndex local = model.index(1, 0);
        model.fetchMore(local);
        model.addChildren("1", 0, std::vector<debug::Variable>(VariablesModel::Page));
        QCOMPARE(model.rowCount(local), VariablesModel::Page + 1);
        const QModelIndex more = model.index(VariablesModel::Page, 0, local);
        QVERIFY(more.data(VariablesModel::IsMoreRole).toBool());
        QSignalSpy asked{&model, &VariablesModel::childrenRequested};
        model.askForMore(more);
        QCOMPARE(asked[0][1].toInt(), VariablesModel::Page);
        model.addChildren("1", VariablesModel::Page, {{"last", "1", "", ""}});
        QCOMPARE(model.rowCount(local), VariablesModel::Page + 1);
        QCOMPARE(text(model.index(VariablesModel::Page, 0, local)), QString{"last"});
    }

    void anExpressionIsAddedChangedAndRemoved() {
        VariablesModel model;
        const QAbstractItemModelTester tester{&model};
        QSignalSpy changed{&model, &VariablesModel::watchesChanged};
        const QModelIndex watch = model.index(0, 0);
        QVERIFY(model.index(0, 0, watch).flags().testFlag(Qt::ItemIsEditable));
        model.setData(model.index(0, 0, watch), "total", Qt::EditRole);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(model.watches(), QStringList{"total"});
        model.setData(model.index(0, 0, watch), "total + 1", Qt::EditRole);
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(model.watches(), QStringList{"total + 1"});
        model.removeWatch(model.index(0, 0, watch));
        QVERIFY(model.watches().isEmpty());
        QCOMPARE(changed.count(), 3);
    }

    void aWatchSaysWhyItHasNoValue() {
        VariablesModel model;
        model.setWatches({"a", "b"});
        model.setScopes({});
        model.setWatchValue("a", debug::Variable{"a", "1", "int", ""});
        model.setWatchValue("b", Error{"Debug.Refused", Text::verbatim("no b here")});
        const QModelIndex watch = model.index(0, 0);
        QCOMPARE(text(model.index(0, 0, watch), VariablesModel::ValueColumn), QString{"1"});
        QCOMPARE(text(model.index(1, 0, watch), VariablesModel::ValueColumn), QString{"no b here"});
        model.clearValues();
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(text(model.index(0, 0, watch), VariablesModel::ValueColumn) != "1");
    }

    void aVariableIsChangedWhereItIs() {
        VariablesModel model;
        model.setScopes({{"Local", "1", false}});
        const QModelIndex local = model.index(1, 0);
        model.fetchMore(local);
        model.addChildren("1", 0, {{"n", "3", "number", ""}});
        QSignalSpy asked{&model, &VariablesModel::assignRequested};
        const QModelIndex value = model.index(0, VariablesModel::ValueColumn, local);
        QVERIFY(model.setData(value, "4", Qt::EditRole));
        QCOMPARE(asked[0], (QList<QVariant>{"1", "n", "4"}));
        QCOMPARE(value.data().toString(), QString{"3"});
        model.setAssigned("1", {"n", "4", "number", ""});
        QCOMPARE(value.data().toString(), QString{"4"});
        model.clearValues();
    }

    void lateAnswersAreLeftOut() {
        VariablesModel model;
        model.setScopes({{"Local", "1", false}});
        model.addChildren("1", 0, {{"n", "3", "number", ""}});
        model.addChildren("other", 0, {{"n", "3", "number", ""}});
        QCOMPARE(model.rowCount(model.index(1, 0)), 0);
    }
};

LATHE_TEST(tst_VariablesModel)
#include "tst_VariablesModel.moc"
