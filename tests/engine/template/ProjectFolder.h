#pragma once

#include "engine/template/ProjectLoader.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <string>

/// A project in a temporary folder, for as long as it lives.
class ProjectFolder {
  public:
    std::filesystem::path path() const { return m_folder.path().toStdString(); }

    void write(const std::string& name, const std::string& text) const {
        const auto file = path() / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
    }
    /// Loads template.yaml, after writing it.
    lathe::tmpl::LoadedProject load(const std::string& text,
                                    const lathe::tmpl::LoadOptions& options = {}) const {
        write("template.yaml", text);
        return lathe::tmpl::loadProject(path() / "template.yaml", options);
    }

  private:
    QTemporaryDir m_folder;
};

/// All diagnostics as "code line:column", in one text.
inline std::string summary(const lathe::tmpl::LoadedProject& loaded) {
    std::string text;
    for (const auto& diagnostic : loaded.diagnostics) {
        text += diagnostic.code + " " + std::to_string(diagnostic.location.line) + ":" +
                std::to_string(diagnostic.location.column) + "\n";
    }
    return text;
}

inline bool reports(const lathe::tmpl::LoadedProject& loaded, const std::string& code) {
    for (const auto& diagnostic : loaded.diagnostics) {
        if (diagnostic.code == code) {
            return true;
        }
    }
    return false;
}
