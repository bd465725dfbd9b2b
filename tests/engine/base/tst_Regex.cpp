#include "engine/base/Regex.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

using lathe::Regex;

namespace {

Regex regexOf(const char* pattern) {
    return Regex::compile(pattern).value();
}

} // namespace

class tst_Regex : public QObject {
    Q_OBJECT

  private slots:
    void isFoundAnywhereInAText() {
        const Regex regex = regexOf("b+c");
        QVERIFY(regex.matches("abbc"));
        QVERIFY(regex.matches("bcd"));
        QVERIFY(!regex.matches("ac"));
        QVERIFY(!regex.matches(""));
        QVERIFY(!regex.matches({}));
        QVERIFY(regexOf("").matches({}));
        QVERIFY(Regex::compile({}).value().matches("a"));
    }
    void caseMattersUnlessThePatternSaysOtherwise() {
        QVERIFY(!regexOf("error").matches("ERROR"));
        QVERIFY(regexOf("(?i)error").matches("ERROR"));
    }
    void groupsAreWhatTheyMatched() {
        const Regex regex = regexOf("(\\d+)-(x)?(?<rest>.)");
        const std::string_view text = "ab 12-y 3-xz";
        const auto found = regex.find(text);
        QVERIFY(found);
        QCOMPARE(found->size(), 4u);
        QCOMPARE(found->at(0), std::optional<std::string_view>{"12-y"});
        QCOMPARE(found->at(1), std::optional<std::string_view>{"12"});
        QCOMPARE(found->at(2), std::optional<std::string_view>{});
        QCOMPARE(found->at(3), std::optional<std::string_view>{"y"});
        QCOMPARE(found->at(0)->data() - text.data(), 3);
    }
    void groupsThatCameLastAndTookNoPartAreThere() {
        const auto found = regexOf("a(b)?").find("a");
        QCOMPARE(found->size(), 2u);
        QVERIFY(!found->at(1));
    }
    void theSearchGoesOnFromAPlace() {
        const Regex regex = regexOf("\\d");
        QCOMPARE(regex.find("1 2 3", 1)->at(0), std::optional<std::string_view>{"2"});
        QVERIFY(!regex.find("1 2 3", 5));
        QVERIFY(!regex.find("1", 2));
    }
    void groupsMayHaveNames() {
        const std::vector<std::string> names{"", "", "two", "three"};
        QCOMPARE(regexOf("(.)(?<two>.)(?P<three>.)").groupNames(), names);
        QCOMPARE(regexOf("a").groupNames(), std::vector<std::string>{""});
    }
    void textIsUtf8() {
        QVERIFY(regexOf("^.$").matches("\xE2\x82\xAC"));
        QVERIFY(regexOf("\\x{20AC}").matches("5 \xE2\x82\xAC"));
    }
    void bytesThatAreNoTextDoNotStopTheSearch() {
        QVERIFY(regexOf("error").matches("\xFF\xFE error \x80"));
        QVERIFY(!regexOf("a.b").matches("a\xFF"
                                        "b"));
    }
    void aWrongPatternIsExplained() {
        const auto wrong = Regex::compile("a(b");
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, std::string{"Regex.Invalid"});
        QCOMPARE(wrong.error().detail.english(),
                 std::string{"missing closing parenthesis at byte 3"});
        QVERIFY(!Regex::compile("\\C"));
    }
    void noPatternHangs_data() {
        QTest::addColumn<QString>("pattern");
        for (const char* pattern : {"^(a+)+$", "(*NO_JIT)(a|aa)+$", "[a-z]*[a-z]*[0-9]",
                                    "(?:a{0,9}){0,9}(?:a{0,9}){0,9}!{2}"})
            QTest::newRow(pattern) << pattern;
    }
    void noPatternHangs() {
        QFETCH(QString, pattern);
        const Regex regex = regexOf(qPrintable(pattern));
        for (const std::size_t length : {30, 3'000, 300'000}) {
            QElapsedTimer timer;
            timer.start();
            QVERIFY(!regex.matches(std::string(length, 'a') + "!"));
            QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        }
    }
    void longTextsAreNoTroubleForGroups() {
        const std::string text = std::string(200'000, 'a') + "b";
        QVERIFY(regexOf("(?:a|c)+b").matches(text));
    }
    void longTextsAreSearchedToTheirEnd() {
        const std::string text(50'000, 'a');
        QVERIFY(regexOf("b").matches(text + "b"));
        QVERIFY(regexOf("[b-d]$").matches(text + "b"));
        QVERIFY(regexOf("a(?=c)").matches(text + "ac"));
        QVERIFY(regexOf("ab.*[cd]").matches("abc" + text));
        QVERIFY(regexOf("$").find(text, 1));
        QVERIFY(!regexOf("^b").matches(text + "b"));
        QVERIFY(regexOf("[x-z]$").matches(std::string(50'000, '\x80') + "x"));
    }
    void threadsShareOne() {
        const Regex regex = regexOf("(\\d+)$");
        std::atomic<int> found = 0;
        std::vector<std::thread> threads;
        for (int number = 0; number < 4; ++number)
            threads.emplace_back([&, copy = regex, text = "n" + std::to_string(number)] {
                for (int round = 0; round < 1000; ++round)
                    found += copy.find(text)->at(1) == text.substr(1);
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(found.load(), 4000);
    }
};

LATHE_TEST(tst_Regex)
#include "tst_Regex.moc"
