#include "app/lsp/CompletionReply.h"
#include "app/lsp/Replies.h"
#include "app/lsp/Server.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe;
using lsp::Server;

/// Servers of this machine, where there are any.
class tst_RealServers : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static QJsonObject at(const QString& path, const QByteArray& text, qsizetype offset) {
        return {{"textDocument", QJsonObject{{"uri", lsp::uriOf(path)}}},
                {"position", lsp::toJson(lsp::TextIndex{text}.position(offset))}};
    }
    QJsonValue ask(Server& server, const QString& method, const QJsonObject& params) {
        std::optional<QJsonValue> answer;
        server.ask(method, params, this, [&](const QJsonValue& result) { answer = result; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 60'000))
            qWarning("no answer to %s", qPrintable(method));
        return answer.value_or(QJsonValue{});
    }

  private slots:
    void codeIsServed_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        // `total` is defined, used and misspelt; a member is being typed.
        const QByteArray python = "import json\n\n\ndef total(a, b):\n    return a + b\n\n\n"
                                  "print('\xF0\x9F\x98\x80', total(1, 2))\nprint(totally)\njson.du";
        const QByteArray script = "function total(a, b) {\n  return a + b;\n}\n"
                                  "console.log('\xF0\x9F\x98\x80', total(1, 2));\n"
                                  "const x = {;\nJSON.str";
        for (const char* name :
             {"basedpyright-langserver", "pyright-langserver", "pylsp", "jedi-language-server"})
            QTest::newRow(name) << "a.py" << python;
        for (const char* name : {"typescript-language-server", "vtsls"})
            QTest::newRow(name) << "a.js" << script;
    }
    void codeIsServed() {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        const QString program = QTest::currentDataTag();
        const QString found = QStandardPaths::findExecutable(program);
        if (found.isEmpty())
            QSKIP("not installed");
        lsp::FoundServer start;
        for (const lsp::ServerKind& kind : lsp::serverKindsOf(lsp::familyOf(file)))
            if (kind.program == program)
                start.command = {found, kind.arguments, m_folder.path(), {}};
        start.name = program;
        start.root = m_folder.path();
        const QString path = m_folder.filePath(file);
        QFile written{path};
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(text) > 0);
        written.close();
        Server server{start};
        QList<QJsonArray> diagnosed;
        connect(&server, &Server::diagnosed, this,
                [&](const QString&, const QJsonArray& all) { diagnosed << all; });
        server.open(path, text);
        QTRY_VERIFY_WITH_TIMEOUT(server.isReady(), 60'000);

        const auto reply = lsp::completionReply(
            ask(server, "textDocument/completion", at(path, text, text.size())), text,
            static_cast<int>(text.size()));
        const auto item = std::find_if(reply.items.begin(), reply.items.end(), [](const auto& one) {
            return one.label.starts_with("dumps") || one.label.starts_with("stringify");
        });
        QVERIFY(item != reply.items.end());
        QCOMPARE(text.mid(static_cast<qsizetype>(item->begin)),
                 text.mid(text.lastIndexOf('.') + 1));

        const qsizetype use = text.indexOf("total(1");
        QVERIFY(!lsp::markdownOf(ask(server, "textDocument/hover", at(path, text, use))["contents"])
                     .isEmpty());
        const auto places =
            lsp::locationsOf(ask(server, "textDocument/definition", at(path, text, use)));
        QVERIFY(!places.empty());
        QCOMPARE(lsp::TextIndex{text}.offset(places[0].range.start), text.indexOf("total("));
        const auto signature =
            lsp::signatureOf(ask(server, "textDocument/signatureHelp", at(path, text, use + 9)));
        QVERIFY(signature);
        QVERIFY2(signature->label.mid(signature->begin, signature->end - signature->begin)
                     .startsWith("b"),
                 qPrintable(signature->label));
        QJsonObject params = at(path, text, use + 1);
        params["newName"] = "sum";
        const auto changes = lsp::changesOf(ask(server, "textDocument/rename", params).toObject());
        QVERIFY(changes && changes->contains(path));
        const auto renamed = lsp::changed(text, changes->value(path));
        QVERIFY(renamed);
        QCOMPARE(*renamed, QByteArray{text}.replace("total(", "sum("));
        QTRY_VERIFY_WITH_TIMEOUT(!diagnosed.isEmpty() && !diagnosed.last().isEmpty(), 60'000);
        QVERIFY(!lsp::problemsOf(diagnosed.last(), path, program, text).empty());

        // What is typed on it hears of.
        const QByteArray fixed =
            file == "a.py" ? QByteArray{"x = 1\nprint(x)\n"} : QByteArray{"export const x = 1;\n"};
        server.change(path, fixed);
        QTRY_VERIFY_WITH_TIMEOUT(diagnosed.last().isEmpty(), 60'000);
        QSignalSpy stopped{&server, &Server::stopped};
        server.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 10'000);
    }
};

LATHE_TEST(tst_RealServers)
#include "tst_RealServers.moc"
