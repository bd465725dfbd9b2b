#include "engine/template/Nodes.h"
#include "engine/template/TemplateEdit.h"
#include "tests/engine/template/Editing.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::test;
using tmpl::TemplatePath;

namespace {

boost::json::value* valueAt(boost::json::value& root, const TemplatePath& path) {
    boost::json::value* value = &root;
    for (const auto& element : path) {
        const auto* key = std::get_if<std::string>(&element);
        value = key ? &value->at(*key) : &value->at(std::get<std::size_t>(element));
    }
    return value;
}

void collectPaths(const boost::json::value& value, const TemplatePath& path,
                  std::vector<TemplatePath>& paths) {
    const auto descend = [&](const boost::json::value& child,
                             std::variant<std::string, std::size_t> element) {
        TemplatePath inner = path;
        inner.push_back(std::move(element));
        paths.push_back(inner);
        collectPaths(child, inner, paths);
    };
    if (const auto* object = value.if_object()) {
        for (const auto& [key, child] : *object) {
            descend(child, std::string(key));
        }
    } else if (const auto* array = value.if_array()) {
        for (std::size_t i = 0; i < array->size(); ++i) {
            descend(array->at(i), i);
        }
    }
}

/// A different value of the same kind, so that setting it needs no other quoting.
boost::json::value variantOf(const boost::json::value& value) {
    if (const auto* string = value.if_string()) {
        const std::string text(*string);
        return boost::json::string(text + (text.ends_with('\n') ? "x\n" : "x"));
    }
    if (value.is_bool()) {
        return !value.get_bool();
    }
    return value.is_int64() ? boost::json::value(value.get_int64() + 7) : boost::json::value("x");
}

using boost::json::array;
using boost::json::object;

} // namespace

class tst_TemplateEdit : public QObject {
    Q_OBJECT

  private:
    static void addDocuments() {
        QTest::addColumn<QByteArray>("text");
        for (const char* name : {"orders.yaml", "wide.yaml", "report.json"}) {
            const std::string text = readData(name);
            QTest::newRow(name) << QByteArray::fromStdString(text);
            QTest::addRow("%s with CRLF", name)
                << QByteArray::fromStdString(withWindowsLineEnds(text));
        }
        QTest::newRow("minified JSON") << QByteArray::fromStdString(
            boost::json::serialize(meaningOf(readData("report.json"))));
    }

  private slots:
    void changesOneValueAndNothingElse_data() { addDocuments(); }
    void changesOneValueAndNothingElse() {
        QFETCH(QByteArray, text);
        const std::string before = text.toStdString();
        const boost::json::value meaning = meaningOf(before);
        std::vector<TemplatePath> paths;
        collectPaths(meaning, {}, paths);
        QVERIFY(paths.size() > 20);
        int changed = 0;
        for (const auto& path : paths) {
            boost::json::value expected = meaning;
            boost::json::value* place = valueAt(expected, path);
            const boost::json::value old = *place;
            const boost::json::value other = variantOf(old);
            const auto edit = tmpl::setValue(before, path, other);
            if (!edit) {
                continue; // Shared, or a part of a short form.
            }
            *place = other;
            const std::string after = tmpl::apply(before, *edit);
            QVERIFY2(meaningOf(after) == expected, after.c_str());
            const auto back = tmpl::setValue(after, path, old);
            QVERIFY2(back, back ? "" : back.error().detail.english().c_str());
            const std::string restored = tmpl::apply(after, *back);
            QVERIFY2(meaningOf(restored) == meaning, restored.c_str());
            const bool isFolded =
                old.is_string() && before.find(old.get_string().c_str()) == before.npos;
            const bool overridesMerged = edit->length == 0;
            if (old.is_primitive() && !isFolded && !old.is_null() && !overridesMerged) {
                QCOMPARE(QString::fromStdString(restored), QString::fromStdString(before));
            }
            ++changed;
        }
        QVERIFY(changed > 20);
    }

    void removesOneValueAndNothingElse_data() { addDocuments(); }
    void removesOneValueAndNothingElse() {
        QFETCH(QByteArray, text);
        const std::string before = text.toStdString();
        const boost::json::value meaning = meaningOf(before);
        std::vector<TemplatePath> paths;
        collectPaths(meaning, {}, paths);
        for (const auto& path : paths) {
            boost::json::value expected = meaning;
            const TemplatePath parentPath(path.begin(), path.end() - 1);
            boost::json::value* parent = valueAt(expected, parentPath);
            auto* mapping = parent->if_object();
            const auto edit = tmpl::removeValue(before, path);
            if (!mapping || mapping->size() < 2 || !edit) {
                continue;
            }
            boost::json::object rest;
            for (const auto& member : *mapping) {
                if (member.key() != std::get<std::string>(path.back())) {
                    rest.insert(member);
                }
            }
            *mapping = rest;
            const std::string after = tmpl::apply(before, *edit);
            QVERIFY2(meaningOf(after) == expected, after.c_str());
            QVERIFY(edit->replacement.empty());
        }
    }

