#include "engine/suite/CaseWriter.h"

#include "engine/suite/CaseReader.h"
#include "engine/suite/Check.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::suite {

namespace {

/// A larger event would hide the rest of the test.
constexpr std::size_t longestEvent = 16 * 1024;

bool isNameLetter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == '.' ||
           letter == '/';
}

/// YAML 1.1 takes 2e3 for a text, and 2.0e+3 for the number that it is.
void writeNumbersForYaml(compare::Value& value) {
    for (compare::Value& item : value.items)
        writeNumbersForYaml(item);
    const auto power = value.text.find_first_of("eE");
    if (value.kind != compare::Value::Kind::Number || power == std::string::npos)
        return;
    const char sign = value.text[power + 1];
    if (sign != '+' && sign != '-')
        value.text.insert(power + 1, "+");
    if (value.text.find('.') == std::string::npos)
        value.text.insert(power, ".0");
}

/// What YAML takes for line ends, or not at all, though JSON has it in its strings.
std::string withoutUnprintable(std::string text) {
    static const std::pair<std::string_view, std::string_view> escapes[] = {
        {"\x7f", "\\u007f"},         {"\xe2\x80\xa8", "\\u2028"}, {"\xe2\x80\xa9", "\\u2029"},
        {"\xef\xbb\xbf", "\\ufeff"}, {"\xc2\x85", "\\u0085"},     {"\xc2\xa0", "\\u00a0"}};
    for (const auto& [letter, escape] : escapes) {
        for (auto at = text.find(letter); at != std::string::npos;
             at = text.find(letter, at + escape.size()))
            text.replace(at, letter.size(), escape);
    }
    return text;
}

/// Behind a key: JSON is YAML, nearly.
std::string written(compare::Value value, const std::string& indent) {
    writeNumbersForYaml(value);
    if (value.items.empty())
        return " " + withoutUnprintable(compare::lineText(value));
    return "\n" + indent + withoutUnprintable(compare::prettyText(value, indent));
}

/// Texts that hold JSON are written as what they hold; `texts` gets their paths.
void unfold(compare::Value& value, const std::string& pointer, std::vector<std::string>& texts) {
    if (value.held()) {
        compare::Value content = *value.held();
        value = std::move(content);
        texts.push_back(pointer);
    }
    for (std::size_t at = 0; at < value.items.size(); ++at)
        unfold(
            value.items[at],
            compare::pointerInto(pointer, value.keys.empty() ? std::to_string(at) : value.keys[at]),
            texts);
}

std::string expectation(const Keepsake& keepsake) {
    const model::InvocationRecord& record = keepsake.record;
    std::string text = "expect:\n";
    if (record.outcome.kind != model::OutcomeKind::Success) {
        text += fmt::format("  outcome: {}\n", model::toText(record.outcome.kind));
        if (!record.outcome.errorType.empty())
            text += fmt::format("  errorType: {}\n", compare::jsonString(record.outcome.errorType));
        // A timeout's and a crash's are the platform's, with the request id.
        if (record.outcome.kind == model::OutcomeKind::FunctionError &&
            !record.outcome.errorMessage.empty())
            text += fmt::format("  errorMessage: {}\n",
                                compare::jsonString(record.outcome.errorMessage));
        return text;
    }
    compare::Value response = responseOf(record);
    std::vector<std::string> texts;
    unfold(response, {}, texts);
    text += fmt::format("  response:{}\n", written(std::move(response), "    "));
    if (!texts.empty())
        text += "  texts:\n";
    for (const std::string& each : texts)
        text += fmt::format("    - {}\n", compare::jsonString(each));
    if (keepsake.exceptions.empty())
        return text;
    text += "  ignore:\n";
    for (const compare::Exception& each : keepsake.exceptions) {
        const std::string path = compare::jsonString(each.path.text());
        text += each.form ? fmt::format("    - path: {}\n      is: {}\n", path,
                                        compare::nameOf(*each.form))
                          : fmt::format("    - {}\n", path);
    }
    return text;
}

std::string caseText(const Keepsake& keepsake, const std::string& event) {
    std::string text;
    if (!keepsake.description.empty())
        text += fmt::format("description: {}\n", compare::jsonString(keepsake.description));
    text += fmt::format("function: {}\n", compare::jsonString(keepsake.record.function));
    if (!keepsake.record.tenantId.empty())
        text += fmt::format("tenant: {}\n", compare::jsonString(keepsake.record.tenantId));
    return text + event + expectation(keepsake);
}

bool isSame(const compare::Value& left, const compare::Value& right) {
    return compare::Comparison{left, right, {}}.isEqual();
}

/// As it will be read.
std::optional<Case> readBack(const std::string& text) {
    std::vector<model::Diagnostic> ignored;
    return readCase(text, "test.yaml", {}, ignored);
}

bool holdsEvent(const Case& test, const std::string& event) {
    const auto wanted = compare::parseJson(event);
    const auto found = compare::parseJson(test.event);
    return wanted && found && isSame(*wanted, *found);
}

} // namespace

Result<void> checkName(const std::string& name) {
    const bool hasBadPart = name.empty() || name.starts_with('/') || name.ends_with('/') ||
                            name.starts_with('.') || name.find("/.") != std::string::npos ||
                            name.find("//") != std::string::npos;
    if (hasBadPart || !std::all_of(name.begin(), name.end(), isNameLetter))
        return Error{"Test.BadName",
                     Text::tr("A test's name is made of letters, digits, '-', '_', '.' and, for "
                              "folders, '/'.")};
    return {};
}

std::string suggestedName(const model::InvocationRecord& record) {
    std::string name = record.function + "/" + model::toText(record.outcome.kind);
    if (!record.outcome.errorType.empty())
        name = record.function + "/" + record.outcome.errorType;
    std::replace_if(
        name.begin(), name.end(), [](char letter) { return !isNameLetter(letter); }, '-');
    return name;
}

Result<std::vector<NewFile>> filesFor(const Keepsake& keepsake) {
    if (auto good = checkName(keepsake.name); !good)
        return good.error();
    const std::string& payload = keepsake.record.payload;
    std::vector<NewFile> files;
    std::string event;
    if (const auto value = compare::parseJson(payload); value && payload.size() <= longestEvent)
        event = fmt::format("event:{}\n", written(*value, "  "));
    std::optional<Case> test = readBack(caseText(keepsake, event));
    if (event.empty() || !test || !holdsEvent(*test, payload)) {
        std::string name = keepsake.name;
        std::replace(name.begin(), name.end(), '/', '-');
        files.push_back({std::filesystem::path{"events"} / (name + ".json"), payload});
        test = readBack(caseText(keepsake, {}));
        event = fmt::format("eventFile: {}\n",
                            compare::jsonString(files.front().path.generic_string()));
    }
    if (!test ||
        (test->expect.response && !isSame(*test->expect.response, responseOf(keepsake.record))))
        return Error{"Test.NotKept",
                     Text::tr("The response holds what a test's file cannot: write the test by "
                              "hand, with what of it has to be the same.")};
    files.push_back({testsFolder({}) / (keepsake.name + ".yaml"), caseText(keepsake, event)});
    return files;
}

} // namespace lathe::suite
