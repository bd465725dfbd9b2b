#include "engine/suite/CaseUpdate.h"

#include "engine/base/Utf8.h"
#include "engine/template/TemplateEdit.h"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>

namespace json = boost::json;

namespace lathe::suite {

namespace {

using compare::Difference;
using tmpl::TemplatePath;

/// More edits than that take longer than writing the response anew.
constexpr std::size_t mostEdits = 100;

json::value jsonOf(const compare::Value& value) {
    json::parse_options options;
    // As deep as compare::parseJson() reads.
    options.max_depth = 512;
    // A function may answer with bytes that are no text, which no file of a test can have.
    const std::string text = validUtf8(compare::lineText(value));
    boost::system::error_code problem;
    json::value parsed = json::parse(text, problem, {}, options);
    // As text, what no number holds.
    return problem ? json::value(text) : parsed;
}

class Update {
  public:
    Update(std::string_view text, const Case& test)
        : m_text{text}
        , m_test{test} {}

    Result<std::string> take() {
        if (m_failure)
            return std::move(*m_failure);
        return std::move(m_text);
    }

    void set(const TemplatePath& path, const json::value& value) {
        apply(tmpl::setValue(m_text, path, value));
    }
    void remove(const TemplatePath& path) {
        if (tmpl::locate(m_text, path))
            apply(tmpl::removeValue(m_text, path));
    }

    /// Makes what the file has of a response into what there is now.
    void change(const Difference& difference, const TemplatePath& path,
                const std::string& pointer) {
        if (difference.count == 0 || m_failure)
            return;
        switch (difference.kind) {
        case Difference::Kind::Inside:
            return changeInside(difference, path, pointer);
        case Difference::Kind::Removed:
            return remove(path);
        default:
            return set(path, jsonOf(*difference.after));
        }
    }

  private:
    void changeInside(const Difference& difference, const TemplatePath& path,
                      const std::string& pointer) {
        const compare::Value* text = difference.after->held();
        if (text && !isWrittenAsContent(pointer))
            return set(path, jsonOf(*difference.after));
        // Indexes would shift under the edits.
        const bool staysInOrder =
            std::all_of(difference.parts.begin(), difference.parts.end(),
                        [](const Difference& part) { return part.indexBefore == part.indexAfter; });
        if (!staysInOrder)
            return set(path, jsonOf(text ? *text : *difference.after));
        for (const Difference& part : difference.parts) {
            TemplatePath further = path;
            if (part.indexBefore)
                further.emplace_back(*part.indexBefore);
            else
                further.emplace_back(part.key);
            change(part, further, compare::pointerInto(pointer, part.name()));
        }
    }

    bool isWrittenAsContent(const std::string& pointer) const {
        return std::any_of(m_test.expect.texts.begin(), m_test.expect.texts.end(),
                           [&](const compare::PathPattern& each) { return each.matches(pointer); });
    }

    void apply(const Result<tmpl::TextEdit>& edit) {
        if (!edit)
            m_failure = edit.error();
        else if (!m_failure)
            m_text = tmpl::apply(m_text, *edit);
    }

    std::string m_text;
    const Case& m_test;
    std::optional<Error> m_failure;
};

void expectFailure(Update& update, const Case& test, const model::Outcome& outcome) {
    update.set({"expect", "outcome"}, json::value(model::toText(outcome.kind)));
    if (!outcome.errorType.empty())
        update.set({"expect", "errorType"}, json::value(outcome.errorType));
    const bool ofFunction = outcome.kind == model::OutcomeKind::FunctionError;
    const auto& message = test.expect.errorMessage;
    if (ofFunction && !(message && message->isIn(outcome.errorMessage)))
        update.set({"expect", "errorMessage"}, json::value(outcome.errorMessage));
    if (!ofFunction)
        update.remove({"expect", "errorMessage"});
    update.remove({"expect", "response"});
}

} // namespace

Result<std::string> updatedText(std::string_view text, const Case& test, const Run& run,
                                const Verdict& verdict) {
    Update update{text, test};
    const model::Outcome& outcome = run.record.outcome;
    const auto has = [&](Failure::Kind kind) {
        return std::any_of(verdict.failures.begin(), verdict.failures.end(),
                           [kind](const Failure& each) { return each.kind == kind; });
    };
    const TemplatePath response{"expect", "response"};
    if (has(Failure::Kind::Outcome)) {
        if (outcome.kind != model::OutcomeKind::Success) {
            expectFailure(update, test, outcome);
            return update.take();
        }
        update.set(response, jsonOf(responseOf(run.record)));
        for (const char* key : {"outcome", "errorType", "errorMessage"})
            update.remove({"expect", key});
        return update.take();
    }
    if (!has(Failure::Kind::Response))
        return update.take();
    const Difference& root = verdict.response->root();
    if (root.count > mostEdits)
        update.set(response, jsonOf(verdict.response->after()));
    else
        update.change(root, response, {});
    return update.take();
}

} // namespace lathe::suite
