#include "app/window/HandlerPlace.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe;

class tst_HandlerPlace : public QObject {
    Q_OBJECT

  private slots:
    void theHandlerIsFoundInTheSourcesOfItsLanguage_data() {
        QTest::addColumn<QString>("runtime");
        QTest::addColumn<QString>("handler");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* runtime, const char* handler, const char* file,
                            const char* text) {
            QTest::newRow(file) << QString{QLatin1String{runtime}}
                                << QString{QLatin1String{handler}} << QString{QLatin1String{file}}
                                << QByteArray{text};
        };
        row("python3.12", "orders.api.run", "orders/api.py",
            "import json\n\nasync def run(e, c):\n");
        row("nodejs20.x", "src/app.run", "src/app.mjs",
            "const a = run(1)\n\nexport const run = 1\n");
        row("java21", "shop.Orders", "src/main/java/shop/Orders.java",
            "class Orders {\n  int x = handleRequest();\n  public Map<String, Object> "
            "handleRequest(");
        row("java17", "shop.Orders::take", "app/src/main/kotlin/shop/Orders.kt",
            "class Orders {\n\n  fun take(order: Order)");
        row("dotnet8", "Shop::Shop.Orders::Take", "src/Shop/Orders.cs",
            "class Orders {\n  // Take\n  public async Task<string> Take(Stream s)");
        row("provided.al2023", "bootstrap", "main.go", "package main\n\nfunc main() {");
        row("provided.al2023", "bootstrap", "src/main.rs", "use x;\n\nasync fn main() {");
    }
    void theHandlerIsFoundInTheSourcesOfItsLanguage() {
        QFETCH(QString, runtime);
        QFETCH(QString, handler);
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        const QTemporaryDir folder;
        const QString path = folder.filePath(file);
        QVERIFY(QDir{}.mkpath(QFileInfo{path}.path()));
        QFile source{path};
        QVERIFY(source.open(QIODevice::WriteOnly));
        source.write(text);
        source.close();
        model::FunctionSpec function;
        function.runtime = runtime.toStdString();
        function.handler = handler.toStdString();
        function.code = folder.path().toStdString();
        const app::HandlerPlace place = app::handlerPlace(function);
        QCOMPARE(place.path, path);
        QCOMPARE(place.line, 3);
        function.code = (folder.path() + QLatin1String{"/other"}).toStdString();
        QVERIFY(app::handlerPlace(function).path.isEmpty());
    }
};

LATHE_TEST(tst_HandlerPlace)
#include "tst_HandlerPlace.moc"
