#include "engine/api/EnvironmentFile.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_EnvironmentFile : public QObject {
    Q_OBJECT

  private slots:
    void sectionsAreFunctionsOrParameters() {
        const auto read = api::parseEnvironment(
            R"({"Hello": {"A": "1", "B": 2, "C": true}, "Parameters": {"D": "x"}})", "e");
        QVERIFY(read.has_value());
        QCOMPARE(read->at("Hello").at("A"), std::string{"1"});
        QCOMPARE(read->at("Hello").at("B"), std::string{"2"});
        QCOMPARE(read->at("Hello").at("C"), std::string{"true"});
        QCOMPARE(read->at("Parameters").at("D"), std::string{"x"});
    }

    void aFlatFileHoldsForAllFunctions() {
        const auto read = api::parseEnvironment(R"({"A": "1"})", "e");
        QCOMPARE(read->at("Parameters").at("A"), std::string{"1"});
    }

    void whatIsWrongIsNamedWithItsPlace_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("no JSON") << "{"
                                 << "e:1:2: error: This is not JSON: incomplete JSON.";
        QTest::newRow("a comma too many") << "{\n  \"\u00e4\": {\"A\": \"1\",}\n}"
                                          << "e:2:18: error: This is not JSON: syntax error.";
        QTest::newRow("a list") << "[]"
                                << "e:1:1: error: This is not a JSON object.";
        QTest::newRow("a list inside") << "{\"A\":\n  {\"B\": []}}"
                                       << "e:2:4: error: The value of \"B\" in \"A\" is not text.";
        QTest::newRow("a list for a function")
            << "{\"A\": []}"
            << "e:1:2: error: \"A\" is neither text nor an object.";
    }
    void whatIsWrongIsNamedWithItsPlace() {
        QFETCH(QString, text);
        QFETCH(QString, said);
        const auto read = api::parseEnvironment(text.toStdString(), "e");
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string{"EnvironmentFile.Invalid"});
        QCOMPARE(QString::fromStdString(model::toText(read.error())).section('\n', 0, 0), said);
    }

    void aMissingFileIsNamed() {
        const auto read = api::readEnvironmentFile("/nowhere/env.json");
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string{"EnvironmentFile.Unreadable"});
        QCOMPARE(read.error().location.file, std::filesystem::path{"/nowhere/env.json"});
    }

    void aFolderInItsPlaceIsAnError() {
        QCOMPARE(api::readEnvironmentFile("/tmp").error().code,
                 std::string{"EnvironmentFile.Unreadable"});
    }

    void anEmptyFileIsInvalid() {
        QCOMPARE(api::readEnvironmentFile("/dev/null").error().code,
                 std::string{"EnvironmentFile.Invalid"});
    }
};

LATHE_TEST(tst_EnvironmentFile)
#include "tst_EnvironmentFile.moc"
