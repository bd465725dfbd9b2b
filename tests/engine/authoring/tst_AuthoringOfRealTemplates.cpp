#include "tests/engine/authoring/Authoring.h"
#include "tests/support/RealTemplates.h"
#include "tests/support/TestMain.h"

#include <fmt/format.h>

#include <QTest>

#include <functional>

using namespace lathe;
using namespace lathe::authoring;
using test::Authoring;

namespace {

/// The first of two wires, or of two cards, that differ.
std::string differenceOf(const Graph& before, const Graph& after) {
    for (const GraphNode& node : before.nodes) {
        const GraphNode* now = after.findNode(node.id);
        if (!now || !(*now == node))
            return "card " + node.id;
    }
    const auto wireOf = [](const Graph& graph, const std::string& id) {
        const auto found = std::find_if(graph.wires.begin(), graph.wires.end(),
                                        [&](const GraphWire& wire) { return wire.id == id; });
        return found == graph.wires.end() ? nullptr : &*found;
    };
    for (const GraphWire& wire : before.wires) {
        const GraphWire* now = wireOf(after, wire.id);
        if (!now || now->places != wire.places || now->triggers.size() != wire.triggers.size())
            return "wire " + wire.id;
    }
    if (after.nodes.size() != before.nodes.size() || after.wires.size() != before.wires.size())
        return "something that was not there";
    return {};
}

} // namespace

/// What holds for every card and every pair of cards of every template, ours or, with
/// LATHE_TEMPLATES, others'. Templates with errors are left out.
class tst_AuthoringOfRealTemplates : public QObject {
    Q_OBJECT

  private slots:
    void whatIsMadeGoesWithoutATrace() {
        eachTemplate([this](Authoring& project) {
            for (const NodeKind kind : creatableKinds()) {
                if (kind == NodeKind::Schedule)
                    continue;
                const std::string before = project.text;
                const std::string made = project.create(kind);
                // SAM's Transform stays where it came with a resource.
                const bool transformed = Written{project.text}.find({"Transform"}) &&
                                         !Written{before}.find({"Transform"});
                if (!made.empty())
                    fail(fmt::format("kind {} cannot be made: {}", static_cast<int>(kind), made));
                else if (project.remove({project.created.id});
                         project.text != before && !transformed)
                    fail(fmt::format("{} leaves a trace: {} bytes become {}", project.created.id,
                                     before.size(), project.text.size()));
                reset(project, before);
            }
        });
    }

    void whatIsConnectedIsAsBeforeWhenTheWireGoes() {
        eachTemplate([this](Authoring& project) {
            const std::string before = project.text;
            const Graph cards = project.graph;
            for (const GraphNode& from : cards.nodes) {
                for (const GraphNode& to : cards.nodes) {
                    if (!whyNotConnect(cards, from.id, to.id))
                        connectAndPart(project, before, cards, from.id, to.id);
                }
            }
        });
    }

    void whatIsRemovedLeavesTheRestAsItWas() {
        eachTemplate([this](Authoring& project) {
            const std::string before = project.text;
            const Graph cards = project.graph;
            for (const GraphNode& node : cards.nodes) {
                if (!node.isResource)
                    continue;
                const std::string error = project.remove({node.id});
                const bool isLast =
                    std::count_if(cards.nodes.begin(), cards.nodes.end(),
                                  [](const GraphNode& card) { return card.isResource; }) == 1;
                if (project.removal.dangling.empty() && !error.empty() && !isLast)
                    fail(fmt::format("without {}: {}", node.id, error));
                if (project.graph.findNode(node.id) && project.graph.findNode(node.id)->isResource)
                    fail(fmt::format("{} stays", node.id));
                for (const GraphNode& other : cards.nodes) {
                    if (other.isResource && other.id != node.id &&
                        !project.graph.findNode(other.id) && error.empty())
                        fail(fmt::format("{} goes with {}", other.id, node.id));
                }
                reset(project, before);
            }
        });
    }

  private:
    void eachTemplate(const std::function<void(Authoring&)>& visit) {
        m_failures.clear();
        int visited = 0;
        for (const auto& [file, text] : test::realTemplates()) {
            Authoring project{text};
            if (!project.load().empty())
                continue;
            m_file = file;
            visit(project);
            ++visited;
        }
        QVERIFY(visited >= 5);
        qInfo("%d templates", visited);
        QCOMPARE(m_failures, QStringList{});
    }

    void connectAndPart(Authoring& project, const std::string& before, const Graph& cards,
                        const std::string& from, const std::string& to) {
        const auto existing =
            std::find_if(cards.wires.begin(), cards.wires.end(),
                         [&](const GraphWire& wire) { return wire.from == from && wire.to == to; });
        const bool isNew = existing == cards.wires.end();
        const auto edits =
            authoring::connect(project.text, *project.project, project.graph, from, to);
        // A value that others share by an anchor is the person's to change; that is said.
        if (edits && isShared(project.text, *edits))
            return;
        if (!edits && edits.error().code == "Connect.Illegal")
            return;
        if (!edits)
            return fail(fmt::format("{} to {}: {}", from, to, edits.error().detail.english()));
        const std::string error = project.apply(*edits);
        const GraphWire* wire = project.wire(from, to);
        if (!error.empty()) {
            fail(fmt::format("{} to {}: {}", from, to, error));
        } else if (!wire) {
            fail(fmt::format("{} to {}: no wire", from, to));
        } else if (isNew) {
            const std::string parted = project.remove({}, {wire->id});
            if (!parted.empty())
                fail(fmt::format("{} from {}: {}", from, to, parted));
            else if (const auto left = differenceOf(cards, project.graph); !left.empty())
                fail(fmt::format("{} to {} and back: {}", from, to, left));
        }
        reset(project, before);
    }

    static bool isShared(const std::string& text, const Edits& edits) {
        const auto edited = applied(text, edits);
        return !edited && edited.error().code == "TemplateEdit.SharedValue";
    }

    static void reset(Authoring& project, const std::string& text) {
        if (project.text == text)
            return;
        project.text = text;
        project.load();
    }

    void fail(const std::string& what) {
        m_failures += QString::fromStdString(m_file + ": " + what);
        qInfo("%s", qPrintable(m_failures.back()));
    }

    std::string m_file;
    QStringList m_failures;
};

LATHE_TEST(tst_AuthoringOfRealTemplates)
#include "tst_AuthoringOfRealTemplates.moc"
