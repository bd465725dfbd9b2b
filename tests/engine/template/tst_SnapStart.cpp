#include "tests/engine/template/ProjectFolder.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_SnapStart : public QObject {
    Q_OBJECT

  private slots:
    void whatDoesNotGoTogetherWithSnapStartIsSaid() {
        const ProjectFolder folder;
        folder.write("src/app.py", "def h(event, context): ...");
        const auto withSnapStart = [&](const std::string& properties) {
            return folder.load("Transform: AWS::Serverless-2016-10-31\n"
                               "Resources:\n"
                               "  F:\n"
                               "    Type: AWS::Serverless::Function\n"
                               "    Properties:\n"
                               "      CodeUri: src/\n"
                               "      Handler: app.h\n"
                               "      SnapStart: {ApplyOn: PublishedVersions}\n" +
                               properties);
        };
        const auto fine = withSnapStart("      Runtime: python3.13\n");
        QVERIFY(fine.project->findFunction("F")->snapStart);
        QCOMPARE(summary(fine), std::string());
        const std::string said = "Template.SnapStart 8:7\n";
        QCOMPARE(summary(withSnapStart("      Runtime: python3.11\n")), said);
        QCOMPARE(summary(withSnapStart("      Runtime: python3.13\n"
                                       "      EphemeralStorage: {Size: 1024}\n")),
                 said);
        QCOMPARE(summary(withSnapStart(
                     "      Runtime: python3.13\n"
                     "      AutoPublishAlias: live\n"
                     "      ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 1}\n")),
                 said);
    }
};

LATHE_TEST(tst_SnapStart)
#include "tst_SnapStart.moc"
