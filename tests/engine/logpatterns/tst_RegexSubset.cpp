#include "engine/logpatterns/RegexSubset.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::logpatterns;

class tst_RegexSubset : public QObject {
    Q_OBJECT

    static void row(const char* pattern, const QStringList& taken, const QStringList& refused) {
        QTest::newRow(pattern) << pattern << taken << refused;
    }

  private slots:
    void whatIsSupportedMatches_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QStringList>("refused");

        row("^[hc]at", {"hat", "cats"}, {"a hat", "rat"});
        row("[hc]at$", {"a hat"}, {"hats"});
        row("colou?r", {"color", "colour"}, {"colouur"});
        row("[abcx-z]", {"b", "y"}, {"d"});
        row("^a{3,5}$", {"aaa", "aaaaa"}, {"aa", "aaaaaa"});
        row("^a{2}$", {"aa"}, {"a", "aaa"});
        row("^a{2,}$", {"aa", "aaaa"}, {"a"});
        row("^a{,2}b$", {"b", "aab"}, {"aaab"});
        row("^a{1, 2}$", {"a", "aa"}, {"aaa"});
        row("^starting|^initializing|^shutting down", {"starting ...", "shutting down"},
            {"skipping initializing ..."});
        row("abcc|ab[^c]$", {"abcc ...", "aba"}, {"aac ..."});
        row("\\[.\\]", {"[a]", "[@]", "[]]", "[ ]", "[\n]"}, {"[]", "[ab]"});
        row("10\\.10\\.0\\.1", {"10.10.0.1"}, {"10010,051"});
        row("10.10.0.1", {"10.10.0.1", "10010,051"}, {"10.10"});
        row("ab*c", {"ac", "abbbc"}, {"adc"});
        row("ab+c", {"abc", "abbc"}, {"ac"});
        row("^ab+?c$", {"abbc"}, {"ac"});
        row("^\\d\\D$", {"1a"}, {"a1", "11"});
        row("^\\s\\S$", {" a", "\ta", "\na"}, {"aa"});
        row("^\\w\\W$", {"_-", "a "}, {"--", "aa"});
        row("\\x3A\\x28", {":("}, {":)"});
        row("a:_#=@/;,-b", {"a:_#=@/;,-b"}, {"a"});
        row("[+*?.{}$|^]", {"+", "{", "^"}, {"a"});
        row("/service/resource/[0-9]+/part/[0-9]+$", {"/service/resource/67/part/111"},
            {"/service/resource/67"});
    }
    void whatIsSupportedMatches() {
        QFETCH(QString, pattern);
        QFETCH(QStringList, taken);
        QFETCH(QStringList, refused);
        const auto regex = compileSubset(pattern.toStdString());
        QVERIFY(regex);
        for (const QString& text : taken)
            QVERIFY2(regex->matches(text.toStdString()), qPrintable(text));
        for (const QString& text : refused)
            QVERIFY2(!regex->matches(text.toStdString()), qPrintable(text));
    }
    void whatIsNotSupportedIsRefused_data() {
        QTest::addColumn<QString>("pattern");
        for (const char* pattern :
             {"something!", "(a|b)", "(?i)a",    "[(]", "\\(", "\\!",  "\\b",  "\\1",   "\\Q",
              "\\n",        "\\x2",  "\\xZZ",    "\\",  "a\\", "a\"b", "a'b",  "a<b",   "a&b",
              "~",          "\t",    "\xC3\xA4", "a{",  "a{}", "a{,}", "a{x}", "a{1,2", "a{2,1}",
              "a++",        "a*+",   "a{2}+",    "*a",  "[a",  "a**"})
            QTest::newRow(pattern) << pattern;
    }
    void whatIsNotSupportedIsRefused() {
        QFETCH(QString, pattern);
        QVERIFY(!compileSubset(pattern.toStdString()));
    }
};

LATHE_TEST(tst_RegexSubset)
#include "tst_RegexSubset.moc"
