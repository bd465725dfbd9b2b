#include "engine/code/SdkClients.h"
#include "engine/code/SdkOperations.h"
#include "engine/code/Words.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe;
using code::Grammar;

class tst_SdkClients : public QObject {
    Q_OBJECT

    template <class Items> static QString labels(const Items& items) {
        QStringList found;
        for (const auto& item : items)
            found << QString::fromStdString(item.label);
        return found.join(' ');
    }
    static void write(const QString& path, const QByteArray& bytes) {
        QDir{}.mkpath(QFileInfo{path}.path());
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

  private slots:
    void clientsOfBoto3AreSeen() {
        const auto found = code::sdkClientsIn(
            Grammar::Python, "import boto3\ns3 = boto3.client(\"s3\")\n"
                             "db = boto3.Session(profile_name='x').client('dynamodb', region)\n"
                             "table = boto3.resource('dynamodb')\n");
        QCOMPARE(found.size(), std::size_t{2});
        QVERIFY(found[0] == (code::SdkClient{"s3", "s3"}));
        QVERIFY(found[1] == (code::SdkClient{"db", "dynamodb"}));
    }
    void packagesOfTheScriptSdkAreSeen() {
        const auto found = code::sdkClientsIn(
            Grammar::Script, "import { S3Client } from '@aws-sdk/client-s3';\n"
                             "const { DynamoDBClient } = require(\"@aws-sdk/client-dynamodb\");\n");
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(found[0].service), "client-s3");
        QCOMPARE(QString::fromStdString(found[1].service), "client-dynamodb");
    }
    void operationsStandBehindTheirClientOnly() {
        const std::vector<code::SdkService> known{{"s3", {"put_object", "get_object"}}};
        const std::string text = "import boto3\ns3 = boto3.client('s3')\ns3.pu";
        QCOMPARE(labels(code::sdkItems({Grammar::Python, text, text.size()}, known, {})),
                 "get_object put_object");
        const std::string other = "import boto3\ns3 = boto3.client('s3')\nx.";
        QCOMPARE(labels(code::sdkItems({Grammar::Python, other, other.size()}, known, {})), "");
    }
    void whereNothingIsInstalledWhatIsUsedIsOffered() {
        const std::string text = "import boto3\nq = boto3.client('sqs')\nq.send_message(x)\nq.";
        const std::string other = "import boto3\nsqs = boto3.client('sqs')\nsqs.purge_queue()\n";
        QCOMPARE(labels(code::sdkItems({Grammar::Python, text, text.size()}, {}, {other})),
                 "purge_queue send_message");
    }
    void commandsStandBehindNewAndInTheImport() {
        const std::vector<code::SdkService> known{
            {"client-s3", {"GetObjectCommand", "PutObjectCommand"}}};
        const std::string import = "import { S3Client } from '@aws-sdk/client-s3';\n";
        const std::string text = import + "await s3.send(new Put";
        QCOMPARE(labels(code::sdkItems({Grammar::Script, text, text.size()}, known, {})),
                 "GetObjectCommand PutObjectCommand");
        QCOMPARE(
            labels(code::sdkItems({Grammar::Script, import, import.find("S3Client")}, known, {})),
            "GetObjectCommand PutObjectCommand");
        const std::string plain = import + "Put";
        QCOMPARE(labels(code::sdkItems({Grammar::Script, plain, plain.size()}, known, {})), "");
    }
    void operationsAreNamedAsBoto3DoesIt_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("PutObject") << "put_object";
        QTest::newRow("ListObjectsV2") << "list_objects_v2";
        QTest::newRow("DescribeDBInstances") << "describe_db_instances";
        QTest::newRow("GetMLTransforms") << "get_ml_transforms";
        QTest::newRow("CreateCachediSCSIVolume") << "create_cachedi_scsi_volume";
        QTest::newRow("ListHITs") << "list_hits";
        QTest::newRow("ListWebACLs") << "list_web_acls";
        QTest::newRow("AddTags") << "add_tags";
    }
    void operationsAreNamedAsBoto3DoesIt() {
        QFETCH(QString, name);
        QCOMPARE(QString::fromStdString(code::pythonName(QTest::currentDataTag())), name);
    }
    void whatIsInstalledBesideTheCodeIsRead() {
        QTemporaryDir folder;
        write(folder.filePath("venv/lib/python3.12/site-packages/botocore/data/s3/2006-03-01/"
                              "service-2.json"),
              R"({"operations": {"PutObject": {}, "ListHITs": {}}})");
        write(folder.filePath("node_modules/@aws-sdk/client-s3/dist-types/commands/"
                              "PutObjectCommand.d.ts"),
              "");
        write(folder.filePath("node_modules/@aws-sdk/client-s3/dist-types/S3Client.d.ts"), "");
        const std::filesystem::path file{folder.filePath("src/app.py").toStdString()};
        const auto python = code::installedService(Grammar::Python, "s3", file);
        QCOMPARE(QString::fromStdString(python.operations.at(0)), "put_object");
        const auto script = code::installedService(Grammar::Script, "client-s3", file);
        QCOMPARE(script.operations.size(), std::size_t{2});
        QVERIFY(code::installedService(Grammar::Python, "../../etc", file).operations.empty());
        QVERIFY(code::installedService(Grammar::Python, "no-such", file).operations.empty());
    }
    void wordsNearTheCaretComeFirst() {
        const std::string text = "alpha beta\ngamma\nal\ngamut 1abc de";
        const auto items = code::wordsFor({Grammar::Python, text, text.find("al\n") + 2},
                                          {{"other.py", "delta gamma"}});
        QCOMPARE(labels(items), "gamut gamma beta alpha delta");
        QCOMPARE(QString::fromStdString(items.back().detail.english()), "other.py");
        QCOMPARE(items.front().begin, text.find("al\n"));
    }
};

LATHE_TEST(tst_SdkClients)
#include "tst_SdkClients.moc"
