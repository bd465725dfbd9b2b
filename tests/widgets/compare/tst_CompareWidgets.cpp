#include "engine/suite/CaseReader.h"
#include "tests/support/TestMain.h"
#include "widgets/compare/ComparisonView.h"
#include "widgets/compare/KeepDialog.h"
#include "widgets/compare/ReplayPane.h"
#include "widgets/compare/RowsModel.h"
#include "widgets/compare/RowsView.h"
#include "widgets/compare/SuitePane.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace lathe;
using namespace lathe::compare;

Q_DECLARE_METATYPE(std::vector<lathe::suite::NewFile>)

namespace {

model::InvocationRecord record(const std::string& id, const std::string& response,
                               model::OutcomeKind kind = model::OutcomeKind::Success) {
    model::InvocationRecord record;
    record.requestId = id;
    record.function = "CreateOrder";
    record.payload = "{\"item\": \"tea\"}";
    record.response = response;
    record.outcome.kind = kind;
    if (kind != model::OutcomeKind::Success)
        record.outcome.errorType = "ValueError";
    record.finished = Timestamp{};
    record.duration = Microseconds{20'000};
    record.maxMemoryUsed = Bytes::mebi(40);
    record.cost = PicoDollars{1'000'000};
    return record;
}

std::vector<Row> manyRows() {
    std::vector<Row> rows(40, Row{Row::Kind::Same, 1, "same", "same"});
    rows[20] = {Row::Kind::Changed, 1, "\"a\": 1", "\"a\": 2", "/a"};
    rows[30] = {Row::Kind::Added, 1, {}, "\"b\": 3", "/b"};
    return rows;
}

QToolButton* button(QWidget& pane, const QString& text) {
    for (auto* found : pane.findChildren<QToolButton*>()) {
        if (found->text() == text)
            return found;
    }
    return nullptr;
}

QStringList texts(const QAbstractItemModel& model, int column) {
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row, column).data().toString();
    return list;
}

} // namespace

