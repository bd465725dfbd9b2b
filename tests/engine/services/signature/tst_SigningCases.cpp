#include "engine/services/signature/Canonical.h"
#include "engine/services/signature/Times.h"
#include "engine/services/signature/Verifier.h"
#include "tests/engine/services/signature/Requests.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lathe;
using namespace lathe::services::signature;

/// Cases of request, canonical request, string to sign and signature, in header and query, from a
/// folder beside the project that $LATHE_SIGNING_CASES names: one folder a case.
class tst_SigningCases : public QObject {
    Q_OBJECT

    static std::string textOf(const QString& file) {
        QFile opened{file};
        return opened.open(QIODevice::ReadOnly) ? opened.readAll().toStdString() : std::string{};
    }

  private slots:
    void holds_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("place");
        const QString root = qEnvironmentVariable("LATHE_SIGNING_CASES");
        if (root.isEmpty())
            QSKIP("LATHE_SIGNING_CASES names no folder");
        for (const QString& name : QDir{root}.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const QString place : {"header", "query"})
                QTest::newRow(qPrintable(name + " " + place)) << root + "/" + name << place;
        }
    }
    void holds() {
        QFETCH(QString, folder);
        QFETCH(QString, place);
        const auto context =
            QJsonDocument::fromJson(QByteArray::fromStdString(textOf(folder + "/context.json")))
                .object();
        const std::string secret =
            context["credentials"]["secret_access_key"].toString().toStdString();
        const Dialect dialect = context["normalize"].toBool() ? Dialect::Other : Dialect::S3;
        const auto request =
            test::requestFrom(textOf(folder + "/" + place + "-signed-request.txt"));
        // S3 is what takes paths as they are, and wants to be told the digest.
        auto signature = readSignature(request, Dialect::Other);
        QVERIFY(signature && *signature);
        const std::string canonical = canonicalRequest(request, **signature, dialect);
        QCOMPARE(QString::fromStdString(canonical),
                 QString::fromStdString(textOf(folder + "/" + place + "-canonical-request.txt")));
        QCOMPARE(QString::fromStdString(stringToSign(**signature, canonical)),
                 QString::fromStdString(textOf(folder + "/" + place + "-string-to-sign.txt")));
        Verifier verifier;
        QVERIFY(
            verifier.verify(request, **signature, secret, *timeOf("20150830T123600Z"), dialect));
    }
};

LATHE_TEST(tst_SigningCases)
#include "tst_SigningCases.moc"
