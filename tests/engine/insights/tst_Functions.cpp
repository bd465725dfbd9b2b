#include "engine/insights/Aggregates.h"
#include "engine/insights/Vocabulary.h"
#include "tests/engine/insights/Running.h"
#include "tests/support/TestMain.h"

#include <QSet>
#include <QTest>

using namespace lathe;
using test::valueOf;

/// What operators and functions make of values.
class tst_Functions : public QObject {
    Q_OBJECT

    static void row(const char* expression, const char* value) {
        QTest::newRow(expression) << expression << value;
    }

  private slots:
    void expressionsHaveValues_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("value");
        row("1 + 2 * 3", "7");
        row("(1 + 2) * 3", "9");
        row("2 ^ 3 ^ 2", "512");
        row("10 % 3", "1");
        row("7 / 2", "3.5");
        row("-3 + 1", "-2");
        row("1 / 0", "-");
        row("5.5 % 2", "1.5");
        row("'3' + 4", "7");
        row("'a' + 4", "-");
        row("9223372036854775807 + 1", "9.223372036855E18");
        row("1 = 1.0", "1");
        row("'200' = 200", "1");
        row("'a' != 'b'", "1");
        row("'b' > 'a'", "1");
        row("'abc' > 400", "0");
        row("2 >= 2 and not 3 < 2", "1");
        row("false or true", "1");
        row("none = 1", "-");
        row("none != 1", "-");
        row("not none = 1", "-");
        row("none = 1 or true", "1");
        row("none = 1 and false", "0");
        row("'x' in ['a', 'x']", "1");
        row("3 in ['3']", "1");
        row("'x' not in ['a', 'b']", "1");
        row("'some words' like 'me w'", "1");
        row("'some words' like /W/", "0");
        row("'some words' =~ /(?i)WORDS?$/", "1");
        row("'some words' not like /x/", "1");
        row("'a/b' like /a\\/b/", "1");

        row("abs(-4)", "4");
        row("abs(-4.5)", "4.5");
        row("ceil(1.2)", "2");
        row("floor(-1.2)", "-2");
        row("greatest(1, 5, 3)", "5");
        row("least(4, '2', 3)", "2");
        row("log(1)", "0");
        row("round(2.5)", "3");
        row("round(3.14159, 2)", "3.14");
        row("sqrt(16)", "4");
        row("sqrt(-1)", "-");
        row("haversine(52.52, 13.405, 48.8566, 2.3522)", "877.4633");
        row("toNumber('12.5')", "12.5");
        row("toInt('12.9')", "12");
        row("toInt(3000000000)", "-");
        row("toLong('3000000000')", "3000000000");
        row("toDouble('2')", "2");

        row("bin(1h)", "2026-11-30 08:00:00.000");
        row("bin(5m)", "2026-11-30 08:20:00.000");
        row("bin(300s)", "2026-11-30 08:21:00.000");
        row("bin(2 hrs)", "2026-11-30 08:00:00.000");
        row("bin(1d)", "2026-11-30 00:00:00.000");
        row("bin(1w)", "2026-11-30 00:00:00.000");
        row("bin(1mo)", "2026-11-01 00:00:00.000");
        row("bin(1q)", "2026-10-01 00:00:00.000");
        row("bin(1y)", "2026-01-01 00:00:00.000");
        row("datefloor(@timestamp, 10m)", "2026-11-30 08:20:00.000");
        row("dateceil(@timestamp, 10m)", "2026-11-30 08:30:00.000");
        row("dateceil(@timestamp, 1mo)", "2026-12-01 00:00:00.000");
        row("dateceil(fromMillis(0), 1h)", "1970-01-01 00:00:00.000");
        row("fromMillis(1796026902123)", "2026-11-30 08:21:42.123");
        row("toMillis(@timestamp)", "1796026902123");
        row("now()", "1796026962");
        row("parseDate('2026-11-30', 'yyyy-MM-dd')", "1795996800000");
        row("parseDate('30 Nov 2026 08:21', 'dd MMM yyyy HH:mm', 'Europe/Berlin')",
            "1796023260000");
        row("parseDate('2026-11-30T08:21:42.123+01:00', 'yyyy-MM-dd\\'T\\'HH:mm:ss.SSSXXX')",
            "1796023302123");
        row("parseDate('08:21:42 PM', 'hh:mm:ss a')", "73302000");
        row("parseDate('soon', 'yyyy')", "-");
        row("formatDate(@timestamp, '%Y-%m-%d %H:%M')", "2026-11-30 08:21");
        row("strftime(@timestamp, '%H:%M', 'Asia/Tokyo')", "17:21");
        row("formatDate(@timestamp, '%H', 'Nowhere/Land')", "-");
        row("queryStartTime()", "1796023302123");
        row("queryEndTime()", "1796026962123");
        row("queryTimeRange()", "3660000");

