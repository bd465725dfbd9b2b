#pragma once

#include "engine/base/Result.h"
#include "engine/store/Journal.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace lathe::cli {

/// The journal of a project as a command reads it, beside an engine that may be writing it. Every
/// call waits for its answer.
class JournalLook {
  public:
    /// A project that has never run has no journal: an empty look. Fails as Journal::open does.
    static Result<JournalLook> open(const std::filesystem::path& stateDirectory);

    Result<std::vector<model::LogLine>> logs(const store::LogQuery& query);
    Result<std::vector<store::FunctionTotals>> totals(Timestamp since);
    enum class Payloads { Left, Read };
    /// Every record since then, oldest first, without responses.
    Result<std::vector<model::InvocationRecord>>
    history(const std::string& function, Timestamp since, Payloads payloads = Payloads::Left);

  private:
    std::unique_ptr<store::Journal> m_journal;
};

} // namespace lathe::cli
