#include "S3Bench.h"
#include "engine/base/Base64.h"
#include "engine/services/s3/content/Checksum.h"
#include "tests/support/Damage.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::test;

/// Amazon S3's REST API, over HTTP.
class tst_S3Service : public QObject {
    Q_OBJECT

    std::unique_ptr<S3Bench> m_bench;

    http::Response ask(const std::string& method, const std::string& target,
                       const std::string& body = {},
                       const std::vector<std::pair<std::string, std::string>>& fields = {}) {
        return m_bench->ask(method, target, body, fields);
    }
    static bool has(const http::Response& response, const std::string& text) {
        return response.body.find(text) != std::string::npos;
    }
    static std::string field(const http::Response& response, const char* name) {
        return std::string{response.fields.valueOr(name, "")};
    }
    static std::string element(const http::Response& response, const std::string& name) {
        const auto start = response.body.find("<" + name + ">") + name.size() + 2;
        return response.body.substr(start, response.body.find("</" + name + ">") - start);
    }
    void enableVersions() {
        ask("PUT", "/photos?versioning",
            "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");
    }
    static std::string read(const std::filesystem::path& file) {
        std::ifstream stream{file};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }
    void write(const std::string& path, const std::string& text) const {
        std::filesystem::create_directories(m_bench->file(path).parent_path());
        std::ofstream{m_bench->file(path)} << text;
    }

  private slots:
    void init() {
        m_bench = std::make_unique<S3Bench>();
        QCOMPARE(ask("PUT", "/photos").status, 200);
    }
    void cleanup() { m_bench.reset(); }

