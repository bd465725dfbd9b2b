#include "engine/services/cloudwatch/Cbor.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::services::cloudwatch;
namespace json = boost::json;

namespace {

std::string bytes(const char* hex) {
    return QByteArray::fromHex(hex).toStdString();
}

QString read(const char* hex) {
    const auto value = fromCbor(bytes(hex));
    return value ? QString::fromStdString(json::serialize(*value)) : "none";
}

} // namespace

/// CBOR as JSON and back.
class tst_Cbor : public QObject {
    Q_OBJECT

  private slots:
    void reads_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("json");
        const auto row = [](const char* hex, const char* text) {
            QTest::newRow(text) << QByteArray{hex} << text;
        };
        row("00", "0");
        row("1903e8", "1000");
        row("3903e7", "-1000");
        row("f5", "true");
        row("f6", "null");
        row("fb3ff199999999999a", "1.1E0");
        row("f93c00", "1E0");
        row("6449455446", "\"IETF\"");
        // In parts.
        row("7f657374726561646d696e67ff", "\"streaming\"");
        row("83010203", "[1,2,3]");
        row("9f0102ff", "[1,2]");
        row("a26161016162820203", "{\"a\":1,\"b\":[2,3]}");
        row("bf6161019fff", "none");
        row("bf616101ff", "{\"a\":1}");
        // A time, and what is not there.
        row("a16174c11a514b67b0", "{\"t\":1363896240}");
        row("a16174f6", "{}");
    }
    void reads() {
        QFETCH(QByteArray, hex);
        QFETCH(QString, json);
        QCOMPARE(read(hex.constData()), json);
    }
    void whatMakesNoSenseIsNone() {
        QCOMPARE(read(""), "none");
        QCOMPARE(read("82"), "none");
        QCOMPARE(read("a10101"), "none");
        // An array of more than there could be.
        QCOMPARE(read("9b7fffffffffffffff"), "none");
        QCOMPARE(read((QByteArray{"81"}.repeated(2'000) + "01").constData()), "none");
    }
    void comesBackFromItsBytes() {
        const json::value value{{"Text", "grün"},         {"Whole", 5},
                                {"Negative", -70'000},    {"Number", 0.25},
                                {"Flag", false},          {"List", {1, "two", 3.5}},
                                {"Empty", json::object{}}};
        QVERIFY(fromCbor(toCbor(value)) == value);
    }
    void timesAreTagged() {
        const std::string written = toCbor(json::object{{"Timestamp", 1'700'000'000.0}});
        QCOMPARE(QByteArray::fromStdString(written).toHex(),
                 QByteArray{"a16954696d657374616d70c1fb41d954fc40000000"});
        QCOMPARE(QByteArray::fromStdString(toCbor(json::object{{"Timestamps", {1}}})).toHex(),
                 QByteArray{"a16a54696d657374616d707381c1fb3ff0000000000000"});
    }
};

LATHE_TEST(tst_Cbor)
#include "tst_Cbor.moc"
