#include "engine/authoring/Settings.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::authoring;

class tst_Settings : public QObject {
    Q_OBJECT

    static model::Trigger trigger(std::string id) {
        model::Trigger trigger;
        trigger.id = std::move(id);
        trigger.target = "Report";
        return trigger;
    }

  private slots:
    void aTriggerIsAnEventOfItsFunction() {
        GraphWire wire;
        wire.triggers = {trigger("Report/Nightly")};
        QCOMPARE(settingOf(wire), (Setting{"Report", "Events/Nightly"}));
    }
    void aTriggerOfPlainCloudFormationIsItsResource() {
        GraphWire wire;
        wire.triggers = {trigger("Mapping")};
        QCOMPARE(settingOf(wire), (Setting{"Mapping", ""}));
    }
    void anAccessIsWhereTheOtherEndIsNamed() {
        GraphWire wire;
        wire.from = "Report";
        wire.places = {"Globals/Environment/Variables/TABLE", "Policies/0/DynamoDBCrudPolicy"};
        QCOMPARE(settingOf(wire), (Setting{"Report", "Policies/0/DynamoDBCrudPolicy"}));
        wire.places = {"Globals/Environment/Variables/TABLE"};
        QCOMPARE(settingOf(wire), std::nullopt);
        wire.places = {"DependsOn"};
        QCOMPARE(settingOf(wire), (Setting{"Report", ""}));
    }
    void anImpliedCardIsItsEvent() {
        Graph graph;
        graph.nodes.push_back({.id = "Report/Nightly",
                               .kind = NodeKind::Schedule,
                               .type = "Schedule",
                               .name = "Nightly",
                               .isResource = false,
                               .detail = {}});
        GraphWire wire;
        wire.from = "Report/Nightly";
        wire.triggers = {trigger("Report/Nightly")};
        graph.wires = {wire};
        QCOMPARE(settingOf(graph, graph.nodes.front()), (Setting{"Report", "Events/Nightly"}));
        graph.nodes.front().isResource = true;
        QCOMPARE(settingOf(graph, graph.nodes.front()), std::nullopt);
    }
};

LATHE_TEST(tst_Settings)
#include "tst_Settings.moc"
