#include "engine/authoring/GraphDiff.h"
#include "engine/template/ProjectLoader.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lathe;
using namespace lathe::authoring;

/// Two templates as one canvas: what has come, what has gone, what is set otherwise.
class tst_GraphDiff : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static constexpr auto shop = R"(Transform: AWS::Serverless-2016-10-31
Globals:
  Function: {Runtime: python3.12, CodeUri: src/, Handler: index.handler, Timeout: 3}
Resources:
  Orders:
    Type: AWS::SQS::Queue
  Table:
    Type: AWS::Serverless::SimpleTable
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - DynamoDBCrudPolicy: {TableName: !Ref Table}
      Environment:
        Variables: {TABLE: !Ref Table, LEVEL: info}
      Events:
        Jobs:
          Type: SQS
          Properties: {Queue: !GetAtt Orders.Arn, BatchSize: 10}
)";

    std::shared_ptr<const model::Project> project(const std::string& text) {
        tmpl::LoadOptions options;
        options.text = text;
        const auto loaded =
            tmpl::loadProject(m_folder.filePath("template.yaml").toStdString(), options);
        for (const auto& diagnostic : loaded.diagnostics) {
            if (diagnostic.severity == model::Severity::Error)
                qWarning("%s", diagnostic.message.english().c_str());
        }
        return loaded.project ? loaded.project : std::make_shared<model::Project>();
    }
    static std::string replaced(std::string text, const std::string& from, const std::string& to) {
        const auto at = text.find(from);
        if (at == std::string::npos)
            qFatal("%s is not in the template", from.c_str());
        return text.replace(at, from.size(), to);
    }
    GraphDiff diff(const std::string& before, const std::string& after) {
        return differences(*project(before), *project(after));
    }
    /// "! Worker: Timeout 3 -> 10": a line for each change.
    static QByteArray said(const std::vector<ItemChange>& items) {
        const auto text = [](const auto& value) {
            return value ? QByteArray::fromStdString(boost::json::serialize(*value))
                         : QByteArray{"-"};
        };
        QByteArray lines;
        for (const ItemChange& item : items) {
            lines += item.change == Change::Added     ? '+'
                     : item.change == Change::Removed ? '-'
                                                      : '!';
            lines += ' ' + QByteArray::fromStdString(item.id);
            for (const SettingChange& one : item.settings)
                lines += "; " + QByteArray::fromStdString(one.path) + ' ' + text(one.before) +
                         " -> " + text(one.after);
            lines += '\n';
        }
        return lines;
    }

  private slots:
    void theSameTemplateDoesNotDiffer() {
        const GraphDiff same = diff(shop, std::string{"# a comment\n"} + shop);
        QVERIFY(same.nodes.empty());
        QVERIFY(same.wires.empty());
        QCOMPARE(same.graph.nodes.size(), 3U);
    }
    void aSettingIsToldWithBothValues() {
        const GraphDiff d = diff(shop, replaced(shop, "LEVEL: info", "LEVEL: debug"));
        QCOMPARE(said(d.nodes), "! Worker; Environment/Variables/LEVEL \"info\" -> \"debug\"\n");
        QCOMPARE(said(d.wires), "");
    }
    void aSettingOfGlobalsIsToldOfEachFunction() {
        const GraphDiff d = diff(shop, replaced(shop, "Timeout: 3", "Timeout: 10"));
        QCOMPARE(said(d.nodes), "! Worker; Timeout 3 -> 10\n");
    }
    void anEventsSettingIsTheWires() {
        const GraphDiff d = diff(shop, replaced(shop, "BatchSize: 10", "BatchSize: 5"));
        QCOMPARE(said(d.nodes), "");
        QCOMPARE(said(d.wires), "! trigger Orders>Worker; BatchSize 10 -> 5\n");
    }
    void aNewCardComesWithItsWire() {
        std::string after =
            replaced(shop, "  Worker:\n", "  News: {Type: AWS::SNS::Topic}\n  Worker:\n");
        after = replaced(after, "LEVEL: info", "LEVEL: info, NEWS: !Ref News");
        after = replaced(after, "      Environment:",
                         "        - SNSPublishMessagePolicy: {TopicName: !GetAtt News.TopicName}\n"
                         "      Environment:");
        const GraphDiff d = diff(shop, after);
        QCOMPARE(said(d.nodes), "+ News\n");
        QCOMPARE(said(d.wires), "+ access Worker>News\n");
    }
    void whatIsGoneStaysInTheGraphBehindTheRest() {
        std::string after = replaced(shop, "  Orders:\n    Type: AWS::SQS::Queue\n", "");
        after = after.substr(0, after.find("      Events:"));
        const GraphDiff d = diff(shop, after);
        QCOMPARE(said(d.nodes), "- Orders\n");
        QCOMPARE(said(d.wires), "- trigger Orders>Worker\n");
        QCOMPARE(d.graph.nodes.back().id, "Orders");
        QCOMPARE(d.graph.wires.back().id, "trigger Orders>Worker");
    }
    void aPolicyBeforeAnotherLeavesTheOtherAsItIs() {
        const GraphDiff d =
            diff(shop, replaced(shop, "        - DynamoDBCrudPolicy",
                                "        - AWSXrayWriteOnlyAccess\n        - DynamoDBCrudPolicy"));
        QCOMPARE(said(d.nodes), "! Worker; Policies/0 - -> \"AWSXrayWriteOnlyAccess\"\n");
        QCOMPARE(said(d.wires), "");
    }
    void aWireWithOnePlaceMoreHasChanged() {
        const GraphDiff d =
            diff(shop, replaced(shop, "LEVEL: info", "LEVEL: info, AGAIN: !Ref Table"));
        QCOMPARE(said(d.nodes), "");
        QVERIFY(
            said(d.wires).startsWith("! access Worker>Table; Environment/Variables/AGAIN - -> "));
    }
    void ofSeveralEventsTheOneThatChangedIsNamed() {
        const std::string route = R"(
        Get:
          Type: HttpApi
          Properties: {Path: /orders, Method: get}
        Post:
          Type: HttpApi
          Properties: {Path: /orders, Method: post}
)";
        const GraphDiff d =
            diff(shop + route, replaced(shop + route, "{Path: /orders, Method: post}",
                                        "{Path: /new, Method: post}"));
        QVERIFY2(said(d.wires).contains("; Post/Path \"/orders\" -> \"/new\""), said(d.wires));
        QCOMPARE(d.wires.size(), 1U);
    }
    void fromNothingEverythingIsNew() {
        const GraphDiff d = differences({}, *project(shop));
        QCOMPARE(d.nodes.size(), 3U);
        QVERIFY(std::all_of(d.nodes.begin(), d.nodes.end(),
                            [](const auto& node) { return node.change == Change::Added; }));
        QCOMPARE(d.wires.size(), d.graph.wires.size());
    }
};

LATHE_TEST(tst_GraphDiff)
#include "tst_GraphDiff.moc"
