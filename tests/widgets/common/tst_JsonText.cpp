#include "tests/support/TestMain.h"
#include "widgets/common/JsonText.h"

#include <QTest>

using namespace lathe::ui;

class tst_JsonText : public QObject {
    Q_OBJECT

  private slots:
    void goodTextHasNoProblem_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"{}", " [ ] ", "0", "-1.5e+3", "\"a\\u00e9\\n\"", "true", "null",
                                 R"({"a":[1,{"b":null}],"c":""})"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void goodTextHasNoProblem() {
        QFETCH(QString, text);
        QVERIFY(!checkJson(text));
    }

    void problemsAreFoundWhereTheyAre_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("length");
        QTest::newRow("empty") << "" << 1 << 1 << 1;
        QTest::newRow("missing comma") << "{\"a\": 1\n \"b\": 2}" << 2 << 2 << 1;
        QTest::newRow("trailing comma") << "{\"a\": 1,\n}" << 1 << 8 << 1;
        QTest::newRow("single quotes") << "['a']" << 1 << 2 << 1;
        QTest::newRow("bare name") << "{name: 1}" << 1 << 2 << 4;
        QTest::newRow("python") << "{\"a\": True}" << 1 << 7 << 4;
        QTest::newRow("open string") << "[\"abc]" << 1 << 2 << 5;
        QTest::newRow("open object") << "\n  {\"a\": 1" << 2 << 3 << 1;
        QTest::newRow("second value") << "{} x" << 1 << 4 << 1;
        QTest::newRow("bad escape") << R"(["\d"])" << 1 << 3 << 2;
        QTest::newRow("bad unicode escape") << R"(["\u12g4"])" << 1 << 3 << 2;
        QTest::newRow("leading zero") << "[012]" << 1 << 2 << 3;
        QTest::newRow("lone minus") << "[-]" << 1 << 2 << 1;
        QTest::newRow("missing value") << "{\"a\": }" << 1 << 7 << 1;
        QTest::newRow("missing colon") << "{\"a\" 1}" << 1 << 6 << 1;
        QTest::newRow("wrong bracket") << "[1}" << 1 << 3 << 1;
        QTest::newRow("ends after backslash") << "\"\\" << 1 << 2 << 2;
    }
    void problemsAreFoundWhereTheyAre() {
        QFETCH(QString, text);
        const auto problem = checkJson(text);
        QVERIFY(problem);
        QTEST(problem->line, "line");
        QTEST(problem->column, "column");
        QTEST(static_cast<int>(problem->length), "length");
        QVERIFY(!problem->message.isEmpty());
    }

    void nestingIsBounded() {
        QVERIFY(!checkJson(QString(500, u'[') + QString(500, u']')));
        QVERIFY(checkJson(QString(100'000, u'[')));
    }

    void prettyTextKeepsNumbersNamesAndOrder() {
        QCOMPARE(prettyJson(uR"({"b":1.50,"a":[],"c":[1,{"d":"\u00e9"}]})").value(),
                 QStringLiteral("{\n  \"b\": 1.50,\n  \"a\": [],\n  \"c\": [\n    1,\n    {\n"
                                "      \"d\": \"\\u00e9\"\n    }\n  ]\n}"));
        QVERIFY(!prettyJson(u"{"));
    }
};

LATHE_TEST(tst_JsonText)
#include "tst_JsonText.moc"
