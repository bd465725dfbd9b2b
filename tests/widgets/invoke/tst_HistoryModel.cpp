#include "tests/support/TestMain.h"
#include "widgets/invoke/HistoryModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace lathe;
using namespace lathe::invoke;

namespace {

model::InvocationRecord record(int number, bool finished) {
    model::InvocationRecord record;
    record.requestId = "r" + std::to_string(number);
    record.function = "Orders";
    if (finished)
        record.finished = Timestamp{};
    return record;
}

} // namespace

class tst_HistoryModel : public QObject {
    Q_OBJECT

    ManualClock m_clock;

  private slots:
    void runningInvocationsEndInTheirRow() {
        HistoryModel model{m_clock};
        QAbstractItemModelTester tester{&model};
        model.reset({record(2, true), record(1, true)});
        model.merge({record(3, false), record(4, false)});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.record(0).requestId, std::string{"r4"});
        QCOMPARE(model.index(1, HistoryModel::OutcomeColumn).data().toString(), "Running");
        QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
        model.merge({record(3, true)});
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(model.index(1, HistoryModel::OutcomeColumn).data().toString(), "Succeeded");
        QCOMPARE(model.record(3).requestId, std::string{"r1"});
    }

    void oneBatchIsOneInsertionAndTheOldestGo() {
        HistoryModel model{m_clock};
        QAbstractItemModelTester tester{&model};
        QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
        std::vector<model::InvocationRecord> batch;
        for (int i = 0; i < 2 * HistoryModel::Capacity; ++i)
            batch.push_back(record(i, true));
        model.merge(batch);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.rowCount(), HistoryModel::Capacity);
        QCOMPARE(model.record(0).requestId, std::string{"r999"});
        model.merge({record(5000, false), record(5000, true)});
        QCOMPARE(model.rowCount(), HistoryModel::Capacity);
        QVERIFY(model.record(0).finished.has_value());
        QCOMPARE(model.record(HistoryModel::Capacity - 1).requestId, std::string{"r501"});
    }
};

LATHE_TEST(tst_HistoryModel)
#include "tst_HistoryModel.moc"
