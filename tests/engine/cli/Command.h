#pragma once

#include <QTemporaryDir>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::test {

struct Outcome {
    int code = -1;
    std::string out;
    std::string err;
};

/// Runs the command as a process of its own would, with its output in files.
Outcome command(std::vector<std::string> arguments,
                const std::function<void(pid_t, const std::filesystem::path& err)>& meanwhile = {});

std::string content(const std::filesystem::path& file);
bool has(const std::string& text, std::string_view part);

/// A project with a function Hello, and its state directory.
class HelloProject {
  public:
    HelloProject();

    std::string project() const { return m_folder.path().toStdString(); }
    std::string state() const { return project() + "/state"; }
    void write(const std::string& name, const std::string& text) const;

  private:
    QTemporaryDir m_folder;
};

} // namespace lathe::test
