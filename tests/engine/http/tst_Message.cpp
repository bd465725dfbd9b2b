#include "engine/http/Message.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_Message : public QObject {
    Q_OBJECT

  private slots:
    void fieldNamesCompareWithoutCase() {
        http::Fields fields;
        fields.add("Content-Type", "a");
        fields.add("content-type", "b");
        QCOMPARE(fields.valueOr("CONTENT-TYPE", ""), std::string_view{"a"});
        fields.set("Content-type", "c");
        QCOMPARE(fields.count(), std::size_t{1});
        QCOMPARE(fields.valueOr("content-type", ""), std::string_view{"c"});
        QVERIFY(!fields.find("Content"));
    }
    void fieldsKeepTheirOrderAndTheirText() {
        http::Fields fields;
        fields.add("A", "");
        fields.add("Set-Cookie", "a=1");
        fields.add("Set-Cookie", "b=2");
        fields.set("a", "last");
        QCOMPARE(fields.at(0).value, std::string_view{"a=1"});
        QCOMPARE(fields.at(1).value, std::string_view{"b=2"});
        QCOMPARE(fields.at(2).name, std::string_view{"a"});
        QCOMPARE(fields.at(2).value, std::string_view{"last"});
    }
    void targetsSplitIntoPathAndQuery() {
        const http::Request request{"GET", "/a/b?c=d?e", {}, {}};
        QCOMPARE(request.path(), std::string_view{"/a/b"});
        QCOMPARE(request.query(), std::string_view{"c=d?e"});
        QVERIFY((http::Request{"GET", "/a", {}, {}}.query().empty()));
    }
    void percentEscapesAreDecoded() {
        QCOMPARE(http::percentDecoded("a%20b%2Fc%zz%4"), std::string{"a b/c%zz%4"});
    }
    void queryValuesAreFound() {
        const std::string_view query = "Qualifier=%24LATEST&empty&text=a+b";
        QCOMPARE(http::queryValue(query, "Qualifier").value_or("?"), std::string{"$LATEST"});
        QCOMPARE(http::queryValue(query, "empty").value_or("?"), std::string{});
        QCOMPARE(http::queryValue(query, "text").value_or("?"), std::string{"a b"});
        QVERIFY(!http::queryValue(query, "text2"));
    }
};

LATHE_TEST(tst_Message)
#include "tst_Message.moc"
