#pragma once

#include "engine/suite/Check.h"

#include <string>
#include <vector>

namespace lathe::suite {

/// A test with what came of it.
struct Tested {
    Case test;
    Run run;
    Verdict verdict;
};

/// The results as JUnit XML as Jenkins, GitLab and GitHub's readers take it
/// (https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd):
/// one testsuite for each folder of tests, failures with what differs, the log as system-out,
/// duration, memory and cost as properties. Paths of files are relative to `projectFolder`;
/// `broken` are files that are no tests: errors.
std::string junitXml(const std::vector<Tested>& results,
                     const std::vector<model::Diagnostic>& broken,
                     const std::filesystem::path& projectFolder, Timestamp begun);

/// What a failed test has found, in lines: each failure, and below it what of the response differs
/// (the first `most` places).
std::string failureText(const Verdict& verdict, std::size_t most);

} // namespace lathe::suite
