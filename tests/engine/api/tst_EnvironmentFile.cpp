#include "engine/api/EnvironmentFile.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_EnvironmentFile : public QObject {
    Q_OBJECT

  private slots:
    void sectionsAreFunctionsOrParameters() {
        const auto read = api::parseEnvironment(
            R"({"Hello": {"A": "1", "B": 2, "C": true}, "Parameters": {"D": "x"}})");
        QVERIFY(read.has_value());
        QCOMPARE(read->at("Hello").at("A"), std::string{"1"});
        QCOMPARE(read->at("Hello").at("B"), std::string{"2"});
        QCOMPARE(read->at("Hello").at("C"), std::string{"true"});
        QCOMPARE(read->at("Parameters").at("D"), std::string{"x"});
    }

    void aFlatFileHoldsForAllFunctions() {
        const auto read = api::parseEnvironment(R"({"A": "1"})");
        QCOMPARE(read->at("Parameters").at("A"), std::string{"1"});
    }

    void whatIsWrongIsNamed_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("no JSON") << "{"
                                 << "It is not JSON";
        QTest::newRow("a list") << "[]"
                                << "It is not a JSON object";
        QTest::newRow("a list inside") << R"({"A": {"B": []}})"
                                       << "The value of \"B\" in \"A\"";
    }
    void whatIsWrongIsNamed() {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const auto read = api::parseEnvironment(text.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string{"EnvironmentFile.Invalid"});
        QVERIFY(read.error().detail.english().find(part.toStdString()) != std::string::npos);
    }

    void aMissingFileIsNamed() {
        const auto read = api::readEnvironmentFile("/nowhere/env.json");
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string{"EnvironmentFile.Unreadable"});
        QVERIFY(read.error().detail.english().find("/nowhere/env.json") != std::string::npos);
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
