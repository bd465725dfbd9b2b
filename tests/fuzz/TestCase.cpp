#include "engine/suite/CaseReader.h"
#include "engine/suite/CaseUpdate.h"
#include "engine/suite/CaseWriter.h"
#include "tests/fuzz/Check.h"

// A response in the first line, then a test's file. Problems have their places; a test that is made
// to expect the response expects it; one that is kept of it does.

using namespace lathe;
using namespace lathe::suite;
using fuzz::require;

namespace {

bool passes(std::string_view text, const Run& run) {
    std::vector<model::Diagnostic> problems;
    const auto test = readCase(text, "test.yaml", {}, problems);
    return test && check(*test, run).state != Verdict::State::Failed;
}

void checkUpdate(std::string_view text, Case test, const Run& run) {
    // What is said of logs and limits stays as it is.
    test.expect.logged.clear();
    test.expect.notLogged.clear();
    test.expect.longest.reset();
    test.expect.mostMemory.reset();
    test.expect.mostCost.reset();
    const Verdict verdict = check(test, run);
    const auto updated = updatedText(text, test, run, verdict);
    if (!updated)
        return;
    std::vector<model::Diagnostic> problems;
    require(readCase(*updated, "test.yaml", {}, problems).has_value(), "an updated test is read",
            *updated);
}

void checkKept(const Run& run) {
    Keepsake keepsake;
    keepsake.name = "kept";
    keepsake.record = run.record;
    const auto files = filesFor(keepsake);
    if (files && files->size() == 1)
        require(passes(files->back().text, run), "a kept test passes", files->back().text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text = fuzz::textOf(data, size);
    Run run;
    run.record.function = "F";
    run.record.payload = "{}";
    run.record.response = fuzz::takeUntil(text, "\n");
    checkKept(run);
    std::vector<model::Diagnostic> problems;
    const auto test = readCase(text, "test.yaml", {}, problems);
    require(test.has_value() || !problems.empty(), "what is no test has a problem");
    for (const model::Diagnostic& problem : problems)
        require(!problem.message.empty() && problem.location.line >= 0, "a problem has its place");
    if (test)
        checkUpdate(text, *test, run);
    return 0;
}
