#include "engine/language/Rename.h"
#include "tests/engine/language/Typing.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using language::SymbolKind;

namespace {

/// The text after the name at '|' has been changed; the error's code where that fails.
QByteArray renamed(const QByteArray& text, const char* wanted) {
    const test::Typing typing{text};
    const auto edits = language::rename(typing.text, typing.offset, wanted);
    if (!edits)
        return QByteArray::fromStdString(edits.error().code);
    std::string changed = typing.text;
    for (const tmpl::TextEdit& edit : *edits)
        changed = tmpl::apply(changed, edit);
    return QByteArray::fromStdString(changed);
}

const QByteArray Everything = R"(Transform: AWS::Serverless-2016-10-31
Metadata:
  Lathe:
    Canvas:
      Jobs: [1, 2]   # here
      "Jobs/Event": [3, 4]
      JobsOther: [5, 6]
    Frames:
      Jobs: {Title: Jobs, Cards: [Jobs, "Jobs/Event", JobsOther]}
Parameters:
  JobsName: {Type: String}
Resources:
  Jobs:  # the queue
    Type: AWS::SQS::Queue
    Properties: { QueueName: Jobs }
  JobsOther:
    Type: AWS::SQS::Queue
    DependsOn: [ "Jobs", 'JobsOther' ]
    Properties:
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt 'Jobs.Arn'
  Work:
    Type: AWS::Serverless::Function
    DependsOn: Jobs
    Connectors:
      Write:
        Properties:
          Destination: {Id: Jobs}
          Permissions: [Write]
    Properties:
      Environment:
        Variables:
          A: !Ref Jobs
          B: {"Ref": "Jobs"}
          C: !GetAtt [Jobs, Arn]
          D:
            Fn::GetAtt: Jobs.QueueName
          E: !Sub "${Jobs} ${Jobs.Arn} ${!Jobs} ${JobsOther} Jobs"
          F: !Sub
            - ${Jobs} ${X}
            - Jobs: !Ref JobsOther
              X: !GetAtt Jobs.Arn
          G:
            Fn::Sub: |
              a ${Jobs.QueueUrl}
              b
      Policies:
        - SQSPollerPolicy: { QueueName: !GetAtt Jobs.QueueName }
      Events:
        Take: { Type: SQS, Properties: { Queue: !GetAtt Jobs.Arn } }
Outputs:
  Jobs: {Value: !Ref Jobs}
)";

} // namespace

class tst_Rename : public QObject {
    Q_OBJECT

