#include "engine/model/StackFrame.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::model;

class tst_StackFrame : public QObject {
    Q_OBJECT

  private slots:
    void placesAreFoundInEachRuntimesForm_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("clicked");
        QTest::newRow("python") << "  File \"/var/task/app.py\", line 12, in handler"
                                << "/var/task/app.py" << 12 << 0
                                << "File \"/var/task/app.py\", line 12";
        QTest::newRow("node, named") << "    at handler (/var/task/index.js:5:3)"
                                     << "/var/task/index.js" << 5 << 3 << "/var/task/index.js:5:3";
        QTest::newRow("node, bare") << "    at /var/task/index.js:5:3"
                                    << "/var/task/index.js" << 5 << 3 << "/var/task/index.js:5:3";
        QTest::newRow("node, async module")
            << "    at async file:///var/task/lib/a b.mjs:7:11"
            << "/var/task/lib/a b.mjs" << 7 << 11 << "file:///var/task/lib/a b.mjs:7:11";
        QTest::newRow("node, in JSON")
            << "        \"at fail (/var/task/index.js:5:3)\","
            << "/var/task/index.js" << 5 << 3 << "/var/task/index.js:5:3";
        QTest::newRow("node, syntax error")
            << "/var/task/index.js:9"
            << "/var/task/index.js" << 9 << 0 << "/var/task/index.js:9";
        QTest::newRow("node, syntax error behind its name")
            << "Runtime.UserCodeSyntaxError: /var/task/index.js:9"
            << "/var/task/index.js" << 9 << 0 << "/var/task/index.js:9";
        QTest::newRow("python, syntax error")
            << "  File \"/var/task/app.py\" Line 3"
            << "/var/task/app.py" << 3 << 0 << "File \"/var/task/app.py\" Line 3";
        QTest::newRow("python, in JSON")
            << "    \"  File \\\"/var/task/app.py\\\", line 12, in handler\\n    fail()\\n\""
            << "/var/task/app.py" << 12 << 0 << "File \\\"/var/task/app.py\\\", line 12";
    }
    void placesAreFoundInEachRuntimesForm() {
        QFETCH(QString, line);
        const std::string text = line.toStdString();
        const auto frames = stackFrames(text);
        QCOMPARE(frames.size(), std::size_t{1});
        QTEST(QString::fromStdString(frames[0].file), "file");
        QTEST(frames[0].line, "row");
        QTEST(frames[0].column, "column");
        QTEST(QString::fromStdString(text.substr(frames[0].begin, frames[0].length)), "clicked");
    }

    void ordinaryLinesHoldNoPlace_data() {
        QTest::addColumn<QString>("line");
        QTest::newRow("empty") << "";
        QTest::newRow("prose") << "looked at the order: 12 items";
        QTest::newRow("url") << "GET http://127.0.0.1:3000/a";
        QTest::newRow("no number") << "File \"/var/task/app.py\", line x";
        QTest::newRow("overflow") << "/var/task/index.js:99999999999999999999";
        QTest::newRow("builtin") << "    at node:internal/main:12:3";
    }
    void ordinaryLinesHoldNoPlace() {
        QFETCH(QString, line);
        QVERIFY(stackFrames(line.toStdString()).empty());
    }

    void taskFilesLieInTheFunctionsCode() {
        FunctionSpec function;
        function.code = "/home/a/project/src";
        QCOMPARE(localPath({"/var/task/lib/app.py", 1, 0, 0, 0}, function),
                 std::filesystem::path{"/home/a/project/src/lib/app.py"});
        QVERIFY(localPath({"/var/runtime/bootstrap.py", 1, 0, 0, 0}, function).empty());
        QVERIFY(localPath({"/var/task/../../etc/passwd", 1, 0, 0, 0}, function).empty());
        QVERIFY(localPath({"/var/task/app.py", 1, 0, 0, 0}, FunctionSpec{}).empty());
    }
};

LATHE_TEST(tst_StackFrame)
#include "tst_StackFrame.moc"
