#include "engine/base/Clock.h"
#include "engine/store/Journal.h"
#include "tests/engine/cli/Command.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <memory>

using namespace lathe;
using namespace lathe::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

/// As on a disk that is nearly full.
class SmallFiles {
  public:
    SmallFiles() {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{200'000, m_before.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, SIG_DFL);
    }

  private:
    rlimit m_before{};
};

} // namespace

class tst_JournalCommands : public QObject, private HelloProject {
    Q_OBJECT

    std::string large() const { return project() + "/large.json"; }
    void writeBrief() const {
        write("large.json", '"' + std::string(300'000, 'x') + '"');
        write("full/template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                    "Resources:\n"
                                    "  Brief:\n"
                                    "    Type: AWS::Serverless::Function\n"
                                    "    Properties:\n"
                                    "      Handler: index.brief\n"
                                    "      Runtime: python3.11\n"
                                    "      InlineCode: 'def brief(event, context): return 1'\n");
    }
    /// The arguments, for a project with Brief and a state directory of its own.
    std::vector<std::string> briefly(std::vector<std::string> arguments) const {
        const std::string folder = project() + "/full";
        for (const std::string& more :
             {std::string{"--project"}, folder, std::string{"--state"}, folder + "-state"})
            arguments.push_back(more);
        return arguments;
    }

    /// A line of Hello's. The journal is closed again: it would not survive the fork of a command.
    static void append(const std::string& state, const std::string& text) {
        const auto journal = store::Journal::open(state, [](const Error&) {}).value();
        model::LogLine line;
        line.time = Clock::system().wall();
        line.function = "Hello";
        line.text = text;
        journal->append(std::make_shared<const std::vector<model::LogLine>>(1, line));
    }

  private slots:
    void initTestCase() {
#ifdef __SANITIZE_THREAD__
        QSKIP("runs the command in a forked process, where this sanitizer is blind");
#endif
    }
    void theJournalIsShown() {
        {
            auto journal = store::Journal::open(state(), [](const Error&) {}).value();
            model::InvocationRecord record;
            record.requestId = "r1";
            record.function = "Hello";
            record.accepted = Clock::system().wall();
            record.started = record.accepted;
            record.finished = record.accepted + 12ms;
            record.duration = 12ms;
            record.billedDuration = 12ms;
            record.cost = {1'000'000};
            journal->finish(std::make_shared<const model::InvocationRecord>(record));
            model::LogLine line;
            line.time = record.accepted;
            line.function = "Hello";
            line.requestId = "r1";
            line.text = "printed";
            journal->append(std::make_shared<const std::vector<model::LogLine>>(1, line));
        }
        const std::vector<std::string> place = {"--project", project(), "--state", state()};
        const auto with = [&](std::vector<std::string> arguments) {
            arguments.insert(arguments.end(), place.begin(), place.end());
            return command(arguments);
        };
        QVERIFY(has(with({"logs"}).out, " Hello printed\n"));
        QVERIFY(has(with({"logs", "Hello", "--request-id", "r1"}).out, "Z printed\n"));
        QVERIFY(with({"logs", "Other"}).out.empty());
        const json::value metrics = json::parse(with({"metrics", "--json"}).out);
        QCOMPARE(metrics.at(0).at("invocations").as_int64(), 1);
        const json::value cost = json::parse(with({"cost", "--json"}).out);
        QCOMPARE(cost.at(0).at("thisMonthPicoDollars").as_int64(), 1'000'000);
        const Outcome projected = with({"cost", "--invocations-per-month", "5000000"});
        QVERIFY(has(projected.out, "5000000 A MONTH"));
        QVERIFY2(has(projected.out, "all, less the free allowance"), projected.out.c_str());
    }
    void theCostIsBrokenDown() {
        const std::string folder = project() + "/tagged";
        write("tagged/template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                      "Resources:\n"
                                      "  Orders:\n"
                                      "    Type: AWS::Serverless::Function\n"
                                      "    Properties:\n"
                                      "      Handler: index.handler\n"
                                      "      Runtime: python3.11\n"
                                      "      InlineCode: 'def handler(event, context): return 1'\n"
                                      "      Tags: {team: shop}\n"
                                      "      Events:\n"
                                      "        Http:\n"
                                      "          Type: HttpApi\n"
                                      "          Properties: {Path: /, Method: get}\n");
        {
            const auto journal =
                store::Journal::open(folder + "-state", [](const Error&) {}).value();
            for (const char* origin : {"Orders/Http", "window"}) {
                model::InvocationRecord record;
                record.requestId = origin;
                record.function = "Orders";
                record.origin = origin;
                record.accepted = Clock::system().wall();
                record.started = record.finished = record.accepted;
                record.billedDuration = 12ms;
                record.cost = {1'000'000};
                record.payload = "{}";
                journal->finish(std::make_shared<const model::InvocationRecord>(record));
            }
        }
        const auto by = [&](const std::string& key, const std::string& form) {
            return command(
                {"cost", "--by", key, form, "--project", folder, "--state", folder + "-state"});
        };
        const json::value triggers = json::parse(by("trigger", "--json").out);
        QCOMPARE(triggers.as_array().size(), 2U);
        QCOMPARE(triggers.at(0).at("key").as_string(), "Orders/Http");
        // A request of an HTTP API is a million pico-dollars.
        QCOMPARE(triggers.at(0).at("sourcesPicoDollars").as_int64(), 1'000'000);
        QCOMPARE(triggers.at(1).at("sourcesPicoDollars").as_int64(), 0);
        const Outcome csv = by("tag:team", "--csv");
        QVERIFY2(has(csv.out, "\nshop,2,0,24,0.000,0.000002000000,0.000001000000,yes\n"),
                 csv.out.c_str());
        const Outcome table =
            command({"cost", "--by", "day", "--project", folder, "--state", folder + "-state"});
        QVERIFY2(has(table.out, "TOGETHER") && has(table.out, "all "), table.out.c_str());
        QCOMPARE(by("nothing", "--json").code, 2);
        QCOMPARE(command({"cost", "--csv", "--project", folder}).code, 2);
    }
    void followingWithoutHistoryPrintsNewLinesOnly() {
        const std::string place = project() + "/followed";
        append(place, "of yesterday");
        const Outcome outcome =
            command({"logs", "-f", "-n", "0", "--project", project(), "--state", place},
                    [&](pid_t child, const fs::path& err) {
                        const fs::path out = err.parent_path() / "out";
                        // Until it follows, a line is a part of the history.
                        for (int i = 0; i < 300 && content(out).empty(); ++i) {
                            append(place, "new");
                            QTest::qWait(100);
                        }
                        ::kill(child, SIGTERM);
                    });
        QVERIFY2(has(outcome.out, " Hello new\n"), outcome.out.c_str());
        QVERIFY2(!has(outcome.out, "of yesterday"), outcome.out.c_str());
    }
    void followingShowsTheHistoryFirst() {
        const std::string place = project() + "/followed-whole";
        append(place, "first");
        bool second = false;
        const Outcome outcome =
            command({"logs", "Hello", "-f", "--project", project(), "--state", place},
                    [&](pid_t child, const fs::path& err) {
                        const fs::path out = err.parent_path() / "out";
                        const auto waitFor = [&](const char* text) {
                            return QTest::qWaitFor([&] { return has(content(out), text); }, 30'000);
                        };
                        if (waitFor("Z first\n")) {
                            append(place, "second");
                            second = waitFor("Z second\n");
                        }
                        ::kill(child, SIGTERM);
                    });
        QVERIFY2(second, outcome.out.c_str());
        QCOMPARE(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 2);
    }
    void aJournalThatCannotBeWrittenIsTold() {
        writeBrief();
        const SmallFiles limit;
        const Outcome outcome = command(briefly({"invoke", "Brief", "--event", large()}));
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.out, std::string{"1\n"});
        QVERIFY2(has(outcome.err, "the journal lacks this invocation"), outcome.err.c_str());
    }
    void serveTellsAtItsEndWhatTheJournalLacks() {
        writeBrief();
        const SmallFiles limit;
        Outcome invoked;
        const Outcome served =
            command(briefly({"serve", "--port", "0"}), [&](pid_t child, const fs::path& err) {
                const fs::path out = err.parent_path() / "out";
                if (QTest::qWaitFor([&] { return has(content(out), "lathe: ready"); }, 30'000))
                    invoked = command(briefly({"invoke", "Brief", "--event", large()}));
                ::kill(child, SIGINT);
            });
        QCOMPARE(invoked.out, std::string{"1\n"});
        QCOMPARE(served.code, 0);
        QVERIFY2(has(served.err, "the journal lacks what ran since"), served.err.c_str());
    }
    void aDamagedJournalIsSetAsideAndTold() {
        write("damaged/journal.db", std::string(5000, 'x'));
        const Outcome outcome =
            command({"logs", "--project", project(), "--state", project() + "/damaged"});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(has(outcome.err, "journal.db.damaged-"), outcome.err.c_str());
    }
    void withoutAJournalNothingHasRun() {
        const Outcome outcome =
            command({"metrics", "--project", project(), "--state", project() + "/nowhere"});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.out, std::string{"Nothing ran in the last 1h.\n"});
        QVERIFY(!fs::exists(project() + "/nowhere"));
    }
};

LATHE_TEST(tst_JournalCommands)
#include "tst_JournalCommands.moc"
