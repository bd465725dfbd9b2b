#include "engine/sources/mapping/BatchResponse.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_BatchResponse : public QObject {
    Q_OBJECT

  private slots:
    void responsesAreReadAsLambdaReadsThem_data() {
        QTest::addColumn<QString>("response");
        /// "-" where the whole batch fails.
        QTest::addColumn<QString>("failed");
        const auto row = [](const char* response, const char* failed) {
            QTest::newRow(response) << QString{response} << QString{failed};
        };
        row("", "");
        row("null", "");
        row(R"("")", "");
        row("{}", "");
        row(R"({"batchItemFailures":[]})", "");
        row(R"({"batchItemFailures":null})", "");
        row(R"({"batchItemFailures":[{"itemIdentifier":"b"}]})", "b");
        row(R"({"batchItemFailures":[{"itemIdentifier":""}]})", "-");
        row(R"({"batchItemFailures":[{"itemIdentifier":null}]})", "-");
        row(R"({"batchItemFailures":[{"foo":"b"}]})", "-");
        row(R"({"batchItemFailures":[{"itemIdentifier":"z"}]})", "-");
        row(R"({"batchItemFailures":[{"itemIdentifier":"b"},{"itemIdentifier":"z"}]})", "-");
        row(R"({"batchItemFailures":"b"})", "-");
        row("{", "-");
        row("[1]", "-");
    }
    void responsesAreReadAsLambdaReadsThem() {
        QFETCH(QString, response);
        QFETCH(QString, failed);
        const auto items = sources::failedItems(response.toStdString(), {"a", "b"});
        QString text = items ? QString{} : QString{"-"};
        for (const std::string& item : items.value_or(std::set<std::string>{}))
            text += QString::fromStdString(item);
        QCOMPARE(text, failed);
    }
};

LATHE_TEST(tst_BatchResponse)
#include "tst_BatchResponse.moc"