        row("ispresent(@message)", "1");
        row("isPresent(none)", "0");
        row("coalesce(none, 'a', 'b')", "a");
        row("coalesce(none)", "-");
        row("case(1 > 2, 'a', 2 > 1, 'b', 'c')", "b");
        row("case(1 > 2, 'a', 'c')", "c");
        row("case(1 > 2, 'a')", "-");
        row("if(1 = 1, 'yes', 'no')", "yes");
        row("if(none, 'yes', 'no')", "no");
        row("isNumeric('1e3')", "1");
        row("isNumeric('1a')", "0");
        row("messageSize('\xc3\xa4')", "2");
        row("unmask('x')", "x");

        row("jsonParse('{\"a\": [1, {\"b\": true}]}')", "{\"a\":[1,{\"b\":true}]}");
        row("jsonParse('{\"a\": [1, {\"b\": true}]}').a[1].b", "1");
        row("jsonParse('{\"a.b\": 5}').`a.b`", "5");
        row("jsonParse('5')", "-");
        row("jsonStringify(jsonParse('[1, 2]'))", "[1,2]");
        row("jsonArraySize('[1, 2, 3]')", "3");
        row("jsonArraySize('{}')", "-");
        row("jsonArrayContains('[\"a\", \"b\"]', 'b')", "1");
        row("jsonArrayContains('no list', 'b')", "0");
        row("jsonParse('[1]') = '[1]'", "0");
        row("jsonParse('[1]') != 'x'", "0");
        row("toupper(jsonParse('[1]'))", "-");

        row("isValidIp('::1')", "1");
        row("isValidIp('1.2.3')", "0");
        row("isValidIpV4('192.0.2.1')", "1");
        row("isValidIpV4('::1')", "0");
        row("isValidIpV6('2001:db8::1')", "1");
        row("isIpInSubnet('192.0.2.7', '192.0.2.0/24')", "1");
        row("isIpInSubnet('192.0.2.7', '192.0.2.7/32')", "1");
        row("isIpInSubnet('2001:db8::9', '2001:db8::/32')", "1");
        row("isIpv4InSubnet('192.0.3.7', '192.0.2.0/24')", "0");
        row("isIpv4InSubnet('2001:db8::9', '2001:db8::/32')", "0");
        row("isIpv6InSubnet('2001:db8::9', '2001:db8::/32')", "1");
        row("ipv4ToNumber('1.0.0.2')", "16777218");
        row("isPrivateIP('172.20.1.1')", "1");
        row("isPublicIP('8.8.8.8')", "1");
        row("isPublicIP('10.0.0.1')", "0");
        row("isReservedIP('127.0.0.1')", "1");
        row("isReservedIP('8.8.8.8')", "0");

