#include "tests/engine/build/BuildBench.h"
#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe;
using namespace std::chrono_literals;
using lathe::test::BuildBench;
using lathe::test::DispatchBench;

namespace {

/// A Node.js function that imports a client of the AWS SDK, on a machine whose npm is a script.
struct Bench : DispatchBench {
    explicit Bench(const std::string& npm, dispatch::Settings chosen = {})
        : DispatchBench{std::move(chosen)} {
        qputenv("XDG_CACHE_HOME", QByteArray::fromStdString((files.root / "cache").string()));
        files.addTool("npm", "echo called >> \"$0.calls\"\n" + npm);
        files.write("code/index.js", "require('@aws-sdk/client-s3');");
        auto node = function("Node");
        node.runtime = "nodejs22.x";
        node.code = files.root / "code";
        setFunctions({node});
    }

    bool startsWorker(std::size_t count) {
        return waitFor([&] { return machine.workers.size() == count; });
    }
    std::ptrdiff_t npmCalls() const {
        const std::string calls = BuildBench::read(files.tools / "npm.calls");
        return std::count(calls.begin(), calls.end(), '\n');
    }
    /// The first line of the log that begins so; empty where there is none.
    std::string line(const std::string& beginning) const {
        for (const model::LogLine& one : logs)
            if (one.text.starts_with(beginning))
                return one.text;
        return {};
    }

    BuildBench files;
};

const std::string installs = "mkdir -p node_modules/@aws-sdk/client-s3\n";
const std::string isOffline = "exit 1\n";

} // namespace

/// What code imports of the AWS SDK that Lambda's Node.js runtimes have in them.
class tst_FunctionPoolPackage : public QObject {
    Q_OBJECT

    QByteArray m_cache;

  private slots:
    void init() { m_cache = qgetenv("XDG_CACHE_HOME"); }
    void cleanup() { qputenv("XDG_CACHE_HOME", m_cache); }

    void theFirstInvocationWaitsUntilItIsInstalled() {
        Bench bench{installs};
        const auto call = bench.invoke("Node");
        QVERIFY(bench.machine.workers.empty());
        QVERIFY(bench.startsWorker(1));
        QCOMPARE(bench.npmCalls(), 1);
        QCOMPARE(bench.logs.front().text,
                 std::string{"Installing @aws-sdk/client-s3, which Lambda's runtime has in it. The "
                             "function starts when that is done."});
        QCOMPARE(bench.logs.front().function, std::string{"Node"});
        QCOMPARE(bench.logs.front().requestId, *call->requestId);
    }
    void laterStartsLookForNothing() {
        Bench bench{installs};
        bench.invoke("Node");
        QVERIFY(bench.startsWorker(1));
        bench.invoke("Node");
        QCOMPARE(bench.machine.workers.size(), std::size_t{2});
        QCOMPARE(bench.npmCalls(), 1);
    }
    void changedCodeIsLookedAtAgain() {
        Bench bench{installs};
        bench.invoke("Node");
        QVERIFY(bench.startsWorker(1));
        bench.files.write("code/more.js", "require('@aws-sdk/client-sqs');");
        bench.dispatcher->codeChanged("Node");
        bench.invoke("Node");
        QVERIFY(bench.startsWorker(2));
        QCOMPARE(bench.npmCalls(), 2);
    }
    void itIsInstalledAheadForARuntimeOnStandby() {
        Bench bench{installs, lathe::test::standbysWithin(200)};
        bench.advance(200ms);
        QVERIFY(bench.waitFor([&] {
            bench.advance(200ms);
            return !bench.machine.workers.empty();
        }));
        QVERIFY(bench.machine.last().standsBy);
        QCOMPARE(bench.npmCalls(), 1);
    }
    void whereItCannotBeHadTheLogSaysWhatToDoAndTheFunctionRuns() {
        Bench bench{isOffline};
        bench.invoke("Node");
        QVERIFY(bench.startsWorker(1));
        QCOMPARE(
            bench.line("Cannot find"),
            std::string{"Cannot find @aws-sdk/client-s3, which Lambda's runtime has in it: npm "
                        "cannot install it. Connect to the network and invoke again, or run "
                        "\"npm install @aws-sdk/client-s3\" in the folder of the code."});
        bench.invoke("Node");
        QCOMPARE(bench.machine.workers.size(), std::size_t{2});
        QCOMPARE(bench.npmCalls(), 1);
    }
    void aLaterStartTriesAgain() {
        Bench bench{isOffline};
        bench.invoke("Node");
        QVERIFY(bench.startsWorker(1));
        bench.advance(11s);
        bench.invoke("Node");
        QVERIFY(bench.startsWorker(2));
        QCOMPARE(bench.npmCalls(), 2);
    }
    void withoutNpmTheLogNamesItsPackage() {
        Bench bench{installs};
        qputenv("PATH", "/nonexistent");
        bench.invoke("Node");
        QVERIFY(bench.startsWorker(1));
        QVERIFY(bench.line("Cannot find").find("apt install npm") != std::string::npos);
    }
};

LATHE_TEST(tst_FunctionPoolPackage)
#include "tst_FunctionPoolPackage.moc"
