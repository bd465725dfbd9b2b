#include "engine/base/Base64.h"
#include "engine/patterns/RecordFilter.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>

using namespace lathe;
using namespace lathe::patterns;
namespace json = boost::json;

namespace {

json::object sqs(std::string_view body) {
    return {{"messageId", "1"}, {"body", body}, {"attributes", {{"SenderId", "me"}}}};
}
json::object kinesis(std::string_view data) {
    return {{"kinesis", {{"partitionKey", "7"}, {"data", base64(data)}}},
            {"eventSource", "aws:kinesis"}};
}
json::object kafka(std::string_view value) {
    return {{"topic", "orders"}, {"partition", 0}, {"value", base64(value)}};
}

RecordFilter filter(RecordSource source, const std::vector<std::string>& patterns) {
    return RecordFilter::compile(source, patterns).value();
}

} // namespace

class tst_RecordFilter : public QObject {
    Q_OBJECT

  private slots:
    void aBodyOfJsonIsLookedInto() {
        const RecordFilter tested = filter(RecordSource::Sqs, {R"({"body": {"code": ["B"]}})"});
        QVERIFY(tested.matches(sqs(R"({"code": "B"})")));
        QVERIFY(!tested.matches(sqs(R"({"code": "A"})")));
        QVERIFY(tested.matches(sqs(R"([{"code": "A"}, {"code": "B"}])")));
    }
    void aPlainBodyIsAValue() {
        const RecordFilter tested =
            filter(RecordSource::Sqs, {R"({"body": ["B", {"prefix": "12"}]})"});
        QVERIFY(tested.matches(sqs("B")));
        QVERIFY(tested.matches(sqs("123")));
        QVERIFY(!tested.matches(sqs("A")));
    }
    void theOtherFormatIsDropped() {
        const RecordFilter wantsJson =
            filter(RecordSource::Sqs, {R"({"body": {"code": [{"exists": false}]}})"});
        QVERIFY(wantsJson.matches(sqs("{}")));
        QVERIFY(!wantsJson.matches(sqs("plain")));
        const RecordFilter wantsText =
            filter(RecordSource::Sqs, {R"({"body": [{"anything-but": "x"}]})"});
        QVERIFY(wantsText.matches(sqs("plain")));
        QVERIFY(!wantsText.matches(sqs(R"({"a": 1})")));
        const auto explained = wantsText.explain(sqs(R"({"a": 1})"));
        QCOMPARE(explained.size(), 1u);
        QVERIFY(explained[0].otherFormat);
        QVERIFY(!explained[0].matches);
        QVERIFY(!wantsText.explain(sqs("x"))[0].otherFormat);
    }
    void withoutDataInThePatternTheFormatDoesNotMatter() {
        const RecordFilter tested =
            filter(RecordSource::Sqs, {R"({"attributes": {"SenderId": ["me"]}})"});
        QVERIFY(tested.matches(sqs("plain")));
        QVERIFY(tested.matches(sqs("{}")));
    }
    void oneOfTheFiltersIsEnough() {
        const RecordFilter tested =
            filter(RecordSource::Sqs,
                   {R"({"body": {"a": [1]}})", R"({"body": {"b": [1]}})", R"({"body": ["c"]})"});
        QVERIFY(tested.matches(sqs(R"({"b": 1})")));
        QVERIFY(tested.matches(sqs("c")));
        QVERIFY(!tested.matches(sqs(R"({"c": 1})")));
        const auto explained = tested.explain(sqs(R"({"b": 1})"));
        QCOMPARE(explained.size(), 3u);
        QVERIFY(!explained[0].matches);
        QVERIFY(explained[1].matches);
        QVERIFY(explained[2].otherFormat);
        QCOMPARE(explained[0].pattern.leaves[0].path, "body.a");
    }
    void withoutFiltersEverythingGoesThrough() {
        QVERIFY(filter(RecordSource::Sqs, {}).matches(sqs("anything")));
    }
    void dataOfKinesisAreDecoded() {
        const RecordFilter tested =
            filter(RecordSource::Kinesis, {R"({"data": {"n": [{"numeric": [">", 1]}]}})"});
        QVERIFY(tested.matches(kinesis(R"({"n": 2})")));
        QVERIFY(!tested.matches(kinesis(R"({"n": 1})")));
        QVERIFY(!tested.matches(kinesis("not JSON")));
        QVERIFY(!tested.matches({{"kinesis", {{"data", "not base64"}}}}));
        QVERIFY(!tested.matches({{"kinesis", 1}}));
    }
    void itemsOfDynamoDbAreAsTheyStand() {
        const RecordFilter tested = filter(
            RecordSource::DynamoDb,
            {R"({"eventName": ["INSERT"], "dynamodb": {"NewImage": {"id": {"S": [{"prefix": "a"}]}}}})"});
        const char* form = R"({"eventName": "%s", "dynamodb": {"NewImage": {"id": {"S": "abc"}}}})";
        QVERIFY(tested.matches(
            json::parse(QString::asprintf(form, "INSERT").toStdString()).as_object()));
        QVERIFY(!tested.matches(
            json::parse(QString::asprintf(form, "REMOVE").toStdString()).as_object()));
    }
    void valuesOfKafkaMayBeJsonOrPlain() {
        const RecordFilter json = filter(RecordSource::Kafka, {R"({"value": {"a": [1]}})"});
        QVERIFY(json.matches(kafka(R"({"a": 1})")));
        QVERIFY(!json.matches(kafka("a")));
        const RecordFilter plain =
            filter(RecordSource::Kafka, {R"({"value": ["a"], "topic": ["orders"]})"});
        QVERIFY(plain.matches(kafka("a")));
        QVERIFY(!plain.matches(kafka(R"({"a": 1})")));
    }
    void theDataOfAStreamMustBeNamedAsJson() {
        for (const auto& [source, pattern, key] :
             {std::tuple{RecordSource::Kinesis, R"({"data": ["a"]})", "data"},
              std::tuple{RecordSource::DynamoDb, R"({"dynamodb": ["a"]})", "dynamodb"}}) {
            const auto compiled = RecordFilter::compile(source, {pattern});
            QVERIFY(!compiled);
            QCOMPARE(compiled.error().code, "Filter.PlainText");
            QCOMPARE(compiled.error().detail.english(),
                     "filter 1: the data of this source are JSON, so '" + std::string{key} +
                         "' must be an object of their keys, not a list of values");
        }
    }
    void limitsAreThoseOfLambda() {
        const std::string good = R"({"body": ["x"]})";
        QVERIFY(RecordFilter::compile(RecordSource::Sqs, {good, good, good, good, good}));
        const auto many =
            RecordFilter::compile(RecordSource::Sqs, {good, good, good, good, good, good});
        QCOMPARE(many.error().code, "Filter.TooMany");
        QCOMPARE(many.error().detail.english(), "there are 6 filters, and Lambda takes 5");

        const auto ofLength = [&](std::size_t length) {
            return "{\"body\": [\"" + std::string(length - 14, 'x') + "\"]}";
        };
        QVERIFY(RecordFilter::compile(RecordSource::Sqs, {ofLength(4096)}));
        const auto tooLong = RecordFilter::compile(RecordSource::Sqs, {good, ofLength(4097)});
        QCOMPARE(tooLong.error().code, "Filter.TooLong");
        QCOMPARE(tooLong.error().detail.english(),
                 "filter 2: the pattern has 4097 characters, and Lambda takes 4096");
    }
    void anErrorNamesTheFilter() {
        const auto compiled = RecordFilter::compile(
            RecordSource::Sqs, {R"({"body": ["x"]})", R"({"body": {"a": "x"}})"});
        QCOMPARE(compiled.error().code, "Pattern.Invalid");
        QCOMPARE(compiled.error().detail.english(),
                 R"(filter 2: body.a: "a" must be an object or an array)");
    }
};

LATHE_TEST(tst_RecordFilter)
#include "tst_RecordFilter.moc"
