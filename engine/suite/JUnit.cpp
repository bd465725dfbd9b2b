#include "engine/suite/JUnit.h"

#include "engine/base/Utf8.h"
#include "engine/suite/Quantities.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <map>
#include <sstream>

namespace lathe::suite {

namespace {

using State = Verdict::State;

/// XML has no place for most control characters (https://www.w3.org/TR/xml/#charsets): colours of
/// logs, for one.
std::string xmlText(std::string_view text) {
    std::string clean = validUtf8(text);
    std::replace_if(
        clean.begin(), clean.end(),
        [](char letter) {
            return static_cast<unsigned char>(letter) < 0x20 && letter != '\n' && letter != '\t' &&
                   letter != '\r';
        },
        '?');
    // U+FFFE and U+FFFF are none either.
    for (const char* none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
        for (auto at = clean.find(none); at != std::string::npos; at = clean.find(none, at))
            clean.replace(at, 3, "?");
    }
    return clean;
}

void set(pugi::xml_node node, const char* name, std::string_view value) {
    node.append_attribute(name).set_value(xmlText(value).c_str());
}

pugi::xml_node addText(pugi::xml_node parent, const char* name, std::string_view text) {
    pugi::xml_node node = parent.append_child(name);
    node.text().set(xmlText(text).c_str());
    return node;
}

double seconds(Microseconds duration) {
    return static_cast<double>(duration.count()) / 1e6;
}

Microseconds timeOf(const Run& run) {
    return run.record.duration + run.record.initDuration.value_or(Microseconds{});
}

std::string folderOf(const std::string& name) {
    const auto end = name.rfind('/');
    return end == std::string::npos ? std::string{} : name.substr(0, end);
}

/// Dots part the packages of class names, by which readers group.
std::string classNameOf(const std::string& folder) {
    std::string name = "lathe" + (folder.empty() ? "" : "." + folder);
    std::replace(name.begin(), name.end(), '/', '.');
    return name;
}

void addProperty(pugi::xml_node properties, const char* name, std::string_view value) {
    pugi::xml_node property = properties.append_child("property");
    set(property, "name", name);
    set(property, "value", value);
}

void addProperties(pugi::xml_node testcase, const Tested& tested) {
    const model::InvocationRecord& record = tested.run.record;
    pugi::xml_node properties = testcase.append_child("properties");
    addProperty(properties, "function", tested.test.function);
    addProperty(properties, "requestId", record.requestId);
    addProperty(properties, "outcome", model::toText(record.outcome.kind));
    addProperty(properties, "durationMs",
                fmt::format("{:.3f}", static_cast<double>(record.duration.count()) / 1000));
    addProperty(properties, "billedMs", std::to_string(record.billedDuration.count()));
    addProperty(properties, "maxMemoryMb", std::to_string(record.maxMemoryUsed.ceilMebi()));
    addProperty(properties, "costPicoDollars", std::to_string(record.cost.count));
}

void addVerdict(pugi::xml_node testcase, const Tested& tested) {
    const Verdict& verdict = tested.verdict;
    if (verdict.state == State::Skipped) {
        set(testcase.append_child("skipped"), "message", verdict.reason.english());
    } else if (verdict.state == State::Broken) {
        const std::string reason = verdict.reason.english();
        pugi::xml_node error = addText(testcase, "error", reason);
        set(error, "message", reason);
        set(error, "type", "broken");
    } else if (verdict.state == State::Failed) {
        constexpr std::size_t mostPlaces = 200;
        pugi::xml_node failure = addText(testcase, "failure", failureText(verdict, mostPlaces));
        set(failure, "message", verdict.failures.front().message.english());
        set(failure, "type", nameOf(verdict.failures.front().kind));
    }
}

void addCase(pugi::xml_node suite, const Tested& tested,
             const std::filesystem::path& projectFolder) {
    const std::string folder = folderOf(tested.test.name);
    pugi::xml_node testcase = suite.append_child("testcase");
    set(testcase, "name",
        folder.empty() ? tested.test.name : tested.test.name.substr(folder.size() + 1));
    set(testcase, "classname", classNameOf(folder));
    set(testcase, "time", fmt::format("{:.3f}", seconds(timeOf(tested.run))));
    set(testcase, "file", tested.test.file.lexically_proximate(projectFolder).generic_string());
    if (!tested.run.record.requestId.empty())
        addProperties(testcase, tested);
    addVerdict(testcase, tested);
    std::string log;
    for (const model::LogLine& line : tested.run.logs)
        log += line.text + "\n";
    if (!log.empty())
        addText(testcase, "system-out", log);
}

struct Counts {
    int tests = 0;
    int failures = 0;
    int errors = 0;
    int skipped = 0;
    double time = 0;

