#pragma once

#include "engine/base/Result.h"
#include "engine/model/FunctionSpec.h"
#include "engine/model/Machine.h"
#include "engine/sandbox/Sandbox.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace lathe::runtimes {

/// Which interpreter of this machine serves the identifier ("python3.13", "java21"). Looks on PATH,
/// in pyenv, nvm, sdkman, asdf and the distribution's places; exact version first (its newest
/// patch), else the nearest of the same language by minor (Node: major) version, the newer of two
/// that are equally near. provided.* is served by the function's own bootstrap, go1.x by the
/// program that its handler names. What was found is kept for
/// the life of the process. Thread safe.
model::RuntimeMatch match(const std::string& runtime);

/// Every version found on this machine, once. Starts binaries whose names do not tell their
/// version, so not for start-up.
std::vector<model::RuntimeMatch> installed();

/// The ARN of the runtime's version, as INIT_START and GetFunctionConfiguration tell it. Lambda
/// names versions by a hash of its own; here it is a hash of the identifier, the same on every
/// machine.
std::string versionArn(const std::string& runtime, const std::string& region);

/// How to start a function: what the sandbox must show, and the process to run in it.
struct Launch {
    std::vector<sandbox::Bind> binds;
    sandbox::Command command;
    /// Where the bootstrap looks for the number of a socket that is connected with the Runtime API;
    /// empty where it connects itself.
    std::string socketVariable = {};
};

/// Whether what starts a function of this runtime can be told, by "--standby" as one more argument,
/// to ask the Runtime API before it loads the function's code, and runs none of it before.
/// `variables` are the function's own: some have an interpreter run code of their choice first.
bool canStandBy(const std::string& runtime, const std::map<std::string, std::string>& variables);

/// Whether layers bring what Python runs by itself when it starts (sitecustomize).
bool layersRunFirst(const std::filesystem::path& layerDirectory);

/// `codeDirectory` is what is bound at /var/task, `layerDirectory` at /opt (may be empty).
/// `variables` are the function's own and the platform's; the runtime adds its own (LANG, PATH,
/// LD_LIBRARY_PATH, NODE_PATH, PYTHONPATH, ...) as Lambda sets them.
/// Fails with Runtime.NotInstalled, Runtime.Unsupported (also .NET class libraries, and Java in a
/// Lathe built without a JDK), Runtime.InvalidEntrypoint (provided.* without a bootstrap, go1.x
/// without its program). The first call for an interpreter compiles Lathe's bootstrap for it.
Result<Launch> prepareLaunch(const model::FunctionSpec& function,
                             const std::filesystem::path& codeDirectory,
                             const std::filesystem::path& layerDirectory,
                             std::map<std::string, std::string> variables);

/// The file that FunctionSpec::inlineCode becomes in the code folder, as CloudFormation names it:
/// "index.py", "index.js", "index.rb"; empty where a runtime takes no inline code
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html).
std::string inlineFileName(const std::string& runtime);

} // namespace lathe::runtimes
