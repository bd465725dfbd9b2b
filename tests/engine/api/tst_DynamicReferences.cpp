#include "engine/api/DynamicReferences.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <memory>
#include <string>

using namespace lathe;

class tst_DynamicReferences : public QObject {
    Q_OBJECT

    static std::string resolved(const std::string& value) {
        auto project = std::make_shared<model::Project>();
        project->functions.emplace_back().environment["V"] = value;
        const auto lookup = [](std::string_view service,
                               const std::string& reference) -> std::optional<std::string> {
            if (reference == "none")
                return {};
            return std::string{service} + "<" + reference + ">";
        };
        return api::withReferences(project, lookup)->functions.front().environment.at("V");
    }

  private slots:
    void referencesAreReplacedWhereverTheyStand() {
        QCOMPARE(resolved("{{resolve:ssm:/db/host:2}}"), std::string{"ssm</db/host:2>"});
        QCOMPARE(resolved("a-{{resolve:secretsmanager:s:SecretString:k}}-{{resolve:ssm:p}}"),
                 std::string{"a-secretsmanager<s:SecretString:k>-ssm<p>"});
        QCOMPARE(resolved("{{unresolved: SSM parameter /p}}"), std::string{"ssm</p>"});
    }
    void whatIsNotFoundStays() {
        QCOMPARE(resolved("{{resolve:ssm:none}}"), std::string{"{{resolve:ssm:none}}"});
        QCOMPARE(resolved("{{resolve:ssm:open"), std::string{"{{resolve:ssm:open"});
    }
    void propertiesOfResourcesAreTexts() {
        auto project = std::make_shared<model::Project>();
        project->resources.emplace_back().properties = {{"A", {{"B", {"{{resolve:ssm:p}}"}}}}};
        const auto with = api::withReferences(
            project, [](std::string_view, const std::string&) { return std::optional{"v"}; });
        QVERIFY(with->resources.front().properties.at("A").at("B").at(0) == "v");
        QVERIFY(with != project);
    }
};

LATHE_TEST(tst_DynamicReferences)
#include "tst_DynamicReferences.moc"
