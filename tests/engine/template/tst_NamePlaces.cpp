#include "engine/template/NamePlaces.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::tmpl;

class tst_NamePlaces : public QObject {
    Q_OBJECT

    static std::vector<std::string> namesIn(const std::string& text) {
        std::vector<lathe::model::Diagnostic> problems;
        const Node::Ptr root = parseDocument(text, {}, problems);
        std::vector<std::string> found;
        for (const NamePlace& place : namePlacesIn(text, *root)) {
            if (text.substr(place.offset, place.name.size()) != place.name)
                found.push_back("a wrong place");
            found.push_back(place.path + " " + place.name);
        }
        return found;
    }

  private slots:
    void everyWayOfNamingIsFoundAtItsPlace() {
        QCOMPARE(
            namesIn(R"(Type: AWS::Serverless::Function
Condition: IsLive
DependsOn: [First, "Second"]
Connectors:
  Write: {Properties: {Destination: {Id: Third}, Permissions: [Write]}}
Properties:
  A: !Ref Ref1
  B: {Ref: 'Ref2'}
  C: !GetAtt Att1.Arn
  D: {"Fn::GetAtt": [Att2, Arn]}
  E: !Sub "${Sub1}/${Sub2.Arn}/${AWS::Region}/${!Not}"
  F: !Sub
    - "${Own}${Sub3}"
    - {Own: !Ref Ref3}
  G: !Sub |
    first ${Sub4}
    then ${Sub5.Name}
  H: !If [IsFast, !Ref Ref4, !FindInMap [Map1, !Ref "AWS::Region", x]]
  I: !Join ["-", [!Ref Ref5, plain]]
)"),
            (std::vector<std::string>{
                "Condition IsLive", "DependsOn First", "DependsOn Second",
                "Connectors/Write/Properties/Destination Third", "Properties/A Ref1",
                "Properties/B Ref2", "Properties/C Att1", "Properties/D Att2", "Properties/E Sub1",
                "Properties/E Sub2", "Properties/F Sub3", "Properties/F Ref3", "Properties/G Sub4",
                "Properties/G Sub5", "Properties/H IsFast", "Properties/H Ref4",
                "Properties/H Map1", "Properties/I Ref5"}));
    }
    void aConnectorNamesBothItsEnds() {
        QCOMPARE(namesIn("{\"Type\": \"AWS::Serverless::Connector\", \"Properties\": "
                         "{\"Source\": {\"Id\": \"A\"}, \"Destination\": [{\"Id\": \"B\"}]}}"),
                 (std::vector<std::string>{"Properties/Source A", "Properties/Destination B"}));
    }
};

LATHE_TEST(tst_NamePlaces)
#include "tst_NamePlaces.moc"
