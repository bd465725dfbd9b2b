#pragma once

#include "engine/base/Result.h"
#include "engine/services/sqs/Ledger.h"
#include "engine/store/Sqlite.h"

#include <boost/json.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace lathe::services::sqs {

/// Where the queues lie on disk, in SQLite. What is written is gathered in one transaction until
/// commit(): what was committed outlives the engine, also one that is killed. Lives on the io
/// thread.
class QueueFile final : public Ledger {
  public:
    /// `begun` is called when there is something to commit.
    explicit QueueFile(std::function<void()> begun)
        : m_begun{std::move(begun)} {}

    /// As openState() does. Fails with State.NotWritable; then every commit() fails.
    Result<void> open(const std::filesystem::path& file,
                      const std::function<void(Error)>& tellTrouble);

    /// Queues and tasks that move messages, as documents by their ids.
    enum class Kind { Queue, Task };
    std::map<std::string, boost::json::object> documents(Kind kind);
    void put(Kind kind, const std::string& id, const boost::json::object& document);
    void remove(Kind kind, const std::string& id);

    struct KeptMessage {
        std::string queueId;
        Message message;
        Timestamp visible{};
    };
    void eachMessage(const std::function<void(KeptMessage)>& visit);
    void eachDeduplication(const std::function<void(const std::string& queueId,
                                                    const std::string& key, Deduplicated)>& visit);

    void add(const std::string& queueId, const Message& message) override;
    void update(const Message& message, Timestamp visible) override;
    void remove(const Message& message) override;
    void deduplicate(const std::string& queueId, const std::string& key,
                     const Deduplicated& sent) override;
    void forgetDeduplications(const std::string& queueId, Timestamp until) override;

    bool hasUncommitted() const { return m_inTransaction; }
    /// Fails with InternalError, and nothing since the last one is on disk.
    Result<void> commit();

  private:
    void begin();

    std::function<void()> m_begun;
    store::Sqlite m_sqlite;
    bool m_isOpen = false;
    bool m_inTransaction = false;
    // Go before the connection.
    store::Statement m_addMessage;
    store::Statement m_updateMessage;
    store::Statement m_removeMessage;
    store::Statement m_removeDelivery;
    store::Statement m_deduplicate;
};

} // namespace lathe::services::sqs
