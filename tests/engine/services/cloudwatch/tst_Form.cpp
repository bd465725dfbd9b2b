#include "engine/services/cloudwatch/Form.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::services;
namespace json = boost::json;

/// The Query protocol's parameters as objects, and answers as XML.
class tst_Form : public QObject {
    Q_OBJECT

    static QString object(const char* form) {
        return QString::fromStdString(
            json::serialize(cloudwatch::objectOf(query::Parameters{form})));
    }

  private slots:
    void listsAndStructuresAreReadByTheirNames() {
        QCOMPARE(object("Namespace=a%20b&MetricData.member.1.MetricName=Load&"
                        "MetricData.member.1.Value=1.5&MetricData.member.1.Dimensions.member.1."
                        "Name=x&MetricData.member.1.Dimensions.member.1.Value=7"),
                 R"({"MetricData":[{"Dimensions":[{"Name":"x","Value":"7"}],)"
                 R"("MetricName":"Load","Value":1.5E0}],"Namespace":"a b"})");
    }
    void numbersAndFlagsAreSuch() {
        QCOMPARE(object("MetricData.member.1.Values.member.1=1&MetricData.member.1.Values.member."
                        "2=2.5&ActionsEnabled=false&Threshold=x&AlarmName=12"),
                 R"({"ActionsEnabled":false,"AlarmName":"12",)"
                 R"("MetricData":[{"Values":[1,2.5E0]}],"Threshold":"x"})");
    }
    void membersAreInTheOrderOfTheirNumbers() {
        QCOMPARE(object("AlarmNames.member.10=j&AlarmNames.member.2=b&AlarmNames.member.1=a"),
                 R"({"AlarmNames":["a","b","j"]})");
    }
    void anEmptyListIsOne() {
        QCOMPARE(object("AlarmNames="), R"({"AlarmNames":[]})");
        QCOMPARE(object(""), "{}");
    }
    void namesThatAreTooDeepDoNotEndIt() {
        QVERIFY(!object((QByteArray{"a"} + QByteArray(5'000, '.') + "b=1").constData()).isEmpty());
    }
    void mapsAreWrittenAsEntries() {
        QCOMPARE(QString::fromStdString(
                     cloudwatch::xmlOf({{"ExtendedStatistics", {{"p50", 1.5}}}}).written()),
                 "<ExtendedStatistics><entry><key>p50</key><value>1.5</value></entry>"
                 "</ExtendedStatistics>");
    }
    void answersAreWrittenAsElements() {
        const json::object answer{{"Label", "<a>"},      {"Period", 60},
                                  {"Threshold", 30.0},   {"ActionsEnabled", true},
                                  {"Timestamps", {0.0}}, {"Values", {41.0, 0.5}}};
        QCOMPARE(QString::fromStdString(cloudwatch::xmlOf(answer).written()),
                 "<Label>&lt;a&gt;</Label><Period>60</Period><Threshold>30.0</Threshold>"
                 "<ActionsEnabled>true</ActionsEnabled><Timestamps><member>"
                 "1970-01-01T00:00:00.000Z</member></Timestamps>"
                 "<Values><member>41.0</member><member>0.5</member></Values>");
    }
};

LATHE_TEST(tst_Form)
#include "tst_Form.moc"
