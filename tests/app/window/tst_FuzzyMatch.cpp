#include "app/window/FuzzyMatch.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_FuzzyMatch : public QObject {
    Q_OBJECT

    static int score(const char* pattern, const char* text) {
        const auto result = app::fuzzyMatch(pattern, text);
        return result ? result->score : -1'000'000;
    }

  private slots:
    void lettersMustComeInOrder() {
        QVERIFY(app::fuzzyMatch("abc", "a-b-c"));
        QVERIFY(!app::fuzzyMatch("acb", "a-b-c"));
        QVERIFY(!app::fuzzyMatch("abcd", "abc"));
        QVERIFY(app::fuzzyMatch("", "anything"));
    }
    void theBeginningsOfWordsCountMore() {
        QVERIFY(score("gtl", "Go to line") > score("gtl", "legatel"));
        QVERIFY(score("co", "CreateOrder") > score("co", "discount"));
    }
    void theFilesNameCountsMoreThanItsFolder() {
        QVERIFY(score("app", "src/app.py") > score("app", "application/long/other.py"));
    }
    void neighboursBeatScatteredLetters() {
        QVERIFY(score("order", "order.py") > score("order", "our_data_export_reader.py"));
    }
    void theHitsAreTheBestOnes() {
        QCOMPARE(app::fuzzyMatch("co", "CreateOrder")->positions, (QList<int>{0, 6}));
    }
};

LATHE_TEST(tst_FuzzyMatch)
#include "tst_FuzzyMatch.moc"