        row("isempty('')", "1");
        row("isempty(none)", "1");
        row("isempty(' ')", "0");
        row("isblank(' \\t')", "1");
        row("isblank('x')", "0");
        row("concat('a', 1, none, 'b')", "a1b");
        row("ltrim('xyZxyfooxyZ', 'xyZ')", "fooxyZ");
        row("rtrim('xyZfooxyxyZ', 'xyZ')", "xyZfoo");
        row("trim('xyZxyfooxyxyZ', 'xyZ')", "foo");
        row("trim('  a b ')", "a b");
        row("ltrim('  a ')", "a ");
        row("rtrim(' a  ')", " a");
        row("strlen('\xc3\xa4\xe2\x82\xac')", "2");
        row("toupper('stra\xc3\x9f\x65 \xc3\xa4')", "STRA\xc3\x9f\x45 \xc3\x84");
        row("tolower('\xc3\x84X')", "\xc3\xa4x");
        row("substr('xyZfooxyZ', 3, 3)", "foo");
        row("substr('xyZfoo', 3)", "foo");
        row("substr('abc', 7)", "");
        row("replace('foo', 'o', '0')", "f00");
        row("replace('foo', '', 'x')", "foo");
        row("regexReplace('a1b22', '[0-9]+', '#')", "a#b#");
        row("regexReplace('John Smith', /(\\w+) (\\w+)/, '\\\\2 \\\\1')", "Smith John");
        row("regexReplace('ab', /x*/, '-')", "-a-b-");
        row("strcontains('Hello', 'ell')", "1");
        row("strcontains('Hello', 'ELL')", "0");
        row("strcontains('Hello', 'ELL', true)", "1");
        row("startsWith('Hello', 'He')", "1");
        row("endsWith('Hello', 'He')", "0");
        row("urlencode('a b&\xc3\xa4')", "a+b%26%C3%A4");
        row("urldecode('a+b%26%C3%A4%')", "a b&\xc3\xa4%");
        row("base64encode('hi')", "aGk=");
        row("hexToAscii('61ff62')", "a\xef\xbf\xbd"
                                    "b");
        row("urldecode('%c3%28')", "\xef\xbf\xbd(");
        row("md5('hi')", "49f68a5c8493ec2c0bf489821c21fc3b");
        row("sha256('hi')", "8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4");
        row("md5(none)", "-");
        row("base64decode('aGk=')", "hi");
        row("split('a,b', ',')", "[\"a\",\"b\"]");
        row("split('a,b', ',')[1]", "b");
        row("hexToAscii('48656c6c6f')", "Hello");
        row("hexToDec('0xff')", "255");
        row("decToHex(255)", "0xff");
        row("decToHex(-16.9)", "-0x10");
    }
    void expressionsHaveValues() {
        QFETCH(QString, expression);
        QFETCH(QString, value);
        QCOMPARE(valueOf(expression.toStdString()), value);
    }
    void everyFunctionIsTriedHere() {
        QFile file{QStringLiteral(LATHE_TEST_DATA "/../engine/insights/tst_Functions.cpp")};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const insights::Function& function : insights::functions()) {
            const auto call = QString::fromStdString(std::string{function.term.name}) + "(";
            QVERIFY2(text.contains(call, Qt::CaseInsensitive), qPrintable(call));
        }
    }
    void theVocabularyHasEachWordOnceAndSaysWhatItIs() {
        const auto check = [](const insights::Term& term, QSet<QString>& names) {
            const auto name = QString::fromStdString(std::string{term.name}).toLower();
            QVERIFY2(!names.contains(name), qPrintable(name));
            names << name;
            QVERIFY(term.signature.starts_with(term.name));
            QVERIFY(!term.description.empty());
        };
        QSet<QString> commands, functions;
        for (const insights::CommandTerm& command : insights::commandTerms())
            check(command.term, commands);
        for (const insights::Function& function : insights::functions())
            check(function.term, functions);
        for (const insights::Aggregate& aggregate : insights::aggregates())
            check(aggregate.term, functions);
    }
};

LATHE_TEST(tst_Functions)
#include "tst_Functions.moc"
