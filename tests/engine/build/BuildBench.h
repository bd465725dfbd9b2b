#pragma once

#include "engine/build/Builder.h"
#include "engine/build/Plan.h"
#include "engine/template/ProjectLoader.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace lathe::test {

/// A project in a folder of its own, and tools that are scripts of the test.
class BuildBench {
    QTemporaryDir m_folder;

  public:
    BuildBench()
        : root{std::filesystem::canonical(m_folder.path().toStdString()) / "project"}
        , state{root.parent_path() / "state"}
        , tools{root.parent_path() / "tools"}
        , m_path{qgetenv("PATH")} {
        std::filesystem::create_directories(root);
        std::filesystem::create_directories(tools);
        qputenv("PATH", QByteArray::fromStdString(tools.string()) + ":" + m_path);
    }
    ~BuildBench() { qputenv("PATH", m_path); }
    BuildBench(const BuildBench&) = delete;
    BuildBench& operator=(const BuildBench&) = delete;

    void write(const std::filesystem::path& file, const std::string& text) const {
        std::filesystem::create_directories((root / file).parent_path());
        std::ofstream{root / file} << text;
    }
    static std::string read(const std::filesystem::path& file) {
        std::ifstream stream{file};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }
    /// A tool of this name that runs the shell script, before any other on PATH.
    void addTool(const std::string& name, const std::string& script) const {
        std::ofstream{tools / name} << "#!/bin/sh\n" << script;
        std::filesystem::permissions(tools / name, std::filesystem::perms::owner_all);
    }
    /// One function, App; `rest` are further lines of the resource.
    void writeTemplate(const std::string& runtime, const std::string& rest = {}) const {
        write("template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                               "Resources:\n"
                               "  App:\n"
                               "    Type: AWS::Serverless::Function\n"
                               "    Properties:\n"
                               "      CodeUri: src/\n"
                               "      Handler: app.handler\n"
                               "      Runtime: " +
                                   runtime + "\n" + rest);
    }
    std::shared_ptr<const model::Project> load() const {
        return tmpl::loadProject(root / "template.yaml", {}).project;
    }
    build::Planned planApp() const { return build::plan(*load()->findFunction("App")); }
    build::Outcome buildApp() {
        output.clear();
        build::Progress progress;
        progress.onOutput = [this](std::string_view line) { output += std::string{line} + "\n"; };
        return build::build(*planApp().unit, state, progress, {});
    }

    std::filesystem::path root;
    std::filesystem::path state;
    std::filesystem::path tools;
    std::string output;

  private:
    QByteArray m_path;
};

} // namespace lathe::test