    void bytesThatAreNoUtf8AreReplacedAndDoNoHarm() {
        const std::string bad = "a\xff\xfe";
        ask("PUT", "/photos/x", "hello",
            {{"x-amz-meta-raw", bad}, {"Content-Disposition", bad}, {"X-Amzn-Trace-Id", bad}});
        ask("PUT", "/photos/y", "hello", {{"x-amz-meta-word", "=?UTF-8?B?/v8=?="}});
        ask("PUT", "/photos/z", "hello", {{"x-amz-tagging", "a=%FF"}});
        QCOMPARE(ask("PUT", "/photos/%FF", "hello").status, 400);
        m_bench->restart();
        QCOMPARE(ask("GET", "/photos/z?tagging").status, 200);
        const auto got = ask("GET", "/photos/x");
        QCOMPARE(got.body, std::string{"hello"});
        QCOMPARE(field(got, "x-amz-meta-raw"), std::string{"=?UTF-8?B?Ye+/ve+/vQ==?="});
        QCOMPARE(ask("GET", "/photos/y").status, 200);
    }
    void anObjectIsAFileThatAPersonCanOpen() {
        const auto put = ask("PUT", "/photos/a/b.txt", "hello", {{"x-amz-meta-who", "me"}});
        QCOMPARE(put.status, 200);
        QCOMPARE(field(put, "ETag"), std::string{"\"5d41402abc4b2a76b9719d911017c592\""});
        QCOMPARE(read(m_bench->file("photos/a/b.txt")), std::string{"hello"});
        const auto got = ask("GET", "/photos/a/b.txt");
        QCOMPARE(got.body, std::string{"hello"});
        QCOMPARE(field(got, "x-amz-meta-who"), std::string{"me"});
        QCOMPARE(ask("DELETE", "/photos/a/b.txt").status, 204);
        QVERIFY(!std::filesystem::exists(m_bench->file("photos/a")));
    }
    void theBucketMayStandInTheHost() {
        ask("PUT", "/photos/key", "hello");
        for (const char* host :
             {"photos.s3.localhost:4566", "photos.s3.eu-west-1.localhost", "photos.localhost"})
            QCOMPARE(ask("GET", "/key", {}, {{"Host", host}}).body, std::string{"hello"});
    }
    void whatIsMissingIsToldInXmlWithItsName() {
        const auto key = ask("GET", "/photos/none");
        QCOMPARE(key.status, 404);
        QVERIFY(has(key, "<Error><Code>NoSuchKey</Code><Message>The specified key does not "
                         "exist.</Message><Key>none</Key><RequestId>"));
        const auto bucket = ask("GET", "/nothing/key");
        QVERIFY(has(bucket, "<Code>NoSuchBucket</Code>"));
        QVERIFY(has(bucket, "<BucketName>nothing</BucketName>"));
        QVERIFY(!field(bucket, "x-amz-request-id").empty());
    }
    void noKeyLeadsOutOfTheBucket() {
        QCOMPARE(ask("PUT", "/photos/%2E%2E/%2E%2E/escaped", "x").status, 200);
        QVERIFY(std::filesystem::exists(m_bench->file("photos/%2E%2E/%2E%2E/escaped")));
        QVERIFY(has(ask("GET", "/photos"), "<Key>../../escaped</Key>"));
    }
    void aKeyMayBeAnothersFolder() {
        ask("PUT", "/photos/a", "file");
        ask("PUT", "/photos/a/b", "below");
        QCOMPARE(ask("GET", "/photos/a").body, std::string{"file"});
        QCOMPARE(ask("GET", "/photos/a/b").body, std::string{"below"});
        ask("PUT", "/photos/a", "again");
        QCOMPARE(ask("GET", "/photos/a").body, std::string{"again"});
        ask("DELETE", "/photos/a/b");
        ask("PUT", "/photos/a", "free");
        QCOMPARE(read(m_bench->file("photos/a")), std::string{"free"});
    }
    void aRangeIsAPartAndOneThatLiesOutsideIsRefused() {
        ask("PUT", "/photos/key", "0123456789");
        const auto middle = ask("GET", "/photos/key", {}, {{"Range", "bytes=2-4"}});
        QCOMPARE(middle.status, 206);
        QCOMPARE(middle.body, std::string{"234"});
        QCOMPARE(field(middle, "Content-Range"), std::string{"bytes 2-4/10"});
        QCOMPARE(ask("GET", "/photos/key", {}, {{"Range", "bytes=-3"}}).body, std::string{"789"});
        const auto outside = ask("GET", "/photos/key", {}, {{"Range", "bytes=10-12"}});
        QCOMPARE(outside.status, 416);
        QVERIFY(has(outside, "<ActualObjectSize>10</ActualObjectSize>"));
    }
    void conditionsHoldForReadingAndWriting() {
        const std::string etag = field(ask("PUT", "/photos/key", "hello"), "ETag");
        const auto same = ask("GET", "/photos/key", {}, {{"If-None-Match", etag}});
        QCOMPARE(same.status, 304);
        QVERIFY(same.body.empty());
        QCOMPARE(ask("GET", "/photos/key", {}, {{"If-Match", "\"x\""}}).status, 412);
        QCOMPARE(ask("PUT", "/photos/key", "new", {{"If-None-Match", "*"}}).status, 412);
        QCOMPARE(ask("PUT", "/photos/key", "new", {{"If-Match", etag}}).status, 200);
    }
    void aBodyThatIsNotWhatWasToldIsRefusedAndLeavesNothing() {
        const auto answer =
            ask("PUT", "/photos/key", "hello", {{"Content-MD5", "AAAAAAAAAAAAAAAAAAAAAA=="}});
        QVERIFY(has(answer, "<Code>BadDigest</Code>"));
        QVERIFY(has(ask("PUT", "/photos/key", "hello", {{"Content-MD5", "x"}}), "InvalidDigest"));
        QVERIFY(has(ask("PUT", "/photos/key", "hello", {{"x-amz-checksum-crc32", "AAAAAA=="}}),
                    "The CRC32 you specified did not match the calculated checksum."));
        QCOMPARE(ask("GET", "/photos/key").status, 404);
    }
    void chunksWithATrailerAreTakenApart() {
        const std::string body = "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n";
        const auto put = ask("PUT", "/photos/key", body,
                             {{"x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"},
                              {"x-amz-decoded-content-length", "5"},
                              {"Content-Encoding", "aws-chunked"},
                              {"x-amz-trailer", "x-amz-checksum-crc32"}});
        QCOMPARE(put.status, 200);
        QCOMPARE(field(put, "x-amz-checksum-crc32"), std::string{"NhCmhg=="});
        const auto got = ask("GET", "/photos/key");
        QCOMPARE(got.body, std::string{"hello"});
        QCOMPARE(field(got, "Content-Encoding"), std::string{});
    }
    void aLargeBodyStreamsInAndOut() {
        std::string body;
        for (int i = 0; body.size() < 12 * 1024 * 1024; ++i)
            body += std::to_string(i);
        const auto put = ask("PUT", "/photos/large", body);
        QCOMPARE(put.status, 200);
        const auto got = ask("GET", "/photos/large");
        QCOMPARE(field(got, "Content-Length"), std::to_string(body.size()));
        QVERIFY(got.body == body);
        QCOMPARE(ask("PUT", "/nowhere/large", body).status, 404);
    }
    void listsArePagedAndFolded() {
        for (const char* key : {"a", "b/1", "b/2", "c%20d"})
            ask("PUT", std::string{"/photos/"} + key, "x");
        const auto page = ask("GET", "/photos?list-type=2&delimiter=/&max-keys=2");
        QVERIFY(has(page, "<Key>a</Key>"));
        QVERIFY(has(page, "<CommonPrefixes><Prefix>b/</Prefix></CommonPrefixes>"));
        QVERIFY(has(page, "<IsTruncated>true</IsTruncated>"));
        const auto rest = ask("GET", "/photos?list-type=2&delimiter=/&encoding-type=url&"
                                     "continuation-token=" +
                                         element(page, "NextContinuationToken"));
        QVERIFY(has(rest, "<Key>c%20d</Key>"));
        QVERIFY(has(rest, "<KeyCount>1</KeyCount>"));
    }
    void olderVersionsAreKeptAndComeBack() {
        enableVersions();
        const std::string first = field(ask("PUT", "/photos/key", "1"), "x-amz-version-id");
        ask("PUT", "/photos/key", "2");
        QCOMPARE(ask("GET", "/photos/key?versionId=" + first).body, std::string{"1"});
        const auto marker = ask("DELETE", "/photos/key");
        QCOMPARE(field(marker, "x-amz-delete-marker"), std::string{"true"});
        QCOMPARE(ask("GET", "/photos/key").status, 404);
        QVERIFY(!std::filesystem::exists(m_bench->file("photos/key")));
        ask("DELETE", "/photos/key?versionId=" + field(marker, "x-amz-version-id"));
        QCOMPARE(ask("GET", "/photos/key").body, std::string{"2"});
        QCOMPARE(read(m_bench->file("photos/key")), std::string{"2"});
        QVERIFY(has(ask("DELETE", "/photos"), "BucketNotEmpty"));
    }
    void versionsThatNeverWereAreToldApartFromThoseThatWere() {
        enableVersions();
        const std::string id = field(ask("PUT", "/photos/key", "1"), "x-amz-version-id");
        ask("DELETE", "/photos/key?versionId=" + id);
        QVERIFY(has(ask("GET", "/photos/key?versionId=" + id), "<Code>NoSuchVersion</Code>"));
        QVERIFY(has(ask("GET", "/photos/key?versionId=" + std::string(32, 'x')),
                    "Invalid version id specified"));
    }
    void aFinishedUploadAnswersTheSameAgain() {
        const std::string id = element(ask("POST", "/photos/key?uploads"), "UploadId");
        const std::string etag =
            field(ask("PUT", "/photos/key?partNumber=1&uploadId=" + id, "part"), "ETag");
        const std::string parts =
            "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>" + etag +
            "</ETag></Part></CompleteMultipartUpload>";
        const std::string first = ask("POST", "/photos/key?uploadId=" + id, parts).body;
        QVERIFY(first.find("<ETag>") != std::string::npos);
        QCOMPARE(ask("POST", "/photos/key?uploadId=" + id, parts).body, first);
        ask("PUT", "/photos/key", "another");
        QVERIFY(has(ask("POST", "/photos/key?uploadId=" + id, parts), "NoSuchUpload"));
    }
    void aLongKeyIsOneObject() {
        const std::string key = std::string(300, 'k') + "/" + std::string(300, 'x');
        ask("PUT", "/photos/" + key, "long");
        QCOMPARE(ask("GET", "/photos/" + key).body, std::string{"long"});
        m_bench->restart();
        const auto list = ask("GET", "/photos?list-type=2");
        QVERIFY(has(list, "<KeyCount>1</KeyCount>") && has(list, "<Key>" + key + "</Key>"));
        QCOMPARE(ask("GET", "/photos/" + key).body, std::string{"long"});
    }
    void partsBecomeOneFile() {
        const std::string id = element(ask("POST", "/photos/key?uploads"), "UploadId");
        const std::string large(5 * 1024 * 1024, 'x');
        const std::string one =
            field(ask("PUT", "/photos/key?partNumber=1&uploadId=" + id, large), "ETag");
        const std::string two =
            field(ask("PUT", "/photos/key?partNumber=2&uploadId=" + id, "end"), "ETag");
        const auto done = ask("POST", "/photos/key?uploadId=" + id,
                              "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>" +
                                  one + "</ETag></Part><Part><PartNumber>2</PartNumber><ETag>" +
                                  two + "</ETag></Part></CompleteMultipartUpload>");
        QCOMPARE(done.status, 200);
        QVERIFY(has(done, "-2&quot;</ETag>"));
        QVERIFY(ask("GET", "/photos/key").body == large + "end");
        QCOMPARE(ask("GET", "/photos/key?partNumber=2").body, std::string{"end"});
    }
    void anUploadIsNoMarkerOfAnotherKey() {
        const std::string id = element(ask("POST", "/photos/a?uploads"), "UploadId");
        QCOMPARE(ask("GET", "/photos?uploads&key-marker=a&upload-id-marker=" + id).status, 200);
        QVERIFY(has(ask("GET", "/photos?uploads&key-marker=b&upload-id-marker=" + id),
                    "Invalid uploadId marker"));
    }
    void conditionsMayStandInAPresignedUrl() {
        QCOMPARE(ask("PUT", "/photos/key?If-None-Match=%2A", "1").status, 200);
        QCOMPARE(ask("PUT", "/photos/key?If-None-Match=%2A", "2").status, 412);
        QCOMPARE(ask("PUT", "/photos/key?If-Match=other", "2").status, 412);
        QCOMPARE(ask("GET", "/photos/key").body, std::string{"1"});
    }
    void aBucketsKeyIsOfThoseToo_data() {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("used");
        QTest::newRow("by default") << QString{} << true;
        QTest::newRow("of the same kind") << QString{"aws:kms"} << true;
        QTest::newRow("of another kind") << QString{"AES256"} << false;
    }
    void aBucketsKeyIsOfThoseToo() {
        QFETCH(QString, asked);
        QFETCH(bool, used);
        ask("PUT", "/photos?encryption",
            "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault>"
            "<SSEAlgorithm>aws:kms</SSEAlgorithm></ApplyServerSideEncryptionByDefault>"
            "<BucketKeyEnabled>true</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>");
        std::vector<std::pair<std::string, std::string>> fields;
        if (!asked.isEmpty())
            fields.emplace_back("x-amz-server-side-encryption", asked.toStdString());
        QCOMPARE(field(ask("PUT", "/photos/key", "1", fields),
                       "x-amz-server-side-encryption-bucket-key-enabled"),
                 std::string{used ? "true" : ""});
    }
    void aCustomersKeyIsAskedFor() {
        using Fields = std::vector<std::pair<std::string, std::string>>;
        const auto keyOf = [](const std::string& prefix, char letter) {
            const std::string key(32, letter);
            return Fields{{prefix + "algorithm", "AES256"},
                          {prefix + "key", base64(key)},
                          {prefix + "key-MD5",
                           base64(services::s3::Digest::of(services::s3::Algorithm::Md5, key))}};
        };
        const std::string prefix = "x-amz-server-side-encryption-customer-";
        const Fields key = keyOf(prefix, 'k');
        QCOMPARE(ask("PUT", "/photos/key", "1", {key[0], key[1]}).status, 400);
        QCOMPARE(ask("PUT", "/photos/key", "1", {{prefix + "algorithm", "KMS"}}).status, 400);
        QCOMPARE(ask("PUT", "/photos/key", "1", key).status, 200);
        QVERIFY(has(ask("GET", "/photos/key"), "a form of Server Side Encryption"));
        QVERIFY(has(ask("GET", "/photos/key", {}, keyOf(prefix, 'x')), "the correct secret key"));
        QVERIFY(has(ask("GET", "/photos/key", {}, {key[0], key[1]}), "the correct secret key"));
        QCOMPARE(ask("GET", "/photos/key", {}, key).body, std::string{"1"});
        QCOMPARE(
            ask("GET", "/photos/key?attributes", {}, {{"x-amz-object-attributes", "ETag"}}).status,
            400);
        Fields copy = keyOf("x-amz-copy-source-server-side-encryption-customer-", 'k');
        copy.emplace_back("x-amz-copy-source", "/photos/key");
        QCOMPARE(ask("PUT", "/photos/copy", {}, {copy.back()}).status, 400);
        QCOMPARE(ask("PUT", "/photos/copy", {}, copy).status, 200);
        QCOMPARE(ask("GET", "/photos/copy").body, std::string{"1"});
    }
    void whatIsReplicatedHasVersionsThereToo() {
        enableVersions();
        const auto replicateTo = [this](const std::string& bucket) {
            return ask("PUT", "/photos?replication",
                       "<ReplicationConfiguration><Role>r</Role><Rule><ID>a</ID>"
                       "<Status>Enabled</Status><Destination><Bucket>arn:aws:s3:::" +
                           bucket + "</Bucket></Destination></Rule></ReplicationConfiguration>")
                .status;
        };
        QCOMPARE(replicateTo("nowhere"), 400);
        ask("PUT", "/copies");
        QCOMPARE(replicateTo("copies"), 400);
        ask("PUT", "/copies?versioning",
            "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");
        QCOMPARE(replicateTo("copies"), 200);
    }
    void copiesTakeAttributesAlongOrNot() {
        ask("PUT", "/photos/from", "hello", {{"x-amz-meta-a", "1"}});
        QVERIFY(has(ask("PUT", "/photos/to", {}, {{"x-amz-copy-source", "/photos/from"}}),
                    "<CopyObjectResult"));
        QCOMPARE(field(ask("HEAD", "/photos/to"), "x-amz-meta-a"), std::string{"1"});
        QVERIFY(has(ask("PUT", "/photos/from", {}, {{"x-amz-copy-source", "/photos/from"}}),
                    "This copy request is illegal"));
    }
    void whatWasAnsweredIsThereAfterARestart() {
        enableVersions();
        const std::string first = field(ask("PUT", "/photos/key", "1"), "x-amz-version-id");
        ask("PUT", "/photos/key", "2");
        m_bench->restart();
        QCOMPARE(ask("GET", "/photos/key").body, std::string{"2"});
        QCOMPARE(ask("GET", "/photos/key?versionId=" + first).body, std::string{"1"});
    }
    void aFileThatIsDroppedIsAnObjectAndOneThatIsTakenAwayIsRemoved() {
        write("photos/dropped/new.txt", "by hand");
        QCOMPARE(ask("GET", "/photos/dropped/new.txt").body, std::string{"by hand"});
        std::filesystem::remove_all(m_bench->file("photos/dropped"));
        QCOMPARE(ask("GET", "/photos/dropped/new.txt").status, 404);
    }
    void aFileThatCameWhileNobodyLookedIsFound() {
        write("photos/early", "x");
        m_bench->restart();
        QCOMPARE(ask("GET", "/photos/early").body, std::string{"x"});
    }
    void lifecycleRulesTakeObjectsAwayWhenTheirTimeHasCome() {
        const std::string rules =
            "<LifecycleConfiguration><Rule><ID>old</ID><Filter><Prefix>tmp/</Prefix></Filter>"
            "<Status>Enabled</Status><Expiration><Days>1</Days></Expiration></Rule>"
            "</LifecycleConfiguration>";
        QCOMPARE(ask("PUT", "/photos?lifecycle", rules).status, 200);
        QVERIFY(!field(ask("PUT", "/photos/tmp/a", "x"), "x-amz-expiration").empty());
        ask("PUT", "/photos/kept", "x");
        m_bench->clock.advance(std::chrono::hours{50});
        m_bench->onIo([&] { m_bench->service().expire(); });
        QCOMPARE(ask("GET", "/photos/tmp/a").status, 404);
        QCOMPARE(ask("GET", "/photos/kept").status, 200);
    }
    void browsersAreToldWhatTheBucketAllows() {
        QCOMPARE(ask("OPTIONS", "/photos/key", {},
                     {{"Origin", "http://localhost:1"}, {"Access-Control-Request-Method", "PUT"}})
                     .status,
                 403);
        ask("PUT", "/photos?cors",
            "<CORSConfiguration><CORSRule><AllowedOrigin>http://localhost:*</AllowedOrigin>"
            "<AllowedMethod>PUT</AllowedMethod></CORSRule></CORSConfiguration>");
        const auto allowed =
            ask("OPTIONS", "/photos/key", {},
                {{"Origin", "http://localhost:1"}, {"Access-Control-Request-Method", "PUT"}});
        QCOMPARE(field(allowed, "Access-Control-Allow-Origin"), std::string{"http://localhost:1"});
        QVERIFY(has(ask("PUT", "/photos?cors", "<CORSConfiguration/>"), "MalformedXML"));
    }
    void pagesOfOtherOriginsComeToObjectsOfBucketsThatLetThem() {
        const auto welcomes = [&](const char* method, const char* target,
                                  const char* field = "x-amz-meta-a") {
            http::Request request{method, target, {}, {}};
            request.fields.add("Host", "127.0.0.1");
            request.fields.add("Origin", "https://page.example");
            request.fields.add(field, "/photos/secret");
            return m_bench->service().welcomes(request);
        };
        ask("PUT", "/open");
        ask("PUT", "/open?cors",
            "<CORSConfiguration><CORSRule><AllowedOrigin>https://page.example</AllowedOrigin>"
            "<AllowedMethod>GET</AllowedMethod><AllowedMethod>PUT</AllowedMethod></CORSRule>"
            "</CORSConfiguration>");
        QVERIFY(welcomes("GET", "/open") && welcomes("PUT", "/open/key"));
        QVERIFY(!welcomes("DELETE", "/open/key") && !welcomes("POST", "/open"));
        QVERIFY(!welcomes("PUT", "/open?notification") && !welcomes("PUT", "/open"));
        QVERIFY(!welcomes("PUT", "/open/key", "x-amz-copy-source"));
        QVERIFY(!welcomes("PUT", "/open/key?x-amz-copy-source=/photos/secret"));
        QVERIFY(!welcomes("GET", "/photos/secret") && !welcomes("GET", "/"));
    }
    void aFormUploadsAFile() {
        const std::string body = "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n"
                                 "in/${filename}\r\n--b\r\nContent-Disposition: form-data; "
                                 "name=\"file\"; filename=\"x.txt\"\r\n\r\nhello\r\n--b--\r\n";
        const auto answer =
            ask("POST", "/photos", body, {{"Content-Type", "multipart/form-data; boundary=b"}});
        QCOMPARE(answer.status, 204);
        QCOMPARE(field(answer, "Location"), std::string{"http://127.0.0.1/photos/in/x.txt"});
        QCOMPARE(ask("GET", "/photos/in/x.txt").body, std::string{"hello"});
    }
    void aDamagedDatabaseIsSetAsideAndTold_data() {
        QTest::addColumn<int>("part");
        QTest::newRow("header") << int(DamagedPart::Header);
        QTest::newRow("middle") << int(DamagedPart::Middle);
    }
    void aDamagedDatabaseIsSetAsideAndTold() {
        QFETCH(int, part);
        ask("PUT", "/kept");
        for (int number = 100; number < 160; ++number)
            ask("PUT", "/kept/key" + std::to_string(number), "content");
        const auto file = m_bench->file(".lathe/objects.db");
        m_bench->restart([&] { damage(file, DamagedPart(part)); });
        QCOMPARE(m_bench->troubles.size(), std::size_t{1});
        QVERIFY(m_bench->troubles[0].find(file.string() + " is damaged") != std::string::npos);
        QCOMPARE(damagedCopies(file).size(), std::size_t{1});
        QVERIFY(std::filesystem::exists(m_bench->file("kept/key159")));
        QCOMPARE(ask("GET", "/kept/key100").body == "content",
                 DamagedPart(part) == DamagedPart::Middle);
        QCOMPARE(ask("PUT", "/new").status, 200);
    }
    void badXmlAndBadNamesGetAwssErrors() {
        QVERIFY(has(ask("PUT", "/photos?tagging", "<Tagging><"), "MalformedXML"));
        QVERIFY(has(ask("PUT", "/Bad_Name"), "InvalidBucketName"));
        QVERIFY(has(ask("PUT", "/photos/" + std::string(1025, 'k'), "x"), "KeyTooLongError"));
        QVERIFY(has(ask("PATCH", "/photos/key"), "MethodNotAllowed"));
        std::string deep;
        for (int i = 0; i < 100'000; ++i)
            deep += "<a>";
        QVERIFY(has(ask("PUT", "/photos?tagging", deep), "MalformedXML"));
    }
};

LATHE_TEST(tst_S3Service)
#include "tst_S3Service.moc"
