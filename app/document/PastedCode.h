#pragma once

#include "engine/authoring/Paste.h"
#include "engine/base/Text.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace lathe::app {

/// The code of resources that were copied to a project, and what became of it there.
struct PastedCode {
    enum class State {
        /// The project is the one that it comes from.
        Shared,
        /// Something was in its place already, and is used.
        There,
        Copied,
        Missing,
    };
    /// As written: "src/orders/".
    std::string path;
    /// Logical ids of the resources that are made of it.
    std::vector<std::string> users;
    State state = State::Shared;
    /// What has to be written, by the path in the project's folder.
    std::map<std::string, std::string> files;
    /// Why it was not copied, where there is more to say than that it is missing.
    Text problem;
};

/// Looks for the code in the project's folder `root`, then in `from`, the folder that the resources
/// come from (empty: not known). Reads the disk: for worker threads.
std::vector<PastedCode> findPastedCode(const std::vector<authoring::LocalCode>& code,
                                       const QString& root, const QString& from);

} // namespace lathe::app
