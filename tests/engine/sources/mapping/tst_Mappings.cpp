#include "engine/sources/mapping/Mappings.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using sources::Mapping;
using sources::Mappings;

class tst_Mappings : public QObject {
    Q_OBJECT

    struct FakeSource : sources::MappingSource {
        explicit FakeSource(std::string& log, std::string uuid)
            : m_log{log}
            , m_uuid{std::move(uuid)} {
            m_log += "+" + m_uuid;
        }
        ~FakeSource() override { m_log += "-" + m_uuid; }
        std::string& m_log;
        std::string m_uuid;
    };
    static Mapping mapping(const std::string& uuid, int batchSize = 10) {
        return {
            uuid, "arn:aws:sqs:us-east-1:123456789012:jobs", "App", {}, {{"BatchSize", batchSize}},
            {}};
    }

  private slots:
    void onlyWhatHasChangedBeginsAnew() {
        std::string log;
        Mappings mappings;
        mappings.offer("sqs", [&](const Mapping& made) {
            return std::make_unique<FakeSource>(log, made.uuid);
        });
        mappings.set({mapping("a"), mapping("b")});
        QCOMPARE(log, std::string{"+a+b"});
        log.clear();
        mappings.set({mapping("a"), mapping("b", 5), mapping("c")});
        QCOMPARE(log, std::string{"-b+b+c"});
        log.clear();
        mappings.set({mapping("c")});
        QVERIFY(log == "-a-b" || log == "-b-a");
    }
    void sourcesThatNobodyRunsAreLeftAlone() {
        Mappings mappings;
        Mapping kinesis = mapping("a");
        kinesis.sourceArn = "arn:aws:kinesis:us-east-1:123456789012:stream/s";
        mappings.set({kinesis});
    }
    void whatTheCatalogKeepsNamesFunctionAndOrigin() {
        auto kept = catalog::EventSourceMapping::settled("u", true, {});
        kept.settings = {
            {"EventSourceArn", "arn:aws:sqs:us-east-1:123456789012:jobs"},
            {"FunctionArn", "arn:aws:lambda:us-east-1:123456789012:function:App:live"}};
        QCOMPARE(sources::mappingOf(kept).function, std::string{"App"});
        QCOMPARE(sources::mappingOf(kept).qualifier, std::string{"live"});
        QCOMPARE(sources::mappingOf(kept).origin,
                 std::string{"arn:aws:sqs:us-east-1:123456789012:jobs"});
        kept.trigger = "App/Jobs";
        QCOMPARE(sources::mappingOf(kept).origin, std::string{"App/Jobs"});
    }
};

LATHE_TEST(tst_Mappings)
#include "tst_Mappings.moc"