/// Results beside each other, by their widgets.
class tst_CompareWidgets : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatIsTheSameIsFoldedUntilItIsClicked() {
        RowsView view;
        new QAbstractItemModelTester{view.rows(),
                                     QAbstractItemModelTester::FailureReportingMode::QtTest, &view};
        view.resize(600, 400);
        view.QWidget::show();
        view.show(manyRows());
        RowsModel& model = *view.rows();
        // 17 folded, 3 of context, both sides of the change, 3 and 3, ...
        QCOMPARE(model.line(0).folded, 17);
        QCOMPARE(model.index(0).data().toString(), "17 equal line(s)");
        const int before = model.rowCount();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.visualRect(model.index(0)).center());
        QCOMPARE(model.rowCount(), before + 16);
        QCOMPARE(model.line(0).folded, 0);
    }
    void changesStandBelowEachOtherOrBeside() {
        RowsModel model;
        model.setRows(manyRows());
        const int inOne = model.rowCount();
        QCOMPARE(model.index(4).data(Qt::AccessibleTextRole).toString(),
                 "Changed from \"a\": 1 to \"a\": 2");
        QVERIFY(model.line(4).side == RowsModel::Side::Before);
        QVERIFY(model.line(5).side == RowsModel::Side::After);
        model.setSideBySide(true);
        QCOMPARE(model.rowCount(), inOne - 1);
        QVERIFY(model.line(4).side == RowsModel::Side::Both);
    }
    void differencesAreReachedByKeysAndCopied() {
        RowsView view;
        view.show(manyRows());
        QTest::keyClick(&view, Qt::Key_F7);
        QCOMPARE(view.currentIndex().data().toString().trimmed(), "\"a\": 1");
        QTest::keyClick(&view, Qt::Key_F7);
        QCOMPARE(view.currentIndex().data().toString().trimmed(), "\"b\": 3");
        QTest::keyClick(&view, Qt::Key_F7);
        QCOMPARE(view.currentIndex().data().toString().trimmed(), "\"b\": 3");
        QTest::keyClick(&view, Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(view.currentIndex().data().toString().trimmed(), "\"a\": 1");
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().trimmed(), "\"a\": 1");
    }

    void replaysStandBesideWhatTheyRepeat() {
        ReplayPane pane;
        new QAbstractItemModelTester{const_cast<PairModel*>(&pane.model()),
                                     QAbstractItemModelTester::FailureReportingMode::QtTest, &pane};
        QSignalSpy wanted{&pane, &ReplayPane::diffRequested};
        pane.begin({record("1", "{}", model::OutcomeKind::FunctionError), record("2", "{}"),
                    record("3", "{}")});
        QCOMPARE(texts(pane.model(), PairModel::OutcomeColumn),
                 (QStringList{"Failed → waiting", "Succeeded → waiting", "Succeeded → waiting"}));
        auto now = record("4", "{}");
        now.duration = Microseconds{10'000};
        now.maxMemoryUsed = Bytes::mebi(50);
        pane.setNow(0, now);
        pane.setDifferences(0, 0);
        pane.setNow(1, record("5", "{}"));
        pane.setDifferences(1, 0);
        pane.setRefusal(2, "Function not found");
        pane.finish();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(texts(pane.model(), PairModel::OutcomeColumn),
                 (QStringList{"Failed → Succeeded", "Succeeded", "Succeeded → Not run"}));
        QCOMPARE(texts(pane.model(), PairModel::DurationColumn),
                 (QStringList{"20 → 10 ms  −50\u00A0%", "20 ms", ""}));
        QCOMPARE(texts(pane.model(), PairModel::MemoryColumn).value(0), "40 → 50 MB");
        QTest::mouseClick(pane.findChild<QCheckBox*>(), Qt::LeftButton);
        QCOMPARE(pane.table()->model()->rowCount(), 2);
        QVERIFY(button(pane, "Stop")->isHidden());
    }
    void whatIsIgnoredHoldsForTheFunctionUntilItIsForgotten() {
        ReplayPane pane;
        pane.begin({record("1", "{}")});
        pane.setNow(0, record("2", "{}"));
        QSignalSpy changed{&pane, &ReplayPane::rulesChanged};
        suite::PairDiff diff;
        diff.suggestions = {{"/id", Form::Uuid, "x", 1}};
        pane.showDiff(0, diff);
        QPushButton* ignore = nullptr;
        for (auto* found : pane.findChildren<QPushButton*>()) {
            if (found->text() == "Ignore them")
                ignore = found;
        }
        QVERIFY(ignore);
        QTest::mouseClick(ignore, Qt::LeftButton);
        QCOMPARE(changed.size(), 1);
        const Rules rules = pane.rulesFor("CreateOrder");
        QCOMPARE(rules.exceptions.size(), 1U);
        QCOMPARE(rules.exceptions[0].path.text(), "/id");
        QVERIFY(rules.exceptions[0].form == Form::Uuid);
        emit pane.comparison()->heedRequested();
        QVERIFY(pane.rulesFor("CreateOrder").exceptions.empty());
    }

    void testsShowWhatIsNotAsExpected() {
        SuitePane pane;
        new QAbstractItemModelTester{const_cast<CaseModel*>(&pane.model()),
                                     QAbstractItemModelTester::FailureReportingMode::QtTest, &pane};
        std::vector<model::Diagnostic> none;
        suite::Suite suite;
        for (const char* name : {"good", "bad", "later"}) {
            suite.cases.push_back(*suite::readCase(
                std::string{"function: CreateOrder\nexpect: {response: {total: 12}}\n"} +
                    (*name == 'l' ? "skip: not yet\n" : ""),
                "test.yaml", "/", none));
            suite.cases.back().name = name;
        }
        pane.setSuite(suite);
        QSignalSpy asked{&pane, &SuitePane::runRequested};
        QTest::mouseClick(pane.findChild<QPushButton*>(), Qt::LeftButton);
        for (auto* found : pane.findChildren<QPushButton*>()) {
            if (found->text() == "Run all" && asked.isEmpty())
                QTest::mouseClick(found, Qt::LeftButton);
        }
        QCOMPARE(asked.size(), 1);
        pane.begin({"good", "bad", "later"});
        QCOMPARE(texts(pane.model(), CaseModel::ResultColumn).value(0), "Running");
        for (const suite::Case& each : suite.cases) {
            suite::Run run{
                record("1", each.name == "bad" ? R"({"total": 13})" : R"({"total": 12})"), {}, {}};
            pane.setTested({each, run, suite::check(each, run)});
        }
        pane.finish();
        QCOMPARE(texts(pane.model(), CaseModel::ResultColumn),
                 (QStringList{"Passed", "Failed", "Skipped"}));
        pane.table()->selectRow(1);
        QVERIFY(pane.failures()->toPlainText().contains("The response differs in one place"));
        QCOMPARE(pane.comparison()->output()->rows()->rowCount(), 3);
        QVERIFY(button(pane, "Expect this")->isEnabled());
        pane.table()->selectRow(0);
        QVERIFY(!button(pane, "Expect this")->isEnabled());
        pane.setObstacle("No engine runs.");
        QVERIFY(!button(pane, "Run")->isEnabled());
    }
    void keepingShowsTheFileAndTicksNothingByItself() {
        KeepDialog dialog{record("1", R"({"id": "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"})"), {}};
        QSignalSpy kept{&dialog, &KeepDialog::keepRequested};
        auto* list = dialog.findChild<QListWidget*>();
        auto* preview = dialog.findChild<QPlainTextEdit*>();
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->checkState() == Qt::Unchecked);
        QVERIFY(!preview->toPlainText().contains("ignore"));
        list->item(0)->setCheckState(Qt::Checked);
        QVERIFY(preview->toPlainText().contains("- path: \"/id\"\n      is: uuid"));
        auto* name = dialog.findChildren<QLineEdit*>().first();
        QCOMPARE(name->text(), "CreateOrder/success");
        dialog.setTaken({"CreateOrder/success", "taken"});
        QCOMPARE(name->text(), "CreateOrder/success-2");
        QPushButton* keep = nullptr;
        for (auto* found : dialog.findChildren<QPushButton*>()) {
            if (found->text() == "Keep")
                keep = found;
        }
        for (const char* bad : {"", "../x", "a b", "taken"}) {
            name->setText(bad);
            QVERIFY2(!keep->isEnabled(), bad);
        }
        name->setText("orders/tea");
        QVERIFY(keep->isEnabled());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QTest::mouseClick(keep, Qt::LeftButton);
        QCOMPARE(kept.size(), 1);
        const auto files = kept[0][0].value<std::vector<suite::NewFile>>();
        QCOMPARE(files.at(0).path, "tests/lathe/orders/tea.yaml");
    }
};

LATHE_TEST(tst_CompareWidgets)
#include "tst_CompareWidgets.moc"
