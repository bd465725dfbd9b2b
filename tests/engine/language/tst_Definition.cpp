#include "engine/language/Definition.h"
#include "tests/engine/language/Typing.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using language::Range;
using language::Target;

namespace {

const QByteArray Written = R"(Parameters:
  Stage: {Type: String}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Condition: IsProd
  Child:
    Type: AWS::Serverless::Application
    Properties:
      Location: child/template.yaml
  Work:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Role: !GetAtt WorkRole.Arn
      Environment:
        Variables:
          QUEUE: !GetAtt Jobs.Arn
          TEXT: !Sub "a ${Jobs} ${Stage}"
)";

} // namespace

class tst_Definition : public QObject {
    Q_OBJECT

    /// `place` has the cursor in it.
    static Target at(QByteArray place) {
        const qsizetype cursor = place.indexOf('|');
        const qsizetype offset = Written.indexOf(place.remove(cursor, 1)) + cursor;
        return language::targetAt(language::readOutline(Written.toStdString()),
                                  static_cast<std::size_t>(offset));
    }

  private slots:
    void namesLeadToWhereTheyAreDefined_data() {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("definition");
        const auto row = [](const char* place, const char* name, const char* definition) {
            QTest::newRow(place) << QByteArray{place} << QByteArray{name} << QByteArray{definition};
        };
        row("!Ref St|age", "Stage", "Stage: {Type");
        row("Condition: |IsProd", "IsProd", "IsProd: !Equals");
        row("!GetAtt Jobs.A|rn", "Jobs", "Jobs:\n    Type");
        row("${Jobs|} ", "Jobs", "Jobs:\n    Type");
        row("${|Stage}", "Stage", "Stage: {Type");
        row("Jo|bs:\n    Type", "Jobs", "Jobs:\n    Type");
        row("!GetAtt Work|Role", "Work", "Work:\n    Type");
    }
    void namesLeadToWhereTheyAreDefined() {
        QFETCH(QByteArray, place);
        QFETCH(QByteArray, definition);
        const Target target = at(place);
        QVERIFY(target.name);
        QTEST(QByteArray::fromStdString(target.name->name), "name");
        QCOMPARE(qsizetype(target.name->definition.begin), Written.indexOf(definition));
    }
    void handlersLeadToTheCode() {
        QCOMPARE(at("app.han|dler").codeOf, std::string{"Work"});
        QCOMPARE(at("CodeUri: sr|c/").codeOf, std::string{"Work"});
        QCOMPARE(at("child/temp|late").file, std::string{"child/template.yaml"});
    }
    void otherPlacesLeadNowhere() {
        for (const char* place :
             {"Ty|pe: AWS::SQS", "AWS::SQ|S::Queue", "a |${Jobs", "Parame|ters"})
            QVERIFY2(!at(place), place);
    }
    void allUsesAreFound() {
        const auto uses = language::usesOf(language::readOutline(Written.toStdString()),
                                           language::SymbolKind::Resource, "Jobs");
        QCOMPARE(uses.size(), std::size_t{3});
        for (const Range& use : uses)
            QCOMPARE(Written.mid(qsizetype(use.begin), qsizetype(use.length)), "Jobs");
    }
};

LATHE_TEST(tst_Definition)
#include "tst_Definition.moc"