    void makesMissingParentsAfterTheLastSibling() {
        const std::string text = readData("orders.yaml");
        QCOMPARE(
            difference(text, set(text, "Resources/TakeOrder/Properties/Environment/Variables/MODE",
                                 "day")),
            (QStringList{"+      Environment:", "+        Variables:", "+          MODE: day"}));
        QCOMPARE(difference(text, set(text, "Resources/Orders/Properties/PrimaryKey",
                                      object{{"Name", "id"}, {"Type", "String"}})),
                 (QStringList{"+    Properties:", "+      PrimaryKey:", "+        Name: id",
                              "+        Type: String"}));
        QCOMPARE(difference(text, set(text, "Resources/Night/Properties/Timeout", 60)),
                 QStringList{"+      Timeout: 60"});
        QCOMPARE(difference(text, set(text, "Parameters/Name/Type", "String")),
                 (QStringList{"+  Name:", "+    Type: String"}));
    }

    void insertsBeforeWhatBelongsToTheNextSection() {
        const std::string text = "A:\n  B: 1\n  # about B\n    # deeper\n\n# about C\nC: 2\n";
        QCOMPARE(set("A:\n  B:\n    - 1\n    # - 2\n\n# about C\nC: 2\n", "A/D", 3),
                 std::string("A:\n  B:\n    - 1\n    # - 2\n  D: 3\n\n# about C\nC: 2\n"));
        QCOMPARE(set(text, "A/D", 3),
                 std::string("A:\n  B: 1\n  D: 3\n  # about B\n    # deeper\n\n# about C\nC: 2\n"));
        QCOMPARE(set("Resources:\n  A: 1\n", "Globals/Function/Timeout", 3),
                 std::string("Globals:\n  Function:\n    Timeout: 3\nResources:\n  A: 1\n"));
        QCOMPARE(
            set("Transform: x\n\n# all of it\nResources:\n  A: 1\n", "Parameters/P/Type", "String"),
            std::string("Transform: x\n\nParameters:\n  P:\n    Type: String\n\n# all of "
                        "it\nResources:\n  A: 1\n"));
    }

    void editsListsItemByItem() {
        const std::string text = "L:\n- a # first\n- k: 1\n  v: 2 # two\n- c\n";
        QCOMPARE(set(text, "L", array{"a", object{{"k", 1}, {"v", 3}}, "c", "d"}),
                 std::string("L:\n- a # first\n- k: 1\n  v: 3 # two\n- c\n- d\n"));
        QCOMPARE(set(text, "L", array{"a", "c"}), std::string("L:\n- a # first\n- c\n"));
        QCOMPARE(set(text, "L", array{"z", "a", object{{"k", 1}, {"v", 2}}, "c"}),
                 std::string("L:\n- z\n- a # first\n- k: 1\n  v: 2 # two\n- c\n"));
        QCOMPARE(remove(text, "L/1/k"), std::string("L:\n- a # first\n- v: 2 # two\n- c\n"));
        QCOMPARE(remove("A:\n  L:\n    - x\nB: 1\n", "A/L/0"), std::string("B: 1\n"));
    }

    void refusesToChangeWhatOthersShare() {
        const std::string text = readData("orders.yaml");
        const std::string wide = readData("wide.yaml");
        QCOMPARE(set(text, "Resources/Night/Properties/Environment/Variables/MODE", "x"),
                 std::string("TemplateEdit.SharedValue"));
        QCOMPARE(set(text, "Resources/Weekly/Properties/Environment/Variables/MODE", "x"),
                 std::string("TemplateEdit.SharedValue"));
        QCOMPARE(remove(text, "Resources/Night/Properties/Environment"),
                 std::string("TemplateEdit.SharedValue"));
        QCOMPARE(difference(text, set(text, "Resources/Weekly/Properties/Environment",
                                      object{{"Variables", object{{"A", "b"}}}})),
                 (QStringList{"-      Environment: *nightly",
                              "+      Environment:", "+        Variables:", "+          A: b"}));
        QCOMPARE(difference(wide, set(wide, "Resources/Resize/Properties/MemorySize", 512)).size(),
                 1);
        QCOMPARE(remove(wide, "Resources/Resize/Properties/MemorySize"),
                 std::string("TemplateEdit.SharedValue"));
        QCOMPARE(set("A: &a 1\n", "A", 2), std::string("A: &a 2\n"));
    }

