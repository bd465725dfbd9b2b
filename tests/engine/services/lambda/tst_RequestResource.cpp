#include "engine/services/lambda/RequestResource.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::services::lambda;

/// What policies name as the resource of a request to Lambda.
class tst_RequestResource : public QObject {
    Q_OBJECT

  private slots:
    void isNamedByItsArn_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QStringList>("parameters");
        QTest::addColumn<QString>("resource");
        const QString here = "arn:aws:lambda:us-east-1:123456789012:";
        const auto row = [](const char* target, const QStringList& parameters,
                            const QString& resource) {
            QTest::newRow(target) << target << parameters << resource;
        };
        row("/2015-03-31/functions/App/invocations", {"App"}, here + "function:app-name");
        row("/2015-03-31/functions/app-name:prod/invocations", {"app-name:prod"},
            here + "function:app-name:prod");
        row("/2015-03-31/functions/app-name/invocations?Qualifier=3", {"app-name"},
            here + "function:app-name:3");
        row("/2015-03-31/functions/elsewhere", {"elsewhere"}, here + "function:elsewhere");
        row("/2015-03-31/functions/a%2Fb%2F", {"a/b/"}, "*");
        row("/2015-03-31/functions", {}, "*");
        row("/2015-03-31/event-source-mappings/uuid", {"uuid"}, here + "event-source-mapping:uuid");
        row("/2018-10-31/layers/tools/versions/2", {"tools", "2"}, here + "layer:tools:2");
        row("/2018-10-31/layers/tools/versions", {"tools"}, here + "layer:tools");
        row("/2017-03-31/tags/arn", {"arn:aws:lambda:r:1:function:f"},
            "arn:aws:lambda:r:1:function:f");
    }
    void isNamedByItsArn() {
        QFETCH(QString, target);
        QFETCH(QStringList, parameters);
        model::Project project;
        project.functions.emplace_back().logicalId = "App";
        project.functions.back().name = "app-name";
        Call call;
        call.request.target = target.toStdString();
        for (const QString& parameter : parameters)
            call.parameters.push_back(parameter.toStdString());
        QTEST(QString::fromStdString(resourceOf(project, "PublishLayerVersion", call)), "resource");
    }
};

LATHE_TEST(tst_RequestResource)
#include "tst_RequestResource.moc"
