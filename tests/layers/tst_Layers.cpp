#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

/// Which folder may include what. The linker only sees who is called, not whose headers are read.
class tst_Layers : public QObject {
    Q_OBJECT

    static QString root() { return QDir::cleanPath(QStringLiteral(LATHE_TEST_DATA "/../..")); }

    /// What the files of a folder (with those below it) include, as "FILE: INCLUDE".
    static QStringList includesIn(const QString& folder) {
        static const QRegularExpression include{"^#include ([\"<].*[\">])$",
                                                QRegularExpression::MultilineOption};
        QStringList found;
        QDirIterator files{
            root() + "/" + folder, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories};
        while (files.hasNext()) {
            QFile file{files.next()};
            if (!file.open(QIODevice::ReadOnly))
                return {};
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = include.globalMatch(text); match.hasNext();)
                found << QFileInfo{file}.fileName() + ": " + match.next().captured(1);
        }
        return found;
    }

  private slots:
    void eachFolderIncludesOnlyWhatStandsBelowIt_data() {
        QTest::addColumn<QStringList>("allowed");
        const auto row = [](const char* folder, const QStringList& allowed) {
            QTest::newRow(folder) << allowed;
        };
        const QString base = "engine/base/", model = "engine/model/", http = "engine/http/";
        row("engine/base", {});
        row("engine/process", {base});
        row("engine/model", {base});
        row("engine/schema", {base});
        row("engine/template", {base, model});
        row("engine/authoring", {base, model, "engine/template/", "engine/events/"});
        row("engine/language",
            {base, model, "engine/schema/", "engine/template/", "engine/authoring/"});
        row("engine/code", {base, "engine/language/Completion.h", "engine/language/Explanation.h"});
        row("engine/http", {base});
        row("engine/runtimeapi", {base, model, http, "engine/telemetry/"});
        row("engine/sandbox", {base, model});
        row("engine/runtimes", {base, model, "engine/sandbox/"});
        row("engine/build",
            {base, model, "engine/template/", "engine/runtimes/", "engine/process/"});
        row("engine/cost", {base, model});
        row("engine/tuning", {base, model, "engine/cost/"});
        row("engine/load", {base, model, "engine/telemetry/"});
        row("engine/telemetry", {base, model});
        row("engine/store", {base, model});
        row("engine/traces", {base, model, "engine/store/"});
        row("engine/events", {base, model});
        row("engine/schedule", {base});
        row("engine/patterns", {base});
        row("engine/items", {base});
        row("engine/jsonata", {base});
        row("engine/statemachine", {base, "engine/jsonata/"});
        row("engine/compare", {base});
        row("engine/suite", {base, model, "engine/compare/", "engine/template/Node.h",
                             "engine/template/Nodes.h", "engine/template/TemplateEdit.h"});
        row("engine/insights", {base, "engine/patterns/Addresses.h"});
        row("engine/logpatterns", {base});
        row("engine/metricmath", {base});
        row("engine/monitoring",
            {base, model, "engine/store/Sqlite.h", "engine/store/StateFile.h"});
        row("engine/loghistory", {base, model, "engine/store/"});
        row("engine/debug", {base});
        row("engine/dispatch", {base, model, "engine/runtimeapi/", "engine/sandbox/",
                                "engine/runtimes/", "engine/telemetry/", "engine/store/",
                                "engine/cost/", "engine/build/", "engine/delivery/"});
        row("engine/catalog", {base, model, "engine/store/", "engine/runtimes/", "engine/build/"});
        row("engine/services/lambda", {base, model, http, "engine/runtimes/", "engine/catalog/",
                                       "engine/dispatch/", "engine/iam/"});
        row("engine/delivery", {base, model, "engine/store/"});
        row("engine/iam", {base, model});
        row("engine/services/signature", {base, http});
        row("engine/services/wire", {base, model, http, "engine/delivery/", "engine/iam/",
                                     "engine/store/", "engine/services/signature/"});
        row("engine/services/events",
            {base, model, http, "engine/delivery/", "engine/iam/", "engine/store/",
             "engine/schedule/", "engine/patterns/", "engine/services/wire/"});
        row("engine/services/scheduler",
            {base, model, http, "engine/delivery/", "engine/iam/", "engine/store/",
             "engine/schedule/", "engine/services/wire/"});
        row("engine/services/apigateway",
            {base, model, http, "engine/iam/", "engine/store/", "engine/sources/http/Settings.h",
             "engine/sources/http/ResourcePolicy.h", "engine/sources/http/MethodTest.h",
             "engine/sources/http/AuthorizerTest.h", "engine/services/wire/",
             "engine/template/JsonAccess.h", "engine/template/Node.h", "engine/template/Nodes.h",
             "engine/template/ValueWriter.h"});
        row("engine/services/logs", {base, model, http, "engine/delivery/", "engine/iam/",
                                     "engine/store/", "engine/logpatterns/", "engine/insights/",
                                     "engine/monitoring/", "engine/services/wire/"});
        row("engine/services/cloudwatch",
            {base, model, http, "engine/delivery/", "engine/iam/", "engine/store/",
             "engine/monitoring/", "engine/metricmath/", "engine/services/query/",
             "engine/services/wire/"});
        row("engine/services/xray", {base, model, http, "engine/iam/", "engine/store/",
                                     "engine/traces/", "engine/services/wire/"});
        row("engine/services/ssm",
            {base, model, http, "engine/iam/", "engine/store/", "engine/services/wire/"});
        row("engine/services/dynamodb", {base, model, http, "engine/iam/", "engine/items/",
                                         "engine/store/", "engine/services/wire/"});
        row("engine/services/states",
            {base, model, http, "engine/delivery/", "engine/iam/", "engine/store/",
             "engine/statemachine/", "engine/jsonata/", "engine/services/wire/"});
        row("engine/services/secretsmanager", {base, model, http, "engine/iam/", "engine/schedule/",
                                               "engine/store/", "engine/services/wire/"});
        row("engine/services/query", {base, http});
        row("engine/services/cloudformation",
            {base, model, http, "engine/services/query/", "engine/template/Node.h",
             "engine/template/Nodes.h"});
        row("engine/services/sqs",
            {base, model, http, "engine/delivery/", "engine/iam/", "engine/store/",
             "engine/services/wire/", "engine/services/query/"});
        row("engine/services/sns",
            {base, model, http, "engine/delivery/", "engine/iam/", "engine/store/",
             "engine/patterns/", "engine/services/wire/", "engine/services/query/"});
        row("engine/sources/mapping", {base, model, "engine/catalog/", "engine/delivery/"});
        row("engine/sources/sqs",
            {base, model, "engine/delivery/", "engine/dispatch/", "engine/patterns/",
             "engine/services/sqs/", "engine/sources/mapping/"});
        row("engine/sources/dynamodb",
            {base, model, "engine/delivery/", "engine/dispatch/", "engine/patterns/",
             "engine/services/dynamodb/", "engine/sources/mapping/"});
        row("engine/sources/pipes", {base, model, "engine/delivery/", "engine/sources/mapping/",
                                     "engine/services/events/JsonPath.h"});
        row("engine/services/sts", {base, http, "engine/services/query/"});
        row("engine/velocity", {base});
        row("engine/sources/http",
            {base, model, http, "engine/dispatch/", "engine/delivery/", "engine/iam/",
             "engine/velocity/", "engine/template/JsonAccess.h", "engine/template/ResourceTypes.h",
             "engine/template/Scope.h"});
        row("engine/services/s3/content", {base});
        row("engine/services/s3/store", {base, "engine/services/s3/content/",
                                         "engine/store/Sqlite.h", "engine/store/StateFile.h"});
        row("engine/services/s3",
            {base, model, http, "engine/delivery/", "engine/iam/", "engine/services/wire/",
             "engine/services/signature/", "engine/store/Sqlite.h", "engine/store/StateFile.h"});
        // Hooks of git's and its credential helpers are tools that are run.
        row("engine/vcs", {base, "engine/process/"});
        row("engine", {"engine/"});
        row("widgets/metrics", {base, model, "engine/monitoring/Metric.h",
                                "engine/api/MetricsQuestion.h", "widgets/common/"});
        row("widgets/dashboard",
            {base, model, "engine/monitoring/Metric.h", "engine/api/MetricsQuestion.h",
             "engine/api/DashboardView.h", "widgets/common/", "widgets/metrics/"});
        for (const char* pane : {"widgets/common", "widgets/project", "widgets/invoke"})
            row(pane, {base, model, "engine/cost/", "engine/events/", "engine/store/",
                       "widgets/common/"});
        row("widgets/cost", {base, model, "engine/cost/", "engine/events/", "engine/store/",
                             "engine/tuning/", "engine/load/", "widgets/common/"});
        row("widgets/traces", {base, model, "engine/cost/", "engine/traces/",
                               "engine/api/TraceQuestion.h", "widgets/common/"});
        row("widgets/logs",
            {base, model, "engine/store/", "engine/loghistory/", "widgets/common/"});
        row("widgets/compare",
            {base, model, "engine/compare/", "engine/suite/", "widgets/common/"});
        row("widgets/inspector",
            {base, model, "engine/cost/", "engine/schema/", "engine/schedule/", "engine/patterns/",
             "engine/iam/Vocabulary.h", "engine/template/HandlerCheck.h", "widgets/common/"});
        // What is said of a text's language, and nothing that reads one.
        row("widgets/editor", {base, model, "widgets/common/", "engine/language/Completion.h",
                               "engine/language/Explanation.h", "engine/language/Fix.h"});
        row("widgets/designer", {base, model, "engine/authoring/", "widgets/common/"});
        // Git's values, and nothing that reads a repository.
        row("widgets/git", {base, "widgets/common/", "engine/vcs/Status.h", "engine/vcs/Diff.h",
                            "engine/vcs/Log.h", "engine/vcs/Branches.h", "engine/vcs/Stashes.h",
                            "engine/vcs/Committing.h", "engine/vcs/Comparison.h"});
        row("widgets/debug", {base, "widgets/common/", "engine/debug/Values.h"});
        row("widgets/query", {base, "engine/insights/", "widgets/common/"});
        row("widgets/resources", {base, "widgets/common/"});
        row("app/settings", {base, model, "widgets/common/", "translations/"});
        row("app", {"app/", "engine/", "widgets/", "translations/"});
    }
    void eachFolderIncludesOnlyWhatStandsBelowIt() {
        QFETCH(QStringList, allowed);
        const QString folder = QTest::currentDataTag();
        allowed << folder + "/";
        const QStringList includes = includesIn(folder);
        QVERIFY(!includes.isEmpty());
        for (const QString& include : includes) {
            const QString name = include.section('"', 1, 1);
            const bool fits = name.isEmpty() || name.endsWith(".moc") ||
                              std::any_of(allowed.begin(), allowed.end(), [&](const QString& path) {
                                  return name.startsWith(path);
                              });
            QVERIFY2(fits, qPrintable(include));
        }
    }
    void theEngineKnowsNothingOfQt() {
        const QStringList includes = includesIn("engine");
        QVERIFY(!includes.isEmpty());
        for (const QString& include : includes)
            QVERIFY2(!include.contains(QRegularExpression{"<Q[A-Z]|<Qsci"}), qPrintable(include));
    }
};

LATHE_TEST(tst_Layers)
#include "tst_Layers.moc"
