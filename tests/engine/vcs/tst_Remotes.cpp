#include "tests/engine/vcs/GitBench.h"
#include "tests/support/TestMain.h"

#include "engine/vcs/Merging.h"
#include "engine/vcs/Reach.h"
#include "engine/vcs/RemoteUrl.h"
#include "engine/vcs/Remotes.h"
#include "engine/vcs/Status.h"

#include <sys/stat.h>

using namespace lathe;
using test::codeOf;
using test::GitBench;
using Kind = vcs::Merged::Kind;

namespace {

/// Looks on and answers as it was told.
struct Talk : vcs::RemoteTalk {
    std::vector<vcs::Transfer> transfers;
    std::vector<vcs::LoginQuestion> questions;
    std::function<void()> onProgress = [] {};

    void progress(const vcs::Transfer& transfer) override {
        transfers.push_back(transfer);
        onProgress();
    }
    std::optional<vcs::Login> login(const vcs::LoginQuestion& question) override {
        questions.push_back(question);
        return {};
    }
    bool trusts(const vcs::HostQuestion&) override { return false; }
};

} // namespace

/// Clones, fetches, pulls and pushes between repositories in folders; git says whether it sees the
/// same.
class tst_Remotes : public QObject {
    Q_OBJECT

    std::unique_ptr<GitBench> m_bench;
    Talk m_talk;

    GitBench& bench() { return *m_bench; }
    /// A repository that was cloned from another, "up.git", both beside each other below the bench.
    std::filesystem::path side(const char* name) { return bench().root / name; }
    QByteArray git(const char* where, QStringList arguments) {
        return bench().git(QStringList{"-C", where} + arguments);
    }
    vcs::Repository open(const char* name = "a") {
        auto repository = vcs::Repository::discover(side(name));
        if (!repository)
            qFatal("%s", repository.error().detail.english().c_str());
        return std::move(*repository);
    }
    void identify(const char* where) {
        git(where, {"config", "user.name", "Ada"});
        git(where, {"config", "user.email", "ada@example.org"});
    }
    void commit(const char* where, const char* file, const char* text) {
        bench().write(std::filesystem::path{where} / file, text);
        git(where, {"add", "-A"});
        git(where, {"commit", "-q", "-m", text});
    }
    QByteArray head(const char* where, const char* what = "HEAD") {
        return git(where, {"rev-parse", what}).trimmed();
    }
    Result<void> push(const char* name = "a") { return vcs::push(open(name), m_talk, {}); }
    Result<vcs::Merged> pull(const char* name = "a") { return vcs::pull(open(name), m_talk, {}); }

  private slots:
    void init() {
        m_talk = {};
        m_bench = std::make_unique<GitBench>();
        bench().git({"init", "-q", "--bare", "-b", "main", "up.git"});
        for (const char* name : {"a", "b"}) {
            bench().git({"clone", "-q", "up.git", name});
            identify(name);
            git(name, {"checkout", "-q", "-B", "main"});
        }
    }
    void cleanup() {
        for (const char* name : {"up.git", "a", "b"})
            git(name, {"fsck", "--strict"});
        m_bench.reset();
    }

