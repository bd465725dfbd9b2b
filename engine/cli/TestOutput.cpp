#include "engine/cli/TestOutput.h"

#include "engine/cli/Output.h"
#include "engine/suite/Quantities.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace json = boost::json;

namespace lathe::cli {

namespace {

using suite::Verdict;

constexpr std::size_t mostPlaces = 20;
constexpr std::string_view indent = "           ";

/// What the function said before it failed.
std::vector<std::string> lastLines(const suite::Run& run) {
    constexpr std::ptrdiff_t most = 10;
    std::vector<std::string> lines = suite::ownLines(run.logs);
    const auto count = static_cast<std::ptrdiff_t>(lines.size());
    lines.erase(lines.begin(), lines.begin() + std::max<std::ptrdiff_t>(0, count - most));
    return lines;
}

bool has(const Verdict& verdict, suite::Failure::Kind kind) {
    return std::any_of(verdict.failures.begin(), verdict.failures.end(),
                       [kind](const suite::Failure& each) { return each.kind == kind; });
}

/// A line end would tear the output apart.
std::string inOneLine(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

} // namespace

TestOutput TestOutput::ofTerminal() {
    const char* none = std::getenv("NO_COLOR");
    return TestOutput{::isatty(STDOUT_FILENO) != 0 && !(none && *none)};
}

std::string TestOutput::in(Colour colour, std::string_view text) const {
    static constexpr int codes[] = {32, 31, 33, 34, 90};
    if (!m_colours)
        return std::string{text};
    return fmt::format("\x1b[{}m{}\x1b[0m", codes[static_cast<std::size_t>(colour)], text);
}

std::string TestOutput::difference(const compare::DiffLine& line) const {
    if (!m_colours)
        return compare::toText(line);
    switch (line.kind) {
    case compare::Difference::Kind::Added:
        return in(Colour::Green, compare::toText(line));
    case compare::Difference::Kind::Removed:
        return in(Colour::Red, compare::toText(line));
    case compare::Difference::Kind::Moved:
        return in(Colour::Blue, compare::toText(line));
    default:
        return fmt::format("~ {}: {} -> {}{}", line.path, in(Colour::Red, line.before),
                           in(Colour::Green, line.after),
                           line.note.empty() ? "" : " (" + line.note + ")");
    }
}

std::string TestOutput::failures(const suite::Tested& tested) const {
    std::string text;
    const Verdict& verdict = tested.verdict;
    for (const suite::Failure& failure : verdict.failures) {
        text += fmt::format("{}{}\n", indent, inOneLine(failure.message.english()));
        if (failure.kind != suite::Failure::Kind::Response)
            continue;
        const compare::Difference& root = verdict.response->root();
        for (const compare::DiffLine& line : compare::describe(root, mostPlaces))
            text += fmt::format("{}  {}\n", indent, difference(line));
        if (root.count > mostPlaces)
            text += fmt::format("{}  and {} more\n", indent, root.count - mostPlaces);
    }
    if (has(verdict, suite::Failure::Kind::Outcome)) {
        for (const std::string& line : lastLines(tested.run))
            text += fmt::format("{}  {}\n", indent, in(Colour::Grey, "| " + line));
    }
    return text;
}

std::string TestOutput::result(const suite::Tested& tested, std::size_t width, bool updated) const {
    const model::InvocationRecord& record = tested.run.record;
    const std::string facts =
        fmt::format("{:>8}  {:>6}  {}", suite::durationText(record.duration),
                    suite::sizeText(record.maxMemoryUsed), toText(record.cost));
    const std::string& name = tested.test.name;
    switch (tested.verdict.state) {
    case Verdict::State::Passed:
        return fmt::format("  {}       {:<{}}  {}\n", in(Colour::Green, "ok"), name, width, facts);
    case Verdict::State::Skipped:
        return fmt::format("  {}  {:<{}}  {}\n", in(Colour::Yellow, "skipped"), name, width,
                           inOneLine(tested.verdict.reason.english()));
    case Verdict::State::Broken:
        return fmt::format("  {}   {:<{}}  {}: {}\n", in(Colour::Red, "broken"), name, width,
                           model::toText(fromHere(tested.test.functionPlace)),
                           inOneLine(tested.verdict.reason.english()));
    case Verdict::State::Failed:
        break;
    }
    return (updated ? fmt::format("  {}  {:<{}}  {}\n", in(Colour::Yellow, "updated"), name, width,
                                  facts)
                    : fmt::format("  {}   {:<{}}  {}\n", in(Colour::Red, "FAILED"), name, width,
                                  facts)) +
           failures(tested);
}

std::string TestOutput::summary(const std::vector<suite::Tested>& results, std::size_t updated,
                                std::size_t broken, Microseconds took) const {
    const auto count = [&](Verdict::State state) {
        return static_cast<std::size_t>(
            std::count_if(results.begin(), results.end(), [state](const suite::Tested& each) {
                return each.verdict.state == state;
            }));
    };
    const std::size_t passed = count(Verdict::State::Passed);
    const std::size_t failed = count(Verdict::State::Failed) - updated;
    std::string text = fmt::format("{} {}: ", results.size() + broken,
                                   results.size() + broken == 1 ? "test" : "tests");
    text += fmt::format("{} passed", passed);
    const auto add = [&](std::size_t number, std::string_view word) {
        if (number > 0)
            text += fmt::format(", {} {}", number, word);
    };
    add(failed, "failed");
    add(updated, "updated");
    const std::size_t allBroken = count(Verdict::State::Broken) + broken;
    add(allBroken, "broken");
    add(count(Verdict::State::Skipped), "skipped");
    text += fmt::format(" in {}", suite::durationText(took));
    return "\n" + in(failed + allBroken > 0 ? Colour::Red : Colour::Green, text) + "\n";
}

json::object toJson(const suite::Tested& tested, bool updated) {
    const model::InvocationRecord& record = tested.run.record;
    json::object object{{"name", tested.test.name},
                        {"file", tested.test.file.string()},
                        {"function", tested.test.function},
                        {"state", suite::nameOf(tested.verdict.state)},
                        {"updated", updated}};
    if (!tested.verdict.reason.empty())
        object["reason"] = tested.verdict.reason.english();
    json::array failures;
    for (const suite::Failure& failure : tested.verdict.failures)
        failures.push_back(
            {{"kind", suite::nameOf(failure.kind)}, {"message", failure.message.english()}});
    object["failures"] = std::move(failures);
    json::array differences;
    if (tested.verdict.response) {
        compare::forEachDifference(
            tested.verdict.response->root(),
            [&](const std::string& path, const compare::Difference& difference) {
                static constexpr std::string_view kinds[] = {
                    "same", "ignored", "changed", "added", "removed", "moved", "inside"};
                json::object place{{"path", path},
                                   {"kind", kinds[static_cast<std::size_t>(difference.kind)]}};
                if (difference.before)
                    place["before"] = compare::lineText(*difference.before);
                if (difference.after)
                    place["after"] = compare::lineText(*difference.after);
                differences.push_back(std::move(place));
            });
    }
    object["differences"] = std::move(differences);
    if (record.requestId.empty())
        return object;
    object["requestId"] = record.requestId;
    object["outcome"] = model::toText(record.outcome.kind);
    object["durationMs"] = static_cast<double>(record.duration.count()) / 1000;
    object["maxMemoryUsedMB"] = record.maxMemoryUsed.ceilMebi();
    object["costPicoDollars"] = record.cost.count;
    return object;
}

} // namespace lathe::cli
