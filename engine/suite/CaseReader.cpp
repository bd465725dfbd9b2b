#include "engine/suite/CaseReader.h"

#include "engine/base/Files.h"
#include "engine/suite/CaseNode.h"
#include "engine/suite/Quantities.h"
#include "engine/template/Nodes.h"

#include <algorithm>

namespace fs = std::filesystem;

namespace lathe::suite {

namespace {

using model::OutcomeKind;

class Reader {
  public:
    Reader(const fs::path& file, fs::path projectFolder,
           std::vector<model::Diagnostic>& diagnostics)
        : m_nodes{file, diagnostics}
        , m_projectFolder{std::move(projectFolder)} {
        m_case.file = file;
        m_case.name = file.stem().string();
    }

    Case take() { return std::move(m_case); }

    void read(const tmpl::Node& root) {
        if (!m_nodes.checkKeys(root, {"function", "description", "qualifier", "tenant", "event",
                                      "eventFile", "skip", "expect"}))
            return;
        readFunction(root);
        m_case.description = m_nodes.text(root, "description");
        m_case.skip = m_nodes.text(root, "skip");
        if (root.find("qualifier"))
            m_case.qualifier = m_nodes.text(root, "qualifier");
        m_case.tenantId = m_nodes.text(root, "tenant");
        readEvent(root);
        if (const tmpl::Node* expect = root.find("expect"))
            readExpectation(*expect);
    }

  private:
    void readFunction(const tmpl::Node& root) {
        m_case.function = m_nodes.text(root, "function");
        const tmpl::Node* node = root.find("function");
        m_case.functionPlace = m_nodes.placeOf(node ? node->begin : root.begin);
        if (!node || (node->isScalar() && m_case.function.empty()))
            m_nodes.problem(node ? node->begin : root.begin, "Test.FunctionMissing",
                            Text::tr("A test names its function"),
                            Text::tr("Write 'function: ' and its logical id"));
    }

    void readEvent(const tmpl::Node& root) {
        const auto* file = root.findEntry("eventFile");
        if (const tmpl::Node* event = root.find("event"))
            m_case.event = compare::lineText(valueOf(*event));
        if (!file)
            return;
        if (root.find("event"))
            return m_nodes.problem(file->keyMark, "Test.TwoEvents",
                                   Text::tr("A test has one event: 'event' or 'eventFile'"));
        const std::string name = m_nodes.text(root, "eventFile");
        auto text = readFile(m_projectFolder / name);
        if (!text)
            return m_nodes.problem(file->value->begin, "Test.EventMissing",
                                   Text::tr("Cannot read {}", name),
                                   Text::tr("It is looked for in {}", m_projectFolder.string()));
        if (const auto parsed = compare::parseJson(*text); !parsed)
            m_nodes.problem(file->value->begin, "Test.EventInvalid",
                            Text::tr("{}: {}", name, parsed.error().detail));
        m_case.event = std::move(*text);
    }

    void readExpectation(const tmpl::Node& node) {
        if (!m_nodes.checkKeys(node, {"outcome", "response", "texts", "errorType", "errorMessage",
                                      "ignore", "tolerance", "logs", "duration", "memory", "cost"}))
            return;
        Expectation& expect = m_case.expect;
        if (const tmpl::Node* response = node.find("response"))
            expect.response = valueOf(*response);
        readTexts(node);
        expect.errorType = m_nodes.text(node, "errorType");
        if (const tmpl::Node* message = node.find("errorMessage"))
            expect.errorMessage = m_nodes.textRule(*message);
        if (!expect.errorType.empty() || expect.errorMessage)
            expect.outcome.reset();
        readOutcome(node);
        readRules(node);
        if (const tmpl::Node* logs = node.find("logs");
            logs && m_nodes.checkKeys(*logs, {"contain", "lack"})) {
            expect.logged = m_nodes.textRules(*logs, "contain");
            expect.notLogged = m_nodes.textRules(*logs, "lack");
        }
        readLimit(node, "duration", durationFrom, "250 ms", expect.longest);
        readLimit(node, "memory", sizeFrom, "128 MB", expect.mostMemory);
        readLimit(node, "cost", moneyFrom, "$0.0000021", expect.mostCost);
    }

