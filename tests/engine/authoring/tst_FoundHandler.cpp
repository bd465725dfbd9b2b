#include "engine/authoring/FoundHandler.h"
#include "tests/engine/authoring/Authoring.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::authoring;
using test::Authoring;

/// Functions of code that is there already.
class tst_FoundHandler : public QObject {
    Q_OBJECT

  private slots:
    void handlersAreFoundInCode_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("handler");
        QTest::newRow("Python") << "app.py"
                                << "import os\n\ndef handler(event, context):\n    pass\n"
                                << "app.handler";
        QTest::newRow("typed Python") << "a.py"
                                      << "def lambda_handler(event: dict, context: object) -> dict:"
                                      << "a.lambda_handler";
        QTest::newRow("another name") << "a.py"
                                      << "def help(x):\n  pass\ndef take(event, _):\n  pass"
                                      << "a.take";
        QTest::newRow("handler before others") << "a.py"
                                               << "def take(event, _): 1\ndef handler(e, c): 1"
                                               << "a.handler";
        QTest::newRow("a method is none") << "a.py"
                                          << "class A:\n    def handler(self, event): pass\n"
                                          << "";
        QTest::newRow("module") << "index.mjs"
                                << "export const handler = async (event) => {};"
                                << "index.handler";
        QTest::newRow("exported function") << "index.mjs"
                                           << "export async function handler(event) {}"
                                           << "index.handler";
        QTest::newRow("CommonJS") << "index.js"
                                  << "exports.handler = async () => {};"
                                  << "index.handler";
        QTest::newRow("CommonJS, listed") << "index.cjs"
                                          << "function handler() {}\nmodule.exports = { handler };"
                                          << "index.handler";
        QTest::newRow("Ruby") << "app.rb"
                              << "def handler(event:, context:)\nend\n"
                              << "app.handler";
        QTest::newRow("no code") << "notes.txt"
                                 << "def handler(event, context):"
                                 << "";
    }
    void handlersAreFoundInCode() {
        QFETCH(QString, file);
        QFETCH(QString, code);
        QFETCH(QString, handler);
        const auto found = findHandler(file.toStdString(), code.toStdString());
        QCOMPARE(QString::fromStdString(found ? found->handler : std::string{}), handler);
    }
    void theUsualFileOfAFolderHasTheHandler() {
        const auto found = findHandler({{"util.py", "def read(path, mode): 1"},
                                        {"main.py", "def handler(event, context): 1"},
                                        {"lib/app.py", "def handler(event, context): 1"},
                                        {"notes.md", "handler"}});
        QVERIFY(found);
        QCOMPARE(found->handler, std::string{"main.handler"});
        QVERIFY(!findHandler({{"notes.md", "handler"}}));
    }
    void aFunctionIsNamedForWhatSaysMost() {
        const FoundHandler usual{"app.py", "app.handler"};
        const FoundHandler own{"resize_image.py", "resize_image.handler"};
        QCOMPARE(nameFor(usual, "src/thumb-nails"), std::string{"ThumbNails"});
        QCOMPARE(nameFor(usual, "src"), std::string{"App"});
        QCOMPARE(nameFor(own, "src"), std::string{"ResizeImage"});
        QCOMPARE(nameFor(usual, ""), std::string{"App"});
    }
    void itSpeaksWhatOthersOfItsLanguageDo() {
        Authoring project{R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Resize: {Type: AWS::Serverless::Function, Properties: {CodeUri: a/, Handler: a.b, Runtime: python3.11}}
  Two: {Type: AWS::Serverless::Function, Properties: {CodeUri: a/, Handler: a.b, Runtime: nodejs20.x}}
)"};
        const auto made = functionOf(project.text, *project.project,
                                     {"resize.py", "resize.handler"}, "src/images");
        QCOMPARE(made.id, std::string{"Resize2"});
        QCOMPARE(project.apply(made.edits), std::string{});
        const auto* function = project.project->findFunction("Resize2");
        QVERIFY(function);
        QCOMPARE(function->runtime, std::string{"python3.11"});
        QCOMPARE(function->handler, std::string{"resize.handler"});
        QCOMPARE(function->codeUri, std::string{"src/images/"});
    }
};

LATHE_TEST(tst_FoundHandler)
#include "tst_FoundHandler.moc"