    void addressesAreReadAsGitReadsThem_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("parts");
        QTest::newRow("https") << "https://u:p@host:8443/team/x.git"
                               << "https u host 8443 /team/x.git";
        QTest::newRow("ssh") << "ssh://git@host/x"
                             << "ssh git host 22 /x";
        QTest::newRow("short ssh") << "git@host:team/x.git"
                                   << "ssh git host 22 team/x.git";
        QTest::newRow("ipv6") << "ssh://git@[::1]:2222/x"
                              << "ssh git ::1 2222 /x";
        QTest::newRow("file") << "file:///srv/x.git"
                              << "file   0 /srv/x.git";
        QTest::newRow("path") << "../x"
                              << "file   0 ../x";
        QTest::newRow("path with a colon") << "./a:b"
                                           << "file   0 ./a:b";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("another scheme") << "ftp://host/x"
                                        << "";
        QTest::newRow("no port") << "https://host:x/y"
                                 << "";
        QTest::newRow("an option") << "--upload-pack=x"
                                   << "";
    }
    void addressesAreReadAsGitReadsThem() {
        QFETCH(QString, text);
        const auto url = vcs::parseRemoteUrl(text.toStdString());
        QTEST(url ? QString{"%1 %2 %3 %4 %5"}
                        .arg(QString::fromStdString(url->scheme), QString::fromStdString(url->user),
                             QString::fromStdString(url->host))
                        .arg(url->effectivePort())
                        .arg(QString::fromStdString(url->path))
                  : QString{""},
              "parts");
    }
    void passwordsAreNotShownAndClonesHaveNames() {
        QCOMPARE(vcs::shownUrl("https://u:secret@host/x"), "https://u@host/x");
        QCOMPARE(vcs::shownUrl("git@host:x"), "git@host:x");
        QCOMPARE(vcs::nameOfClone("https://host/team/orders.git/"), "orders");
        QCOMPARE(vcs::nameOfClone("git@host:orders"), "orders");
        QCOMPARE(vcs::nameOfClone("/srv/orders/.git"), "orders");
    }
    void whatWasClonedIsWhatGitClones_data() {
        QTest::addColumn<QString>("prefix");
        QTest::newRow("path") << "";
        QTest::newRow("file") << "file://";
    }
    void whatWasClonedIsWhatGitClones() {
        QFETCH(QString, prefix);
        commit("a", "f", "one\n");
        git("a", {"tag", "v1"});
        git("a", {"push", "-q", "--tags", "origin", "main"});
        const std::string url = prefix.toStdString() + side("up.git").string();
        const auto made = vcs::clone(url, side("deep/new"), m_talk, {});
        QVERIFY2(made, made ? "" : made.error().detail.english().c_str());
        QCOMPARE(bench().read("deep/new/f"), "one\n");
        QCOMPARE(head("deep/new"), head("a"));
        QCOMPARE(git("deep/new", {"status", "--porcelain", "--branch"}), "## main...origin/main\n");
        QCOMPARE(git("deep/new", {"tag"}), "v1\n");
        QCOMPARE(git("deep/new", {"symbolic-ref", "refs/remotes/origin/HEAD"}),
                 "refs/remotes/origin/main\n");
        QVERIFY(!m_talk.transfers.empty());
        git("deep/new", {"fsck", "--strict"});
        QCOMPARE(codeOf(vcs::clone(url, side("deep/new"), m_talk, {})), "Git.Exists");
        QCOMPARE(bench().read("deep/new/f"), "one\n");
    }
    void anEmptyRepositoryIsCloned() {
        QVERIFY(vcs::clone(side("up.git").string(), side("new"), m_talk, {}));
        QVERIFY(open("new").head()->unborn);
        QCOMPARE(vcs::remotes(open("new"))->front().name, "origin");
    }
    void aCloneThatFailsLeavesNothing() {
        const auto failed = vcs::clone(side("nowhere").string(), side("new"), m_talk, {});
        QCOMPARE(codeOf(failed), "Git.NoRepository");
        QVERIFY(!std::filesystem::exists(side("new")));
        std::filesystem::create_directory(side("empty"));
        QCOMPARE(codeOf(vcs::clone("file:///no/where", side("empty"), m_talk, {})),
                 "Git.NoRepository");
        QVERIFY(std::filesystem::is_empty(side("empty")));
        QCOMPARE(codeOf(vcs::clone("ftp://host/x", side("new"), m_talk, {})), "Git.BadUrl");
    }
    void aCloneIsStopped() {
        for (int i = 0; i < 50; ++i)
            bench().write("a/f" + std::to_string(i), std::to_string(i));
        commit("a", "f", "one\n");
        git("a", {"push", "-q", "origin", "main"});
        std::stop_source stop;
        m_talk.onProgress = [&] {
            if (m_talk.transfers.back().phase != vcs::Transfer::Phase::Connecting)
                stop.request_stop();
        };
        QCOMPARE(codeOf(vcs::clone(side("up.git").string(), side("new"), m_talk, stop.get_token())),
                 "Git.Cancelled");
        QVERIFY(!std::filesystem::exists(side("new")));
    }
    void theFirstPushMakesTheBranchAndFollowsIt() {
        git("a", {"checkout", "-q", "-b", "topic"});
        commit("a", "f", "one\n");
        QVERIFY(push());
        QCOMPARE(head("up.git", "topic"), head("a"));
        const auto now = open().head();
        QCOMPARE(now->upstream, "origin/topic");
        QCOMPARE(now->ahead, 0);
        commit("a", "f", "two\n");
        QCOMPARE(open().head()->ahead, 1);
        QVERIFY(push());
        QCOMPARE(open().head()->ahead, 0);
        QCOMPARE(git("a", {"status", "-sb"}), "## topic...origin/topic\n");
    }
    void commitsThatAreNotHereStandAgainstAPush() {
        commit("a", "f", "one\n");
        QVERIFY(push());
        git("b", {"pull", "-q"});
        commit("b", "g", "theirs\n");
        git("b", {"push", "-q", "origin", "main"});
        commit("a", "f", "two\n");
        const auto refused = push();
        QCOMPARE(codeOf(refused), "Git.Rejected");
        QVERIFY(refused.error().detail.english().find("Pull first") != std::string::npos);
        QCOMPARE(pull()->kind, Kind::Committed);
        QVERIFY(push());
        QCOMPARE(head("up.git", "main"), head("a"));
    }
    void theHookBeforeAPushIsAsked() {
        commit("a", "f", "one\n");
        bench().write("a/.git/hooks/pre-push",
                      "#!/bin/sh\nread line\necho \"no $1 $line\"\nexit 1\n");
        ::chmod(side("a/.git/hooks/pre-push").c_str(), 0755);
        const auto refused = push();
        QCOMPARE(codeOf(refused), "Git.HookRefused");
        const std::string said = refused.error().detail.english();
        QVERIFY(said.find("no origin refs/heads/main " + head("a").toStdString()) !=
                std::string::npos);
    }
    void pullingGoesForwardOrMerges() {
        commit("a", "f", "one\n");
        QVERIFY(push());
        git("b", {"config", "--remove-section", "branch.main"});
        QCOMPARE(codeOf(pull("b")), "Git.NoUpstream");
        git("b", {"config", "branch.main.remote", "origin"});
        git("b", {"config", "branch.main.merge", "refs/heads/main"});
        QCOMPARE(pull("b")->kind, Kind::FastForward);
        QCOMPARE(head("b"), head("a"));
        QCOMPARE(bench().read("b/f"), "one\n");
        QCOMPARE(pull("b")->kind, Kind::UpToDate);
        commit("a", "f", "two\n");
        QVERIFY(push());
        commit("b", "g", "mine\n");
        // What is changed here and not touched there stays.
        bench().write("b/g", "unsaved\n");
        QCOMPARE(pull("b")->kind, Kind::Committed);
        QCOMPARE(git("b", {"log", "-1", "--format=%s"}),
                 "Merge remote-tracking branch 'origin/main'\n");
        QCOMPARE(bench().read("b/f"), "two\n");
        QCOMPARE(bench().read("b/g"), "unsaved\n");
        QVERIFY(!std::filesystem::exists(side("b/.git/MERGE_HEAD")));
    }
    void pullingHeedsTheConfiguration() {
        commit("a", "f", "one\n");
        QVERIFY(push());
        git("b", {"pull", "-q"});
        git("b", {"branch", "-q", "--set-upstream-to=origin/main", "main"});
        commit("a", "f", "two\n");
        QVERIFY(push());
        commit("b", "g", "mine\n");
        git("b", {"config", "pull.rebase", "true"});
        QCOMPARE(codeOf(pull("b")), "Git.RebaseWanted");
        git("b", {"config", "pull.rebase", "false"});
        git("b", {"config", "pull.ff", "only"});
        QCOMPARE(codeOf(pull("b")), "Git.NotFastForward");
    }
    void aRepositoryWithoutRemotesSaysHowToAddOne() {
        commit("a", "f", "one\n");
        git("a", {"remote", "remove", "origin"});
        QCOMPARE(codeOf(push()), "Git.NoRemote");
        QCOMPARE(codeOf(pull()), "Git.NoRemote");
        git("a", {"checkout", "-q", "--detach"});
        QCOMPARE(codeOf(push()), "Git.DetachedHead");
        QCOMPARE(codeOf(pull()), "Git.DetachedHead");
    }
    void whatIsGoneElsewhereIsFetchedAsItIs() {
        commit("b", "f", "one\n");
        git("b", {"push", "-q", "origin", "main", "main:side"});
        QVERIFY(vcs::fetch(open(), "origin", m_talk, {}));
        QCOMPARE(head("a", "origin/side"), head("b"));
        git("a", {"config", "fetch.prune", "true"});
        git("b", {"push", "-q", "origin", ":side"});
        QVERIFY(vcs::fetch(open(), "origin", m_talk, {}));
        QCOMPARE(codeOf(vcs::fetch(open(), "nowhere", m_talk, {})), "Git.NoRemote");
    }
    void addressesAreRewrittenAsGitDoes() {
        commit("b", "f", "one\n");
        git("b", {"push", "-q", "origin", "main"});
        git("a", {"remote", "set-url", "origin", "up:up.git"});
        git("a", {"config", QString::fromStdString("url." + bench().root.string() + "/.insteadOf"),
                  "up:"});
        QVERIFY(vcs::fetch(open(), "origin", m_talk, {}));
        QCOMPARE(head("a", "origin/main"), head("b"));
        bench().git({"config", "--global",
                     QString::fromStdString("url." + bench().root.string() + "/.insteadOf"),
                     "up:"});
        QVERIFY(vcs::clone("up:up.git", side("new"), m_talk, {}));
        QCOMPARE(head("new"), head("b"));
    }
    void anAddressMayBeRelativeToTheRepository() {
        commit("b", "f", "one\n");
        git("b", {"push", "-q", "origin", "main"});
        git("a", {"remote", "set-url", "origin", "../up.git"});
        QVERIFY(vcs::fetch(open(), "origin", m_talk, {}));
        QCOMPARE(head("a", "origin/main"), head("b"));
    }
    void whereNobodyAnswersItSaysSo() {
        // Port 1 of this machine: nothing listens there.
        for (const char* url : {"ssh://git@127.0.0.1:1/x", "https://127.0.0.1:1/x"}) {
            git("a", {"remote", "set-url", "origin", url});
            const auto failed = vcs::fetch(open(), "origin", m_talk, {});
            QCOMPARE(codeOf(failed), "Git.Unreachable");
            QVERIFY(failed.error().detail.english().find("127.0.0.1") != std::string::npos);
        }
        std::stop_source stopped;
        stopped.request_stop();
        QCOMPARE(codeOf(vcs::reach("127.0.0.1", 1, stopped.get_token())), "Git.Cancelled");
    }
    void noSecretIsInWhatIsSaidOfAFailure() {
        git("a", {"remote", "set-url", "origin", "https://me:secret@127.0.0.1:1/x"});
        const auto failed = vcs::fetch(open(), "origin", m_talk, {});
        QVERIFY(failed.error().detail.english().find("secret") == std::string::npos);
        QCOMPARE(vcs::remotes(open())->front().url, "https://me@127.0.0.1:1/x");
    }
};

LATHE_TEST(tst_Remotes)
#include "tst_Remotes.moc"
