#include "engine/base/Paths.h"
#include "tests/support/TestMain.h"
#include "widgets/cost/SaveFile.h"
#include "widgets/cost/ValueSlider.h"
#include "widgets/cost/WhatIfReport.h"
#include "widgets/cost/WhatIfView.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace lathe;
using namespace lathe::cost;
using namespace std::chrono_literals;

class tst_WhatIfView : public QObject {
    Q_OBJECT

    ManualClock m_clock;
    std::unique_ptr<WhatIfView> m_view;

    static std::shared_ptr<model::Project> project() {
        auto project = std::make_shared<model::Project>();
        for (const char* id : {"Orders", "Thumbnail"}) {
            model::FunctionSpec function;
            function.logicalId = function.name = id;
            function.memory = Bytes::mebi(1024);
            project->functions.push_back(function);
        }
        model::Trigger trigger;
        trigger.id = "Orders/Http";
        trigger.kind = model::TriggerKind::HttpApi;
        trigger.target = "Orders";
        project->triggers.triggers = {trigger};
        return project;
    }
    template <class Widget> Widget* named(const QString& name) const {
        for (auto* found : m_view->findChildren<Widget*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    QString cell(int row, int column) const {
        return named<QTableView>("A month by its parts")
            ->model()
            ->index(row, column)
            .data()
            .toString();
    }
    void type(const QString& name, const QString& text) {
        auto* field = named<QDoubleSpinBox>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    static constexpr int sum = 0;

  private slots:
    void init() {
        m_view = std::make_unique<WhatIfView>(m_clock);
        m_view->resize(1000, 320);
        m_view->setPrices(PriceTable::load(resourceDirectory() / "prices/lambda.json").value());
        m_view->setSourcePrices(
            SourcePrices::load(resourceDirectory() / "prices/sources.json").value());
        m_view->setProject(project());
        m_view->setObserved("Orders", Milliseconds{1000}, 10'000'000);
        m_view->show();
    }
    void cleanup() { m_view.reset(); }

    void whatIsObservedIsWhereItBegins() {
        const Scenario scenario = m_view->supposed();
        QCOMPARE(scenario.requests, 10'000'000);
        QCOMPARE(scenario.duration, Microseconds{1s});
        QCOMPARE(scenario.memory, Bytes::mebi(1024));
        QCOMPARE(scenario.perInvocation, (std::vector<Charge>{{Item::HttpApiRequest, 1}}));
        // 9 million requests that are not free.
        QCOMPARE(cell(1, 1), QString{"$1.80"});
        // 9.6 million GB-seconds that are not.
        QCOMPARE(cell(2, 1), QString{"$160.00"});
        QCOMPARE(cell(5, 1), QString{"$10.00"});
        QCOMPARE(cell(sum, 1), cell(sum, 2));
    }
    void otherMemoryAndProcessorHaveTheirPrice() {
        type("Memory", "512");
        QCOMPARE(m_view->supposed().memory.ceilMebi(), 512);
        QCOMPARE(cell(2, 1), QString{"$160.00"});
        QCOMPARE(cell(2, 2), QString{"$76.67"});
        QVERIFY(cell(2, 3).startsWith(QChar{0x2212}));
        named<QComboBox>("Processor")->setCurrentIndex(1);
        QCOMPARE(cell(2, 2), QString{"$61.33"});
    }
    void aSliderGoesThroughPowersAndItsFieldFollows() {
        ValueSlider slider{"Requests", 0, 1'000'000, ValueSlider::Scale::Powers};
        QSignalSpy changed{&slider, &ValueSlider::changed};
        auto* bar = slider.findChild<QSlider*>();
        slider.setValue(1000);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(bar->value(), 500);
        bar->setValue(750);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(slider.value(), 31'600.0);
        bar->setValue(0);
        QCOMPARE(slider.value(), 0.0);
        bar->setValue(1000);
        QCOMPARE(slider.value(), 1'000'000.0);
        slider.setValue(0);
        QCOMPARE(bar->value(), 0);
    }
    void whatSomebodyHasMovedStaysWhenMoreIsMeasured() {
        type("Mean duration", "250");
        m_view->setObserved("Orders", Milliseconds{2000}, 10'000'000);
        QCOMPARE(m_view->supposed().duration, Microseconds{250ms});
        QTest::mouseClick(named<QToolButton>("Back to what is"), Qt::LeftButton);
        QCOMPARE(m_view->supposed().duration, Microseconds{2s});
        QVERIFY(!named<QToolButton>("Back to what is")->isEnabled());
        m_view->setObserved("Orders", Milliseconds{3000}, 10'000'000);
        QCOMPARE(m_view->supposed().duration, Microseconds{3s});
    }
    void anotherFunctionBeginsAnew() {
        type("Provisioned", "5");
        m_view->setCurrentFunction("Thumbnail");
        QCOMPARE(m_view->supposed().provisioned, 0);
        QVERIFY(m_view->supposed().perInvocation.empty());
        QCOMPARE(m_view->supposed().requests, 0);
    }
    void theReportSaysWhatIsAssumedAndWhereThePricesAreFrom() {
        type("Memory", "512");
        type("Log of each", "2");
        const QString report = m_view->report();
        for (const char* part :
             {"# What Orders would cost", "| Memory | 1,024 MB | 512 MB |", "Orders/Http",
              "| **Together** |", "pricing.us-east-1.amazonaws.com", "730 hours"})
            QVERIFY2(report.contains(part), qPrintable(report));
    }
    void theReportIsAlsoAPdf() {
        QTemporaryDir folder;
        const QString path = folder.filePath("report.pdf");
        QCOMPARE(writePdf(path, m_view->report()), QString{});
        QFile file{path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF"));
        QVERIFY(!writePdf("/nowhere/report.pdf", "# x").isEmpty());
    }
};

LATHE_TEST(tst_WhatIfView)
#include "tst_WhatIfView.moc"
