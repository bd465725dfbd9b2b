#include "engine/items/Decimal.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace lathe;
using items::Decimal;

class tst_Decimal : public QObject {
    Q_OBJECT

    static Decimal number(const char* text) { return Decimal::parse(text).value(); }
    static std::string problemOf(const std::string& text) {
        const auto parsed = Decimal::parse(text);
        return parsed ? std::string{} : parsed.error().detail.english();
    }

  private slots:
    void isWrittenWithoutAnExponent_data() {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("written");
        const auto row = [](const char* given, const char* written) {
            QTest::newRow(given) << given << written;
        };
        row("0", "0");
        row("-0.000", "0");
        row("0e10", "0");
        row("+007.50", "7.5");
        row("1e3", "1000");
        row("1.5E-3", "0.0015");
        row("-12.5e1", "-125");
        row(".5", "0.5");
        row("99999999999999999999999999999999999999", "99999999999999999999999999999999999999");
        row("1E+10", "10000000000");
    }
    void isWrittenWithoutAnExponent() {
        QFETCH(QString, given);
        QFETCH(QString, written);
        QCOMPARE(QString::fromStdString(Decimal::parse(given.toStdString()).value().text()),
                 written);
    }
    void refusesWhatIsNoNumber() {
        for (const char* text : {"a", "1a", "1e", "--1", ".", "1.2.3", "0x10", "NaN", " 1"})
            QCOMPARE(problemOf(text),
                     "The parameter cannot be converted to a numeric value: " + std::string{text});
        QCOMPARE(problemOf(""),
                 std::string{"The parameter cannot be converted to a numeric value"});
    }
    void hasThirtyEightDigitsAndABoundedMagnitude() {
        const std::string digits =
            "Attempting to store more than 38 significant digits in a Number";
        QCOMPARE(problemOf(std::string(39, '9')), digits);
        QCOMPARE(problemOf("1" + std::string(37, '0') + "1"), digits);
        QCOMPARE(problemOf("1" + std::string(80, '0')), std::string{});
        QVERIFY(problemOf("1e126").starts_with("Number overflow."));
        QVERIFY(problemOf("1e99999999999999").starts_with("Number overflow."));
        QVERIFY(problemOf("-1e-131").starts_with("Number underflow."));
        QCOMPARE(problemOf("9.99e125"), std::string{});
        QCOMPARE(problemOf("1e-130"), std::string{});
    }
    void addsAndSubtractsExactly() {
        QCOMPARE(number("0.1").plus(number("0.2"))->text(), std::string{"0.3"});
        QCOMPARE(number("1").minus(number("0.001"))->text(), std::string{"0.999"});
        QCOMPARE(number("-5").plus(number("3"))->text(), std::string{"-2"});
        QCOMPARE(number("5").minus(number("5"))->text(), std::string{"0"});
        QCOMPARE(number("999").plus(number("1"))->text(), std::string{"1000"});
        QCOMPARE(number("0").minus(number("7"))->text(), std::string{"-7"});
        QCOMPARE(number("1e37").plus(number("1"))->text(),
                 std::string{"10000000000000000000000000000000000001"});
    }
    void refusesSumsThatItCannotHold() {
        QCOMPARE(number("1e38").plus(number("1")).error().detail.english(),
                 std::string{"Attempting to store more than 38 significant digits in a Number"});
        QVERIFY(!number("9e125").plus(number("9e125")));
    }
    void sortsAsBytesAsItDoesAsANumber() {
        const std::vector<const char*> ascending{
            "-1e125", "-100", "-99.5", "-99.4", "-1", "-0.1", "-1e-130", "0",    "1e-130",
            "0.1",    "0.11", "1",     "1.5",   "9",  "10",   "10.5",    "1e125"};
        for (std::size_t i = 1; i < ascending.size(); ++i) {
            QVERIFY2(number(ascending[i - 1]).sortKey() < number(ascending[i]).sortKey(),
                     ascending[i]);
            QVERIFY2(number(ascending[i - 1]) < number(ascending[i]), ascending[i]);
        }
        QCOMPARE(number("1.50").sortKey(), number("15e-1").sortKey());
    }
};

LATHE_TEST(tst_Decimal)
#include "tst_Decimal.moc"
