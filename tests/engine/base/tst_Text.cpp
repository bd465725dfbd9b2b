#include "engine/base/Text.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <map>

using lathe::Text;

namespace {

/// Translates what the table has; everything else stays English.
Text::Translate from(std::map<std::string, std::string> table) {
    return [table = std::move(table)](const std::string& pattern) {
        const auto found = table.find(pattern);
        return found == table.end() ? pattern : found->second;
    };
}

} // namespace

class tst_Text : public QObject {
    Q_OBJECT

  private slots:
    void fillsInNamesAndNumbers() {
        const std::string name = "Orders";
        QCOMPARE(Text::tr("The port {} of {} is taken.", 4566, name).english(),
                 std::string{"The port 4566 of Orders is taken."});
    }
    void bracesAreWrittenTwice() {
        QCOMPARE(Text::tr("Write {{}}.").english(), std::string{"Write {}."});
    }
    void whatIsFilledInIsNoPattern() {
        const std::string name = "{0} {nonsense";
        QCOMPARE(Text::tr("'{}' is required.", name).english(),
                 std::string{"'{0} {nonsense' is required."});
    }
    void translationsChangeTheOrderOfWords() {
        const std::string a = "A", b = "B";
        const Text text = Text::tr("{} needs {}", a, b);
        QCOMPARE(text.translated(from({{"{} needs {}", "{1} fehlt {0}"}})),
                 std::string{"B fehlt A"});
    }
    void sentencesWithinSentencesAreTranslatedToo() {
        const Text text = Text::tr("It is {}.", Text::tr("a list"));
        QCOMPARE(text.english(), std::string{"It is a list."});
        QCOMPARE(text.translated(from({{"It is {}.", "Es ist {0}."}, {"a list", "eine Liste"}})),
                 std::string{"Es ist eine Liste."});
    }
    void verbatimTextIsNotTranslated() {
        const Text text = Text::verbatim("Rate {exceeded}");
        QCOMPARE(text.translated(from({{"Rate {exceeded}", "Nein"}})),
                 std::string{"Rate {exceeded}"});
    }
    void aTranslationThatDoesNotFitGivesWayToEnglish() {
        const std::string name = "x";
        const Text text = Text::tr("'{}' is empty.", name);
        for (const char* broken : {"'{1}' ist leer.", "'{' ist leer.", "{0:d}"})
            QCOMPARE(text.translated(from({{"'{}' is empty.", broken}})),
                     std::string{"'x' is empty."});
    }
    void equalMeansTheSameWordsOfTheSameSentence() {
        const std::string a = "a", b = "b";
        QVERIFY(Text::tr("{}.", a) == Text::tr("{}.", a));
        QVERIFY(!(Text::tr("{}.", a) == Text::tr("{}.", b)));
        QVERIFY(Text{}.empty());
        QVERIFY(Text{} == Text::verbatim(""));
        QVERIFY(!Text::tr("{}.", a).empty());
    }
};

LATHE_TEST(tst_Text)
#include "tst_Text.moc"
