#pragma once

#include "engine/base/Result.h"
#include "engine/model/Delivery.h"
#include "engine/model/Invocation.h"
#include "engine/store/Sqlite.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lathe::store {

/// Reads invocations and deliveries from journal.db beside the store thread, with a connection of
/// its own: what the journal had written before a call is seen. Payloads and responses are left
/// out. Used by one thread at a time.
class InvocationReader {
  public:
    /// Fails with Journal.Unreadable.
    static Result<std::unique_ptr<InvocationReader>>
    open(const std::filesystem::path& stateDirectory);

    /// Accepted from `from` until before `until`; the newest `most`, newest first.
    Result<std::vector<model::InvocationRecord>> between(Timestamp from, Timestamp until,
                                                         int most = 200'000);
    /// Those of the traces with these roots ("1-5759e988-bd862e3fe1be46a994272793") that were
    /// accepted since then. Where they failed, they have the beginning of their response.
    Result<std::vector<model::InvocationRecord>> ofTraces(const std::set<std::string>& roots,
                                                          Timestamp since);
    /// What services have sent to each other in a trace.
    Result<std::vector<model::Delivery>> deliveriesOf(const std::string& root);
    /// The further stories that an invocation is a part of.
    Result<std::vector<model::Delivery>> linksOf(const std::string& requestId);

  private:
    InvocationReader() = default;
    Result<std::vector<model::Delivery>> deliveries(Statement& statement);
    Error failure() const;

    std::filesystem::path m_file;
    Sqlite m_sqlite;
};

} // namespace lathe::store