    void take(const Tested& tested) {
        ++tests;
        failures += tested.verdict.state == State::Failed ? 1 : 0;
        errors += tested.verdict.state == State::Broken ? 1 : 0;
        skipped += tested.verdict.state == State::Skipped ? 1 : 0;
        time += seconds(timeOf(tested.run));
    }
    void write(pugi::xml_node node) const {
        set(node, "tests", std::to_string(tests));
        set(node, "failures", std::to_string(failures));
        set(node, "errors", std::to_string(errors));
        if (std::string_view{node.name()} == "testsuite")
            set(node, "skipped", std::to_string(skipped));
        set(node, "time", fmt::format("{:.3f}", time));
    }
};

void addBroken(pugi::xml_node root, const std::vector<model::Diagnostic>& broken,
               const std::filesystem::path& projectFolder) {
    pugi::xml_node suite = root.append_child("testsuite");
    set(suite, "name", "lathe: files that are no tests");
    Counts counts;
    counts.tests = counts.errors = static_cast<int>(broken.size());
    counts.write(suite);
    for (const model::Diagnostic& diagnostic : broken) {
        const std::string file =
            diagnostic.location.file.lexically_proximate(projectFolder).generic_string();
        pugi::xml_node testcase = suite.append_child("testcase");
        set(testcase, "name", file);
        set(testcase, "classname", "lathe");
        set(testcase, "time", "0");
        set(testcase, "file", file);
        pugi::xml_node error = addText(testcase, "error", model::toText(diagnostic));
        set(error, "message", diagnostic.message.english());
        set(error, "type", diagnostic.code);
    }
}

} // namespace

std::string failureText(const Verdict& verdict, std::size_t most) {
    std::string text;
    for (const Failure& failure : verdict.failures) {
        text += failure.message.english() + "\n";
        if (failure.kind != Failure::Kind::Response || !verdict.response)
            continue;
        for (const compare::DiffLine& line : compare::describe(verdict.response->root(), most))
            text += "  " + compare::toText(line) + "\n";
        if (const std::size_t count = verdict.response->root().count; count > most)
            text += fmt::format("  and {} more\n", count - most);
    }
    return text;
}

std::string junitXml(const std::vector<Tested>& results,
                     const std::vector<model::Diagnostic>& broken,
                     const std::filesystem::path& projectFolder, Timestamp begun) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    set(declaration, "version", "1.0");
    set(declaration, "encoding", "UTF-8");
    pugi::xml_node root = document.append_child("testsuites");
    std::map<std::string, std::vector<const Tested*>> folders;
    Counts all;
    for (const Tested& tested : results) {
        folders[folderOf(tested.test.name)].push_back(&tested);
        all.take(tested);
    }
    all.tests += static_cast<int>(broken.size());
    all.errors += static_cast<int>(broken.size());
    set(root, "name", "lathe");
    all.write(root);
    for (const auto& [folder, members] : folders) {
        pugi::xml_node suite = root.append_child("testsuite");
        set(suite, "name", folder.empty() ? "lathe" : "lathe/" + folder);
        Counts counts;
        for (const Tested* tested : members)
            counts.take(*tested);
        counts.write(suite);
        // Without a zone, as the schema wants it: UTC.
        set(suite, "timestamp", toIso8601(begun).substr(0, 19));
        for (const Tested* tested : members)
            addCase(suite, *tested, projectFolder);
    }
    if (!broken.empty())
        addBroken(root, broken, projectFolder);
    std::ostringstream text;
    document.save(text, "  ", pugi::format_default, pugi::encoding_utf8);
    return text.str();
}

} // namespace lathe::suite
