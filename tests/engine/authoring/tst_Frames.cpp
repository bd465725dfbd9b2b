#include "engine/authoring/Frames.h"
#include "engine/template/Nodes.h"
#include "tests/engine/authoring/Authoring.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::authoring;
using test::Authoring;

class tst_Frames : public QObject {
    Q_OBJECT

    static std::vector<Frame> framesOf(const Authoring& project) {
        const Written written{project.text};
        const tmpl::Node* section = written.find({"Metadata", "Lathe", "Frames"});
        return section ? framesIn(tmpl::toJson(*section).as_object()) : std::vector<Frame>{};
    }

    const std::string m_text = R"(Resources:
  # Work to be done.
  Jobs: {Type: AWS::SQS::Queue}
  News: {Type: AWS::SNS::Topic}
)";

  private slots:
    void aFrameIsWrittenAndReadAndGoesWithoutATrace() {
        Authoring project{m_text};
        const NewFrame made = newFrame({}, "Intake", {"Jobs", "News"});
        QCOMPARE(project.apply(made.edits), std::string{});
        QVERIFY(project.has(
            "Metadata:\n  Lathe:\n    Frames:\n      Frame:\n        Title: Intake\n"
            "        Colour: blue\n        Cards:\n          - Jobs\n          - News\n"));
        QVERIFY(project.text.ends_with(m_text));
        QCOMPARE(framesOf(project),
                 (std::vector<Frame>{{"Frame", "Intake", "blue", {"Jobs", "News"}, {}}}));
        QCOMPARE(project.apply(withoutFrame("Frame")), std::string{});
        QCOMPARE(project.text, m_text);
    }
    void aChangeOfAFrameChangesOnlyThat() {
        Authoring project{m_text};
        project.apply(newFrame({}, "Intake", {"Jobs"}).edits);
        const std::string before = project.text;
        Frame frame = framesOf(project).front();
        frame.area = Frame::Area{-8, 16, 640, 320};
        frame.colour = "teal";
        QCOMPARE(project.apply(written(frame)), std::string{});
        QVERIFY(project.has("        Area: -8, 16, 640, 320\n"));
        QCOMPARE(framesOf(project).front(), frame);
        frame.area.reset();
        frame.colour = "blue";
        QCOMPARE(project.apply(written(frame)), std::string{});
        QCOMPARE(project.text, before);
    }
    void aCardIsInOneFrameOnly() {
        Authoring project{m_text};
        project.apply(newFrame({}, "One", {"Jobs", "News"}).edits);
        project.apply(newFrame(framesOf(project), "Two", {"News"}).edits);
        QCOMPARE(framesOf(project), (std::vector<Frame>{{"Frame", "One", "blue", {"Jobs"}, {}},
                                                        {"Frame2", "Two", "blue", {"News"}, {}}}));
        // A frame that is left without cards goes.
        project.apply(withoutCards(framesOf(project), {"Jobs"}));
        QCOMPARE(framesOf(project).size(), std::size_t{1});
    }
    void whatIsNoFrameIsLeftOut() {
        const auto section = boost::json::parse(
            R"({"A": 3, "B": {"Title": ["x"], "Colour": "plaid", "Cards": ["One", 2, "One"],
                "Area": "1, 2, 3"}, "C": {"Cards": ["One", "Two"], "Area": "0, 0, -5, 10"}})");
        QCOMPARE(
            framesIn(section.as_object()),
            (std::vector<Frame>{{"B", "", "blue", {"One"}, {}}, {"C", "", "blue", {"Two"}, {}}}));
    }
};

LATHE_TEST(tst_Frames)
#include "tst_Frames.moc"