  private slots:
    void aResourceIsRenamedEverywhereAndNothingElse() {
        QByteArray wanted = Everything;
        for (const char* place : {"      Jobs: [1",       "      \"Jobs/",
                                  "  Jobs:  # the",       "[ \"Jobs\"",
                                  "'Jobs.Arn'",           "DependsOn: Jobs",
                                  "{Id: Jobs}",           "!Ref Jobs\n          B",
                                  "{\"Ref\": \"Jobs\"}",  "[Jobs, Arn]",
                                  "GetAtt: Jobs.Q",       "\"${Jobs} ",
                                  " ${Jobs.Arn} ",        "X: !GetAtt Jobs.Arn",
                                  "${Jobs.QueueUrl}",     "QueueName: !GetAtt Jobs.",
                                  "Queue: !GetAtt Jobs.", "{Value: !Ref Jobs}",
                                  "Cards: [Jobs,",        " \"Jobs/Event\", J"}) {
            QVERIFY2(wanted.count(place) == 1, place);
            wanted.replace(place, QByteArray{place}.replace("Jobs", "Tasks"));
        }
        QCOMPARE(
            renamed(QByteArray{Everything}.replace("  Jobs:  # the", "  Jo|bs:  # the"), "Tasks"),
            wanted);
        QCOMPARE(renamed(QByteArray{Everything}.replace("[Jobs, Arn]", "[|Jobs, Arn]"), "Tasks"),
                 wanted);
    }
    void otherNamesAreRenamedToo_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, const char* before, const char* after) {
            QTest::newRow(name) << QByteArray{before} << QByteArray{after};
        };
        row("parameter",
            "Parameters:\n  |P: {Type: String}\nConditions:\n  P: !Equals [!Ref P, a]\n"
            "Resources:\n  A:\n    Type: T\n    Condition: P\n    Properties:\n      B: !Sub "
            "'${P}'\n",
            "Parameters:\n  New: {Type: String}\nConditions:\n  P: !Equals [!Ref New, a]\n"
            "Resources:\n  A:\n    Type: T\n    Condition: P\n    Properties:\n"
            "      B: !Sub '${New}'\n");
        row("condition",
            "Conditions:\n  |C: !Equals [a, b]\n  D: !And [!Condition C, {Condition: C}]\n"
            "Resources:\n  A:\n    Type: T\n    Condition: C\n    Properties:\n"
            "      B: !If [C, C, !Ref C]\n      Condition: C\nOutputs:\n  C:\n    Condition: C\n"
            "    Value: C\n",
            "Conditions:\n  New: !Equals [a, b]\n  D: !And [!Condition New, {Condition: New}]\n"
            "Resources:\n  A:\n    Type: T\n    Condition: New\n    Properties:\n"
            "      B: !If [New, C, !Ref C]\n      Condition: C\nOutputs:\n  C:\n"
            "    Condition: New\n    Value: C\n");
        row("mapping",
            "Mappings:\n  M: {a: {b: c}}\nResources:\n  A:\n    Type: T\n    Properties:\n"
            "      B: !FindInMap [|M, M, b]\n",
            "Mappings:\n  New: {a: {b: c}}\nResources:\n  A:\n    Type: T\n    Properties:\n"
            "      B: !FindInMap [New, M, b]\n");
        row("json", R"({"Resources": {"|A": {"Type": "T"}, "B": {"Type": "U", "DependsOn": "A"}}})",
            R"({"Resources": {"New": {"Type": "T"}, "B": {"Type": "U", "DependsOn": "New"}}})");
        row("windows", "Resources:\r\n  |A:\r\n    Type: T\r\n  B:\r\n    Type: !Ref A\r\n",
            "Resources:\r\n  New:\r\n    Type: T\r\n  B:\r\n    Type: !Ref New\r\n");
        row("what SAM makes for it",
            "Resources:\n  |F:\n    Type: AWS::Serverless::Function\n  G:\n    Type: T\n"
            "    Properties: {R: !GetAtt FRole.Arn, S: !Ref F.Version}\n",
            "Resources:\n  New:\n    Type: AWS::Serverless::Function\n  G:\n    Type: T\n"
            "    Properties: {R: !GetAtt NewRole.Arn, S: !Ref New.Version}\n");
        row("in a loop",
            "Transform: AWS::LanguageExtensions\nResources:\n  |A: {Type: T}\n"
            "  Fn::ForEach::L:\n    - N\n    - [x, !Ref A]\n    - B${N}:\n        Type: T\n"
            "        Properties: {C: !Ref A, D: !Ref N}\n",
            "Transform: AWS::LanguageExtensions\nResources:\n  New: {Type: T}\n"
            "  Fn::ForEach::L:\n    - N\n    - [x, !Ref New]\n    - B${N}:\n        Type: T\n"
            "        Properties: {C: !Ref New, D: !Ref N}\n");
    }
    void otherNamesAreRenamedToo() {
        QFETCH(QByteArray, before);
        QTEST(renamed(before, "New"), "after");
    }
    void aNameThatCannotBeIsRefused_data() {
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("empty") << QByteArray{""} << QByteArray{"Rename.Empty"};
        QTest::newRow("dash") << QByteArray{"a-b"} << QByteArray{"Rename.NotAlphanumeric"};
        QTest::newRow("umlaut") << QByteArray{"\xc3\xa4"} << QByteArray{"Rename.NotAlphanumeric"};
        QTest::newRow("long") << QByteArray(256, 'a') << QByteArray{"Rename.TooLong"};
        QTest::newRow("resource") << QByteArray{"Work"} << QByteArray{"Rename.Taken"};
        QTest::newRow("parameter") << QByteArray{"JobsName"} << QByteArray{"Rename.Taken"};
        QTest::newRow("variable") << QByteArray{"X"} << QByteArray{"Rename.Taken"};
    }
    void aNameThatCannotBeIsRefused() {
        QFETCH(QByteArray, wanted);
        const QByteArray text = QByteArray{Everything}.replace("  Jobs:  #", "  |Jobs:  #");
        QTEST(renamed(text, wanted.constData()), "code");
    }
    void onlyNamesOfATextThatIsUnderstoodAreRenamed() {
        QCOMPARE(renamed("Resources:\n  A:\n    Type: |T\n", "B"), "Rename.NoName");
        QCOMPARE(renamed("Resources:\n  |A:\n    Type: 'T\n", "B"), "Rename.Unparsable");
    }
};

LATHE_TEST(tst_Rename)
#include "tst_Rename.moc"
