#include "tests/engine/cli/Command.h"

#include "engine/cli/Cli.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>

namespace lathe::test {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

Outcome command(std::vector<std::string> arguments,
                const std::function<void(pid_t, const fs::path& err)>& meanwhile) {
    QTemporaryDir folder;
    const fs::path out = folder.filePath("out").toStdString();
    const fs::path err = folder.filePath("err").toStdString();
    arguments.insert(arguments.begin(), "lathe");
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        if (!std::freopen(out.c_str(), "w", stdout) || !std::freopen(err.c_str(), "w", stderr))
            ::_exit(99);
        std::vector<char*> argv;
        for (std::string& argument : arguments)
            argv.push_back(argument.data());
        const int code = cli::run(static_cast<int>(argv.size()), argv.data());
        std::fflush(nullptr);
        ::_exit(code);
    }
    if (meanwhile)
        meanwhile(child, err);
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, content(out), content(err)};
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

HelloProject::HelloProject() {
    write("template.yaml", "AWSTemplateFormatVersion: '2010-09-09'\n"
                           "Transform: AWS::Serverless-2016-10-31\n"
                           "Parameters:\n"
                           "  Memory:\n"
                           "    Type: Number\n"
                           "    Default: 256\n"
                           "Resources:\n"
                           "  Hello:\n"
                           "    Type: AWS::Serverless::Function\n"
                           "    Properties:\n"
                           "      CodeUri: hello/\n"
                           "      Handler: app.handler\n"
                           "      Runtime: python3.13\n"
                           "      MemorySize: !Ref Memory\n");
    write("hello/app.py", "def handler(event, context):\n    return event\n");
}

void HelloProject::write(const std::string& name, const std::string& text) const {
    const fs::path file = fs::path{project()} / name;
    fs::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << text;
}

} // namespace lathe::test