    void readTexts(const tmpl::Node& node) {
        const tmpl::Node* texts = node.find("texts");
        if (!texts)
            return;
        if (!texts->isSequence())
            m_nodes.problem(texts->begin, "Test.Invalid",
                            Text::tr("'{}' takes a list of paths", std::string_view{"texts"}));
        for (const tmpl::Node::Ptr& item : texts->items) {
            auto path = compare::PathPattern::parse(item->scalar);
            if (!path) {
                m_nodes.problem(item->begin, "Test.BadPath", path.error().detail);
                continue;
            }
            if (m_case.expect.response)
                makeText(*m_case.expect.response, compare::PathProgress{*path});
            m_case.expect.texts.push_back(std::move(*path));
        }
    }

    static void makeText(compare::Value& value, const compare::PathProgress& progress) {
        for (std::size_t at = 0; at < value.items.size(); ++at) {
            const auto inside =
                progress.into(value.keys.empty() ? std::to_string(at) : value.keys[at]);
            if (!inside.isOver())
                makeText(value.items[at], inside);
        }
        if (progress.isThere() && value.isContainer())
            value = compare::stringValue(compare::lineText(value));
    }

    void readOutcome(const tmpl::Node& node) {
        const auto* entry = node.findEntry("outcome");
        if (!entry)
            return;
        const auto kind = model::outcomeKindOf(m_nodes.text(node, "outcome"));
        if (!kind || *kind == OutcomeKind::Stopped || *kind == OutcomeKind::NotRun)
            return m_nodes.problem(entry->value->begin, "Test.UnknownOutcome",
                                   Text::tr("No such outcome"),
                                   Text::tr("Known are: success, error, crash, timeout, "
                                            "throttled"));
        if (*kind == OutcomeKind::Success && !m_case.expect.outcome)
            return m_nodes.problem(entry->value->begin, "Test.Contradiction",
                                   Text::tr("What succeeds has neither errorType nor "
                                            "errorMessage"));
        m_case.expect.outcome = kind;
    }

    void readRules(const tmpl::Node& node) {
        compare::Rules& rules = m_case.expect.rules;
        if (const tmpl::Node* ignore = node.find("ignore")) {
            if (!ignore->isSequence())
                m_nodes.problem(ignore->begin, "Test.Invalid",
                                Text::tr("'{}' takes a list of paths", std::string_view{"ignore"}));
            for (const tmpl::Node::Ptr& item : ignore->items) {
                if (auto exception = m_nodes.exception(*item))
                    rules.exceptions.push_back(std::move(*exception));
            }
        }
        const tmpl::Node* written = node.find("tolerance");
        if (!written)
            return;
        const auto tolerance = compare::toleranceFrom(m_nodes.text(node, "tolerance"));
        if (tolerance)
            rules.tolerance = *tolerance;
        else
            m_nodes.problem(written->begin, "Test.BadTolerance", tolerance.error().detail);
    }

    template <class Quantity, class Parse>
    void readLimit(const tmpl::Node& node, std::string_view key, Parse parse,
                   std::string_view example, std::optional<Quantity>& limit) {
        const tmpl::Node* written = node.find(key);
        if (!written)
            return;
        const std::string text = m_nodes.text(node, key);
        limit = parse(text);
        if (!limit && written->isScalar())
            m_nodes.problem(written->begin, "Test.BadLimit",
                            Text::tr("'{}' is no limit for '{}'", text, key),
                            Text::tr("One is: {}", example));
    }

    CaseNode m_nodes;
    fs::path m_projectFolder;
    Case m_case;
};

} // namespace

std::optional<Case> readCase(std::string_view text, const fs::path& file,
                             const fs::path& projectFolder,
                             std::vector<model::Diagnostic>& diagnostics) {
    std::vector<model::Diagnostic> found;
    const tmpl::Node::Ptr root = tmpl::parseDocument(text, file, found);
    Reader reader{file, projectFolder, found};
    if (root)
        reader.read(*root);
    const bool isGood = root && !model::hasErrors(found);
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    if (!isGood)
        return {};
    return reader.take();
}

} // namespace lathe::suite
