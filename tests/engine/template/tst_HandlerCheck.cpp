#include "engine/template/HandlerCheck.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace lathe;
using namespace lathe::tmpl;
using State = HandlerCheck::State;

class tst_HandlerCheck : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    model::FunctionSpec functionOf(const QString& runtime, const QString& handler) const {
        model::FunctionSpec function;
        function.runtime = runtime.toStdString();
        function.handler = handler.toStdString();
        function.code = m_folder.path().toStdString();
        return function;
    }

  private slots:
    void handlersAreFoundInTheFormsOfTheirLanguages_data() {
        QTest::addColumn<QString>("runtime");
        QTest::addColumn<QString>("handler");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("line");
        const auto python = [](const char* name, const char* text, State state, int line) {
            QTest::newRow(name) << "python3.12"
                                << "lib.api.run"
                                << "lib/api.py" << text << int(state) << line;
        };
        const auto node = [](const char* name, const char* text, State state, int line) {
            QTest::newRow(name) << "nodejs22.x"
                                << "i.run"
                                << "i.js" << text << int(state) << line;
        };
        python("def", "import os\n\ndef run(e, c):\n    pass\n", State::Found, 3);
        python("async def", "x\nasync def run(e, c): ...", State::Found, 2);
        python("assigned", "run = make()", State::Found, 1);
        python("annotated", "run: Handler = make()", State::Found, 1);
        python("imported", "from x import walk, run\n", State::Found, 1);
        python("imported in parentheses", "from x import (\n    walk,\n    run,\n)", State::Found,
               3);
        python("imported by another name", "import x\nfrom y import walk as run", State::Found, 2);
        python("the definition before its use", "print(run)\ndef run(e, c): ...", State::Found, 2);
        python("in a try", "try:\n    def run(e, c): ...\nexcept ImportError: pass", State::Found,
               2);
        python("another name that holds it", "def rerun(e, c): ...\ndef run_all(): ...",
               State::NoFunction, 0);
        python("compared only", "if run == 1: pass", State::NoFunction, 0);
        python("whatever is imported", "from x import *", State::Unknown, 0);
        node("exports", "\nexports.run = async () => {}", State::Found, 2);
        node("module.exports", "module.exports.run = f", State::Found, 1);
        node("exported by key", "exports['run'] = f", State::Found, 1);
        node("export const", "export const run = 1", State::Found, 1);
        node("export with a type", "export const run: Handler = f", State::Found, 1);
        node("export function", "export async function run(event) {}", State::Found, 1);
        node("export list", "function run() {}\nexport { walk, run };", State::Found, 2);
        node("members of an object", "module.exports = {\n  walk() {},\n  run,\n}", State::Found,
             3);
        node("made by a bundler", "0 && (module.exports = {\n  run\n});", State::Found, 2);
        node("absent", "exports.walk = 1", State::NoFunction, 0);
        node("not exported", "const run = 1", State::NoFunction, 0);
        node("another's exports", "module.exports = require('./x')", State::Unknown, 0);
        node("another's members", "module.exports = { ...require('./x') }", State::Unknown, 0);
        QTest::newRow("no file") << "nodejs22.x"
                                 << "none.run"
                                 << "l.js"
                                 << "" << int(State::NoFile) << 0;
        QTest::newRow("no dot") << "python3.12"
                                << "run"
                                << "n.py"
                                << "" << int(State::BadName) << 0;
        QTest::newRow("ruby") << "ruby3.3"
                              << "r.Module::Class.run"
                              << "r.rb"
                              << "" << int(State::Unknown) << 0;
        QTest::newRow("java") << "java21"
                              << "a.B::c"
                              << "o.py"
                              << "" << int(State::Unknown) << 0;
    }
    void handlersAreFoundInTheFormsOfTheirLanguages() {
        QFETCH(QString, runtime);
        QFETCH(QString, handler);
        QFETCH(QString, file);
        QFETCH(QString, text);
        const std::filesystem::path path = m_folder.filePath(file).toStdString();
        std::filesystem::create_directories(path.parent_path());
        std::ofstream{path} << text.toStdString();
        const HandlerCheck check = checkHandler(functionOf(runtime, handler));
        QTEST(int(check.state), "state");
        QTEST(check.line, "line");
    }
    void aLineOfMegabytesTakesNoTime() {
        std::string code = "x=";
        while (code.size() < 3'000'000)
            code += "handler,";
        std::ofstream{m_folder.filePath("large.js").toStdString()} << code;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(checkHandler(functionOf("nodejs22.x", "large.handler")).state == State::Unknown);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
    void inlineCodeIsLookedIntoToo() {
        auto function = functionOf("python3.12", "index.handler");
        function.code.clear();
        function.inlineCode = "def handler(event, context): ...";
        QVERIFY(checkHandler(function).state == State::Found);
        function.inlineCode = "def other(event, context): ...";
        QVERIFY(checkHandler(function).state == State::NoFunction);
    }
    void whatAWrapperStartsIsNotLookedFor() {
        auto function = functionOf("python3.12", "run.sh");
        function.environment["AWS_LAMBDA_EXEC_WRAPPER"] = "/opt/bootstrap";
        QVERIFY(checkHandler(function).state == State::Unknown);
    }
};

LATHE_TEST(tst_HandlerCheck)
#include "tst_HandlerCheck.moc"
