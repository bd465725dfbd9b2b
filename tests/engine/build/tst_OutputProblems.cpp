#include "engine/build/OutputProblems.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace lathe;

class tst_OutputProblems : public QObject {
    Q_OBJECT

  private slots:
    void placesAreFoundInWhatToolsPrint_data() {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char* name, const char* output, const char* problem) {
            QTest::newRow(name) << QByteArray{output} << QByteArray{problem};
        };
        row("go", "# example\n./main.go:5:2: undefined: x\n",
            "/project/src/main.go:5:2: error: undefined: x\n");
        row("javac", "/state/work/src/App.java:12: error: ';' expected\n",
            "/project/src/src/App.java:12: error: ';' expected\n");
        row("maven",
            "[ERROR] COMPILATION ERROR :\n"
            "[ERROR] /state/work/App.java:[3,17] cannot find symbol\n"
            "[ERROR]   symbol:   class Foo\n"
            "[ERROR] /state/work/App.java:[3,17] cannot find symbol\n",
            "/project/src/App.java:3:17: error: cannot find symbol\n");
        row("esbuild",
            "\x1b[31m✘ [ERROR] Could not resolve \"nope\"\x1b[0m\n\n    src/app.ts:3:10:\n"
            "      3 │ import 'nope'\n",
            "/project/src/src/app.ts:3:10: error: Could not resolve \"nope\"\n");
        row("typescript", "src/app.ts(4,7): error TS2322: Type 'a' is not 'b'.\n",
            "/project/src/src/app.ts:4:7: error: TS2322: Type 'a' is not 'b'.\n");
        row("gcc", "main.c:7:9: fatal error: nope.h: No such file or directory\n",
            "/project/src/main.c:7:9: error: nope.h: No such file or directory\n");
        row("make", "make: *** [Makefile:3: build-App] Error 1\n",
            "/project/src/Makefile:3: error: build-App] Error 1\n");
        row("warnings", "main.c:7:9: warning: unused variable\n", "");
        row("addresses", "npm ERR! http://localhost:4873/nope at 12:30:05\n", "");
    }
    void placesAreFoundInWhatToolsPrint() {
        QFETCH(QByteArray, output);
        QFETCH(QByteArray, problem);
        build::OutputProblems problems{"/state/work", "/project/src"};
        std::istringstream lines{output.toStdString()};
        for (std::string line; std::getline(lines, line);)
            problems.read(line);
        std::string found;
        for (const auto& diagnostic : problems.found())
            found += model::toText(diagnostic) + "\n";
        QCOMPARE(QByteArray::fromStdString(found), problem);
    }

    void aPackageThatCannotBeHadIsFoundInItsManifest_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("pip") << QByteArray{"ERROR: No matching distribution found for nope==1"}
                             << QByteArray{"requirements.txt:2:1"};
        QTest::newRow("npm") << QByteArray{"npm error 404  '@a/nope@^1.0' is not in this registry."}
                             << QByteArray{"package.json:1:20"};
        QTest::newRow("npm version")
            << QByteArray{"npm ERR! notarget No matching version found for left-pad@99."}
            << QByteArray{"package.json:1:39"};
        QTest::newRow("bundler")
            << QByteArray{"Could not find gem 'nope' in locally installed gems."}
            << QByteArray{"Gemfile:1:6"};
    }
    void aPackageThatCannotBeHadIsFoundInItsManifest() {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, place);
        QTemporaryDir folder;
        const std::filesystem::path source = folder.path().toStdString();
        std::ofstream{source / "requirements.txt"} << "requests\nnope==1\n";
        std::ofstream{source / "package.json"}
            << R"({"dependencies": {"@a/nope": "^1.0", "left-pad": "99"}})";
        std::ofstream{source / "Gemfile"} << "gem 'nope'\n";
        build::OutputProblems problems{"/state/work", source};
        problems.read(line.toStdString());
        QCOMPARE(problems.found().size(), 1U);
        QCOMPARE(QByteArray::fromStdString(model::toText(problems.found()[0].location)),
                 QByteArray::fromStdString(source.string()) + "/" + place);
    }
};

LATHE_TEST(tst_OutputProblems)
#include "tst_OutputProblems.moc"
