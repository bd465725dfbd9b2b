#include "engine/traces/ImportProfile.h"

#include "engine/base/Trace.h"
#include "engine/model/SegmentIds.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
using traces::ImportedModule;

namespace {

const Timestamp base{Microseconds{1'700'000'000'000'000}};
const char* const profile = "1700000000000000|boto3;0;9000;1000,json;9500;700;700,"
                            "botocore;100;8000;7500,botocore.compat;200;500;500";

} // namespace

class tst_ImportProfile : public QObject {
    Q_OBJECT

  private slots:
    void modulesComeInTheOrderOfTheirStarts() {
        const auto modules = traces::importsIn(profile);
        QCOMPARE(modules.size(), std::size_t{4});
        QVERIFY(modules[0] == (ImportedModule{"boto3", base, 9ms, 1ms}));
        QVERIFY(modules[3] == (ImportedModule{"json", base + 9500us, 700us, 700us}));
    }
    void whatIsNoneIsLeftOut() {
        for (const char* text : {"", "|", "x|a;0;1;1", "5", "5|", "5|a", "5|a;b;c;d", "5|;0;1;1",
                                 "5|a;0;1;1x", "5|a;0;;1"})
            QVERIFY2(traces::importsIn(text).empty(), text);
        QCOMPARE(traces::importsIn("5|bad,a;0;1;1,").size(), std::size_t{1});
        std::string many = "5|";
        for (int n = 0; n < 1'000; ++n)
            many += "a;0;1;1,";
        QCOMPARE(traces::importsIn(many).size(), std::size_t{200});
    }
    void eachLiesWithinWhatImportedIt() {
        model::InvocationRecord record;
        record.requestId = "r1";
        record.traceId = "Root=1-581cf771-a006649127e371903a2de979;Sampled=0";
        const auto segments =
            traces::segmentsOf(traces::importsIn(profile), record,
                               [](Microseconds time) { return PicoDollars{time.count() * 2}; });
        QCOMPARE(segments.size(), std::size_t{4});
        QCOMPARE(segments[0].parentId, model::initSegmentId("r1", 1));
        QCOMPARE(segments[1].parentId, segments[0].id);
        QCOMPARE(segments[2].parentId, segments[1].id);
        QCOMPARE(segments[3].parentId, model::initSegmentId("r1", 1));
        QCOMPARE(segments[0].traceId, std::string{"1-581cf771-a006649127e371903a2de979"});
        const auto& facts = segments[1].metadata.at("lathe").as_object();
        QCOMPARE(facts.at("self_us"), boost::json::value(7'500));
        QCOMPARE(facts.at("cumulative_us"), boost::json::value(8'000));
        QCOMPARE(facts.at("self_cost_picodollars"), boost::json::value(15'000));
    }
};

LATHE_TEST(tst_ImportProfile)
#include "tst_ImportProfile.moc"
