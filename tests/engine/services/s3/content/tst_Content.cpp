#include "engine/base/Base64.h"
#include "engine/services/s3/content/EncodedWord.h"
#include "engine/services/s3/content/Intake.h"
#include "engine/services/s3/content/KeyPath.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace lathe;
using namespace lathe::services::s3;

/// The bytes of objects: checksums, bodies on their way in, files and their keys.
class tst_Content : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path file(const char* name) const {
        return std::filesystem::path{m_folder.path().toStdString()} / name;
    }
    static std::string digest(Algorithm algorithm, std::string_view text) {
        return hexOf(Digest::of(algorithm, text));
    }

  private slots:
    void checksumsAreThoseOfTheirCatalogues() {
        const std::string_view check = "123456789";
        QCOMPARE(digest(Algorithm::Crc32, check), std::string{"cbf43926"});
        QCOMPARE(digest(Algorithm::Crc32c, check), std::string{"e3069283"});
        QCOMPARE(digest(Algorithm::Crc64Nvme, check), std::string{"ae8b14860a799888"});
        QCOMPARE(digest(Algorithm::Sha1, check),
                 std::string{"f7c3bc1d808e04732adf679965ccc34ca7ae3441"});
        QCOMPARE(digest(Algorithm::Md5, ""), std::string{"d41d8cd98f00b204e9800998ecf8427e"});
    }
    void theChecksumOfAWholeFollowsFromItsParts() {
        const std::string first(1000, 'x');
        const std::string second = "of another length, which is odd.";
        for (const Algorithm algorithm :
             {Algorithm::Crc32, Algorithm::Crc32c, Algorithm::Crc64Nvme})
            QCOMPARE(hexOf(Digest::combined(algorithm, Digest::of(algorithm, first),
                                            Digest::of(algorithm, second), second.size())),
                     digest(algorithm, first + second));
    }
    void chunksAreTakenApartWhereverTheyAreCut() {
        const std::string body = "5;chunk-signature=ab\r\nhello\r\n1\r\n!\r\n"
                                 "0;chunk-signature=cd\r\nx-amz-checksum-crc32: AAAAAA==\r\n\r\n";
        for (std::size_t cut = 0; cut <= body.size(); ++cut) {
            AwsChunks chunks;
            std::string text;
            const auto take = [&](std::string_view piece) { text += piece; };
            QVERIFY(chunks.feed(body.substr(0, cut), take));
            QVERIFY(chunks.feed(body.substr(cut), take));
            QVERIFY(chunks.isComplete());
            QCOMPARE(text, std::string{"hello!"});
            QCOMPARE(chunks.trailers().at("x-amz-checksum-crc32"), std::string{"AAAAAA=="});
        }
        AwsChunks malformed;
        QVERIFY(!malformed.feed("zz\r\n", [](std::string_view) {}));
    }
    void aBodyIsWrittenAndCheckedAgainstWhatWasToldOfIt() {
        BodyFacts facts;
        facts.length = 5;
        facts.algorithm = Algorithm::Crc32;
        facts.checksum = base64(Digest::of(Algorithm::Crc32, "hello"));
        facts.md5 = Digest::of(Algorithm::Md5, "hello");
        Intake intake{file("good"), facts};
        intake.feed("hel");
        intake.feed("lo");
        QCOMPARE(intake.finish()->size, std::uint64_t{5});

        facts.md5 = Digest::of(Algorithm::Md5, "hullo");
        Intake other{file("other"), facts};
        other.feed("hello");
        QCOMPARE(other.finish().error().code, std::string{"BadDigest"});
        Intake half{file("half"), facts};
        half.feed("hel");
        QCOMPARE(half.finish().error().code, std::string{"IncompleteBody"});
    }
    void aBodyThatIsNotKeptLeavesNothing() {
        { Intake intake{file("gone"), {}}; }
        QVERIFY(!std::filesystem::exists(file("gone")));
    }
    void aKeyHasAPathAndAPathItsKey_data() {
        QTest::addColumn<std::string>("key");
        QTest::addColumn<std::string>("path");
        const auto row = [](const char* key, const char* path) {
            QTest::newRow(key) << std::string{key} << std::string{path};
        };
        row("a/b c.txt", "a/b c.txt");
        row("../../etc/passwd", "%2E%2E/%2E%2E/etc/passwd");
        row("a/./b", "a/%2E/b");
        row("/a//b/", "%2F/a/%2F/b/%2F");
        row("100%", "100%");
        row("%41%4g", "%2541%4g");
        row("%2F", "%252F");
        row("line\nbreak\x7F", "line%0Abreak%7F");
        row("\xC3\xBCml\xC3\xA4ut", "\xC3\xBCml\xC3\xA4ut");
    }
    void aKeyHasAPathAndAPathItsKey() {
        QFETCH(std::string, key);
        QFETCH(std::string, path);
        QCOMPARE(pathOfKey(key), path);
        QCOMPARE(keyOfPath(path), key);
    }
    void aPathThatNoKeyHasIsAKeyItself() {
        QCOMPARE(keyOfPath("a%41"), std::string{"a%41"});
        QCOMPARE(keyOfPath("a%2F"), std::string{"a"});
    }
    void metadataThatIsNoAsciiIsAnEncodedWord() {
        for (const auto& [text, word] : {std::pair{"plain text?", "plain text?"},
                                         std::pair{"\xc3\x84M\xc3\x84Z\xc3\x95\xc3\x91 S3",
                                                   "=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?="},
                                         std::pair{"a_\xc3\xa9?", "=?UTF-8?Q?a=5F=C3=A9=3F?="},
                                         std::pair{"\x01\x02", "=?UTF-8?B?AQI=?="}}) {
            QCOMPARE(encodedWord(text), std::string{word});
            QCOMPARE(decodedWord(word), std::string{text});
        }
        QCOMPARE(decodedWord("=?utf-8?q?a=4?="), std::string{"a=4"});
        for (const char* same : {"=?UTF-8?X?a?=", "=?UTF-8?B?*?=",
                                 "=?UTF-8?"
                                 "?=",
                                 "=?UTF-8?Q"})
            QCOMPARE(decodedWord(same), std::string{same});
        QVERIFY(encodedWord("a\r\nSet-Cookie: b").find('\r') == std::string::npos);
    }
    void longNamesAreCutAndStayApart() {
        const std::string first = pathOfKey(std::string(1024, 'k'));
        const std::string second = pathOfKey(std::string(1023, 'k'));
        QVERIFY(first.size() < 255 && second.size() < 255);
        QVERIFY(first != second);
    }
    void aTreeMakesFoldersTakesThemAwayAndFollowsNoLink() {
        const Tree tree{file("bucket")};
        std::ofstream{file("new")} << "text";
        QVERIFY(tree.moveIn(file("new"), "a/b/c"));
        QCOMPARE(tree.stampOf("a/b/c")->size, std::uint64_t{4});
        QVERIFY(tree.isFolder("a/b"));
        tree.remove("a/b/c");
        QVERIFY(!tree.isFolder("a"));

        std::filesystem::create_directories(file("outside"));
        std::ofstream{file("outside/secret")} << "text";
        std::filesystem::create_directory_symlink(file("outside"), file("bucket") / "link");
        QVERIFY(!tree.open("link/secret"));
        std::ofstream{file("new")} << "text";
        QVERIFY(!tree.moveIn(file("new"), "link/new"));
        std::vector<std::string> seen;
        tree.visit("", [&](const std::string& path, bool) { seen.push_back(path); });
        QCOMPARE(seen, std::vector<std::string>{""});
    }
};

LATHE_TEST(tst_Content)
#include "tst_Content.moc"
