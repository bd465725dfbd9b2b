#include "engine/compare/Rows.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::compare;

namespace {

QString shown(const Row& row) {
    static const char marks[] = {' ', '.', '~', '+', '-', '>'};
    const QString text = QString{row.depth * 2, ' '} + QString::fromStdString(row.before);
    return QChar{marks[static_cast<int>(row.kind)]} + text +
           (row.before == row.after ? QString{} : " | " + QString::fromStdString(row.after)) +
           (row.moved.empty() ? QString{} : " " + QString::fromStdString(row.moved));
}

QStringList shown(const std::vector<Row>& rows) {
    QStringList list;
    for (const Row& row : rows)
        list << shown(row);
    return list;
}

QStringList jsonRows(const char* before, const char* after) {
    const Comparison comparison{*parseJson(before), *parseJson(after), {}};
    return shown(rowsOf(comparison.root()));
}

} // namespace

/// Two texts beside each other, line by line.
class tst_Rows : public QObject {
    Q_OBJECT

  private slots:
    void jsonIsSetInLines() {
        QCOMPARE(
            jsonRows(R"({"a": 1, "gone": true, "list": [1, 5, {"x": 1}], "e": {}})",
                     R"({"a": 2, "list": [{"x": 1}, 1, 5, {"y": [0]}], "e": {}})"),
            (QStringList{" {", "~  \"a\": 1 | \"a\": 2", "-  \"gone\": true | ", "   \"list\": [",
                         ">    { [2] -> [0]", ">      \"x\": 1", ">    }", "     1", "     5",
                         "+     | {", "+       | \"y\": [", "+         | 0", "+       | ]",
                         "+     | }", "   ]", "   \"e\": {}", " }"}));
    }
    void aTextThatHoldsJsonIsSetInLinesToo() {
        QCOMPARE(
            jsonRows("{\"body\": \"{\\\"a\\\": 1}\"}", "{\"body\": \"{\\\"a\\\": 2}\"}"),
            (QStringList{" {", "   \"body\": \"{", "~    \"a\": 1 | \"a\": 2", "   }\"", " }"}));
    }
    void aContainerForAScalarStandsBesideIt() {
        QCOMPARE(
            jsonRows(R"({"a": 1})", R"({"a": {"b": 2}})"),
            (QStringList{" {", "~  \"a\": 1 | \"a\": {", "~     | \"b\": 2", "~   | }", " }"}));
    }
    void logsDifferInWhatTheySay() {
        const std::vector<Row> rows = compareLines(
            {"START 2026-11-30T10:00:00Z", "load order 17", "gone", "took 12 ms in all"},
            {"START 2026-11-30T11:22:33Z", "load order 17", "took 15 ms in all", "new"});
        QCOMPARE(shown(rows),
                 (QStringList{" START 2026-11-30T10:00:00Z | START 2026-11-30T11:22:33Z",
                              " load order 17", "-gone | ", "-took 12 ms in all | ",
                              "+ | took 15 ms in all", "+ | new"}));
        QVERIFY(hasDifferences(rows));
        QCOMPARE(
            shown(compareLines({"a", "took 12 ms in all", "b"}, {"a", "took 9 ms in all", "b"})),
            (QStringList{" a", "~took 12 ms in all | took 9 ms in all", " b"}));
        QVERIFY(!hasDifferences(compareLines({"x"}, {"x"})));
        QVERIFY(compareLines({}, {}).empty());
    }
    void whatIsTheSameIsFolded() {
        std::vector<Row> rows(20);
        QVERIFY(foldsOf(rows, 2).empty());
        rows[9].kind = Row::Kind::Changed;
        QCOMPARE(foldsOf(rows, 2), (std::vector<Fold>{{0, 7}, {12, 20}}));
        rows[14].kind = Row::Kind::Added;
        QCOMPARE(foldsOf(rows, 2), (std::vector<Fold>{{0, 7}, {17, 20}}));
        QCOMPARE(foldsOf(rows, 0), (std::vector<Fold>{{0, 9}, {10, 14}, {15, 20}}));
        QVERIFY(foldsOf({}, 2).empty());
    }
};

LATHE_TEST(tst_Rows)
#include "tst_Rows.moc"