    void refusesWhereNothingCanBeSet() {
        QCOMPARE(set("A: 1\n", "A/B", 2), std::string("TemplateEdit.NotFound"));
        QCOMPARE(set("A: !If [C, x, y]\n", "A/B", 2), std::string("TemplateEdit.NotFound"));
        QCOMPARE(set("A:\n  Ref: X\n", "A/B", 2), std::string("TemplateEdit.NotFound"));
        QCOMPARE(set("A: [1]\n", "A/3", 2), std::string("TemplateEdit.NotFound"));
        QCOMPARE(set("A: [1\n", "A", 2), std::string("TemplateEdit.Unparsable"));
        QCOMPARE(set("A: \xFF\n", "A", 2), std::string("TemplateEdit.Unparsable"));
        // Line ends that only YAML sees, before a key; in a value they are the value's.
        for (const char* end : {"\r", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
            const std::string text = std::string{"X: 1\n"} + end + "A: 1\n";
            QCOMPARE(set(text, "A", 2), std::string("TemplateEdit.Unparsable"));
            const std::string quoted = std::string{"X: \"a"} + end + "b\"\n";
            QCOMPARE(set(quoted + "A: 1\n", "A", 2), quoted + "A: 2\n");
            const std::string behind = quoted + "# note" + end + "A: 1\n";
            QCOMPARE(set(behind, "A", 2), std::string("TemplateEdit.Unparsable"));
        }
        QCOMPARE(set("A:\nb\n", "C/D", 1), std::string("TemplateEdit.NotFound"));
    }

    void startsAnEmptyDocument() {
        QCOMPARE(set("", "Resources/A/Type", "T"), std::string("Resources:\n  A:\n    Type: T\n"));
        QCOMPARE(set("# note\n", "A", 1), std::string("# note\nA: 1\n"));
        QCOMPARE(set("{}", "A", 1), std::string("{\"A\": 1}"));
    }

    void changesNothingWhereTheValueIsThereAlready() {
        const auto edit = tmpl::setValue("A: \"x\"\nB: yes\n", {"B"}, true);
        QVERIFY(edit);
        QCOMPARE(edit->length, std::size_t{0});
        QVERIFY(edit->replacement.empty());
    }

    void editsTheContentOfShortForms() {
        QCOMPARE(set("A: !Sub \"${B}-x\" # c\n", "A/Fn::Sub", "${C}"),
                 std::string("A: !Sub \"${C}\" # c\n"));
        QCOMPARE(set("A: !GetAtt B.Arn\n", "A", object{{"Fn::GetAtt", array{"C", "Arn"}}}),
                 std::string("A: !GetAtt C.Arn\n"));
        QCOMPARE(set("A: !Sub |\n  one\n  two\nB: 1\n", "A", "x"), std::string("A: x\nB: 1\n"));
        QCOMPARE(set("A: !If [C, x, y]\n", "A/Fn::If/1", "z"), std::string("A: !If [C, z, y]\n"));
    }

    void writesAFunctionAsATagOnlyWhereThatMeansTheSame() {
        QCOMPARE(set("A: 1\n", "A", object{{"Fn::Sub", "${x}"}}), std::string{"A: !Sub ${x}\n"});
        for (const char* name :
             {"Fn::No tag", "Fn::Ref", "Fn::Condition", "Fn::S\uFFFDb", "Fn::a,b"}) {
            const boost::json::value function = object{{name, "x"}};
            QCOMPARE(meaningOf(set("A: 1\n", "A", function)),
                     boost::json::value(object{{"A", function}}));
        }
    }

    void editsAroundWhatTheParserDoesNotTake() {
        const std::string text =
            "A:\n  L:\n  -\n  - b\n  S:\n    !Sub |\n      x ${B}\n  C: 1 # c\n";
        QCOMPARE(set(text, "A/C", 2),
                 std::string("A:\n  L:\n  -\n  - b\n  S:\n    !Sub |\n      x ${B}\n  C: 2 # c\n"));
        QCOMPARE(set(text, "A/L/1", "d"),
                 std::string("A:\n  L:\n  -\n  - d\n  S:\n    !Sub |\n      x ${B}\n  C: 1 # c\n"));
        QCOMPARE(
            set(text, "A/L/0", "d"),
            std::string("A:\n  L:\n  - d\n  - b\n  S:\n    !Sub |\n      x ${B}\n  C: 1 # c\n"));
        QCOMPARE(meaningOf(set(text, "A/S", "y")).at("A").at("S"), boost::json::value("y"));
    }

    void ofDuplicateKeysTheOneThatCountsIsEdited() {
        QCOMPARE(set("A: 1\nB: 2\nA: 3 # c\n", "A", 4), std::string("A: 1\nB: 2\nA: 4 # c\n"));
    }

    void locatesKeysAndValues() {
        const std::string text = "R:\n  é: &a !Sub \"x\" # c\n  L:\n    - y\n  M: *a\n";
        const auto value = tmpl::locate(text, {"R", "é"});
        QVERIFY(value);
        QCOMPARE(value->key, (tmpl::Mark{2, 3, 5}));
        QCOMPARE(value->begin, (tmpl::Mark{2, 6, 9}));
        QCOMPARE(text.substr(value->begin.offset, value->end.offset - value->begin.offset),
                 std::string("&a !Sub \"x\""));
        const auto item = tmpl::locate(text, {"R", "L", std::size_t{0}});
        QVERIFY(item);
        QCOMPARE(item->key.column, 5);
        QCOMPARE(item->begin.column, 7);
        QCOMPARE(tmpl::locate(text, {"R", "M"})->begin.line, 2);
        QVERIFY(!tmpl::locate(text, {"R", "N"}));
    }
};

LATHE_TEST(tst_TemplateEdit)
#include "tst_TemplateEdit.moc"
