#include "engine/services/lambda/FunctionName.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::services::lambda;

class tst_FunctionName : public QObject {
    Q_OBJECT

    model::Project m_project;

  private slots:
    void initTestCase() {
        model::FunctionSpec hello;
        hello.logicalId = "HelloFunction";
        hello.name = "hello";
        model::FunctionSpec digits;
        digits.logicalId = digits.name = "123456789012";
        model::FunctionSpec nested;
        nested.logicalId = nested.name = "Child/Inner";
        m_project.functions = {hello, digits, nested};
    }
    void everyFormFindsTheFunction_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        const char* hello = "HelloFunction";
        QTest::newRow("name") << "hello" << hello;
        QTest::newRow("logical id") << "HelloFunction" << hello;
        QTest::newRow("name with qualifier") << "hello:$LATEST" << hello;
        QTest::newRow("partial") << "123456789012:function:hello" << hello;
        QTest::newRow("partial with qualifier") << "123456789012:function:hello:$LATEST" << hello;
        QTest::newRow("function:name") << "function:hello" << hello;
        QTest::newRow("arn") << "arn:aws:lambda:us-east-1:123456789012:function:hello" << hello;
        QTest::newRow("arn with qualifier")
            << "arn:aws:lambda:us-east-1:123456789012:function:hello:$LATEST" << hello;
        QTest::newRow("arn by logical id")
            << "arn:aws:lambda:us-east-1:123456789012:function:HelloFunction" << hello;
        QTest::newRow("twelve digits") << "123456789012"
                                       << "123456789012";
        QTest::newRow("nested") << "Child/Inner"
                                << "Child/Inner";
    }
    void everyFormFindsTheFunction() {
        QFETCH(QString, name);
        const auto target = findTarget(m_project, name.toStdString(), {});
        QVERIFY2(target.has_value(), target ? "" : target.error().detail.english().c_str());
        QTEST(QString::fromStdString(target->function->logicalId), "id");
        QCOMPARE(target->qualifier, std::string{"$LATEST"});
    }
    void whatCannotBeFoundIsRefusedInAwsWords_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("qualifier");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        const char* missing = "ResourceNotFoundException";
        QTest::newRow("unknown name")
            << "nobody"
            << "" << missing
            << "Function not found: arn:aws:lambda:us-east-1:123456789012:function:nobody:$LATEST";
        QTest::newRow("unknown alias")
            << "hello"
            << "live" << missing
            << "Function not found: arn:aws:lambda:us-east-1:123456789012:function:hello:live";
        QTest::newRow("unknown version in the name")
            << "hello:7"
            << "" << missing
            << "Function not found: arn:aws:lambda:us-east-1:123456789012:function:hello:7";
        QTest::newRow("other region")
            << "arn:aws:lambda:eu-west-1:123456789012:function:hello"
            << "" << missing
            << "Functions from 'eu-west-1' are not reachable in this region ('us-east-1')";
        QTest::newRow("other account")
            << "999999999999:function:hello"
            << "" << missing
            << "Function not found: arn:aws:lambda:us-east-1:999999999999:function:hello:$LATEST";
        QTest::newRow("two qualifiers")
            << "hello:$LATEST"
            << "2"
            << "InvalidParameterValueException"
            << "The derived qualifier from the function name does not match the specified "
               "qualifier.";
    }
    void whatCannotBeFoundIsRefusedInAwsWords() {
        QFETCH(QString, name);
        QFETCH(QString, qualifier);
        const auto target = findTarget(m_project, name.toStdString(), qualifier.toStdString());
        QVERIFY(!target);
        QTEST(QString::fromStdString(target.error().code), "code");
        QTEST(QString::fromStdString(target.error().detail.english()), "detail");
    }
    void whatIsNoNameIsAValidationError_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("space") << "hello world";
        QTest::newRow("arn of something else") << "arn:aws:s3:::bucket";
        QTest::newRow("too many parts") << "a:b:c:d";
        QTest::newRow("a qualifier that begins as $LATEST does") << "hello:$LATES";
        QTest::newRow("slash") << "no/such";
    }
    void whatIsNoNameIsAValidationError() {
        QFETCH(QString, name);
        const auto target = findTarget(m_project, name.toStdString(), {});
        QVERIFY(!target);
        QCOMPARE(target.error().code, std::string{"ValidationException"});
        QVERIFY(
            target.error().detail.english().starts_with("1 validation error detected: Value '"));
    }
    void allThatIsWrongIsToldAtOnce() {
        const auto target = findTarget(m_project, "a:b:c:d", std::string(129, 'q'));
        QVERIFY(
            target.error().detail.english().starts_with("2 validation errors detected: Value 'q"));
    }
    void anOddQualifierIsAValidationError() {
        const auto target = findTarget(m_project, "hello", "a b");
        QCOMPARE(target.error().code, std::string{"ValidationException"});
    }
};

LATHE_TEST(tst_FunctionName)
#include "tst_FunctionName.moc"
